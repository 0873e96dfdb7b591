"""Test vectors for the estimators of sensitivity: what SALib and SciPy make of a sample.

    pip install SALib scipy
    python make_sensitivity.py > sensitivity.txt

Lines: `sobol n d a.. b.. ab_1.. S1 ST .. ab_d.. S1 ST` (the numbers of each sample, and SALib's indices of each factor),
`morris n e.. mu mu_star sigma` and `spearman n x.. y.. rho`. Numbers read back to the same double.
"""

from importlib.metadata import version

import numpy as np
from SALib.analyze import morris as analyze_morris
from SALib.analyze import sobol as analyze_sobol
from SALib.sample import morris as sample_morris
from SALib.sample import sobol as sample_sobol
from SALib.test_functions import Ishigami, Sobol_G
from scipy.stats import spearmanr


def line(kind, *parts):
    print(kind, *(repr(float(x)) for part in parts for x in np.ravel(part)))


def sobol(function, d, n, bounds):
    problem = {"num_vars": d, "names": [f"x{i}" for i in range(d)], "bounds": [bounds] * d}
    x = sample_sobol.sample(problem, n, calc_second_order=False, seed=1)
    y = function(x)
    indices = analyze_sobol.analyze(problem, y, calc_second_order=False, seed=1)
    rows = y.reshape(n, d + 2)  # A, AB_1 .. AB_d, B
    line("sobol", n, d, rows[:, 0], rows[:, d + 1], *(part for j in range(d) for part in
         (rows[:, 1 + j], indices["S1"][j], indices["ST"][j])))


def morris(n):
    problem = {"num_vars": 3, "names": ["a", "b", "c"], "bounds": [[-np.pi, np.pi]] * 3}
    x = sample_morris.sample(problem, n, num_levels=4, seed=1)
    y = Ishigami.evaluate(x)
    effects = analyze_morris._compute_elementary_effects(x, y, 4, 2 / 3)
    found = analyze_morris.analyze(problem, x, y, num_levels=4, seed=1)
    for j in range(3):
        line("morris", n, effects[j], found["mu"][j], found["mu_star"][j], found["sigma"][j])


def spearman(n, seed):
    rng = np.random.default_rng(seed)
    x, y = rng.normal(size=n), rng.integers(0, 6, size=n)
    y = np.where(x > 0.3, y + 2, y)  # ties in y
    line("spearman", n, x, y, spearmanr(x, y).statistic)


print(f"# Made by make_sensitivity.py with SALib {version('SALib')}, SciPy {version('scipy')}, NumPy {version('numpy')}.")
sobol(Ishigami.evaluate, 3, 64, [-np.pi, np.pi])
sobol(lambda x: Sobol_G.evaluate(x, a=np.array([0, 1, 4.5, 9])), 4, 32, [0, 1])
morris(12)
spearman(40, 1)
spearman(25, 2)
