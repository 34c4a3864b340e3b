//! Sends requests with `reqwest` and reads the responses.
//!
//! In: an [`Endpoint`]. Out: its response, or an error with everything that was received. No TLS backend is chosen here: enable the feature
//! of `reqwest` for the one that you want, or pass a `reqwest::Client` of your own.

mod builder;
mod error;
mod stream;

use std::fmt;

use http::header::{ACCEPT, ACCEPT_LANGUAGE};
use http::{HeaderMap, HeaderValue, Response};

use crate::http::{Endpoint, RawResponse, ReadResponse, RequestError, known_host};
use crate::reading::Reading;
use crate::security::Auth;
use crate::security::Credentials;

pub use builder::{BuildError, ClientBuilder};
pub use error::ClientError;
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
    bases: Vec<(Option<String>, String)>,
    credentials: Credentials,
    headers: HeaderMap,
    timeout: Option<std::time::Duration>,
    reading: Reading,
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
        let credentials = self.credentials.clone().bearer(token.into());
        self.with_credentials(credentials)
    }

    /// A copy of the client with other credentials.
    #[must_use]
    pub fn with_credentials(&self, credentials: Credentials) -> Self {
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

    /// Sends a request and reads the response by its status.
    ///
    /// # Errors
    ///
    /// [`ClientError::Request`] and [`ClientError::MissingBearer`] before anything is sent; [`ClientError::Transport`] when no complete
    /// response was received; [`ClientError::Read`], with status, headers and body, when the response is not one that the spec declares.
    pub async fn send<E: Endpoint>(&self, request: &E) -> Result<E::Response, ClientError> {
        let response = self.send_raw(request).await?;
        E::Response::read(RawResponse::new(&response, self.reading)).map_err(ClientError::Read)
    }

    /// Sends a request and reads the response by its status; also returns its status and headers.
    ///
    /// The headers that the spec declares have a type, which [`FromHeaders`](crate::FromHeaders) reads.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send).
    pub async fn send_with_headers<E: Endpoint>(
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
    /// As [`send`](Self::send), except for [`ClientError::Read`].
    pub async fn send_raw<E: Endpoint>(&self, request: &E) -> Result<Response<Vec<u8>>, ClientError> {
        let request = self.request(request)?;
        let received = self
            .http
            .execute(request)
            .await
            .map_err(ClientError::no_response)?;
        whole(received).await
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
        if let Some(accept) = &self.accept {
            made.headers_mut().insert(ACCEPT, accept.clone());
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
        formatter
            .debug_struct("Client")
            .field("bases", &self.bases)
            .field("credentials", &self.credentials)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("timeout", &self.timeout)
            .field("reading", &self.reading)
            .finish_non_exhaustive()
    }
}

// The complete response, or what was received of it.
async fn whole(mut received: reqwest::Response) -> Result<Response<Vec<u8>>, ClientError> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = received.status();
    *response.version_mut() = received.version();
    *response.headers_mut() = std::mem::take(received.headers_mut());
    loop {
        match received.chunk().await {
            Ok(Some(chunk)) => response.body_mut().extend_from_slice(&chunk),
            Ok(None) => return Ok(response),
            Err(error) => return Err(ClientError::interrupted(error, response)),
        }
    }
}

fn language(tags: &str) -> Result<(http::HeaderName, HeaderValue), http::Error> {
    Ok((ACCEPT_LANGUAGE, HeaderValue::from_str(tags)?))
}
