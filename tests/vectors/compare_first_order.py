"""Which estimator of first-order indices from a given sample errs least? The table in docs/sensitivity.md.

    pip install numpy
    python compare_first_order.py

Three estimators on the functions of Ishigami and Sobol', over many samples: equal parts of the sample with the bias of
noise taken off (Plischke's number of parts, as in SALib), neighbours in rank (Gamboa et al. 2022), and eight cosines over
the ranks with the bias taken off (what workshift does).
"""

import numpy as np

RNG = np.random.default_rng(1)
A = np.array([0, 1, 4.5, 9, 99, 99, 99, 99])


def ishigami(u):
    x = np.pi * (2 * u - 1)
    return np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])


def ishigami_truth():
    p4 = np.pi**4
    v1, v2, v13 = 0.5 * (1 + 0.1 * p4 / 5) ** 2, 49 / 8, 8 * 0.01 * p4 * p4 / 225
    return np.array([v1, v2, 0, 0]) / (v1 + v2 + v13)  # the fourth input is not in the function


def g(u):
    return np.prod((np.abs(4 * u - 2) + A) / (1 + A), axis=1)


def g_truth():
    own = 1 / 3 / (1 + A) ** 2
    return own / (np.prod(1 + own) - 1)


def parts(y):
    n = len(y)
    k = min(int(np.ceil(n ** (2 / (7 + np.tanh((1500 - n) / 500))))), 48)
    edges = np.linspace(0, n, k + 1).astype(int)
    sizes = np.diff(edges)
    between = (sizes * (np.add.reduceat(y, edges[:-1]) / sizes - y.mean()) ** 2).sum()
    total = ((y - y.mean()) ** 2).sum()
    return (between - (k - 1) * (total - between) / (n - k)) / total


def neighbours(y):
    return ((y * np.roll(y, -1)).mean() - y.mean() ** 2) / y.var()


def cosines(y, p=8):
    n = len(y)
    centred = y - y.mean()
    places = (np.arange(n) + 0.5) / n
    coefficients = np.sqrt(2 / n) * np.cos(np.pi * np.outer(np.arange(1, p + 1), places)) @ centred
    total, explained = (centred**2).sum(), (coefficients**2).sum()
    return (explained - p * (total - explained) / (n - 1 - p)) / total


for name, function, truth in [("Ishigami", ishigami, ishigami_truth()), ("g", g, g_truth())]:
    for n in (500, 2_000, 10_000):
        errors = {estimator.__name__: [] for estimator in (parts, neighbours, cosines)}
        for _ in range(200):
            u = RNG.random((n, len(truth)))
            y = function(u)
            for j, index in enumerate(truth):
                ordered = y[np.argsort(u[:, j])]
                for estimator in (parts, neighbours, cosines):
                    errors[estimator.__name__].append(estimator(ordered) - index)
        print(name, n, *(f"{key} {np.sqrt(np.mean(np.square(found))):.4f}" for key, found in errors.items()))
