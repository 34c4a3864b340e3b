//! Endpoints as written: parameters, bodies, responses, redirects.

use std::collections::BTreeSet;

use super::security::SecurityRequirement;
use super::types::{Name, Notes, Presence, SpecType};
use super::unread::UnreadPart;
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
    /// What could not be read.
    pub unread: BTreeSet<UnreadPart>,
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

/// The format of a body, with its media type: as the spec writes it, with its parameters, and a range if that is one (`image/*`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyFormat {
    /// JSON: `application/json`, or one that ends in `+json`.
    Json(String),
    /// A form: `application/x-www-form-urlencoded`.
    Form(String),
    /// Multipart: `multipart/form-data`, or `multipart/mixed`.
    Multipart(String),
    /// The items of an array as JSON, one per line: `application/x-ndjson`.
    Lines(String),
    /// The items of an array as JSON, each after a record separator: `application/json-seq`.
    Sequence(String),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(String),
}

impl BodyFormat {
    /// The media type of JSON.
    pub const JSON: &'static str = "application/json";
    /// The media type of forms.
    pub const FORM: &'static str = "application/x-www-form-urlencoded";
    /// The usual media type of multipart bodies.
    pub const FORM_DATA: &'static str = "multipart/form-data";

    /// The media type.
    pub fn media_type(&self) -> &str {
        match self {
            Self::Json(media_type)
            | Self::Form(media_type)
            | Self::Multipart(media_type)
            | Self::Lines(media_type)
            | Self::Sequence(media_type)
            | Self::Text(media_type)
            | Self::Bytes(media_type) => media_type,
        }
    }

    /// Whether the media type is a range, so that whoever sends the body says which one it is.
    pub fn is_range(&self) -> bool {
        self.media_type().contains('*')
    }

    /// The same format with another media type.
    #[must_use]
    pub fn with_media_type(&self, media_type: String) -> Self {
        match self {
            Self::Json(_) => Self::Json(media_type),
            Self::Form(_) => Self::Form(media_type),
            Self::Multipart(_) => Self::Multipart(media_type),
            Self::Lines(_) => Self::Lines(media_type),
            Self::Sequence(_) => Self::Sequence(media_type),
            Self::Text(_) => Self::Text(media_type),
            Self::Bytes(_) => Self::Bytes(media_type),
        }
    }

    /// Whether a body is several parts.
    pub const fn is_multipart(&self) -> bool {
        matches!(self, Self::Multipart(_))
    }

    /// Whether it is a merge patch, in which null removes a member (RFC 7396, section 2): `application/merge-patch+json`, and the media
    /// types that are made after it, such as Kubernetes' `application/strategic-merge-patch+json`.
    pub fn is_merge_patch(&self) -> bool {
        let Self::Json(media_type) = self else {
            return false;
        };
        let essence = media_type.split(';').next().unwrap_or_default();
        essence.trim().to_ascii_lowercase().ends_with("merge-patch+json")
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

impl StreamKind {
    /// How the items of a media type, in lower case and without parameters, are separated; `None` if it is no sequence of items (OpenAPI
    /// 3.2.0, section 4.14.1).
    pub fn of(essence: &str) -> Option<Self> {
        match essence {
            "text/event-stream" => Some(Self::Events),
            "application/json-seq" => Some(Self::Sequence),
            "application/jsonl"
            | "application/x-jsonl"
            | "application/ndjson"
            | "application/x-ndjson"
            | "application/jsonlines"
            | "application/x-jsonlines"
            | "application/json-lines"
            | "application/x-json-lines"
            | "application/x-json-stream"
            | "application/stream+json"
            | "text/jsonl"
            | "text/x-ndjson" => Some(Self::Lines),
            other if other.ends_with("+json-seq") => Some(Self::Sequence),
            other if other.ends_with("+ndjson") || other.ends_with("+jsonl") => Some(Self::Lines),
            _ => None,
        }
    }
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
    /// The issuer that it must name as `iss` (RFC 9207).
    pub issuer: Option<Spanned<String>>,
}

/// A URL that the endpoint must be able to build. `...` or `…` in it stands for any value.
#[derive(Clone, Debug, PartialEq)]
pub struct UrlExample {
    /// The URL.
    pub url: Spanned<String>,
    /// Its description.
    pub doc: Option<String>,
}
