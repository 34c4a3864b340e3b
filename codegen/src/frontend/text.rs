//! Text into trees whose nodes know where they stand, for YAML and JSON.
//!
//! In: the text of a file. Out: its tree. Knows neither the keys of the spec language nor OpenAPI.

pub(super) mod tree;
pub mod yaml;
