//! `float!`: newtypes over numbers.

/// Makes a struct over an `f64` a type of its own: `float! { Share(FloatRules::new().min(0.0)) }`.
///
/// Without rules any number makes one (`From`); with rules the constructors check (`TryFrom`). `holds(…)` behind
/// them holds the number against a [`Schema`](crate::schema::Schema) too, though not in a const.
#[macro_export]
macro_rules! float {
    (@common $type:ident) => {
        impl $type {
            /// The number.
            #[inline]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl $crate::Value for $type {}

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                to.float(self.0);
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_f64(self.0)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            /// Any number: what a server sends is kept, and `validate` tells what breaks a rule.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <f64 as $crate::serde::Deserialize>::deserialize(deserializer).map(Self)
            }
        }

        impl ::core::convert::From<$type> for f64 {
            #[inline]
            fn from(value: $type) -> Self {
                value.0
            }
        }

        impl ::core::cmp::PartialEq<f64> for $type {
            #[inline]
            fn eq(&self, other: &f64) -> bool {
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
                match text.parse::<f64>() {
                    ::core::result::Result::Ok(value) => {
                        $crate::Refused::unless_kept(::core::stringify!($type), Self(value))
                    }
                    ::core::result::Result::Err(_) => ::core::result::Result::Err(
                        $crate::Refused::misread(::core::stringify!($type), "a number"),
                    ),
                }
            }
        }
    };

    ($type:ident) => {
        $crate::float! { @common $type }

        impl $type {
            /// A value of any number.
            #[inline]
            pub const fn new(value: f64) -> Self {
                Self(value)
            }

            /// A value known at compile time.
            #[inline]
            pub const fn from_static(value: f64) -> Self {
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

        impl ::core::convert::From<f64> for $type {
            #[inline]
            fn from(value: f64) -> Self {
                Self(value)
            }
        }
    };

    ($type:ident ($($rules:tt)*) $(holds($($holds:tt)*))?) => {
        $crate::float! { @common $type }

        impl $type {
            const RULES: &'static $crate::FloatRules = {
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
            pub const fn from_static(value: f64) -> Self {
                Self::RULES.assert(::core::stringify!($type), value);
                Self(value)
            }

            /// A value that keeps the rules of the type.
            ///
            /// # Errors
            ///
            /// Every rule that the number breaks.
            #[inline]
            pub fn new(value: f64) -> ::core::result::Result<Self, $crate::Refused> {
                $crate::Refused::unless_kept(::core::stringify!($type), Self(value))
            }
        }

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                $crate::Checked::check(&self.0, check);
                check.float(Self::RULES, self.0);
                $($crate::schema::hold($crate::schema!($($holds)*), self, check);)?
            }

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                $crate::Checked::keep(&self.0, rules, check);
            }
        }

        impl ::core::convert::TryFrom<f64> for $type {
            type Error = $crate::Refused;

            #[inline]
            fn try_from(value: f64) -> ::core::result::Result<Self, $crate::Refused> {
                Self::new(value)
            }
        }
    };
}
