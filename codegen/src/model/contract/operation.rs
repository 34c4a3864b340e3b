//! Operations on the wire: parameters, bodies, responses, and callbacks.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::schema::SchemaId;
use super::security::Requirement;
use super::server::Server;
use crate::diagnostics::location::{Location, Spanned};
use crate::model::api::ParameterIn;
use crate::model::spec::StatusRange;

/// How far along an element is: its stability, and whether it is about to go.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Lifecycle {
    /// Whether it is deprecated.
    pub is_deprecated: bool,
    /// The date of `x-sunset`, as it is written.
    pub sunset: Option<Box<Spanned<String>>>,
    /// The stability of `x-stability-level`, as it is written.
    pub stability: Option<Box<Spanned<String>>>,
}

/// The stability of an element, the least stable first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stability {
    /// May change or go at any time.
    Draft,
    /// May change.
    Alpha,
    /// Changes are announced.
    Beta,
    /// Does not change.
    Stable,
}

impl Stability {
    /// The stability of this name.
    pub fn read(name: &str) -> Option<Self> {
        Some(match name {
            "draft" => Self::Draft,
            "alpha" => Self::Alpha,
            "beta" => Self::Beta,
            "stable" => Self::Stable,
            _ => return None,
        })
    }
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The method, in upper case.
    pub method: String,
    /// The path template.
    pub path: String,
    /// Where it is.
    pub location: Location,
    /// Its `operationId`.
    pub id: Option<Spanned<String>>,
    /// Its tags.
    pub tags: Vec<Spanned<String>>,
    /// How far along it is.
    pub lifecycle: Lifecycle,
    /// Its parameters, with those of its path.
    pub parameters: IndexMap<ParameterKey, Parameter>,
    /// The body of a request.
    pub body: Option<RequestBody>,
    /// The responses by their status codes.
    pub responses: IndexMap<StatusRange, Response>,
    /// Its own security requirements, if they are written.
    pub security: Option<Spanned<Vec<Requirement>>>,
    /// Its own servers.
    pub servers: Vec<Server>,
    /// The requests that the API sends because of it.
    pub callbacks: Vec<Callback>,
    /// References in it that could not be read, but for those of schemas.
    pub unread: BTreeSet<String>,
}

/// A request that the API sends.
#[derive(Clone, Debug)]
pub struct Callback {
    /// Its name.
    pub name: String,
    /// The request.
    pub operation: Operation,
}

/// What identifies a parameter of an operation: its position, and its name, of which case does not count in a header (RFC 9110, section
/// 5.1), and which does not count at all in a path, where the position among the braces does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ParameterKey {
    /// The nth parameter of the path template.
    Path(usize),
    /// A parameter by its name.
    Named(ParameterIn, String),
}

/// A parameter, or a header of a response.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its position.
    pub position: ParameterIn,
    /// Where it is.
    pub location: Location,
    /// Whether it is required.
    pub is_required: bool,
    /// Its schema.
    pub schema: Option<SchemaId>,
    /// The media type of its value, if it is written with one.
    pub media_type: Option<String>,
    /// How it is written: `style`, with the default of its position filled in.
    pub style: String,
    /// Whether items and members are written one by one, with the default of the style filled in.
    pub is_exploded: bool,
    /// Whether reserved characters are not percent-encoded.
    pub allows_reserved: bool,
    /// Whether it may be sent without a value.
    pub allows_empty: bool,
    /// How far along it is.
    pub lifecycle: Lifecycle,
}

/// The content of a body in one media type.
#[derive(Clone, Debug)]
pub struct Content {
    /// Where it is.
    pub location: Location,
    /// Its schema.
    pub schema: Option<SchemaId>,
    /// The schema of its items, if they are sent one after the other.
    pub items: Option<SchemaId>,
    /// How properties are written, by name.
    pub encodings: IndexMap<String, Encoding>,
}

/// How a property of a form, or a part of a multipart body, is written.
#[derive(Clone, Debug)]
pub struct Encoding {
    /// The media types and the style, in one line; empty if they are the usual ones.
    pub form: String,
    /// The headers of the part, by their names in lower case.
    pub headers: IndexMap<String, Parameter>,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub struct RequestBody {
    /// Where it is.
    pub location: Location,
    /// Whether it is required.
    pub is_required: bool,
    /// Its content by media type.
    pub contents: IndexMap<String, Content>,
}

/// A response.
#[derive(Clone, Debug)]
pub struct Response {
    /// Where it is.
    pub location: Location,
    /// Its content by media type.
    pub contents: IndexMap<String, Content>,
    /// Its headers, by their names in lower case.
    pub headers: IndexMap<String, Parameter>,
}
