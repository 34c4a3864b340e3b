//! `string!`: newtypes over text.

/// Makes a struct over [`Text`](crate::Text) a type of its own: `string! { ApiClient(StringConstraints::new().min_length(1)) }`.
///
/// Without constraints any text makes one (`From`); with constraints the constructors check (`TryFrom`). `secret` before the name
/// keeps the text out of `Debug`, and there is no `Display`. `assertion(…)` behind the constraints holds the text against a
/// [`Assertion`](crate::assertion::Assertion) too, though not in a const.
#[macro_export]
macro_rules! string {
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
                to.string(self.as_str());
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
            /// Any text: what a server sends is kept, and `validate` tells what violates a constraint.
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::read_text(deserializer).map(Self)
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

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, _: &mut $crate::Validation<'_>) {}

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                self.0.validate_constraints(constraints, validation);
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

    (@constrained $method:ident $type:ident ($($constraints:tt)*) $(assertion($($assertion:tt)*))?) => {
        impl $type {
            const CONSTRAINTS: &'static $crate::StringConstraints = {
                #[allow(unused_imports)]
                use $crate::rules::*;
                &$($constraints)*
            };

            /// A value known at compile time.
            ///
            /// # Panics
            ///
            /// When the text violates a constraint of the type: in a const, and in `levain::literal!`, the compiler says so.
            #[inline]
            #[track_caller]
            pub const fn from_static(text: &'static str) -> Self {
                Self::CONSTRAINTS.assert(::core::stringify!($type), text);
                Self($crate::Text::from_static(text))
            }

            /// A value of a text that keeps the constraints of the type.
            ///
            /// # Errors
            ///
            /// Every constraint that the text violates.
            #[inline]
            pub fn new(
                text: impl ::core::convert::Into<::std::string::String>,
            ) -> ::core::result::Result<Self, $crate::ValueError> {
                let value = Self($crate::Text::from(text.into()));
                $crate::ValueError::validated(::core::stringify!($type), value)
            }
        }

        impl $crate::Validate for $type {
            #[inline]
            fn validate_into(&self, validation: &mut $crate::Validation<'_>) {
                validation.$method(Self::CONSTRAINTS, self.as_str());
                $($crate::validate_assertion($crate::assertion!($($assertion)*), self, validation);)?
            }

            #[inline]
            fn validate_constraints(&self, constraints: &[$crate::Constraint<'_>], validation: &mut $crate::Validation<'_>) {
                self.0.validate_constraints(constraints, validation);
            }
        }

        impl ::core::convert::TryFrom<::std::string::String> for $type {
            type Error = $crate::ValueError;

            #[inline]
            fn try_from(text: ::std::string::String) -> ::core::result::Result<Self, $crate::ValueError> {
                Self::new(text)
            }
        }

        impl ::core::convert::TryFrom<&str> for $type {
            type Error = $crate::ValueError;

            #[inline]
            fn try_from(text: &str) -> ::core::result::Result<Self, $crate::ValueError> {
                Self::new(text)
            }
        }

        impl ::core::str::FromStr for $type {
            type Err = $crate::ValueError;

            #[inline]
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::ValueError> {
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
        $crate::string! { @common $type }
        $crate::string! { @free $type }
        $crate::string! { @secret $type }
    };

    (secret $type:ident $constraints:tt $(assertion $assertion:tt)?) => {
        $crate::string! { @common $type }
        $crate::string! { @constrained secret $type $constraints $(assertion $assertion)? }
        $crate::string! { @secret $type }
    };

    ($type:ident) => {
        $crate::string! { @common $type }
        $crate::string! { @free $type }
        $crate::string! { @shown $type }
    };

    ($type:ident $constraints:tt $(assertion $assertion:tt)?) => {
        $crate::string! { @common $type }
        $crate::string! { @constrained string $type $constraints $(assertion $assertion)? }
        $crate::string! { @shown $type }
    };
}
