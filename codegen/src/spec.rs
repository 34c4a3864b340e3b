//! A spec as it was written: every element knows its place, nothing is decided yet.
//!
//! Both front ends, native YAML and OpenAPI, make these types; `resolve` and `decide` read them. They hold what the field's
//! formats can say and know nothing of Rust.

mod endpoint;
mod rules;
mod types;
mod version;

pub use endpoint::{
    Auth, BodyFormat, Parameter, Redirect, Response, SpecBody, SpecEndpoint, StatusRange, UrlExample,
};
pub use rules::{Rule, Rules, WireForm};
pub use types::{
    Additional, Alternative, Basic, EnumValue, Literal, Name, Notes, Presence, SpecField, SpecObject,
    SpecShape, SpecType, TypeDeclaration,
};
pub use version::{NotAVersion, Version};

use indexmap::IndexMap;

use crate::place::{Located, Place};

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
    pub name: Located<String>,
    /// The URL that paths are appended to, without a slash at its end.
    pub url: Located<String>,
    /// What is served there.
    pub doc: Option<String>,
}

/// One version of an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Spec {
    /// What it is written in.
    pub language: SpecLanguage,
    /// The API's name.
    pub api: Located<String>,
    /// Its version; `None` when the document gives none that counts.
    pub version: Option<Located<Version>>,
    /// How far the version has come.
    pub status: Status,
    /// A heading for the docs.
    pub title: Option<String>,
    /// What the API is for.
    pub notes: Notes,
    /// Where it is served; the first is the default.
    pub hosts: Vec<Host>,
    /// The header that holds the version in every request.
    pub version_header: Option<Located<String>>,
    /// The declared types by the key references use, in the order of the spec.
    pub types: IndexMap<String, TypeDeclaration>,
    /// The endpoints in the order of the spec.
    pub endpoints: Vec<SpecEndpoint>,
    /// The newest file that takes part.
    pub place: Place,
}
