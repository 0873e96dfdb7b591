"""How often three intervals of the share of assumptions hold the truth: the table of docs/noise-budget.md.

Made models with known shares: Y = sqrt(share) a(z) + sqrt(1 - share) w(z) e, with E a = 0, Var a = 1, E w^2 = 1, on 500
draws of z with 4 draws of e each. Nothing in the tests reads what this prints. Takes a few minutes.

    pip install numpy scipy && python tests/vectors/measure_budget_intervals.py
"""

import numpy as np
from scipy import stats

DRAWS, PER_DRAW, SEEDS, RESAMPLES = 500, 4, 1000, 400


def lognormal(z, sd):
    return (np.exp(sd * z) - np.exp(sd**2 / 2)) / np.sqrt(np.exp(2 * sd**2) - np.exp(sd**2))


def even(z):
    return (stats.norm.cdf(z) - 0.5) * np.sqrt(12)


MODELS = {
    "normal effects": (lambda z: z, lambda z: np.ones_like(z)),
    "uniform effects": (even, lambda z: np.ones_like(z)),
    "luck grows with the effect": (even, lambda z: np.sqrt(2 * stats.norm.cdf(z))),
    "skewed effects, and luck that grows with them": (
        lambda z: lognormal(z, 0.7),
        lambda z: np.exp(0.5 * z - 0.25),
    ),
    "effects dominated by a few draws": (lambda z: lognormal(z, 1.0), lambda z: np.ones_like(z)),
}


def share(ratio):
    return np.clip((ratio - 1) / (ratio - 1 + PER_DRAW), 0, 1)


def intervals(y, rng):
    m, v = y.mean(1), y.var(1, ddof=1)
    k = len(m)
    ratio = PER_DRAW * m.var(ddof=1) / v.mean()
    f = share(ratio / stats.f.ppf([0.975, 0.025], k - 1, k * (PER_DRAW - 1)))
    at = rng.integers(0, k, (RESAMPLES, k))
    bootstrap = share(np.quantile(PER_DRAW * m[at].var(1, ddof=1) / v[at].mean(1), [0.025, 0.975]))
    squares = ((m - m.mean()) ** 2).sum() - (m - m.mean()) ** 2 * k / (k - 1)
    without = np.log(PER_DRAW * squares / (k - 2)) - np.log((v.sum() - v) / (k - 1))
    pseudo = k * np.log(ratio) - (k - 1) * without
    half = stats.t.ppf(0.975, k - 1) * pseudo.std(ddof=1) / np.sqrt(k)
    jackknife = share(np.exp(pseudo.mean() + np.array([-half, half])))
    return {"jackknife": jackknife, "bootstrap": bootstrap, "F": f}


def main():
    rng = np.random.default_rng(1)
    for name, (effect, spread) in MODELS.items():
        for true in (0.05, 0.5, 0.9):
            held = {"jackknife": 0, "bootstrap": 0, "F": 0}
            for _ in range(SEEDS):
                z = rng.standard_normal((DRAWS, 1))
                e = rng.standard_normal((DRAWS, PER_DRAW))
                y = np.sqrt(true) * effect(z) + np.sqrt(1 - true) * spread(z) * e
                for method, (low, high) in intervals(y, rng).items():
                    held[method] += low <= true <= high
            print(f"{name}, {true:.0%}:", ", ".join(f"{m} {100 * h / SEEDS:.1f} %" for m, h in held.items()))


if __name__ == "__main__":
    main()
