//! The types that a version declares.
//!
//! In: the mapping under `types`. Out: the types by name, and a finding for each name that a type cannot have.

use indexmap::IndexMap;

use super::declared::{DeclaredTypes, basic_type};
use super::expression::{is_type_name, read_type};
use super::shape::read_type_mapping;
use super::type_mapping::TypeMapping;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::native::keys::TYPE;
use crate::frontend::native::members::{check_has_value, read_members, wrong_type};
use crate::frontend::text::yaml_tree::{Kind, Node, shortened};
use crate::model::spec::{Name, SpecShape, SpecType, TypeDeclaration};

/// The types by name, in the order of the spec; `None` if there is no mapping, which is reported.
pub(super) fn read_types(
    node: &Node,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Option<IndexMap<String, TypeDeclaration>> {
    let Some(map) = node.mapping() else {
        found.add(wrong_type(
            node,
            "types",
            "a mapping from names to types",
            "write `Name: …`, one per line",
        ));
        return None;
    };
    let types = map.iter().map(|(name, entry)| {
        check_name(name, &entry.key_location, found);
        let shape = if check_has_value(name, entry, found) {
            read_declared(&entry.value, declared, found)
        } else {
            SpecType::new(entry.value.location.clone(), SpecShape::Placeholder)
        };
        let name_with_location = Spanned::new(Name::Given(name.clone()), entry.key_location.clone());
        (
            name.clone(),
            TypeDeclaration {
                name: name_with_location,
                shape,
            },
        )
    });
    Some(types.collect())
}

fn read_declared(node: &Node, declared: &DeclaredTypes<'_>, found: &mut Findings) -> SpecType {
    if !matches!(node.kind, Kind::Mapping(_)) {
        return read_type(node, found);
    }
    let members = read_members(node, &TYPE, found);
    let mapping = TypeMapping {
        node,
        members: &members,
        table: &TYPE,
        type_key: "is",
    };
    read_type_mapping(mapping, declared, found)
}

fn check_name(name: &str, location: &Location, found: &mut Findings) {
    let (message, remedy) = if name == "Any" || basic_type(name).is_some() {
        (
            format!("`{name}` is a built-in type and cannot be declared again"),
            format!("give it another name, such as `Api{name}`"),
        )
    } else if is_type_name(name) {
        return;
    } else {
        (
            format!("`{}` cannot be the name of a type", shortened(name)),
            "write letters, digits, `_` and `-`, with dots between the parts: `company.Shop.detailed`"
                .to_owned(),
        )
    };
    found.add(Finding::new(Code::NotAName, location.clone(), message, remedy));
}
