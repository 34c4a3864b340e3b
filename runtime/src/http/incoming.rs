//! Reads requests that an API makes: the body of a webhook or a callback, as its type.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use http::Request;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;

use super::headers::Field;
use super::raw_response::is_of;
use crate::percent::form_decoded;

/// A type that is read from a received request.
///
/// The application must verify the sender, from the headers and the bytes of the body, before it trusts anything in the request.
///
/// ```text
/// let bread = webhooks::NewBread::from_request(&request)?;
/// let headers = webhooks::NewBreadHeaders::from_headers(request.headers())?;
/// ```
pub trait FromRequest: DeserializeOwned {
    /// Reads the body: as a form if that is its content type, else as JSON. Values that violate a constraint are kept.
    ///
    /// # Errors
    ///
    /// When the body cannot be read as this type.
    fn from_request<B: AsRef<[u8]>>(request: &Request<B>) -> Result<Self, ReadRequestError> {
        let body = request.body().as_ref();
        let media_type = request.headers().get(CONTENT_TYPE);
        let media_type = media_type
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        if is_of(media_type, "application/x-www-form-urlencoded") {
            return read_form(&String::from_utf8_lossy(body)).map_err(ReadRequestError::of);
        }
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        crate::json::from_slice(body).map_err(ReadRequestError::of)
    }
}

impl<T: DeserializeOwned> FromRequest for T {}

fn read_form<T: DeserializeOwned>(text: &str) -> Result<T, serde::de::value::Error> {
    let mut fields: BTreeMap<String, Vec<Cow<'_, str>>> = BTreeMap::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let lines = fields.entry(form_decoded(name)).or_default();
        lines.push(Cow::Owned(form_decoded(value)));
    }
    let fields = fields
        .iter()
        .map(|(name, lines)| (name.as_str(), Field::of_lines(name, lines.clone())));
    T::deserialize(MapDeserializer::new(fields))
}

/// The error of a received request that cannot be read.
#[derive(Debug)]
pub struct ReadRequestError(Box<dyn Error + Send + Sync>);

impl ReadRequestError {
    fn of(error: impl Error + Send + Sync + 'static) -> Self {
        Self(Box::new(error))
    }
}

impl fmt::Display for ReadRequestError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the request cannot be read: {}", self.0)
    }
}

impl Error for ReadRequestError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.0.as_ref())
    }
}
