//! The parameters that a browser brings back to the application.
//!
//! In: the mapping under `redirect` of an endpoint. Out: its [`Redirect`].

use super::declared::DeclaredTypes;
use super::shape::read_object_type;
use crate::diagnostics::finding::Findings;
use crate::frontend::native::keys::REDIRECT;
use crate::frontend::native::members::read_members;
use crate::frontend::text::yaml_tree::Node;
use crate::model::spec::{Redirect, SpecShape, SpecType};

/// The redirect of an endpoint that a browser opens.
pub(super) fn read_redirect(node: &Node, declared: &DeclaredTypes<'_>, found: &mut Findings) -> Redirect {
    let members = read_members(node, &REDIRECT, found);
    let placeholder = || SpecType::new(node.head.clone(), SpecShape::Placeholder);
    Redirect {
        location: node.head.clone(),
        query: members
            .get("query")
            .map_or_else(placeholder, |query| read_object_type(query, declared, found)),
        error: members
            .get("error")
            .map(|error| read_object_type(error, declared, found)),
        echoes: members.string("echoes", found),
        issuer: members.string("issuer", found),
    }
}
