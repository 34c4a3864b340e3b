//! `oauth_type!`: connects types of a spec with their role in OAuth 2.

/// Connects a type with its role: `verifier`, `challenge`, `method` (from a [`Pkce`](crate::oauth::Pkce); a verifier also from a
/// [`Pending`](crate::oauth::Pending)) or `state`.
#[macro_export]
macro_rules! oauth_type {
    ($type:path : verifier) => {
        impl ::core::convert::From<&$crate::oauth::Pkce> for $type {
            fn from(pair: &$crate::oauth::Pkce) -> Self {
                $crate::oauth::of_text(pair.verifier())
            }
        }

        impl ::core::convert::From<&$crate::oauth::Pending> for $type {
            fn from(pending: &$crate::oauth::Pending) -> Self {
                $crate::oauth::of_text(pending.verifier())
            }
        }
    };
    ($type:path : challenge) => {
        impl ::core::convert::From<&$crate::oauth::Pkce> for $type {
            fn from(pair: &$crate::oauth::Pkce) -> Self {
                $crate::oauth::of_text(pair.challenge())
            }
        }
    };
    ($type:path : method) => {
        impl ::core::convert::From<&$crate::oauth::Pkce> for $type {
            fn from(pair: &$crate::oauth::Pkce) -> Self {
                $crate::oauth::of_text(pair.method())
            }
        }
    };
    ($type:path : state) => {
        impl $crate::oauth::FreshState for $type {
            fn from_random(text: ::std::string::String) -> Self {
                $crate::oauth::of_text(&text)
            }
        }
    };
}

/// The value of a string that is known to be valid; types over strings read any string.
#[doc(hidden)]
pub fn of_text<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let reader = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(text);
    T::deserialize(reader).unwrap_or_else(|error| unreachable!("types over strings read any string: {error}"))
}

/// A `state` that can be generated (RFC 6749, section 10.12).
pub trait FreshState: Sized {
    /// The state made of a random string.
    #[doc(hidden)]
    fn from_random(text: String) -> Self;

    /// A fresh state of 32 random bytes.
    ///
    /// # Panics
    ///
    /// When the system provides no random bytes.
    #[cfg(feature = "oauth")]
    fn generate() -> Self {
        let text = super::generate::random_text();
        Self::from_random(text.unwrap_or_else(|error| panic!("no random bytes: {error}")))
    }
}

/// The challenge of a pair, as the type of the spec.
#[doc(hidden)]
pub fn challenge<T: for<'p> From<&'p super::Pkce>>(pair: &super::Pkce) -> T {
    T::from(pair)
}

/// The method of a pair, as the type of the spec.
#[doc(hidden)]
pub fn method<T: for<'p> From<&'p super::Pkce>>(pair: &super::Pkce) -> T {
    T::from(pair)
}
