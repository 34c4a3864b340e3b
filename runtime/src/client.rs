//! Sends requests with `reqwest` and reads the responses.
//!
//! In: an [`Endpoint`]. Out: the body of its usual response, or an error with everything that was received. The feature `reqwest` has the TLS
//! of `rustls`, `native-tls` that of the system; another one comes with a `reqwest::Client` of your own.

mod builder;
mod error;
mod receive;
mod redirects;
mod send_error;
mod stream;

use std::fmt;

use http::header::{ACCEPT, ACCEPT_LANGUAGE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Response};

use crate::http::{
    Endpoint, RawResponse, ReadResponse, RequestError, Success, known_host, plain_host, without_secrets,
};
use crate::reading::{ReadErrorKind, Reading};
use crate::security::Auth;
use crate::security::Credentials;
use receive::whole;

pub use builder::{BuildError, ClientBuilder};
pub use error::ClientError;
pub use redirects::same_origin_redirects;
pub use send_error::SendError;
pub use stream::ItemStream;

/// Sends the requests of an API; cheap to clone, and clones share connections.
///
/// ```no_run
/// # use levain::client::{BuildError, Client};
/// # fn client() -> Result<Client, BuildError> {
/// let client = Client::builder()
///     .bearer("a token")
///     .accept_language("nl-BE")
///     .timeout(std::time::Duration::from_secs(10))
///     .build()?;
/// # Ok(client)
/// # }
/// // let response = client.send(&request).await?;
/// ```
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    // For endpoints that declare a redirect: `reqwest` has one policy for all requests of a client.
    http_without_redirects: reqwest::Client,
    names_package: bool,
    bases: Vec<(Option<String>, String)>,
    is_plain_allowed: bool,
    credentials: Credentials,
    headers: HeaderMap,
    timeout: Option<std::time::Duration>,
    reading: Reading,
    max_body: usize,
    max_item: usize,
    accept: Option<HeaderValue>,
}

impl Client {
    /// A client without credentials, for the hosts that the spec names.
    ///
    /// # Errors
    ///
    /// When the system's TLS or resolver cannot be set up.
    pub fn new() -> Result<Self, BuildError> {
        Self::builder().build()
    }

    /// A builder, in which every option has a default.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A copy of the client with another bearer token.
    #[must_use]
    pub fn with_bearer(&self, token: impl Into<String>) -> Self {
        self.with_credentials(self.credentials.clone().bearer(token.into()))
    }

    /// A copy of the client with other credentials.
    #[must_use]
    pub fn with_credentials(&self, credentials: Credentials) -> Self {
        let credentials = if self.is_plain_allowed {
            credentials.over_plain_http()
        } else {
            credentials
        };
        Self {
            credentials,
            ..self.clone()
        }
    }

    /// A copy of the client that asks for this media type, for endpoints with responses of several: `text/csv`.
    ///
    /// It is the value of `Accept` (RFC 9110, section 12.5.1); a value that is not valid in a header is not sent.
    #[must_use]
    pub fn accepting(&self, media_type: &str) -> Self {
        Self {
            accept: HeaderValue::from_str(media_type).ok(),
            ..self.clone()
        }
    }

    /// Sends a request and returns the body of its usual response: [`ReadResponse::Success`].
    ///
    /// A redirect that the spec declares is not followed. Where it is not the only success, it is a [`SendError::Response`], whose headers
    /// have its `Location`.
    ///
    /// ```text
    /// match client.send(&delete).await {
    ///     Ok(()) => println!("deleted"),
    ///     Err(error) => match error.response() {
    ///         Some(DeleteResponse::NotFound(problem)) => println!("{:?}", problem.detail),
    ///         _ => return Err(error.into()),
    ///     },
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// [`SendError::Response`] for any other response that the spec declares, with its typed body, status and headers. Else a
    /// [`ClientError`]: before anything is sent, when no complete response was received, and when it is not one that the spec declares.
    pub async fn send<E: Endpoint>(&self, request: &E) -> Result<Success<E>, SendError<E::Response>> {
        let response = self.send_with_headers(request).await?;
        Ok(response.into_body())
    }

    /// Sends a request and returns the body of its usual response with its status and headers.
    ///
    /// The headers that the spec declares have a type, which [`FromHeaders`](crate::FromHeaders) reads.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub async fn send_with_headers<E: Endpoint>(
        &self,
        request: &E,
    ) -> Result<Response<Success<E>>, SendError<E::Response>> {
        let response = self.send_raw(request).await?;
        self.success(response)
    }

    /// Sends a request and returns whichever response of the spec it has, errors too, with its status and headers.
    ///
    /// # Errors
    ///
    /// [`ClientError::Request`] and [`ClientError::MissingBearer`] before anything is sent; [`ClientError::Transport`] when no complete
    /// response was received; [`ClientError::Read`], with status, headers and body, when the response is not one that the spec declares.
    pub async fn send_response<E: Endpoint>(
        &self,
        request: &E,
    ) -> Result<Response<E::Response>, ClientError> {
        let response = self.send_raw(request).await?;
        let read = E::Response::read(RawResponse::new(&response, self.reading)).map_err(ClientError::Read)?;
        Ok(response.map(|_| read))
    }

    /// Sends a request and returns the response as it was received.
    ///
    /// # Errors
    ///
    /// As [`send_response`](Self::send_response), except for [`ClientError::Read`].
    pub async fn send_raw<E: Endpoint>(&self, request: &E) -> Result<Response<Vec<u8>>, ClientError> {
        let request = self.request(request)?;
        let received = self.execute::<E>(request).await?;
        whole(received, self.max_body).await
    }

    async fn execute<E: Endpoint>(
        &self,
        request: reqwest::Request,
    ) -> Result<reqwest::Response, ClientError> {
        let http = if E::Response::HAS_REDIRECT {
            &self.http_without_redirects
        } else {
            &self.http
        };
        http.execute(request).await.map_err(ClientError::no_response)
    }

    fn success<R: ReadResponse>(
        &self,
        response: Response<Vec<u8>>,
    ) -> Result<Response<R::Success>, SendError<R>> {
        let error = match R::read(RawResponse::new(&response, self.reading)) {
            Ok(read) => {
                return match read.into_success() {
                    Ok(success) => Ok(response.map(|_| success)),
                    Err(other) => Err(SendError::Response(Box::new(response.map(|_| other)))),
                };
            }
            Err(error) => error,
        };
        // A status that a client does not know is to be taken as the 200 of its class (RFC 9110, section 15): where a success may be
        // empty, nothing is lost with an empty one.
        let is_empty_success = response.status().is_success() && response.body().is_empty();
        match (R::without_content(), &error.kind) {
            (Some(success), ReadErrorKind::Undocumented) if is_empty_success => Ok(response.map(|_| success)),
            _ => Err(SendError::Client(ClientError::Read(error))),
        }
    }

    /// The request as it would be sent.
    ///
    /// # Errors
    ///
    /// [`ClientError::Request`] and [`ClientError::MissingBearer`].
    fn request<E: Endpoint>(&self, request: &E) -> Result<reqwest::Request, ClientError> {
        if E::SECURITY.is_empty() && E::AUTH == Auth::Bearer && !self.credentials.has_token() {
            return Err(ClientError::MissingBearer { endpoint: E::NAME });
        }
        let mut made = request
            .http_at(self.base_of(E::HOST).map_err(ClientError::Request)?, None)
            .map_err(ClientError::Request)?;
        self.credentials
            .apply_beside::<E, _>(&mut made, &self.headers)
            .map_err(|error| ClientError::Request(error.into()))?;
        for (name, value) in &self.headers {
            // A header of the request itself has precedence over one of all requests.
            if !made.headers().contains_key(name) {
                made.headers_mut().insert(name, value.clone());
            }
        }
        if self.names_package && !made.headers().contains_key(USER_AGENT) {
            made.headers_mut()
                .extend(product(E::PACKAGE).map(|product| (USER_AGENT, product)));
        }
        if let Some(accept) = &self.accept {
            made.headers_mut().insert(ACCEPT, accept.clone());
        }
        let is_secret = made.headers().values().any(HeaderValue::is_sensitive)
            || made.uri().authority().is_some_and(|of| of.as_str().contains('@'));
        if let Some(host) = plain_host(made.uri()).filter(|_| is_secret && !self.credentials.are_sent_plain())
        {
            let host = host.to_owned();
            return Err(ClientError::Request(RequestError::PlainHttp { host }));
        }
        let mut made = reqwest::Request::try_from(made).map_err(ClientError::no_response)?;
        *made.timeout_mut() = self.timeout;
        Ok(made)
    }

    fn base_of(&self, host: &'static str) -> Result<&str, RequestError> {
        let named = self.bases.iter().find(|(of, _)| of.as_deref() == Some(host));
        let any = || self.bases.iter().find(|(of, _)| of.is_none());
        match named.or_else(any) {
            Some((_, base)) => Ok(base),
            None => known_host(host),
        }
    }
}

// Neither the credentials nor the values of headers, which may contain keys.
impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bases = self.bases.iter();
        let bases = bases.map(|(of, base)| (of.as_deref().map(without_secrets), without_secrets(base)));
        formatter
            .debug_struct("Client")
            .field("bases", &bases.collect::<Vec<_>>())
            .field("credentials", &self.credentials)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("timeout", &self.timeout)
            .field("reading", &self.reading)
            .finish_non_exhaustive()
    }
}

// The crate that declares the request, or this one where it is not built by cargo.
fn product(package: (Option<&str>, Option<&str>)) -> Option<HeaderValue> {
    let (name, version) = match package {
        (Some(name), Some(version)) => (name, version),
        _ => (env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")),
    };
    HeaderValue::try_from(format!("{name}/{version}")).ok()
}

fn language(tags: &str) -> Result<(http::HeaderName, HeaderValue), http::Error> {
    Ok((ACCEPT_LANGUAGE, HeaderValue::from_str(tags)?))
}
