//! An API after `decide`: every type has an id, every reference is resolved, and directions are known. No Rust yet.
//!
//! `decide` makes it from a `Spec`, `check` reports what contradicts itself, `naming` names it, and `lower` turns it into Rust items.

mod operation;
mod security;
mod types;

use std::collections::BTreeSet;

pub use operation::{Body, Operation, OperationParameter, OperationRedirect, OperationResponse, ParameterIn};
pub use security::{Scheme, SchemeUse};
pub use types::{
    ApiType, Field, FixedMember, Origin, Shape, TypeId, TypeName, TypeOverride, Use, UseKind, Value, Variant,
};

use crate::diagnostics::location::{Location, Spanned};
use crate::model::spec::{Group, Host, Notes, SpecLanguage, Status, UnreadElements, Version};

/// One version of an API.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    /// The language of its spec.
    pub language: SpecLanguage,
    /// Its name.
    pub name: Spanned<String>,
    /// Its version.
    pub version: Option<Spanned<Version>>,
    /// The status of the version.
    pub status: Status,
    /// A title for the docs.
    pub title: Option<String>,
    /// Its documentation.
    pub notes: Notes,
    /// The hosts that serve it; the first is the default.
    pub hosts: Vec<Host>,
    /// The header that every request sends the version in.
    pub version_header: Option<Spanned<String>>,
    /// The groups of operations that the spec describes.
    pub groups: Vec<Group>,
    /// The security schemes, in the order of the spec. A [`SchemeUse`] contains an index into them.
    pub schemes: Vec<Scheme>,
    /// All types, in the order of the spec. A type that is declared inside of another element follows it. A [`TypeId`] is an index
    /// into them.
    pub types: Vec<ApiType>,
    /// All operations, in the order of the spec.
    pub operations: Vec<Operation>,
    /// The types of requests that the API itself sends: webhooks and callbacks.
    pub incoming: Vec<TypeId>,
    /// The location of the newest file that the version is made from.
    pub location: Location,
    /// The settings that removed rules from types, as they are written.
    pub unchecked: BTreeSet<String>,
    /// What could not be read.
    pub unread: BTreeSet<UnreadElements>,
}

impl Api {
    /// The type with this id.
    pub fn get(&self, id: TypeId) -> Option<&ApiType> {
        self.types.get(id.0)
    }
}
