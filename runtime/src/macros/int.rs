//! `int!`: newtypes over whole numbers.

/// Makes a struct over an `i64` a type of its own: `int! { Level(IntRules::new().min(0)) }`; over another: `int! { Size as u64 }`.
///
/// Without rules any whole number makes one (`From`); with rules the constructors check (`TryFrom`). `holds(…)` behind
/// them holds the number against a [`Schema`](crate::schema::Schema) too, though not in a const.
#[macro_export]
macro_rules! int {
    (@common $type:ident $int:ident) => {
        impl $type {
            /// The whole number.
            #[inline]
            pub const fn get(self) -> $int {
                self.0
            }
        }

        impl $crate::Value for $type {}

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
            /// Any whole number: what a server sends is kept, and `validate` tells what breaks a rule.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <$int as $crate::Value>::read(deserializer).map(Self)
            }
        }

        impl ::core::convert::From<$type> for $int {
            #[inline]
            fn from(value: $type) -> Self {
                value.0
            }
        }

        impl ::core::cmp::PartialEq<$int> for $type {
            #[inline]
            fn eq(&self, other: &$int) -> bool {
                self.0 == *other
            }
        }

        impl ::core::fmt::Display for $type {
            #[inline]
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, out)
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = $crate::Refused;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::Refused> {
                match text.parse::<$int>() {
                    ::core::result::Result::Ok(value) => {
                        $crate::Refused::unless_kept(::core::stringify!($type), Self(value))
                    }
                    ::core::result::Result::Err(_) => ::core::result::Result::Err(
                        $crate::Refused::misread(::core::stringify!($type), "a whole number"),
                    ),
                }
            }
        }
    };

    ($type:ident $(($($rules:tt)*) $(holds $holds:tt)?)?) => {
        $crate::int! { $type as i64 $(($($rules)*) $(holds $holds)?)? }
    };

    ($type:ident as $int:ident) => {
        $crate::int! { @common $type $int }

        impl $type {
            /// A value of any whole number.
            #[inline]
            pub const fn new(value: $int) -> Self {
                Self(value)
            }

            /// A value known at compile time.
            #[inline]
            pub const fn from_static(value: $int) -> Self {
                Self(value)
            }
        }

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                $crate::Checked::check(&self.0, check);
            }

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                $crate::Checked::keep(&self.0, rules, check);
            }
        }

        impl ::core::convert::From<$int> for $type {
            #[inline]
            fn from(value: $int) -> Self {
                Self(value)
            }
        }
    };

    ($type:ident as $int:ident ($($rules:tt)*) $(holds($($holds:tt)*))?) => {
        $crate::int! { @common $type $int }

        impl $type {
            const RULES: &'static $crate::IntRules = {
                #[allow(unused_imports)]
                use $crate::rules::*;
                &$($rules)*
            };

            /// A value known at compile time.
            ///
            /// # Panics
            ///
            /// When it breaks a rule of the type: in a const, and in `levain::literal!`, the compiler says so.
            #[inline]
            #[track_caller]
            pub const fn from_static(value: $int) -> Self {
                Self::RULES.assert(::core::stringify!($type), value as i128);
                Self(value)
            }

            /// A value that keeps the rules of the type.
            ///
            /// # Errors
            ///
            /// Every rule that the whole number breaks.
            #[inline]
            pub fn new(value: $int) -> ::core::result::Result<Self, $crate::Refused> {
                $crate::Refused::unless_kept(::core::stringify!($type), Self(value))
            }
        }

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                $crate::Checked::check(&self.0, check);
                check.int(Self::RULES, self.0);
                $($crate::schema::hold($crate::schema!($($holds)*), self, check);)?
            }

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                $crate::Checked::keep(&self.0, rules, check);
            }
        }

        impl ::core::convert::TryFrom<$int> for $type {
            type Error = $crate::Refused;

            #[inline]
            fn try_from(value: $int) -> ::core::result::Result<Self, $crate::Refused> {
                Self::new(value)
            }
        }
    };
}
