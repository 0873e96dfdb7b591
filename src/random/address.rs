//! Addresses: what a random number is for, as the 128-bit counter of the generator.
//!
//! ```text
//! word 0          word 1                                    words 2 and 3
//! replication     month    cohort    operation, low half    operation, high half   domain    entity
//! 32 bits         11       11        10                     6                      2         56
//! ```
//!
//! Different addresses are different counters, so no two share a number, but for two names
//! whose 56-bit hashes meet: one chance in 3 · 10⁸ for a study of 22,000 names.

/// What a number is about: a role, a path, an assumption. A stable hash of its name.
///
/// Not a position in a list: adding a role to a study moves no other role's luck.
///
/// # Example
///
/// ```
/// use workshift::random::Entity;
/// assert_eq!(Entity::named("role", "engineer"), Entity::named("role", "engineer"));
/// assert_ne!(Entity::named("role", "engineer"), Entity::named("path", "engineer"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entity(u64);

impl Entity {
    /// The entity of this kind and name, for example `("role", "engineer")` or `("path", "a>b")`.
    ///
    /// # Source
    ///
    /// FNV-1a of 64 bits over the bytes of `kind`, 0xFF (which UTF-8 never has) and `name`; then the
    /// finaliser of `MurmurHash3`, cut to 56 bits.
    pub fn named(kind: &str, name: &str) -> Self {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in kind.bytes().chain([0xff]).chain(name.bytes()) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
        Self((hash ^ (hash >> 33)) & ((1 << 56) - 1))
    }
}

/// What is drawn: quits, layoffs, people who find a job. The model defines the constants; a
/// number, once given, is never used for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Operation(pub u16);

/// Where a number is used. Equal addresses of one seed and replication give equal numbers;
/// every part tells numbers apart.
///
/// # Panics
///
/// Where a number is drawn, if `month` or `cohort` is 2,048 or more. Studies stay below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// What is drawn.
    pub operation: Operation,
    /// For whom.
    pub entity: Entity,
    /// The month of the simulation, below 2,048.
    pub month: u16,
    /// Which cohort of the entity, where it has several (otherwise 0), below 2,048.
    pub cohort: u16,
}

/// Numbers of different domains never meet, whatever their addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Domain {
    /// Luck: the flows of people within a replication.
    Flows = 0,
    /// What we do not know: assumptions, drawn once per replication.
    Assumptions = 1,
    /// The scrambling of designs (Latin hypercube, Sobol').
    Designs = 2,
    /// Seeds of streams, see [`AddressRng`](super::AddressRng).
    Streams = 3,
}

/// The counter of the generator without the replication: words 1 to 3.
pub(super) type Place = [u32; 3];

impl Address {
    pub(super) fn place(self, domain: Domain) -> Place {
        assert!(self.month < 2_048 && self.cohort < 2_048, "a study has at most 1,200 months");
        let operation = u32::from(self.operation.0);
        let first = u32::from(self.month) | u32::from(self.cohort) << 11 | operation << 22;
        place(first, u64::from(operation >> 10), domain, self.entity)
    }
}

/// The place of a number that has no month: `first` tells apart what the entity does not.
pub(super) fn place(first: u32, operation_high: u64, domain: Domain, entity: Entity) -> Place {
    let rest = operation_high << 58 | (domain as u64) << 56 | entity.0;
    [first, rest as u32, (rest >> 32) as u32]
}
