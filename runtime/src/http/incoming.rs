//! Reads requests that an API makes: the body of a webhook or a callback, as its type.

use std::error::Error;
use std::fmt;

use http::Request;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::form::read_form;
use super::media_type::is_of;
use crate::cause::Causes;
use crate::unreadable::Unreadable;

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
        let media_type = media_type.and_then(|value| value.to_str().ok());
        if is_of(
            media_type.unwrap_or_default(),
            "application/x-www-form-urlencoded",
        ) {
            return read_form(&String::from_utf8_lossy(body)).map_err(ReadRequestError::of);
        }
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        crate::json::from_slice(body).map_err(|error| {
            if error.is_syntax() {
                ReadRequestError::of(Unreadable::body("JSON", media_type, body, error))
            } else {
                ReadRequestError::of(error)
            }
        })
    }
}

impl<T: DeserializeOwned> FromRequest for T {}

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
        write!(out, "the request cannot be read: {}", Causes(self.0.as_ref()))
    }
}

// No `source`: `Display` tells the causes.
impl Error for ReadRequestError {}
