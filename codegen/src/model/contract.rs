//! What a version of an API says about the wire, for comparing two of them: operations, the schemas of what is sent and received, and security.
//!
//! Both readers make it: `frontend::openapi::contract` from a document, keyword by keyword, and `contract` from a native spec. Unlike an
//! [`Api`](super::api::Api), it keeps every keyword that a server checks, also those of which Rust types know nothing.

mod keyword;
mod operation;
mod schema;
mod security;
mod server;

pub use keyword::{Keyword, Part, PartList, SchemaMap};
pub use operation::{
    Callback, Content, Encoding, Lifecycle, Operation, Parameter, ParameterKey, RequestBody, Response,
    Stability,
};
pub use schema::{Additional, Discriminator, Schema, SchemaId, Schemas, Values};
pub use security::{Flow, Requirement, Scheme, SchemeKind};
pub use server::{Server, ServerVariable};

use std::collections::BTreeSet;

use indexmap::IndexMap;

use crate::diagnostics::location::{Location, Spanned};

/// One version of an API on the wire.
#[derive(Clone, Debug)]
pub struct Contract {
    /// The title of the API.
    pub title: Option<String>,
    /// Its version, as it is written.
    pub version: Option<Spanned<String>>,
    /// Its servers.
    pub servers: Vec<Server>,
    /// The security requirements of operations that have none of their own, if they are written.
    pub security: Option<Spanned<Vec<Requirement>>>,
    /// The declared security schemes.
    pub schemes: IndexMap<String, Scheme>,
    /// The declared schemas.
    pub declared: IndexMap<String, SchemaId>,
    /// The operations, in the order of the spec.
    pub operations: Vec<Operation>,
    /// The requests that the API sends to URLs that are agreed upon outside of it, by name.
    pub webhooks: Vec<Callback>,
    /// Every schema that the others refer to.
    pub schemas: Schemas,
    /// The document, or the file of the version.
    pub location: Location,
    /// The dialect of its schemas, if the document says which, and it is not the usual one.
    pub dialect: Option<Spanned<String>>,
    /// What could not be read.
    pub unread: Unread,
}

/// References that lead to nothing that was read, but for those of schemas.
#[derive(Clone, Debug, Default)]
pub struct Unread {
    /// The first location of each.
    pub locations: IndexMap<String, Location>,
    /// Those that are in no operation: of paths, webhooks and security schemes.
    pub outside: BTreeSet<String>,
}
