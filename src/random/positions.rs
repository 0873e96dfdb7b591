//! Which lanes: from flags to positions, without a branch per lane.

/// For each pattern of eight lanes the positions of those that are in it, then rubbish.
const OF_EIGHT: [u64; 256] = {
    let mut table = [0; 256];
    let mut pattern = 0;
    while pattern < 256 {
        let (mut lane, mut n) = (0, 0);
        while lane < 8 {
            if pattern >> lane & 1 == 1 {
                table[pattern] |= (lane as u64) << (8 * n);
                n += 1;
            }
            lane += 1;
        }
        pattern += 1;
    }
    table
};

/// The same byte eight times.
const EACH: u64 = 0x0101_0101_0101_0101;
/// Moves the lowest bit of each byte into the highest byte, in order.
const GATHER: u64 = 0x0102_0408_1020_4080;

/// Writes the positions of the flags that are 1, in order, and says how many they are. The others are 0. Flags
/// are at most 256 and a multiple of 8, and there is room for 8 positions more than flags.
#[allow(clippy::inline_always, reason = "part of the loops of its callers")]
#[inline(always)]
pub(super) fn positions(flags: &[u8], out: &mut [u8]) -> usize {
    let mut at = 0;
    for (word, flags) in flags.chunks_exact(8).enumerate() {
        let flags = u64::from_le_bytes(flags.try_into().expect("chunks of eight"));
        let pattern = flags.wrapping_mul(GATHER) >> 56;
        let positions = OF_EIGHT[pattern as usize] + 8 * word as u64 * EACH;
        // Eight are written; the next ones go over those that are too many.
        out[at..at + 8].copy_from_slice(&positions.to_le_bytes());
        at += pattern.count_ones() as usize;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::positions;

    #[test]
    fn every_pattern_of_flags_has_its_positions() {
        for pattern in 0..=255_u8 {
            let mut flags = [0; 256];
            for lane in 0..256 {
                flags[lane] = pattern.rotate_left(lane as u32 / 8) >> (lane % 8) & 1;
            }
            let expected: Vec<u8> = (0..=255).filter(|&lane| flags[usize::from(lane)] == 1).collect();
            let mut out = [0; 264];
            let n = positions(&flags, &mut out);
            assert_eq!(out[..n], expected);
        }
    }
}
