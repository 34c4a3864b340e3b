//! The rules a value must keep, as generated code states them.

pub use levain_rules::*;

pub use crate::pattern;

/// A pattern by ECMA-262, not anchored: `pattern!("^[a-z]+$")`.
///
/// It is matched with the feature `pattern`, and never in a const.
#[macro_export]
macro_rules! pattern {
    ($source:literal) => {
        $crate::rules::Pattern::new($source)
    };
}
