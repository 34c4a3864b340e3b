//! An endpoint of an API as a type, and what can be made of a request to it.

use http::{HeaderValue, Request, Response};

use super::error::RequestError;
use super::method::Method;
use super::parts::Parts;
use super::raw_response::RawResponse;
use super::validate::Validator;
use super::write::Writer;
use crate::direction::Direction;
use crate::lexical::Url;
use crate::reading::{ReadError, Reading};
use crate::security::{Auth, auth_of};
use crate::security::{Credentials, Security};
use crate::stream::Items;
use crate::validate::{Validation, Violations};

/// The host of a spec, when it is one that requests can be sent to.
pub(crate) fn known_host(host: &'static str) -> Result<&'static str, RequestError> {
    if host.contains("://") {
        Ok(host)
    } else {
        Err(RequestError::NoHost { path: host })
    }
}

/// What an endpoint may answer.
pub trait ReadResponse: Sized {
    /// Reads an answer by its status.
    ///
    /// # Errors
    ///
    /// When the status is not documented, or the body is not what the spec says.
    fn read(response: RawResponse<'_>) -> Result<Self, ReadError>;
}

/// What an endpoint may answer, where a stream of items is one of it.
pub trait StreamResponse: ReadResponse {
    /// The stream.
    type Items: Items;
}

/// No answer is read: a user visits the URL, or the spec tells of none.
impl ReadResponse for () {
    fn read(response: RawResponse<'_>) -> Result<Self, ReadError> {
        Err(response.undocumented())
    }
}

/// A request to one endpoint.
///
/// Generated code says what the request is made of; the rest is provided. Nothing here opens a connection: hand what
/// [`into_http`](Self::into_http) makes to whatever speaks `http`, and its answer to [`read_response`](Self::read_response).
pub trait Endpoint: Sized {
    /// The endpoint's name in the spec.
    const NAME: &'static str;
    /// The method.
    const METHOD: Method;
    /// The path, with `{name}` for its parameters.
    const PATH: &'static str;
    /// The URL the path is appended to. Where the spec names no host, a path or nothing.
    const HOST: &'static str;
    /// What a request must prove who asks with; empty where the spec declares no schemes.
    const SECURITY: Security = &[];
    /// Whether a request takes a bearer token.
    const AUTH: Auth = auth_of(Self::SECURITY);
    /// The header that holds the API's version, in lower case, and the version.
    const VERSION: Option<(&'static str, &'static str)> = None;
    /// What is answered.
    type Response: ReadResponse;

    /// Names every part of the request.
    fn parts(&self, parts: &mut Parts<'_>);

    /// Holds every value against the constraints of the spec.
    ///
    /// # Errors
    ///
    /// Every violation, with its path: `query.scope[1]`, `body.name`.
    fn validate(&self) -> Result<(), Violations> {
        Validation::run(Direction::Sent, |validation| {
            let mut validator = Validator::new(validation, Self::PATH);
            self.parts(&mut Parts::new(&mut validator));
            if let Some(mut repeated) = validator.finish() {
                self.parts(&mut Parts::new(&mut repeated));
            }
        })
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

    /// The request, without what proves who asks.
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
    /// When a value violates a constraint or cannot be written.
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
            let value = HeaderValue::from_bytes(value.as_bytes()).map_err(http::Error::from)?;
            request = request.header(name, value);
        }
        request = request.header(http::header::ACCEPT, "application/json, */*;q=0.5");
        if let Some(cookie) = writer.cookie() {
            request = request.header(http::header::COOKIE, cookie);
        }
        if let Some(token) = bearer.filter(|_| Self::AUTH != Auth::None) {
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

    /// The request on another host, with the credentials that the endpoint takes: of what it asks for, the first that can be met.
    ///
    /// # Errors
    ///
    /// When a value violates a constraint or cannot be written, and when the endpoint asks for credentials that are not given.
    fn http_with(&self, host: &str, credentials: &Credentials) -> Result<Request<Vec<u8>>, RequestError> {
        let mut request = self.http_at(host, None)?;
        credentials.apply::<Self, _>(&mut request)?;
        Ok(request)
    }

    /// Reads an answer; values that violate a constraint are kept, and `validate` on them tells.
    ///
    /// # Errors
    ///
    /// When the status is not documented, or the body is not what the spec says.
    fn read_response<B: AsRef<[u8]>>(response: &Response<B>) -> Result<Self::Response, ReadError> {
        Self::Response::read(RawResponse::new(response, Reading::Lenient))
    }

    /// Reads an answer and refuses values that violate a constraint.
    ///
    /// # Errors
    ///
    /// When the status is not documented, or the body is not what the spec says in every constraint.
    fn read_strict<B: AsRef<[u8]>>(response: &Response<B>) -> Result<Self::Response, ReadError> {
        Self::Response::read(RawResponse::new(response, Reading::Strict))
    }
}
