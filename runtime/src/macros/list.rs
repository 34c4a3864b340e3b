//! `list!`: newtypes over lists.

/// Makes a struct over a `Vec` a type of its own: `list! { ScopeList of Scope, separator " ", (ListRules::new().min_items(1)) }`.
///
/// Rules (a rule type in parentheses, then `each text(…)` and so on for what is inside) are for `validate`.
/// `holds(…)` between the two holds the whole against a [`Schema`](crate::schema::Schema).
/// `separator` joins the items into one text wherever the list is not JSON.
#[macro_export]
macro_rules! list {
    (
        $type:ident of $item:ty $(, separator $separator:literal)? $(, $(($($own:tt)*))? $(holds($($holds:tt)*))? $(each $($word:ident $(($($rules:tt)*))?)+)?)?
    ) => {
        impl $type {
            const RULES: &'static [$crate::Rule<'static>] = {
                #[allow(unused_imports)]
                use $crate::words::*;
                &[$($(list(&($($own)*)),)? $(each(), $($word($(&($($rules)*))?)),+)?)?]
            };
        }

        impl $crate::Value for $type {}

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                $crate::Checked::check(&self.0, check);
                $crate::Checked::keep(&self.0, Self::RULES, check);
                $($($crate::schema::hold($crate::schema!($($holds)*), &self.0, check);)?)?
                $($crate::kinds::check_separated(&self.0, $separator, check);)?
            }

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                $crate::Checked::keep(&self.0, rules, check);
            }
        }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                let separator = ::core::option::Option::None $(.or(::core::option::Option::Some($separator)))?;
                $crate::kinds::write_list(&self.0, separator, to);
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
