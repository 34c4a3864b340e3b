//! `json_enum!`: enums of values of several kinds.

/// Makes an enum of any JSON values: `json_enum! { Size { Auto = "auto", One = 1, Nothing = null } }`.
///
/// `open` is as in [`string_enum!`](crate::string_enum).
#[macro_export]
macro_rules! json_enum {
    (open $type:ident { $($variant:ident = $value:expr),* $(,)? }) => {
        $crate::json_enum! { @all true $type $($variant = $value),* }
    };

    ($type:ident { $($variant:ident = $value:expr),* $(,)? }) => {
        $crate::json_enum! { @all false $type $($variant = $value),* }
    };

    (@all $is_open:literal $type:ident $($variant:ident = $value:expr),*) => {
        impl $type {
            /// The listed values, in the order of the spec.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Whether the value is listed.
            #[inline]
            pub const fn is_known(&self) -> bool {
                !::core::matches!(self, Self::Other(_))
            }

            /// The value on the wire.
            pub fn to_json(&self) -> $crate::Json {
                #[allow(unused_imports)]
                use $crate::words::*;
                match self {
                    $(Self::$variant => $crate::constant::literal(&$value),)*
                    Self::Other(other) => ::core::clone::Clone::clone(other.get()),
                }
            }
        }

        impl $crate::enums::Enum for $type {
            const NAME: &'static str = ::core::stringify!($type);
            const IS_OPEN: bool = $is_open;
            const LISTED: &'static str = ::core::concat!($("`", ::core::stringify!($value), "` "),*);

            #[inline]
            fn is_listed(&self) -> bool {
                self.is_known()
            }
        }

        impl $crate::enums::JsonEnum for $type {
            fn listed() -> ::std::vec::Vec<(Self, $crate::Json)> {
                Self::ALL.iter().map(|choice| (::core::clone::Clone::clone(choice), choice.to_json())).collect()
            }

            fn other(value: $crate::Other<$crate::Json>) -> Self {
                Self::Other(value)
            }
        }

        impl $crate::Value for $type {
            #[inline]
            fn null() -> ::core::option::Option<Self> {
                $crate::enums::listed_null()
            }
        }

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                $crate::enums::Enum::validate_listed(self, validation);
            }
        }

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                $crate::Parameter::write_parameter(&self.to_json(), to);
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                $crate::serde::Serialize::serialize(&self.to_json(), serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            /// A value that is not listed is kept.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                <$crate::Json as $crate::serde::Deserialize>::deserialize(deserializer)
                    .map($crate::enums::JsonEnum::read)
            }
        }

        impl ::core::convert::TryFrom<$crate::Json> for $type {
            type Error = $crate::ValueError;

            #[inline]
            fn try_from(value: $crate::Json) -> ::core::result::Result<Self, $crate::ValueError> {
                $crate::enums::JsonEnum::make(value)
            }
        }

        impl ::core::fmt::Display for $type {
            #[inline]
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.to_json(), out)
            }
        }
    };
}
