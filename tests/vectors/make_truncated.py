"""Truncated distributions to 60 digits, with mpmath: writes `truncated.txt` to stdout.

A line: cell | bounds | mass inside them | truncated mean | quantiles at 1e-6, 0.05, 0.5, 0.95, 0.999999.
Means of uniform and triangular laws are by quadrature, the others by incomplete functions in
60 digits; quantiles by bisection of the distribution function.
"""
from mpmath import beta, betainc, exp, gammainc, inf, log, mp, mpf, ncdf, npdf, quad, sqrt

mp.dps = 60
SHARE, RATE, FROM_ONE = (0, 1), (0, inf), (1, inf)
CASES = [
    ("uniform(-1,3)", SHARE), ("uniform(0.2,0.6)", SHARE),
    ("triangular(-0.19,0.15,0.56)", ("-0.9", inf)), ("triangular(-0.19,0.15,0.56)", SHARE),
    ("triangular(-2,0.5,0.9)", SHARE), ("triangular(0.5,0.5,2)", SHARE), ("triangular(-3,1,1)", SHARE),
    ("normal(0.5,0.1)", SHARE), ("normal(-3,1)", RATE), ("normal(-7,1)", RATE), ("normal(5,1000)", SHARE),
    ("normal(0.9,0.3)", SHARE), ("normal(2,1)", SHARE), ("normal(0.02,0.4)", (-1, inf)), ("normal(3,2)", (0, 5)),
    ("lognormal(5.3,0.25)", RATE), ("lognormal(0.6,0.4)", RATE), ("lognormal(0.5,1.5)", SHARE),
    ("lognormal(3,2)", FROM_ONE), ("lognormal(0.01,4)", FROM_ONE), ("lognormal(10,0.7)", SHARE),
    ("lognormal(1,40)", SHARE), ("lognormal(1,400)", SHARE), ("lognormal(2,1)", (0, 5)),
    ("lognormal(2,5)", ("1", "1.1")),
    ("beta(6,4)", SHARE), ("beta(0.5,0.5)", SHARE), ("beta(2,5)", ("0.1", "0.3")), ("beta(40,3)", (0, "0.8")),
    ("beta(0.001,1000000)", SHARE), ("beta(0.3,700)", SHARE), ("beta(900,0.2)", SHARE),
    ("pert(0.4,0.6,0.85)", SHARE), ("pert(-0.2,0.1,1.4)", SHARE), ("pert(-1000,0,1000)", SHARE),
    ("pert(-3,0.2,0.9)", SHARE), ("pert(0,0,8)", FROM_ONE),
    ("gamma(2,3)", RATE), ("gamma(0.5,1)", SHARE), ("gamma(2,3)", FROM_ONE), ("gamma(0.05,2)", FROM_ONE),
    ("gamma(300,0.02)", (0, 5)), ("gamma(3,1000)", SHARE), ("gamma(0.000001,1)", RATE),
]


def clipped(low, high, below):
    """A distribution function that is 0 and 1 outside its support."""
    return lambda x: mpf(0) if x <= low else mpf(1) if x >= high else below(x)


def law(cell):
    """Support, distribution function, and the mean inside two cuts."""
    name, rest = cell.rstrip(")").split("(")
    a = [mpf(x) for x in rest.split(",")]
    if name == "normal":
        m, s = a
        density = lambda x: mpf(0) if abs(x) == inf else npdf((x - m) / s)
        F = clipped(-inf, inf, lambda x: ncdf((x - m) / s))
        return (-inf, inf), F, lambda u, v: m + s * (density(u) - density(v)) / (F(v) - F(u))
    if name == "lognormal":
        m, s = a
        F = clipped(0, inf, lambda x: ncdf(log(x / m) / s))
        G = clipped(0, inf, lambda x: ncdf(log(x / m) / s - s))
        return (mpf(0), inf), F, lambda u, v: m * exp(s * s / 2) * (G(v) - G(u)) / (F(v) - F(u))
    if name in ("beta", "pert"):
        low, width = (mpf(0), mpf(1)) if name == "beta" else (a[0], a[2] - a[0])
        p, q = a if name == "beta" else (1 + 4 * (a[1] - low) / width, 1 + 4 * (a[2] - a[1]) / width)
        window = lambda p, u, v: betainc(p, q, (u - low) / width, (v - low) / width, regularized=True)

        def below(x):
            """From the nearer end: the series cancels beyond all digits from the other."""
            y = (x - low) / width
            if y * (p + q) < p:
                return betainc(p, q, 0, y, regularized=True)
            return 1 - betainc(q, p, 0, 1 - y, regularized=True)

        F = clipped(low, low + width, below)
        mean = lambda u, v: low + width * p / (p + q) * window(p + 1, u, v) / window(p, u, v)
        return (low, low + width), F, mean
    if name == "gamma":
        k, scale = a
        window = lambda k, u, v: gammainc(k, u / scale, v / scale, regularized=True)
        F = clipped(0, inf, lambda x: window(k, mpf(0), x))
        return (mpf(0), inf), F, lambda u, v: k * scale * window(k + 1, u, v) / window(k, u, v)
    if name == "uniform":
        low, high = a
        density, F = lambda x: 1 / (high - low), clipped(low, high, lambda x: (x - low) / (high - low))
    else:
        low, mode, high = a
        rising, falling = (high - low) * (mode - low), (high - low) * (high - mode)
        density = lambda x: 2 * (x - low) / rising if x < mode else 2 * (high - x) / falling
        F = clipped(low, high, lambda x: (x - low) ** 2 / rising if x < mode else 1 - (high - x) ** 2 / falling)
    breaks = lambda u, v: sorted({u, v} | {x for x in a if u < x < v})
    mean = lambda u, v: quad(lambda x: x * density(x), breaks(u, v)) / quad(density, breaks(u, v))
    return (low, high), F, mean


def quantile(F, low, high, p):
    """Bisection, on a logarithmic scale where the support is positive."""
    reach = mpf(1)
    while high == inf and F(reach) < p:
        reach *= 2
    high = min(high, reach) if high == inf else high
    reach = mpf(-1)
    while low == -inf and F(reach) > p:
        reach *= 2
    low = reach if low == -inf else low
    for _ in range(3000):
        if low >= 0 and high > 2 * low:
            middle = sqrt(low * high) if low > 0 else high / 2**64
        else:
            middle = (low + high) / 2
        if F(middle) < p:
            low = middle
        else:
            high = middle
        if high - low <= abs(high) * mpf(10) ** -24 or 0 < high < mpf(10) ** -320:
            break
    return high if abs(high) >= mpf(10) ** -320 else mpf(0)


for cell, bounds in CASES:
    bounds = [mpf(x) for x in bounds]
    (low, high), F, mean = law(cell)
    low, high = max(bounds[0], low), min(bounds[1], high)
    mass = F(high) - F(low)
    numbers = [mass, mean(low, high)]
    numbers += [quantile(F, low, high, F(low) + mpf(u) * mass) for u in ("1e-6", "0.05", "0.5", "0.95", "0.999999")]
    text = [mp.nstr(x, 17) for x in numbers]
    ends = ",".join(mp.nstr(x, 5).replace("+", "") for x in bounds)
    print(" | ".join([cell, ends, text[0], text[1], " ".join(text[2:])]), flush=True)
