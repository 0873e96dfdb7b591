"""The reference workload, as far as all Python implementations share it: its sizes, what is drawn per
replication, and the table that comes out. The workload is defined in benches/README.md."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

TRAINING = 6  # months
METRICS = ("headcount", "quits", "layoffs", "hires")
PROBABILITIES = np.array([0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99])
STATISTICS = ("mean", "sd", "q01", "q05", "q10", "q25", "q50", "q75", "q90", "q95", "q99")


@dataclass(frozen=True)
class Workload:
    """G roles, T months; one number per role."""

    months: int
    opening: np.ndarray  # people
    quit_base: np.ndarray  # per month
    exposure: np.ndarray  # share

    @property
    def roles(self) -> int:
        return len(self.opening)


def workload(name: str) -> Workload:
    roles, months = {"a": (12, 60), "b": (100, 120)}[name]
    g = np.arange(roles)
    opening = 40 + 40 * (g % 12) if name == "a" else 50 * (1 + 37 * g % 100)
    return Workload(months, opening.astype(float), 0.008 + 0.001 * (g % 8), 0.10 + 0.05 * (5 * g % 12))


@dataclass(frozen=True)
class Assumptions:
    """What is drawn once per replication; one number per replication."""

    quit_factor: np.ndarray
    adoption_midpoint: np.ndarray  # months
    adoption_width: np.ndarray  # months
    success: np.ndarray
    retraining: np.ndarray
    layoff: np.ndarray
    fill: np.ndarray

    def adoption(self, month: int, lanes: slice = slice(None)) -> np.ndarray:
        return 1 / (1 + np.exp((self.adoption_midpoint[lanes] - month) / self.adoption_width[lanes]))


def draw(n: int, rng: np.random.Generator) -> Assumptions:
    low, mode, high = 0.4, 0.6, 0.85
    alpha, beta = 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)
    return Assumptions(
        quit_factor=np.exp(0.25 * rng.standard_normal(n) - 0.03125),
        adoption_midpoint=rng.triangular(12, 30, 48, n),
        adoption_width=rng.uniform(3, 8, n),
        success=low + (high - low) * rng.beta(alpha, beta, n),
        retraining=rng.uniform(0.2, 0.6, n),
        layoff=rng.uniform(0.3, 0.9, n),
        fill=rng.uniform(0.1, 0.4, n),
    )


def block(work: Workload, table: np.ndarray):
    """The table `[month, metric, total and roles, statistic]` as a block of a dump."""
    axes = [
        ("month", [str(month + 1) for month in range(work.months)]),
        ("metric", METRICS),
        ("role", ["*", *map(str, range(work.roles))]),
        ("statistic", STATISTICS),
    ]
    return "levels", axes, table
