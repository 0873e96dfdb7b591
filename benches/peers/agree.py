#!/usr/bin/env python3
"""Does workshift's Monte Carlo mode have the distribution of the NumPy implementation?

    python agree.py --binary PATH STUDY ... [--replications N] [--seed S] [--sampling DESIGN]

Runs both on each study with independent seeds and compares every metric of the firm, of every role and
of every path, in every scenario and month, and the means of the differences to the base scenario:

* means by their z, the difference over its standard error;
* standard deviations by the z of the logarithm of their ratio, with the kurtosis of the sample;
* the 5, 50 and 95 % quantiles of the program by the share of the other sample that lies below them,
  the error of both taken into account, after widening by what the program's bins allow (1/2,000 of the range).

The standard deviations of differences are not compared: the program lets scenarios share the luck of
single people, the NumPy implementation lets them share the assumptions alone.

Prints what disagrees, the largest first, and exits 1 if anything does. An independent |z| above 5 has a chance
of 6 in ten million; neighbouring months and metrics hang together, so that a study counts for some hundred to
some thousand of them.
"""

from __future__ import annotations

import argparse
import csv
import math
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np

import numpy_firm as peer

LIMIT = {"mean": 5.0, "sd": 6.0, "quantile": 5.0, "difference": 5.0}
MONEY = {*peer.MONEY, *(name + "_cum" for name in peer.MONEY), "cost_per_output"}
TESTED = {"q05": 0.05, "q50": 0.5, "q95": 0.95}
# The program adds up fixed-point numbers: money in cents, posts in millionths, indices in billionths.
# Twice the last place, since a difference has two.
CENT, MILLIONTH, BILLIONTH = 2e-2, 2e-6, 2e-9
POSTS = {"posts", "held", "vacancies", "surplus", "unmet_work", "observed"} | {"posts_" + part for part in peer.PARTS}
RARE = 50  # replications away from the median below which an sd says nothing


def read(path: Path, place: str) -> dict[tuple[str, int], dict[tuple[str, str], dict[str, float]]]:
    """`[scenario, month][place, metric]` of a summary table."""
    out: dict = defaultdict(dict)
    wanted = ["mean", "sd", "min", "q05", "q50", "q95", "max"]
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        head = next(rows)
        at = [head.index(name) for name in wanted]
        scenario, month, where, metric = (head.index(name) for name in ("scenario", "month", place, "metric"))
        for row in rows:
            key = (row[scenario], int(row[month]))
            out[key][row[where], row[metric]] = dict(zip(wanted, (float(row[i]) for i in at)))
    return out


def columns_of(study: peer.Study, firm: peer.Report) -> dict[tuple[str, str, str], np.ndarray]:
    """`[kind, place, metric]` of one firm at the end of a month: one number per replication."""
    out = {("role", "*", metric): row for metric, row in zip(peer.FIRM_METRICS, firm.firm)}
    places = ["*", *study.role_names]
    for metric, rows in zip(peer.ROLE_METRICS, firm.by_role):
        out |= {("role", place, metric): row for place, row in zip(places, rows)}
    names = study.role_names
    places = ["*", *(f"{names[path.origin]}>{names[path.target]}" for path in firm.paths)]
    for metric, rows in zip(peer.PATH_METRICS, firm.by_path):
        out |= {("path", place, metric): row for place, row in zip(places, rows)}
    return out


def resolution(metric: str) -> float:
    return CENT if metric in MONEY else MILLIONTH if metric in POSTS else BILLIONTH


class Verdict:
    """What was compared, and what disagrees."""

    def __init__(self) -> None:
        self.z: dict[str, list[float]] = defaultdict(list)
        self.worst: list[tuple[float, str, str]] = []
        self.missing: set[str] = set()

    def add(self, kind: str, z: float, where: tuple, says: str) -> None:
        self.z[kind].append(z)
        self.worst.append((abs(z) / LIMIT[kind], f"{kind:10} {' '.join(map(str, where))}", f"z {z:+.1f}  {says}"))
        if len(self.worst) > 200_000:
            self.worst = sorted(self.worst, reverse=True)[:1000]

    def mean(self, kind: str, where: tuple, ours: dict, mean: float, sd: float, n: int) -> bool:
        """Adds the z of a mean; returns whether the column varies."""
        gap = ours["mean"] - mean
        error = math.hypot(ours["sd"], sd) / math.sqrt(n)
        rounding = 1e-9 * abs(mean) + resolution(where[4])
        if abs(gap) <= rounding:
            z = 0.0
        elif error <= 1e-12 * (1 + abs(mean)):
            z = math.copysign(99.0, gap)
        else:
            z = gap / (error + rounding)
        says = f"workshift {ours['mean']:.6g} (sd {ours['sd']:.4g}), numpy {mean:.6g} (sd {sd:.4g})"
        self.add(kind, z, where, says)
        return error > rounding

    def shape(self, where: tuple, ours: dict, column: np.ndarray, mean: float, sd: float) -> None:
        n = len(column)
        column = np.sort(column)
        away = n - np.count_nonzero(column == column[n // 2])
        if away >= RARE and sd > 0 and ours["sd"] > 0:
            # The farthest point of either side: where it alone holds much of a variance, luck decides it.
            reach = max(column[-1] - mean, mean - column[0]) / sd
            reach = max(reach, (ours["max"] - ours["mean"]) / ours["sd"], (ours["mean"] - ours["min"]) / ours["sd"])
            kurtosis = float((((column - mean) / sd) ** 4).mean()) + reach**4 / n
            if reach**2 < 0.02 * n:
                error = math.sqrt(2 * max(kurtosis - 1, 0.5) / (4 * n))
                z = math.log(ours["sd"] / sd) / error
                self.add("sd", z, where, f"ratio of sds {ours['sd'] / sd:.4f}, kurtosis {kurtosis:.1f}")
        slack = (ours["max"] - ours["min"]) / 2000 + resolution(where[4])
        for name, share in TESTED.items():
            v = ours[name]
            low = np.searchsorted(column, v - slack, "left") / n
            high = np.searchsorted(column, v + slack, "right") / n
            below = min(max(share, low), high)
            error = math.sqrt((share * (1 - share) + below * (1 - below)) / n)
            other = column[min(n - 1, int(share * n))]
            says = f"{name} workshift {v:.6g}, numpy {other:.6g}; {low:.3f} to {high:.3f} of numpy's below it"
            self.add("quantile", (below - share) / error, (*where, name), says)


def compare(binary: Path, folder: Path, n: int, seed: int, sampling: str, verdict: Verdict) -> None:
    study = peer.Study(folder)
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "run"
        command = [binary, "run", folder, "--no-charts", "--no-draws", "--threads", "1", "--quiet"]
        command += ["--replications", str(n), "--seed", str(seed), "--sampling", sampling, "--out", out]
        subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
        summary = read(out / "summary.csv", "role")
        for key, rows in read(out / "summary_by_role.csv", "role").items():
            summary[key] |= rows
        cohorts = read(out / "cohorts.csv", "path")
        differences: dict = defaultdict(dict)
        for name in ("differences.csv", "differences_by_role.csv"):
            if (out / name).exists():
                for key, rows in read(out / name, "role").items():
                    differences[key] |= rows
    base = study.scenarios[0]
    for month, scenario, report, of_base in peer.simulate(study, study.scenarios, n, seed + 1_000_003):
        if scenario == base:
            first = {key: column.astype(float) for key, column in columns_of(study, of_base).items()}
        for (kind, place, metric), column in columns_of(study, report).items():
            where = (folder.name, scenario, month, place, metric)
            ours = (summary if kind == "role" else cohorts)[scenario, month].get((place, metric))
            if ours is None:
                verdict.missing.add(f"{folder.name}: {kind} {place} {metric}")
                continue
            mean, sd = float(column.mean()), float(column.std(ddof=1))
            if verdict.mean("mean", where, ours, mean, sd, n):
                verdict.shape(where, ours, column, mean, sd)
            if kind == "role" and scenario != base:
                gap = column - first[kind, place, metric]
                ours = differences[scenario, month][place, metric]
                verdict.mean("difference", where, ours, float(gap.mean()), float(gap.std(ddof=1)), n)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("studies", type=Path, nargs="+")
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--replications", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sampling", default="random", help="the program's; the errors are those of random sampling")
    parser.add_argument("--show", type=int, default=20, help="how many disagreements to print")
    arguments = parser.parse_args()
    failed = False
    for folder in arguments.studies:
        verdict = Verdict()
        compare(arguments.binary, folder, arguments.replications, arguments.seed, arguments.sampling, verdict)
        print(f"{folder.name}: {arguments.replications} replications of each")
        for kind, values in verdict.z.items():
            z = np.array(values)
            varies = z[z != 0]
            tails = ", ".join(f"{(np.abs(varies) > c).mean():.2%} > {c}" for c in (2, 3, 4)) if len(varies) else ""
            spread = varies.std() if len(varies) else 0.0
            worst = np.abs(z).max()
            print(
                f"  {kind:10} {len(z):>8} compared, {len(varies):>8} not equal, "
                f"sd of z {spread:.2f}, worst {worst:.2f}; |z| {tails}"
            )
        verdict.worst.sort(key=lambda item: -item[0])
        bad = [item for item in verdict.worst if item[0] > 1]
        failed |= bool(bad or verdict.missing)
        for name in sorted(verdict.missing):
            print(f"  not in the program's tables: {name}")
        print(f"  {len(bad)} disagree" if bad else "  all agree")
        for _, where, says in bad[: arguments.show]:
            print(f"    {where}: {says}")
        sys.stdout.flush()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
