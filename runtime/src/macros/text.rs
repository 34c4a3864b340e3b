//! `text!`: newtypes over text.

/// Makes a struct over [`Text`](crate::Text) a type of its own: `text! { ApiClient(TextRules::new().min_length(1)) }`.
///
/// Without rules any text makes one (`From`); with rules the constructors check (`TryFrom`). `secret` before the name
/// keeps the text out of `Debug`, and there is no `Display`. `holds(…)` behind the rules holds the text against a
/// [`Schema`](crate::schema::Schema) too, though not in a const.
#[macro_export]
macro_rules! text {
    (@common $type:ident) => {
        impl $type {
            /// The text.
            #[inline]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// The text, copied only when it was known at compile time.
            #[inline]
            pub fn into_string(self) -> ::std::string::String {
                self.0.into_string()
            }
        }

        impl $crate::Value for $type {}

        impl $crate::Parameter for $type {
            #[inline]
            fn write_parameter(&self, to: &mut dyn $crate::ParameterSink) {
                to.text(self.as_str());
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
            /// Any text: what a server sends is kept, and `validate` tells what breaks a rule.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::kinds::text(deserializer).map(Self)
            }
        }

        impl ::core::convert::AsRef<str> for $type {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::convert::From<$type> for ::std::string::String {
            #[inline]
            fn from(value: $type) -> Self {
                value.into_string()
            }
        }

        impl ::core::cmp::PartialEq<str> for $type {
            #[inline]
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl ::core::cmp::PartialEq<&str> for $type {
            #[inline]
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
    };

    (@free $type:ident) => {
        impl $type {
            /// A value known at compile time.
            #[inline]
            pub const fn from_static(text: &'static str) -> Self {
                Self($crate::Text::from_static(text))
            }

            /// A value of any text.
            #[inline]
            pub fn new(text: impl ::core::convert::Into<::std::string::String>) -> Self {
                Self($crate::Text::from(text.into()))
            }
        }

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, _: &mut $crate::Check<'_>) {}

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                self.0.keep(rules, check);
            }
        }

        impl ::core::convert::From<::std::string::String> for $type {
            #[inline]
            fn from(text: ::std::string::String) -> Self {
                Self::new(text)
            }
        }

        impl ::core::convert::From<&str> for $type {
            #[inline]
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok(Self::new(text))
            }
        }
    };

    (@ruled $check:ident $type:ident ($($rules:tt)*) $(holds($($holds:tt)*))?) => {
        impl $type {
            const RULES: &'static $crate::TextRules = {
                #[allow(unused_imports)]
                use $crate::rules::*;
                &$($rules)*
            };

            /// A value known at compile time.
            ///
            /// # Panics
            ///
            /// When the text breaks a rule of the type: in a const, and in `levain::literal!`, the compiler says so.
            #[inline]
            #[track_caller]
            pub const fn from_static(text: &'static str) -> Self {
                Self::RULES.assert(::core::stringify!($type), text);
                Self($crate::Text::from_static(text))
            }

            /// A value of a text that keeps the rules of the type.
            ///
            /// # Errors
            ///
            /// Every rule that the text breaks.
            #[inline]
            pub fn new(
                text: impl ::core::convert::Into<::std::string::String>,
            ) -> ::core::result::Result<Self, $crate::Refused> {
                let value = Self($crate::Text::from(text.into()));
                $crate::Refused::unless_kept(::core::stringify!($type), value)
            }
        }

        impl $crate::Checked for $type {
            #[inline]
            fn check(&self, check: &mut $crate::Check<'_>) {
                check.$check(Self::RULES, self.as_str());
                $($crate::schema::hold($crate::schema!($($holds)*), self, check);)?
            }

            #[inline]
            fn keep(&self, rules: &[$crate::Rule<'_>], check: &mut $crate::Check<'_>) {
                self.0.keep(rules, check);
            }
        }

        impl ::core::convert::TryFrom<::std::string::String> for $type {
            type Error = $crate::Refused;

            #[inline]
            fn try_from(text: ::std::string::String) -> ::core::result::Result<Self, $crate::Refused> {
                Self::new(text)
            }
        }

        impl ::core::convert::TryFrom<&str> for $type {
            type Error = $crate::Refused;

            #[inline]
            fn try_from(text: &str) -> ::core::result::Result<Self, $crate::Refused> {
                Self::new(text)
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = $crate::Refused;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::Refused> {
                Self::new(text)
            }
        }
    };

    (@shown $type:ident) => {
        impl ::core::fmt::Debug for $type {
            #[inline]
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                out.debug_tuple(::core::stringify!($type)).field(&self.0).finish()
            }
        }

        impl ::core::fmt::Display for $type {
            #[inline]
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, out)
            }
        }
    };

    (@secret $type:ident) => {
        impl ::core::fmt::Debug for $type {
            /// The name of the type, never the secret.
            #[inline]
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                out.write_str(::core::concat!(::core::stringify!($type), "(…)"))
            }
        }
    };

    (secret $type:ident) => {
        $crate::text! { @common $type }
        $crate::text! { @free $type }
        $crate::text! { @secret $type }
    };

    (secret $type:ident $rules:tt $(holds $holds:tt)?) => {
        $crate::text! { @common $type }
        $crate::text! { @ruled secret $type $rules $(holds $holds)? }
        $crate::text! { @secret $type }
    };

    ($type:ident) => {
        $crate::text! { @common $type }
        $crate::text! { @free $type }
        $crate::text! { @shown $type }
    };

    ($type:ident $rules:tt $(holds $holds:tt)?) => {
        $crate::text! { @common $type }
        $crate::text! { @ruled text $type $rules $(holds $holds)? }
        $crate::text! { @shown $type }
    };
}
