//! `literal!`: a value that the compiler validates.
//!
//! In: a type with constraints, and a literal. Out: the value, or an error of `cargo check`.

/// A value known at compile time; a violation of a constraint of its type is an error of `cargo check`.
///
/// `levain::literal!(ApiClient, "264a…")` is an expression; the error points at it.
#[macro_export]
macro_rules! literal {
    ($type:ty, $value:expr $(,)?) => {{
        // A const item, since an inline const is evaluated only when the function around it is compiled, and `cargo check` would pass.
        const LITERAL: $type = <$type>::from_static($value);
        LITERAL
    }};
}
