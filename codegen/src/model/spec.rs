//! A spec as it was written: every element with its location, and nothing decided yet.
//!
//! `frontend` makes these types from both languages, the spec language and OpenAPI; `normalize` and `decide` read them. They contain
//! everything that either language can express, and nothing of Rust.

mod component;
mod constraints;
mod endpoint;
mod literal;
mod presence_rule;
mod security;
mod summary;
mod types;
mod unread;
mod version;
mod wire_form;

pub use component::Component;
pub use constraints::{Assertion, Constraints, JsonType, Keyword};
pub use endpoint::{
    Auth, BodyFormat, Incoming, IncomingKind, Parameter, PartEncoding, Redirect, Response, SpecBody,
    SpecEndpoint, SpecStream, StatusRange, StreamKind, UrlExample,
};
pub use literal::Literal;
pub use presence_rule::PresenceRule;
pub use security::{ApiKeyIn, OAuthFlow, SecurityKind, SecurityRequirement, SecurityScheme};
pub use summary::{Element, LeftOut, ReadSummary};
pub use types::{
    Basic, Discriminator, EnumValue, Name, Notes, Presence, RustTypeName, SpecField, SpecObject, SpecShape,
    SpecType, SpecVariant, TypeDeclaration,
};
pub use unread::{UnreadElements, UnreadPart};
pub use version::{NotAVersion, Version};
pub use wire_form::WireForm;

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::diagnostics::location::{Location, Spanned};

/// The status of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Status {
    /// Not released.
    Draft,
    /// In use.
    #[default]
    Stable,
    /// In use, but to be replaced by a newer version.
    Deprecated,
    /// No longer served.
    Retired,
}

/// The language of a spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum SpecLanguage {
    /// The spec language of levain. The user can correct the spec, so that mistakes are errors.
    #[default]
    Levain,
    /// OpenAPI. The user often cannot change the document, so that a mistake is a warning if it can be worked around.
    OpenApi,
}

/// A host that serves an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// The name that endpoints refer to.
    pub name: Spanned<String>,
    /// The URL that paths are appended to, without a slash at its end, and with the defaults of its variables.
    pub url: Spanned<String>,
    /// Its description.
    pub doc: Option<String>,
    /// The URL with `{name}` for each variable, if it has any.
    pub template: Option<String>,
    /// The variables of the template.
    pub variables: Vec<HostVariable>,
}

/// A variable of the URL of a host.
#[derive(Clone, Debug, PartialEq)]
pub struct HostVariable {
    /// Its name.
    pub name: Spanned<String>,
    /// The value that is used if none is set.
    pub default: String,
    /// The values that are allowed; empty if all are.
    pub values: Vec<String>,
    /// Its description.
    pub doc: Option<String>,
}

/// A group of endpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The name that endpoints refer to.
    pub name: Spanned<String>,
    /// Its description.
    pub doc: Option<String>,
}

/// One version of an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec {
    /// The language that it is written in.
    pub language: SpecLanguage,
    /// The API's name.
    pub api: Spanned<String>,
    /// Its version; `None` if the document has none that is made of numbers.
    pub version: Option<Spanned<Version>>,
    /// The status of the version.
    pub status: Status,
    /// A title for the docs.
    pub title: Option<String>,
    /// The description of the API, with its source and deprecation.
    pub notes: Notes,
    /// The hosts that serve the API; the first is the default.
    pub hosts: Vec<Host>,
    /// The header that every request sends the version in.
    pub version_header: Option<Spanned<String>>,
    /// The declared types by the key that references use, in the order of the spec.
    pub types: IndexMap<String, TypeDeclaration>,
    /// The endpoints in the order of the spec.
    pub endpoints: Vec<SpecEndpoint>,
    /// The groups that the spec describes, in the order of the spec.
    pub groups: Vec<Group>,
    /// The security schemes, by the key that endpoints use.
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// The requests that the API itself sends: webhooks and callbacks.
    pub incoming: Vec<Incoming>,
    /// How much of the document was read, and what was left out.
    pub summary: ReadSummary,
    /// What could not be read.
    pub unread: BTreeSet<UnreadElements>,
    /// The location of the newest file that the version is made from.
    pub location: Location,
}
