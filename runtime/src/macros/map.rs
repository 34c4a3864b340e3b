//! `map!`: newtypes over dictionaries.

/// Makes a struct over a `Map` a type of its own: `map! { Names of String, (ListRules::new().max_items(9)) }`.
///
/// Rules (a rule type in parentheses, then `each text(…)` and so on for what is inside) are for `validate`.
/// `holds(…)` between the two holds the whole against a [`Schema`](crate::schema::Schema).
#[macro_export]
macro_rules! map {
    (
        $type:ident of $item:ty $(, $(($($own:tt)*))? $(holds($($holds:tt)*))? $(each $($word:ident $(($($rules:tt)*))?)+)?)?
    ) => {
        impl $type {
            const RULES: &'static [$crate::Rule<'static>] = {
                #[allow(unused_imports)]
                use $crate::words::*;
                &[$($(map(&($($own)*)),)? $(each(), $($word($(&($($rules)*))?)),+)?)?]
            };
        }

        impl $crate::Value for $type {}

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                $crate::Checked::check(&self.0, check);
                $crate::Checked::keep(&self.0, Self::RULES, check);
                $($($crate::schema::hold($crate::schema!($($holds)*), &self.0, check);)?)?
            }

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                $crate::Checked::keep(&self.0, rules, check);
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
