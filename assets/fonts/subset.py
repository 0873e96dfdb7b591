"""Makes the typefaces of the program from those of Inter 4.1.

    pip install fonttools brotli
    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz
    python3 assets/fonts/subset.py package/web assets/fonts

Of each weight it keeps the letters of the Latin, Greek and Cyrillic scripts, signs of money and of mathematics and a
few arrows and shapes, with their kerning, marks and tabular figures, and writes a TrueType file (measuring, PNG, PDF)
and a WOFF2 file (the report). Outlines are not changed. The same input gives the same bytes.
"""

import argparse
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = {"Regular": "400Regular", "SemiBold": "600SemiBold"}
FEATURES = ["calt", "tnum", "kern", "mark", "mkmk", "ccmp", "locl"]
RANGES = """
    20-7E A0-AC AE-24F 374-37F 384-52F 1E9E
    2010-2027 2030-2057 2070-208E 2090-209C 20A0-20AF 20B1-20B5 20B8-20BA 20BC-20BF 2116
    2190-2199 2202 2205-2206 220F 2211-2212 221A 221E 222B 2236 2248 2260 2264-2265 2295-2298
    25A0-25A2 25AA 25B2-25B3 25B6-25B7 25BA-25BD 25C0-25C1 25C4-25C7 25CA-25CB 25CF 25E6 25EF 2713 2717
"""


def wanted():
    """Every character that is asked for; what Inter lacks of them is left out."""
    for span in RANGES.split():
        first, _, last = span.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def options():
    made = subset.Options()
    made.layout_features = FEATURES
    made.hinting = False
    made.name_IDs = ["*"]
    made.notdef_outline = True
    made.glyph_names = False
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("web", type=Path, help="folder with Inter-Regular.woff2 and Inter-SemiBold.woff2")
    parser.add_argument("out", type=Path, help="folder to write to")
    arguments = parser.parse_args()
    for weight, name in WEIGHTS.items():
        for ending, flavor in (("ttf", None), ("woff2", "woff2")):
            font = TTFont(arguments.web / f"Inter-{weight}.woff2", recalcTimestamp=False)
            kept = sorted(set(wanted()) & set(font.getBestCmap()))
            subsetter = subset.Subsetter(options())
            subsetter.populate(unicodes=kept)
            subsetter.subset(font)
            font.flavor = flavor
            out = arguments.out / f"Inter-{name}-sub.{ending}"
            font.save(out)
            print(f"{out}: {len(kept)} characters, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
