"""Quantiles of the binomial distribution by SciPy, into the file named: rows `n p u k`.

k = scipy.stats.binom.ppf(u, n, p), the smallest k with F(k) >= u. n runs from 1 to 10^6, p over (0, 1) from
10^-9 to 1 - 10^-9, u from 10^-9 to 1 - 10^-9. A third of the rows is hard: u lies a billionth to a
thousandth beside a value of F. Rows with |F(k) - u| or |F(k - 1) - u| below 10^-12 are left out, since there SciPy's
own rounding decides. A quarter of the rows sits where a sampler may switch its method (mean 5 to 50).

    pip install scipy numpy
    python make_binomial.py binomial.txt
"""
import sys
import numpy as np
from scipy.stats import binom

rng = np.random.default_rng(20260202)
N_EASY, N_HARD = 18_000, 9_000


def draw_n(size):
    small = rng.integers(1, 101, size)
    wide = np.floor(10 ** rng.uniform(0, 6, size)).astype(int).clip(1, 1_000_000)
    n = np.where(rng.uniform(size=size) < 0.25, small, wide)
    n[rng.uniform(size=size) < 0.01] = 1_000_000
    return n


def draw_p(n):
    size = len(n)
    kind = rng.integers(0, 5, size)
    tiny = 10 ** rng.uniform(-9, -0.31, size)
    of_mean = np.minimum(rng.uniform(5, 50, size) / n, rng.uniform(0, 1, size))
    rare = np.minimum(10 ** rng.uniform(-1.5, 1, size) / n, rng.uniform(0, 1, size))
    p = np.select([kind == 0, kind == 1, kind == 2, kind == 3], [rng.uniform(0, 1, size), tiny, 1 - tiny, of_mean], rare)
    return np.where(rng.uniform(size=size) < 0.1, 1 - p, p)


def draw_u(size):
    kind = rng.integers(0, 4, size)
    tail = 10 ** rng.uniform(-9, -1, size)
    return np.select([kind == 0, kind == 1], [tail, 1 - tail], rng.uniform(0, 1, size))


def shortened(x, digits):
    return np.array([float(f"%.{digits}g" % v) if v < 0.9 else 1 - float("%.4g" % (1 - v)) for v in x])


def rows(n, p, u):
    inside = (p > 0) & (p < 1) & (u >= 1e-9) & (u <= 1 - 1e-9)
    n, p, u = n[inside], p[inside], u[inside]
    k = binom.ppf(u, n, p)
    no_tie = (abs(binom.cdf(k, n, p) - u) > 1e-12) & (abs(binom.cdf(k - 1, n, p) - u) > 1e-12)
    return zip(n[no_tie], p[no_tie], u[no_tie], k[no_tie])


n = draw_n(N_EASY)
easy = rows(n, shortened(draw_p(n), 6), shortened(draw_u(N_EASY), 5))

n = draw_n(N_HARD)
p = shortened(draw_p(n), 6)
k = binom.ppf(draw_u(N_HARD), n, p)
k = np.where(rng.uniform(size=N_HARD) < 0.5, k, k - 1).clip(0, None)
beside = 10 ** rng.uniform(-9, -3, N_HARD) * rng.choice([-1, 1], N_HARD)
lower, upper = binom.cdf(k, n, p), binom.sf(k, n, p)
u = np.where(lower < 0.5, lower * (1 + beside), 1 - upper * (1 - beside))
hard = rows(n, p, u)

with open(sys.argv[1], "w") as out:
    out.write("# n p u k, k the quantile at u of Binomial(n, p) by scipy.stats.binom.ppf; make_binomial.py\n")
    count = 0
    for n, p, u, k in [*easy, *hard]:
        out.write(f"{n} {float(p)!r} {float(u)!r} {int(k)}\n")
        count += 1
print(count, "rows")
