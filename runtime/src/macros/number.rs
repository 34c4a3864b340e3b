//! `number!`: newtypes over numbers.

/// Makes a struct over an `f64` a type of its own: `number! { Share(NumberConstraints::new().min(0.0)) }`.
///
/// Without constraints any number makes one (`From`); with constraints the constructors check (`TryFrom`). `assertion(…)` behind
/// them holds the number against a [`Assertion`](crate::assertion::Assertion) too, though not in a const.
#[macro_export]
macro_rules! number {
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
                to.number(self.0);
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
            /// Any number: what a server sends is kept, and `validate` tells what violates a constraint.
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
            type Err = $crate::ValueError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ValueError> {
                match text.parse::<f64>() {
                    ::core::result::Result::Ok(value) => {
                        $crate::ValueError::validated(::core::stringify!($type), Self(value))
                    }
                    ::core::result::Result::Err(_) => ::core::result::Result::Err(
                        $crate::ValueError::expected(::core::stringify!($type), "a number"),
                    ),
                }
            }
        }
    };

    ($type:ident) => {
        $crate::number! { @common $type }

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

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_into(&self.0, validation);
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_constraints(&self.0, constraints, validation);
            }
        }

        impl ::core::convert::From<f64> for $type {
            #[inline]
            fn from(value: f64) -> Self {
                Self(value)
            }
        }
    };

    ($type:ident ($($constraints:tt)*) $(assertion($($assertion:tt)*))?) => {
        $crate::number! { @common $type }

        impl $type {
            const CONSTRAINTS: &'static $crate::NumberConstraints = {
                #[allow(unused_imports)]
                use $crate::rules::*;
                &$($constraints)*
            };

            /// A value known at compile time.
            ///
            /// # Panics
            ///
            /// When it violates a constraint of the type: in a const, and in `levain::literal!`, the compiler says so.
            #[inline]
            #[track_caller]
            pub const fn from_static(value: f64) -> Self {
                Self::CONSTRAINTS.assert(::core::stringify!($type), value);
                Self(value)
            }

            /// A value that keeps the constraints of the type.
            ///
            /// # Errors
            ///
            /// Every constraint that the number violates.
            #[inline]
            pub fn new(value: f64) -> ::core::result::Result<Self, $crate::ValueError> {
                $crate::ValueError::validated(::core::stringify!($type), Self(value))
            }
        }

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_into(&self.0, validation);
                validation.number(Self::CONSTRAINTS, self.0);
                $($crate::validate_assertion($crate::assertion!($($assertion)*), self, validation);)?
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_constraints(&self.0, constraints, validation);
            }
        }

        impl ::core::convert::TryFrom<f64> for $type {
            type Error = $crate::ValueError;

            #[inline]
            fn try_from(value: f64) -> ::core::result::Result<Self, $crate::ValueError> {
                Self::new(value)
            }
        }
    };
}
