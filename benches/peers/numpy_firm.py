#!/usr/bin/env python3
"""The firm model, semantics 1, in NumPy: a second implementation, written from the model page alone.

It serves twice. As a witness: `agree.py` checks that the Monte Carlo mode of workshift has the same
distribution. As a peer: it is the strongest form we know how to write in NumPy, so that a comparison of
speed is a fair one. It reads a study folder (comma-separated tables; it trusts them, `workshift check`
does the checking) and knows Monte Carlo mode with random sampling only.

    python numpy_firm.py STUDY [--replications N] [--seed S] [--scenario NAME ...] [--out DIR]

What makes it fast, as far as NumPy goes, each step kept because it was measured to be faster:

* Replications are the last axis of every array, `[role, replication]`, and there is no Python loop over
  them but one over blocks of 5,000. Loops go over months, and over roles, paths or events only where each needs the
  result of the last.
* One call draws a flow for all groups at once: incumbents, moved people and every cohort in training. Small means
  are inverted in lock-step (`samplers.py`), three to five times as fast as `numpy.random.Generator` (SFC64, its
  fastest bit generator), which draws the large ones.
* What is empty is skipped: paths nobody has taken, months of training nobody is in, ages of displaced
  people nobody has reached, groups of nobody, events and rounds that strike in no replication. Rounds are
  drawn in the replications alone in which they strike.
* Quantities that are the same in all replications stay scalars (or one column) and broadcast; what a cell draws is
  drawn once for all scenarios that share it.
* Ages of displaced people above the last one that matters share one class: binomials with one
  probability add up.
* The capability curve is one affine function of the month inside `scipy.special.ndtr`, so no logarithm
  is taken in the loop; discounted re-employed earnings are a recursion instead of a sum over months.
* Whole people are reported as 32-bit integers, which NumPy sorts with vector instructions twice as fast as doubles;
  sums and sums of squares are taken without the temporaries of `mean` and `std`, a few columns at a time.
* Statistics are taken scenario by scenario and month by month, beside the base, so that memory grows with neither.
"""

from __future__ import annotations

import argparse
import csv
import math
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import special, stats

from samplers import SMALL, search

INF = math.inf
TIE = 1e-9  # of a person
NEVER = -(10**6)  # a month before every pause and spacing

# key: (default, lowest, highest, kind of rounding)
ASSUMPTIONS: dict[str, tuple[float, float, float, str]] = {
    "horizon_hours": (12, 0, INF, ""),
    "horizon_doubling": (5, 0, INF, ""),
    "reliability_factor": (10, 1, INF, ""),
    "task_length_median": (4, 0, INF, ""),
    "task_length_log_sd": (1.8, 0, INF, ""),
    "capability_ceiling": (0.9, 0, 1, ""),
    "adoption_initial": (0.1, 0, 1, ""),
    "adoption_ceiling": (0.85, 0, 1, ""),
    "adoption_speed": (0.6, 0, INF, ""),
    "learning_exponent": (0, 0, 2, ""),
    "learning_scale": (50000, 0, INF, ""),
    "learning_diversity": (0.8, 0, 1, ""),
    "learning_ceiling": (0.5, 0, 1, ""),
    "consent": (1, 0, 1, ""),
    "opt_out": (0, 0, 1, ""),
    "pause_hazard": (0, 0, INF, ""),
    "augmentation_gain": (0.15, -0.9, INF, ""),
    "oversight": (0.1, 0, 1, ""),
    "ai_cost_ratio": (0.1, 0, INF, ""),
    "labour_cost_share": (0.55, 0, 1, ""),
    "demand_elasticity": (1, 0, 5, ""),
    "pass_through": (0.7, 0, 1, ""),
    "demand_growth": (0.02, -1, INF, ""),
    "demand_volatility": (0.05, 0, INF, ""),
    "new_work": (0.15, 0, INF, ""),
    "new_work_lag": (6, 1, INF, ""),
    "slack": (0, 0, 1, ""),
    "backfill": (1, 0, 1, ""),
    "time_to_fill": (3, 0, INF, ""),
    "hiring_cost": (0, 0, INF, ""),
    "rehire_pause": (6, 0, INF, "whole"),
    "layoff_trigger": (0.03, 0, 1, ""),
    "layoff_severity": (0.8, 0, 1, ""),
    "layoff_max_share": (0.15, 0, 1, ""),
    "round_spacing": (4, 1, INF, "whole"),
    "round_hazard": (0, 0, INF, ""),
    "round_size": (0.05, 0, 1, ""),
    "round_work_ends": (0.5, 0, 1, ""),
    "round_held": (0.5, 0, 1, ""),
    "voluntary_moves": (1, 0, 1, "whole"),
    "layoff_discontent": (0.4, 0, INF, ""),
    "layoff_scale": (0.006, 0, INF, ""),
    "move_discontent": (0.5, 0, INF, ""),
    "observation_discontent": (0.05, 0, INF, ""),
    "discontent_half_life": (9, 0, INF, ""),
    "forced_move_quits": (0.1, 0, 1, ""),
    "job_finding": (0.1348, 0, INF, ""),
    "labour_force_exit": (0.0374, 0, INF, ""),
    "earnings_loss_initial": (0.25, 0, 1, ""),
    "earnings_loss_permanent": (0.08, 0, 1, ""),
    "earnings_recovery": (4, 0, INF, ""),
    "benefit_rate": (0.4, 0, 1, ""),
    "income_tax_rate": (0.22, 0, 1, ""),
}

# column of a table: (lowest, highest, kind of rounding)
COLUMNS: dict[str, tuple[float, float, str]] = {
    "headcount": (0, INF, "whole"),
    "vacancies": (0, INF, ""),
    "wage": (0, INF, ""),
    "exposure": (0, 1, ""),
    "substitution": (0, 1, ""),
    "task_length_median": (0, INF, ""),
    "quit_rate": (0, INF, ""),
    "retirement_rate": (0, INF, ""),
    "new_work_share": (0, INF, ""),
    "notice_months": (0, INF, "whole"),
    "severance_weeks": (0, INF, ""),
    "observation": (0, 1, ""),
    "benefit_months": (0, INF, "whole"),
    "benefit_cap": (0, INF, ""),
    "acceptance": (0, 1, ""),
    "success": (0, 1, ""),
    "month": (0, INF, "whole"),
    "people": (0, INF, "whole"),
    "share": (0, 1, ""),
    "work_ends": (0, 1, ""),
    "held": (0, 1, ""),
}

FLOWS = (
    "hires quits retirements layoffs notice_ends forced_moves voluntary_moves graduations failed_training returns"
).split()
PARTS = "growth displacement augmentation demand new_work decisions".split()
# Whole people, and real numbers.
COUNTS = (
    "active on_notice in_training payroll moved_active".split()
    + FLOWS
    + [flow + "_cum" for flow in FLOWS]
    + "displaced_unemployed displaced_long_term displaced_reemployed displaced_left".split()
)
REALS = "posts held vacancies surplus unmet_work".split() + ["posts_" + part for part in PARTS]
ROLE_METRICS = COUNTS + REALS
MONEY = (
    "labour_cost severance training_cost hiring_cost ai_cost total_cost lost_earnings benefits lost_income_tax"
).split()
FIRM_METRICS = (
    "capability adoption automated_share augmented_share unit_cost output delivered discontent observed".split()
    + ["layoff_rate", "layoff_rate_12m", "cost_per_output"]
    + MONEY
    + [money + "_cum" for money in MONEY]
)
PATH_METRICS = "picked in_training at_work returned left laid_off".split()
STATISTICS = "mean sd mcse min q025 q05 q10 q25 q50 q75 q90 q95 q975 max".split()
SIGNS = "p_more p_less p_same".split()  # of differences
QUANTILES = np.array([0, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 1])

Value = float | np.ndarray  # the same in all replications, or one number per replication


# --- uncertain quantities ------------------------------------------------------------------------


def distribution(cell: str, low: float, high: float):
    """The frozen scipy distribution of a cell, or a number, or the pairs of a discrete one."""
    try:
        return float(cell)
    except ValueError:
        pass
    if interval := re.fullmatch(r"(\S+)\s+to\s+(\S+)", cell):
        a, b = map(float, interval.groups())
        if a == b:
            return a
        z = special.ndtri(0.95)
        if a > 0 and high == INF:
            return stats.lognorm(s=math.log(b / a) / (2 * z), scale=math.sqrt(a * b))
        return stats.norm((a + b) / 2, (b - a) / (2 * z))
    name, inside = re.fullmatch(r"(\w+)\s*\((.*)\)", cell).groups()
    if name == "discrete":
        pairs = [tuple(map(float, pair.split(":"))) for pair in inside.split(",")]
        pairs = sorted((v, w) for v, w in pairs if low <= v <= high and w > 0)
        return pairs
    x = [float(number) for number in inside.split(",")]
    if name == "uniform":
        return stats.uniform(x[0], x[1] - x[0]) if x[1] > x[0] else x[0]
    if name == "triangular":
        width = x[2] - x[0]
        return stats.triang((x[1] - x[0]) / width, x[0], width) if width > 0 else x[0]
    if name == "pert":
        width = x[2] - x[0]
        if width == 0:
            return x[0]
        return stats.beta(1 + 4 * (x[1] - x[0]) / width, 1 + 4 * (x[2] - x[1]) / width, x[0], width)
    if name == "normal":
        return stats.norm(x[0], x[1]) if x[1] > 0 else x[0]
    if name == "lognormal":
        return stats.lognorm(s=x[1], scale=x[0]) if x[1] > 0 else x[0]
    if name == "beta":
        return stats.beta(x[0], x[1])
    if name == "gamma":
        return stats.gamma(x[0], scale=x[1])
    raise ValueError(f"unknown distribution: {cell}")


class Doubt:
    """One uniform per quantity and replication; quantities with a rank correlation share a copula."""

    def __init__(self, n: int, rng: np.random.Generator, correlations: list[dict[str, str]]):
        self.n, self.rng, self.uniforms, self.drawn = n, rng, {}, {}
        keys = sorted({row[side].strip() for row in correlations for side in "ab"})
        pearson = np.eye(len(keys))
        for row in correlations:
            i, j = keys.index(row["a"].strip()), keys.index(row["b"].strip())
            pearson[i, j] = pearson[j, i] = 2 * math.sin(math.pi * float(row["rank_correlation"]) / 6)
        if keys:
            values, vectors = np.linalg.eigh(pearson)
            root = vectors * np.sqrt(np.maximum(values, 0))
            normals = root @ rng.standard_normal((len(keys), n))
            self.uniforms = dict(zip(keys, special.ndtr(normals)))

    def draw(self, key: str, cell: str, low: float, high: float, kind: str) -> Value:
        """`F(low-) + u (F(high) - F(low-))` through the inverse of F; a number stays a scalar."""
        name = (key, cell, low, high, kind)
        if name not in self.drawn:
            self.drawn[name] = self.invert(key, cell, low, high, kind)
        return self.drawn[name]

    def invert(self, key: str, cell: str, low: float, high: float, kind: str) -> Value:
        f = distribution(cell, low, high)
        if isinstance(f, float):
            value = f
        else:
            if key not in self.uniforms:
                self.uniforms[key] = self.rng.random(self.n)
            u = self.uniforms[key]
            if isinstance(f, list):
                values, weights = np.array(f).T
                ends = np.cumsum(weights) / weights.sum()
                value = values[np.minimum(np.searchsorted(ends, u), len(values) - 1)]
            else:
                below, above = f.cdf(low), f.cdf(high)
                value = np.clip(f.ppf(below + u * (above - below)), low, high)
        return np.floor(value + 0.5) if kind == "whole" else value


# --- the study -----------------------------------------------------------------------------------


def table(folder: Path, name: str) -> list[dict[str, str]]:
    path = folder / name
    if not path.exists():
        return []
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            {column: (cell or "").strip() for column, cell in row.items()}
            for row in csv.DictReader(file)
            if any((cell or "").strip() for cell in row.values() if isinstance(cell, str))
        ]


class Study:
    """The tables of a study folder as text, and the names of its scenarios."""

    def __init__(self, folder: Path):
        settings = tomllib.loads((folder / "study.toml").read_text(encoding="utf-8"))
        self.months = settings["months"]
        self.replications = settings["replications"]
        self.seed = settings["seed"]
        self.start = settings["start"]
        self.roles = table(folder, "roles.csv")
        self.moves = table(folder, "moves.csv")
        self.regions = table(folder, "regions.csv")
        self.events = table(folder, "events.csv")
        self.assumptions = table(folder, "assumptions.csv")
        self.correlations = table(folder, "correlations.csv")
        other = {"assumption", "unit", "grade", "source", "label", "note"}
        self.scenarios = [column for column in self.assumptions[0] if column not in other]
        self.role_names = [row["role"] for row in self.roles]

    def cells(self, scenario: str) -> dict[str, str]:
        """The cells that a scenario writes or inherits from the base; empty ones left out."""
        base = self.scenarios[0]
        cells = {row["assumption"]: row[scenario] or row[base] for row in self.assumptions}
        return {key: cell for key, cell in cells.items() if cell}

    def date(self, month: int) -> str:
        year, first = map(int, self.start.split("-"))
        return f"{year + (first - 1 + month) // 12:04}-{(first - 1 + month) % 12 + 1:02}"


@dataclass
class Move:
    """A path: positions of its roles and the values of the row that covers it."""

    origin: int
    target: int
    capacity: float
    acceptance: Value
    success: Value
    training_months: int
    training_cost: float


@dataclass
class Event:
    kind: str
    month: Value
    row: dict[str, str]
    values: dict[str, Value]  # people, share, work_ends, held, value: those that are given


def rows_of(values: list[Value]) -> np.ndarray:
    """One row per role: `[role, 1]` if nothing is drawn, else `[role, replication]`."""
    if not values:
        return np.zeros((0, 1))
    return np.stack(np.broadcast_arrays(*[np.atleast_1d(np.asarray(v, float)) for v in values]))


def ratio(a, b):
    """a / b, and 0 where b is 0: a share of nobody."""
    return np.divide(a, b, out=np.zeros(np.broadcast_shapes(np.shape(a), np.shape(b))), where=np.asarray(b) != 0)


def add_rows(target: np.ndarray, index: np.ndarray, rows: np.ndarray) -> None:
    """target[index[i]] += rows[i], where an index may come twice."""
    for i, row in zip(index, rows):
        target[i] += row


def spread_people(total: np.ndarray, groups: np.ndarray) -> np.ndarray:
    """`total` people over groups in proportion to their size, by largest remainder, in whole numbers."""
    whole = groups.sum(axis=0)
    total = np.minimum(total, whole)
    shares, rest = np.divmod(total * groups, np.maximum(whole, 1))
    return give_remainder(total, shares, rest)


def spread_shares(total: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """`total` people over targets in proportion to real weights `[target, 1 or replication]`."""
    quota = total * ratio(weights, weights.sum(axis=0))
    shares = np.floor(quota + TIE)
    # Remainders that differ by less than real arithmetic can tell are ties.
    return give_remainder(total, shares.astype(np.int64), np.round((quota - shares) / TIE))


def give_remainder(total: np.ndarray, shares: np.ndarray, rest: np.ndarray) -> np.ndarray:
    missing = total - shares.sum(axis=0)
    order = np.argsort(-rest, axis=0, kind="stable")
    rank = np.empty_like(order)
    np.put_along_axis(rank, order, np.arange(len(rest))[:, None], axis=0)
    return shares + ((rank < missing) & (shares.sum(axis=0) + missing > 0))


# --- flows ---------------------------------------------------------------------------------------

class Flows:
    """Binomials of `[group, replication]`, by inversion in lock-step where the mean is small."""

    def __init__(self, rng: np.random.Generator):
        self.rng = rng

    def binomial(self, n: np.ndarray, p: Value) -> np.ndarray:
        out = np.zeros(n.shape, np.int64)
        p = np.broadcast_to(np.clip(p, 0, 1), n.shape)
        at = np.flatnonzero(n)  # nobody is not drawn
        if len(at) == 0:
            return out
        everyone = len(at) > 0.8 * n.size
        n, p = (n.ravel(), p.ravel()) if everyone else (n.ravel()[at], p.ravel()[at])
        flipped = p > 0.5
        flips = flipped.any()
        if flips:
            p = np.where(flipped, 1 - p, p)
        mean = n * p
        if mean.max() <= SMALL:
            number = self.search(n, p)
        else:
            number = np.empty(n.shape, np.int64)
            small = mean <= SMALL
            few, many = np.flatnonzero(small), np.flatnonzero(~small)
            number[few] = self.search(n[few], p[few])
            number[many] = self.rng.binomial(n[many], p[many])
        if flips:
            number = np.where(flipped, n - number, number)
        if everyone:
            return number.astype(np.int64, copy=False).reshape(out.shape)
        out.reshape(-1)[at] = number
        return out

    def search(self, n: np.ndarray, p: np.ndarray) -> np.ndarray:
        f = np.log1p(-p)
        f *= n
        odds = p / (1 - p)
        return search(self.rng, np.exp(f, out=f), n * odds, odds)


# --- the firm ------------------------------------------------------------------------------------


class Firm:
    """A block of replications of one scenario. People are int64 `[group, replication]`."""

    def __init__(self, study: Study, scenario: str, doubt: Doubt, rng: np.random.Generator):
        self.study, self.scenario, self.n, self.rng = study, scenario, doubt.n, rng
        self.flows = Flows(rng)
        self.read_assumptions(doubt)
        self.read_roles(doubt)
        self.read_moves(doubt)
        self.read_events(doubt)
        self.open()

    # What the scenario says, drawn.

    def read_assumptions(self, doubt: Doubt) -> None:
        self.cells = self.study.cells(self.scenario)
        self.p: dict[str, Value] = {}
        for key, (default, low, high, kind) in ASSUMPTIONS.items():
            self.p[key] = doubt.draw(key, self.cells.get(key, str(default)), low, high, kind)
        self.p["adoption_ceiling"] = np.maximum(self.p["adoption_ceiling"], self.p["adoption_initial"])

    def cell(self, doubt: Doubt, prefix: str, row: dict[str, str], column: str, empty: Value) -> Value:
        """A cell of a table, or of the override `prefix.column`; `empty` if there is neither."""
        key = f"{prefix}.{column}"
        text = self.cells.get(key) or row.get(column, "")
        return doubt.draw(key, text, *COLUMNS[column]) if text else empty

    def read_roles(self, doubt: Doubt) -> None:
        def column(name: str, empty: Value = 0.0) -> np.ndarray:
            return rows_of([self.cell(doubt, "role." + r["role"], r, name, empty) for r in self.study.roles])

        self.headcount = column("headcount")
        self.vacancies = column("vacancies")
        self.wage = column("wage")
        self.exposure = column("exposure")
        self.s = column("substitution")
        self.task_length = column("task_length_median", self.p["task_length_median"])
        self.quit_rate = column("quit_rate")
        self.retirement_rate = column("retirement_rate")
        self.watched = np.array([[r.get("observed", "") == "yes"] for r in self.study.roles], float)
        self.new_work_share = column("new_work_share")
        self.is_ai = self.new_work_share.max(axis=1) > 0
        self.new_work_split = ratio(self.new_work_share, self.new_work_share.sum(axis=0))
        self.n_roles = len(self.study.roles)

        regions = {row["region"]: row for row in self.study.regions}
        drawn = {
            (name, field): self.cell(doubt, "region." + name, row, field, INF if field == "benefit_cap" else 0.0)
            for name, row in regions.items()
            for field in ("notice_months", "severance_weeks", "observation", "benefit_months", "benefit_cap")
        }

        def regional(field: str) -> np.ndarray:
            return rows_of([drawn[r["region"], field] for r in self.study.roles])

        self.notice_months = regional("notice_months").astype(np.int64)
        self.severance_weeks = regional("severance_weeks")
        self.observation = {name: drawn[name, "observation"] for name in regions}
        self.benefit_months = regional("benefit_months")
        self.benefit_cap = regional("benefit_cap")

    def read_moves(self, doubt: Doubt) -> None:
        names = self.study.role_names
        covered: dict[tuple[int, int], tuple[int, int]] = {}  # pair: (stars, number of the row)
        rows = []
        for number, row in enumerate(self.study.moves):
            origins = np.flatnonzero(~self.is_ai) if row["from"] == "*" else [names.index(row["from"])]
            targets = np.flatnonzero(self.is_ai) if row["to"] == "*" else [names.index(row["to"])]
            stars = (row["from"] == "*") + (row["to"] == "*")
            for origin in origins:
                for target in targets:
                    best = covered.get((origin, target))
                    if origin != target and (best is None or stars <= best[0]):
                        covered[origin, target] = (stars, number)
            rows.append(
                dict(
                    capacity=float(row.get("capacity") or INF),
                    acceptance=self.cell(doubt, f"moves {number}", row, "acceptance", 1.0),
                    success=self.cell(doubt, f"moves {number}", row, "success", 1.0),
                    training_months=int(math.floor(float(row.get("training_months") or 0) + 0.5)),
                    training_cost=float(row.get("training_cost") or 0),
                )
            )
        order = sorted(covered, key=lambda pair: (covered[pair][1], *pair))
        self.paths = [Move(int(o), int(t), **rows[covered[o, t][1]]) for o, t in order]
        self.path_number = {(path.origin, path.target): m for m, path in enumerate(self.paths)}
        self.path_from = np.array([path.origin for path in self.paths], int)
        self.path_to = np.array([path.target for path in self.paths], int)
        self.success = rows_of([path.success for path in self.paths])
        self.longest = max((path.training_months for path in self.paths), default=0)

    def read_events(self, doubt: Doubt) -> None:
        self.events = []
        for number, row in enumerate(self.study.events):
            only = [name.strip() for name in row.get("scenario", "").split(";") if name.strip()]
            if only and self.scenario not in only:
                continue
            prefix = f"event.{row.get('event')}" if row.get("event") else f"event {number}"
            month = self.cell(doubt, prefix, row, "month", 0.0)
            values = {}
            for column in ("people", "share", "work_ends", "held"):
                value = self.cell(doubt, prefix, row, column, math.nan)
                if not (isinstance(value, float) and math.isnan(value)):
                    values[column] = value
            if row["kind"] == "set":
                key = row["key"]
                low, high, kind = ASSUMPTIONS[key][1:] if key in ASSUMPTIONS else COLUMNS["observation"]
                text = self.cells.get(prefix + ".value") or row["value"]
                values["value"] = doubt.draw(prefix + ".value", text, low, high, kind)
            self.events.append(Event(row["kind"], month, row, values))

    # Month 0.

    def open(self) -> None:
        n, roles, paths = self.n, self.n_roles, len(self.paths)
        # Groups at work: incumbents of every role, then the moved people of every path.
        self.group_role = np.concatenate([np.arange(roles), self.path_to]).astype(int)
        self.people = np.zeros((roles + paths, n), np.int64)
        self.people[:roles] = self.headcount
        self.incumbents, self.moved = self.people[:roles], self.people[roles:]
        self.training = np.zeros((self.longest + 1, paths, n), np.int64)  # by months left
        self.trained_in = np.zeros((self.longest + 1, paths), bool)  # what may not be empty
        self.moved_in = np.zeros(paths, bool)
        self.on_notice = np.zeros((int(self.notice_months.max()) + 1, roles, n), np.int64)  # by months left
        self.any_notice = np.zeros(len(self.on_notice), bool)
        # The last month in which a benefit can be paid is age `benefit_months - 1`; 6 is long-term.
        oldest = 6 if np.isinf(self.benefit_months).any() else max(6, int(self.benefit_months.max()))
        self.pool = np.zeros((oldest + 1, roles, n), np.int64)  # by age, the last class open
        self.any_pool = np.zeros(oldest + 1, bool)
        self.found = np.zeros((roles, n), np.int64)
        self.left_force = np.zeros((roles, n), np.int64)
        self.found_wages: list[np.ndarray] = []  # per month of finding
        self.recovering = np.zeros(n)
        self.recovery_changes = any(e.kind == "set" and e.row["key"] == "earnings_recovery" for e in self.events)

        self.A = self.people[:roles].copy()
        self.ended = np.zeros((roles, n))
        self.held = np.zeros((roles, n))
        self.last_round = np.full(n, NEVER)
        self.last_layoff = np.full((roles, n), NEVER)
        self.frozen: bool | np.ndarray = False
        self.on: Value = 0.0
        self.M: Value = 0.0
        self.log_Z: Value = 0.0
        self.new_posts: Value = 0.0
        self.B = np.zeros(n)
        self.B_layoffs = np.zeros(n)
        self.B_moves = np.zeros(n)
        self.flow = {name: np.zeros((roles, n), np.int64) for name in FLOWS}
        self.cum = {name: np.zeros((roles, n), np.int64) for name in FLOWS}
        self.money_cum = {name: np.zeros(n) for name in MONEY}
        self.path = {name: np.zeros((paths, n), np.int64) for name in ("picked", "returned", "left", "laid_off")}
        self.headcounts = [self.A.sum(axis=0)]  # active people of the firm, by month
        self.laid_off = [np.zeros(n, np.int64)]
        self.n_observed: Value = 0.0

        self.P0 = self.headcount + self.vacancies
        self.P = np.broadcast_to(self.P0, (roles, n)).copy()
        self.W = (self.wage * self.P0).sum(axis=0)
        self.w = ratio(self.wage * self.P0, self.W)
        p = self.p
        log_h = np.log(p["horizon_hours"] / np.asarray(p["reliability_factor"]))
        self.reach_0 = (log_h - np.log(self.task_length)) / p["task_length_log_sd"]
        self.reach_step = math.log(2) / (np.asarray(p["horizon_doubling"]) * p["task_length_log_sd"])
        self.start_month(0)
        self.evaluate(0)
        self.D0 = self.posts()
        self.y0 = self.staffed()

    # Section 4.

    def start_month(self, t: int) -> None:
        for flow in self.flow.values():
            flow[...] = 0
        n = self.n
        self.month_cost = {name: np.zeros(n) for name in ("severance", "training_cost", "hiring_cost")}
        self.forced_now = np.zeros(n)
        self.laid_off_now = np.zeros((self.n_roles, n), np.int64)

    def observe(self, t: int) -> None:
        for event, where in self.happening(t):
            if event.kind in ("observation_start", "observation_stop"):
                on = 1.0 if event.kind == "observation_start" else 0.0
                self.on = on if where is True else np.where(where, on, self.on)
        p = self.p
        if np.any(self.on) and np.any(p["pause_hazard"]):
            strikes = self.rng.random(self.n) < -np.expm1(-p["pause_hazard"] * self.B)
            self.on = np.where(strikes, 0.0, self.on)
        if np.any(self.on):
            share = np.stack(
                np.broadcast_arrays(*[np.atleast_1d(self.observation[r["region"]]) for r in self.study.roles])
            )
            staff = (self.watched * share * self.A_before).sum(axis=0)
            self.n_observed = self.on * p["consent"] * (1 + p["opt_out"] * np.expm1(-self.B)) * staff
        else:
            self.n_observed = 0.0
        n_observed = np.asarray(self.n_observed, float)
        self.M = self.M + np.where(n_observed > 0, np.power(n_observed, p["learning_diversity"]), 0.0)

    def evaluate(self, t: int) -> None:
        """Items 1 to 9 and 11 for month t."""
        p, s = self.p, self.s
        P_before = self.P
        if t > 0:
            self.observe(t)
        bonus = p["learning_ceiling"] * (1 - (1 + self.M / p["learning_scale"]) ** -np.asarray(p["learning_exponent"]))
        top = p["capability_ceiling"]
        ext = top * special.ndtr(self.reach_0 + t * self.reach_step)
        self.a = ext + (top - ext) * bonus
        initial, ceiling = p["adoption_initial"], p["adoption_ceiling"]
        self.x = ceiling / (1 + (ceiling - initial) / initial * np.exp(-np.asarray(p["adoption_speed"]) * (t / 12)))
        self.X = self.exposure * self.a * self.x
        k = p["augmentation_gain"]
        saved = k / (1 + k)
        need = np.maximum(1 - s * self.X * (1 - p["oversight"]) - (1 - s) * self.X * saved, 1e-6)
        if t == 0:
            self.X0, self.l0, need_before = self.X, need, need
        else:
            need_before = self.need
        self.need = need
        self.change = need / self.l0
        dX = self.X - self.X0
        if t > 0:
            target = p["new_work"] * (P_before * s * np.maximum(dX, 0) / self.l0).sum(axis=0)
            self.new_posts = self.new_posts + (target - self.new_posts) / p["new_work_lag"]
        n_r = self.new_work_split * self.new_posts
        S = p["labour_cost_share"]
        wages = (self.w * (self.change + p["ai_cost_ratio"] * dX)).sum(axis=0)
        wages = wages + ratio((self.wage * n_r).sum(axis=0), self.W)
        self.C = np.maximum(0.01, 1 - S + S * wages)
        if t > 0 and np.any(p["demand_volatility"]):
            v = p["demand_volatility"] / math.sqrt(12)
            self.log_Z = self.log_Z + v * self.rng.standard_normal(self.n) - v * v / 2
        g = (1 + np.asarray(p["demand_growth"])) ** (t / 12) * np.exp(self.log_Z)
        response = np.exp(-p["demand_elasticity"] * p["pass_through"] * np.log(self.C))
        self.q = g * response
        self.scale, self.extra = self.q * self.change, self.q * n_r
        if t > 0:
            cut = P_before * self.q * np.maximum(need_before - need, 0) / self.l0
            self.held = np.maximum(0, self.held - cut)
        unit = self.P0 * g / self.l0
        self.parts = {
            "growth": self.P0 * (g - 1),
            "displacement": -unit * s * dX * (1 - p["oversight"]),
            "augmentation": -unit * (1 - s) * dX * saved,
            "demand": self.P0 * g * self.change * (response - 1),
            "new_work": self.extra,
        }

    def posts(self) -> np.ndarray:
        """D, with what decisions of the month have left of P."""
        self.P = np.maximum(0, self.P0 + self.ended)
        return self.P * self.scale + self.extra

    def staffed(self) -> np.ndarray:
        D = self.posts()
        return (self.w * np.where(D > 0, np.minimum(1, self.A / np.where(D > 0, D, 1)), 1)).sum(axis=0)

    def in_training(self, by: np.ndarray) -> np.ndarray:
        total = np.zeros((self.n_roles, self.n), np.int64)
        for m in np.flatnonzero(self.trained_in.any(axis=0)):
            total[by[m]] += self.training[:, m].sum(axis=0)
        return total

    # Section 5.

    def step(self, t: int) -> None:
        self.start_month(t)
        self.A_before = self.A.copy()
        self.B_before = self.B
        if self.trained_in.any():
            self.training = np.roll(self.training, -1, axis=0)
            self.trained_in = np.roll(self.trained_in, -1, axis=0)
            self.graduate()
        self.quits()
        entering = self.notice_ends()
        for event, where in self.happening(t):
            if event.kind == "set":
                self.set(event, where)
        self.evaluate(t)
        for event, where in self.happening(t):
            handler = getattr(self, "event_" + event.kind, None)
            if handler:
                handler(event, where, t)
        self.graduate()
        self.voluntary_moves()
        self.graduate()
        self.rounds(t)
        entering = entering + self.give_notice()
        self.hire(t)
        self.displaced(entering)
        self.discontent(t)

    def happening(self, t: int) -> Iterator[tuple[Event, bool | np.ndarray]]:
        """Events of the month in file order, with the replications in which they happen (True: all)."""
        for event in self.events:
            where = event.month == t
            if isinstance(where, (bool, np.bool_)) or np.ndim(where) == 0:
                if where:
                    yield event, True
            elif where.any():
                yield event, where

    def binomial(self, n: np.ndarray, p: Value) -> np.ndarray:
        return self.flows.binomial(n, p)

    def graduate(self) -> None:
        """Cohorts with no month left: who succeeds is at work in the new role, the rest goes back."""
        rows = np.flatnonzero(self.trained_in[0]) if len(self.paths) else []
        if not len(rows):
            return
        cohort = self.training[0, rows]
        graduates = self.binomial(cohort, self.success[rows])
        failed = cohort - graduates
        self.moved[rows] += graduates
        self.moved_in[rows] = True
        self.path["returned"][rows] += failed
        self.training[0, rows] = 0
        self.trained_in[0] = False
        for target, by, people in (
            (self.A, self.path_to, graduates),
            (self.flow["graduations"], self.path_to, graduates),
            (self.A, self.path_from, failed),
            (self.incumbents, self.path_from, failed),
            (self.flow["failed_training"], self.path_from, failed),
        ):
            add_rows(target, by[rows], people)

    def quits(self) -> None:
        q = self.quit_rate * np.exp(self.B) / 12
        z = self.retirement_rate / 12
        leave, of_them = -np.expm1(-(q + z)), ratio(q, q + z)
        moved = np.flatnonzero(self.moved_in)
        at_work = np.concatenate([np.arange(self.n_roles), self.n_roles + moved]).astype(int)
        left, paths = np.nonzero(self.trained_in)
        groups = np.concatenate([self.people[at_work], self.training[left, paths]])
        roles = np.concatenate([self.group_role[at_work], self.path_from[paths]]).astype(int)
        leavers = self.binomial(groups, leave[roles])
        quitters = self.binomial(leavers, of_them[roles])
        n_work = len(at_work)
        self.people[at_work] -= leavers[:n_work]
        self.training[left, paths] -= leavers[n_work:]
        add_rows(self.A, roles[:n_work], -leavers[:n_work])
        add_rows(self.flow["quits"], roles, quitters)
        add_rows(self.flow["retirements"], roles, leavers - quitters)
        add_rows(self.path["left"], np.concatenate([moved, paths]), leavers[self.n_roles :])

    def notice_ends(self) -> np.ndarray:
        if not self.any_notice.any():
            return np.zeros((self.n_roles, self.n), np.int64)
        self.on_notice = np.roll(self.on_notice, -1, axis=0)
        self.any_notice = np.roll(self.any_notice, -1)
        ending = self.on_notice[0].copy()
        self.on_notice[0] = 0
        self.any_notice[0] = False
        self.flow["notice_ends"] += ending
        return ending

    def set(self, event: Event, where: bool | np.ndarray) -> None:
        key, value = event.row["key"], event.values["value"]
        if key in self.p:
            self.p[key] = value if where is True else np.where(where, value, self.p[key])
        else:
            region = key.split(".", 1)[1].rsplit(".", 1)[0]
            old = self.observation[region]
            self.observation[region] = value if where is True else np.where(where, value, old)

    # Events.

    def named(self, name: str, star: str) -> np.ndarray:
        if name and name != "*":
            return np.array([self.study.role_names.index(name)])
        everyone = {"all": self.is_ai | ~self.is_ai, "ai": self.is_ai, "not_ai": ~self.is_ai}[star]
        return np.flatnonzero(everyone)

    def number(self, event: Event, where: bool | np.ndarray, people: np.ndarray, default_share: float = 0.0):
        """How many of `people [replication]` an event names, never more than there are."""
        if "people" in event.values:
            number = np.broadcast_to(event.values["people"], self.n)
        else:
            number = np.floor(event.values.get("share", default_share) * people + 0.5)
        return np.minimum(np.where(where, number, 0).astype(np.int64), people)

    def end_work(self, event: Event, roles: np.ndarray, people: np.ndarray) -> None:
        ends = event.values.get("work_ends", 1.0)
        held = np.minimum(event.values.get("held", 0.0), 1 - ends)
        self.ended[roles] -= ends * people
        self.held[roles] += held * people

    def event_layoff(self, event: Event, where: bool | np.ndarray, t: int) -> None:
        roles = self.named(event.row.get("from", ""), "not_ai")
        named = self.A[roles]
        by_role = spread_people(self.number(event, where, named.sum(axis=0)), named)
        for role, people in zip(roles, by_role):
            groups = np.flatnonzero(self.group_role == role)
            self.lay_off(groups, spread_people(people, self.people[groups]), slice(None))
        self.end_work(event, roles, by_role)
        self.last_layoff[roles] = np.where(by_role > 0, t, self.last_layoff[roles])
        self.last_round = np.where(where, t, self.last_round)

    def lay_off(self, groups: np.ndarray, people: np.ndarray, lanes) -> None:
        for group, number in zip(groups, people):
            self.people[group, lanes] -= number
            self.A[self.group_role[group], lanes] -= number
            self.laid_off_now[self.group_role[group], lanes] += number
            if group >= self.n_roles:
                self.path["laid_off"][group - self.n_roles, lanes] += number

    def event_reassign(self, event: Event, where: bool | np.ndarray, t: int) -> None:
        origins = self.named(event.row.get("from", ""), "not_ai")
        targets = self.named(event.row.get("to", ""), "ai")
        named = self.incumbents[origins]
        by_origin = spread_people(self.number(event, where, named.sum(axis=0)), named)
        for origin, people in zip(origins, by_origin):
            to = targets[targets != origin]
            weights = self.new_work_share[to] if len(to) > 1 else np.ones((1, 1))
            for target, picked in zip(to, spread_shares(people, weights)):
                self.move(self.path_number[origin, target], picked, self.p["forced_move_quits"])
                self.flow["forced_moves"][origin] += picked
                self.forced_now += picked
                self.ended[target] += picked
        self.end_work(event, origins, by_origin)

    def move(self, m: int, picked: np.ndarray, quit_share: Value) -> None:
        """Incumbents leave their work for path m; some leave the firm instead."""
        path = self.paths[m]
        quitters = self.binomial(picked, quit_share)
        starting = picked - quitters
        self.incumbents[path.origin] -= picked
        self.A[path.origin] -= picked
        self.flow["quits"][path.origin] += quitters
        self.training[path.training_months, m] += starting
        self.trained_in[path.training_months, m] = True
        self.path["picked"][m] += picked
        self.path["left"][m] += quitters
        self.month_cost["training_cost"] += path.training_cost * starting

    def event_reversal(self, event: Event, where: bool | np.ndarray, t: int) -> None:
        origins, targets = (self.named(event.row.get(side, ""), "all") for side in ("from", "to"))
        ends = event.values.get("work_ends", 1.0)
        for m, path in enumerate(self.paths):
            if path.origin not in origins or path.target not in targets:
                continue
            groups = np.concatenate([self.moved[m : m + 1], self.training[:, m]])
            back = spread_people(self.number(event, where, groups.sum(axis=0), 1.0), groups)
            number = back.sum(axis=0)
            self.moved[m] -= back[0]
            self.training[:, m] -= back[1:]
            self.incumbents[path.origin] += number
            self.A[path.target] -= back[0]
            self.A[path.origin] += number
            self.flow["returns"][path.origin] += number
            self.path["returned"][m] += number
            self.ended[path.target] -= ends * number
            self.ended[path.origin] += ends * number

    def event_close_vacancies(self, event: Event, where: bool | np.ndarray, t: int) -> None:
        roles = self.named(event.row.get("from", ""), "all")
        vacancies = self.vacancies[roles]
        people = np.where(where, event.values.get("people", 0.0), 0.0)
        self.ended[roles] -= people * ratio(vacancies, vacancies.sum(axis=0))

    def event_expand(self, event: Event, where: bool | np.ndarray, t: int) -> None:
        roles = self.named(event.row.get("to", ""), "ai")
        weights = self.new_work_share[roles] if len(roles) > 1 else np.ones((1, 1))
        people = np.where(where, event.values.get("people", 0.0), 0.0)
        self.ended[roles] += people * ratio(weights, weights.sum(axis=0))

    def event_hiring_freeze(self, event: Event, where: bool | np.ndarray, t: int) -> None:
        self.frozen = True if where is True else self.frozen | where

    def event_hiring_thaw(self, event: Event, where: bool | np.ndarray, t: int) -> None:
        self.frozen = False if where is True else self.frozen & ~where

    # What the firm decides by itself.

    def voluntary_moves(self) -> None:
        switch = self.p["voluntary_moves"]
        if not np.any(switch) or not self.paths:
            return
        D = self.posts()
        allowed = D * (1 + self.p["slack"])
        towards = self.in_training(self.path_to)
        for m, path in enumerate(self.paths):
            origin, target = path.origin, path.target
            surplus = self.A[origin] - allowed[origin]
            wanted = D[target] - self.held[target] - self.A[target] - towards[target]
            offers = np.minimum(np.minimum(surplus, wanted), np.minimum(path.capacity, self.incumbents[origin]))
            offers = (np.floor(np.maximum(offers, 0)) * switch).astype(np.int64)
            if not offers.any():
                continue
            accepted = self.binomial(offers, path.acceptance)
            self.move(m, accepted, 0.0)
            self.flow["voluntary_moves"][origin] += accepted
            towards[target] += accepted

    def rounds(self, t: int) -> None:
        p = self.p
        D = self.posts()
        S = np.maximum(0, self.A - D * (1 + p["slack"]))
        total, active = S.sum(axis=0), self.A.sum(axis=0)
        spaced = t - self.last_round >= p["round_spacing"]
        surplus_round = spaced & (total > p["layoff_trigger"] * active)
        groups = np.concatenate([np.arange(self.n_roles), self.n_roles + np.flatnonzero(self.moved_in)]).astype(int)
        roles = self.group_role[groups]
        if surplus_round.any():
            lanes = np.flatnonzero(surplus_round)
            f = np.minimum(p["layoff_severity"], p["layoff_max_share"] * ratio(active, total))[lanes]
            share = f * ratio(S[:, lanes], self.A[:, lanes])
            self.lay_off(groups, self.binomial(self.people[np.ix_(groups, lanes)], share[roles]), lanes)
            self.after_round(t, lanes)
        if np.any(p["round_hazard"]):
            strikes = self.rng.random(self.n) < -np.expm1(-np.asarray(p["round_hazard"]) / 12)
            lanes = np.flatnonzero(strikes & spaced & ~surplus_round)
            if len(lanes):
                self.discretionary_round(t, lanes, groups[~self.is_ai[roles]])

    def discretionary_round(self, t: int, lanes: np.ndarray, groups: np.ndarray) -> None:
        def of_lanes(key: str) -> Value:
            return self.p[key][lanes] if np.ndim(self.p[key]) else self.p[key]

        before = self.laid_off_now[:, lanes]
        self.lay_off(groups, self.binomial(self.people[np.ix_(groups, lanes)], of_lanes("round_size")), lanes)
        number = self.laid_off_now[:, lanes] - before
        ends = of_lanes("round_work_ends")
        self.ended[:, lanes] -= ends * number
        self.held[:, lanes] += np.minimum(of_lanes("round_held"), 1 - ends) * number
        self.after_round(t, lanes)

    def after_round(self, t: int, lanes: np.ndarray) -> None:
        self.last_round[lanes] = t
        struck = self.laid_off_now[:, lanes] > 0
        self.last_layoff[:, lanes] = np.where(struck, t, self.last_layoff[:, lanes])

    def give_notice(self) -> np.ndarray:
        """Starts notice and pays severance; who has no notice enters the displaced pool."""
        number = self.laid_off_now
        entering = np.zeros_like(number)
        if not number.any():
            return entering
        self.flow["layoffs"] += number
        self.month_cost["severance"] += (self.severance_weeks / 52 * self.wage * number).sum(axis=0)
        notice = np.broadcast_to(self.notice_months, number.shape)
        entering[notice == 0] = number[notice == 0]
        for months in np.unique(self.notice_months):
            if months > 0:
                self.on_notice[months] += np.where(notice == months, number, 0)
                self.any_notice[months] = True
        self.flow["notice_ends"] += entering
        return entering

    def hire(self, t: int) -> None:
        if self.frozen is True:
            return
        p = self.p
        wanted = np.floor(np.maximum(0, self.posts() - self.held - self.A - self.in_training(self.path_to)))
        open_ = (t - self.last_layoff >= p["rehire_pause"]) & np.logical_not(self.frozen)
        share = p["backfill"] * -np.expm1(-1 / np.asarray(p["time_to_fill"]))
        hires = self.binomial(np.where(open_, wanted, 0).astype(np.int64), share)
        self.incumbents += hires
        self.A += hires
        self.flow["hires"] += hires
        self.month_cost["hiring_cost"] += p["hiring_cost"] * hires.sum(axis=0)

    def displaced(self, entering: np.ndarray) -> None:
        p = self.p
        found = np.zeros((self.n_roles, self.n), np.int64)
        ages = np.flatnonzero(self.any_pool)
        if len(ages):
            rate = np.asarray(p["job_finding"]) + p["labour_force_exit"]
            leaving = self.binomial(self.pool[ages], -np.expm1(-rate))
            by_role = leaving.sum(axis=0)
            found = self.binomial(by_role, ratio(p["job_finding"], rate))
            self.pool[ages] -= leaving
            self.found += found
            self.left_force += by_role - found
            oldest = self.pool[-1] + self.pool[-2]
            self.pool = np.roll(self.pool, 1, axis=0)
            self.pool[-1] = oldest
            oldest_before = self.any_pool[-1]
            self.any_pool = np.roll(self.any_pool, 1)
            self.any_pool[-1] |= oldest_before
        self.pool[0] = entering
        self.any_pool[0] = bool(entering.any())
        wages = (self.wage / 12 * found).sum(axis=0)
        if self.recovery_changes:
            self.found_wages.append(wages)
            years = np.arange(len(self.found_wages))[::-1, None] / 12
            self.recovering = (np.array(self.found_wages) * np.exp(-years / p["earnings_recovery"])).sum(axis=0)
        else:
            self.recovering = self.recovering * np.exp(-1 / (12 * np.asarray(p["earnings_recovery"]))) + wages

    def discontent(self, t: int) -> None:
        p = self.p
        self.laid_off.append(self.flow["layoffs"].sum(axis=0))
        rho = 0.5 ** (1 / np.asarray(p["discontent_half_life"]))
        recent = ratio(sum(self.laid_off[max(0, t - 2) :]), self.headcounts[max(0, t - 3)])
        fresh = p["layoff_discontent"] * -np.expm1(-recent / p["layoff_scale"])
        self.B_layoffs = np.maximum(rho * self.B_layoffs, fresh)
        before = self.headcounts[t - 1]
        self.B_moves = rho * self.B_moves + ratio(self.forced_now, before)
        observed = ratio(self.n_observed, before)
        self.B = self.B_layoffs + p["move_discontent"] * self.B_moves + p["observation_discontent"] * observed
        self.headcounts.append(self.A.sum(axis=0))

    # Section 7.

    def end_month(self, t: int, report: Report) -> None:
        """Writes what the month amounts to into the columns of these replications."""
        for name, flow in self.flow.items():
            self.cum[name] += flow
        p = self.p
        D = self.posts()
        towards, origin = self.in_training(self.path_to), self.in_training(self.path_from)
        notice = self.on_notice.sum(axis=0)
        moved = np.zeros_like(self.A)
        add_rows(moved, self.path_to[self.moved_in], self.moved[self.moved_in])
        counts = [self.A, notice, origin, self.A + notice + origin, moved, *self.flow.values(), *self.cum.values()]
        counts += [self.pool.sum(axis=0), self.pool[6:].sum(axis=0), self.found, self.left_force]
        for rows, values in zip(report.counts, counts):
            rows[1:] = values
            rows[0] = values.sum(axis=0)
        vacancies = np.maximum(0, D - self.held - self.A - towards)
        reals = [D, self.held, vacancies, np.maximum(0, self.A - D * (1 + p["slack"])), np.maximum(0, D - self.A)]
        reals += [np.broadcast_to(part, D.shape) for part in self.parts.values()]
        reals.append(D - self.D0 - sum(self.parts.values()))
        for rows, values in zip(report.reals, reals):
            rows[1:] = values
            values.sum(axis=0, out=rows[0])
        self.firm_metrics(t, notice, origin, report.firm)
        paths = {**self.path, "in_training": self.training.sum(axis=0), "at_work": self.moved}
        for rows, name in zip(report.by_path, PATH_METRICS):
            rows[1:] = paths[name]
            rows[0] = paths[name].sum(axis=0)

    def firm_metrics(self, t: int, notice: np.ndarray, origin: np.ndarray, out: np.ndarray) -> None:
        p, n = self.p, self.n
        weight = ratio(self.P0, self.P0.sum(axis=0))
        monthly = self.wage / 12
        money = dict(self.month_cost)
        money["labour_cost"] = (monthly * (self.A + notice + origin)).sum(axis=0)
        money["ai_cost"] = p["ai_cost_ratio"] * (monthly * self.P * self.q * self.X).sum(axis=0)
        money["total_cost"] = sum(money[k] for k in MONEY[:5])
        permanent, initial = p["earnings_loss_permanent"], p["earnings_loss_initial"]
        unemployed = self.pool.sum(axis=0)
        money["lost_earnings"] = (
            (monthly * (unemployed + self.left_force)).sum(axis=0)
            + permanent * (monthly * self.found).sum(axis=0)
            + (np.asarray(initial) - permanent) * self.recovering
        )
        entitled = np.zeros((self.n_roles, n))
        for age in np.flatnonzero(self.any_pool):
            entitled += self.pool[age] * (age < self.benefit_months)
        money["benefits"] = (entitled * np.minimum(p["benefit_rate"] * monthly, self.benefit_cap)).sum(axis=0)
        money["lost_income_tax"] = p["income_tax_rate"] * money["lost_earnings"]
        if t > 0:
            for name in MONEY:
                self.money_cum[name] = self.money_cum[name] + money[name]
        delivered = self.q * self.staffed() / self.y0
        year = self.laid_off[max(0, t - 11) :]
        values = {
            "capability": (weight * self.a).sum(axis=0),
            "adoption": self.x,
            "automated_share": (weight * self.s * self.X).sum(axis=0),
            "augmented_share": (weight * (1 - self.s) * self.X).sum(axis=0),
            "unit_cost": self.C,
            "output": self.q,
            "delivered": delivered,
            "discontent": self.B,
            "observed": self.n_observed,
            "layoff_rate": ratio(self.laid_off[t], self.headcounts[max(0, t - 1)]),
            "layoff_rate_12m": ratio(sum(year), self.headcounts[max(0, t - 12)]),
            "cost_per_output": ratio(money["total_cost"], delivered),
            **money,
            **{name + "_cum": value for name, value in self.money_cum.items()},
        }
        for row, name in zip(out, FIRM_METRICS):
            row[...] = values[name]


# --- what is written -----------------------------------------------------------------------------


WIDTH = 5000  # replications of a block


@dataclass
class Report:
    """What all replications of a scenario amount to at the end of a month."""

    paths: list[Move]
    firm: np.ndarray  # [metric, replication]
    counts: np.ndarray  # [metric, * and roles, replication], whole people
    reals: np.ndarray  # likewise, real numbers
    by_path: np.ndarray  # [metric, * and paths, replication], whole people

    @classmethod
    def empty(cls, firm: Firm, n: int) -> Report:
        roles, paths = firm.n_roles + 1, len(firm.paths) + 1
        return cls(
            firm.paths,
            np.empty((len(FIRM_METRICS), n)),
            np.empty((len(COUNTS), roles, n), np.int32),
            np.empty((len(REALS), roles, n)),
            np.empty((len(PATH_METRICS), paths, n), np.int32),
        )

    def of(self, lanes: slice) -> Report:
        parts = (self.firm, self.counts, self.reals, self.by_path)
        return Report(self.paths, *(part[..., lanes] for part in parts))

    @property
    def by_role(self) -> np.ndarray:
        """Rows in the order of ROLE_METRICS."""
        return np.concatenate([self.counts, self.reals])


def simulate(study: Study, scenarios: list[str], n: int, seed: int) -> Iterator[tuple[int, str, Report, Report]]:
    """Yields every month and scenario with its report and that of the base, the first scenario. Reports are
    written over by the next ones."""
    lanes = [slice(start, min(n, start + WIDTH)) for start in range(0, n, WIDTH)]
    firms: dict[str, list[Firm]] = {name: [] for name in scenarios}
    for part, of_block in zip(lanes, np.random.SeedSequence(seed).spawn(len(lanes))):
        doubts, *lucks = of_block.spawn(1 + len(scenarios))
        doubt = Doubt(part.stop - part.start, np.random.Generator(np.random.SFC64(doubts)), study.correlations)
        for name, luck in zip(scenarios, lucks):
            firms[name].append(Firm(study, name, doubt, np.random.Generator(np.random.SFC64(luck))))
    base = Report.empty(firms[scenarios[0]][0], n)
    other = Report.empty(firms[scenarios[0]][0], n)
    for month in range(study.months + 1):
        for name in scenarios:
            report = base if name == scenarios[0] else other
            for part, firm in zip(lanes, firms[name]):
                if month > 0:
                    firm.step(month)
                firm.end_month(month, report.of(part))
            yield month, name, report, base


def statistics(columns: np.ndarray, is_difference: bool = False) -> np.ndarray:
    """`[column, statistic]` of `[column, replication]`, which is sorted in place; quantiles are of type 7."""
    n = columns.shape[1]
    first = columns[:, :1].astype(float)
    # Around the first value: a constant column has no spread, not that of rounding.
    around = columns - first
    total = around.sum(axis=1)
    squares = np.einsum("ij,ij->i", around, around)
    sd = np.sqrt(np.maximum(squares - total * total / n, 0) / (n - 1)) if n > 1 else np.full(len(columns), np.nan)
    columns.sort(axis=1)
    place = QUANTILES * (n - 1)
    low = np.floor(place).astype(int)
    below, above = columns[:, low], columns[:, np.minimum(low + 1, n - 1)]
    q = below + (place - low) * (above - below)
    parts = [first[:, 0] + total / n, sd, sd / math.sqrt(n), q]
    if is_difference:
        more, less = np.count_nonzero(columns > 0, axis=1) / n, np.count_nonzero(columns < 0, axis=1) / n
        parts += [more, less, 1 - more - less]
    return np.column_stack(parts)


SORTED = 40  # columns that are worked through at a time


def by_blocks(columns: np.ndarray, base: np.ndarray | None = None) -> np.ndarray:
    """Statistics of `[..., replication]`, or of its difference to that of the base."""
    flat = columns.reshape(-1, columns.shape[-1])
    rows = []
    for start in range(0, len(flat), SORTED):
        part = flat[start : start + SORTED]
        if base is None:
            rows.append(statistics(part.copy()))
        else:
            rows.append(statistics(part - base.reshape(flat.shape)[start : start + SORTED], True))
    return np.concatenate(rows).reshape(*columns.shape[:-1], -1)


def summarise(report: Report, base: Report | None = None) -> tuple[np.ndarray, np.ndarray]:
    """`[firm metric, statistic]` and `[role metric, * and roles, statistic]`, or those of the difference to the base."""
    of_base = [None] * 3 if base is None else [base.firm, base.counts, base.reals]
    firm, counts, reals = map(by_blocks, (report.firm, report.counts, report.reals), of_base)
    return firm, np.concatenate([counts, reals])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("study", type=Path)
    parser.add_argument("--replications", type=int)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--scenario", action="append")
    parser.add_argument("--out", type=Path, help="folder for the tables; without it nothing is written")
    parser.add_argument("--no-differences", action="store_true", help="leave out the differences to the base")
    arguments = parser.parse_args()
    study = Study(arguments.study)
    n = arguments.replications or study.replications
    seed = study.seed if arguments.seed is None else arguments.seed
    base = study.scenarios[0]
    scenarios = [s for s in study.scenarios if not arguments.scenario or s in arguments.scenario or s == base]

    tables: dict[str, list] = {}
    for month, name, report, first in simulate(study, scenarios, n, seed):
        tables.setdefault("summary", []).append((name, month, *summarise(report)))
        if name != base and not arguments.no_differences:
            tables.setdefault("differences", []).append((name, month, *summarise(report, first)))
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
        for table_name, entries in tables.items():
            write(arguments.out, table_name, study, n, entries)


def write(folder: Path, name: str, study: Study, n: int, entries: list) -> None:
    head = ["scenario", "month", "date", "role", "metric", "n", *STATISTICS]
    head += SIGNS if name == "differences" else []
    with (
        (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as whole,
        (folder / f"{name}_by_role.csv").open("w", newline="", encoding="utf-8") as parts,
    ):
        firm, role = csv.writer(whole), csv.writer(parts)
        firm.writerow(head)
        role.writerow(head)
        for scenario, month, firm_rows, rows in entries:
            start = [scenario, month, study.date(month)]
            for metric, row in zip(ROLE_METRICS, rows[:, 0].tolist()):
                firm.writerow([*start, "*", metric, n, *row])
            for metric, row in zip(FIRM_METRICS, firm_rows.tolist()):
                firm.writerow([*start, "*", metric, n, *row])
            for r, role_name in enumerate(study.role_names):
                for metric, row in zip(ROLE_METRICS, rows[:, r + 1].tolist()):
                    role.writerow([*start, role_name, metric, n, *row])


if __name__ == "__main__":
    main()
