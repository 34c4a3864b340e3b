//! A response as it was received, and the ways to read its body.

use std::borrow::Cow;

use http::{HeaderMap, Response, StatusCode};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer};

use super::part::Part;
use super::parts::PartConstraints;
use super::validate::Validator;
use crate::bytes::Bytes;
use crate::direction::Direction;
use crate::reading::{ReadError, ReadErrorKind, Reading};
use crate::stream::Items;
use crate::validate::{Validate, Validation};

/// A response as it was received, which an enum that derives [`Responses`](macro@crate::Responses) reads by its status.
#[derive(Clone, Copy)]
pub struct RawResponse<'a> {
    status: StatusCode,
    headers: &'a HeaderMap,
    body: &'a [u8],
    reading: Reading,
}

impl<'a> RawResponse<'a> {
    /// Wraps a response.
    pub fn new<B: AsRef<[u8]>>(response: &'a Response<B>, reading: Reading) -> Self {
        Self {
            status: response.status(),
            headers: response.headers(),
            body: response.body().as_ref(),
            reading,
        }
    }

    /// The status, as a number.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The status.
    pub fn status_code(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &'a HeaderMap {
        self.headers
    }

    /// The body as JSON.
    ///
    /// # Errors
    ///
    /// When it is not JSON, cannot be read as `T`, or violates a constraint and reading is strict.
    pub fn json<T: DeserializeOwned + Validate>(&self) -> Result<T, ReadError> {
        // A byte order mark is not JSON, and may be ignored (RFC 8259, section 8.1).
        let body = self.body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(self.body);
        let read = || crate::json::from_slice(body);
        let value: Result<T, _> = match self.reading {
            Reading::Lenient => read(),
            Reading::Strict => Direction::Received.during(read),
        };
        self.validated(value.map_err(|error| self.error(ReadErrorKind::Body(Box::new(error))))?)
    }

    /// The body as JSON, with constraints that the endpoint adds to those of the type.
    ///
    /// # Errors
    ///
    /// When it is not JSON, cannot be read as `T`, or violates a constraint and reading is strict.
    pub fn json_constrained<T: DeserializeOwned + Part>(
        &self,
        constraints: impl for<'h> FnOnce(PartConstraints<'h>) -> PartConstraints<'h>,
    ) -> Result<T, ReadError> {
        let value: T = self.json()?;
        if self.reading == Reading::Strict {
            Validation::run(Direction::Received, |validation| {
                constraints(PartConstraints::of_body(
                    &mut Validator::new(validation, ""),
                    &value,
                ));
            })
            .map_err(|violations| self.error(ReadErrorKind::Violations(violations)))?;
        }
        Ok(value)
    }

    /// The body as a string, or as what a string denotes: a number, a value of an enum.
    ///
    /// # Errors
    ///
    /// When it is not UTF-8, cannot be read as `T`, or violates a constraint and reading is strict.
    pub fn text<T: DeserializeOwned + Validate>(&self) -> Result<T, ReadError> {
        let text = self.decoded()?;
        let text = text.as_ref();
        let written: StrDeserializer<'_, serde::de::value::Error> = text.into_deserializer();
        let value = T::deserialize(written).or_else(|error| {
            // Numbers and booleans are written as in JSON.
            serde_json::from_str(text).map_err(|_| self.error(ReadErrorKind::Body(Box::new(error))))
        })?;
        self.validated(value)
    }

    /// The body as the items of a stream.
    ///
    /// # Errors
    ///
    /// None: each item has its own.
    pub fn items<I: Items>(&self) -> Result<I, ReadError> {
        Ok(I::from_bytes(self.body).reading(self.reading))
    }

    /// Whether the content type is one of these media types, which are separated by `, `; the subtype `*` matches any.
    ///
    /// Parameters and case are ignored (RFC 9110, section 8.3.1).
    pub fn is(&self, media_types: &str) -> bool {
        self.headers
            .get(http::header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|media_type| media_types.split(", ").any(|wanted| is_of(media_type, wanted)))
    }

    /// The body as bytes.
    ///
    /// # Errors
    ///
    /// None; it is a `Result` like the other ways to read a body.
    pub fn bytes<T: From<Bytes>>(&self) -> Result<T, ReadError> {
        Ok(Bytes::from(self.body).into())
    }

    /// The error of a status that the spec does not declare.
    pub fn undocumented(&self) -> ReadError {
        self.error(ReadErrorKind::Undocumented)
    }

    // UTF-8, unless the content type has the charset ISO-8859-1.
    fn decoded(&self) -> Result<Cow<'a, str>, ReadError> {
        let text = match std::str::from_utf8(self.body) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) if self.is_latin() => self.body.iter().copied().map(char::from).collect(),
            Err(error) => return Err(self.error(ReadErrorKind::Body(Box::new(error)))),
        };
        Ok(text)
    }

    fn is_latin(&self) -> bool {
        let media_type = self.headers.get(http::header::CONTENT_TYPE);
        let media_type = media_type
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let charset = media_type.split(';').find_map(|parameter| {
            let (name, value) = parameter.split_once('=')?;
            name.trim()
                .eq_ignore_ascii_case("charset")
                .then(|| value.trim().trim_matches('"'))
        });
        charset.is_some_and(|charset| charset.eq_ignore_ascii_case("iso-8859-1"))
    }

    fn validated<T: Validate>(&self, value: T) -> Result<T, ReadError> {
        if self.reading == Reading::Strict {
            Validation::run(Direction::Received, |validation| {
                validation.member("body", |validation| value.validate_into(validation));
            })
            .map_err(|violations| self.error(ReadErrorKind::Violations(violations)))?;
        }
        Ok(value)
    }

    fn error(&self, kind: ReadErrorKind) -> ReadError {
        ReadError {
            status: self.status,
            headers: Box::new(self.headers.clone()),
            body: self.body.to_vec(),
            kind,
        }
    }
}

/// Whether a media type matches `wanted`, which may be a range (`image/*`); parameters and case are ignored.
pub(crate) fn is_of(media_type: &str, wanted: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    match wanted.strip_suffix("/*") {
        Some(kind) => essence
            .split_once('/')
            .is_some_and(|(given, _)| given.eq_ignore_ascii_case(kind)),
        None => essence.eq_ignore_ascii_case(wanted),
    }
}
