//! What a builder holds for a required parameter until it is set.

/// Stands for a required parameter that is not set yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Missing;
