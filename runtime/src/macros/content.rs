//! `content!`: bodies of several media types.

/// Implements an enum of the bodies of a request, by media type: each variant with its format, its encodings, and the constraints of its use.
/// `from T` implements `From<T>` for the variant.
#[macro_export]
macro_rules! content {
    ($type:ident { $(
        $variant:ident($of:ty) $(from $from:ty)? = [$format:expr $(, $encodings:expr)? $(,)? $(; $($constraints:tt)+)?]
    ),* $(,)? }) => {
        impl $crate::Content for $type {
            fn content_parts(&self, parts: &mut $crate::Parts<'_>) {
                match self {
                    $(Self::$variant(value) => {
                        $crate::content!(@part parts value $format, [$($encodings)?])$($($constraints)+)?;
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

    (@part $parts:ident $value:ident $format:expr, []) => {
        $parts.body($value, $format)
    };

    (@part $parts:ident $value:ident $format:expr, [$encodings:expr]) => {
        $parts.body_as($value, $format, $encodings)
    };
}
