//! Bodies: how a value becomes bytes with a media type.

use super::encode::{Keep, push_encoded};
use super::error::RequestError;
use super::form::push_query;
use super::parts::BodyValue;
use super::style::Style;
use super::tree::Tree;

/// How a body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BodyFormat {
    /// JSON (RFC 8259), as `application/json`.
    Json,
    /// JSON under another media type.
    JsonAs(&'static str),
    /// `application/x-www-form-urlencoded` (URL Standard, section 5).
    Form,
    /// `multipart/form-data` (RFC 7578).
    Multipart,
    /// Text of this media type.
    Text(&'static str),
    /// Bytes of this media type.
    Bytes(&'static str),
}

/// A file in a multipart body (RFC 7578, section 4).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FilePart {
    file_name: String,
    media_type: String,
    bytes: Vec<u8>,
}

impl FilePart {
    /// A file of this name; its media type is `application/octet-stream` until it is set.
    pub fn new(file_name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            file_name: file_name.into(),
            media_type: "application/octet-stream".to_owned(),
            bytes: bytes.into(),
        }
    }

    /// Sets the media type.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = media_type.into();
        self
    }
}

impl crate::Value for FilePart {}

impl serde::Serialize for FilePart {
    /// Never: JSON has no files.
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom(
            "a file is a part of a multipart body, and JSON has none",
        ))
    }
}

impl<'de> serde::Deserialize<'de> for FilePart {
    /// Never: JSON has no files.
    fn deserialize<D: serde::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde::de::Error::custom(
            "a file is a part of a multipart body, and JSON has none",
        ))
    }
}

/// The bytes of a body and its media type.
pub(crate) fn write_body(
    value: &dyn BodyValue,
    format: BodyFormat,
) -> Result<(String, Vec<u8>), RequestError> {
    match format {
        BodyFormat::Json => Ok(("application/json".to_owned(), value.json()?)),
        BodyFormat::JsonAs(media_type) => Ok((media_type.to_owned(), value.json()?)),
        BodyFormat::Form => {
            let mut form = String::new();
            push_query(
                &mut form,
                "",
                &Tree::of(value.as_part(), Style::FORM),
                Style::FORM,
            )
            .map_err(|_| {
                RequestError::not_writable("body", "a form holds texts, numbers, and lists of them")
            })?;
            Ok(("application/x-www-form-urlencoded".to_owned(), form.into_bytes()))
        }
        BodyFormat::Multipart => multipart::write(value),
        BodyFormat::Text(media_type) | BodyFormat::Bytes(media_type) => {
            let mut raw = multipart::Raw::default();
            value.as_part().write_parameter(&mut raw);
            Ok((media_type.to_owned(), raw.bytes))
        }
    }
}

mod multipart {
    use super::{BodyValue, FilePart, Keep, RequestError, push_encoded};
    use crate::{Check, Checked, Parameter, ParameterSink};

    impl Checked for FilePart {
        fn check(&self, _: &mut Check<'_>) {}
    }

    // The name and type travel in front of the bytes: a sink knows bytes only.
    impl Parameter for FilePart {
        fn write_parameter(&self, to: &mut dyn ParameterSink) {
            to.begin_object();
            to.member(FILE_NAME, &self.file_name);
            to.member(MEDIA_TYPE, &self.media_type);
            to.member(CONTENT, &Content(&self.bytes));
            to.end_object();
        }
    }

    struct Content<'a>(&'a [u8]);

    impl Parameter for Content<'_> {
        fn write_parameter(&self, to: &mut dyn ParameterSink) {
            to.bytes(self.0);
        }
    }

    // No name of a spec can be these: they hold a control character.
    const FILE_NAME: &str = "\u{1}file name";
    const MEDIA_TYPE: &str = "\u{1}media type";
    const CONTENT: &str = "\u{1}content";

    /// The bytes of one value, without any framing.
    #[derive(Default)]
    pub(super) struct Raw {
        pub(super) bytes: Vec<u8>,
        pub(super) file_name: Option<String>,
        pub(super) media_type: Option<String>,
        items: Vec<Raw>,
        is_list: bool,
        is_absent: bool,
    }

    impl Raw {
        fn of(value: &dyn Parameter) -> Self {
            let mut raw = Self::default();
            value.write_parameter(&mut raw);
            raw
        }

        fn set(&mut self, text: &str) {
            self.bytes = text.as_bytes().to_vec();
        }
    }

    impl ParameterSink for Raw {
        fn absent(&mut self) {
            self.is_absent = true;
        }
        fn null(&mut self) {
            self.set("null");
        }
        fn text(&mut self, text: &str) {
            self.set(text);
        }
        fn int(&mut self, value: i64) {
            self.set(&value.to_string());
        }
        fn float(&mut self, value: f64) {
            self.set(&value.to_string());
        }
        fn number(&mut self, text: &str) {
            self.set(text);
        }
        fn bool(&mut self, value: bool) {
            self.set(if value { "true" } else { "false" });
        }
        fn bytes(&mut self, value: &[u8]) {
            self.bytes = value.to_vec();
        }
        fn begin_list(&mut self, _: Option<&'static str>) {
            self.is_list = true;
        }
        fn item(&mut self, value: &dyn Parameter) {
            self.items.push(Self::of(value));
        }
        fn end_list(&mut self) {}
        fn begin_object(&mut self) {}
        fn member(&mut self, name: &str, value: &dyn Parameter) {
            let raw = Self::of(value);
            let text = || String::from_utf8_lossy(&raw.bytes).into_owned();
            match name {
                FILE_NAME => self.file_name = Some(text()),
                MEDIA_TYPE => self.media_type = Some(text()),
                CONTENT => self.bytes = raw.bytes,
                _ => {}
            }
        }
        fn end_object(&mut self) {}
    }

    #[derive(Default)]
    struct Form {
        parts: Vec<(String, Raw)>,
    }

    impl ParameterSink for Form {
        fn absent(&mut self) {}
        fn null(&mut self) {}
        fn text(&mut self, _: &str) {}
        fn int(&mut self, _: i64) {}
        fn float(&mut self, _: f64) {}
        fn number(&mut self, _: &str) {}
        fn bool(&mut self, _: bool) {}
        fn bytes(&mut self, _: &[u8]) {}
        fn begin_list(&mut self, _: Option<&'static str>) {}
        fn item(&mut self, _: &dyn Parameter) {}
        fn end_list(&mut self) {}
        fn begin_object(&mut self) {}
        fn member(&mut self, name: &str, value: &dyn Parameter) {
            let raw = Raw::of(value);
            if raw.is_absent {
                return;
            }
            if raw.is_list {
                self.parts
                    .extend(raw.items.into_iter().map(|item| (name.to_owned(), item)));
            } else {
                self.parts.push((name.to_owned(), raw));
            }
        }
        fn end_object(&mut self) {}
    }

    pub(super) fn write(value: &dyn BodyValue) -> Result<(String, Vec<u8>), RequestError> {
        let mut form = Form::default();
        value.as_part().write_parameter(&mut form);
        let boundary = boundary_for(&form.parts)
            .ok_or_else(|| RequestError::not_writable("body", "no boundary fits its parts"))?;
        let mut out = Vec::new();
        for (name, part) in &form.parts {
            out.extend(
                format!(
                    "--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"",
                    quoted(name)
                )
                .into_bytes(),
            );
            if let Some(file_name) = &part.file_name {
                out.extend(format!("; filename=\"{}\"", quoted(file_name)).into_bytes());
            }
            if let Some(media_type) = &part.media_type {
                let plain: String = media_type
                    .chars()
                    .filter(|character| !character.is_control())
                    .collect();
                out.extend(format!("\r\nContent-Type: {plain}").into_bytes());
            }
            out.extend(b"\r\n\r\n");
            out.extend(&part.bytes);
            out.extend(b"\r\n");
        }
        out.extend(format!("--{boundary}--\r\n").into_bytes());
        Ok((format!("multipart/form-data; boundary={boundary}"), out))
    }

    // The first of a row of boundaries that no part holds: the same body gives the same bytes.
    fn boundary_for(parts: &[(String, Raw)]) -> Option<String> {
        (0_u32..1000)
            .map(|number| format!("levain-boundary-{number}"))
            .find(|boundary| {
                let needle = boundary.as_bytes();
                parts
                    .iter()
                    .all(|(_, part)| !part.bytes.windows(needle.len()).any(|window| window == needle))
            })
    }

    // `"`, CR and LF are percent-encoded in names (HTML Standard, "multipart form data").
    fn quoted(name: &str) -> String {
        let mut out = String::new();
        for character in name.chars() {
            if matches!(character, '"' | '\r' | '\n') {
                push_encoded(&mut out, character.encode_utf8(&mut [0; 4]), Keep::Unreserved);
            } else {
                out.push(character);
            }
        }
        out
    }
}
