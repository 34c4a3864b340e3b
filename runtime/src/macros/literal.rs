//! `literal!`: a value of a type with constraints, refused by the compiler.

/// A value known at compile time, refused by `cargo check` when it violates a constraint of its type.
///
/// `levain::literal!(ApiClient, "264a…")` is an expression; the error points at it.
#[macro_export]
macro_rules! literal {
    ($type:ty, $value:expr $(,)?) => {{
        // A const item, and not an inline const: that is evaluated only where the function around it is compiled, so
        // `cargo check` would pass.
        const LITERAL: $type = <$type>::from_static($value);
        LITERAL
    }};
}
