//! `text_enum!`: enums of texts.

/// Makes an enum of texts: `text_enum! { Method { Plain = "plain", S256 = "S256" } }`.
///
/// `open` before the name lets other values be sent. Other values are read whether `open` or not, into `Other`. Values are
/// equal, hashed and shown as the texts they are. What else may be sent can be bound by rules, behind the values:
/// `open Scope { … } text(TextRules::new().min_length(1))`.
#[macro_export]
macro_rules! text_enum {
    (open $type:ident { $($variant:ident = $value:literal),* $(,)? } $(text($($rules:tt)+))?) => {
        $crate::text_enum! { @all true $type [$(($($rules)+))?] $($variant = $value),* }

        // A value of anything can be made only where anything may be sent.
        impl ::core::convert::From<&str> for $type {
            #[inline]
            fn from(text: &str) -> Self {
                $crate::kinds::TextChoice::read(text)
            }
        }

        impl ::core::convert::From<::std::string::String> for $type {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                $crate::kinds::TextChoice::read(&text)
            }
        }
    };

    ($type:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        $crate::text_enum! { @all false $type [] $($variant = $value),* }

        impl ::core::convert::TryFrom<&str> for $type {
            type Error = $crate::Refused;

            #[inline]
            fn try_from(text: &str) -> ::core::result::Result<Self, $crate::Refused> {
                $crate::kinds::TextChoice::make(text)
            }
        }
    };

    (@all $is_open:tt $type:ident [$(($($rules:tt)+))?] $($variant:ident = $value:literal),*) => {
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

            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Other(other) => other.get(),
                }
            }
        }

        impl $crate::kinds::TextChoice for $type {
            const LISTED: $crate::kinds::Listed<Self> = $crate::kinds::Listed {
                name: ::core::stringify!($type),
                is_open: $is_open,
                values: Self::ALL,
                other: Self::Other,
            };
            $(const RULES: &'static [$crate::Rule<'static>] = {
                #[allow(unused_imports)]
                use $crate::words::*;
                &[text(&($($rules)+))]
            };)?
        }

        impl $crate::made::Made for $type {
            type Kind = $crate::made::ATextEnum;
        }

        // Written by hand: derived on an enum that holds a text, these four are a third of what the type costs a user's build.
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
            /// A value that is not listed is kept.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::kinds::read_choice(deserializer)
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = $crate::Refused;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::Refused> {
                $crate::kinds::TextChoice::make(text)
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

/// The listed values as an error names them.
#[doc(hidden)]
#[macro_export]
macro_rules! listed {
    ($($value:literal)*) => {
        ::core::concat!($("`", $value, "` "),*)
    };
}
