//! Chance with an address: the only room that makes numbers from addresses.
