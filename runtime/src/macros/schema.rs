//! `schema!`: a schema as a const.

/// A [`Schema`](crate::schema::Schema), in the words of the macros: `schema!(Not(&Equals(&[&"none"])))`.
#[doc(hidden)]
#[macro_export]
macro_rules! schema {
    ($($schema:tt)+) => {{
        #[allow(unused_imports)]
        use $crate::words::*;
        const SCHEMA: &$crate::schema::Schema = &$($schema)+;
        SCHEMA
    }};
}
