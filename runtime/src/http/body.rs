//! Writes a body: the bytes of a value in a format, and their media type.

use super::encoding::{Encoding, encoding_of};
use super::error::RequestError;
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
    /// `multipart/form-data` (RFC 7578).
    Multipart,
    /// A string, with this media type.
    Text(&'static str),
    /// Bytes, with this media type.
    Bytes(&'static str),
}

/// The bytes of a body and its media type.
pub(crate) fn write_body(
    value: &dyn BodyValue,
    format: BodyFormat,
    encodings: &'static [Encoding],
) -> Result<(String, Vec<u8>), RequestError> {
    match format {
        BodyFormat::Json => Ok(("application/json".to_owned(), value.json()?)),
        BodyFormat::JsonAs(media_type) => Ok((media_type.to_owned(), value.json()?)),
        BodyFormat::Form => {
            let form = form_text(value.as_part(), encodings).ok_or_else(|| {
                RequestError::not_writable(
                    "body",
                    "a form is made of the properties of an object, and this is not one",
                )
            })?;
            Ok(("application/x-www-form-urlencoded".to_owned(), form.into_bytes()))
        }
        BodyFormat::Multipart => multipart::write(value, encodings),
        BodyFormat::Text(media_type) | BodyFormat::Bytes(media_type) => {
            Ok((media_type.to_owned(), multipart::raw_bytes(value.as_part())))
        }
    }
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
