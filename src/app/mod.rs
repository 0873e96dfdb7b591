//! (see the table in the crate root)
