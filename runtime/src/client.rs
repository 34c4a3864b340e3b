//! Sends requests with `reqwest` and reads the answers.
//!
//! In: an [`Endpoint`]. Out: its answer, or an error that keeps all that came. No TLS is chosen here: turn on the feature of
//! `reqwest` that you want, or hand in a client of your own.

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
/// // let answer = client.send(&request).await?;
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
    /// A client with no token, for the hosts that the spec names.
    ///
    /// # Errors
    ///
    /// When the system's TLS or resolver cannot be set up.
    pub fn new() -> Result<Self, BuildError> {
        Self::builder().build()
    }

    /// A builder.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The same client, with another bearer token.
    #[must_use]
    pub fn with_bearer(&self, token: impl Into<String>) -> Self {
        let credentials = self.credentials.clone().bearer(token.into());
        self.with_credentials(credentials)
    }

    /// The same client, with other credentials.
    #[must_use]
    pub fn with_credentials(&self, credentials: Credentials) -> Self {
        Self {
            credentials,
            ..self.clone()
        }
    }

    /// The same client, asking for answers of this media type where an endpoint has several: `text/csv`.
    ///
    /// The value is that of `Accept` (RFC 9110, section 12.5.1); what the header cannot hold is not sent.
    #[must_use]
    pub fn accepting(&self, media_type: &str) -> Self {
        Self {
            accept: HeaderValue::from_str(media_type).ok(),
            ..self.clone()
        }
    }

    /// Sends a request and reads the answer by its status.
    ///
    /// # Errors
    ///
    /// [`ClientError::Request`] and [`ClientError::MissingBearer`] before anything is sent; [`ClientError::Transport`] when no whole
    /// answer came; [`ClientError::Read`] when the spec does not know the answer, with its status, headers and body.
    pub async fn send<E: Endpoint>(&self, request: &E) -> Result<E::Response, ClientError> {
        let response = self.send_raw(request).await?;
        E::Response::read(RawResponse::new(&response, self.reading)).map_err(ClientError::Read)
    }

    /// Sends a request and reads the answer by its status, with its status and headers beside it.
    ///
    /// Headers that the spec declares have a type, which [`FromHeaders`](crate::FromHeaders) reads.
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

    /// Sends a request and gives the answer as it came.
    ///
    /// # Errors
    ///
    /// As [`send`](Self::send), save for [`ClientError::Read`].
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
            // What the request itself says goes before what is sent with all requests.
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

// Neither the token nor the values of headers, which may hold keys.
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

// All of an answer, or as much as came of it.
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
