//! Security after `decide`.

use crate::diagnostics::location::Location;
use crate::model::spec::SecurityKind;

/// A security scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// Its name in the spec.
    pub name: String,
    /// Its location.
    pub location: Location,
    /// The type of the scheme.
    pub kind: SecurityKind,
    /// Its description.
    pub doc: Option<String>,
    /// Whether it is deprecated.
    pub is_deprecated: bool,
    /// Every scope that is declared or required, with its description.
    pub scopes: Vec<(String, Option<String>)>,
}

/// A security scheme that an operation requires.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SchemeUse {
    /// An index into [`Api::schemes`](super::Api::schemes).
    pub scheme: usize,
    /// The scopes that a token must have.
    pub scopes: Vec<String>,
}
