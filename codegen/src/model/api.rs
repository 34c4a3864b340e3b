//! An API as decided: every type has an id, every use is resolved, directions are known. No Rust yet.
//!
//! `decide` makes it from a `Spec`; `check` holds it against what can be built; `lower` turns it into Rust items; a comparison of
//! two versions starts here.

mod operation;
mod security;
mod types;

pub use operation::{Body, Operation, OperationParameter, OperationRedirect, OperationResponse, ParameterIn};
pub use security::{Scheme, SchemeUse};
pub use types::{
    ApiType, Field, FixedMember, Origin, Shape, TypeId, TypeName, TypeOverride, Use, UseKind, Value, Variant,
};

use crate::diagnostics::location::{Location, Spanned};
use crate::model::spec::{Host, Notes, SpecLanguage, Status, Version};

/// One version of an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// What its spec is written in.
    pub language: SpecLanguage,
    /// Its name.
    pub name: Spanned<String>,
    /// Its version.
    pub version: Option<Spanned<Version>>,
    /// How far the version has come.
    pub status: Status,
    /// A heading for the docs.
    pub title: Option<String>,
    /// What it is for.
    pub notes: Notes,
    /// Where it is served; the first is the default.
    pub hosts: Vec<Host>,
    /// The header that holds the version.
    pub version_header: Option<Spanned<String>>,
    /// The ways to prove who asks, in the order of the spec. A [`SchemeUse`] holds a position in it.
    pub schemes: Vec<Scheme>,
    /// All types, in the order of the spec; those of no name of their own follow what holds them. A [`TypeId`] is a
    /// position in it.
    pub types: Vec<ApiType>,
    /// All operations, in the order of the spec.
    pub operations: Vec<Operation>,
    /// The types of what the API sends by itself: webhooks and callbacks.
    pub incoming: Vec<TypeId>,
    /// The newest file that takes part.
    pub location: Location,
}

impl Api {
    /// The type with this id.
    pub fn get(&self, id: TypeId) -> Option<&ApiType> {
        self.types.get(id.0)
    }
}
