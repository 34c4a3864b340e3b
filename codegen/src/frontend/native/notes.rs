//! What is said about a thing beside its shape.

use super::declared::Declared;
use super::literal::read_literal;
use crate::diagnostics::finding::Findings;
use crate::frontend::native::members::{Members, wrong_kind};
use crate::frontend::text::yaml_tree::Scalar;
use crate::model::spec::{Notes, SpecType};

/// The notes among `members`, whose examples are of the type `of`.
pub(super) fn read_notes(
    members: &Members<'_>,
    of: &SpecType,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> Notes {
    let mut notes = read_plain_notes(members, found);
    if let Some(node) = members.get("example") {
        notes.examples.push(read_literal(node, Some(of), declared));
    }
    if let Some(node) = members.given("examples") {
        match node.sequence() {
            Some(items) => {
                let examples = items.iter().map(|item| read_literal(item, Some(of), declared));
                notes.examples.extend(examples);
            }
            None => found.add(wrong_kind(
                node,
                "examples",
                "a list",
                "write `example: …` for one, `examples: […]` for several",
            )),
        }
    }
    notes
}

/// The notes of a thing that has no examples.
pub(super) fn read_plain_notes(members: &Members<'_>, found: &mut Findings) -> Notes {
    Notes {
        doc: members.plain_text("doc", found),
        source: members.plain_text("source", found),
        examples: Vec::new(),
        deprecated: read_deprecated(members, found),
    }
}

fn read_deprecated(members: &Members<'_>, found: &mut Findings) -> Option<String> {
    let scalar = members.given("deprecated").and_then(|node| node.scalar());
    match scalar {
        Some(Scalar {
            text, is_plain: true, ..
        }) if text == "true" => Some(String::new()),
        Some(Scalar {
            text, is_plain: true, ..
        }) if text == "false" => None,
        _ => members.plain_text("deprecated", found),
    }
}
