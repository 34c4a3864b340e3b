//! `array!`: newtypes over `Vec`.

/// Implements a newtype over a `Vec`: `array! { ScopeList of Scope, separator " ", (ArrayConstraints::new().min_items(1)) }`.
///
/// Constraints come after a comma: on the array itself in parentheses, then an `assertion(…)` about it, then `each` and the constraints on
/// its items (`each string(…)`). They are for `validate` alone. `separator` joins the items into one string wherever the array is not
/// written as JSON.
#[macro_export]
macro_rules! array {
    (
        $type:ident of $item:ty $(, separator $separator:literal)? $(, $(($($own:tt)*))? $(assertion($($assertion:tt)*))? $(each $($word:ident $(($($constraints:tt)*))?)+)?)?
    ) => {
        impl $type {
            const CONSTRAINTS: &'static [$crate::Constraint<'static>] = {
                #[allow(unused_imports)]
                use $crate::words::*;
                &[$($(array(&($($own)*)),)? $(each(), $($word($(&($($constraints)*))?)),+)?)?]
            };
        }

        impl $crate::Value for $type {}

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_into(&self.0, validation);
                $crate::Validate::validate_constraints(&self.0, Self::CONSTRAINTS, validation);
                $($($crate::validate_assertion($crate::assertion!($($assertion)*), &self.0, validation);)?)?
                $($crate::separated::validate_separated(&self.0, $separator, validation);)?
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_constraints(&self.0, constraints, validation);
            }
        }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                let separator = ::core::option::Option::None $(.or(::core::option::Option::Some($separator)))?;
                $crate::write_array(&self.0, separator, to);
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::serde::Serialize::serialize(&self.0, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::Value::read(deserializer).map(Self)
            }
        }

        impl ::core::convert::From<::std::vec::Vec<$item>> for $type {
            #[inline]
            fn from(inner: ::std::vec::Vec<$item>) -> Self {
                Self(inner)
            }
        }

        impl ::core::convert::From<$type> for ::std::vec::Vec<$item> {
            #[inline]
            fn from(value: $type) -> Self {
                value.0
            }
        }

        impl<const COUNT: usize> ::core::convert::From<[$item; COUNT]> for $type {
            #[inline]
            fn from(items: [$item; COUNT]) -> Self {
                Self(<::std::vec::Vec<$item>>::from(items))
            }
        }

        impl ::core::iter::FromIterator<$item> for $type {
            #[inline]
            fn from_iter<I: ::core::iter::IntoIterator<Item = $item>>(items: I) -> Self {
                Self(::core::iter::Iterator::collect(items.into_iter()))
            }
        }

        impl ::core::iter::IntoIterator for $type {
            type Item = $item;
            type IntoIter = ::std::vec::IntoIter<$item>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                self.0.into_iter()
            }
        }

        impl<'a> ::core::iter::IntoIterator for &'a $type {
            type Item = &'a $item;
            type IntoIter = ::core::slice::Iter<'a, $item>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                self.0.iter()
            }
        }

        impl ::core::ops::Deref for $type {
            type Target = [$item];

            #[inline]
            fn deref(&self) -> &[$item] {
                &self.0
            }
        }

        impl ::core::convert::AsRef<[$item]> for $type {
            #[inline]
            fn as_ref(&self) -> &[$item] {
                &self.0
            }
        }
    };
}
