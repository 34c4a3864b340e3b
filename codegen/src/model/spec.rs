//! A spec as it was written: every element knows its place, nothing is decided yet.
//!
//! Both front ends, native YAML and OpenAPI, make these types; `resolve` and `decide` read them. They hold what the field's
//! formats can say and know nothing of Rust.

mod component;
mod constraints;
mod endpoint;
mod literal;
mod presence_rule;
mod security;
mod summary;
mod types;
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
pub use version::{NotAVersion, Version};
pub use wire_form::WireForm;

use indexmap::IndexMap;

use crate::diagnostics::location::{Location, Spanned};

/// How far a version has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Status {
    /// Not released.
    Draft,
    /// In use.
    #[default]
    Stable,
    /// In use, and to be left.
    Deprecated,
    /// No longer served.
    Retired,
}

/// What a spec is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum SpecLanguage {
    /// levain's own: who reads the findings can mend the spec, so what is wrong stops.
    #[default]
    Levain,
    /// OpenAPI: the document is often another's, so what can be made harmless is, and warned of.
    OpenApi,
}

/// Where an API is served.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// The name endpoints refer to.
    pub name: Spanned<String>,
    /// The URL that paths are appended to, without a slash at its end; its variables stand at their defaults.
    pub url: Spanned<String>,
    /// What is served there.
    pub doc: Option<String>,
    /// The URL with `{name}` for its variables, when it has some.
    pub template: Option<String>,
    /// The variables of the template.
    pub variables: Vec<HostVariable>,
}

/// A part of a host's URL that may be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct HostVariable {
    /// Its name.
    pub name: Spanned<String>,
    /// What it is when nothing is chosen.
    pub default: String,
    /// What it may be; empty when it may be anything.
    pub values: Vec<String>,
    /// What it stands for.
    pub doc: Option<String>,
}

/// A group of endpoints.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The name that endpoints refer to.
    pub name: Spanned<String>,
    /// What it is for.
    pub doc: Option<String>,
}

/// One version of an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec {
    /// What it is written in.
    pub language: SpecLanguage,
    /// The API's name.
    pub api: Spanned<String>,
    /// Its version; `None` when the document gives none that counts.
    pub version: Option<Spanned<Version>>,
    /// How far the version has come.
    pub status: Status,
    /// A heading for the docs.
    pub title: Option<String>,
    /// What the API is for.
    pub notes: Notes,
    /// Where it is served; the first is the default.
    pub hosts: Vec<Host>,
    /// The header that holds the version in every request.
    pub version_header: Option<Spanned<String>>,
    /// The declared types by the key references use, in the order of the spec.
    pub types: IndexMap<String, TypeDeclaration>,
    /// The endpoints in the order of the spec.
    pub endpoints: Vec<SpecEndpoint>,
    /// The groups that are said something about, in the order of the spec.
    pub groups: Vec<Group>,
    /// The ways to prove who asks, by the key endpoints use.
    pub security_schemes: IndexMap<String, SecurityScheme>,
    /// What the API itself sends: webhooks and callbacks.
    pub incoming: Vec<Incoming>,
    /// What was read of it, and what was left out.
    pub summary: ReadSummary,
    /// The newest file that takes part.
    pub location: Location,
}
