//! Reads the URL that a browser was redirected to, and rejects it unless it echoes the `state` (or the like) of the request.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;

use super::endpoint::Endpoint;
use super::redirect_uri::is_redirect_uri;
use crate::json::reword;
use crate::percent::form_decoded;

/// An endpoint that a browser visits, and that redirects it back to the application.
pub trait Redirects: Endpoint {
    /// The parameters of a successful redirect.
    type Redirect: DeserializeOwned;
    /// The parameters of an error response (RFC 6749, section 4.1.2.1).
    type Error: DeserializeOwned;

    /// The parameter that the redirect must echo.
    const ECHOES: Option<&'static str>;

    /// The issuer that the redirect must name as `iss` (RFC 9207), if the spec names one.
    const ISSUER: Option<&'static str> = None;

    /// The value of that parameter in this request.
    fn echoed(&self) -> Option<&str>;

    /// Where the request asks the browser to return to: its `redirect_uri` (RFC 6749, section 4.1.1).
    fn sent_redirect_uri(&self) -> Option<&str> {
        None
    }

    /// Reads the URL that the browser was redirected to, or its query.
    ///
    /// What shows that the redirect is the answer to this request is compared first, and for error responses too: the echoed parameter, in
    /// constant time (RFC 6749, section 10.12), the scheme, host and path of the URL with the `redirect_uri` that was sent, and `iss` with
    /// the issuer of the spec (RFC 9207, section 2.4). A redirect that is another's is not trusted in anything.
    ///
    /// A URL without a scheme and host, as a server sees it, is compared by its path; a query alone, by its parameters only.
    ///
    /// # Errors
    ///
    /// [`RedirectError::NotEchoed`], [`RedirectError::NotRedirectUri`] and [`RedirectError::WrongIssuer`] when one of them differs,
    /// [`RedirectError::ErrorResponse`] with the typed error response, and others when the query cannot be read.
    fn read_redirect(&self, visited: &str) -> Result<Self::Redirect, RedirectError<Self::Error>> {
        read::<Self>(self.echoed(), self.sent_redirect_uri(), visited)
    }

    /// Reads the same URL without the request: `sent` is the value of the parameter to echo. Without the `redirect_uri`, the URL is not
    /// compared with it; [`Pending`](crate::oauth::Pending) has both.
    ///
    /// # Errors
    ///
    /// Those of [`read_redirect`](Self::read_redirect).
    fn read_redirect_to(
        sent: Option<&str>,
        visited: &str,
    ) -> Result<Self::Redirect, RedirectError<Self::Error>> {
        read::<Self>(sent, None, visited)
    }
}

/// Reads a redirect by what was sent.
pub(crate) fn read<R: Redirects>(
    sent: Option<&str>,
    redirect_uri: Option<&str>,
    visited: &str,
) -> Result<R::Redirect, RedirectError<R::Error>> {
    let pairs = read_pairs(visited)?;
    let value_of = |name: &str| {
        let pair = pairs.iter().find(|(given, _)| given == name);
        pair.map(|(_, value)| value.as_str())
    };
    if let Some(parameter) = R::ECHOES
        && !is_echo(sent, value_of(parameter))
    {
        return Err(RedirectError::NotEchoed { parameter });
    }
    if redirect_uri.is_some_and(|sent| !is_redirect_uri(sent, visited)) {
        return Err(RedirectError::NotRedirectUri);
    }
    // Simple string comparison (RFC 9207, section 2.4).
    if let Some(issuer) = R::ISSUER
        && value_of("iss") != Some(issuer)
    {
        return Err(RedirectError::WrongIssuer { issuer });
    }
    // An error response is recognised by its required parameters.
    if let Ok(error) = from_pairs::<R::Error>(&pairs) {
        return Err(RedirectError::ErrorResponse(error));
    }
    if value_of("code") == Some("") {
        let message = "`code` is empty".to_owned();
        return Err(RedirectError::Unreadable { message });
    }
    from_pairs(&pairs).map_err(|error| RedirectError::Unreadable {
        message: reword(&error.to_string()),
    })
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
    /// The visited URL has another scheme, host or path than the `redirect_uri` that was sent.
    NotRedirectUri,
    /// The redirect names another issuer, or none (RFC 9207).
    WrongIssuer {
        /// The issuer of the spec.
        issuer: &'static str,
    },
    /// A redirect was read with the same [`Pending`](crate::oauth::Pending) before.
    Answered,
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
            Self::NotRedirectUri => formatter.write_str(
                "the visited URL has another scheme, host or path than the `redirect_uri` that was sent",
            ),
            Self::WrongIssuer { issuer } => {
                write!(
                    formatter,
                    "the redirect does not name the issuer `{issuer}` as `iss`"
                )
            }
            Self::Answered => formatter.write_str("the authorization request has been answered before"),
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
    let mut names = BTreeSet::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (form_decoded(name), form_decoded(value));
        if !names.insert(name.clone()) {
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
        // An empty one shows nothing.
        (Some(""), _) => false,
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
