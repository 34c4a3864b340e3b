//! Bytes, which JSON holds as base64.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::base64::{from_base64, to_base64};
use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Constraint, Validate, Validation};
use crate::value::Value;

/// Bytes. In JSON a text in base64 ([RFC 4648 §4]), as files and bodies themselves.
///
/// Reading also takes the alphabet of §5 (`-` and `_`), and text without the padding.
///
/// [RFC 4648 §4]: https://www.rfc-editor.org/rfc/rfc4648#section-4
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes(Vec<u8>);

impl Bytes {
    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        &self.0
    }

    /// The bytes, taken out.
    pub fn into_vec(self) -> Vec<u8> {
        self.0
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_owned())
    }
}

impl<const COUNT: usize> From<[u8; COUNT]> for Bytes {
    fn from(bytes: [u8; COUNT]) -> Self {
        Self(bytes.into())
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Bytes {
    /// How many they are: they may be a file.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Bytes({} bytes)", self.0.len())
    }
}

impl Value for Bytes {}

impl Validate for Bytes {
    fn validate_into(&self, _: &mut Validation<'_>) {}

    /// Rules of texts are about the base64, which is the text that JSON holds.
    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        if !constraints.is_empty() {
            to_base64(&self.0).validate_constraints(constraints, validation);
        }
    }
}

impl Parameter for Bytes {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.bytes(&self.0);
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&to_base64(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Base64Visitor)
    }
}

struct Base64Visitor;

impl Visitor<'_> for Base64Visitor {
    type Value = Bytes;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("bytes in base64")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Bytes, E> {
        from_base64(text)
            .map(Bytes)
            .ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
