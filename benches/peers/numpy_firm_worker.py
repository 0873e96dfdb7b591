#!/usr/bin/env python3
"""The firm model in NumPy as a worker of the benchmark (see dump.py); the model is in `numpy_firm.py`.

    python numpy_firm_worker.py numpy firm REPLICATIONS SEED OUT
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

import dump
from numpy_firm import (
    FIRM_METRICS,
    PATH_METRICS,
    ROLE_METRICS,
    SIGNS,
    STATISTICS,
    Study,
    by_blocks,
    simulate,
    summarise,
)

STUDY = Path(__file__).resolve().parents[2] / "scenarios" / "meta-2026"


def run(study: Study, n: int, seed: int) -> dict[str, list[np.ndarray]]:
    """Tables per scenario and month, in this order: scenarios side by side in a month."""
    tables: dict[str, list[np.ndarray]] = {}
    for _, name, report, base in simulate(study, study.scenarios, n, seed):
        firm, roles = summarise(report)
        tables.setdefault("levels firm", []).append(firm)
        tables.setdefault("levels roles", []).append(roles)
        tables.setdefault("cohorts", []).append(by_blocks(report.by_path))
        if name != study.scenarios[0]:
            firm, roles = summarise(report, base)
            tables.setdefault("differences firm", []).append(firm)
            tables.setdefault("differences roles", []).append(roles)
    return tables


def blocks(study: Study, paths: Sequence, tables: dict[str, list[np.ndarray]]) -> list[dump.Block]:
    names = study.role_names
    months = ("month", [str(month) for month in range(study.months + 1)])
    of_path = ["*", *(f"{names[path.origin]}>{names[path.target]}" for path in paths)]
    out = []
    for name, rows in tables.items():
        is_difference = name.startswith("differences")
        scenarios = ("scenario", study.scenarios[is_difference:])
        statistic = ("statistic", STATISTICS + SIGNS if is_difference else STATISTICS)
        values = np.stack(rows).reshape(len(months[1]), len(scenarios[1]), *rows[0].shape).swapaxes(0, 1)
        if name == "cohorts":  # scenario, month, metric, path
            axes = [scenarios, ("path", of_path), months, ("metric", PATH_METRICS), statistic]
            values = values.transpose(0, 3, 1, 2, 4)
        elif name.endswith("firm"):  # scenario, month, metric
            axes = [scenarios, months, ("role", ["*"]), ("metric", FIRM_METRICS), statistic]
            values = values[:, :, None]
        else:  # scenario, month, metric, role
            axes = [scenarios, months, ("role", ["*", *names]), ("metric", ROLE_METRICS), statistic]
            values = values.swapaxes(2, 3)
        out.append((name, axes, values))
    return out


def main(arguments: Sequence[str]) -> None:
    implementation, work, n, seed, out = arguments
    if (implementation, work) != ("numpy", "firm"):
        raise ValueError(f"{implementation} does not do work {work}")
    study = Study(STUDY)
    run(study, 100, 1)  # NumPy and SciPy load parts of themselves on first use
    paths = next(simulate(study, study.scenarios, 2, 1))[2].paths
    dump.timed(lambda: run(study, int(n), int(seed)), Path(out), lambda tables: blocks(study, paths, tables))


if __name__ == "__main__":
    main(sys.argv[1:])
