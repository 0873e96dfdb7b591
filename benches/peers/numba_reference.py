#!/usr/bin/env python3
"""The reference workload in Numba, one core; a worker of the benchmark (see dump.py).

    python numba_reference.py numba a|b REPLICATIONS SEED OUT

What makes it fast, each step kept because it was measured to be faster:

* Compiled loops, role by role and replication by replication, on contiguous rows `[role, replication]`.
* SplitMix64 on a counter instead of Numba's own generator (Mersenne Twister): a row of uniforms at a time is
  vector code.
* Binomials by a scalar search through the distribution function from 0 with one uniform; the logarithm of
  1 - p and the odds are taken once per replication where p lasts, and the search divides by a table. Numba's
  `np.random.binomial` takes both anew for each draw, and a logarithm and a power on top.
* Above a mean of 10 Hörmann's transformed rejection (BTRS, PTRS), two uniforms and no logarithm in nine of ten draws.
* Groups of nobody and probabilities of 0 draw nothing.
* Columns of whole numbers are counted, not sorted; mean, sd and all quantiles come from the counts.
* `error_model="numpy"` (no test for division by zero), no bounds checks, `fastmath` off: it gained nothing.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path

import numba as nb
import numpy as np

import dump
from reference import PROBABILITIES, STATISTICS, TRAINING, Workload, block, draw, workload

SMALL = 10.0  # mean up to which the search from 0 is faster
ONE_OVER = np.array([0.0, *(1 / k for k in range(1, 256))])
# ln k! - ((k + 1/2) ln(k + 1) - (k + 1) + ln(2 pi) / 2), Hörmann's correction for k < 10
CORRECTIONS = np.array(
    [math.lgamma(k + 1) - ((k + 0.5) * math.log(k + 1) - (k + 1) + 0.5 * math.log(2 * math.pi)) for k in range(10)]
)

compiled = nb.njit(error_model="numpy", cache=True)
inlined = nb.njit(error_model="numpy", cache=True, inline="always")


@inlined
def mix(counter):
    """SplitMix64 (Steele, Lea and Flood 2014): the number of a counter, strictly between 0 and 1."""
    z = counter * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return (np.float64(np.int64(z >> np.uint64(12))) + 0.5) * (1 / 4503599627370496)


@inlined
def uniform(s):
    s[0] += np.uint64(1)
    return mix(s[0])


@compiled
def fill_uniforms(s, out):
    first = s[0]
    for i in range(len(out)):
        out[i] = mix(first + np.uint64(i))
    s[0] = first + np.uint64(len(out))


@inlined
def correction(k):
    if k < 10:
        return CORRECTIONS[int(k)]
    square = (k + 1) * (k + 1)
    return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1)


@compiled
def binomial_large(s, n, p):
    """BTRS of Hörmann (1993), p at most 1/2 and n p at least 10."""
    odds = p / (1 - p)
    spread = math.sqrt(n * p * (1 - p))
    b = 1.15 + 2.53 * spread
    a = -0.0873 + 0.0248 * b + 0.01 * p
    c = n * p + 0.5
    v_r = 0.92 - 4.2 / b
    alpha = (2.83 + 5.1 / b) * spread
    m = math.floor((n + 1) * p)
    while True:
        u = uniform(s) - 0.5
        v = uniform(s)
        us = 0.5 - abs(u)
        k = math.floor((2 * a / us + b) * u + c)
        if us >= 0.07 and v <= v_r:
            return k
        if k < 0 or k > n:
            continue
        v = math.log(v * alpha / (a / (us * us) + b))
        bound = (
            (m + 0.5) * math.log((m + 1) / (odds * (n - m + 1)))
            + (n + 1) * math.log((n - m + 1) / (n - k + 1))
            + (k + 0.5) * math.log(odds * (n - k + 1) / (k + 1))
            + correction(m)
            + correction(n - m)
            - correction(k)
            - correction(n - k)
        )
        if v <= bound:
            return k


@compiled
def poisson_large(s, mean):
    """PTRS of Hörmann (1993), mean at least 10."""
    root, log_mean = math.sqrt(mean), math.log(mean)
    b = 0.931 + 2.53 * root
    a = -0.059 + 0.02483 * b
    log_inverse_alpha = math.log(1.1239 + 1.1328 / (b - 3.4))
    v_r = 0.9277 - 3.6224 / (b - 2)
    while True:
        u = uniform(s) - 0.5
        v = uniform(s)
        us = 0.5 - abs(u)
        k = math.floor((2 * a / us + b) * u + mean + 0.43)
        if us >= 0.07 and v <= v_r:
            return k
        if k < 0 or (us < 0.013 and v > us):
            continue
        if math.log(v) + log_inverse_alpha - math.log(a / (us * us) + b) <= k * log_mean - mean - math.lgamma(k + 1):
            return k


@inlined
def search(u, f, rise, odds):
    """Smallest k with F(k) >= u, from f(0) on; f(k + 1) = f(k) (rise - k odds) / (k + 1)."""
    u -= f
    k = 0
    while u > 0 and k < 255:
        k += 1
        f *= rise * ONE_OVER[k]
        rise -= odds
        u -= f
    return float(k)


@inlined
def binomial(s, u, n, p, log_q, odds):
    """Of `p`, at most 1/2, the logarithm of 1 - p and p / (1 - p)."""
    if n == 0 or p == 0:
        return 0.0
    if n * p > SMALL:
        return binomial_large(s, n, p)
    return search(u, math.exp(n * log_q), n * odds, odds)


@inlined
def binomial_any(s, u, n, p, log_q, odds):
    """The same where `p` may be above 1/2; the logarithm and the odds are those of the smaller of p and 1 - p."""
    if p > 0.5:
        return n - binomial(s, u, n, 1 - p, log_q, odds)
    return binomial(s, u, n, p, log_q, odds)


@inlined
def poisson(s, u, mean):
    if mean == 0:
        return 0.0
    if mean > SMALL:
        return poisson_large(s, mean)
    return search(u, math.exp(-mean), mean, 0.0)


@compiled
def statistics(column, probabilities, counts, out):
    """Mean, sd and quantiles of type 7 of a column of whole numbers, by counting."""
    n = len(column)
    low, high, total = column[0], column[0], np.int64(0)
    for value in column:
        low, high, total = min(low, value), max(high, value), total + value
    if high - low >= len(counts):
        counts = np.zeros(high - low + 1, np.int64)
    for value in column:
        counts[value - low] += 1
    mean, squares = total / n, 0.0
    for i in range(high - low + 1):
        squares += counts[i] * (low + i - mean) ** 2
    out[0], out[1] = mean, math.sqrt(squares / (n - 1))
    i, below = 0, counts[0]  # numbers up to low + i
    for j in range(len(probabilities)):
        place = probabilities[j] * (n - 1)
        rank = int(place)
        while below <= rank:
            i += 1
            below += counts[i]
        next_ = i
        if below <= rank + 1 and rank + 1 < n:
            next_ += 1
            while counts[next_] == 0:
                next_ += 1
        out[2 + j] = low + i + (place - rank) * (next_ - i)
    counts[: high - low + 1] = 0


@compiled
def simulate(s, months, opening, quit_base, exposure, drawn, probabilities, table):
    """`table[month, metric, total and roles, statistic]`; `drawn[quantity, replication]`."""
    quit_factor, midpoint, width, success, retraining, layoff, fill = drawn
    roles, n = len(opening), len(fill)
    quit_p = np.empty((roles, n))
    quit_log, quit_odds = np.empty((roles, n)), np.empty((roles, n))
    for g in range(roles):
        for i in range(n):
            p = quit_base[g] * quit_factor[i]
            quit_p[g, i], quit_log[g, i], quit_odds[g, i] = p, math.log1p(-p), p / (1 - p)
    logs = np.empty((3, n))
    odds = np.empty((3, n))
    for j, row in enumerate((retraining, layoff, success)):
        for i in range(n):
            p = min(row[i], 1 - row[i])
            logs[j, i], odds[j, i] = math.log1p(-p), p / (1 - p)
    headcount = np.empty((roles, n))
    cohorts = np.zeros((TRAINING, roles, n))
    arrivals = np.zeros((roles, n))
    columns = np.zeros((4, roles, n), np.int32)
    totals = np.empty((4, n), np.int32)
    u = np.empty((5, n))
    counts = np.zeros(65536, np.int64)
    adopted, before = np.empty(n), np.empty(n)
    for g in range(roles):
        headcount[g] = opening[g]
    for i in range(n):
        before[i] = 1 / (1 + math.exp(midpoint[i] / width[i]))
    for t in range(1, months + 1):
        for i in range(n):
            adopted[i] = 1 / (1 + math.exp((midpoint[i] - t) / width[i]))
        for g in range(roles):
            cohort, arriving = cohorts[t % TRAINING, g], arrivals[(g + 1) % roles]
            e = exposure[g]
            fill_uniforms(s, u.reshape(-1))
            for i in range(n):
                h = headcount[g, i]
                quits = binomial(s, u[0, i], h, quit_p[g, i], quit_log[g, i], quit_odds[g, i])
                h -= quits
                p = e * (adopted[i] - before[i]) / (1 - e * before[i])
                hit = binomial(s, u[1, i], h, p, math.log1p(-p), p / (1 - p))
                retrained = binomial_any(s, u[2, i], hit, retraining[i], logs[0, i], odds[0, i])
                laid_off = binomial_any(s, u[3, i], hit - retrained, layoff[i], logs[1, i], odds[1, i])
                successes = binomial_any(s, u[4, i], cohort[i], success[i], logs[2, i], odds[2, i])
                headcount[g, i] = h - retrained - laid_off
                columns[1, g, i] = quits
                columns[2, g, i] = laid_off + cohort[i] - successes
                arriving[i] = successes
                cohort[i] = retrained
        for g in range(roles):
            fill_uniforms(s, u[0])
            for i in range(n):
                h = headcount[g, i] + arrivals[g, i]
                wanted = opening[g] * (1 - exposure[g] * adopted[i] / 2) - h
                hires = poisson(s, u[0, i], fill[i] * max(0.0, wanted))
                headcount[g, i] = h + hires
                columns[0, g, i] = h + hires
                columns[3, g, i] = hires
        adopted, before = before, adopted
        for metric in range(4):
            total = totals[metric]
            total[:] = 0
            for g in range(roles):
                total += columns[metric, g]
                statistics(columns[metric, g], probabilities, counts, table[t - 1, metric, g + 1])
            statistics(total, probabilities, counts, table[t - 1, metric, 0])


def run(work: Workload, n: int, seed: int, form=simulate) -> np.ndarray:
    rng = np.random.default_rng(seed)
    drawn = draw(n, rng)
    rows = (drawn.quit_factor, drawn.adoption_midpoint, drawn.adoption_width, drawn.success)
    rows += (drawn.retraining, drawn.layoff, drawn.fill)
    state = rng.integers(0, 2**64, 1, np.uint64)
    table = np.empty((work.months, 4, work.roles + 1, len(STATISTICS)))
    form(state, work.months, work.opening, work.quit_base, work.exposure, rows, PROBABILITIES, table)
    return table


def main(arguments: Sequence[str]) -> None:
    implementation, name, n, seed, out = arguments
    if implementation != "numba":
        raise ValueError(f"unknown implementation: {implementation}")
    work = workload(name)
    run(work, 200, 1)  # compiles
    dump.timed(lambda: run(work, int(n), int(seed)), Path(out), lambda table: [block(work, table)])


if __name__ == "__main__":
    main(sys.argv[1:])
