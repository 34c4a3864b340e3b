//! Bytes, which are base64 in JSON.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::base64::{from_base64, from_loose_base64, to_base64};
use crate::parameter::{Parameter, ParameterSink};
use crate::rules::Format;
use crate::validate::{Constraint, Validate, Validation};
use crate::value::Value;
use crate::value::read::is_strict;

/// Bytes. In JSON they are a base64 string ([RFC 4648 §4]); in a file or a body they are the bytes themselves.
///
/// Reading also accepts the alphabet of §5 (`-` and `_`), and base64 without padding; unless it is strict, also with line breaks and with
/// padding of another length. A received string that is no base64 at all is kept as it is: these are its own bytes, `validate` reports it,
/// and [`malformed`](Self::malformed) is the string.
///
/// [RFC 4648 §4]: https://www.rfc-editor.org/rfc/rfc4648#section-4
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bytes {
    bytes: Vec<u8>,
    // Whether they are those of a received string that is no base64.
    is_malformed: bool,
}

impl Bytes {
    const fn new(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            is_malformed: false,
        }
    }

    /// The received string, if it is no base64.
    pub fn malformed(&self) -> Option<&str> {
        let text = self.is_malformed.then_some(self.bytes.as_slice())?;
        std::str::from_utf8(text).ok()
    }

    fn base64(&self) -> std::borrow::Cow<'_, str> {
        match self.malformed() {
            Some(text) => text.into(),
            None => to_base64(&self.bytes).into(),
        }
    }

    /// The bytes.
    pub fn as_slice(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes as a `Vec`.
    pub fn into_vec(self) -> Vec<u8> {
        self.bytes
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Self::new(bytes.to_owned())
    }
}

impl<const COUNT: usize> From<[u8; COUNT]> for Bytes {
    fn from(bytes: [u8; COUNT]) -> Self {
        Self::new(bytes.into())
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl fmt::Debug for Bytes {
    /// Only their number, since they may be a file.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Bytes({} bytes)", self.bytes.len())
    }
}

impl Value for Bytes {}

impl Validate for Bytes {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        if self.is_malformed {
            validation.violation("format", format!("must be {}", Format::Byte.description()));
        }
    }

    /// Constraints on strings are about the base64, which is the string in JSON.
    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        if !constraints.is_empty() {
            self.base64().validate_constraints(constraints, validation);
        }
    }
}

impl Parameter for Bytes {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        match self.malformed() {
            Some(text) => to.string(text),
            None => to.bytes(&self.bytes),
        }
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.base64())
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
        match from_base64(text) {
            Some(bytes) => Ok(Bytes::new(bytes)),
            None if is_strict() => Err(E::invalid_value(Unexpected::Str(text), &self)),
            None => Ok(from_loose_base64(text).map_or_else(
                || Bytes {
                    bytes: text.into(),
                    is_malformed: true,
                },
                Bytes::new,
            )),
        }
    }
}
