//! Tables: fields and parameters by name.

use super::declared::Declared;
use super::expression::read_type;
use super::notes::read_plain_notes;
use super::shape::{Written, read_described};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::native::keys::{DIRECTIONS, FIELD, TYPE_TABLE};
use crate::frontend::native::members::{Members, check_named_value, read_members, wrong_kind};
use crate::frontend::text::yaml_tree::{Entry, Kind, Mapping, Node, shortened};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Parameter, Presence, SpecField, SpecObject, SpecShape, SpecType};

/// A table, or a mapping with `fields` and what stands beside them.
pub(super) fn read_type_table(node: &Node, declared: &Declared<'_>, found: &mut Findings) -> SpecType {
    if !node.mapping().is_some_and(is_long) {
        let fields = read_fields(node, declared, found);
        let additional_properties = AdditionalProperties::Unspecified;
        return SpecType::new(
            node.head.clone(),
            SpecShape::Object(SpecObject {
                fields,
                additional_properties,
                ..SpecObject::default()
            }),
        );
    }
    let members = read_members(node, &TYPE_TABLE, found);
    let fields = members
        .given("fields")
        .map(|fields| read_fields(fields, declared, found))
        .unwrap_or_default();
    let additional_properties = read_additional(&members, found);
    let mut table = SpecType::new(
        node.head.clone(),
        SpecShape::Object(SpecObject {
            fields,
            additional_properties,
            ..SpecObject::default()
        }),
    );
    table.notes = read_plain_notes(&members, found);
    table
}

/// A mapping is the long form when it has `fields: {…}` and nothing but the long form's keys.
fn is_long(map: &Mapping) -> bool {
    map.get("fields")
        .is_some_and(|entry| entry.value.mapping().is_some())
        && map.keys().all(|name| TYPE_TABLE.key(name).is_some())
}

/// What may stand beside the fields.
pub(super) fn read_additional(members: &Members<'_>, found: &mut Findings) -> AdditionalProperties<SpecType> {
    members
        .given("additional")
        .map_or(AdditionalProperties::Unspecified, |node| {
            if node.scalar().is_some_and(|scalar| scalar.text == "none") {
                return AdditionalProperties::Forbidden;
            }
            AdditionalProperties::Captured(Box::new(read_type(node, found)))
        })
}

/// The fields of a table.
pub(super) fn read_fields(node: &Node, declared: &Declared<'_>, found: &mut Findings) -> Vec<SpecField> {
    read_rows(node, declared, found)
        .into_iter()
        .map(|row| SpecField {
            name: row.name,
            rust_name: None,
            presence: row.presence,
            shape: row.shape,
            is_read_only: row.only == Some("response"),
            is_write_only: row.only == Some("request"),
        })
        .collect()
}

/// The parameters of a table.
pub(super) fn read_parameters(node: &Node, declared: &Declared<'_>, found: &mut Findings) -> Vec<Parameter> {
    read_rows(node, declared, found)
        .into_iter()
        .map(|row| Parameter {
            name: row.name,
            rust_name: None,
            presence: row.presence,
            shape: row.shape,
        })
        .collect()
}

struct Row {
    name: Spanned<String>,
    presence: Presence,
    shape: SpecType,
    only: Option<&'static str>,
}

fn read_rows(node: &Node, declared: &Declared<'_>, found: &mut Findings) -> Vec<Row> {
    let Some(map) = node.mapping() else {
        let name = node.head.pointer.rsplit('/').next().unwrap_or_default();
        found.add(wrong_kind(
            node,
            name,
            "a table of names and types",
            "write `name: Type`, one a line",
        ));
        return Vec::new();
    };
    map.iter()
        .map(|(key, entry)| {
            let (name, presence) = match key.strip_suffix('?') {
                Some(name) => (name, Presence::Optional),
                None => (key.as_str(), Presence::Required),
            };
            if let (Presence::Optional, Some(required)) = (presence, map.get(name)) {
                found.add(written_twice(name, entry, required));
            }
            let (shape, only) = read_row(key, entry, declared, found);
            Row {
                name: Spanned::new(name.to_owned(), entry.key_location.clone()),
                presence,
                shape,
                only,
            }
        })
        .collect()
}

// The type, and the one direction in which it is there.
fn read_row(
    key: &str,
    entry: &Entry,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> (SpecType, Option<&'static str>) {
    let node = &entry.value;
    if !check_named_value(key, entry, found) {
        return (SpecType::new(node.location.clone(), SpecShape::Any), None);
    }
    if !matches!(node.kind, Kind::Mapping(_)) {
        return (read_type(node, found), None);
    }
    let members = read_members(node, &FIELD, found);
    let written = Written {
        node,
        members: &members,
        table: &FIELD,
        type_key: "type",
    };
    let only = members.choice("only", DIRECTIONS, found);
    let shape = read_described(written, declared, found);
    (shape, only.map(|only| only.value))
}

fn written_twice(name: &str, optional: &Entry, required: &Entry) -> Finding {
    let name = shortened(name);
    Finding::new(
        Code::DuplicateKey,
        optional.key_location.clone(),
        format!("`{name}?` and `{name}` are one key, and both are written"),
        format!("keep `{name}?` if it may be absent, `{name}` if not"),
    )
    .also(required.key_location.clone(), "it is already written here")
}
