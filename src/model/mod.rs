//! Models: what the engine knows of firm and market alike.

pub mod firm;
