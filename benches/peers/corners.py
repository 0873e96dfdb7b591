#!/usr/bin/env python3
"""Writes small studies that each stand in one corner of the firm model, for `agree.py`.

    python corners.py DIR

`made_up.py` throws everything together; these aim: headcounts that are drawn, huge firms (the normal end of
the binomial), quits of several per year, distributions cut off by their bounds, moves without training that
are reversed in the month they are made, closing more vacancies than there are, rounds that lay off nobody.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROLES = """\
a,north,301,11,40000,0.6,0.6,1,0.1,0.02,yes,0
b,north,77,4,60000,0.5,0.4,3,0.2,0.05,no,0
c,north,40,6,90000,0.3,0.2,6,0.1,0.01,yes,1
"""
MOVES = """\
*,c,5,0.5,0.7,2,1000
a,b,3,,0.8,0,100
b,a,,0.9,,4,5
"""
HEADS = {
    "roles": "role,region,headcount,vacancies,wage,exposure,substitution,task_length_median,"
    "quit_rate,retirement_rate,observed,new_work_share",
    "moves": "from,to,capacity,acceptance,success,training_months,training_cost",
    "regions": "region,notice_months,severance_weeks,observation,benefit_months,benefit_cap",
    "events": "event,scenario,month,kind,from,to,people,share,work_ends,held,key,value",
    "assumptions": "assumption,unit,base,second,grade,source",
    "correlations": "a,b,rank_correlation",
}


def study(
    folder: Path,
    name: str,
    roles: str = ROLES,
    moves: str = MOVES,
    regions: str = "north,1,4,0.5,6,\n",
    events: str = "",
    cells: tuple[str, ...] = (),
    correlations: str = "",
    months: int = 12,
) -> None:
    """`cells` are `key|base|second`; demand does not grow unless they say so."""
    if not any(cell.startswith("demand_growth|") for cell in cells):
        cells = ("demand_growth|0|", *cells)
    rows = []
    for cell in cells:
        key, base, second = cell.split("|")
        rows.append(f'{key},,"{base}","{second}",illustrative,made up by corners.py\n')
    tables = {"roles": roles, "moves": moves, "regions": regions, "events": events}
    tables["assumptions"] = "".join(rows)
    if correlations:
        tables["correlations"] = correlations
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    for table, text in tables.items():
        (place / f"{table}.csv").write_text(HEADS[table] + "\n" + text, encoding="utf-8")
    (place / "study.toml").write_text(
        f'title = "{name}"\ndescription = "A corner of the model"\nstart = "2026-01"\n'
        f'months = {months}\nreplications = 2000\nseed = 1\ncurrency = "EUR"\n',
        encoding="utf-8",
    )


def main() -> None:
    folder = Path(sys.argv[1])
    study(
        folder,
        "drawn_headcount",
        events=",,3,layoff,*,,40,,0.3,0.2,,\n",
        cells=(
            "role.a.headcount|uniform(100,300)|",
            "role.b.vacancies|uniform(0,20)|10",
            "role.c.wage|uniform(50000,90000)|",
            "role.a.wage||10000",
        ),
    )
    study(
        folder,
        "drawn_new_work_share",
        roles=ROLES.replace("no,0\n", "no,0.3\n"),
        events=",,3,expand,,*,40,,,,,\n",
        cells=("role.b.new_work_share|0.3|uniform(0.1,0.9)",),
    )
    study(
        folder,
        "ai_role_in_one_scenario",
        moves="*,c,5,0.5,0.7,2,1000\n",
        events=",,3,expand,,*,40,,,,,\n,,4,layoff,*,,30,,,,,\n",
        cells=("role.b.new_work_share||0.5",),
    )
    study(
        folder,
        "all_in_one_month",
        moves="a,c,5,0.5,0.7,0,1000\nb,c,5,0.5,0.7,3,1000\na,b,,,,0,1\n",
        events=",,3,reassign,*,c,90,,0.5,0.2,,\n"
        ",,3,reversal,*,*,,0.33,0.5,,,\n"
        ",,3,layoff,c,,,0.25,0.5,0.5,,\n"
        ",,3,reassign,a,b,50,,1,,,\n"
        ",,3,layoff,*,,33,,0.5,0.1,,\n"
        ",,5,reversal,a,*,,,,,,\n"
        ",,5,layoff,*,,17,,0,1,,\n"
        ",,5,layoff,a,,0,,0,1,,\n"
        ",,6,reassign,*,c,10000,,0.1,,,\n",
        cells=("slack||0.02",),
    )
    study(
        folder,
        "ties_in_a_reversal",
        roles=ROLES.replace(",0.1,0.02,", ",0,0,").replace(",0.2,0.05,", ",0,0,").replace(",0.1,0.01,", ",0,0,"),
        moves="a,c,5,,,3,1000\nb,c,5,,,1,1000\n",
        events="".join(f",,{t},reassign,{r},c,10,,1,,,\n" for t in (1, 3, 4) for r in "ab")
        + ",,4,reversal,*,c,,0.0334,1,,,\n,,5,reversal,*,c,,0.1,0,,,\n,,6,reversal,a,c,,0.07,0.5,,,\n",
        cells=("layoff_trigger|1|", "voluntary_moves|0|", "forced_move_quits|0|0.1", "time_to_fill|0.01|"),
    )
    study(
        folder,
        "ties_between_targets",
        roles="z,north,300,0,40000,0,0,1,0,0,no,0\n"
        + "".join(f"ai_{i},north,10,0,60000,0,0,1,0,0,no,{share}\n" for i, share in enumerate((0.25, 1, 1))),
        moves="z,*,,,,0,0\n",
        events="".join(f",,{t},reassign,z,*,{people},,1,,,\n" for t, people in enumerate((15, 6, 24, 9, 33, 3), 1)),
        cells=("layoff_trigger|1|", "voluntary_moves|0|", "forced_move_quits|0|0.1", "backfill|0|"),
    )
    study(
        folder,
        "more_closed_than_open",
        events=",,3,close_vacancies,*,,60,,,,,\n"
        ",,4,close_vacancies,a,,400,,,,,\n"
        ",,6,expand,,b,30.5,,,,,\n"
        ",,8,expand,,a,200,,,,,\n",
        cells=("voluntary_moves|0|1", "layoff_trigger|1|"),
    )
    study(
        folder,
        "correlated",
        events='e1,,3,layoff,*,,"uniform(0,80)",,"uniform(0,1)",0,,\n'
        'e2,,5,layoff,*,,"uniform(0,80)",,"beta(2,3)",0,,\n'
        'e3,,7,layoff,a,,"uniform(0,60)",,,,,\n',
        cells=("slack||0.02",),
        correlations="event.e1.people,event.e2.people,0.95\n"
        "event.e1.people,event.e3.people,-0.9\n"
        "event.e2.people,event.e3.people,-0.9\n"
        "event.e1.work_ends,event.e2.work_ends,1\n",
    )
    study(
        folder,
        "earnings",
        months=16,
        events=",,2,layoff,*,,150,,,,,\n"
        ",,7,set,,,,,,,earnings_recovery,0.3\n"
        ",,9,set,,,,,,,earnings_recovery,5\n"
        ",,9,set,,,,,,,earnings_loss_initial,0.5\n"
        ",,11,set,,,,,,,job_finding,0\n"
        ",,11,set,,,,,,,labour_force_exit,0\n",
        cells=("job_finding|0.3|", "earnings_loss_permanent|0.3|uniform(0,1)"),
    )
    study(
        folder,
        "rounds",
        roles=ROLES.replace("301", "2500"),
        months=20,
        events=',,5,layoff,*,,0,,,,,\n,,9,set,,,,,,,round_spacing,"uniform(1,3)"\n',
        cells=(
            "round_hazard|3|8",
            "round_work_ends|0.8|uniform(0,1)",
            "round_held|0.9|",
            "round_size|0.1|beta(1,9)",
            "round_spacing|2.5|",
            "rehire_pause|0|uniform(0,4)",
            "layoff_severity|0|0.9",
            "layoff_trigger|0|0.02",
            "slack|0.01|0",
        ),
    )
    study(
        folder,
        "watching",
        events="s1,,2,observation_start,,,,,,,,\n"
        "s2,,2,observation_stop,,,,,,,,\n"
        "s3,,4,observation_start,,,,,,,,\n"
        ',,6,set,,,,,,,region.north.observation,"uniform(0,1)"\n'
        "s4,,9,observation_start,,,,,,,,\n"
        ",,9,set,,,,,,,pause_hazard,3\n",
        cells=(
            "learning_exponent|1.5|uniform(0,2)",
            "learning_scale|80|",
            "learning_diversity|0.4|",
            "opt_out|0.7|",
            "consent|beta(5,2)|",
            "pause_hazard|1.5|",
            "observation_discontent|2|",
            "event.s4.month||discrete(8:1,9:1,10:1)",
        ),
    )
    study(
        folder,
        "cut_off_by_bounds",
        roles=ROLES.replace("0.6,0.6", '"normal(0.5,1)","lognormal(0.9,1)"').replace(
            "0.5,0.4,3", '"normal(-1,0.5)",-0.5 to 0.6,"normal(-2,2)"'
        ),
        months=8,
        events=',,3,layoff,*,,"normal(-10,30)",,0.5 to 0.9,"uniform(-1,2)",,\n'
        ',,6,layoff,*,,,"gamma(0.5,0.1)","triangular(0,0,1)","triangular(0,1,1)",,\n',
        cells=(
            "demand_elasticity|normal(6,1)|2 to 4",
            "capability_ceiling|gamma(2,1)|",
            "augmentation_gain|normal(-1,0.3)|-0.5 to 0.5",
            "adoption_initial|discrete(0.1:1,0.9:1)|",
            "adoption_ceiling|uniform(0.2,1)|",
            "horizon_hours|normal(-5,5)|",
            "reliability_factor|lognormal(1,0.5)|",
            "new_work_lag|uniform(0,3)|",
            "round_spacing|normal(0,3)|",
            "adoption_speed|pert(0.5,0.5,3)|pert(0,4,4)",
            "pass_through|uniform(-1,0.5)|",
            "demand_growth|gamma(0.3,0.5)|normal(-1,0.5)",
        ),
    )
    study(
        folder,
        "huge",
        roles="""\
a,north,500000000,1000,40000,0.6,0.6,1,0.1,0.02,yes,0
b,north,3000000,400,60000,0.5,0.4,3,6,3,no,0
c,north,40000,6,90000,0.3,0.2,6,12,1,yes,1
d,north,600,3,50000,0.5,0.5,2,0.6,0.05,no,0
e,north,90000,3,50000,0.5,0.5,2,100,0.05,no,0
f,north,2100,3,50000,0.5,0.5,2,0.2,0.2,no,0
""",
        months=8,
        events=",,3,layoff,*,,1000000,,0.3,0.2,,\n,,4,layoff,*,,,0.1,0.3,0.2,,\n,,3,reassign,a,c,30000,,0.3,0.2,,\n",
        cells=("layoff_trigger|1|0", "layoff_discontent|0|0.2"),
    )
    study(
        folder,
        "twenty_years",
        regions="north,24,4,0.5,36,1000\n",
        months=240,
        events=",,3,layoff,*,,40,,0.3,0.2,,\n,,100,expand,,b,300,,,,,\n",
        cells=("layoff_trigger|0.01|", "round_hazard|0.2|", "adoption_speed|0.6|0.8"),
    )


if __name__ == "__main__":
    main()
