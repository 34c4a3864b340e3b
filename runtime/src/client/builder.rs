//! The options of a client.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use http::header::USER_AGENT;
use http::{HeaderMap, HeaderName, HeaderValue};
use reqwest::redirect::Policy;

use super::receive::MAX_BODY;
use super::{Client, language, same_origin_redirects};
use crate::cause::Causes;
use crate::http::without_secrets;
use crate::reading::Reading;
use crate::security::Credentials;
use crate::stream::MAX_ITEM;

/// How long a connection may take, unless [`connect_timeout`](ClientBuilder::connect_timeout) says otherwise.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// How long to wait for the next bytes, unless [`read_timeout`](ClientBuilder::read_timeout) says otherwise.
const READ_TIMEOUT: Duration = Duration::from_secs(60);

/// Builds a [`Client`]; every option has a default.
#[derive(Default)]
#[must_use]
pub struct ClientBuilder {
    http: Option<reqwest::Client>,
    bases: Vec<(Option<String>, String)>,
    credentials: Credentials,
    headers: HeaderMap,
    timeout: Option<Duration>,
    connect_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
    max_body: Option<usize>,
    max_item: Option<usize>,
    is_plain_allowed: bool,
    reading: Reading,
    problems: Vec<BuildError>,
}

impl ClientBuilder {
    /// Sends all requests to this base URL instead of the hosts of the spec: `http://127.0.0.1:8080`. Paths are appended to it.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base(None, &url.into());
        self
    }

    /// Sends the requests of one host of the spec to another base URL.
    pub fn base_url_of(mut self, host: impl Into<String>, url: impl Into<String>) -> Self {
        self.base(Some(host.into()), &url.into());
        self
    }

    fn base(&mut self, host: Option<String>, url: &str) {
        match reqwest::Url::parse(url) {
            Ok(parsed) if parsed.has_host() && parsed.query().is_none() && parsed.fragment().is_none() => {
                self.bases.retain(|(of, _)| *of != host);
                let base = url.trim_end_matches('/').to_owned();
                self.bases.push((host, base));
            }
            _ => self.problems.push(BuildError::BaseUrl {
                url: without_secrets(url),
            }),
        }
    }

    /// Sets the bearer token (RFC 6750), which is sent only to endpoints that take one.
    pub fn bearer(mut self, token: impl Into<String>) -> Self {
        self.credentials = self.credentials.bearer(token.into());
        self
    }

    /// Sets the credentials, replacing all previous ones; they are sent only to endpoints that require them.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = credentials;
        self
    }

    /// Sets the `Accept-Language` of every request (RFC 9110, section 12.5.4): `nl-BE, en;q=0.5`.
    pub fn accept_language(mut self, tags: &str) -> Self {
        match language(tags) {
            Ok((name, value)) => drop(self.headers.insert(name, value)),
            Err(error) => self.problems.push(BuildError::Header(error)),
        }
        self
    }

    /// Sets the `User-Agent` of every request (RFC 9110, section 10.1.5): `my-app/1.0`. Without it, it is the name and the version of the
    /// crate that declares the request.
    pub fn user_agent(mut self, product: &str) -> Self {
        match HeaderValue::from_str(product) {
            Ok(value) => drop(self.headers.insert(USER_AGENT, value)),
            Err(error) => self.problems.push(BuildError::Header(error.into())),
        }
        self
    }

    /// Adds a header, such as an API key, to every request that does not set it itself. `Debug` does not show its value.
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

    /// Sets how long a request may take, from connecting to the last byte of the response.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets how long a connection may take; 10 seconds unless it is set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = Some(timeout);
        self
    }

    /// Sets how long to wait for the head of a response, from when the request is begun, and then for each next piece of its body, also of
    /// a stream; 60 seconds unless it is set.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.read_timeout = Some(timeout);
        self
    }

    /// Sets the most bytes that the body of a response may have; 64 MiB unless it is set. A larger one is [`ClientError::TooLarge`].
    ///
    /// JSON takes up to about 30 times its bytes as values of Rust.
    ///
    /// [`ClientError::TooLarge`]: super::ClientError::TooLarge
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = Some(bytes);
        self
    }

    /// Sets the most bytes that an item of a stream may have: a line, or an event with all of its lines; 16 MiB unless it is set. A longer
    /// one is [`ClientError::Item`], and ends the stream.
    ///
    /// [`ClientError::Item`]: super::ClientError::Item
    pub fn max_item(mut self, bytes: usize) -> Self {
        self.max_item = Some(bytes);
        self
    }

    /// Allows credentials to be sent over plain `http` to any host. Without this they are sent so to this machine only (`localhost` and
    /// loopback addresses); with any other host of `http`, a request with credentials, with a header of the client, or with a password in
    /// the base URL is [`RequestError::PlainHttp`].
    ///
    /// [`RequestError::PlainHttp`]: crate::RequestError::PlainHttp
    pub fn plain_http(mut self) -> Self {
        self.is_plain_allowed = true;
        self
    }

    /// Makes values of responses that violate a constraint an error; without this they are kept, and `validate` reports them.
    pub fn strict(mut self) -> Self {
        self.reading = Reading::Strict;
        self
    }

    /// Sets a `reqwest` client of your own, with its TLS, proxies, `User-Agent`, connections, redirects and timeouts:
    /// [`connect_timeout`](Self::connect_timeout) and [`read_timeout`](Self::read_timeout) are not those of it.
    ///
    /// It follows redirects to any host unless it is told not to, with every header that is not known to be a credential, and also those
    /// that the spec declares: build it with `redirect(levain::client::same_origin_redirects())`, or with
    /// `redirect(reqwest::redirect::Policy::none())`.
    pub fn http(mut self, client: reqwest::Client) -> Self {
        self.http = Some(client);
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// The first option that is not valid.
    pub fn build(self) -> Result<Client, BuildError> {
        if let Some(problem) = self.problems.into_iter().next() {
            return Err(problem);
        }
        let is_own = self.http.is_some();
        let (http, http_without_redirects) = if let Some(http) = self.http {
            (http.clone(), http)
        } else {
            // A base for one host leaves others as the spec has them.
            let is_plain = self.bases.iter().any(|(of, _)| of.is_none())
                && self.bases.iter().all(|(_, base)| base.starts_with("http://"));
            let http = |redirects: fn() -> Policy| {
                let connect = self.connect_timeout.unwrap_or(CONNECT_TIMEOUT);
                let read = self.read_timeout.unwrap_or(READ_TIMEOUT);
                let http = reqwest::Client::builder().redirect(redirects()).referer(false);
                http.connect_timeout(connect).read_timeout(read)
            };
            (
                built(|| http(same_origin_redirects), is_plain)?,
                built(|| http(Policy::none), is_plain)?,
            )
        };
        let credentials = if self.is_plain_allowed {
            self.credentials.over_plain_http()
        } else {
            self.credentials
        };
        Ok(Client {
            http,
            http_without_redirects,
            names_package: !is_own,
            bases: self.bases,
            is_plain_allowed: self.is_plain_allowed,
            credentials,
            headers: self.headers,
            timeout: self.timeout,
            reading: self.reading,
            max_body: self.max_body.unwrap_or(MAX_BODY),
            max_item: self.max_item.unwrap_or(MAX_ITEM),
            accept: None,
        })
    }
}

fn built(http: impl Fn() -> reqwest::ClientBuilder, is_plain: bool) -> Result<reqwest::Client, BuildError> {
    let made = match http().build() {
        // A system without root certificates, such as a small container, can still speak http.
        Err(_) if is_plain => without_roots(http()).build(),
        made => made,
    };
    made.map_err(BuildError::Http)
}

#[cfg(any(feature = "reqwest", feature = "native-tls"))]
fn without_roots(http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    http.tls_certs_only([])
}

#[cfg(not(any(feature = "reqwest", feature = "native-tls")))]
fn without_roots(http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
    http
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
        /// The URL, without its user name and password and its query.
        url: String,
    },
    /// A header has a name or value that is not valid.
    Header(http::Error),
    /// `reqwest` cannot be set up.
    Http(reqwest::Error),
}

impl fmt::Display for BuildError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl { url } => write!(
                formatter,
                "`{url}` is not a base URL: give an absolute one without query and fragment, such as `https://api.example.com/v1`"
            ),
            Self::Header(error) => write!(formatter, "a header is not valid: {}", Causes(error)),
            Self::Http(error) => write!(formatter, "the HTTP client cannot be set up: {}", Causes(error)),
        }
    }
}

// No `source`: `Display` tells the causes.
impl Error for BuildError {}
