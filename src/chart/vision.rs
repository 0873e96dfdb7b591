//! How far apart two colours are, for every kind of colour vision.
//!
//! A colour is turned into what somebody sees who lacks one kind of cones, and two of those are compared. That is a
//! model of an average reader and an average screen: it finds pairs that many will mix up, and promises nothing
//! about one pair of eyes.
//!
//! Sources: Machado, Oliveira and Fernandes (2009), *A physiologically-based model for simulation of color vision
//! deficiency*, IEEE Transactions on Visualization and Computer Graphics 15(6), 1291-1298, matrices of severity 1 (for
//! readers without blue cones they call their model an approximation); Sharma, Wu and Dalal (2005), *The CIEDE2000
//! color-difference formula*, Color Research and Application 30(1), 21-30.

use super::palette::Colour;
use super::theme::linear;

/// Distance from which on two colours of lines are told apart with ease.
///
/// No standard has such a number. Palettes that were made for readers with few colours keep 10.9 (Okabe and Ito, 2008)
/// and 11.5 (Tol, 2021, *muted*) between any two of their colours for all kinds of vision, as measured here; those
/// that were not fall to 2 or 3 (Set1 and Dark2 of `ColorBrewer`). The tests hold these numbers.
pub(super) const ENOUGH: f64 = 10.0;

/// Which cones an eye has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Vision {
    /// All three kinds.
    Full,
    /// Protanopia.
    NoRed,
    /// Deuteranopia.
    NoGreen,
    /// Tritanopia.
    NoBlue,
}

impl Vision {
    pub(super) const ALL: [Self; 4] = [Self::Full, Self::NoRed, Self::NoGreen, Self::NoBlue];

    /// For whom: `for readers without red cones (protanopia)`.
    pub(super) fn whose(self) -> &'static str {
        match self {
            Self::Full => "for everybody",
            Self::NoRed => "for readers without red cones (protanopia)",
            Self::NoGreen => "for readers without green cones (deuteranopia)",
            Self::NoBlue => "for readers without blue cones (tritanopia)",
        }
    }

    /// Linear light that looks to all cones as a colour looks to these.
    fn seen(self, light: [f64; 3]) -> [f64; 3] {
        let matrix = match self {
            Self::Full => return light,
            Self::NoRed => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::NoGreen => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_82, 0.042_94, 0.968_881],
            ],
            Self::NoBlue => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_9],
            ],
        };
        matrix.map(|row: [f64; 3]| (0..3).map(|j| row[j] * light[j]).sum::<f64>().clamp(0.0, 1.0))
    }
}

/// How different two colours look to some eyes: CIEDE2000, 0 for equal ones, 100 for black and white.
pub(super) fn distance(a: Colour, b: Colour, vision: Vision) -> f64 {
    let lab = |colour| lab(vision.seen(linear(colour)));
    ciede2000(lab(a), lab(b))
}

/// CIE L\*a\*b\* of linear light of sRGB, white as D65. IEC 61966-2-1; CIE 15:2004, section 8.2.1.
fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let f = |t: f64| {
        if t > 216.0 / 24_389.0 { libm::cbrt(t) } else { (24_389.0 / 27.0 * t + 16.0) / 116.0 }
    };
    let x = f((0.412_4 * r + 0.357_6 * g + 0.180_5 * b) / 0.950_5);
    let y = f(0.212_6 * r + 0.715_2 * g + 0.072_2 * b);
    let z = f((0.019_3 * r + 0.119_2 * g + 0.950_5 * b) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// Sharma, Wu and Dalal (2005), equations 2 to 22, with all weights 1.
fn ciede2000(p: [f64; 3], q: [f64; 3]) -> f64 {
    let between = f64::midpoint(libm::hypot(p[1], p[2]), libm::hypot(q[1], q[2]));
    let stretch = 1.0 + 0.5 * (1.0 - saturated(between));
    let polar = |[lightness, a, b]: [f64; 3]| {
        let a = stretch * a;
        let hue = libm::atan2(b, a).to_degrees();
        (lightness, libm::hypot(a, b), if hue < 0.0 { hue + 360.0 } else { hue })
    };
    let ((l1, c1, h1), (l2, c2, h2)) = (polar(p), polar(q));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let hue = match h1 + h2 {
        sum if grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => f64::midpoint(sum, 360.0),
        sum => (sum - 360.0) / 2.0,
    };
    let (lightness, chroma) = (f64::midpoint(l1, l2) - 50.0, f64::midpoint(c1, c2));
    let cos = |degrees: f64| libm::cos(degrees.to_radians());
    let tone = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.20 * cos(4.0 * hue - 63.0);
    let blue = (hue - 275.0) / 25.0;
    let turned = -libm::sin((60.0 * libm::exp(-blue * blue)).to_radians()) * 2.0 * saturated(chroma);
    let by_lightness =
        (l2 - l1) / (1.0 + 0.015 * lightness * lightness / (20.0 + lightness * lightness).sqrt());
    let by_chroma = (c2 - c1) / (1.0 + 0.045 * chroma);
    let by_hue =
        2.0 * (c1 * c2).sqrt() * libm::sin((turn / 2.0).to_radians()) / (1.0 + 0.015 * chroma * tone);
    let squares = by_lightness * by_lightness + by_chroma * by_chroma + by_hue * by_hue;
    (squares + turned * by_chroma * by_hue).max(0.0).sqrt()
}

/// `sqrt(c^7 / (c^7 + 25^7))`: from 0 for greys to 1.
fn saturated(chroma: f64) -> f64 {
    let seventh = libm::pow(chroma, 7.0);
    (seventh / (seventh + 6_103_515_625.0)).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of a test vector.
    fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
        text.lines().filter(|line| !line.starts_with("# ")).map(|line| line.split_whitespace().collect())
    }

    /// The 34 pairs of table 1 of Sharma, Wu and Dalal (2005), to the four decimals printed there. They were chosen to
    /// catch what implementations get wrong. Teeth: a hue difference that is not brought into ±180°, a mean hue
    /// without its three cases, or one weight left out each fail at least two of them.
    #[test]
    fn distances_are_those_of_the_published_pairs() {
        let pairs = rows(include_str!("../../tests/vectors/ciede2000.txt"));
        let mut n = 0;
        for row in pairs {
            let v: Vec<f64> = row.iter().map(|cell| cell.parse().unwrap()).collect();
            let (p, q, wanted) = ([v[0], v[1], v[2]], [v[3], v[4], v[5]], v[6]);
            for found in [ciede2000(p, q), ciede2000(q, p)] {
                assert!((found - wanted).abs() < 5.1e-5, "{p:?} {q:?}: {found}, wanted {wanted}");
            }
            n += 1;
        }
        assert_eq!(n, 34);
    }

    /// Pairs of colours as another program sees and compares them (`make_vision.py`).
    ///
    /// Tolerance: 0.01, for white as two roundings of D65. Teeth: matrices of two kinds exchanged, or one applied to
    /// coded instead of linear light.
    #[test]
    fn simulated_distances_are_those_of_another_implementation() {
        let mut n = 0;
        for row in rows(include_str!("../../tests/vectors/vision.txt")) {
            let [a, b] = [row[0], row[1]].map(|hex| Colour::from_hex(hex).unwrap());
            for (vision, wanted) in Vision::ALL.into_iter().zip(&row[2..]) {
                let (found, wanted) = (distance(a, b, vision), wanted.parse::<f64>().unwrap());
                assert!((found - wanted).abs() < 0.01, "{row:?} {vision:?}: {found}");
                n += 1;
            }
        }
        assert!(n >= 200, "{n}");
    }

    /// What all colours have in common that somebody cannot tell from grey: white stays white, and so does black.
    #[test]
    fn greys_look_the_same_to_everybody() {
        for grey in [0, 1, 64, 128, 255] {
            let grey = Colour(grey, grey, grey);
            for vision in Vision::ALL {
                let (light, seen) = (linear(grey), vision.seen(linear(grey)));
                assert!((0..3).all(|i| (light[i] - seen[i]).abs() < 2e-6), "{grey:?} {vision:?} {seen:?}");
            }
        }
        let ends = (Colour(0, 0, 0), Colour(255, 255, 255));
        assert!((distance(ends.0, ends.1, Vision::Full) - 100.0).abs() < 0.01);
    }

    fn least(colours: &[&str]) -> f64 {
        let colours: Vec<Colour> = colours.iter().map(|hex| Colour::from_hex(hex).unwrap()).collect();
        let mut least = f64::INFINITY;
        for (i, a) in colours.iter().enumerate() {
            for b in &colours[..i] {
                for vision in Vision::ALL {
                    least = least.min(distance(*a, *b, vision));
                }
            }
        }
        least
    }

    /// What [`ENOUGH`] is measured by.
    #[test]
    fn palettes_made_for_few_colours_pass_and_others_do_not() {
        let okabe_ito =
            ["#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"];
        let tol_muted = [
            "#CC6677", "#332288", "#DDCC77", "#117733", "#88CCEE", "#882255", "#44AA99", "#999933", "#AA4499",
        ];
        let set1 = ["#E41A1C", "#377EB8", "#4DAF4A", "#984EA3", "#FF7F00", "#FFFF33", "#A65628", "#F781BF"];
        let dark2 = ["#1B9E77", "#D95F02", "#7570B3", "#E7298A", "#66A61E", "#E6AB02", "#A6761D", "#666666"];
        let tenths = |colours: &[&str]| (10.0 * least(colours)).round() / 10.0;
        assert_eq!([&okabe_ito[..], &tol_muted, &set1, &dark2].map(tenths), [10.9, 11.5, 3.1, 2.1]);
        assert!(least(&okabe_ito) > ENOUGH && least(&set1) < ENOUGH);
    }
}
