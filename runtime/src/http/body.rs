//! Writes a body: the bytes of a value in a format, and their media type.

use serde_json::value::RawValue;

use super::encoding::{Encoding, encoding_of};
use super::error::RequestError;
use super::media_type::concrete;
use super::multipart;
use super::part::BodyValue;
use super::query::push_query;
use crate::parameter::{Parameter, ParameterSink, Style, Tree};

/// The format of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BodyFormat {
    /// JSON (RFC 8259), as `application/json`.
    Json,
    /// JSON, with another media type.
    JsonAs(&'static str),
    /// `application/x-www-form-urlencoded` (URL Standard, section 5).
    Form,
    /// A form, with another media type.
    FormAs(&'static str),
    /// `multipart/form-data` (RFC 7578).
    Multipart,
    /// Multipart, with another media type, which is given without its boundary.
    MultipartAs(&'static str),
    /// The items of an array as lines of JSON, with this media type (OpenAPI 3.2.0, section 4.14.1).
    Lines(&'static str),
    /// The items of an array, each after a record separator (RFC 7464), with this media type.
    Sequence(&'static str),
    /// A string, with this media type.
    Text(&'static str),
    /// Bytes, with this media type.
    Bytes(&'static str),
}

impl BodyFormat {
    /// The media type; a list of ranges where the spec declares those.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Form => FORM,
            Self::Multipart => FORM_DATA,
            Self::JsonAs(media_type)
            | Self::FormAs(media_type)
            | Self::MultipartAs(media_type)
            | Self::Lines(media_type)
            | Self::Sequence(media_type)
            | Self::Text(media_type)
            | Self::Bytes(media_type) => media_type,
        }
    }

    /// Whether null can be sent, which has no text.
    pub(crate) const fn has_null(self) -> bool {
        matches!(self, Self::Json | Self::JsonAs(_))
    }

    // What is sent where the spec declares a range that says no more.
    const fn fallback(self) -> &'static str {
        match self {
            Self::Json | Self::JsonAs(_) => "application/json",
            Self::Form | Self::FormAs(_) => FORM,
            Self::Multipart | Self::MultipartAs(_) => FORM_DATA,
            Self::Lines(_) => "application/x-ndjson",
            Self::Sequence(_) => "application/json-seq",
            Self::Text(_) => "text/plain",
            Self::Bytes(_) => "application/octet-stream",
        }
    }
}

const FORM: &str = "application/x-www-form-urlencoded";
const FORM_DATA: &str = "multipart/form-data";

/// The bytes of a body and its media type.
pub(crate) fn write_body(
    value: &dyn BodyValue,
    format: BodyFormat,
    encodings: &'static [Encoding],
) -> Result<(String, Vec<u8>), RequestError> {
    let body = match format {
        BodyFormat::Json | BodyFormat::JsonAs(_) => value.json()?,
        BodyFormat::Lines(_) => records(&value.json()?, "", "\n")?,
        BodyFormat::Sequence(_) => records(&value.json()?, "\u{1e}", "\n")?,
        BodyFormat::Form | BodyFormat::FormAs(_) => {
            let form = form_text(value.as_part(), encodings).ok_or_else(|| {
                RequestError::not_writable(
                    "body",
                    "a form is made of the properties of an object, and this is not one",
                )
            })?;
            form.into_bytes()
        }
        BodyFormat::Multipart | BodyFormat::MultipartAs(_) => {
            let media_type = value.media_type();
            let media_type =
                media_type.unwrap_or_else(|| concrete(format.media_type(), format.fallback(), &[]));
            return multipart::write(value, media_type, encodings);
        }
        BodyFormat::Text(_) | BodyFormat::Bytes(_) => multipart::raw_bytes(value.as_part()),
    };
    let media_type = value
        .media_type()
        .unwrap_or_else(|| concrete(format.media_type(), format.fallback(), &body));
    Ok((media_type.to_owned(), body))
}

/// Whether a body is null.
pub(crate) fn is_null(value: &dyn Parameter) -> bool {
    struct Null(bool);
    impl ParameterSink for Null {
        fn null(&mut self) {
            self.0 = true;
        }
    }
    let mut null = Null(false);
    value.write_parameter(&mut null);
    null.0
}

// The items of a JSON array, each between two texts; a value that is no array is the only item. JSON without spaces is one line, since a
// line break inside of a string is escaped.
fn records(json: &[u8], before: &str, after: &str) -> Result<Vec<u8>, serde_json::Error> {
    let items: Vec<&RawValue> = if json.starts_with(b"[") {
        serde_json::from_slice(json)?
    } else {
        vec![serde_json::from_slice(json)?]
    };
    let mut out = Vec::with_capacity(json.len() + items.len());
    for item in items {
        for piece in [before, item.get(), after] {
            out.extend_from_slice(piece.as_bytes());
        }
    }
    Ok(out)
}

// An array is one pair per item; an object inside the object is JSON, unless its encoding has a style (OpenAPI 3.1.1, section 4.8.14.4).
fn form_text(value: &dyn Parameter, encodings: &'static [Encoding]) -> Option<String> {
    let mut form = Form {
        text: String::new(),
        encodings,
        is_object: false,
    };
    value.write_parameter(&mut form);
    form.is_object.then_some(form.text)
}

struct Form {
    text: String,
    encodings: &'static [Encoding],
    is_object: bool,
}

impl ParameterSink for Form {
    fn begin_object(&mut self) {
        self.is_object = true;
    }

    fn member(&mut self, name: &str, value: &dyn Parameter) {
        let encoding = encoding_of(self.encodings, name);
        let style = match encoding {
            Some(Encoding {
                style: Some(style), ..
            }) => *style,
            Some(encoding) if encoding.is_json() => Style::FORM.json(),
            _ => Style::FORM,
        };
        let tree = Tree::of(value, style);
        let has_style = encoding.is_some_and(|encoding| encoding.style.is_some());
        if matches!(tree, Tree::Object(_)) && !has_style {
            push_query(&mut self.text, name, &tree, style.json());
        } else {
            push_query(&mut self.text, name, &tree, style);
        }
    }
}
