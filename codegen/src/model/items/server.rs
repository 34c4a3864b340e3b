//! Servers: a constant for each, or a struct if its URL has variables.

use super::{Docs, ItemId};
use crate::model::ident::Ident;

/// A server.
#[derive(Clone, Debug, PartialEq)]
pub enum ServerItem {
    /// A constant with this URL.
    Constant(String),
    /// A struct with the variables of a template.
    Template {
        /// The URL with `{name}` for each variable.
        template: String,
        /// The variables.
        variables: Vec<ServerVariable>,
    },
}

/// A variable of the URL of a server.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariable {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name in the template.
    pub name: String,
    /// The enum of its values and the variant that is the default; `None` if every string is allowed.
    pub of: Option<(ItemId, Ident)>,
    /// The default.
    pub default: String,
    /// Its docs.
    pub docs: Docs,
}
