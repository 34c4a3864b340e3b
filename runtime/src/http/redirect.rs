//! What a browser brings back: the query of the URL it was sent to, read and believed only when it echoes what was sent.

use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;

use super::endpoint::Endpoint;
use crate::percent::form_decoded;

/// An endpoint that a browser visits and is redirected from.
pub trait Redirects: Endpoint {
    /// What comes when all went well.
    type Redirect: DeserializeOwned;
    /// What comes instead when it did not.
    type Error: DeserializeOwned;

    /// The parameter that must come back as it was sent.
    const ECHOES: Option<&'static str>;

    /// What was sent of it.
    fn echoed(&self) -> Option<&str>;

    /// Reads the URL that the browser was redirected to, or the query of it.
    ///
    /// What must be echoed is compared first, in constant time, and for error answers too: an answer that was not meant for
    /// this request is not believed in anything (RFC 6749, section 10.12).
    ///
    /// # Errors
    ///
    /// [`RedirectError::NotEchoed`] when the echo differs, [`RedirectError::ErrorResponse`] with the typed error answer, and others when the
    /// query cannot be read.
    fn read_redirect(&self, visited: &str) -> Result<Self::Redirect, RedirectError<Self::Error>> {
        Self::read_redirect_to(self.echoed(), visited)
    }

    /// Reads the same when the request itself is gone: `sent` is what was kept of it.
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
        // The error table's own parameters tell it apart: it reads only when they are there.
        if let Ok(refusal) = from_pairs::<Self::Error>(&pairs) {
            return Err(RedirectError::ErrorResponse(refusal));
        }
        from_pairs(&pairs).map_err(|error| RedirectError::Unreadable {
            message: error.to_string(),
        })
    }
}

/// Why a redirect brought no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RedirectError<E> {
    /// What must come back as it was sent did not: the answer is not one to this request.
    NotEchoed {
        /// The parameter.
        parameter: &'static str,
    },
    /// The answer is an error of the API.
    ErrorResponse(E),
    /// A parameter is there twice (RFC 6749, section 3.1).
    Repeated {
        /// The parameter.
        parameter: String,
    },
    /// The query is not what the spec says.
    Unreadable {
        /// What is wrong.
        message: String,
    },
}

impl<E: fmt::Debug> fmt::Display for RedirectError<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotEchoed { parameter } => {
                write!(formatter, "`{parameter}` did not come back as it was sent")
            }
            Self::ErrorResponse(error) => write!(formatter, "the request was refused: {error:?}"),
            Self::Repeated { parameter } => write!(formatter, "`{parameter}` came more than once"),
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

// The time depends on the lengths only, so that it tells nothing of where the two differ.
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
