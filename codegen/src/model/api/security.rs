//! How requests prove who asks, as decided.

use crate::diagnostics::location::Location;
use crate::model::spec::SecurityKind;

/// A way to prove who asks.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// Its name in the spec.
    pub name: String,
    /// Where it stands.
    pub location: Location,
    /// What it is.
    pub kind: SecurityKind,
    /// What is said about it.
    pub doc: Option<String>,
    /// Whether it is to be left.
    pub is_deprecated: bool,
    /// Every scope that is declared or asked for, with what it allows.
    pub scopes: Vec<(String, Option<String>)>,
}

/// A scheme that an operation asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeUse {
    /// A position in [`Api::schemes`](super::Api::schemes).
    pub scheme: usize,
    /// The scopes that a token must hold.
    pub scopes: Vec<String>,
}
