//! A file as a part of a multipart body (RFC 7578, section 4).

use std::io;
use std::path::Path;

use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Validate, Validation};
use crate::value::Value;

/// A file in a multipart body (RFC 7578, section 4): its bytes with a name.
///
/// ```
/// let photo = levain::FilePart::new("photo.png", b"\x89PNG".to_vec()).media_type("image/png");
/// ```
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

    /// The file at a path, with the name that it has there, and with its whole content. Waits for the disk: in async code, read the file
    /// by the means of the runtime and use [`new`](Self::new).
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn from_path(path: impl AsRef<Path>) -> io::Result<Self> {
        let path = path.as_ref();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(Self::new(name, std::fs::read(path)?))
    }

    /// A file with this name, and with all that the reader gives.
    ///
    /// # Errors
    ///
    /// Those of the reader.
    pub fn from_reader(file_name: impl Into<String>, mut reader: impl io::Read) -> io::Result<Self> {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes)?;
        Ok(Self::new(file_name, bytes))
    }

    /// The name.
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// The content.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn own_media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    pub(super) fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// Sets the media type.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// Adds a header to the part. Control characters of its value are removed; a name that is none is an error of the
    /// request.
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

impl Parameter for FilePart {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.file(self);
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::FilePart;

    #[test]
    fn a_file_is_made_from_a_reader_and_from_a_path() -> io::Result<()> {
        let from_reader = FilePart::from_reader("a.txt", &b"text"[..])?;
        assert_eq!(from_reader, FilePart::new("a.txt", "text"));
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        let from_path = FilePart::from_path(path)?;
        assert_eq!(from_path.file_name(), "Cargo.toml");
        assert_eq!(from_path.bytes(), std::fs::read(path)?);
        assert!(FilePart::from_path("/").is_err());
        Ok(())
    }
}
