#!/usr/bin/env python3
"""Writes made-up studies that use every rule of the firm model at once, for `agree.py`.

    python made_up.py DIR --seeds 1 2 3

They are small firms in trouble: short notice, drawn event months, forced moves and their reversal, rounds
of both kinds, discontent that matters. They say nothing about any real firm. The same seed
gives the same study. With `--calm` nothing is drawn but what the rules themselves draw, nobody quits and everybody
accepts, passes and is hired, so that most columns are the same in all replications and must agree to the digit.
"""

from __future__ import annotations

import argparse
import csv
import random
from pathlib import Path

SCENARIOS = ["base", "second", "third"]
EVENT_COLUMNS = "event scenario month kind from to people share work_ends held key value".split()


class Dice(random.Random):
    """A source of numbers that knows whether the study is to be a calm one."""

    calm = False

    def choice(self, options):
        """In a calm study, of cells only those that are plain numbers (or words)."""
        if self.calm:
            plain = [o for o in options if not isinstance(o, str) or not any(mark in o for mark in ("(", " to "))]
            options = plain or options
        return super().choice(options)


def cell(r: Dice, low: float, high: float) -> str:
    """A number or any distribution with most of its mass between `low` and `high` (0 <= low < high)."""
    a, b = sorted(r.uniform(low, high) for _ in range(2))
    a, b = round(a, 4), round(max(b, a + 1e-3), 4)
    middle = round((a + b) / 2, 5)
    shapes = [
        f"{a}",
        f"{b}",
        f"{middle}",
        f"uniform({a},{b})",
        f"triangular({a},{middle},{b})",
        f"pert({a},{middle},{b})",
        f"normal({middle},{(b - a) / 2:.5f})",
        f"{a + 1e-3:.4f} to {b + 2e-3:.4f}",
        f"discrete({a}:2, {middle}:1, {b}:1)",
        f"lognormal({middle + 1e-3:.4f},0.3)",
        f"gamma(4,{middle / 4 + 1e-4:.5f})",
    ]
    if high <= 1:
        shapes.append(f"beta({1 + 8 * middle:.3f},{9 - 8 * middle:.3f})")
    return r.choice(shapes)


def write(path: Path, columns: list[str], rows: list[dict]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, columns, restval="")
        out.writeheader()
        out.writerows(rows)


def roles(r: Dice, regions: list[str]) -> list[dict]:
    out = []
    for i in range(r.randint(3, 6)):
        ai = i >= 3 if r.random() < 0.7 else i == 3
        out.append(
            {
                "role": f"role_{i}",
                "region": r.choice(regions),
                "headcount": r.choice([0, 7, 40, 150, 400, 1200]) if i else 300,
                "vacancies": r.choice([0, 3, 11, 30]),
                "wage": r.randint(20, 200) * 1000 + 7,
                "exposure": cell(r, 0.3, 0.9),
                "substitution": cell(r, 0.1, 1),
                "task_length_median": r.choice(["", cell(r, 0.2, 8)]),
                "quit_rate": r.choice(["0", cell(r, 0.02, 0.4)]),
                "retirement_rate": r.choice(["0", cell(r, 0, 0.1)]),
                "observed": r.choice(["yes", "no"]),
                "new_work_share": r.choice([1, 0.4, 0.25]) if ai else 0,
            }
        )
    return out


def moves(r: Dice, names: list[str], ai: list[str]) -> list[dict]:
    out = []
    ends = [("*", "*"), ("*", ai[0])] if ai else []
    pairs = [(a, b) for a in names for b in names if a != b]
    ends += r.sample(pairs, min(len(pairs), 5))
    r.shuffle(ends)
    for origin, target in ends:
        row = {"from": origin, "to": target}
        row["capacity"] = r.choice(["", 2, 15, 60])
        row["acceptance"] = r.choice(["", cell(r, 0.2, 0.9)])
        row["success"] = r.choice(["", cell(r, 0.3, 0.95)])
        row["training_months"] = r.choice([0, 0, 1, 2, 3, 6])
        row["training_cost"] = r.choice([0, 1234.5, 8000])
        out.append(row)
    return out


def paths(table: list[dict], names: list[str], ai: list[str]) -> list[tuple[str, str]]:
    out = []
    for row in table:
        for a in [n for n in names if n not in ai] if row["from"] == "*" else [row["from"]]:
            for b in ai if row["to"] == "*" else [row["to"]]:
                if a != b and (a, b) not in out:
                    out.append((a, b))
    return out


def set_event(r: Dice, regions: list[str]) -> dict:
    choices = {
        "slack": cell(r, 0, 0.1),
        "backfill": cell(r, 0.2, 1),
        "time_to_fill": cell(r, 0.5, 5),
        "hiring_cost": cell(r, 0, 9000),
        "rehire_pause": r.choice(["uniform(0,6)", "0", "2.5", "discrete(0:1, 3:1)"]),
        "layoff_trigger": cell(r, 0, 0.05),
        "layoff_severity": cell(r, 0.3, 1),
        "layoff_max_share": cell(r, 0.02, 0.3),
        "round_spacing": r.choice(["1", "uniform(1,8)", "3.5"]),
        "round_hazard": cell(r, 0, 3),
        "round_size": cell(r, 0.01, 0.2),
        "round_work_ends": cell(r, 0, 1),
        "round_held": cell(r, 0, 1),
        "voluntary_moves": r.choice(["0", "1", "discrete(0:1, 1:1)"]),
        "layoff_discontent": cell(r, 0, 1),
        "layoff_scale": cell(r, 0.001, 0.02),
        "move_discontent": cell(r, 0, 2),
        "observation_discontent": cell(r, 0, 1),
        "discontent_half_life": cell(r, 1, 12),
        "forced_move_quits": cell(r, 0, 0.5),
        "job_finding": r.choice(["0", cell(r, 0.02, 0.5)]),
        "labour_force_exit": r.choice(["0", cell(r, 0.01, 0.2)]),
        "earnings_loss_initial": cell(r, 0.1, 0.5),
        "earnings_loss_permanent": cell(r, 0, 0.3),
        "earnings_recovery": cell(r, 0.5, 6),
        "benefit_rate": cell(r, 0.1, 0.9),
        "income_tax_rate": cell(r, 0.1, 0.5),
        "consent": cell(r, 0.3, 1),
        "opt_out": cell(r, 0, 1),
        "pause_hazard": cell(r, 0, 1),
        "oversight": cell(r, 0, 0.5),
        f"region.{r.choice(regions)}.observation": cell(r, 0, 1),
    }
    key = r.choice(list(choices))
    return {"kind": "set", "key": key, "value": choices[key]}


def events(r: Dice, months: int, names: list[str], ai: list[str], ways: list, regions: list[str]) -> list[dict]:
    humans = [name for name in names if name not in ai]
    out = []

    def decided(row: dict) -> dict:
        row["work_ends"] = r.choice(["", cell(r, 0, 1)])
        row["held"] = r.choice(["", cell(r, 0, 1)])
        return row

    for _ in range(r.randint(1, 3)):
        row = decided({"kind": "layoff", "from": r.choice(["*", "", r.choice(names)])})
        if r.random() < 0.6:
            row["people"] = r.choice(["17", "60", "31", "uniform(0,90)", "normal(20,30)"])
        else:
            row["share"] = cell(r, 0, 0.3)
        out.append(row)
    for _ in range(r.randint(0, 3) if ways else 0):
        origin, target = r.choice(ways)
        row = decided({"kind": "reassign", "from": origin, "to": target})
        if origin in humans and all((h, a) in ways for h in humans for a in ai) and ai and r.random() < 0.7:
            row["from"], row["to"] = r.choice([("*", "*"), (origin, "*"), ("*", ai[0])])
        if r.random() < 0.6:
            row["people"] = r.choice(["33", "70", "uniform(0,50)"])
        else:
            row["share"] = cell(r, 0, 0.4)
        out.append(row)
    for _ in range(r.randint(0, 2) if ways else 0):
        origin, target = r.choice(ways)
        row = {"kind": "reversal", "from": r.choice(["*", origin]), "to": r.choice(["*", target])}
        row["share"] = r.choice(["", cell(r, 0, 1)])
        row["work_ends"] = r.choice(["", cell(r, 0, 1)])
        out.append(row)
    out.append(
        {"kind": "close_vacancies", "from": r.choice(["*", r.choice(names)]), "people": r.choice(["4", "uniform(0,9)"])}
    )
    out.append(
        {"kind": "expand", "to": r.choice(["*", ai[0]] if ai else names), "people": r.choice(["40", "gamma(4,20)"])}
    )
    out += [{"kind": "hiring_freeze"}, {"kind": "hiring_thaw"}]
    out += [{"kind": kind} for kind in r.sample(["observation_start", "observation_start", "observation_stop"], 3)]
    out += [set_event(r, regions) for _ in range(r.randint(3, 8))]
    r.shuffle(out)
    for i, row in enumerate(out):
        row["month"] = r.randint(1, months - 1)
        row["event"] = f"event_{i}" if r.random() < 0.8 else ""
        if row["kind"] == "layoff" and row.get("people") == "31":
            row["from"], row["people"] = names[-1], "5000"
        row["scenario"] = r.choice(["", "", "", "second", "second;third", "base;third"])
    return out


def assumptions(r: Dice, months: int, table: list[dict], regions: list[dict], happen: list[dict]) -> list[dict]:
    cells = {
        "horizon_hours": cell(r, 2, 40),
        "horizon_doubling": cell(r, 2, 9),
        "reliability_factor": cell(r, 1.5, 20),
        "task_length_median": cell(r, 0.5, 8),
        "task_length_log_sd": cell(r, 0.8, 2.5),
        "capability_ceiling": cell(r, 0.5, 0.95),
        "adoption_initial": cell(r, 0.05, 0.4),
        "adoption_ceiling": "uniform(0.3,0.95)",
        "adoption_speed": cell(r, 0.3, 4),
        "learning_exponent": r.choice(["0", cell(r, 0.1, 1.5)]),
        "learning_scale": cell(r, 50, 2000),
        "learning_diversity": cell(r, 0.4, 1),
        "learning_ceiling": cell(r, 0.2, 0.9),
        "consent": cell(r, 0.5, 1),
        "opt_out": r.choice(["0", cell(r, 0, 1)]),
        "pause_hazard": r.choice(["0", cell(r, 0.1, 2)]),
        "augmentation_gain": r.choice(["triangular(-0.5,0.1,0.6)", cell(r, 0, 0.5), "normal(0,0.3)"]),
        "oversight": cell(r, 0, 0.4),
        "ai_cost_ratio": cell(r, 0, 0.5),
        "labour_cost_share": cell(r, 0.3, 0.9),
        "demand_elasticity": cell(r, 0, 2),
        "pass_through": cell(r, 0, 1),
        "demand_growth": r.choice(["normal(-0.05,0.1)", "-0.2", "0", "0.1", "-0.3 to 0.2"]),
        "demand_volatility": r.choice(["0", "0.1", cell(r, 0.05, 0.4)]),
        "new_work": cell(r, 0, 0.6),
        "new_work_lag": r.choice(["1", cell(r, 1.2, 12)]),
        "slack": r.choice(["0", cell(r, 0, 0.1)]),
        "backfill": r.choice(["1", cell(r, 0.2, 1)]),
        "time_to_fill": r.choice(["0.3", cell(r, 0.5, 6)]),
        "hiring_cost": "2500",
        "rehire_pause": r.choice(["0", "6", "uniform(0,9)", "2.5"]),
        "layoff_trigger": r.choice(["0", "0.03", cell(r, 0, 0.08)]),
        "layoff_severity": r.choice(["1", cell(r, 0.3, 1)]),
        "layoff_max_share": r.choice(["0.05", cell(r, 0.02, 0.4)]),
        "round_spacing": r.choice(["1", "4", "uniform(1,9)"]),
        "round_hazard": r.choice(["0", cell(r, 0.2, 3)]),
        "round_size": cell(r, 0.01, 0.3),
        "round_work_ends": cell(r, 0, 1),
        "round_held": cell(r, 0, 1),
        "voluntary_moves": r.choice(["1", "1", "discrete(0:1, 1:2)"]),
        "layoff_discontent": cell(r, 0.1, 1.2),
        "layoff_scale": cell(r, 0.001, 0.05),
        "move_discontent": cell(r, 0, 3),
        "observation_discontent": cell(r, 0, 1),
        "discontent_half_life": cell(r, 1, 15),
        "forced_move_quits": cell(r, 0, 0.4),
        "job_finding": cell(r, 0.02, 0.4),
        "labour_force_exit": cell(r, 0, 0.1),
        "benefit_rate": cell(r, 0.2, 0.8),
    }
    for row in happen:
        name = row["event"]
        if not name:
            continue
        if r.random() < 0.35:
            a = r.randint(1, max(1, months // 2))
            cells[f"event.{name}.month"] = r.choice(
                [f"uniform({a},{a + 5})", f"discrete({a}:1, {a + 1}:1, {a + 6}:1)", f"{a}.5"]
            )
        if row.get("work_ends") and r.random() < 0.4:
            cells[f"event.{name}.work_ends"] = cell(r, 0, 1)
        if row["kind"] == "layoff" and row.get("people") and r.random() < 0.4:
            cells[f"event.{name}.people"] = "uniform(0,55)"
    for row in table:
        if r.random() < 0.3:
            cells[f"role.{row['role']}.exposure"] = cell(r, 0.2, 0.8)
        if r.random() < 0.2:
            cells[f"role.{row['role']}.quit_rate"] = cell(r, 0.05, 0.5)
    for row in regions:
        if r.random() < 0.5:
            cells[f"region.{row['region']}.notice_months"] = r.choice(
                ["0", "1", "5", "uniform(0,5)", "discrete(0:1, 2:1, 3:1)"]
            )
        if r.random() < 0.4:
            cells[f"region.{row['region']}.benefit_months"] = r.choice(["3", "uniform(0,10)"])
        if r.random() < 0.3:
            cells[f"region.{row['region']}.severance_weeks"] = cell(r, 2, 30)
    if r.calm:
        cells |= {"time_to_fill": "0.01", "backfill": "1", "forced_move_quits": "0", "demand_volatility": "0"}
        cells |= {"adoption_ceiling": "0.95", "pause_hazard": "0", "job_finding": "0", "labour_force_exit": "0"}
        cells = {key: text for key, text in cells.items() if not key.endswith("quit_rate")}
    out = []
    for key, text in cells.items():
        row = {"assumption": key, "base": text, "grade": "illustrative", "source": "made up by made_up.py"}
        if key.startswith("event.") and not key.endswith("month") and r.random() < 0.3:
            row["second"] = "0"
        out.append(row)
    for name in ("second", "third"):
        for row in r.sample([row for row in out if not row["assumption"].startswith(("event.", "region."))], 6):
            if r.calm and row["assumption"] in ("demand_volatility", "backfill"):
                continue
            if row["assumption"] in ("demand_volatility", "oversight", "backfill", "round_hazard", "layoff_severity"):
                row[name] = cell(r, 0.05, 0.6)
            elif row["assumption"] == "adoption_speed":
                row[name] = cell(r, 1, 5)
            elif row["assumption"] == "layoff_trigger":
                row[name] = "0.01"
    return out


def study(folder: Path, seed: int, calm: bool) -> None:
    r = Dice(seed)
    r.calm = calm
    folder.mkdir(parents=True, exist_ok=True)
    months = r.choice([18, 24, 30])
    (folder / "study.toml").write_text(
        f'title = "Made-up study {seed}"\ndescription = "Every rule at once"\nstart = "2026-01"\n'
        f'months = {months}\nreplications = 2000\nseed = {seed}\ncurrency = "EUR"\n',
        encoding="utf-8",
    )
    regions = [
        {
            "region": name,
            "notice_months": r.choice([0, 1, 2, 3, 5]),
            "severance_weeks": r.choice([0, 4, 26.5]),
            "observation": r.choice(["0", "0.5", "1"]),
            "benefit_months": r.choice([0, 2, 6, 12]),
            "benefit_cap": r.choice(["", 700, 2500]),
        }
        for name in ["north", "south"][: r.randint(1, 2)]
    ]
    places = [row["region"] for row in regions]
    table = roles(r, places)
    names = [row["role"] for row in table]
    ai = [row["role"] for row in table if row["new_work_share"]]
    offered = moves(r, names, ai)
    happen = events(r, months, names, ai, paths(offered, names, ai), places)
    if calm:
        for row in table:
            row["quit_rate"] = row["retirement_rate"] = "0"
        for row in offered:
            row["acceptance"] = row["success"] = ""
        noisy = ("time_to_fill", "backfill", "forced_move_quits", "pause_hazard", "job_finding", "labour_force_exit")
        happen = [row for row in happen if row.get("key") not in noisy]
    held = assumptions(r, months, table, regions, happen)
    write(folder / "roles.csv", list(table[0]), table)
    write(folder / "regions.csv", list(regions[0]), regions)
    write(folder / "moves.csv", list(offered[0]), offered)
    write(folder / "events.csv", EVENT_COLUMNS, happen)
    write(folder / "assumptions.csv", ["assumption", "unit", *SCENARIOS, "grade", "source"], held)
    drawn = [row["assumption"] for row in held if any(c in row["base"] for c in "(t")]
    if len(drawn) >= 3 and r.random() < 0.7:
        a, b, c = r.sample(drawn, 3)
        pairs = [{"a": a, "b": b, "rank_correlation": "0.6"}, {"a": b, "b": c, "rank_correlation": "-0.4"}]
        write(folder / "correlations.csv", ["a", "b", "rank_correlation"], pairs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", type=int, nargs="+", required=True)
    parser.add_argument("--calm", action="store_true")
    arguments = parser.parse_args()
    for seed in arguments.seeds:
        name = f"calm-{seed}" if arguments.calm else f"made-up-{seed}"
        study(arguments.folder / name, seed, arguments.calm)


if __name__ == "__main__":
    main()
