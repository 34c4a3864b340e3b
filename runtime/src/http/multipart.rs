//! Writes `multipart/form-data` (RFC 7578): one part per property, and one per item of an array.
//!
//! In: an object. Out: its parts as bytes. A part that is an object is JSON; a part that is a file has its name and media type.

use super::encoding::{Encoding, encoding_of};
use super::error::RequestError;
use super::file_part::{CONTENT, FILE_NAME, HEADER, MEDIA_TYPE};
use super::part::BodyValue;
use crate::parameter::{Parameter, ParameterSink, Style, Tree};
use crate::percent::{Unescaped, push_encoded};

/// The bytes of a value that is the whole body.
pub(crate) fn raw_bytes(value: &dyn Parameter) -> Vec<u8> {
    Raw::of(value).bytes
}

/// The bytes of one value, and the name, media type and headers of a file.
#[derive(Default)]
struct Raw {
    bytes: Vec<u8>,
    file_name: Option<String>,
    media_type: Option<String>,
    headers: Vec<(String, String)>,
    items: Vec<Raw>,
    is_array: bool,
    is_object: bool,
    is_absent: bool,
}

impl Raw {
    fn of(value: &dyn Parameter) -> Self {
        let mut raw = Self::default();
        value.write_parameter(&mut raw);
        if raw.is_object {
            raw.bytes = Tree::of(value, Style::FORM).json().into_bytes();
            raw.media_type = Some("application/json".to_owned());
        }
        raw
    }

    // With the encoding JSON, a string is quoted.
    fn encoded(mut self, value: &dyn Parameter, encoding: Option<&Encoding>) -> Self {
        let is_json = encoding.is_some_and(Encoding::is_json);
        if is_json && self.file_name.is_none() && !self.is_object {
            self.bytes = Tree::of(value, Style::FORM).json().into_bytes();
        }
        self.typed(encoding)
    }

    // The media type that a file names itself has precedence.
    fn typed(mut self, encoding: Option<&Encoding>) -> Self {
        if let Some(media_type) = encoding.and_then(|encoding| encoding.media_type)
            && (self.file_name.is_none() || self.media_type.is_none())
        {
            self.media_type = Some(media_type.to_owned());
        }
        self
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

    fn string(&mut self, text: &str) {
        self.set(text);
    }

    fn integer(&mut self, value: i64) {
        self.set(&value.to_string());
    }

    fn number(&mut self, value: f64) {
        self.set(&value.to_string());
    }

    fn number_text(&mut self, text: &str) {
        self.set(text);
    }

    fn boolean(&mut self, value: bool) {
        self.set(if value { "true" } else { "false" });
    }

    fn bytes(&mut self, value: &[u8]) {
        self.bytes = value.to_vec();
    }

    fn begin_array(&mut self, _: Option<&'static str>) {
        self.is_array = true;
    }

    fn item(&mut self, value: &dyn Parameter) {
        let item = Self::of(value);
        // An array inside an array is one part.
        self.items.push(if item.is_array {
            Self {
                bytes: Tree::of(value, Style::FORM).json().into_bytes(),
                media_type: Some("application/json".to_owned()),
                ..Self::default()
            }
        } else {
            item
        });
    }

    fn begin_object(&mut self) {
        self.is_object = true;
    }

    fn member(&mut self, name: &str, value: &dyn Parameter) {
        if !name.starts_with('\u{1}') {
            return;
        }
        self.is_object = false;
        let raw = Self::of(value);
        let text = || String::from_utf8_lossy(&raw.bytes).into_owned();
        match name {
            FILE_NAME => self.file_name = Some(text()),
            MEDIA_TYPE => self.media_type = Some(text()),
            CONTENT => self.bytes = raw.bytes,
            _ => {
                let name = name.strip_prefix(HEADER).unwrap_or_default();
                self.headers.push((name.to_owned(), text()));
            }
        }
    }
}

struct FormParts {
    parts: Vec<(String, Raw)>,
    encodings: &'static [Encoding],
}

impl ParameterSink for FormParts {
    fn member(&mut self, name: &str, value: &dyn Parameter) {
        let raw = Raw::of(value);
        let encoding = encoding_of(self.encodings, name);
        if raw.is_absent {
            return;
        }
        if raw.is_array {
            let items = raw.items.into_iter();
            let items = items.map(|item| (name.to_owned(), item.typed(encoding)));
            self.parts.extend(items);
        } else {
            self.parts.push((name.to_owned(), raw.encoded(value, encoding)));
        }
    }
}

/// The media type, with the boundary, and the whole body.
pub(crate) fn write(
    value: &dyn BodyValue,
    encodings: &'static [Encoding],
) -> Result<(String, Vec<u8>), RequestError> {
    let mut form = FormParts {
        parts: Vec::new(),
        encodings,
    };
    value.as_part().write_parameter(&mut form);
    let boundary = boundary_for(&form.parts).ok_or_else(|| {
        RequestError::not_writable("body", "every boundary that was tried occurs in a part")
    })?;
    let mut out = Vec::new();
    for (name, part) in &form.parts {
        push_part(&mut out, &boundary, name, part);
    }
    out.extend(format!("--{boundary}--\r\n").into_bytes());
    Ok((format!("multipart/form-data; boundary={boundary}"), out))
}

fn push_part(out: &mut Vec<u8>, boundary: &str, name: &str, part: &Raw) {
    let mut head = vec![
        format!("--{boundary}"),
        format!("Content-Disposition: form-data; name=\"{}\"", quoted(name)),
    ];
    if let (Some(disposition), Some(file_name)) = (head.last_mut(), &part.file_name) {
        disposition.push_str("; filename=\"");
        disposition.push_str(&quoted(file_name));
        disposition.push('"');
    }
    let of_file = part.file_name.as_ref().map(|_| "application/octet-stream");
    let media_type = part.media_type.as_deref().or(of_file);
    let own = media_type.map(|media_type| ("Content-Type", media_type));
    let more = part
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let plain = |text: &str| text.replace(char::is_control, "");
    head.extend(
        own.into_iter()
            .chain(more)
            .map(|(name, value)| format!("{}: {}", plain(name), plain(value))),
    );
    out.extend(head.join("\r\n").into_bytes());
    out.extend(b"\r\n\r\n");
    out.extend(&part.bytes);
    out.extend(b"\r\n");
}

// The first boundary of a series that no part contains, so that equal bodies have equal bytes.
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
            push_encoded(
                &mut out,
                character.encode_utf8(&mut [0; 4]),
                Unescaped::Unreserved,
            );
        } else {
            out.push(character);
        }
    }
    out
}
