//! `bool!`: newtypes over truth values.

/// Makes a struct over a `bool` a type of its own: `bool! { Active }`.
///
/// Any truth value makes one: there are no rules.
#[macro_export]
macro_rules! bool {
    (@common $type:ident) => {
        impl $type {
            /// The truth value.
            #[inline]
            pub const fn get(self) -> bool {
                self.0
            }
        }

        impl $crate::Value for $type {}

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                to.bool(self.0);
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_bool(self.0)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            /// Any truth value: what a server sends is kept, and `validate` tells what breaks a rule.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <bool as $crate::serde::Deserialize>::deserialize(deserializer).map(Self)
            }
        }

        impl ::core::convert::From<$type> for bool {
            #[inline]
            fn from(value: $type) -> Self {
                value.0
            }
        }

        impl ::core::cmp::PartialEq<bool> for $type {
            #[inline]
            fn eq(&self, other: &bool) -> bool {
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
                match text.parse::<bool>() {
                    ::core::result::Result::Ok(value) => {
                        $crate::Refused::unless_kept(::core::stringify!($type), Self(value))
                    }
                    ::core::result::Result::Err(_) => ::core::result::Result::Err($crate::Refused::misread(
                        ::core::stringify!($type),
                        "`true` or `false`",
                    )),
                }
            }
        }
    };

    ($type:ident) => {
        $crate::bool! { @common $type }

        impl $type {
            /// A value of any truth value.
            #[inline]
            pub const fn new(value: bool) -> Self {
                Self(value)
            }

            /// A value known at compile time.
            #[inline]
            pub const fn from_static(value: bool) -> Self {
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

        impl ::core::convert::From<bool> for $type {
            #[inline]
            fn from(value: bool) -> Self {
                Self(value)
            }
        }
    };
}
