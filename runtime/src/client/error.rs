//! What can go wrong between a request and its answer.

use std::error::Error;
use std::fmt;

use http::{HeaderMap, Response, StatusCode};

use crate::http::RequestError;
use crate::reading::ReadError;
use crate::stream::ItemError;

/// Why a request brought no answer that the spec knows.
#[derive(Debug)]
#[non_exhaustive]
pub enum ClientError {
    /// The request breaks constraints of the spec or cannot be written; nothing was sent.
    Request(RequestError),
    /// The endpoint needs a bearer token and the client has none; nothing was sent.
    MissingBearer {
        /// The endpoint's name in the spec.
        endpoint: &'static str,
    },
    /// No whole answer came: no connection, a timeout, a connection that was cut.
    Transport {
        /// What happened.
        error: reqwest::Error,
        /// What had come of the answer, when its head had.
        partial: Option<Box<Response<Vec<u8>>>>,
    },
    /// The answer is not what the spec says; it keeps status, headers and body.
    Read(ReadError),
    /// A stream was asked for, and the answer is another that the endpoint may give: read it with
    /// [`read_response`](crate::Endpoint::read_response).
    NotAStream(Box<Response<Vec<u8>>>),
    /// An item of a stream is not what the spec says.
    Item(ItemError),
}

impl ClientError {
    pub(super) fn no_response(error: reqwest::Error) -> Self {
        Self::Transport { error, partial: None }
    }

    pub(super) fn interrupted(error: reqwest::Error, partial: Response<Vec<u8>>) -> Self {
        Self::Transport {
            error,
            partial: Some(Box::new(partial)),
        }
    }

    /// The status of the answer, when there was one.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Request(_) | Self::MissingBearer { .. } | Self::Item(_) => None,
            Self::Transport { partial, .. } => partial.as_ref().map(|response| response.status()),
            Self::Read(error) => Some(error.status),
            Self::NotAStream(response) => Some(response.status()),
        }
    }

    /// The headers of the answer, when there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Request(_) | Self::MissingBearer { .. } | Self::Item(_) => None,
            Self::Transport { partial, .. } => partial.as_ref().map(|response| response.headers()),
            Self::Read(error) => Some(&error.headers),
            Self::NotAStream(response) => Some(response.headers()),
        }
    }

    /// The body of the answer, as far as it came.
    pub fn body(&self) -> Option<&[u8]> {
        match self {
            Self::Request(_) | Self::MissingBearer { .. } => None,
            Self::Transport { partial, .. } => partial.as_ref().map(|response| response.body().as_slice()),
            Self::Read(error) => Some(&error.body),
            Self::NotAStream(response) => Some(response.body()),
            Self::Item(error) => Some(error.text.as_bytes()),
        }
    }

    /// Whether the time for the request ran out.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Transport { error, .. } if error.is_timeout())
    }
}

impl fmt::Display for ClientError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Request(error) => error.fmt(formatter),
            Self::MissingBearer { endpoint } => write!(
                formatter,
                "`{endpoint}` needs a bearer token: give the client one with `bearer`"
            ),
            Self::Transport { error, partial: None } => write!(formatter, "no answer came: {error}"),
            Self::Transport {
                error,
                partial: Some(response),
            } => write!(
                formatter,
                "the answer with status {} broke off: {error}",
                response.status()
            ),
            Self::Read(error) => error.fmt(formatter),
            Self::NotAStream(response) => write!(
                formatter,
                "the answer with status {} is no stream",
                response.status()
            ),
            Self::Item(error) => error.fmt(formatter),
        }
    }
}

impl Error for ClientError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Request(error) => error.source(),
            Self::MissingBearer { .. } | Self::NotAStream(_) => None,
            Self::Transport { error, .. } => Some(error),
            Self::Read(error) => error.source(),
            Self::Item(error) => error.source(),
        }
    }
}
