//! `integer!`: newtypes over whole numbers.

/// Makes a struct over an `i64` a type of its own: `integer! { Level(IntegerConstraints::new().min(0)) }`; over another: `integer! { Size as u64 }`.
///
/// Without constraints any whole number makes one (`From`); with constraints the constructors check (`TryFrom`). `assertion(…)` behind
/// them holds the number against a [`Assertion`](crate::assertion::Assertion) too, though not in a const.
#[macro_export]
macro_rules! integer {
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
            /// Any whole number: what a server sends is kept, and `validate` tells what violates a constraint.
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
            type Err = $crate::ValueError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ValueError> {
                match text.parse::<$int>() {
                    ::core::result::Result::Ok(value) => {
                        $crate::ValueError::validated(::core::stringify!($type), Self(value))
                    }
                    ::core::result::Result::Err(_) => ::core::result::Result::Err(
                        $crate::ValueError::expected(::core::stringify!($type), "a whole number"),
                    ),
                }
            }
        }
    };

    ($type:ident $(($($constraints:tt)*) $(assertion $assertion:tt)?)?) => {
        $crate::integer! { $type as i64 $(($($constraints)*) $(assertion $assertion)?)? }
    };

    ($type:ident as $int:ident) => {
        $crate::integer! { @common $type $int }

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

        impl ::core::convert::From<$int> for $type {
            #[inline]
            fn from(value: $int) -> Self {
                Self(value)
            }
        }
    };

    ($type:ident as $int:ident ($($constraints:tt)*) $(assertion($($assertion:tt)*))?) => {
        $crate::integer! { @common $type $int }

        impl $type {
            const CONSTRAINTS: &'static $crate::IntegerConstraints = {
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
            pub const fn from_static(value: $int) -> Self {
                Self::CONSTRAINTS.assert(::core::stringify!($type), value as i128);
                Self(value)
            }

            /// A value that keeps the constraints of the type.
            ///
            /// # Errors
            ///
            /// Every constraint that the whole number violates.
            #[inline]
            pub fn new(value: $int) -> ::core::result::Result<Self, $crate::ValueError> {
                $crate::ValueError::validated(::core::stringify!($type), Self(value))
            }
        }

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_into(&self.0, validation);
                validation.integer(Self::CONSTRAINTS, self.0);
                $($crate::validate_assertion($crate::assertion!($($assertion)*), self, validation);)?
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_constraints(&self.0, constraints, validation);
            }
        }

        impl ::core::convert::TryFrom<$int> for $type {
            type Error = $crate::ValueError;

            #[inline]
            fn try_from(value: $int) -> ::core::result::Result<Self, $crate::ValueError> {
                Self::new(value)
            }
        }
    };
}
