//! A sequential generator that starts at an address, for crates that want one.

use super::Address;
use super::address::Domain;
use super::philox::{Key, block};
use rand::rand_core::Infallible;

/// A stream of random words that belongs to one seed, replication and address, for
/// `rand_distr` and everything else that draws from `rand`'s generator trait.
///
/// The model itself does not use it: how many words such a crate consumes depends on what it draws,
/// so scenarios would not keep their luck. The stream is Philox again: the block of the address
/// gives key and start, and the stream counts from there.
///
/// # Example
///
/// ```
/// use rand::Rng;
/// use workshift::random::{Address, AddressRng, Entity, Operation};
///
/// let address = Address { operation: Operation(7), entity: Entity::named("role", "cook"), month: 3, cohort: 0 };
/// let mut once = AddressRng::new(1, 17, address);
/// let mut again = AddressRng::new(1, 17, address);
/// assert_eq!(once.next_u64(), again.next_u64());
/// ```
#[derive(Debug, Clone)]
pub struct AddressRng {
    key: Key,
    start: [u32; 2],
    n_blocks: u64,
    words: [u32; 4],
    /// Words of `words` already given out.
    n_used: usize,
}

impl AddressRng {
    /// The stream of this seed, replication and address.
    pub fn new(seed: u64, replication: u32, address: Address) -> Self {
        let [a, b, c, d] = block(Key::of_seed(seed), replication, address.place(Domain::Streams));
        Self { key: Key([a, b]), start: [c, d], n_blocks: 0, words: [0; 4], n_used: 4 }
    }

    fn word(&mut self) -> u32 {
        if self.n_used == self.words.len() {
            let [c, d] = self.start;
            self.words = block(self.key, self.n_blocks as u32, [(self.n_blocks >> 32) as u32, c, d]);
            self.n_blocks = self.n_blocks.wrapping_add(1);
            self.n_used = 0;
        }
        let word = self.words[self.n_used];
        self.n_used += 1;
        word
    }
}

impl rand::TryRng for AddressRng {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.word())
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let low = self.word();
        Ok(u64::from(self.word()) << 32 | u64::from(low))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(4) {
            chunk.copy_from_slice(&self.word().to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}
