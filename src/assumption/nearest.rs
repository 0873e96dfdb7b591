//! The nearest correlation matrix, for a message that helps.
//!
//! Pairwise correlations typed from several sources often cannot hold together. The nearest
//! matrix that can, in the Frobenius norm, is what the message prints.

/// A symmetric matrix, row by row.
pub(super) type Matrix = Vec<Vec<f64>>;

/// Eigenvalues and the matrix whose columns are the eigenvectors, of a symmetric matrix.
///
/// # Source
///
/// Cyclic Jacobi rotations, Golub and Van Loan (2013), *Matrix Computations*, section 8.5.
fn eigen(matrix: &Matrix) -> (Vec<f64>, Matrix) {
    let n = matrix.len();
    let mut a = matrix.clone();
    let mut vectors: Matrix = (0..n).map(|i| (0..n).map(|j| f64::from(u8::from(i == j))).collect()).collect();
    for _sweep in 0..60 {
        let off: f64 = (0..n).flat_map(|p| (0..p).map(move |q| (p, q))).map(|(p, q)| a[p][q] * a[p][q]).sum();
        if off < 1e-30 {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                if a[p][q] != 0.0 {
                    rotate(&mut a, &mut vectors, p, q);
                }
            }
        }
    }
    ((0..n).map(|i| a[i][i]).collect(), vectors)
}

/// One Jacobi rotation, which makes `a[p][q]` zero.
fn rotate(a: &mut Matrix, vectors: &mut Matrix, p: usize, q: usize) {
    let theta = (a[q][q] - a[p][p]) / (2.0 * a[p][q]);
    let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    for row in a.iter_mut() {
        (row[p], row[q]) = (cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]);
    }
    let (upper, lower) = a.split_at_mut(q);
    for (x, y) in upper[p].iter_mut().zip(&mut lower[0]) {
        (*x, *y) = (cosine * *x - sine * *y, sine * *x + cosine * *y);
    }
    for row in vectors.iter_mut() {
        (row[p], row[q]) = (cosine * row[p] - sine * row[q], sine * row[p] + cosine * row[q]);
    }
}

/// The nearest matrix without negative eigenvalues: they are set to 0.
fn without_negative(matrix: &Matrix) -> Matrix {
    let n = matrix.len();
    let (values, vectors) = eigen(matrix);
    let mut projected = vec![vec![0.0; n]; n];
    for (k, value) in values.iter().enumerate().filter(|(_, value)| **value > 0.0) {
        for i in 0..n {
            for j in 0..n {
                projected[i][j] += value * vectors[i][k] * vectors[j][k];
            }
        }
    }
    projected
}

/// The correlation matrix (ones on the diagonal, no negative eigenvalue) nearest to a symmetric
/// matrix in the Frobenius norm, to about 10⁻¹⁰ an entry.
///
/// Alternating projections onto the matrices without negative eigenvalues and onto those with a
/// diagonal of ones, with Dykstra's correction for the first.
///
/// # Source
///
/// N. J. Higham (2002), *Computing the nearest correlation matrix, a problem from finance*, IMA
/// Journal of Numerical Analysis 22, algorithm 3.3.
pub(super) fn nearest_correlation(matrix: &Matrix) -> Matrix {
    let n = matrix.len();
    let mut current = matrix.clone();
    let mut correction = vec![vec![0.0; n]; n];
    for _ in 0..2_000 {
        let mut corrected = current.clone();
        for (row, shift) in corrected.iter_mut().zip(&correction) {
            row.iter_mut().zip(shift).for_each(|(entry, shift)| *entry -= shift);
        }
        let mut projected = without_negative(&corrected);
        let mut moved: f64 = 0.0;
        for i in 0..n {
            for j in 0..n {
                correction[i][j] = projected[i][j] - corrected[i][j];
            }
            projected[i][i] = 1.0;
            for j in 0..n {
                moved = moved.max((projected[i][j] - current[i][j]).abs());
            }
        }
        current = projected;
        if moved < 1e-11 {
            break;
        }
    }
    current
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_close(matrix: &Matrix, printed: &[[f64; 4]; 4], digits: f64) {
        for (row, printed) in matrix.iter().zip(printed) {
            for (entry, printed) in row.iter().zip(printed) {
                assert!((entry - printed).abs() <= digits, "{matrix:?}");
            }
        }
    }

    #[test]
    fn eigenvectors_rebuild_the_matrix() {
        let matrix = vec![vec![4.0, 1.0, -2.0], vec![1.0, 2.0, 0.5], vec![-2.0, 0.5, -3.0]];
        let (values, vectors) = eigen(&matrix);
        for i in 0..3 {
            for j in 0..3 {
                let entry: f64 = (0..3).map(|k| values[k] * vectors[i][k] * vectors[j][k]).sum();
                assert!((entry - matrix[i][j]).abs() < 1e-13);
            }
        }
        assert!((values.iter().sum::<f64>() - 3.0).abs() < 1e-13, "the trace");
    }

    /// The example of section 4 of Higham (2002), as printed there to four decimals.
    #[test]
    fn highams_example_is_met() {
        let matrix = vec![
            vec![2.0, -1.0, 0.0, 0.0],
            vec![-1.0, 2.0, -1.0, 0.0],
            vec![0.0, -1.0, 2.0, -1.0],
            vec![0.0, 0.0, -1.0, 2.0],
        ];
        let printed = [
            [1.0, -0.8084, 0.1916, 0.1068],
            [-0.8084, 1.0, -0.6562, 0.1916],
            [0.1916, -0.6562, 1.0, -0.8084],
            [0.1068, 0.1916, -0.8084, 1.0],
        ];
        assert_close(&nearest_correlation(&matrix), &printed, 5.1e-5);
    }

    /// The three by three example of Higham's page on the subject: 0.7607 and 0.1573. A
    /// projection without Dykstra's correction does not reach it.
    #[test]
    fn the_second_published_example_is_met() {
        let matrix = vec![vec![1.0, 1.0, 0.0], vec![1.0, 1.0, 1.0], vec![0.0, 1.0, 1.0]];
        let nearest = nearest_correlation(&matrix);
        assert!(
            (nearest[0][1] - 0.7607).abs() < 5e-5 && (nearest[0][2] - 0.1573).abs() < 5e-5,
            "{nearest:?}"
        );
    }

    #[test]
    fn a_correlation_matrix_is_nearest_to_itself() {
        let matrix = vec![vec![1.0, 0.5, 0.2], vec![0.5, 1.0, -0.3], vec![0.2, -0.3, 1.0]];
        let nearest = nearest_correlation(&matrix);
        for (row, same) in nearest.iter().zip(&matrix) {
            for (entry, same) in row.iter().zip(same) {
                assert!((entry - same).abs() < 1e-12);
            }
        }
    }
}
