"""Distances of colours for every kind of colour vision -> vision.txt.

    pip install colour-science==0.4.7
    python make_vision.py > vision.txt

colour-science has the matrices of Machado, Oliveira and Fernandes (2009), CIE L*a*b* and CIEDE2000. A matrix is applied to
linear light, cut to [0, 1].
"""

import random
import warnings

warnings.filterwarnings("ignore")
import colour
import numpy as np

KINDS = ["Protanomaly", "Deuteranomaly", "Tritanomaly"]
WHITE = colour.CCS_ILLUMINANTS["CIE 1931 2 Degree Standard Observer"]["D65"]


def lab(code, kind):
    coded = np.array([int(code[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    light = colour.models.eotf_sRGB(coded)
    if kind:
        matrix = colour.matrix_cvd_Machado2009(kind, 1.0)
        light = np.clip(matrix @ light, 0, 1)
    return colour.XYZ_to_Lab(colour.RGB_to_XYZ(light, "sRGB"), WHITE)


random.seed(2009)
print(f"# Two colours, and CIEDE2000 between them: all cones, without red, green, blue ones. colour-science {colour.__version__}.")
for _ in range(60):
    a, b = ("#%02X%02X%02X" % tuple(random.randrange(256) for _ in range(3)) for _ in range(2))
    found = [colour.delta_E(lab(a, kind), lab(b, kind), method="CIE 2000") for kind in [None, *KINDS]]
    print(a, b, *(f"{value:.4f}" for value in found))
