//! Why a request could not be made.

use std::error::Error;
use std::fmt;

use crate::cause::Causes;
use crate::security::SecurityError;
use crate::validate::Violations;

/// Why a request could not be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum RequestError {
    /// Values break constraints of the spec.
    Violations(Violations),
    /// A value cannot be written as a parameter or a body.
    NotWritable {
        /// The parameter, such as `query.filter`.
        parameter: String,
        /// Why.
        message: String,
    },
    /// The body could not be written as JSON.
    Json(serde_json::Error),
    /// The parts do not make an `http::Request`.
    Http(http::Error),
    /// The spec names no host.
    NoHost {
        /// What the spec has instead: a path, or an empty string.
        path: &'static str,
    },
    /// The base URL is none.
    BaseUrl {
        /// The URL, without its user name and password and its query.
        url: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// Credentials would be sent over plain `http` to another machine.
    PlainHttp {
        /// The host.
        host: String,
    },
    /// The credentials do not satisfy what the endpoint requires.
    Security(SecurityError),
}

impl RequestError {
    pub(crate) fn not_writable(parameter: impl Into<String>, message: impl Into<String>) -> Self {
        Self::NotWritable {
            parameter: parameter.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for RequestError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Violations(violations) => {
                write!(
                    formatter,
                    "the request violates constraints of the API:\n{violations}"
                )
            }
            Self::NotWritable { parameter, message } => {
                write!(formatter, "`{parameter}` cannot be written: {message}")
            }
            Self::Json(error) => {
                write!(formatter, "the body cannot be written as JSON: {}", Causes(error))
            }
            Self::Http(error) => write!(formatter, "the request cannot be made: {}", Causes(error)),
            Self::NoHost { path } => {
                let path = if path.is_empty() { "/" } else { path };
                write!(
                    formatter,
                    "the spec names no host, only `{path}`: pass the base URL of the API, such as \
                     `https://api.example.com{path}`, to `url_at`, `http_at` or the client's `base_url`"
                )
            }
            Self::BaseUrl { url, reason } => write!(
                formatter,
                "`{url}` is not a base URL: {reason}; give one such as `https://api.example.com/v1`"
            ),
            Self::PlainHttp { host } => write!(
                formatter,
                "credentials would be sent over plain `http` to `{host}`, where everyone on the way can read them: use `https`, or allow \
                 it by the client's `plain_http` or by `Credentials::over_plain_http`"
            ),
            Self::Security(error) => error.fmt(formatter),
        }
    }
}

// No `source`: `Display` tells the causes.
impl Error for RequestError {}

impl From<Violations> for RequestError {
    fn from(violations: Violations) -> Self {
        Self::Violations(violations)
    }
}

impl From<serde_json::Error> for RequestError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl From<SecurityError> for RequestError {
    fn from(error: SecurityError) -> Self {
        Self::Security(error)
    }
}

impl From<http::Error> for RequestError {
    fn from(error: http::Error) -> Self {
        Self::Http(error)
    }
}
