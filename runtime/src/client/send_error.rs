//! Why a call does not succeed: the API responded with another response, or no declared response was received.

use std::error::Error;
use std::fmt;

use http::{HeaderMap, Response, StatusCode};

use super::ClientError;
use crate::http::describe;

/// Why [`send`](super::Client::send) does not succeed; `R` is the enum of the endpoint's responses.
///
/// `Display` tells the cause to the end: the status and what the body says, or why no response was received.
#[non_exhaustive]
pub enum SendError<R> {
    /// The API responded with a response that it declares and that is no success: the status, the headers, and the response with its typed
    /// body.
    Response(Box<Response<R>>),
    /// No response was received that the API declares.
    Client(ClientError),
}

impl<R> SendError<R> {
    /// The status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Response(response) => Some(response.status()),
            Self::Client(error) => error.status(),
        }
    }

    /// The headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Response(response) => Some(response.headers()),
            Self::Client(error) => error.headers(),
        }
    }

    /// The response, if it is one that the API declares: `Some(DeleteResponse::NotFound(problem))`.
    pub fn response(&self) -> Option<&R> {
        match self {
            Self::Response(response) => Some(response.body()),
            Self::Client(_) => None,
        }
    }

    /// The response, if it is one that the API declares.
    ///
    /// # Errors
    ///
    /// Every other error.
    pub fn into_response(self) -> Result<R, ClientError> {
        match self {
            Self::Response(response) => Ok(response.into_body()),
            Self::Client(error) => Err(error),
        }
    }

    /// Whether the request timed out.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Client(error) if error.is_timeout())
    }
}

impl<R: fmt::Debug> fmt::Display for SendError<R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Response(response) => describe(response.status(), response.body(), out),
            Self::Client(error) => fmt::Display::fmt(error, out),
        }
    }
}

// The headers may contain secrets, such as cookies: only their number is shown.
impl<R: fmt::Debug> fmt::Debug for SendError<R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Response(response) => out
                .debug_struct("Response")
                .field("status", &response.status())
                .field("headers", &response.headers().len())
                .field("body", response.body())
                .finish(),
            Self::Client(error) => fmt::Debug::fmt(error, out),
        }
    }
}

// No `source`: `Display` tells the causes.
impl<R: fmt::Debug> Error for SendError<R> {}

impl<R> From<ClientError> for SendError<R> {
    fn from(error: ClientError) -> Self {
        Self::Client(error)
    }
}

/// One type of error for calls of many endpoints; the typed body is then told in the message only.
impl<R: fmt::Debug> From<SendError<R>> for ClientError {
    fn from(error: SendError<R>) -> Self {
        let message = error.to_string();
        match error {
            SendError::Response(response) => {
                let (head, _) = response.into_parts();
                Self::Response {
                    status: head.status,
                    headers: Box::new(head.headers),
                    message,
                }
            }
            SendError::Client(error) => error,
        }
    }
}
