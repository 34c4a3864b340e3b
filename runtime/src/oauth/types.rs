//! `oauth_type!`: ties types of a spec to the parts they play.

/// Ties a type to its part: `verifier`, `challenge`, `method` (from a [`Pkce`](crate::oauth::Pkce); a verifier also from a
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

/// The value of a text that is right already; types over text read any.
#[doc(hidden)]
pub fn of_text<T: serde::de::DeserializeOwned>(text: &str) -> T {
    let reader = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(text);
    T::deserialize(reader).unwrap_or_else(|error| unreachable!("types over text read any text: {error}"))
}

/// A `state` that can be made fresh (RFC 6749, section 10.12).
pub trait FreshState: Sized {
    /// The state of a random text.
    #[doc(hidden)]
    fn from_random(text: String) -> Self;

    /// A fresh state of 32 random bytes.
    ///
    /// # Panics
    ///
    /// When the system gives no random bytes.
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
