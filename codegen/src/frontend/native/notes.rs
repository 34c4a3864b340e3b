//! Descriptions, sources, examples and deprecations: what an element has besides its type.
//!
//! In: the members of an element. Out: its [`Notes`].

use super::declared::DeclaredTypes;
use super::literal::read_literal;
use crate::diagnostics::finding::Findings;
use crate::frontend::native::members::{Members, wrong_type};
use crate::frontend::text::yaml_tree::Scalar;
use crate::model::spec::{Notes, SpecType};

/// The notes among `members`, with examples, which are of the type `of`.
pub(super) fn read_notes_with_examples(
    members: &Members<'_>,
    of: &SpecType,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Notes {
    let mut notes = read_notes(members, found);
    if let Some(node) = members.get_nullable("example") {
        notes.examples.push(read_literal(node, Some(of), declared));
    }
    if let Some(node) = members.get("examples") {
        match node.sequence() {
            Some(items) => {
                let examples = items.iter().map(|item| read_literal(item, Some(of), declared));
                notes.examples.extend(examples);
            }
            None => found.add(wrong_type(
                node,
                "examples",
                "a list",
                "write `example: …` for one, `examples: […]` for several",
            )),
        }
    }
    notes
}

/// The notes among `members`, without examples.
pub(super) fn read_notes(members: &Members<'_>, found: &mut Findings) -> Notes {
    Notes {
        doc: members.string_value("doc", found),
        source: members.string_value("source", found),
        examples: Vec::new(),
        deprecated: read_deprecated(members, found),
        since: None,
        changed: None,
    }
}

fn read_deprecated(members: &Members<'_>, found: &mut Findings) -> Option<String> {
    let scalar = members.get("deprecated").and_then(|node| node.scalar());
    match scalar {
        Some(Scalar {
            text, is_plain: true, ..
        }) if text == "true" => Some(String::new()),
        Some(Scalar {
            text, is_plain: true, ..
        }) if text == "false" => None,
        _ => members.string_value("deprecated", found),
    }
}
