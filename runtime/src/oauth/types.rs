//! What connects types of a spec with their role in OAuth 2, which the format of a newtype or an enum names.

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
