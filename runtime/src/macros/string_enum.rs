//! `string_enum!`: enums of strings.

/// Implements an enum of strings: `string_enum! { Method { Plain = "plain", S256 = "S256" } }`.
///
/// A value that is not listed is read into `Other`; `open` before the name allows it to be sent, too. Values are compared, hashed and
/// displayed as strings. An open enum may constrain its strings, after the values: `open Scope { … } string(StringConstraints::new().min_length(1))`.
#[macro_export]
macro_rules! string_enum {
    (open $type:ident { $($variant:ident = $value:literal),* $(,)? } $(string($($constraints:tt)+))?) => {
        $crate::string_enum! { @all true $type [$(($($constraints)+))?] $($variant = $value),* }

        // Only an open enum can be made of any string.
        impl ::core::convert::From<&str> for $type {
            #[inline]
            fn from(text: &str) -> Self {
                $crate::enums::StringEnum::read(text)
            }
        }

        impl ::core::convert::From<::std::string::String> for $type {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                $crate::enums::StringEnum::read(&text)
            }
        }
    };

    ($type:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        $crate::string_enum! { @all false $type [] $($variant = $value),* }

        impl ::core::convert::TryFrom<&str> for $type {
            type Error = $crate::ValueError;

            #[inline]
            fn try_from(text: &str) -> ::core::result::Result<Self, $crate::ValueError> {
                $crate::enums::StringEnum::make(text)
            }
        }
    };

    (@all $is_open:tt $type:ident [$(($($constraints:tt)+))?] $($variant:ident = $value:literal),*) => {
        impl $type {
            /// The listed values, in the order of the spec.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Whether the value is listed.
            #[inline]
            pub const fn is_known(&self) -> bool {
                match self {
                    Self::Other(_) => false,
                    _ => true,
                }
            }

            /// The string on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(other) => other.get(),
                }
            }
        }

        impl $crate::enums::StringEnum for $type {
            const VALUES: $crate::enums::EnumValues<Self> = $crate::enums::EnumValues {
                name: ::core::stringify!($type),
                is_open: $is_open,
                values: Self::ALL,
                other: Self::Other,
            };
            $(const CONSTRAINTS: &'static [$crate::Constraint<'static>] = {
                #[allow(unused_imports)]
                use $crate::words::*;
                &[string(&($($constraints)+))]
            };)?
        }

        impl $crate::kind::HasKind for $type {
            type Kind = $crate::enums::StringEnumKind;
        }

        // Not derived: on an enum that contains a string, the derives of these four are a third of what the type costs a user's build.
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(self.as_str(), out)
            }
        }

        impl ::core::cmp::PartialEq for $type {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl ::core::cmp::Eq for $type {}

        impl ::core::hash::Hash for $type {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(self.as_str(), state);
            }
        }

        impl $crate::serde::Serialize for $type {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $type {
            /// Any string: a value that is not listed becomes `Other`.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::enums::read_string_enum(deserializer)
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = $crate::ValueError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ValueError> {
                $crate::enums::StringEnum::make(text)
            }
        }

        impl ::core::fmt::Display for $type {
            #[inline]
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl ::core::convert::AsRef<str> for $type {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    };
}

/// The listed values, as a message names them.
#[doc(hidden)]
#[macro_export]
macro_rules! listed {
    ($($value:literal)*) => {
        ::core::concat!($("`", $value, "` "),*)
    };
}
