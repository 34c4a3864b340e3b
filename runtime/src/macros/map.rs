//! `map!`: newtypes over `Map`.

/// Implements a newtype over a [`Map`](crate::Map): `map! { Names of String, (ArrayConstraints::new().max_items(9)) }`.
///
/// Constraints come after a comma: on the map itself in parentheses, then an `assertion(…)` about it, then `each` and the constraints on
/// its values (`each string(…)`). They are for `validate` alone.
#[macro_export]
macro_rules! map {
    (
        $type:ident of $item:ty $(, $(($($own:tt)*))? $(assertion($($assertion:tt)*))? $(each $($word:ident $(($($constraints:tt)*))?)+)?)?
    ) => {
        impl $type {
            const CONSTRAINTS: &'static [$crate::Constraint<'static>] = {
                #[allow(unused_imports)]
                use $crate::words::*;
                &[$($(map(&($($own)*)),)? $(each(), $($word($(&($($constraints)*))?)),+)?)?]
            };
        }

        impl $crate::Value for $type {}

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_into(&self.0, validation);
                $crate::Validate::validate_constraints(&self.0, Self::CONSTRAINTS, validation);
                $($($crate::validate_assertion($crate::assertion!($($assertion)*), &self.0, validation);)?)?
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_constraints(&self.0, constraints, validation);
            }
        }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                $crate::Parameter::write_parameter(&self.0, to);
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

        impl ::core::convert::From<$crate::Map<$item>> for $type {
            #[inline]
            fn from(inner: $crate::Map<$item>) -> Self {
                Self(inner)
            }
        }

        impl ::core::convert::From<$type> for $crate::Map<$item> {
            #[inline]
            fn from(value: $type) -> Self {
                value.0
            }
        }

        impl<const COUNT: usize> ::core::convert::From<[(&str, $item); COUNT]> for $type {
            #[inline]
            fn from(items: [(&str, $item); COUNT]) -> Self {
                Self(<$crate::Map<$item>>::from(items))
            }
        }

        impl ::core::iter::FromIterator<(::std::string::String, $item)> for $type {
            #[inline]
            fn from_iter<I: ::core::iter::IntoIterator<Item = (::std::string::String, $item)>>(items: I) -> Self {
                Self(::core::iter::Iterator::collect(items.into_iter()))
            }
        }

        impl ::core::iter::IntoIterator for $type {
            type Item = (::std::string::String, $item);
            type IntoIter = ::std::vec::IntoIter<(::std::string::String, $item)>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                self.0.into_iter()
            }
        }

        impl<'a> ::core::iter::IntoIterator for &'a $type {
            type Item = (&'a str, &'a $item);
            type IntoIter = $crate::MapIter<'a, $item>;

            #[inline]
            fn into_iter(self) -> Self::IntoIter {
                self.0.iter()
            }
        }

        impl ::core::ops::Deref for $type {
            type Target = $crate::Map<$item>;

            #[inline]
            fn deref(&self) -> &$crate::Map<$item> {
                &self.0
            }
        }

        impl ::core::convert::AsRef<$crate::Map<$item>> for $type {
            #[inline]
            fn as_ref(&self) -> &$crate::Map<$item> {
                &self.0
            }
        }
    };
}
