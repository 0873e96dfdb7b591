//! How work is shared out among threads. What comes out does not depend on it.

use std::sync::Mutex;

use super::blocks::Blocks;

/// Blocks of fewer replications are not made for the sake of more threads.
const FEW: usize = 256;
/// Numbers in a cache line.
const LINE: usize = 8;

/// Lanes of blocks of about the same size, at most `most` each and enough of them for all threads, in whole
/// cache lines. An independent randomisation is a block as it is.
pub fn balanced(most: usize, blocks: &Blocks) -> usize {
    let n = blocks.replications as usize;
    if blocks.points_per_randomisation.is_some() {
        return most.min(n);
    }
    let threads = blocks.threads.unwrap_or_else(rayon::current_num_threads).max(1);
    let n_blocks = n.div_ceil(most).next_multiple_of(threads).min(n.div_ceil(FEW).max(n.div_ceil(most)));
    n.div_ceil(n_blocks.max(1)).next_multiple_of(LINE).min(most).min(n)
}

/// Calls `work` on so many threads, at most one per piece of work.
pub fn on_threads(threads: Option<usize>, pieces: usize, work: impl Fn() + Sync) {
    let n = threads.unwrap_or_else(rayon::current_num_threads).clamp(1, pieces.max(1));
    std::thread::scope(|scope| {
        for _ in 1..n {
            scope.spawn(&work);
        }
        work();
    });
}

/// The value; a thread that panicked has not left it half written.
pub fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The value, from the last who has it.
pub fn into_inner<T>(mutex: Mutex<T>) -> T {
    mutex.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::balanced;
    use crate::engine::{Blocks, LANES};
    use crate::engine::{QUANTILES, Scales};

    /// Teeth: without the balance, 2,000 replications on two threads are 1,024 and 976, and 10,000 on eight are ten
    /// blocks of which two come alone at the end.
    #[test]
    fn threads_have_blocks_of_about_the_same_size() {
        for (replications, threads, most, n_blocks, lanes) in [
            (2_000, 2, LANES, 2, 1_000),
            (2_000, 64, LANES, 8, 256),
            (10_000, 8, LANES, 16, 632),
            (100, 4, LANES, 1, 100),
            (5, 1, 2, 3, 2),
        ] {
            let blocks = Blocks {
                months: 1,
                replications,
                points_per_randomisation: None,
                lanes: most,
                threads: Some(threads),
                passes: 1,
                scales: Scales::COUNTS,
                quantiles: QUANTILES,
            };
            assert_eq!(balanced(most, &blocks), lanes);
            assert_eq!((replications as usize).div_ceil(lanes), n_blocks);
        }
        let blocks = Blocks {
            months: 1,
            replications: 2_048,
            points_per_randomisation: Some(512),
            lanes: 512,
            threads: Some(64),
            passes: 1,
            scales: Scales::COUNTS,
            quantiles: QUANTILES,
        };
        assert_eq!(balanced(512, &blocks), 512, "a randomisation is never cut");
    }
}
