//! The constraints on values, as generated code writes them: the crate `levain-rules`.

pub use levain_rules::*;

pub use crate::pattern;

/// A [`Pattern`](crate::rules::Pattern) as an expression: `pattern!("^[a-z]+$")`.
#[macro_export]
macro_rules! pattern {
    ($source:literal) => {
        $crate::rules::Pattern::new($source)
    };
}
