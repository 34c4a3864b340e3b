//! Endpoints as written: parameters, bodies, responses, redirects.

use super::security::SecurityRequirement;
use super::types::{Name, Notes, Presence, SpecType};
use super::wire_form::WireForm;
use crate::diagnostics::location::{Location, Spanned};

/// An endpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecEndpoint {
    /// Where it stands.
    pub location: Location,
    /// The method, in capitals.
    pub method: Spanned<String>,
    /// The path with `{name}` for its parameters, beginning with a slash.
    pub path: Spanned<String>,
    /// What stands behind the path and is never sent, with its `#`: what tells operations of one path apart in some documents.
    pub fragment: Option<String>,
    /// Its name, given or made of method and path.
    pub name: Spanned<Name>,
    /// The group it belongs to.
    pub group: Option<Spanned<String>>,
    /// The host it is served at; the first when it names none.
    pub host: Option<Spanned<String>>,
    /// The URL of a host of its own, before any named one.
    pub own_url: Option<Spanned<String>>,
    /// How a request proves who asks.
    pub auth: Auth,
    /// The ways to prove who asks, one of which is enough; empty when nothing is asked.
    pub security: Vec<SecurityRequirement>,
    /// Whether a user visits the URL instead of a program.
    pub opens_in_browser: bool,
    /// What is said about it.
    pub notes: Notes,
    /// The parameters of the path, by the order of the spec.
    pub path_parameters: Vec<Parameter>,
    /// The parameters of the query.
    pub query: Vec<Parameter>,
    /// The headers.
    pub headers: Vec<Parameter>,
    /// The cookies.
    pub cookies: Vec<Parameter>,
    /// What is sent.
    pub body: Option<SpecBody>,
    /// What is received, in the order of the spec.
    pub responses: Vec<Response>,
    /// What the browser brings back.
    pub redirect: Option<Redirect>,
    /// URLs this endpoint must be able to build.
    pub examples: Vec<UrlExample>,
}

/// How a request proves who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Auth {
    /// It does not.
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
    /// Its name on the wire, at its key.
    pub name: Spanned<String>,
    /// The name to give it in Rust, when the spec asks for one.
    pub rust_name: Option<String>,
    /// Whether it must be there.
    pub presence: Presence,
    /// Its type.
    pub shape: SpecType,
}

/// How a body is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyFormat {
    /// `application/json`, or the media type given when it is another that ends in `+json`.
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
    /// Where it stands.
    pub location: Location,
    /// The formats it may be sent in; the first is the default.
    pub formats: Vec<Spanned<BodyFormat>>,
    /// Whether it must be there.
    pub presence: Presence,
    /// Its type.
    pub shape: SpecType,
    /// How single members are written, where that is not up to their types (forms and multipart bodies).
    pub parts: Vec<PartEncoding>,
    /// What the body is a stream of.
    pub stream: Option<Box<SpecStream>>,
    /// The same in other formats, where those have other types.
    pub others: Vec<SpecBody>,
}

/// How a member of a form or multipart body is written.
#[derive(Clone, Debug, PartialEq)]
pub struct PartEncoding {
    /// The member.
    pub name: Spanned<String>,
    /// The media types it may be of; the first is the default.
    pub media_types: Vec<String>,
    /// How it is written in a form.
    pub wire: WireForm,
    /// The headers its part has, besides the media type.
    pub headers: Vec<Parameter>,
}

/// A body that comes bit by bit.
#[derive(Clone, Debug, PartialEq)]
pub struct SpecStream {
    /// How its items are parted.
    pub kind: StreamKind,
    /// The type of an item: of an event's data, of a line.
    pub item: SpecType,
}

/// How the items of a stream are parted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamKind {
    /// `text/event-stream`: server-sent events.
    Events,
    /// JSON texts, one a line (`application/jsonl`, `application/x-ndjson`).
    Lines,
    /// JSON texts, a record separator before each (RFC 7464).
    Sequence,
}

/// A request that the API itself makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Whether it is announced once for all or by a request.
    pub kind: IncomingKind,
    /// What it is called.
    pub name: Spanned<String>,
    /// The request; its path is what the spec says of the receiver's URL, and may be no path at all.
    pub endpoint: SpecEndpoint,
}

/// Where a request that the API makes goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncomingKind {
    /// To a URL agreed on elsewhere.
    Webhook,
    /// To a URL that the request to the operation with this method and path gave.
    Callback(String),
}

/// The statuses a response is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusRange {
    /// One status.
    Exactly(u16),
    /// All of a hundred: `4` for `4XX`.
    Class(u16),
    /// All that are not listed.
    Default,
}

/// A response.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// The statuses it is for, at the key.
    pub status: Spanned<StatusRange>,
    /// The body; `None` when it has none.
    pub body: Option<SpecBody>,
    /// The headers that come with it.
    pub headers: Vec<Parameter>,
    /// When it comes.
    pub doc: Option<String>,
}

/// What a browser brings back to the application.
#[derive(Clone, Debug, PartialEq)]
pub struct Redirect {
    /// Where it stands.
    pub location: Location,
    /// The parameters that come when all went well.
    pub query: SpecType,
    /// Those that come instead when it did not.
    pub error: Option<SpecType>,
    /// The parameter that must come back as it was sent.
    pub echoes: Option<Spanned<String>>,
}

/// A URL the endpoint must be able to build; `...` or `…` in a value stands for any.
#[derive(Clone, Debug, PartialEq)]
pub struct UrlExample {
    /// The URL.
    pub url: Spanned<String>,
    /// What it shows.
    pub doc: Option<String>,
}
