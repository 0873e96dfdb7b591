//! Standard beta and gamma laws on the line: quantiles in t = logit x or t = ln x.
//!
//! On that scale both laws are log-concave, and a shape of a thousandth, whose quantiles lie at
//! 10⁻³⁰⁰ and beyond, is as tame as any other.

use crate::maths::{
    exp, ln, ln_1p, ln_gamma, regularised_beta, regularised_beta_upper, regularised_gamma,
    regularised_gamma_upper,
};

/// A beta law on [0, 1] or a gamma law of scale 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Incomplete {
    Beta { a: f64, b: f64 },
    Gamma { shape: f64 },
}

/// So near to an end that the law is a pure power of the distance, to full accuracy.
const NEAR_AN_END: f64 = 1e-18;

/// Shapes are at most 10⁶, so no gamma law has a share of its mass beyond this that a double can
/// hold.
const BEYOND_GAMMA: f64 = 1e8;

impl Incomplete {
    /// Probabilities below and above `x`.
    pub(super) fn tails(self, x: f64) -> (f64, f64) {
        match self {
            Incomplete::Beta { a, b } => (regularised_beta(a, b, x), regularised_beta_upper(a, b, x)),
            Incomplete::Gamma { .. } if x > BEYOND_GAMMA => (1.0, 0.0),
            Incomplete::Gamma { shape } => (regularised_gamma(shape, x), regularised_gamma_upper(shape, x)),
        }
    }

    /// `x` of a `t`.
    pub(super) fn value(self, t: f64) -> f64 {
        match self {
            Incomplete::Beta { .. } => 1.0 / (1.0 + exp(-t)),
            Incomplete::Gamma { .. } => exp(t),
        }
    }

    /// The `x` with these probabilities below and above it.
    pub(super) fn inverse(self, below: f64, above: f64) -> f64 {
        self.value(self.inverse_t(below, above, None))
    }

    /// The `t` with these probabilities below and above it: minus infinity and infinity at the
    /// ends of the law.
    ///
    /// Newton's method on the logarithm of the smaller tail, held in a bracket that halves when a
    /// step leaves it; at most 200 steps. Near an end, where the law is a power, in closed form.
    pub(super) fn inverse_t(self, below: f64, above: f64, guess: Option<f64>) -> f64 {
        if below <= 0.0 {
            return f64::NEG_INFINITY;
        }
        if above <= 0.0 {
            return f64::INFINITY;
        }
        let (left, left_mass) = self.left_end();
        if below <= left_mass {
            return left + ln(below / left_mass) / self.left_power();
        }
        let (right, right_mass) = self.right_end(above);
        if above <= right_mass {
            let Incomplete::Beta { b, .. } = self else { return f64::INFINITY };
            return right - ln(above / right_mass) / b;
        }
        self.newton(below, above, (left, right), guess)
    }

    fn newton(self, below: f64, above: f64, bracket: (f64, f64), guess: Option<f64>) -> f64 {
        let lower_side = below <= above;
        let target = if lower_side { below } else { above };
        let (mut left, mut right) = bracket;
        let mut t = guess.unwrap_or_else(|| self.centre()).clamp(left, right);
        for _ in 0..200 {
            let tail = self.tail_at(t, lower_side);
            let excess = if lower_side { tail - target } else { target - tail };
            if excess == 0.0 {
                break;
            }
            if excess < 0.0 {
                left = t;
            } else {
                right = t;
            }
            let rate = exp(self.ln_slope(t)) / tail;
            let ratio = ln(tail / target);
            let step = if lower_side { -ratio / rate } else { ratio / rate };
            let next = t + step;
            let inside = next > left && next < right;
            let next = if inside { next } else { 0.5 * (left + right) };
            let settled = (next - t).abs() <= 1e-15 * t.abs().max(1.0);
            t = next;
            if settled {
                break;
            }
        }
        t
    }

    /// One tail at `t`; for the beta law from the end that is near.
    fn tail_at(self, t: f64, lower: bool) -> f64 {
        match self {
            Incomplete::Beta { a, b } => {
                let (near, a, b, lower) =
                    if t <= 0.0 { (self.value(t), a, b, lower) } else { (self.value(-t), b, a, !lower) };
                if lower { regularised_beta(a, b, near) } else { regularised_beta_upper(a, b, near) }
            }
            Incomplete::Gamma { shape } => {
                if lower {
                    regularised_gamma(shape, exp(t))
                } else {
                    regularised_gamma_upper(shape, exp(t))
                }
            }
        }
    }

    /// Logarithm of dF/dt.
    pub(super) fn ln_slope(self, t: f64) -> f64 {
        match self {
            Incomplete::Beta { a, b } => {
                let (ln_x, ln_y) = if t <= 0.0 {
                    (t - ln_1p(exp(t)), -ln_1p(exp(t)))
                } else {
                    (-ln_1p(exp(-t)), -t - ln_1p(exp(-t)))
                };
                a * ln_x + b * ln_y + ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b)
            }
            Incomplete::Gamma { shape } => shape * t - exp(t) - ln_gamma(shape),
        }
    }

    /// A `t` in the middle of the law.
    fn centre(self) -> f64 {
        match self {
            Incomplete::Beta { a, b } => ln(a) - ln(b),
            Incomplete::Gamma { shape } => ln(shape),
        }
    }

    /// The power with which the lower tail vanishes.
    fn left_power(self) -> f64 {
        match self {
            Incomplete::Beta { a, .. } => a,
            Incomplete::Gamma { shape } => shape,
        }
    }

    /// A `t` left of which the lower tail is a pure power, and that tail.
    fn left_end(self) -> (f64, f64) {
        match self {
            Incomplete::Beta { a, b } => {
                let x = NEAR_AN_END / (1.0 + b);
                (ln(x), regularised_beta(a, b, x))
            }
            Incomplete::Gamma { shape } => (ln(NEAR_AN_END), regularised_gamma(shape, NEAR_AN_END)),
        }
    }

    /// A `t` right of which nothing but a pure power is left, and the upper tail there; for the
    /// gamma law, which has no power there, a `t` with less than `above` above it.
    fn right_end(self, above: f64) -> (f64, f64) {
        match self {
            Incomplete::Beta { a, b } => {
                let y = NEAR_AN_END / (1.0 + a);
                (-ln(y), regularised_beta(b, a, y))
            }
            Incomplete::Gamma { shape } => {
                let mut x = shape.max(1.0);
                while regularised_gamma_upper(shape, x) > above {
                    x *= 2.0;
                }
                (ln(x), 0.0)
            }
        }
    }
}
