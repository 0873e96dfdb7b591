//! The conditional mean over several correlated assumptions: least squares on a few columns.

/// Columns whose part that the others do not hold is smaller than this share of them are left out.
const SMALLEST: f64 = 1e-9;

/// Columns made ready for least squares: the Cholesky factor of their products.
pub(super) struct LeastSquares {
    /// `[column][point]`, those that are not held by the ones before.
    columns: Vec<Vec<f64>>,
    /// Lower triangle, row by row.
    factor: Vec<Vec<f64>>,
}

impl LeastSquares {
    /// Of centred columns.
    pub(super) fn new(columns: Vec<Vec<f64>>) -> Self {
        let mut ready = Self { columns: Vec::new(), factor: Vec::new() };
        for column in columns {
            let mut row: Vec<f64> = ready.columns.iter().map(|other| dot(other, &column)).collect();
            for at in 0..row.len() {
                let known: f64 = (0..at).map(|k| row[k] * ready.factor[at][k]).sum();
                row[at] = (row[at] - known) / ready.factor[at][at];
            }
            let own = dot(&column, &column);
            let left = own - row.iter().map(|part| part * part).sum::<f64>();
            if left > SMALLEST * own {
                row.push(left.sqrt());
                ready.factor.push(row);
                ready.columns.push(column);
            }
        }
        ready
    }

    /// Columns in use.
    pub(super) fn rank(&self) -> usize {
        self.columns.len()
    }

    /// The sum of the columns nearest to `y`.
    pub(super) fn fit(&self, y: &[f64]) -> Vec<f64> {
        let n = self.rank();
        let mut weights: Vec<f64> = self.columns.iter().map(|column| dot(column, y)).collect();
        for at in 0..n {
            let known: f64 = (0..at).map(|k| weights[k] * self.factor[at][k]).sum();
            weights[at] = (weights[at] - known) / self.factor[at][at];
        }
        for at in (0..n).rev() {
            let known: f64 = (at + 1..n).map(|k| weights[k] * self.factor[k][at]).sum();
            weights[at] = (weights[at] - known) / self.factor[at][at];
        }
        let mut fitted = vec![0.0; y.len()];
        for (column, weight) in self.columns.iter().zip(weights) {
            fitted.iter_mut().zip(column).for_each(|(sum, x)| *sum += weight * x);
        }
        fitted
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: y = 2 a - b + something that neither holds; a column that is a sum of others changes nothing.
    #[test]
    fn the_nearest_sum_is_found() {
        let (a, b) = (vec![1.0, -1.0, 1.0, -1.0], vec![1.0, 1.0, -1.0, -1.0]);
        let both: Vec<f64> = a.iter().zip(&b).map(|(a, b)| a + 3.0 * b).collect();
        let rest = [1.0, -1.0, -1.0, 1.0];
        let y: Vec<f64> = (0..4).map(|i| 2.0 * a[i] - b[i] + rest[i]).collect();
        let squares = LeastSquares::new(vec![a.clone(), both, b.clone()]);
        assert_eq!(squares.rank(), 2);
        for (i, fitted) in squares.fit(&y).into_iter().enumerate() {
            assert!((fitted - (2.0 * a[i] - b[i])).abs() < 1e-12);
        }
    }
}
