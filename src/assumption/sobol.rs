//! Sobol' sequences and their scrambling.
//!
//! The sequence is that of Joe and Kuo (2008), 32 bits, up to [`DIMENSIONS`] dimensions. The points
//! are scrambled as A. B. Owen (1995), *Randomly permuted (t, m, s)-nets and (t, s)-sequences*,
//! has it: every binary digit is flipped or not, by a coin that depends on all digits before it.
//!
//! A randomisation has 2⁸ points, and in each dimension no two of them share their first eight
//! digits. So only these need coins in common, 255 of them; the digits after them are flipped by
//! coins of each point's own, which makes them a uniform number. Nothing is approximated.

use std::sync::OnceLock;

/// Points of one randomisation of a Latin hypercube or of Sobol' points.
pub(super) const POINTS: usize = 256;
const DIGITS: u32 = POINTS.trailing_zeros();

/// Dimensions of the table.
pub(super) const DIMENSIONS: usize = 1111;

/// Parameters of the dimensions from the second on, with their source and licence.
const JOE_KUO: &str = include_str!("joe_kuo.txt");

/// The direction numbers of a dimension, counted from 0; the first has the highest bit set.
fn directions(dimension: usize) -> [u32; 32] {
    static ROWS: OnceLock<Vec<&str>> = OnceLock::new();
    let rows = ROWS.get_or_init(|| JOE_KUO.lines().filter(|line| !line.starts_with('#')).collect());
    let Some(row) = dimension.checked_sub(1) else { return std::array::from_fn(|i| 1 << (31 - i)) };
    let numbers: Vec<u32> = rows[row].split(' ').filter_map(|number| number.parse().ok()).collect();
    let (degree, polynomial, initial) = (numbers[0] as usize, numbers[1], &numbers[2..]);
    let mut directions = [0_u32; 32];
    for i in 0..32 {
        directions[i] = if i < degree {
            initial[i] << (31 - i)
        } else {
            let last = directions[i - degree];
            (1..degree)
                .filter(|k| polynomial >> (degree - 1 - k) & 1 == 1)
                .fold(last ^ (last >> degree), |sum, k| sum ^ directions[i - k])
        };
    }
    directions
}

/// Point `index` of a dimension, unscrambled, in units of 2⁻³².
fn point(directions: &[u32; 32], index: u32) -> u32 {
    (0..32).filter(|digit| index >> digit & 1 == 1).fold(0, |sum, digit| sum ^ directions[digit])
}

/// In which of [`POINTS`] equal intervals each of the first points of a dimension lies.
pub(super) fn cells(dimension: usize) -> [u8; POINTS] {
    let directions = directions(dimension);
    std::array::from_fn(|index| (point(&directions, index as u32) >> (32 - DIGITS)) as u8)
}

/// Flips the digits of a cell. Bit `2^d + p` of `coins` is the coin of digit `d` (from 0, the
/// highest first) after the digits `p`.
pub(super) fn scramble(cell: u8, coins: &[u64; POINTS / 64]) -> u8 {
    let mut scrambled = 0;
    for digit in 0..DIGITS {
        let node = 1_usize << digit | usize::from(cell) >> (DIGITS - digit);
        let coin = (coins[node / 64] >> (node % 64) & 1) as u8;
        let bit = cell >> (DIGITS - 1 - digit) & 1;
        scrambled = scrambled << 1 | (bit ^ coin);
    }
    scrambled
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first points of ten dimensions as `scipy.stats.qmc.Sobol(10, scramble=False)` prints
    /// them, in eighths: `SciPy` runs through them in Gray code order.
    const PUBLISHED: [[u32; 10]; 8] = [
        [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
        [6, 2, 2, 2, 6, 6, 2, 6, 6, 6],
        [2, 6, 6, 6, 2, 2, 6, 2, 2, 2],
        [3, 3, 5, 7, 3, 1, 3, 7, 7, 5],
        [7, 7, 1, 3, 7, 5, 7, 3, 3, 1],
        [5, 1, 7, 5, 5, 7, 1, 1, 1, 3],
        [1, 5, 3, 1, 1, 3, 5, 5, 5, 7],
    ];

    fn gray(index: u32) -> u32 {
        index ^ (index >> 1)
    }

    #[test]
    fn the_first_points_are_the_published_ones() {
        for (index, row) in PUBLISHED.iter().enumerate() {
            for (dimension, &eighths) in row.iter().enumerate() {
                let point = point(&directions(dimension), gray(index as u32));
                assert_eq!(point, eighths << 29, "point {index}, dimension {dimension}");
            }
        }
    }

    /// From `SciPy` as well, in units of 2⁻³²: they need the recurrence far beyond the table.
    #[test]
    fn later_points_of_high_dimensions_are_the_published_ones() {
        let row = [
            (1, 4_278_190_080),
            (2, 3_305_111_552),
            (50, 1_191_182_336),
            (500, 2_399_141_888),
            (1110, 3_539_992_576),
        ];
        for (dimension, value) in row {
            assert_eq!(point(&directions(dimension), gray(255)), value, "dimension {dimension}");
        }
        assert_eq!(point(&directions(DIMENSIONS - 1), gray(100)), 1_979_711_488);
        assert_eq!(point(&directions(DIMENSIONS - 1), gray(7)), 2_684_354_560);
    }

    #[test]
    fn the_table_holds_what_it_says() {
        let rows = JOE_KUO.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(rows + 1, DIMENSIONS);
        for dimension in 0..DIMENSIONS {
            for (i, direction) in directions(dimension).into_iter().enumerate() {
                assert_eq!(direction.trailing_zeros(), 31 - i as u32, "dimension {dimension}, number {i}");
            }
        }
    }

    #[test]
    fn every_cell_has_one_point_before_and_after_scrambling() {
        let coins =
            [0x0123_4567_89ab_cdef, 0xdead_beef_0bad_cafe, 0x5555_aaaa_3333_cccc, 0x9e37_79b9_7f4a_7c15];
        for dimension in [0, 1, 7, 100, DIMENSIONS - 1] {
            let mut plain = cells(dimension);
            let mut scrambled = plain.map(|cell| scramble(cell, &coins));
            plain.sort_unstable();
            scrambled.sort_unstable();
            let all: [u8; POINTS] = std::array::from_fn(|i| i as u8);
            assert_eq!((plain, scrambled), (all, all));
        }
    }

    /// A coin of digit d flips exactly the cells that share the digits before it.
    #[test]
    fn one_coin_flips_one_digit_of_one_branch() {
        for digit in 0..8_u32 {
            for prefix in 0..1_u32 << digit {
                let node = (1 << digit | prefix) as usize;
                let mut coins = [0_u64; 4];
                coins[node / 64] = 1 << (node % 64);
                for cell in 0..=255_u8 {
                    let in_branch = u32::from(cell) >> (8 - digit) == prefix;
                    let flipped = cell ^ (u8::from(in_branch) << (7 - digit));
                    assert_eq!(scramble(cell, &coins), flipped);
                }
            }
        }
    }
}
