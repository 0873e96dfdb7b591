#!/usr/bin/env python3
"""The reference workload in Numba with the algorithm of workshift: lanes over replications, flows inverted in lock-step.

    python numba_lanes.py numba-lanes a|b REPLICATIONS SEED OUT

It shows what the algorithm gives and what the language: the same loops as in `numba_reference.py`, in an order that
lets the compiler use vector instructions.

* Operation by operation over a tile of replications whose rows stay in the first cache; every inner loop is free of
  branches, so that LLVM makes vector code of it: uniforms (SplitMix64 on a counter), exp (range reduction and a
  polynomial), log1p (a series, probabilities of a hit are below 1/4), and the search, one step for all lanes at a time.
* A lane whose mean is too large for the search is drawn by the scalar rejection of `numba_reference.py`.
* Columns are counted as there.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

import dump
from numba_reference import ONE_OVER, binomial_large, compiled, fill_uniforms, inlined, poisson_large, run, statistics
from reference import TRAINING, block, workload

TILE = 256  # replications
SMALL = 20.0  # mean up to which a lane takes part in the search


@inlined
def exp(x):
    """Within 1e-14, for -700 < x < 700."""
    k = np.floor(x * 1.4426950408889634 + 0.5)
    r = (x - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10
    p = 1 / 39916800
    for factorial in (3628800, 362880, 40320, 5040, 720, 120, 24, 6, 2, 1, 1):
        p = p * r + 1 / factorial
    return p * np.int64((np.int64(k) + 1023) << 52).view(np.float64)


@inlined
def log_of_rest(p):
    """ln(1 - p) = -2 artanh(p / (2 - p)), for p below 1/4."""
    z = p / (2 - p)
    square = z * z
    series = 1 / 17
    for odd in (15, 13, 11, 9, 7, 5, 3, 1):
        series = series * square + 1 / odd
    return -2 * z * series


@compiled
def search(u, f, rise, falls, out):
    """Smallest k with F(k) >= u in every lane; f(k + 1) = f(k) (rise - k falls) / (k + 1)."""
    for i in range(TILE):
        u[i] -= f[i]
        out[i] = 0.0
    for k in range(1, 256):
        left = 0
        for i in range(TILE):
            over = u[i] > 0
            left += over
            out[i] += over
        if left == 0:
            break
        inverse = ONE_OVER[k]
        for i in range(TILE):
            f[i] *= rise[i] * inverse
            rise[i] = max(rise[i] - falls[i], 0.0)  # who has gone past n stays there, whatever rounding left
            u[i] -= f[i]


@compiled
def binomial(s, n, p, log_q, odds, scratch, out):
    """The logarithm of 1 - p and the odds are those of the smaller of p and 1 - p."""
    u, f, rise, falls = scratch
    people = 0.0
    for i in range(TILE):
        people += n[i]
    if people == 0:
        out[:] = 0.0
        return
    fill_uniforms(s, u)
    large = 0
    for i in range(TILE):
        takes_part = n[i] * min(p[i], 1 - p[i]) <= SMALL
        large += not takes_part
        f[i] = exp(n[i] * log_q[i]) if takes_part else 2.0
        rise[i] = n[i] * odds[i] if takes_part else 0.0
        falls[i] = odds[i]
    search(u, f, rise, falls, out)
    if large:
        for i in range(TILE):
            if n[i] * min(p[i], 1 - p[i]) > SMALL:
                out[i] = binomial_large(s, n[i], min(p[i], 1 - p[i]))
    for i in range(TILE):
        out[i] = n[i] - out[i] if p[i] > 0.5 else out[i]


@compiled
def poisson(s, mean, scratch, out):
    u, f, rise, falls = scratch
    fill_uniforms(s, u)
    large = 0
    for i in range(TILE):
        takes_part = mean[i] <= SMALL
        large += not takes_part
        f[i] = exp(-mean[i]) if takes_part else 2.0
        rise[i] = mean[i] if takes_part else 0.0
        falls[i] = 0.0
    search(u, f, rise, falls, out)
    if large:
        for i in range(TILE):
            if mean[i] > SMALL:
                out[i] = poisson_large(s, mean[i])


@compiled
def simulate(s, months, opening, quit_base, exposure, drawn, probabilities, table):
    """`table[month, metric, total and roles, statistic]`; `drawn[quantity, replication]`."""
    n, roles = len(drawn[0]), len(opening)
    tiles = (n + TILE - 1) // TILE
    q = np.ones((7, tiles * TILE))  # lanes beyond the last replication repeat it
    for j in range(7):
        q[j] = drawn[j][n - 1]
        q[j, :n] = drawn[j]
    quit_factor, midpoint, width, success, retraining, layoff, fill = q[0], q[1], q[2], q[3], q[4], q[5], q[6]
    logs, odds = np.empty((3, tiles * TILE)), np.empty((3, tiles * TILE))
    for j in range(3):
        for i in range(tiles * TILE):
            p = min(q[3 + j, i], 1 - q[3 + j, i])
            logs[j, i], odds[j, i] = math.log1p(-p), p / (1 - p)
    headcount = np.empty((tiles, roles, TILE))
    cohorts = np.zeros((TRAINING, tiles, roles, TILE))
    arrivals = np.zeros((roles, TILE))
    columns = np.empty((4, roles, tiles * TILE), np.int32)
    totals = np.empty((4, tiles * TILE), np.int32)
    counts = np.zeros(65536, np.int64)
    scratch = (np.empty(TILE), np.empty(TILE), np.empty(TILE), np.empty(TILE))
    quits, hit, retrained, laid_off, rest, p, log_q, p_odds, hires = np.empty((9, TILE))
    adopted = np.empty((months + 1, tiles * TILE))
    for t in range(months + 1):
        for i in range(tiles * TILE):
            adopted[t, i] = 1 / (1 + exp((midpoint[i] - t) / width[i]))
    for g in range(roles):
        headcount[:, g] = opening[g]
    for t in range(1, months + 1):
        for tile in range(tiles):
            at = slice(tile * TILE, (tile + 1) * TILE)
            now, then, factor = adopted[t, at], adopted[t - 1, at], quit_factor[at]
            for g in range(roles):
                h, cohort, e = headcount[tile, g], cohorts[t % TRAINING, tile, g], exposure[g]
                for i in range(TILE):
                    p[i] = quit_base[g] * factor[i]
                    log_q[i] = log_of_rest(p[i])
                    p_odds[i] = p[i] / (1 - p[i])
                binomial(s, h, p, log_q, p_odds, scratch, quits)
                for i in range(TILE):
                    h[i] -= quits[i]
                    p[i] = e * (now[i] - then[i]) / (1 - e * then[i])
                    log_q[i] = log_of_rest(p[i])
                    p_odds[i] = p[i] / (1 - p[i])
                binomial(s, h, p, log_q, p_odds, scratch, hit)
                binomial(s, hit, retraining[at], logs[1, at], odds[1, at], scratch, retrained)
                for i in range(TILE):
                    rest[i] = hit[i] - retrained[i]
                binomial(s, rest, layoff[at], logs[2, at], odds[2, at], scratch, laid_off)
                arriving = arrivals[(g + 1) % roles]
                binomial(s, cohort, success[at], logs[0, at], odds[0, at], scratch, arriving)
                column_1, column_2 = columns[1, g, at], columns[2, g, at]
                for i in range(TILE):
                    column_1[i] = np.int32(quits[i])
                    column_2[i] = np.int32(laid_off[i] + cohort[i] - arriving[i])
                    h[i] -= retrained[i] + laid_off[i]
                    cohort[i] = retrained[i]
            for g in range(roles):
                h, arriving = headcount[tile, g], arrivals[g]
                lanes = fill[at]
                for i in range(TILE):
                    h[i] += arriving[i]
                    p[i] = lanes[i] * max(0.0, opening[g] * (1 - exposure[g] * now[i] / 2) - h[i])
                poisson(s, p, scratch, hires)
                column_0, column_3 = columns[0, g, at], columns[3, g, at]
                for i in range(TILE):
                    h[i] += hires[i]
                    column_0[i] = np.int32(h[i])
                    column_3[i] = np.int32(hires[i])
        for metric in range(4):
            total = totals[metric]
            total[:] = 0
            for g in range(roles):
                total += columns[metric, g]
                statistics(columns[metric, g, :n], probabilities, counts, table[t - 1, metric, g + 1])
            statistics(total[:n], probabilities, counts, table[t - 1, metric, 0])


def main(arguments: Sequence[str]) -> None:
    implementation, name, n, seed, out = arguments
    if implementation != "numba-lanes":
        raise ValueError(f"unknown implementation: {implementation}")
    work = workload(name)
    run(work, 600, 1, simulate)  # compiles
    dump.timed(lambda: run(work, int(n), int(seed), simulate), Path(out), lambda table: [block(work, table)])


if __name__ == "__main__":
    main(sys.argv[1:])
