//! Reads the URL that a browser was redirected to, and rejects it unless it echoes the `state` (or the like) of the request.

use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;

use super::endpoint::Endpoint;
use crate::percent::form_decoded;

/// An endpoint that a browser visits, and that redirects it back to the application.
pub trait Redirects: Endpoint {
    /// The parameters of a successful redirect.
    type Redirect: DeserializeOwned;
    /// The parameters of an error response (RFC 6749, section 4.1.2.1).
    type Error: DeserializeOwned;

    /// The parameter that the redirect must echo.
    const ECHOES: Option<&'static str>;

    /// The value of that parameter in this request.
    fn echoed(&self) -> Option<&str>;

    /// Reads the URL that the browser was redirected to, or its query.
    ///
    /// The echoed parameter is compared first, in constant time, and for error responses too: a redirect that does not belong to this
    /// request is not trusted in anything (RFC 6749, section 10.12).
    ///
    /// # Errors
    ///
    /// [`RedirectError::NotEchoed`] when the echo differs, [`RedirectError::ErrorResponse`] with the typed error response, and others when
    /// the query cannot be read.
    fn read_redirect(&self, visited: &str) -> Result<Self::Redirect, RedirectError<Self::Error>> {
        Self::read_redirect_to(self.echoed(), visited)
    }

    /// Reads the same URL without the request: `sent` is the value of the parameter to echo.
    ///
    /// # Errors
    ///
    /// Those of [`read_redirect`](Self::read_redirect).
    fn read_redirect_to(
        sent: Option<&str>,
        visited: &str,
    ) -> Result<Self::Redirect, RedirectError<Self::Error>> {
        let pairs = read_pairs(visited)?;
        if let Some(name) = Self::ECHOES {
            let received = pairs
                .iter()
                .find(|(given, _)| given == name)
                .map(|(_, value)| value.as_str());
            if !is_echo(sent, received) {
                return Err(RedirectError::NotEchoed { parameter: name });
            }
        }
        // An error response is recognised by its required parameters.
        if let Ok(error) = from_pairs::<Self::Error>(&pairs) {
            return Err(RedirectError::ErrorResponse(error));
        }
        from_pairs(&pairs).map_err(|error| RedirectError::Unreadable {
            message: error.to_string(),
        })
    }
}

/// Why a redirect is not a successful response.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RedirectError<E> {
    /// The parameter to echo differs: the redirect does not belong to this request.
    NotEchoed {
        /// The name of the parameter.
        parameter: &'static str,
    },
    /// The redirect is an error response.
    ErrorResponse(E),
    /// A parameter is repeated (RFC 6749, section 3.1).
    Repeated {
        /// The name of the parameter.
        parameter: String,
    },
    /// The query cannot be read as the spec describes it.
    Unreadable {
        /// What is wrong.
        message: String,
    },
}

impl<E: fmt::Debug> fmt::Display for RedirectError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotEchoed { parameter } => {
                write!(formatter, "`{parameter}` is not the value that was sent")
            }
            Self::ErrorResponse(error) => write!(formatter, "the server returned an error: {error:?}"),
            Self::Repeated { parameter } => write!(formatter, "`{parameter}` is repeated"),
            Self::Unreadable { message } => write!(formatter, "the redirect cannot be read: {message}"),
        }
    }
}

impl<E: fmt::Debug> Error for RedirectError<E> {}

fn read_pairs<E>(visited: &str) -> Result<Vec<(String, String)>, RedirectError<E>> {
    let visited = visited.split_once('#').map_or(visited, |(before, _)| before);
    let query = visited.split_once('?').map_or(visited, |(_, query)| query);
    let mut pairs: Vec<(String, String)> = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (form_decoded(name), form_decoded(value));
        if pairs.iter().any(|(given, _)| *given == name) {
            return Err(RedirectError::Repeated { parameter: name });
        }
        pairs.push((name, value));
    }
    Ok(pairs)
}

fn from_pairs<T: DeserializeOwned>(pairs: &[(String, String)]) -> Result<T, serde_json::Error> {
    let members = pairs
        .iter()
        .map(|(name, value)| (name.clone(), serde_json::Value::from(value.as_str())));
    T::deserialize(serde_json::Value::Object(members.collect()))
}

fn is_echo(sent: Option<&str>, received: Option<&str>) -> bool {
    match (sent, received) {
        (None, None) => true,
        (Some(sent), Some(received)) => is_equal_in_constant_time(sent.as_bytes(), received.as_bytes()),
        _ => false,
    }
}

// The time depends on the lengths only, and does not reveal where the two differ.
fn is_equal_in_constant_time(left: &[u8], right: &[u8]) -> bool {
    if left.len() != right.len() {
        return false;
    }
    let difference = left
        .iter()
        .zip(right)
        .fold(0_u8, |difference, (left, right)| difference | (left ^ right));
    std::hint::black_box(difference) == 0
}
