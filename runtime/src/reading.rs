//! How responses and the items of streams are read: strictly or not, and why they could not be.

use std::error::Error;
use std::fmt;

use http::header::LOCATION;
use http::{HeaderMap, StatusCode};

use crate::cause::Causes;
use crate::http::origin;
use crate::validate::Violations;

/// Whether values of a response that violate a constraint are errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Reading {
    /// They are kept, and `validate` reports them.
    #[default]
    Lenient,
    /// They are errors.
    Strict,
}

/// The error of a response that cannot be read, with its status, headers and body.
pub struct ReadError {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: Box<HeaderMap>,
    /// The body as it was received.
    pub body: Vec<u8>,
    /// Why it cannot be read.
    pub kind: ReadErrorKind,
}

/// Why a response, or an item of a stream, cannot be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The spec does not declare the status.
    Undocumented,
    /// The body cannot be read as its type.
    Body(Box<dyn Error + Send + Sync>),
    /// The body violates constraints of the spec, and reading is strict.
    Violations(Violations),
}

impl ReadError {
    // The origin alone: the rest of a location may be secret.
    fn redirects_to(&self) -> Option<String> {
        let location = self
            .headers
            .get(LOCATION)
            .filter(|_| self.status.is_redirection())?;
        origin(location.to_str().ok()?)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ReadErrorKind::Undocumented => {
                write!(
                    formatter,
                    "the API does not declare a response with status {}",
                    self.status
                )?;
                match self.redirects_to() {
                    Some(origin) => write!(
                        formatter,
                        ", a redirect to `{origin}`, and redirects to another origin are not followed"
                    ),
                    None => Ok(()),
                }
            }
            ReadErrorKind::Body(error) => write!(
                formatter,
                "the response with status {} cannot be read: {}",
                self.status,
                Causes(error.as_ref())
            ),
            ReadErrorKind::Violations(violations) => {
                write!(
                    formatter,
                    "the response with status {} violates constraints of the API:\n{violations}",
                    self.status
                )
            }
        }
    }
}

// The body and the headers may contain secrets, and may be long: only their sizes are shown.
impl fmt::Debug for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ReadError")
            .field("status", &self.status)
            .field("headers", &self.headers.len())
            .field("body_bytes", &self.body.len())
            .field("kind", &self.kind)
            .finish()
    }
}

// No `source`: `Display` tells the causes.
impl Error for ReadError {}
