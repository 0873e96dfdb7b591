#!/usr/bin/env python3
"""The reference workload in NumPy, vectorised over replications; a worker of the benchmark (see dump.py).

    python numpy_reference.py numpy|numpy-inversion a|b REPLICATIONS SEED OUT

`numpy` draws with `numpy.random.Generator`, as everyone would; `numpy-inversion` brings its own samplers where
they are faster, and is the strongest form we know how to write. What both do, each step kept because it was
measured to be faster:

* No Python loop over replications or roles: arrays are `[role, replication]`, a month is some forty calls.
* Blocks of replications, sized by measurement: small enough for the caches, large enough that the calls cost little.
* SFC64, the fastest bit generator of NumPy.
* Buffers of the month are reused; stocks change in place.
* Integer columns of 16 bits where they fit, since NumPy sorts those with vector instructions five times as
  fast as it partitions at eighteen places; one call sorts all columns of a month. Sums and sums of squares
  are taken from the doubles by `einsum`, without temporaries.
* Statistics are taken month by month, so that memory holds one month and no paths.

And `numpy-inversion`:

* Flows with a small mean are inverted in lock-step (`samplers.py`), three to five times as fast as the scalar loop
  of `Generator`, which draws the large ones.
* Logarithms and odds of probabilities that last for the whole replication are taken once.
* Who cannot be retrained or laid off, since no post was hit, is left out of those draws.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

import dump
from reference import METRICS, PROBABILITIES, STATISTICS, TRAINING, Assumptions, Workload, block, draw, workload
from samplers import SMALL, search

CELLS = 60_000  # numbers of a block: 480 kB an array


class Chance:
    """A probability per role and replication, with what the search wants to know of it."""

    def __init__(self, p: np.ndarray):
        self.p, self.log_q, self.odds = p, np.log1p(-p), p / (1 - p)

    def at(self, index: np.ndarray) -> Chance:
        part = object.__new__(Chance)
        part.p, part.log_q, part.odds = (row.ravel()[index] for row in (self.p, self.log_q, self.odds))
        return part


class OfGenerator:
    """The samplers of NumPy as they come."""

    dtype = np.int64

    def __init__(self, rng: np.random.Generator):
        self.rng = rng

    def prepare(self, p: np.ndarray) -> np.ndarray:
        return p

    def binomial(self, n: np.ndarray, p: np.ndarray) -> np.ndarray:
        return self.rng.binomial(n, p)

    def poisson(self, mean: np.ndarray) -> np.ndarray:
        return self.rng.poisson(mean)

    def split(self, n: np.ndarray, first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Of n people some go the first way, and of the rest some the second."""
        one = self.rng.binomial(n, first)
        return one, self.rng.binomial(n - one, second)


class ByInversion:
    """Smallest k with F(k) >= u for all numbers of a block in lock-step, where the mean is small."""

    dtype = np.float64

    def __init__(self, rng: np.random.Generator):
        self.rng = rng

    def prepare(self, p: np.ndarray) -> Chance:
        return Chance(p)

    def binomial(self, n: np.ndarray, chance: Chance) -> np.ndarray:
        mean = n * chance.p
        if mean.max() <= SMALL:
            return search(self.rng, np.exp(n * chance.log_q), n * chance.odds, chance.odds).reshape(n.shape)
        out = np.empty(n.shape)
        small = mean <= SMALL
        few, many = np.flatnonzero(small), np.flatnonzero(~small)
        part, flat = chance.at(few), n.ravel()
        of_few = flat[few]
        out.reshape(-1)[few] = search(self.rng, np.exp(of_few * part.log_q), of_few * part.odds, part.odds)
        out.reshape(-1)[many] = self.rng.binomial(flat[many].astype(np.int64), chance.p.ravel()[many])
        return out

    def poisson(self, mean: np.ndarray) -> np.ndarray:
        if mean.max() <= SMALL:
            return search(self.rng, np.exp(-mean), mean.copy(), None).reshape(mean.shape)
        out = np.empty(mean.shape)
        small = mean <= SMALL
        few, many = np.flatnonzero(small), np.flatnonzero(~small)
        of_few = mean.ravel()[few]
        out.reshape(-1)[few] = search(self.rng, np.exp(-of_few), of_few, None)
        out.reshape(-1)[many] = self.rng.poisson(mean.ravel()[many])
        return out

    def split(self, n: np.ndarray, first: Chance, second: Chance) -> tuple[np.ndarray, np.ndarray]:
        one, two = np.zeros(n.shape), np.zeros(n.shape)
        index = np.flatnonzero(n)
        left = n.ravel()[index]
        number = self.binomial(left, first.at(index)) if len(index) else left
        one.reshape(-1)[index] = number
        left = left - number
        two.reshape(-1)[index] = self.binomial(left, second.at(index)) if len(index) else left
        return one, two


class Block:
    """The state of some replications."""

    def __init__(self, work: Workload, drawn: Assumptions, lanes: slice, sampler):
        self.work, self.drawn, self.lanes, self.sampler = work, drawn, lanes, sampler
        n = drawn.fill[lanes].size
        shape = (work.roles, n)

        def rows(row: np.ndarray) -> np.ndarray:
            return sampler.prepare(np.broadcast_to(row[lanes], shape).copy())

        self.quit = sampler.prepare(work.quit_base[:, None] * drawn.quit_factor[lanes])
        self.retraining, self.layoff, self.success = map(rows, (drawn.retraining, drawn.layoff, drawn.success))
        self.fill = drawn.fill[lanes]
        self.exposure, self.opening = work.exposure[:, None], work.opening[:, None]
        self.headcount = np.empty(shape, sampler.dtype)
        self.headcount[...] = self.opening
        self.cohorts = np.zeros((TRAINING, *shape), sampler.dtype)
        self.adopted = drawn.adoption(0, lanes)

    def step(self, t: int, out: np.ndarray) -> None:
        """One month; writes `[metric, role, replication]`."""
        sampler, headcount = self.sampler, self.headcount
        adopted = self.drawn.adoption(t, self.lanes)
        hit = self.exposure * (adopted - self.adopted)
        hit /= 1 - self.exposure * self.adopted
        self.adopted = adopted
        quits = sampler.binomial(headcount, self.quit)
        headcount -= quits
        hit = sampler.binomial(headcount, sampler.prepare(hit))
        retrained, layoffs = sampler.split(hit, self.retraining, self.layoff)
        headcount -= retrained
        headcount -= layoffs
        cohort = self.cohorts[t % TRAINING]
        if t > TRAINING:
            successes = sampler.binomial(cohort, self.success)
            headcount[1:] += successes[:-1]
            headcount[0] += successes[-1]
            layoffs += cohort
            layoffs -= successes
        cohort[...] = retrained
        wanted = self.opening * (1 - self.exposure * (adopted / 2))
        wanted -= headcount
        np.maximum(wanted, 0, out=wanted)
        wanted *= self.fill
        hires = sampler.poisson(wanted)
        np.add(headcount, hires, out=headcount, casting="unsafe")
        for column, values in zip(out, (headcount, quits, layoffs, hires)):
            column[...] = values


def statistics(columns: np.ndarray) -> np.ndarray:
    """`[column, statistic]` of whole numbers `[column, replication]` held as doubles."""
    n = columns.shape[1]
    total = columns.sum(axis=1)
    mean = total / n
    squares = np.einsum("ij,ij->i", columns, columns)
    sd = np.sqrt((squares - total * mean) / (n - 1))
    small = columns.max() < 2**15
    order = columns.astype(np.int16 if small else np.int32)
    order.sort(axis=1)
    place = PROBABILITIES * (n - 1)
    low = np.floor(place).astype(int)
    below, above = order[:, low].astype(float), order[:, np.minimum(low + 1, n - 1)].astype(float)
    return np.column_stack([mean, sd, below + (place - low) * (above - below)])


def run(work: Workload, n: int, seed: int, form: type) -> np.ndarray:
    rng = np.random.Generator(np.random.SFC64(seed))
    drawn = draw(n, rng)
    width = min(n, max(1, CELLS // work.roles))
    lanes = [slice(start, min(n, start + width)) for start in range(0, n, width)]
    blocks = [Block(work, drawn, part, form(rng)) for part in lanes]
    table = np.empty((work.months, len(METRICS), work.roles + 1, len(STATISTICS)))
    out = np.empty((len(METRICS), work.roles + 1, n))
    for t in range(1, work.months + 1):
        for part, state in zip(lanes, blocks):
            state.step(t, out[:, 1:, part])
            out[:, 1:, part].sum(axis=1, out=out[:, 0, part])
        for rows, columns in zip(table[t - 1], out):
            rows[0] = statistics(columns[:1])
            rows[1:] = statistics(columns[1:])
    return table


FORMS = {"numpy": OfGenerator, "numpy-inversion": ByInversion}


def main(arguments: Sequence[str]) -> None:
    implementation, name, n, seed, out = arguments
    form, work = FORMS[implementation], workload(name)
    run(work, 200, 1, form)  # NumPy loads parts of itself on first use
    dump.timed(lambda: run(work, int(n), int(seed), form), Path(out), lambda table: [block(work, table)])


if __name__ == "__main__":
    main(sys.argv[1:])
