//! The constraints on values, as the derives write them: the crate `levain-rules`.

pub use levain_rules::*;
