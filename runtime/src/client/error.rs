//! Why a request has no response that the spec declares.

use std::error::Error;
use std::fmt;

use http::{HeaderMap, Response, StatusCode};

use crate::cause::Causes;
use crate::http::RequestError;
use crate::reading::ReadError;
use crate::stream::ItemError;

/// Why a request has no response that the spec declares.
#[non_exhaustive]
pub enum ClientError {
    /// The request violates constraints of the spec or cannot be written; nothing was sent.
    Request(RequestError),
    /// The endpoint needs a bearer token and the client has none; nothing was sent.
    MissingBearer {
        /// The name of the endpoint in the spec.
        endpoint: &'static str,
    },
    /// No complete response was received: no connection, a timeout, an interrupted connection.
    Transport {
        /// The error of `reqwest`.
        error: reqwest::Error,
        /// The part of the response that was received, if its head was.
        partial: Option<Box<Response<Vec<u8>>>>,
    },
    /// The body of the response is larger than [`ClientBuilder::max_body`](super::ClientBuilder::max_body) allows.
    TooLarge {
        /// The most bytes that a body may have.
        limit: usize,
        /// The part of the response that was received.
        partial: Box<Response<Vec<u8>>>,
    },
    /// The response is not one that the spec declares; the error has its status, headers and body.
    Read(ReadError),
    /// The API responded with a response that it declares and that is no success; [`SendError`](super::SendError) has its typed body.
    Response {
        /// The status.
        status: StatusCode,
        /// The headers.
        headers: Box<HeaderMap>,
        /// The status and what the body says.
        message: String,
    },
    /// An item of a stream cannot be read as its type.
    Item(ItemError),
}

impl ClientError {
    pub(super) fn no_response(error: reqwest::Error) -> Self {
        Self::Transport {
            error: without_secrets(error),
            partial: None,
        }
    }

    pub(super) fn interrupted(error: reqwest::Error, partial: Response<Vec<u8>>) -> Self {
        Self::Transport {
            error: without_secrets(error),
            partial: Some(Box::new(partial)),
        }
    }

    pub(super) fn too_large(limit: usize, partial: Response<Vec<u8>>) -> Self {
        Self::TooLarge {
            limit,
            partial: Box::new(partial),
        }
    }

    /// The status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Request(_) | Self::MissingBearer { .. } | Self::Item(_) => None,
            Self::Transport { partial, .. } => partial.as_ref().map(|response| response.status()),
            Self::TooLarge { partial, .. } => Some(partial.status()),
            Self::Read(error) => Some(error.status),
            Self::Response { status, .. } => Some(*status),
        }
    }

    /// The headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Request(_) | Self::MissingBearer { .. } | Self::Item(_) => None,
            Self::Transport { partial, .. } => partial.as_ref().map(|response| response.headers()),
            Self::TooLarge { partial, .. } => Some(partial.headers()),
            Self::Read(error) => Some(&error.headers),
            Self::Response { headers, .. } => Some(headers),
        }
    }

    /// The body of the response, as far as it was received.
    pub fn body(&self) -> Option<&[u8]> {
        match self {
            Self::Request(_) | Self::MissingBearer { .. } | Self::Response { .. } => None,
            Self::Transport { partial, .. } => partial.as_ref().map(|response| response.body().as_slice()),
            Self::TooLarge { partial, .. } => Some(partial.body()),
            Self::Read(error) => Some(&error.body),
            Self::Item(error) => Some(error.text.as_bytes()),
        }
    }

    /// Whether the request timed out.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Transport { error, .. } if error.is_timeout())
    }
}

impl fmt::Display for ClientError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(error) => fmt::Display::fmt(error, formatter),
            Self::MissingBearer { endpoint } => write!(
                formatter,
                "`{endpoint}` requires a bearer token: pass one to `ClientBuilder::bearer`"
            ),
            Self::Transport { error, partial: None } => {
                write!(formatter, "no response was received: {}", Causes(error))
            }
            Self::Transport {
                error,
                partial: Some(response),
            } => write!(
                formatter,
                "the response with status {} was interrupted: {}",
                response.status(),
                Causes(error)
            ),
            Self::TooLarge { limit, partial } => write!(
                formatter,
                "the response with status {} has a body of more than {limit} bytes: raise the limit by `ClientBuilder::max_body`",
                partial.status()
            ),
            Self::Read(error) => fmt::Display::fmt(error, formatter),
            Self::Response { message, .. } => formatter.write_str(message),
            Self::Item(error) => fmt::Display::fmt(error, formatter),
        }
    }
}

// Headers and bodies may contain secrets, and may be long: only their sizes are shown.
impl fmt::Debug for ClientError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(error) => out.debug_tuple("Request").field(error).finish(),
            Self::MissingBearer { endpoint } => out
                .debug_struct("MissingBearer")
                .field("endpoint", endpoint)
                .finish(),
            Self::Transport { error, partial } => out
                .debug_struct("Transport")
                .field("error", error)
                .field("status", &partial.as_ref().map(|response| response.status()))
                .field(
                    "body_bytes",
                    &partial.as_ref().map(|response| response.body().len()),
                )
                .finish(),
            Self::TooLarge { limit, partial } => out
                .debug_struct("TooLarge")
                .field("limit", limit)
                .field("status", &partial.status())
                .finish(),
            Self::Read(error) => out.debug_tuple("Read").field(error).finish(),
            Self::Response {
                status,
                headers,
                message,
            } => out
                .debug_struct("Response")
                .field("status", status)
                .field("headers", &headers.len())
                .field("message", message)
                .finish(),
            Self::Item(error) => out.debug_tuple("Item").field(error).finish(),
        }
    }
}

// No `source`: `Display` tells the causes.
impl Error for ClientError {}

// The message of the error has the URL, whose query and user information may contain credentials.
fn without_secrets(mut error: reqwest::Error) -> reqwest::Error {
    if let Some(url) = error.url_mut() {
        url.set_query(None);
        url.set_fragment(None);
        // Refused only where the URL has no host, and then it has none of the two.
        let _ = url.set_username("").and_then(|()| url.set_password(None));
    }
    error
}
