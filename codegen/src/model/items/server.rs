//! Where an API is served: a constant a server, a struct for one whose URL has variables.

use super::{Docs, ItemId};
use crate::model::ident::Ident;

/// A server.
#[derive(Clone, Debug, PartialEq)]
pub enum ServerItem {
    /// A constant with this URL.
    Constant(String),
    /// A struct of the variables of a template.
    Template {
        /// The URL with `{name}` for each variable.
        template: String,
        /// The variables.
        variables: Vec<ServerVariable>,
    },
}

/// A part of a server's URL that may be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerVariable {
    /// Its name in Rust.
    pub ident: Ident,
    /// Its name in the template.
    pub name: String,
    /// The enum of its values and the variant it is at first; `None` for any text.
    pub of: Option<(ItemId, Ident)>,
    /// The text it is at first.
    pub default: String,
    /// Its docs.
    pub docs: Docs,
}
