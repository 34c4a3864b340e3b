//! Writes multipart bodies: `multipart/form-data` (RFC 7578) and others (RFC 2046, section 5.1; OpenAPI 3.2.0, section 4.15.1).
//!
//! In: an object, of which each property is a part, and each item of an array; or an array, whose items are parts without a name. Out: the
//! parts as bytes. A part that is a file has its name and media type; null is no part. A part that is an object is JSON, which has no files:
//! the members of one that contains a file are parts of their own, named `outer[member]`.

use std::borrow::Cow;
use std::hash::{BuildHasher, RandomState};

use super::encoding::{Encoding, encoding_of};
use super::error::RequestError;
use super::file_part::FilePart;
use super::header::is_token;
use super::media_type::{is_of, parameter, without};
use super::part::BodyValue;
use crate::base64::to_base64;
use crate::parameter::{Parameter, ParameterSink, Style, Tree};

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
    members: Vec<(String, Raw)>,
    is_array: bool,
    is_object: bool,
    is_absent: bool,
    is_bytes: bool,
}

impl Raw {
    fn of(value: &dyn Parameter) -> Self {
        let mut raw = Self::default();
        value.write_parameter(&mut raw);
        if raw.is_object && !raw.contains_file() {
            raw.bytes = Tree::of(value, Style::FORM).json().into_bytes();
            raw.media_type = Some("application/json".to_owned());
        }
        raw
    }

    fn json_of(value: &dyn Parameter) -> Self {
        Self {
            bytes: Tree::of(value, Style::FORM).json().into_bytes(),
            media_type: Some("application/json".to_owned()),
            ..Self::default()
        }
    }

    // With the encoding JSON, a string is quoted.
    fn encoded(mut self, value: &dyn Parameter, encoding: Option<&Encoding>) -> Self {
        let is_json = encoding.is_some_and(Encoding::is_json);
        if is_json && self.file_name.is_none() && !self.is_object {
            self.bytes = Tree::of(value, Style::FORM).json().into_bytes();
            self.is_bytes = false;
        }
        self.typed(encoding)
    }

    // The media type that a file names itself has precedence. Bytes that are no file are text in base64.
    fn typed(mut self, encoding: Option<&Encoding>) -> Self {
        if self.is_bytes {
            self.bytes = to_base64(&self.bytes).into_bytes();
        }
        if let Some(media_type) = encoding.and_then(|encoding| encoding.media_type)
            && (self.file_name.is_none() || self.media_type.is_none())
        {
            self.media_type = Some(media_type.to_owned());
        }
        self
    }

    fn contains_file(&self) -> bool {
        let members = self.members.iter().map(|(_, member)| member);
        self.file_name.is_some() || self.items.iter().chain(members).any(Self::contains_file)
    }

    // Whether it is an object that cannot be one part.
    fn is_several_parts(&self) -> bool {
        self.is_object && self.contains_file()
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
        self.is_absent = true;
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
        self.is_bytes = true;
        self.bytes = value.to_vec();
    }

    fn file(&mut self, file: &FilePart) {
        self.bytes = file.bytes().to_vec();
        self.file_name = Some(file.file_name().to_owned());
        self.media_type = file.own_media_type().map(str::to_owned);
        self.headers = file.headers().to_vec();
    }

    fn begin_array(&mut self, _: Option<&'static str>) {
        self.is_array = true;
    }

    fn item(&mut self, value: &dyn Parameter) {
        let item = Self::of(value);
        if item.is_absent {
            return;
        }
        // An array inside an array is one part.
        self.items
            .push(if item.is_array { Self::json_of(value) } else { item });
    }

    fn begin_object(&mut self) {
        self.is_object = true;
    }

    fn member(&mut self, name: &str, value: &dyn Parameter) {
        self.members.push((name.to_owned(), Self::of(value)));
    }
}

struct FormParts {
    // With the names of properties.
    parts: Vec<(Option<String>, Raw)>,
    encodings: &'static [Encoding],
}

impl ParameterSink for FormParts {
    fn item(&mut self, value: &dyn Parameter) {
        let raw = Raw::of(value);
        if raw.is_array {
            self.parts.push((None, Raw::json_of(value)));
        } else {
            self.push(None, raw, None);
        }
    }

    fn member(&mut self, name: &str, value: &dyn Parameter) {
        let raw = Raw::of(value);
        let encoding = encoding_of(self.encodings, name);
        if raw.is_array || raw.is_several_parts() {
            self.push(Some(name.to_owned()), raw, encoding);
        } else if !raw.is_absent {
            self.parts
                .push((Some(name.to_owned()), raw.encoded(value, encoding)));
        }
    }
}

impl FormParts {
    // The items of an array have its name, and those that have members need an index as well.
    fn push(&mut self, name: Option<String>, part: Raw, encoding: Option<&Encoding>) {
        if part.is_absent {
            return;
        }
        if part.is_array {
            let is_numbered = part.items.iter().any(Raw::is_several_parts);
            for (index, item) in part.items.into_iter().enumerate() {
                let numbered = name.as_ref().filter(|_| is_numbered);
                let numbered = numbered.map(|name| format!("{name}[{index}]"));
                self.push(numbered.or_else(|| name.clone()), item, encoding);
            }
        } else if part.is_several_parts() {
            for (key, member) in part.members {
                let encoding = encoding.filter(|_| member.contains_file());
                let inner = name.as_ref().map(|name| format!("{name}[{key}]"));
                self.push(Some(inner.unwrap_or(key)), member, encoding);
            }
        } else {
            self.parts.push((name, part.typed(encoding)));
        }
    }
}

/// The media type, with the boundary, and the whole body.
pub(crate) fn write(
    value: &dyn BodyValue,
    media_type: &str,
    encodings: &'static [Encoding],
) -> Result<(String, Vec<u8>), RequestError> {
    let mut form = FormParts {
        parts: Vec::new(),
        encodings,
    };
    value.as_part().write_parameter(&mut form);
    let boundary = fresh_boundary();
    let mut out = Vec::new();
    for (name, part) in &form.parts {
        push_part(&mut out, &boundary, name.as_deref(), part)?;
    }
    out.extend(format!("--{boundary}--\r\n").into_bytes());
    let mut media_type = without(media_type, "boundary");
    let root = form
        .parts
        .first()
        .and_then(|(_, root)| root.media_type.as_deref());
    if let Some(root) = root.filter(|_| is_of(&media_type, "multipart/related"))
        && parameter(&media_type, "type").is_none()
    {
        // The media type of the first part (RFC 2387, section 3.1).
        let root = root.replace('\\', "\\\\").replace('"', "\\\"");
        media_type = format!("{media_type}; type=\"{root}\"");
    }
    Ok((format!("{media_type}; boundary={boundary}"), out))
}

fn push_part(out: &mut Vec<u8>, boundary: &str, name: Option<&str>, part: &Raw) -> Result<(), RequestError> {
    let mut head = vec![format!("--{boundary}")];
    let named = |key: &str, text: &str| format!("; {key}=\"{}\"", quoted(text));
    let file_name = part.file_name.as_ref();
    let file_name = file_name
        .map(|file_name| named("filename", file_name))
        .unwrap_or_default();
    match name {
        Some(name) => {
            let name = named("name", &with_crlf(name));
            head.push(format!("Content-Disposition: form-data{name}{file_name}"));
        }
        None if file_name.is_empty() => {}
        None => head.push(format!("Content-Disposition: attachment{file_name}")),
    }
    let of_file = part.file_name.as_ref().map(|_| "application/octet-stream");
    let media_type = part.media_type.as_deref().or(of_file);
    let own = media_type.map(|media_type| ("Content-Type", media_type));
    let more = part
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    for (header, value) in own.into_iter().chain(more) {
        if let Some(message) = wrong_header(header) {
            let part = name.map_or_else(|| "body".to_owned(), |name| format!("body.{name}"));
            return Err(RequestError::not_writable(part, message));
        }
        // A value does not end its line.
        head.push(format!("{header}: {}", value.replace(char::is_control, "")));
    }
    out.extend(head.join("\r\n").into_bytes());
    out.extend(b"\r\n\r\n");
    out.extend(&part.bytes);
    out.extend(b"\r\n");
    Ok(())
}

// The name of a header is a token (RFC 9110, section 5.1), and the one that is written for the part itself is not replaced.
fn wrong_header(name: &str) -> Option<&'static str> {
    if name.eq_ignore_ascii_case("content-disposition") {
        return Some("the header `Content-Disposition` of a part is that of its name and file name");
    }
    (!is_token(name)).then_some("the name of a header must be of letters, digits and `!#$%&'*+-.^_`|~`")
}

// 128 random bits, which nobody who chooses the content of a part can know. They are those of the keys that the standard library has from
// the system for its hash maps, so that no crate is needed for them.
fn fresh_boundary() -> String {
    let random = RandomState::new();
    let (one, two) = (
        random.hash_one("boundary"),
        random.hash_one("of a multipart body"),
    );
    format!("levain-{one:016x}{two:016x}")
}

// Line breaks of a name are CRLF (HTML Standard, "constructing the form data set").
fn with_crlf(name: &str) -> Cow<'_, str> {
    if !name.contains(['\r', '\n']) {
        return Cow::Borrowed(name);
    }
    let one = name.replace("\r\n", "\n").replace('\r', "\n");
    Cow::Owned(one.replace('\n', "\r\n"))
}

// `"`, CR and LF are percent-encoded in names, and nothing else is (RFC 7578, section 2; HTML Standard, "multipart form data").
fn quoted(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for character in name.chars() {
        match character {
            '"' => out.push_str("%22"),
            '\r' => out.push_str("%0D"),
            '\n' => out.push_str("%0A"),
            other => out.push(other),
        }
    }
    out
}
