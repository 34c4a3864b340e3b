//! Servers: a constant for each, or a struct where the URL has variables.

use super::{Docs, ItemId};
use crate::model::ident::Ident;

/// A server.
#[derive(Clone, Debug, PartialEq)]
pub enum ServerItem {
    /// A constant with this URL.
    Constant(String),
    /// A struct with a field for each variable of the template.
    Template {
        /// The URL with `{name}` for each variable.
        template: String,
        /// The variables.
        variables: Vec<ServerVariable>,
    },
}

/// A variable of a server's URL.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariable {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name in the template.
    pub name: String,
    /// The enum of its values and the default variant; `None` when it takes any string.
    pub of: Option<(ItemId, Ident)>,
    /// The default value.
    pub default: String,
    /// Its docs.
    pub docs: Docs,
}
