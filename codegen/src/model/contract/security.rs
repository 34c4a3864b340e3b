//! Security on the wire: schemes, and which of them a request needs.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::diagnostics::location::Location;

/// A declared security scheme.
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Where it is.
    pub location: Location,
    /// Its type.
    pub kind: SchemeKind,
    /// Its flows, if it is OAuth 2, by their names in OpenAPI 3.
    pub flows: BTreeMap<String, Flow>,
    /// Whether it is deprecated.
    pub is_deprecated: bool,
}

/// The type of a security scheme, with what a client must know to use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeKind {
    /// `apiKey`, `http`, `oauth2`, `openIdConnect` or `mutualTLS`.
    pub name: String,
    /// The position and the name of a key, the scheme of `Authorization`, or the URL of the discovery document or of the metadata.
    pub detail: String,
}

/// A flow of OAuth 2.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Flow {
    /// The authorization endpoint.
    pub authorization_url: Option<String>,
    /// The token endpoint.
    pub token_url: Option<String>,
    /// The endpoint that authorizes devices.
    pub device_url: Option<String>,
    /// The endpoint that refreshes tokens.
    pub refresh_url: Option<String>,
    /// The scopes.
    pub scopes: BTreeSet<String>,
}

/// Security schemes that a request must satisfy together, each with the scopes that a token must have. Empty if no authentication is needed.
pub type Requirement = BTreeMap<String, BTreeSet<String>>;
