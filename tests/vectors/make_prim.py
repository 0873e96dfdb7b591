"""PRIM by EMA Workbench on two samples, into the file named: what `src/analysis/prim` is held against.

    pip install ema_workbench
    python make_prim.py prim.txt

* `bryant`: the 882 runs of Bryant and Lempert (2010), as they come with EMA Workbench
  (`examples/sd_prim_bryant_and_lempert.py`, BSD-3-Clause; see NOTICE), cases `Greater than 90%`, peeled by a tenth.
  The published result is step 21: coverage 0.752809, density 0.770115.
* `steps`: 600 made points with ties, a whole-valued column and a noisy truth, peeled by a twentieth, so that
  pasting has something to give back; then a second box in what the first one leaves.

Rows: `sample NAME ALPHA LEAST_MASS`; `x VALUES... HIT`; `box`; `step N HITS`, one for each step of peeling and pasting, the
whole sample first; `limit COLUMN LOW HIGH QP_LOW QP_HIGH` of the restricted columns of the step before, `-` for a side that
is not restricted.
"""
import sys
import warnings
from importlib.resources import files

import numpy as np
import pandas as pd
from ema_workbench.analysis import prim

warnings.filterwarnings("ignore")


def bryant():
    place = files("ema_workbench") / "examples" / "data" / "bryant et al 2010 data.csv"
    table = pd.read_csv(place, index_col=False)
    return table.iloc[:, 2:11].astype(float), table.iloc[:, 15].to_numpy()


def steps():
    rng = np.random.default_rng(20260601)
    n = 600
    x = pd.DataFrame({
        "share": np.round(rng.uniform(0, 1, n), 2),
        "months": rng.integers(1, 13, n).astype(float),
        "speed": rng.lognormal(0, 0.5, n),
        "idle": rng.normal(0, 1, n),
    })
    inside = (x.share > 0.35) & (x.months <= 7) & (x.speed < 1.3)
    p = np.where(inside, 0.85, 0.12)
    return x, (rng.uniform(0, 1, n) < p).astype(int)


def side(value, unlimited):
    return "-" if value == unlimited else repr(float(value))


def write_box(out, box, init):
    out.write("box\n")
    for i, row in box.peeling_trajectory.iterrows():
        out.write(f"step {int(row.n)} {int(row.k)}\n")
        for column, name in enumerate(init.columns):
            low, high = box.box_lims[i][name]
            if (low, high) != (init[name][0], init[name][1]):
                qp = [repr(float(q)) if q >= 0 else "-" for q in box.qp[i][name]]
                out.write(f"limit {column} {side(low, init[name][0])} {side(high, init[name][1])} {qp[0]} {qp[1]}\n")


def main(path):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# PRIM by EMA Workbench; made by make_prim.py. Sample `bryant`: Bryant and Lempert (2010), see NOTICE.\n")
        for name, (x, y), alpha, mass, n_boxes in [("bryant", bryant(), 0.1, 0.05, 1), ("steps", steps(), 0.05, 0.05, 2)]:
            out.write(f"sample {name} {alpha} {mass}\n")
            for values, hit in zip(x.to_numpy(), y):
                out.write("x " + " ".join(repr(float(v)) for v in values) + f" {hit}\n")
            algorithm = prim.Prim(x, y, threshold=0.1, peel_alpha=alpha, mass_min=mass)
            for _ in range(n_boxes):
                box = algorithm.find_box()
                write_box(out, box, algorithm.box_init)
                print(box.peeling_trajectory[["coverage", "density", "mass", "res_dim", "n", "k"]].to_string())


main(sys.argv[1])
