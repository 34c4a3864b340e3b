//! What a client is made of.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{Client, language};
use crate::reading::Reading;
use crate::security::Credentials;

/// Builds a [`Client`]; every part has a default.
#[derive(Default)]
#[must_use]
pub struct ClientBuilder {
    http: Option<reqwest::Client>,
    bases: Vec<(Option<String>, String)>,
    credentials: Credentials,
    headers: HeaderMap,
    timeout: Option<Duration>,
    reading: Reading,
    problems: Vec<BuildError>,
}

impl ClientBuilder {
    /// Sends requests to this base URL instead of the hosts of the spec: `http://127.0.0.1:8080`. Paths are appended to it.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base(None, url.into());
        self
    }

    /// Sends the requests of one host of the spec to another base URL.
    pub fn base_url_of(mut self, host: impl Into<String>, url: impl Into<String>) -> Self {
        self.base(Some(host.into()), url.into());
        self
    }

    fn base(&mut self, host: Option<String>, url: String) {
        match reqwest::Url::parse(&url) {
            Ok(parsed) if parsed.has_host() && parsed.query().is_none() && parsed.fragment().is_none() => {
                self.bases.retain(|(of, _)| *of != host);
                let base = url.trim_end_matches('/').to_owned();
                self.bases.push((host, base));
            }
            _ => self.problems.push(BuildError::BaseUrl { url }),
        }
    }

    /// The bearer token for the endpoints that take one (RFC 6750); no other endpoint is sent it.
    pub fn bearer(mut self, token: impl Into<String>) -> Self {
        self.credentials = self.credentials.bearer(token.into());
        self
    }

    /// The credentials for the endpoints that ask for them, in place of all given before; no other endpoint is sent any.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = credentials;
        self
    }

    /// The `Accept-Language` of every request (RFC 9110, section 12.5.4): `nl-BE, en;q=0.5`.
    pub fn accept_language(mut self, tags: &str) -> Self {
        match language(tags) {
            Ok((name, value)) => drop(self.headers.insert(name, value)),
            Err(error) => self.problems.push(BuildError::Header(error)),
        }
        self
    }

    /// A header of every request that does not set it itself, such as an API key. Its value is never shown by `Debug`.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name = name.parse::<HeaderName>().map_err(http::Error::from);
        let value = HeaderValue::from_str(value).map_err(http::Error::from);
        match name.and_then(|name| Ok((name, value?))) {
            Ok((name, mut value)) => {
                value.set_sensitive(true);
                self.headers.insert(name, value);
            }
            Err(error) => self.problems.push(BuildError::Header(error)),
        }
        self
    }

    /// How long a request may take, from the connection to the last byte of the answer.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Refuses answers whose values break constraints of the spec; without it they are kept and `validate` tells.
    pub fn strict(mut self) -> Self {
        self.reading = Reading::Strict;
        self
    }

    /// A `reqwest` client of your own, with its TLS, proxies, redirects and connections.
    pub fn http(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// The first part that is not what it must be.
    pub fn build(self) -> Result<Client, BuildError> {
        if let Some(problem) = self.problems.into_iter().next() {
            return Err(problem);
        }
        let http = match self.http {
            Some(http) => http,
            None => reqwest::Client::builder().build().map_err(BuildError::Http)?,
        };
        Ok(Client {
            http,
            bases: self.bases,
            credentials: self.credentials,
            headers: self.headers,
            timeout: self.timeout,
            reading: self.reading,
            accept: None,
        })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ClientBuilder").finish_non_exhaustive()
    }
}

/// Why a client cannot be built.
#[derive(Debug)]
#[non_exhaustive]
pub enum BuildError {
    /// A base URL is not absolute, or has a query or fragment.
    BaseUrl {
        /// What was given.
        url: String,
    },
    /// A header cannot be written.
    Header(http::Error),
    /// `reqwest` cannot be set up.
    Http(reqwest::Error),
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl { url } => write!(
                formatter,
                "`{url}` is no base URL: write one such as `https://api.example.com/v1`, without query and fragment"
            ),
            Self::Header(error) => write!(formatter, "a header cannot be written: {error}"),
            Self::Http(error) => write!(formatter, "the HTTP client cannot be set up: {error}"),
        }
    }
}

impl Error for BuildError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::BaseUrl { .. } => None,
            Self::Header(error) => Some(error),
            Self::Http(error) => Some(error),
        }
    }
}
