//! Operations as decided.

use super::security::SchemeUse;
use super::types::{TypeId, Use};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::spec::{
    Auth, BodyFormat, Literal, Name, Notes, PartEncoding, Presence, StatusRange, StreamKind, UrlExample,
};

/// An operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// What identifies it over all versions: `GET /company/companies/{id}/shops`.
    pub key: String,
    /// Where it stands.
    pub location: Location,
    /// The method, in capitals.
    pub method: String,
    /// The path with `{name}` for its parameters.
    pub path: Spanned<String>,
    /// Its name.
    pub name: Spanned<Name>,
    /// The group it belongs to: a module.
    pub group: Option<String>,
    /// The URL of its host.
    pub host: String,
    /// How a request proves who asks.
    pub auth: Auth,
    /// The sets of schemes, one of which is enough; empty where the spec says nothing.
    pub security: Vec<Vec<SchemeUse>>,
    /// Whether a user visits the URL.
    pub opens_in_browser: bool,
    /// What is said about it.
    pub notes: Notes,
    /// All parameters in the order they are written: path, query, headers, cookies.
    pub parameters: Vec<OperationParameter>,
    /// What is sent.
    pub body: Option<Body>,
    /// What is received, in the order of the spec.
    pub responses: Vec<OperationResponse>,
    /// What the browser brings back.
    pub redirect: Option<OperationRedirect>,
    /// URLs it must be able to build.
    pub examples: Vec<UrlExample>,
}

/// Where a parameter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParameterIn {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// As a header.
    Header,
    /// As a cookie.
    Cookie,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationParameter {
    /// Its name on the wire.
    pub name: Spanned<String>,
    /// The name to give it in Rust, when the spec asks for one.
    pub rust_name: Option<String>,
    /// Where it is written.
    pub kind: ParameterIn,
    /// Whether it must be there.
    pub presence: Presence,
    /// Its type.
    pub of: Use,
    /// Its only value, when it has but one.
    pub fixed: Option<Spanned<Literal>>,
    /// What the server assumes when it is absent.
    pub default: Option<Spanned<Literal>>,
    /// What is said about it.
    pub notes: Notes,
}

/// What is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// Where it stands.
    pub location: Location,
    /// The formats it may be sent in; the first is the default.
    pub formats: Vec<BodyFormat>,
    /// Whether it must be there.
    pub presence: Presence,
    /// Its type.
    pub of: Use,
    /// How single members are written in a form or a multipart body.
    pub parts: Vec<PartEncoding>,
    /// What is said about it.
    pub notes: Notes,
    /// The same in formats that have other types.
    pub others: Vec<Body>,
}

impl Operation {
    /// The body in all its types; the first is the usual one.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        self.body
            .iter()
            .flat_map(|body| std::iter::once(body).chain(&body.others))
    }

    /// Calls `see` with the body in each of its types.
    pub fn each_body_mut(&mut self, see: &mut dyn FnMut(&mut Body)) {
        if let Some(body) = &mut self.body {
            see(body);
            body.others.iter_mut().for_each(see);
        }
    }
}

/// What is received.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationResponse {
    /// The statuses it is for.
    pub status: StatusRange,
    /// Where it stands.
    pub location: Location,
    /// The media types that tell it from another of its status; none when it is the one that all others are.
    pub media_types: Vec<String>,
    /// The body's type and format; `None` when it has none. Of a stream, it is the type of an item.
    pub body: Option<(Use, BodyFormat)>,
    /// How the items of the body are parted, when it is a stream.
    pub stream: Option<StreamKind>,
    /// The object of the headers that come with it, when the spec tells of some.
    pub headers: Option<TypeId>,
    /// When it comes.
    pub doc: Option<String>,
}

/// What the browser brings back.
#[derive(Clone, Debug, PartialEq)]
pub struct OperationRedirect {
    /// The object of the parameters when all went well.
    pub query: TypeId,
    /// The object of those that come instead when it did not.
    pub error: Option<TypeId>,
    /// The parameter that must come back as it was sent.
    pub echoes: Option<Spanned<String>>,
}
