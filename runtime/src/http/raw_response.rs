//! A response as it was received, and the ways to read its body.

use std::borrow::Cow;
use std::error::Error;

use http::{HeaderMap, Response, StatusCode};
use serde::de::{DeserializeOwned, IntoDeserializer};

use super::charset::decoded;
use super::field::{Field, FieldDeserializer};
use super::form::read_form;
use super::headers::HeaderError;
use super::media_type::is_of_any;
use super::part::Part;
use super::parts::PartConstraints;
use super::validate::Validator;
use crate::bytes::Bytes;
use crate::direction::Direction;
use crate::reading::{ReadError, ReadErrorKind, Reading};
use crate::stream::Items;
use crate::unreadable::Unreadable;
use crate::validate::{Validate, Validation};
use crate::value::Value;

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

    /// Whether a response with this status has no body, whatever its headers say: 1xx, 204, 205 and 304 (RFC 9110, sections 6.4.1, 15.3.6).
    pub fn has_no_content(&self) -> bool {
        self.status.is_informational() || matches!(self.status.as_u16(), 204 | 205 | 304)
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
    pub fn json<T: Value>(&self) -> Result<T, ReadError> {
        let media_type = self.media_type();
        // Bytes that are no text in the charset of the response are reported as JSON that cannot be read.
        let text = decoded(self.body, media_type.unwrap_or_default());
        let body = text.as_ref().map_or(self.body, |text| text.as_bytes());
        let read = || crate::json::read_slice(body);
        let value: Result<T, _> = match self.reading {
            Reading::Lenient => read(),
            Reading::Strict => Direction::Received.during(read),
        };
        let value = value.map_err(|error| {
            if error.is_syntax() {
                self.body_error(Unreadable::body("JSON", media_type, body, error))
            } else {
                self.body_error(error)
            }
        });
        self.validated(value?)
    }

    /// The body as JSON, with constraints that the endpoint adds to those of the type.
    ///
    /// # Errors
    ///
    /// When it is not JSON, cannot be read as `T`, or violates a constraint and reading is strict.
    pub fn json_constrained<T: Value>(
        &self,
        constraints: impl for<'h> FnOnce(PartConstraints<'h>) -> PartConstraints<'h>,
    ) -> Result<T, ReadError> {
        self.constrained(self.json()?, constraints)
    }

    /// The body as a string, or as what a string denotes: a number, a value of an enum.
    ///
    /// # Errors
    ///
    /// When it is not UTF-8, cannot be read as `T`, or violates a constraint and reading is strict.
    pub fn text<T: DeserializeOwned + Validate>(&self) -> Result<T, ReadError> {
        let text = self.unquoted(self.decoded()?);
        let written: FieldDeserializer<'_, HeaderError> =
            Field::of_text("body", Cow::Borrowed(text.as_ref())).into_deserializer();
        let value = T::deserialize(written).map_err(|error| self.body_error(error))?;
        self.validated(value)
    }

    /// The body as a string or as what a string denotes, with constraints that the endpoint adds to those of the type.
    ///
    /// # Errors
    ///
    /// As [`text`](Self::text).
    pub fn text_constrained<T: DeserializeOwned + Part>(
        &self,
        constraints: impl for<'h> FnOnce(PartConstraints<'h>) -> PartConstraints<'h>,
    ) -> Result<T, ReadError> {
        self.constrained(self.text()?, constraints)
    }

    /// The body as a form.
    ///
    /// # Errors
    ///
    /// When it is not text, cannot be read as `T`, or violates a constraint and reading is strict.
    pub fn form<T: DeserializeOwned + Validate>(&self) -> Result<T, ReadError> {
        let text = self.decoded()?;
        let read = || read_form(&text);
        let value = match self.reading {
            Reading::Lenient => read(),
            Reading::Strict => Direction::Received.during(read),
        };
        let value = value.map_err(|error| {
            if self.is("application/x-www-form-urlencoded") && !self.body.is_empty() {
                self.body_error(error)
            } else {
                self.body_error(Unreadable::body("a form", self.media_type(), self.body, error))
            }
        });
        self.validated(value?)
    }

    /// The body as a form, with constraints that the endpoint adds to those of the type.
    ///
    /// # Errors
    ///
    /// As [`form`](Self::form).
    pub fn form_constrained<T: DeserializeOwned + Part>(
        &self,
        constraints: impl for<'h> FnOnce(PartConstraints<'h>) -> PartConstraints<'h>,
    ) -> Result<T, ReadError> {
        self.constrained(self.form()?, constraints)
    }

    /// The body as the items of a stream.
    ///
    /// # Errors
    ///
    /// None: each item has its own.
    pub fn items<I: Items>(&self) -> Result<I, ReadError> {
        Ok(I::from_bytes(self.body).reading(self.reading))
    }

    /// Whether the content type is one of these media types, which are separated by commas, or in one of these ranges: `image/*`,
    /// `application/*+json`, `*/*`.
    ///
    /// It must have the parameters of a media type in the list, and may have others. Case and charset are ignored (RFC 9110, section
    /// 8.3.1). A response without a content type is in the range `*/*` only.
    pub fn is(&self, media_types: &str) -> bool {
        is_of_any(self.media_type().unwrap_or_default(), media_types)
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

    fn media_type(&self) -> Option<&'a str> {
        let media_type = self.headers.get(http::header::CONTENT_TYPE)?;
        media_type.to_str().ok()
    }

    // Where a response may be of any media type, a server sends a string as text or as JSON.
    fn unquoted(&self, text: Cow<'a, str>) -> Cow<'a, str> {
        let is_json = self
            .media_type()
            .is_some_and(|media_type| is_of_any(media_type, "application/json, application/*+json"));
        let string = is_json.then(|| serde_json::from_str::<String>(&text).ok());
        string.flatten().map_or(text, Cow::Owned)
    }

    fn decoded(&self) -> Result<Cow<'a, str>, ReadError> {
        decoded(self.body, self.media_type().unwrap_or_default()).map_err(|error| self.body_error(error))
    }

    fn body_error(&self, error: impl Error + Send + Sync + 'static) -> ReadError {
        self.error(ReadErrorKind::Body(Box::new(error)))
    }

    fn constrained<T: Part>(
        &self,
        value: T,
        constraints: impl for<'h> FnOnce(PartConstraints<'h>) -> PartConstraints<'h>,
    ) -> Result<T, ReadError> {
        if self.reading == Reading::Strict {
            Validation::run_strictly(|validation| {
                constraints(PartConstraints::of_body(
                    &mut Validator::new(validation, ""),
                    &value,
                ));
            })
            .map_err(|violations| self.error(ReadErrorKind::Violations(violations)))?;
        }
        Ok(value)
    }

    fn validated<T: Validate>(&self, value: T) -> Result<T, ReadError> {
        if self.reading == Reading::Strict {
            Validation::run_strictly(|validation| {
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
