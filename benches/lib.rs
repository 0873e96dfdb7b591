//! Peers of the engine: the same work, done in other ways, so that a claim of speed can be held against
//! something. Each delivers the same statistics and is held to the engine's distribution before any
//! time is told.

// Peers are written as one writes programs that need not give the same bits on every machine.
#![allow(clippy::disallowed_methods)]

pub mod dump;
pub mod folder;
pub mod machine;
pub mod made;
pub mod plain;
pub mod plain_reference;
pub mod reference;
pub mod witness;
pub mod workload;
