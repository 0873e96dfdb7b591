//! The search for turnings of a curve that is read with an error.

/// Beyond this a reading is told from the limit: 95 % of a standard normal distribution lie within.
pub(super) const DECIDED: f64 = 1.959_963_984_540_054;
/// A step against the trend is one beyond noise from this many of its standard errors on.
const AGAINST: f64 = 3.0;
/// Halvings of the space between two values; each end of an interval and each crossing has so many.
const HALVINGS: usize = 7;

/// The curve at one value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The value.
    pub value: f64,
    /// Share of futures, or mean margin.
    pub level: f64,
    /// Its 95 % interval.
    pub band: [f64; 2],
    /// How far it is from the limit, in standard errors; above 0 on the side where the condition holds.
    pub z: f64,
}

/// What a value is read as: the reading, and `[future]` what its level is the mean of, on the same luck at
/// every value.
pub type Read<'r, E> = dyn FnMut(f64) -> Result<(Reading, Vec<f64>), E> + 'r;

/// A value at which the outcome turns.
#[derive(Debug, Clone, PartialEq)]
pub struct Turning {
    /// Where z crosses 0; for whole values the first value on the far side.
    pub value: f64,
    /// Lower end of the 95 % interval; `None` where it lies below the values looked at.
    pub low: Option<f64>,
    /// Upper end; `None` where it lies above them.
    pub high: Option<f64>,
    /// Whether the level rises with the value here.
    pub rises: bool,
}

/// A curve as far as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// By ascending value.
    pub readings: Vec<Reading>,
    /// By ascending value; none if the curve stays on one side as far as it can be told.
    pub turnings: Vec<Turning>,
    /// Neighbouring values of the first readings between which the level moves against the trend from end
    /// to end, beyond noise.
    pub against: Vec<(f64, f64)>,
    /// Whether only whole values are read.
    pub is_whole: bool,
}

/// Reads a curve at the values of a grid, then between them where it turns.
///
/// Values at which |z| exceeds 1.96 are decided. Between two neighbouring decided values of unlike sign lies a
/// turning: where z crosses 0, with the places where |z| crosses 1.96 as the ends of its interval. At the ends of the grid a
/// sign may change with nothing decided beyond: then the interval is open there.
///
/// # Errors
///
/// Those of `read`.
///
/// # Example
///
/// ```
/// use workshift::analysis::break_even::{Reading, search};
/// // A share that falls from 1 to 0 between 0 and 10, read with a standard error of 0.01.
/// let mut read = |value: f64| {
///     let level = 1.0 - value / 10.0;
///     Ok::<_, ()>((Reading { value, level, band: [level; 2], z: (level - 0.5) / 0.01 }, vec![level]))
/// };
/// let curve = search(&[0.0, 2.5, 7.5, 10.0], false, &mut read)?;
/// let turning = &curve.turnings[0];
/// assert!((turning.value - 5.0).abs() < 1e-9);
/// assert!((turning.high.unwrap() - 5.196).abs() < 1e-3);
/// # Ok::<(), ()>(())
/// ```
pub fn search<E>(grid: &[f64], is_whole: bool, read: &mut Read<'_, E>) -> Result<Curve, E> {
    let mut curve = Curve { readings: Vec::new(), turnings: Vec::new(), against: Vec::new(), is_whole };
    let mut outcomes = Vec::new();
    for value in grid {
        let (reading, of_futures) = read(*value)?;
        curve.readings.push(reading);
        outcomes.push(of_futures);
    }
    curve.against = against(&curve.readings, &outcomes);
    for (before, after) in crossings(&curve.readings) {
        let turning = curve.turning(before, after, read)?;
        curve.turnings.push(turning);
    }
    Ok(curve)
}

/// An end of a stretch that holds a turning: a value that is decided, or an end of the grid that is not.
#[derive(Debug, Clone, Copy)]
struct Edge {
    value: f64,
    z: f64,
}

impl Edge {
    fn is_decided(self) -> bool {
        self.z.abs() > DECIDED
    }
}

/// Stretches between neighbouring decided readings of unlike sign; at the ends of the grid, undecided ones.
fn crossings(readings: &[Reading]) -> Vec<(Edge, Edge)> {
    let edge = |reading: &Reading| Edge { value: reading.value, z: reading.z };
    let last = readings.len().saturating_sub(1);
    let edges: Vec<Edge> = (readings.iter().enumerate())
        .filter(|(at, reading)| reading.z.abs() > DECIDED || *at == 0 || *at == last)
        .map(|(_, reading)| edge(reading))
        .collect();
    let unlike = |pair: &&[Edge]| pair[0].z * pair[1].z < 0.0 || (pair[1].z == 0.0 && pair[0].z != 0.0);
    let decided = |pair: &&[Edge]| pair[0].is_decided() || pair[1].is_decided();
    edges.windows(2).filter(unlike).filter(decided).map(|pair| (pair[0], pair[1])).collect()
}

/// Where neighbours move against the trend from end to end, by more than three standard errors of the
/// paired difference.
fn against(readings: &[Reading], outcomes: &[Vec<f64>]) -> Vec<(f64, f64)> {
    let (Some(first), Some(last)) = (readings.first(), readings.last()) else { return Vec::new() };
    let trend = if last.level < first.level { -1.0 } else { 1.0 };
    let is_against = |pair: &&[Vec<f64>]| {
        let steps: Vec<f64> = pair[1].iter().zip(&pair[0]).map(|(b, a)| b - a).collect();
        let n = steps.len() as f64;
        let mean = steps.iter().sum::<f64>() / n;
        let squares: f64 = steps.iter().map(|step| (step - mean) * (step - mean)).sum();
        let error = (squares / (n - 1.0).max(1.0) / n).sqrt();
        trend * mean < -AGAINST * error
    };
    let pairs = readings.windows(2).zip(outcomes.windows(2)).filter(|(_, outcomes)| is_against(outcomes));
    pairs.map(|(pair, _)| (pair[0].value, pair[1].value)).collect()
}

impl Curve {
    fn turning<E>(&mut self, before: Edge, after: Edge, read: &mut Read<'_, E>) -> Result<Turning, E> {
        let rises = after.z > before.z;
        let sign = if rises { 1.0 } else { -1.0 };
        let value = self.cross(before.value, after.value, 0.0, sign, read)?;
        let (mut low, mut high) = (None, None);
        if before.is_decided() {
            low = Some(self.cross(before.value, value, -DECIDED, sign, read)?);
        }
        if after.is_decided() {
            high = Some(self.cross(value, after.value, DECIDED, sign, read)?);
        }
        Ok(Turning { value, low, high, rises })
    }

    /// Where `sign z` rises through a level between two values; for whole values the first on the far side.
    fn cross<E>(
        &mut self,
        low: f64,
        high: f64,
        level: f64,
        sign: f64,
        read: &mut Read<'_, E>,
    ) -> Result<f64, E> {
        let (mut low, mut high) = self.narrowed(low, high, level, sign);
        for _ in 0..HALVINGS {
            let mut middle = f64::midpoint(low, high);
            if self.is_whole {
                middle = middle.floor();
            }
            if middle <= low || middle >= high {
                break;
            }
            if sign * self.z_at(middle, read)? < level {
                low = middle;
            } else {
                high = middle;
            }
        }
        if self.is_whole {
            return Ok(high);
        }
        let (a, b) = (sign * self.z_at(low, read)? - level, sign * self.z_at(high, read)? - level);
        let share = if b > a { (-a / (b - a)).clamp(0.0, 1.0) } else { 1.0 };
        Ok(low + (high - low) * share)
    }

    /// The last reading below a level and the one after it, between two values.
    fn narrowed(&self, low: f64, high: f64, level: f64, sign: f64) -> (f64, f64) {
        let inside = |reading: &&Reading| low <= reading.value && reading.value <= high;
        let mut narrowed = (low, high);
        for reading in self.readings.iter().filter(inside) {
            if sign * reading.z < level {
                narrowed = (reading.value, high);
            } else if narrowed.1 == high {
                narrowed.1 = reading.value;
            }
        }
        narrowed
    }

    fn z_at<E>(&mut self, value: f64, read: &mut Read<'_, E>) -> Result<f64, E> {
        let at = self.readings.partition_point(|reading| reading.value < value);
        if self.readings.get(at).is_none_or(|reading| reading.value != value) {
            self.readings.insert(at, read(value)?.0);
        }
        Ok(self.readings[at].z)
    }
}
