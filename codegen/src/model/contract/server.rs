//! Where an API is served.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::location::{Location, Spanned};

/// A server.
#[derive(Clone, Debug)]
pub struct Server {
    /// Its URL, which may be a template.
    pub value: String,
    /// Where the URL is.
    pub location: Location,
    /// The variables of the template.
    pub variables: BTreeMap<String, ServerVariable>,
}

/// A variable in the URL of a server.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ServerVariable {
    /// The value that is used unless another is chosen.
    pub default: Option<String>,
    /// The values that it may have; empty if any is.
    pub values: BTreeSet<String>,
}

impl From<Spanned<String>> for Server {
    fn from(url: Spanned<String>) -> Self {
        Self {
            value: url.value,
            location: url.location,
            variables: BTreeMap::new(),
        }
    }
}
