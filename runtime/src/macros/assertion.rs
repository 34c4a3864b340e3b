//! `assertion!`: a schema as a const.

/// A [`Assertion`](crate::assertion::Assertion), in the words of the macros: `assertion!(Not(&Equals(&[&"none"])))`.
#[doc(hidden)]
#[macro_export]
macro_rules! assertion {
    ($($assertion:tt)+) => {{
        #[allow(unused_imports)]
        use $crate::words::*;
        const SCHEMA: &$crate::assertion::Assertion = &$($assertion)+;
        SCHEMA
    }};
}
