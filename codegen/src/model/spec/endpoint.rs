//! Endpoints as written: parameters, bodies, responses, redirects.

use super::security::SecurityRequirement;
use super::types::{Name, Notes, Presence, SpecType};
use super::wire_form::WireForm;
use crate::diagnostics::location::{Location, Spanned};

/// An endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecEndpoint {
    /// Its location.
    pub location: Location,
    /// The method, in upper case.
    pub method: Spanned<String>,
    /// The path with `{name}` for its parameters, beginning with a slash.
    pub path: Spanned<String>,
    /// The fragment after the path, with its `#`. It is never sent; some documents use it to declare several operations at one path.
    pub fragment: Option<String>,
    /// Its name, as written or made from the method and the path.
    pub name: Spanned<Name>,
    /// The group it belongs to.
    pub group: Option<Spanned<String>>,
    /// The host that serves it; the first if none is named.
    pub host: Option<Spanned<String>>,
    /// The URL of a server for this endpoint only, which takes precedence over `host`.
    pub server_url: Option<Spanned<String>>,
    /// Whether a request sends a bearer token.
    pub auth: Auth,
    /// The security requirements, one of which must be satisfied; empty if there are none.
    pub security: Vec<SecurityRequirement>,
    /// Whether a browser opens the URL, and not a program.
    pub opens_in_browser: bool,
    /// Its description, source and deprecation.
    pub notes: Notes,
    /// The path parameters, in the order of the spec.
    pub path_parameters: Vec<Parameter>,
    /// The query parameters.
    pub query: Vec<Parameter>,
    /// The header parameters.
    pub headers: Vec<Parameter>,
    /// The cookie parameters.
    pub cookies: Vec<Parameter>,
    /// The body of the request.
    pub body: Option<SpecBody>,
    /// The responses, in the order of the spec.
    pub responses: Vec<Response>,
    /// The parameters that the browser brings back.
    pub redirect: Option<Redirect>,
    /// URLs that the endpoint must be able to build.
    pub examples: Vec<UrlExample>,
}

/// Whether a request sends a bearer token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Auth {
    /// No token is sent.
    #[default]
    None,
    /// A bearer token may be sent (RFC 6750).
    Optional,
    /// A bearer token must be sent (RFC 6750).
    Bearer,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name on the wire, with the location of its key.
    pub name: Spanned<String>,
    /// Its name in Rust, if the spec gives one.
    pub rust_name: Option<String>,
    /// Whether it is required.
    pub presence: Presence,
    /// Its type.
    pub shape: SpecType,
}

/// The format of a body.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyFormat {
    /// JSON, with its media type: `application/json`, or one that ends in `+json`.
    Json(String),
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data`.
    Multipart,
    /// Text of this media type.
    Text(String),
    /// Bytes of this media type.
    Bytes(String),
}

impl BodyFormat {
    /// The media type.
    pub fn media_type(&self) -> &str {
        match self {
            Self::Json(media_type) | Self::Text(media_type) | Self::Bytes(media_type) => media_type,
            Self::Form => "application/x-www-form-urlencoded",
            Self::Multipart => "multipart/form-data",
        }
    }
}

/// A body.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecBody {
    /// Its location.
    pub location: Location,
    /// The formats that it may have; the first is the default.
    pub formats: Vec<Spanned<BodyFormat>>,
    /// Whether it is required.
    pub presence: Presence,
    /// Its type.
    pub shape: SpecType,
    /// The encodings of single properties in a form or a multipart body, where they differ from the default of the property's type.
    pub parts: Vec<PartEncoding>,
    /// The items of the body, if it is a stream.
    pub stream: Option<Box<SpecStream>>,
    /// The content in other formats, if those have other types.
    pub other_contents: Vec<SpecBody>,
}

/// The encoding of a property in a form or a multipart body (OpenAPI's Encoding Object).
#[derive(Clone, Debug, PartialEq)]
pub struct PartEncoding {
    /// The name of the property.
    pub name: Spanned<String>,
    /// The media types that its part may have; the first is the default.
    pub media_types: Vec<String>,
    /// How it is written in a form.
    pub wire: WireForm,
    /// The headers of its part, besides `Content-Type`.
    pub headers: Vec<Parameter>,
}

/// The items of a body that is a stream.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecStream {
    /// How the items are separated.
    pub kind: StreamKind,
    /// The type of an item: of the data of an event, or of a line.
    pub item: SpecType,
}

/// How the items of a stream are separated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamKind {
    /// `text/event-stream`: server-sent events.
    Events,
    /// JSON texts, one per line (`application/jsonl`, `application/x-ndjson`).
    Lines,
    /// JSON texts, each after a record separator (RFC 7464).
    Sequence,
}

/// A request that the API itself sends.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Whether it is a webhook or a callback.
    pub kind: IncomingKind,
    /// Its name.
    pub name: Spanned<String>,
    /// The request. Its path is the URL of the receiver as the spec describes it, which need not be a path.
    pub endpoint: SpecEndpoint,
}

/// The kinds of requests that an API sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncomingKind {
    /// A request to a URL that is agreed upon outside of the API.
    Webhook,
    /// A request to a URL that was sent to the operation with this method and path.
    Callback(String),
}

/// The status codes of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusRange {
    /// One status code.
    Exactly(u16),
    /// A range of a hundred status codes: `4` for `4XX`.
    Class(u16),
    /// All status codes that the endpoint does not list.
    Default,
}

/// A response.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Its status codes, with the location of the key.
    pub status: Spanned<StatusRange>,
    /// The body, if it has one.
    pub body: Option<SpecBody>,
    /// Its headers.
    pub headers: Vec<Parameter>,
    /// Its description.
    pub doc: Option<String>,
}

/// The parameters that a browser brings back to the application.
#[derive(Clone, Debug, PartialEq)]
pub struct Redirect {
    /// Its location.
    pub location: Location,
    /// The parameters of a successful redirect.
    pub query: SpecType,
    /// The parameters of a redirect with an error.
    pub error: Option<SpecType>,
    /// The parameter that must come back unchanged.
    pub echoes: Option<Spanned<String>>,
}

/// A URL that the endpoint must be able to build. `...` or `…` in it stands for any value.
#[derive(Clone, Debug, PartialEq)]
pub struct UrlExample {
    /// The URL.
    pub url: Spanned<String>,
    /// Its description.
    pub doc: Option<String>,
}
