//! `integer_enum!`: enums of whole numbers.

/// Makes an enum of whole numbers: `integer_enum! { Level { Value1 = 1, Value2 = 2 } }`.
///
/// `open` before the name lets other values be sent. Other values are read whether `open` or not, into `Other`.
#[macro_export]
macro_rules! integer_enum {
    (open $type:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        $crate::integer_enum! { @all true $type $($variant = $value),* }
    };

    ($type:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        $crate::integer_enum! { @all false $type $($variant = $value),* }
    };

    (@all $is_open:tt $type:ident $($variant:ident = $value:literal),*) => {
        impl $type {
            /// The listed values, in the order of the spec.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Whether the value is listed.
            #[inline]
            pub const fn is_known(&self) -> bool {
                !::core::matches!(self, Self::Other(_))
            }

            /// The value on the wire.
            #[inline]
            pub const fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(other) => *other.get(),
                }
            }
        }

        impl $crate::enums::Enum for $type {
            const NAME: &'static str = ::core::stringify!($type);
            const IS_OPEN: bool = $is_open;
            const LISTED: &'static str = $crate::listed!($($value)*);

            #[inline]
            fn is_listed(&self) -> bool {
                self.is_known()
            }
        }

        impl $crate::enums::IntegerEnum for $type {
            #[inline]
            fn listed(value: i64) -> ::core::option::Option<Self> {
                match value {
                    $($value => ::core::option::Option::Some(Self::$variant),)*
                    _ => ::core::option::Option::None,
                }
            }

            #[inline]
            fn other(value: $crate::Other<i64>) -> Self {
                Self::Other(value)
            }
        }

        impl $crate::Value for $type {}

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::enums::Enum::validate_listed(self, validation);
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                $crate::Validate::validate_constraints(&self.value(), constraints, validation);
            }
        }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                to.integer(self.value());
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.value())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            /// A value that is not listed is kept.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <i64 as $crate::Value>::read(deserializer).map($crate::enums::IntegerEnum::read)
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = $crate::ValueError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ValueError> {
                match text.parse::<i64>() {
                    ::core::result::Result::Ok(value) => $crate::enums::IntegerEnum::make(value),
                    ::core::result::Result::Err(_) => ::core::result::Result::Err(
                        $crate::ValueError::expected(::core::stringify!($type), "a whole number"),
                    ),
                }
            }
        }

        impl ::core::fmt::Display for $type {
            #[inline]
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.value(), out)
            }
        }

        impl ::core::convert::From<$type> for i64 {
            #[inline]
            fn from(value: $type) -> Self {
                value.value()
            }
        }

        $crate::integer_enum! { @open $is_open $type }
    };

    // A value of anything can be made only where anything may be sent.
    (@open true $type:ident) => {
        impl ::core::convert::From<i64> for $type {
            #[inline]
            fn from(value: i64) -> Self {
                $crate::enums::IntegerEnum::read(value)
            }
        }
    };

    (@open false $type:ident) => {
        impl ::core::convert::TryFrom<i64> for $type {
            type Error = $crate::ValueError;

            #[inline]
            fn try_from(value: i64) -> ::core::result::Result<Self, $crate::ValueError> {
                $crate::enums::IntegerEnum::make(value)
            }
        }
    };
}
