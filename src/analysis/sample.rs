//! One number per future, and what so many futures say of its mean and its quantiles.
//!
//! The futures of random sampling are independent. Those of a design (`lhs`, `sobol`) are not, but
//! its randomisations are: there every error comes from the spread between randomisations.

use super::interval::{LEVEL, quantile_ranks, student_quantile};
use crate::engine::{Draws, HeadlineKind, HeadlineMetric, Statistics};

/// One number per future, in the order of the replications.
#[derive(Debug, Clone, Copy)]
pub struct Sample<'a> {
    /// The numbers.
    pub values: &'a [f64],
    /// For `lhs` and `sobol`: how many independent randomisations of equal size they come from.
    pub randomisations: Option<u32>,
}

/// A mean and its Monte Carlo error.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mean {
    /// The mean.
    pub mean: f64,
    /// Its standard error; `None` for a single future or a single randomisation.
    pub error: Option<f64>,
    /// Degrees of freedom of the error: one less than the futures, or than the randomisations.
    pub degrees: f64,
}

/// A quantile and the limits of what so many futures know about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantile {
    /// Probability.
    pub p: f64,
    /// The quantile of Hyndman and Fan, type 7.
    pub value: f64,
    /// Its 95 % interval; `None` where there are too few futures for one.
    pub interval: Option<[f64; 2]>,
}

impl Mean {
    /// Of a column of a run with so many `randomisations`.
    pub fn of(statistics: &Statistics, randomisations: Option<u32>) -> Self {
        let units = randomisations.map_or(statistics.n as f64, f64::from);
        Self { mean: statistics.mean, error: statistics.mcse, degrees: units - 1.0 }
    }

    /// Half the width of the interval of this level around the mean: Student's t times the error.
    pub fn half_width(&self, level: f64) -> Option<f64> {
        let error = self.error?;
        Some(if error == 0.0 { 0.0 } else { error * student_quantile(0.5 + 0.5 * level, self.degrees) })
    }

    /// The interval of this level.
    pub fn interval(&self, level: f64) -> Option<[f64; 2]> {
        self.half_width(level).map(|half| [self.mean - half, self.mean + half])
    }
}

impl<'a> Sample<'a> {
    /// Of the futures of random sampling.
    pub fn random(values: &'a [f64]) -> Self {
        Self { values, randomisations: None }
    }

    /// The mean with its Monte Carlo error.
    ///
    /// ```text
    /// random sampling:   error = sd / sqrt(n)
    /// lhs, sobol:        error = sd of the means of the R randomisations / sqrt(R)
    /// ```
    ///
    /// # Source
    ///
    /// Owen (2013), *Monte Carlo theory, methods and examples*, sections 2.2 and 17.1.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::analysis::Sample;
    ///
    /// let mean = Sample::random(&[8.0, 12.0, 10.0, 10.0]).mean();
    /// assert_eq!(mean.mean, 10.0);
    /// assert!((mean.error.unwrap() - (8.0_f64 / 3.0 / 4.0).sqrt()).abs() < 1e-12);
    /// assert!((mean.half_width(0.95).unwrap() - 3.182_446 * mean.error.unwrap()).abs() < 1e-5);
    /// ```
    pub fn mean(&self) -> Mean {
        match self.randomisations {
            None => mean_of(self.values),
            Some(_) => mean_of(&self.per_randomisation(|block| mean_of(block).mean)),
        }
    }

    /// Quantiles at some probabilities, with 95 % intervals.
    ///
    /// With random sampling the limits are the values at the ranks of
    /// [`quantile_ranks`](super::quantile_ranks): they hold for any distribution, counts of people too. With
    /// a design they are the values at
    ///
    /// ```text
    /// n (p -/+ t e),   e the error of the share of futures at or below the quantile
    /// ```
    ///
    /// where the error comes from the randomisations; the larger one of *at or below* and *below*.
    ///
    /// # Source
    ///
    /// Conover (1999), *Practical nonparametric statistics*, section 3.2; with a design: Woodruff (1952),
    /// Confidence intervals for medians and other position measures, *JASA* 47.
    ///
    /// # Example
    ///
    /// ```
    /// use workshift::analysis::Sample;
    ///
    /// let values: Vec<f64> = (1..=101).map(f64::from).collect();
    /// let [median, tail] = Sample::random(&values).quantiles(&[0.5, 0.01])[..] else { unreachable!() };
    /// assert_eq!((median.value, median.interval), (51.0, Some([41.0, 61.0])));
    /// assert_eq!((tail.value, tail.interval), (2.0, None), "101 futures do not bound it from below");
    /// ```
    pub fn quantiles(&self, probabilities: &[f64]) -> Vec<Quantile> {
        let mut sorted = self.values.to_vec();
        sorted.sort_by(f64::total_cmp);
        let of = |&p: &f64| {
            let value = type_7(&sorted, p);
            let ranks = match self.randomisations {
                None => quantile_ranks(sorted.len(), p, LEVEL),
                Some(_) => self.woodruff_ranks(p, value),
            };
            let interval = ranks.map(|(low, high)| [sorted[low - 1], sorted[high - 1]]);
            Quantile { p, value, interval }
        };
        probabilities.iter().map(of).collect()
    }

    /// Ranks around a quantile, from how much the share of futures below it differs between randomisations.
    fn woodruff_ranks(&self, p: f64, value: f64) -> Option<(usize, usize)> {
        let n = self.values.len() as f64;
        let half_width = |is_in: &dyn Fn(f64) -> bool| {
            let share =
                |block: &[f64]| block.iter().filter(|x| is_in(**x)).count() as f64 / block.len() as f64;
            mean_of(&self.per_randomisation(share)).half_width(LEVEL)
        };
        let half = half_width(&|x| x <= value)?.max(half_width(&|x| x < value)?);
        let (low, high) = ((n * (p - half)).floor(), (n * (p + half)).ceil() + 1.0);
        (low >= 1.0 && high <= n).then_some((low as usize, high as usize))
    }

    fn per_randomisation(&self, of: impl Fn(&[f64]) -> f64) -> Vec<f64> {
        let blocks = self.randomisations.unwrap_or(1).max(1) as usize;
        self.values.chunks((self.values.len() / blocks).max(1)).map(of).collect()
    }
}

/// Mean and error of independent values.
fn mean_of(values: &[f64]) -> Mean {
    let n = values.len() as f64;
    // From the first value on: equal values have a mean without rounding, and an error of 0.
    let first = values.first().copied().unwrap_or(f64::NAN);
    let mean = first + values.iter().map(|x| x - first).sum::<f64>() / n;
    let squares = values.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>();
    let error = (values.len() > 1).then(|| (squares / (n - 1.0) / n).sqrt());
    Mean { mean, error, degrees: n - 1.0 }
}

/// Hyndman and Fan (1996), type 7, of sorted values.
pub(super) fn type_7(sorted: &[f64], p: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let position = p * last as f64;
    let below = position.floor();
    let (low, high) = (sorted[below as usize], sorted[last.min(below as usize + 1)]);
    if low == high { low } else { low + (position - below) * (high - low) }
}

/// `[replication]`: a headline number of a scenario in every future of a run; `None` where the run kept
/// none.
pub fn headline_values<'a>(draws: &'a Draws, scenario: usize, metric: &HeadlineMetric) -> Option<&'a [f64]> {
    let peak = format!("{}_peak", metric.name);
    let name = match metric.kind {
        HeadlineKind::Horizon => metric.name,
        HeadlineKind::Peak => peak.as_str(),
    };
    let at = draws.outcomes.iter().position(|outcome| outcome == name)?;
    draws.outcome_values.get(scenario)?.get(at).map(Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: randomisations (1, 3) and (7, 9) have means 2 and 8; their sd is sqrt(18) and the error 3.
    /// Teeth: as four independent values the error is 1.8.
    #[test]
    fn errors_of_a_design_come_from_its_randomisations() {
        let values = [1.0, 3.0, 7.0, 9.0];
        let mean = Sample { values: &values, randomisations: Some(2) }.mean();
        assert_eq!((mean.mean, mean.degrees), (5.0, 1.0));
        assert!((mean.error.unwrap() - 3.0).abs() < 1e-12);
        assert_eq!(Sample { values: &values, randomisations: Some(1) }.mean().error, None);
        assert!((Sample::random(&values).mean().error.unwrap() - 1.825_741_858).abs() < 1e-8);
    }

    /// Randomisations that are all alike know a quantile better than independent futures do.
    #[test]
    fn a_design_that_fills_evenly_has_narrow_quantiles() {
        let values: Vec<f64> = (0..16).flat_map(|_| (0..64).map(f64::from)).collect();
        let design = Sample { values: &values, randomisations: Some(16) }.quantiles(&[0.3])[0];
        let random = Sample::random(&values).quantiles(&[0.3])[0];
        assert_eq!(design.value, random.value);
        assert_eq!(design.interval, Some([19.0, 19.0]));
        let [low, high] = random.interval.unwrap();
        assert!(low < 18.5 && high > 19.5, "{low} {high}");
    }

    #[test]
    fn quantiles_are_of_type_7_and_equal_values_have_no_width() {
        assert_eq!(type_7(&[1.0, 2.0, 4.0, 8.0], 0.5), 3.0);
        assert!((type_7(&[1.0, 2.0, 4.0, 8.0], 0.9) - 6.8).abs() < 1e-12);
        assert_eq!(type_7(&[1.0, 2.0], 1.0), 2.0);
        let same = vec![0.1; 100];
        assert_eq!(Sample::random(&same).quantiles(&[0.5])[0].interval, Some([0.1, 0.1]));
        assert_eq!(Sample::random(&same).mean().half_width(0.95), Some(0.0));
    }
}
