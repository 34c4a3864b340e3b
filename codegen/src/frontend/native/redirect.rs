//! What a browser brings back to the application.

use super::declared::Declared;
use super::table::read_type_table;
use crate::diagnostics::finding::Findings;
use crate::frontend::native::keys::REDIRECT;
use crate::frontend::native::members::read_members;
use crate::frontend::text::yaml_tree::Node;
use crate::model::spec::{Redirect, SpecObject, SpecShape, SpecType};

/// The redirect of an endpoint that a browser opens.
pub(super) fn read_redirect(node: &Node, declared: &Declared<'_>, found: &mut Findings) -> Redirect {
    let members = read_members(node, &REDIRECT, found);
    let empty = || SpecType::new(node.head.clone(), SpecShape::Object(SpecObject::default()));
    Redirect {
        location: node.head.clone(),
        query: members
            .given("query")
            .map_or_else(empty, |query| read_type_table(query, declared, found)),
        error: members
            .given("error")
            .map(|error| read_type_table(error, declared, found)),
        echoes: members.text("echoes", found),
    }
}
