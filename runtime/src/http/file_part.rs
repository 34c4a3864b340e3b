//! A file as a part of a multipart body (RFC 7578, section 4).

use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Validate, Validation};
use crate::value::Value;

/// A file in a multipart body (RFC 7578, section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FilePart {
    file_name: String,
    media_type: Option<String>,
    headers: Vec<(String, String)>,
    bytes: Vec<u8>,
}

impl FilePart {
    /// A file with this name. Unless it is set, its media type is that of the spec, or `application/octet-stream`.
    pub fn new(file_name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            file_name: file_name.into(),
            media_type: None,
            headers: Vec::new(),
            bytes: bytes.into(),
        }
    }

    /// Sets the media type.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// Adds a header to the part. Control characters are removed.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

impl Value for FilePart {}

impl Validate for FilePart {
    fn validate_into(&self, _: &mut Validation<'_>) {}
}

impl serde::Serialize for FilePart {
    /// Always an error: JSON has no files.
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom(
            "a file can only be a part of a multipart body, not of JSON",
        ))
    }
}

impl<'de> serde::Deserialize<'de> for FilePart {
    /// Always an error: JSON has no files.
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom(
            "a file can only be a part of a multipart body, not of JSON",
        ))
    }
}

// A sink knows only bytes, so the name and the media type are passed as members before them.
impl Parameter for FilePart {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.begin_object();
        to.member(FILE_NAME, &self.file_name);
        if let Some(media_type) = &self.media_type {
            to.member(MEDIA_TYPE, media_type);
        }
        for (name, value) in &self.headers {
            to.member(&format!("{HEADER}{name}"), value);
        }
        to.member(CONTENT, &FileBytes(&self.bytes));
        to.end_object();
    }
}

struct FileBytes<'a>(&'a [u8]);

impl Parameter for FileBytes<'_> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.bytes(self.0);
    }
}

// No property of a spec has these names, since they contain a control character.
pub(super) const FILE_NAME: &str = "\u{1}file name";
pub(super) const MEDIA_TYPE: &str = "\u{1}media type";
pub(super) const HEADER: &str = "\u{1}header ";
pub(super) const CONTENT: &str = "\u{1}content";
