//! The firm model, semantics 1.
