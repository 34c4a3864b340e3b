//! Operations after `decide`.

use std::collections::BTreeSet;

use super::security::SchemeUse;
use super::types::{TypeId, Use};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::spec::{
    Auth, BodyFormat, Literal, Name, Notes, PartEncoding, Presence, StatusRange, StreamKind, UnreadPart,
    UrlExample,
};

/// An operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// Its key, which is the same in all versions: `GET /company/companies/{id}/shops`.
    pub key: String,
    /// Its location.
    pub location: Location,
    /// The method, in upper case.
    pub method: String,
    /// The path with `{name}` for its parameters.
    pub path: Spanned<String>,
    /// Its name.
    pub name: Spanned<Name>,
    /// The group that it belongs to, which becomes a module.
    pub group: Option<String>,
    /// The URL of its host.
    pub host: String,
    /// Whether a request sends a bearer token.
    pub auth: Auth,
    /// The sets of security schemes, one of which must be satisfied; empty if the spec gives none.
    pub security: Vec<Vec<SchemeUse>>,
    /// Whether a browser opens the URL, and not a program.
    pub opens_in_browser: bool,
    /// Its documentation.
    pub notes: Notes,
    /// All parameters, in the order of path, query, headers and cookies.
    pub parameters: Vec<OperationParameter>,
    /// The body of the request.
    pub body: Option<Body>,
    /// The responses, in the order of the spec.
    pub responses: Vec<OperationResponse>,
    /// The parameters that the browser brings back.
    pub redirect: Option<OperationRedirect>,
    /// URLs that it must be able to build.
    pub examples: Vec<UrlExample>,
    /// What could not be read.
    pub unread: BTreeSet<UnreadPart>,
}

/// The position of a parameter (OpenAPI's `in`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParameterIn {
    /// The path.
    Path,
    /// The query.
    Query,
    /// A header.
    Header,
    /// A cookie.
    Cookie,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationParameter {
    /// Its name on the wire.
    pub name: Spanned<String>,
    /// Its name in Rust, if the spec gives one.
    pub rust_name: Option<String>,
    /// Its position.
    pub kind: ParameterIn,
    /// Whether it is required.
    pub presence: Presence,
    /// Its type.
    pub of: Use,
    /// Its value, if it has only one.
    pub fixed: Option<Spanned<Literal>>,
    /// The value that the server assumes if none is sent.
    pub default: Option<Spanned<Literal>>,
    /// Its documentation.
    pub notes: Notes,
}

/// The body of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Its location.
    pub location: Location,
    /// The formats that it may be sent in; the first is the default.
    pub formats: Vec<BodyFormat>,
    /// Whether it is required.
    pub presence: Presence,
    /// Its type.
    pub of: Use,
    /// The encodings of single properties in a form or a multipart body.
    pub parts: Vec<PartEncoding>,
    /// Its documentation.
    pub notes: Notes,
    /// The content in other formats, which have other types.
    pub other_contents: Vec<Body>,
}

impl Operation {
    /// The body with each of its types; the first is the default.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        self.body
            .iter()
            .flat_map(|body| std::iter::once(body).chain(&body.other_contents))
    }

    /// Calls `visit` with the body of each type.
    pub fn each_body_mut(&mut self, visit: &mut dyn FnMut(&mut Body)) {
        if let Some(body) = &mut self.body {
            visit(body);
            body.other_contents.iter_mut().for_each(visit);
        }
    }
}

/// A response.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationResponse {
    /// Its status codes.
    pub status: StatusRange,
    /// Its location.
    pub location: Location,
    /// The media types of its body, as the spec writes them.
    pub declared: Vec<String>,
    /// The media types that distinguish it from other responses with its status; empty for the one that all other media types belong
    /// to.
    pub media_types: Vec<String>,
    /// Whether it is a further content of the status of another response.
    pub is_alternative: bool,
    /// The type and the format of its body, if it has one. For a stream, the type of an item.
    pub body: Option<(Use, BodyFormat)>,
    /// How the items of the body are separated, if it is a stream.
    pub stream: Option<StreamKind>,
    /// The object of its headers, if the spec declares any.
    pub headers: Option<TypeId>,
    /// Its description.
    pub doc: Option<String>,
}

/// The parameters that a browser brings back.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationRedirect {
    /// The object of the parameters of a successful redirect.
    pub query: TypeId,
    /// The object of the parameters of a redirect with an error.
    pub error: Option<TypeId>,
    /// The parameter that must come back unchanged.
    pub echoes: Option<Spanned<String>>,
    /// The issuer that it must name as `iss` (RFC 9207).
    pub issuer: Option<Spanned<String>>,
}
