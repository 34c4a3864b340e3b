//! The types a version declares.

use indexmap::IndexMap;

use super::declared::{Declared, basic};
use super::expression::{is_type_name, read_type};
use super::shape::{Written, read_described};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::native::keys::TYPE;
use crate::frontend::native::members::{check_named_value, read_members, wrong_kind};
use crate::frontend::text::yaml_tree::{Kind, Node, shortened};
use crate::model::spec::{Name, SpecShape, SpecType, TypeDeclaration};

/// The types by name, in the order of the spec.
pub(super) fn read_types(
    node: &Node,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> IndexMap<String, TypeDeclaration> {
    let Some(map) = node.mapping() else {
        found.add(wrong_kind(
            node,
            "types",
            "types by name",
            "write `Name: …`, one a line",
        ));
        return IndexMap::new();
    };
    map.iter()
        .map(|(name, entry)| {
            check_name(name, &entry.key_location, found);
            let shape = if check_named_value(name, entry, found) {
                read_declared(&entry.value, declared, found)
            } else {
                SpecType::new(entry.value.location.clone(), SpecShape::Any)
            };
            let located = Spanned::new(Name::Given(name.clone()), entry.key_location.clone());
            (name.clone(), TypeDeclaration { name: located, shape })
        })
        .collect()
}

fn read_declared(node: &Node, declared: &Declared<'_>, found: &mut Findings) -> SpecType {
    if !matches!(node.kind, Kind::Mapping(_)) {
        return read_type(node, found);
    }
    let members = read_members(node, &TYPE, found);
    let written = Written {
        node,
        members: &members,
        table: &TYPE,
        type_key: "is",
    };
    read_described(written, declared, found)
}

fn check_name(name: &str, location: &Location, found: &mut Findings) {
    let (message, remedy) = if name == "Any" || basic(name).is_some() {
        (
            format!("`{name}` is the language's own type and cannot be declared"),
            format!("give it another name, such as `Api{name}`"),
        )
    } else if is_type_name(name) {
        return;
    } else {
        (
            format!("`{}` cannot name a type", shortened(name)),
            "write letters, digits, `_` and `-`, with dots between the parts: `company.Shop.detailed`"
                .to_owned(),
        )
    };
    found.add(Finding::new(Code::NotAName, location.clone(), message, remedy));
}
