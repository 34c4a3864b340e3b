//! `boolean!`: newtypes over truth values.

/// Makes a struct over a `bool` a type of its own: `boolean! { Active }`.
///
/// Any truth value makes one: there are no constraints.
#[macro_export]
macro_rules! boolean {
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
                to.boolean(self.0);
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
            /// Any truth value: what a server sends is kept, and `validate` tells what violates a constraint.
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
            type Err = $crate::ValueError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ValueError> {
                match text.parse::<bool>() {
                    ::core::result::Result::Ok(value) => {
                        $crate::ValueError::validated(::core::stringify!($type), Self(value))
                    }
                    ::core::result::Result::Err(_) => ::core::result::Result::Err(
                        $crate::ValueError::expected(::core::stringify!($type), "`true` or `false`"),
                    ),
                }
            }
        }
    };

    ($type:ident) => {
        $crate::boolean! { @common $type }

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

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_into(&self.0, validation);
            }

            #[inline]
            fn validate_constraints(
                &self,
                constraints: &[$crate::Constraint<'_>],
                validation: &mut $crate::Validation<'_>,
            ) {
                $crate::Validate::validate_constraints(&self.0, constraints, validation);
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
