"""Classification trees by scikit-learn on a made sample, into the file named: what `src/analysis/cart` is held against.

    pip install scikit-learn numpy
    python make_cart.py cart.txt

700 points in four columns, each value exact in 32 bits (scikit-learn computes with those); a noisy box and a second
region. Rows: `least N`; `x VALUES... HIT`; `node N HITS COLUMN THRESHOLD` of the full tree in preorder (`-` for a leaf);
`prune ALPHA LEAVES` for each tree of the pruning sequence, the full one first.
"""
import sys

import numpy as np
from sklearn.tree import DecisionTreeClassifier

LEAST = 25


def sample(seed):
    rng = np.random.default_rng(seed)
    n = 700
    x = np.column_stack([rng.uniform(0, 1, n), rng.lognormal(0, 0.5, n), rng.normal(0, 1, n), rng.uniform(1, 13, n)])
    x = x.astype(np.float32).astype(float)
    inside = (x[:, 0] > 0.4) & (x[:, 1] < 1.2) | (x[:, 3] > 11)
    p = np.where(inside, 0.8, 0.1)
    return x, (rng.uniform(0, 1, n) < p).astype(int)


def grown(x, y, order):
    return DecisionTreeClassifier(min_samples_leaf=LEAST, random_state=order).fit(x, y)


def main(path):
    # scikit-learn tells equally good splits apart by chance: take the first sample that has none.
    for seed in range(20260602, 20260702):
        x, y = sample(seed)
        full = grown(x, y, 0)
        if all(np.array_equal(full.tree_.threshold, grown(x, y, order).tree_.threshold) for order in range(1, 20)):
            break
    tree = full.tree_
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# Trees by scikit-learn; made by make_cart.py\nleast {LEAST}\n")
        for values, hit in zip(x, y):
            out.write("x " + " ".join(repr(float(v)) for v in values) + f" {hit}\n")
        for i in range(tree.node_count):
            n = tree.n_node_samples[i]
            hits = round(float(tree.value[i][0][1]) * n)
            split = "- -" if tree.children_left[i] < 0 else f"{tree.feature[i]} {float(tree.threshold[i])!r}"
            out.write(f"node {n} {hits} {split}\n")
        for alpha in full.cost_complexity_pruning_path(x, y).ccp_alphas:
            pruned = DecisionTreeClassifier(min_samples_leaf=LEAST, random_state=0, ccp_alpha=float(alpha) + 1e-12).fit(x, y)
            out.write(f"prune {float(alpha)!r} {pruned.get_n_leaves()}\n")


main(sys.argv[1])
