//! An endpoint of an API as a type: what a request to it is made into, and how its responses are read.

use http::{HeaderValue, Request, Response};

use super::base_url::plain_host;
use super::error::RequestError;
use super::header::is_secret_header;
use super::method::Method;
use super::parts::Parts;
use super::raw_response::RawResponse;
use super::responses::ReadResponse;
use super::unchecked::Unchecked;
use super::validate::Validator;
use super::write::Writer;
use crate::direction::Direction;
use crate::lexical::Url;
use crate::reading::{ReadError, Reading};
use crate::security::{Auth, auth_of};
use crate::security::{Credentials, Security};
use crate::validate::{Validation, Violations};

/// Validates every part of a request.
pub(super) fn validate_parts<E: Endpoint>(request: &E, validation: &mut Validation<'_>) {
    let mut validator = Validator::new(validation, E::PATH);
    request.parts(&mut Parts::new(&mut validator));
    if let Some(mut repeated) = validator.finish() {
        request.parts(&mut Parts::new(&mut repeated));
    }
}

/// The host of a spec, if it is an absolute URL.
pub(crate) fn known_host(host: &'static str) -> Result<&'static str, RequestError> {
    if host.contains("://") {
        Ok(host)
    } else {
        Err(RequestError::NoHost { path: host })
    }
}

/// What a call of an endpoint gives when it succeeds: see [`ReadResponse::Success`].
pub type Success<E> = <<E as Endpoint>::Response as ReadResponse>::Success;

/// A request to one endpoint.
///
/// Generated code provides the constants and the parts of the request. Nothing here opens a connection: send what
/// [`into_http`](Self::into_http) returns with any client that uses `http`, and pass the response to
/// [`read_response`](Self::read_response).
pub trait Endpoint: Sized {
    /// The name in the spec.
    const NAME: &'static str;
    /// The method.
    const METHOD: Method;
    /// The path, with `{name}` for its parameters, and `{/name}` for a last segment that may be absent.
    const PATH: &'static str;
    /// The URL that the path is appended to; only a path, or empty, where the spec names no host.
    const HOST: &'static str;
    /// The sets of security schemes, one of which a request must satisfy; empty where the spec declares none.
    const SECURITY: Security = &[];
    /// Whether a request takes a bearer token.
    const AUTH: Auth = auth_of(Self::SECURITY);
    /// The header for the version of the API, in lower case, and the version.
    const VERSION: Option<(&'static str, &'static str)> = None;
    /// The name and the version of the crate that declares the request, which the client's `User-Agent` names (RFC 9110, section 10.1.5).
    #[doc(hidden)]
    const PACKAGE: (Option<&'static str>, Option<&'static str>) = (None, None);
    /// The responses.
    type Response: ReadResponse;

    /// Lists every part of the request.
    fn parts(&self, parts: &mut Parts<'_>);

    /// Validates every part against the constraints of the spec.
    ///
    /// # Errors
    ///
    /// Every violation, with its path: `query.scope[1]`, `body.name`.
    fn validate(&self) -> Result<(), Violations> {
        Validation::run(Direction::Sent, |validation| validate_parts(self, validation))
    }

    /// The same request, to be sent though it violates constraints of the spec: a pattern, a format or a bound in a document may be wrong,
    /// and a server may take what its document does not list.
    ///
    /// What keeps a request the request that was meant is validated all the same; see [`Unchecked`].
    ///
    /// ```
    /// # #[derive(levain::Request)]
    /// # #[levain(get = "/shops", host = "https://api.example.com")]
    /// # struct Shops {
    /// #     #[levain(max = 50)]
    /// #     limit: i64,
    /// # }
    /// use levain::Endpoint;
    ///
    /// let request = Shops { limit: 100 };
    /// assert!(request.validate().is_err());
    /// assert_eq!(request.unchecked().url()?.as_str(), "https://api.example.com/shops?limit=100");
    /// # Ok::<(), levain::RequestError>(())
    /// ```
    fn unchecked(self) -> Unchecked<Self> {
        Unchecked::new(self)
    }

    /// The whole URL.
    ///
    /// # Errors
    ///
    /// When a value violates a constraint or cannot be written, and when the spec names no host: [`url_at`](Self::url_at) takes one.
    fn url(&self) -> Result<Url, RequestError> {
        self.url_at(known_host(Self::HOST)?)
    }

    /// The whole URL, on another host.
    ///
    /// # Errors
    ///
    /// When a value violates a constraint or cannot be written.
    fn url_at(&self, host: &str) -> Result<Url, RequestError> {
        self.validate()?;
        let mut writer = Writer::default();
        self.parts(&mut Parts::new(&mut writer));
        writer.url(host, Self::PATH).map(Url::unchecked)
    }

    /// The request, without credentials.
    ///
    /// # Errors
    ///
    /// When a value violates a constraint or cannot be written, and when the spec names no host: [`http_at`](Self::http_at) takes one.
    fn into_http(self) -> Result<Request<Vec<u8>>, RequestError> {
        self.http_at(known_host(Self::HOST)?, None)
    }

    /// The request on another host, with a bearer token when the endpoint takes one.
    ///
    /// # Errors
    ///
    /// When a value violates a constraint or cannot be written, when the host is not a base URL, and when the token would be sent over
    /// plain `http` to another machine: [`http_with`](Self::http_with) takes credentials that allow it.
    fn http_at(&self, host: &str, bearer: Option<&str>) -> Result<Request<Vec<u8>>, RequestError> {
        self.validate()?;
        let mut writer = Writer::default();
        self.parts(&mut Parts::new(&mut writer));
        let url = writer.url(host, Self::PATH)?;
        let mut request = Request::builder().method(Self::METHOD.as_str()).uri(url);
        if let Some((name, version)) = Self::VERSION {
            request = request.header(name, version);
        }
        for (name, value) in &writer.headers {
            let mut value = HeaderValue::from_bytes(value.as_bytes()).map_err(http::Error::from)?;
            value.set_sensitive(is_secret_header(name));
            request = request.header(name, value);
        }
        request = request.header(http::header::ACCEPT, Self::Response::ACCEPT);
        if let Some(cookie) = writer.cookie() {
            let mut cookie = HeaderValue::try_from(cookie).map_err(http::Error::from)?;
            cookie.set_sensitive(true);
            request = request.header(http::header::COOKIE, cookie);
        }
        if let Some(token) = bearer.filter(|_| Self::AUTH != Auth::None) {
            if let Some(host) = request.uri_ref().and_then(plain_host) {
                let host = host.to_owned();
                return Err(RequestError::PlainHttp { host });
            }
            let mut value = HeaderValue::try_from(format!("Bearer {token}")).map_err(http::Error::from)?;
            value.set_sensitive(true);
            request = request.header(http::header::AUTHORIZATION, value);
        }
        let body = match writer.body.take() {
            Some((media_type, body)) => {
                request = request.header(http::header::CONTENT_TYPE, media_type);
                body
            }
            None => Vec::new(),
        };
        Ok(request.body(body)?)
    }

    /// The request on another host, with the credentials that the endpoint requires: the first set of schemes that they satisfy.
    ///
    /// # Errors
    ///
    /// When a value violates a constraint or cannot be written, and when the credentials satisfy no set of schemes.
    fn http_with(&self, host: &str, credentials: &Credentials) -> Result<Request<Vec<u8>>, RequestError> {
        let mut request = self.http_at(host, None)?;
        credentials.apply::<Self, _>(&mut request)?;
        Ok(request)
    }

    /// Reads a response; values that violate a constraint are kept, and their `validate` reports them.
    ///
    /// # Errors
    ///
    /// When the spec does not declare the status, or the body cannot be read as its type.
    fn read_response<B: AsRef<[u8]>>(response: &Response<B>) -> Result<Self::Response, ReadError> {
        Self::Response::read(RawResponse::new(response, Reading::Lenient))
    }

    /// Reads a response; values that violate a constraint are an error.
    ///
    /// # Errors
    ///
    /// When the spec does not declare the status, the body cannot be read as its type, or a value violates a constraint.
    fn read_strict<B: AsRef<[u8]>>(response: &Response<B>) -> Result<Self::Response, ReadError> {
        Self::Response::read(RawResponse::new(response, Reading::Strict))
    }
}
