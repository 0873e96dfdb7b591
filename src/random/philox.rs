//! Philox4x32-10: a bijection of 128 bits under a key of 64, made of ten rounds of two
//! multiplications. A counter goes in, four random words come out; nothing is remembered.
//!
//! # Source
//!
//! J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw (2011), *Parallel random numbers: as easy
//! as 1, 2, 3*, SC11; checked against the known answers of their library Random123.

use super::address::Place;

const MULTIPLIERS: [u64; 2] = [0xD251_1F53, 0xCD9E_8D57];
const KEY_STEPS: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

/// The generator's key: the seed of the study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key(pub(super) [u32; 2]);

impl Key {
    pub(super) fn of_seed(seed: u64) -> Self {
        Self([seed as u32, (seed >> 32) as u32])
    }
}

/// The four words of the counter whose first word is `first`: the low halves of the doublewords
/// returned. The high halves hold rubbish, which the multiplications of vector units ignore.
#[inline(always)]
pub(super) fn words(key: Key, first: u64, place: Place) -> [u64; 4] {
    const LOW: u64 = 0xffff_ffff;
    let mut counter = [first, u64::from(place[0]), u64::from(place[1]), u64::from(place[2])];
    let [mut key_0, mut key_1] = key.0;
    for _ in 0..10 {
        let product_0 = (counter[0] & LOW) * MULTIPLIERS[0];
        let product_1 = (counter[2] & LOW) * MULTIPLIERS[1];
        counter = [
            (product_1 >> 32) ^ counter[1] ^ u64::from(key_0),
            product_1,
            (product_0 >> 32) ^ counter[3] ^ u64::from(key_1),
            product_0,
        ];
        key_0 = key_0.wrapping_add(KEY_STEPS[0]);
        key_1 = key_1.wrapping_add(KEY_STEPS[1]);
    }
    counter
}

/// The four words of one counter.
pub(super) fn block(key: Key, first: u32, place: Place) -> [u32; 4] {
    words(key, u64::from(first), place).map(|word| word as u32)
}

/// A number strictly between 0 and 1 from the low halves of two words: the midpoint of one of 2⁵²
/// equal cells. Every such midpoint is a double, and so is 1 minus it.
#[inline(always)]
pub(super) fn unit_interval(low: u64, high: u64) -> f64 {
    const HALF_A_CELL: f64 = f64::EPSILON / 2.0;
    let cell = (high << 32 | (low & 0xffff_ffff)) >> 12;
    // 1 + cell · 2^-52, made by writing the cell into the mantissa of 1.
    f64::from_bits(cell | 1.0_f64.to_bits()) - (1.0 - HALF_A_CELL)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `kat_vectors` of Random123, `philox4x32 10`.
    #[test]
    fn known_answers_of_random123() {
        let answers = [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ([u32::MAX; 4], [u32::MAX; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ];
        for ([first, rest @ ..], key, answer) in answers {
            assert_eq!(block(Key(key), first, rest), answer);
        }
    }

    #[test]
    fn unit_interval_leaves_out_its_ends() {
        assert_eq!(unit_interval(0, 0), f64::EPSILON / 2.0);
        assert_eq!(unit_interval(u64::MAX, u64::MAX), 1.0 - f64::EPSILON / 2.0);
        assert_eq!(unit_interval(0, 1 << 31), 0.5 + f64::EPSILON / 2.0);
        // The lowest 12 bits do not count, the next one does.
        assert_eq!(unit_interval(0xfff, 7), unit_interval(0, 7));
        assert_eq!(unit_interval(0x1000, 7) - unit_interval(0, 7), f64::EPSILON);
    }
}
