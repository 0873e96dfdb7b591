"""Flows with a small mean in NumPy, all numbers of an array at once.

`numpy.random.Generator` draws each number by a scalar loop and works out its constants anew when n or p changes from one
number to the next, as they do in a simulation: 30 to 150 ns a number, most just below n p = 30. Here the probabilities
of 0, 1, 2, ... are taken off one uniform for all numbers at once, and when most have stopped the rest are gathered: 10 to
40 ns. Above a mean of 45 `Generator` is faster; transformed rejection (Hörmann 1993), vectorised, was tried there and
was no faster than that.
"""

from __future__ import annotations

import numpy as np

SMALL = 45.0  # mean up to which the search is faster
CROWD = 0.3  # share still searching below which those are gathered


def search(rng: np.random.Generator, f: np.ndarray, rise: np.ndarray, falls: np.ndarray | None) -> np.ndarray:
    """Smallest k with f(0) + ... + f(k) >= u, where f(k + 1) = f(k) (rise - k falls) / (k + 1).

    Works in `f` and `rise`, which it spoils; returns one dimension."""
    f, rise = f.ravel(), rise.ravel()
    falls = None if falls is None else falls.ravel()
    u = rng.random(f.size)
    u -= f
    count, out, at = np.zeros(f.size, np.uint8), None, None
    k = 0
    while True:
        over = u > 0
        left = np.count_nonzero(over)
        if left < CROWD * u.size or left == 0:
            keep = np.flatnonzero(over)
            if out is None:
                out, at = count, keep
            else:
                out[at] = count
                at = at[keep]
            if left == 0:
                return out
            f, u, rise = f[keep], u[keep], rise[keep]
            falls = None if falls is None else falls[keep]
            count = np.full(left, k + 1, np.uint8)
        else:
            count += over.view(np.uint8)
        k += 1
        f *= rise
        if k > 1:
            f *= 1 / k
        if falls is not None:
            rise -= falls
            np.maximum(rise, 0, out=rise)  # who has gone past n stays there, whatever rounding left
        if k == 200:  # the last 1e-16 of a uniform, which the sum of rounded terms may not reach
            u[...] = 0
        u -= f
