//! Bytes, which are base64url in JSON.

use std::fmt;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::base64::to_base64url;
use crate::bytes::Bytes;
use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Constraint, Validate, Validation};
use crate::value::Value;

/// Bytes that are written as base64url without padding ([RFC 4648 §5]), as keys and signatures on the web are
/// ([RFC 7515 §2]): in JSON, in a path, in a query, and in a part of a multipart body.
///
/// Reading also accepts the alphabet of §4 (`+` and `/`), and padding. It converts from and into [`Bytes`].
///
/// [RFC 4648 §5]: https://www.rfc-editor.org/rfc/rfc4648#section-5
/// [RFC 7515 §2]: https://www.rfc-editor.org/rfc/rfc7515#section-2
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Base64Url(Bytes);

impl Base64Url {
    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// The bytes as a `Vec`.
    pub fn into_vec(self) -> Vec<u8> {
        self.0.into_vec()
    }

    fn text(&self) -> String {
        to_base64url(self.as_slice())
    }
}

impl From<Bytes> for Base64Url {
    fn from(bytes: Bytes) -> Self {
        Self(bytes)
    }
}

impl From<Vec<u8>> for Base64Url {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }
}

impl From<&[u8]> for Base64Url {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }
}

impl<const COUNT: usize> From<[u8; COUNT]> for Base64Url {
    fn from(bytes: [u8; COUNT]) -> Self {
        Self(bytes.into())
    }
}

impl From<Base64Url> for Bytes {
    fn from(bytes: Base64Url) -> Self {
        bytes.0
    }
}

impl AsRef<[u8]> for Base64Url {
    fn as_ref(&self) -> &[u8] {
        self.as_slice()
    }
}

impl fmt::Debug for Base64Url {
    /// Only their number, since they may be a key.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Base64Url({} bytes)", self.as_slice().len())
    }
}

impl Value for Base64Url {}

impl Validate for Base64Url {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    /// Constraints on strings are about the base64url, which is the string in JSON.
    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        if !constraints.is_empty() {
            self.text().validate_constraints(constraints, validation);
        }
    }
}

impl Parameter for Base64Url {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.string(&self.text());
    }
}

impl Serialize for Base64Url {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

impl<'de> Deserialize<'de> for Base64Url {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Bytes::deserialize(deserializer).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::Base64Url;
    use crate::parameter::flat_text;

    #[test]
    fn both_alphabets_are_read_and_one_is_written() -> Result<(), serde_json::Error> {
        for text in ["\"-_-_-w\"", "\"+/+/+w==\"", "\"-_-_-w==\""] {
            let bytes: Base64Url = serde_json::from_str(text)?;
            assert_eq!(bytes.as_slice(), [0xfb, 0xff, 0xbf, 0xfb]);
            assert_eq!(serde_json::to_string(&bytes)?, "\"-_-_-w\"");
            assert_eq!(flat_text(&bytes), "-_-_-w");
        }
        Ok(())
    }
}
