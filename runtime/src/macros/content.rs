//! `content!`: bodies of several types.

/// Makes an enum the body of a request: each variant with its format, how its members are written, and the constraints of its use.
/// `from T` says that a `T` is that variant.
#[macro_export]
macro_rules! content {
    ($type:ident { $(
        $variant:ident($of:ty) $(from $from:ty)? = [$format:expr $(, $encodings:expr)? $(,)? $(; $($constraints:tt)+)?]
    ),* $(,)? }) => {
        impl $crate::Content for $type {
            fn content_parts(&self, parts: &mut $crate::Parts<'_>) {
                match self {
                    $(Self::$variant(value) => {
                        $crate::content!(@held parts value $format, [$($encodings)?])$($($constraints)+)?;
                    })*
                }
            }
        }

        $($(
            impl ::core::convert::From<$from> for $type {
                #[inline]
                fn from(value: $from) -> Self {
                    Self::$variant(value)
                }
            }
        )?)*
    };

    (@held $parts:ident $value:ident $format:expr, []) => {
        $parts.body($value, $format)
    };

    (@held $parts:ident $value:ident $format:expr, [$encodings:expr]) => {
        $parts.body_as($value, $format, $encodings)
    };
}
