"""The expansion in `src/random/binomial_expansion.rs`: its coefficients, and how large its error is.

    pip install sympy scipy numpy
    python make_expansion.py

First the coefficient of each power of the standard deviation, as a polynomial in z (the normal quantile) and
a = q - p. Then, for means from 8 upwards, the largest error relative to the bound that the sampler uses:
the expansion at z(F(k)) should be k + 1/2. They stay below 0.61 from mean 10 on, where the sampler starts to use it.
"""
import numpy as np
from scipy import special, stats
from sympy import Poly, Rational, expand, factor, series, simplify, sqrt, symbols

z, a, e = symbols("z a e")


def derive():
    """Fisher and Cornish (1960), to the sixth cumulant; Sheppard's corrections of even cumulants."""
    b = (1 - a**2) / 4  # pq
    v = 1 / e**2  # npq; a power of e stands for a power of 1/sqrt(npq)
    k2 = v - Rational(1, 12)
    k3 = v * a
    k4 = v * (1 - 6 * b) + Rational(1, 120)
    k5 = v * a * (1 - 12 * b)
    k6 = v * (1 - 30 * b + 120 * b**2) - Rational(1, 252)
    s = sqrt(k2)
    g1, g2, g3, g4 = k3 / s**3, k4 / s**4, k5 / s**5, k6 / s**6
    h1, h2, h3, h4, h5 = z, z**2 - 1, z**3 - 3 * z, z**4 - 6 * z**2 + 3, z**5 - 10 * z**3 + 15 * z
    w = z + g1 * h2 / 6 + g2 * h3 / 24 - g1**2 * (2 * h3 + h1) / 36
    w += g3 * h4 / 120 - g1 * g2 * (h4 + h2) / 24 + g1**3 * (12 * h4 + 19 * h2) / 324
    w += g4 * h5 / 720 - g2**2 * (3 * h5 + 6 * h3 + 2 * h1) / 384 - g1 * g3 * (2 * h5 + 3 * h3) / 180
    w += g1**2 * g2 * (14 * h5 + 37 * h3 + 8 * h1) / 288 - g1**4 * (252 * h5 + 832 * h3 + 227 * h1) / 7776
    expansion = series(s * w, e, 0, 4).removeO()
    for power in range(-1, 4):
        terms = Poly(expand(simplify(expansion.coeff(e, power))), z).terms()
        print(f"deviation^{-power}:", " + ".join(f"z^{d[0]} ({factor(c)})" for d, c in terms))


def expansion(n, p, z):
    v, a = n * p * (1 - p), 1 - 2 * p
    s, a2 = np.sqrt(v), a * a
    second = z * ((a2 - 3) * z**2 - (7 * a2 - 3)) / 144
    third = a * (a2 - 9) * (1 / 405 - z**2 * 7 / 6480 - z**4 / 2160)
    fourth = z * ((a2**2 - 54 * a2 - 39) / 69120 * z**4 + (64 * a2**2 - 531 * a2 - 81) / 155520 * z**2
                  - (433 * a2**2 - 6282 * a2 - 4887) / 622080)
    return n * p + s * z + a * (z**2 - 1) / 6 + second / s + third / v + fourth / (s * v)


def measure():
    rng = np.random.default_rng(5)
    worst = {}
    for _ in range(6000):
        mean = 8 * 10 ** rng.uniform(0, rng.choice([0.3, 3.0]))
        p = 0.5 if rng.uniform() < 0.2 else min(0.5, 10 ** rng.uniform(-7, -0.2))
        n = int(np.ceil(mean / p))
        v = n * p * (1 - p)
        k = np.arange(max(0, int(n * p - 6.5 * v**0.5)), min(n - 1, int(n * p + 7.5 * v**0.5)) + 1)
        k = np.unique(rng.choice(k, 400)) if len(k) > 400 else k
        below, above = stats.binom.cdf(k, n, p), stats.binom.sf(k, n, p)
        z = np.where(below < 0.5, special.ndtri(below), -special.ndtri(above))
        k, z = k[abs(z) < 6], z[abs(z) < 6]
        if len(k) == 0:
            continue
        error = abs(expansion(n, p, z) - (k + 0.5)) / (v**-1.5 * (0.012 + 6e-5 * z**8))
        cell = next(m for m in (50, 20, 14, 12, 10, 8) if n * p >= m)
        worst[cell] = max(worst.get(cell, (0,)), (error.max(), n, p, z[error.argmax()]))
    for cell in sorted(worst):
        print("mean from", cell, "error over bound: %.2f at n = %d, p = %.3g, z = %.2f" % worst[cell])


derive()
measure()
