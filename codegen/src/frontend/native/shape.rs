//! The shape of a type that is written with keys: objects, unions, enums and constants.
//!
//! In: a mapping of the spec language. Out: a [`SpecType`] with its constraints, its wire form and its notes. Types contain each
//! other here (a variant of a union is an object, whose fields have types with keys), so all that recurses is in this file; what
//! does not is in files of its own.

use super::constant::read_constant;
use super::constraints::{read_constraints, read_item_constraints, read_wire};
use super::declared::DeclaredTypes;
use super::expression::read_type;
use super::field_key::read_field_key;
use super::keys::{DIRECTIONS, FIELD, OBJECT_TYPE};
use super::literal::read_literal;
use super::members::{Members, check_has_value, read_members, wrong_type};
use super::notes::{read_notes, read_notes_with_examples};
use super::one_of::{Listed, VariantNode, find_variants, read_enum, read_union};
use super::type_mapping::{TypeMapping, check_keys_together, report_missing_type};
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::Spanned;
use crate::frontend::text::yaml_tree::{Entry, Kind, Mapping, Node};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Parameter, Presence, SpecField, SpecObject, SpecShape, SpecType, SpecVariant};

/// The type that `mapping` describes, with everything that its keys say about it.
pub(super) fn read_type_mapping(
    mapping: TypeMapping<'_, '_>,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> SpecType {
    let mut read = read_shape(mapping, declared, found);
    let members = mapping.members;
    read.constraints = read_constraints(members, found);
    if let Some(items) = members.get("items") {
        read_item_constraints(items, &mut read, found);
    }
    read.wire = read_wire(members, found);
    read.is_secret = members
        .boolean("secret", found)
        .is_some_and(|is_secret| is_secret.value);
    read.notes = read_notes_with_examples(members, &read, declared, found);
    read.default = members
        .get_nullable("default")
        .map(|node| read_literal(node, Some(&read), declared));
    read
}

fn read_shape(mapping: TypeMapping<'_, '_>, declared: &DeclaredTypes<'_>, found: &mut Findings) -> SpecType {
    check_keys_together(mapping, found);
    let members = mapping.members;
    let location = mapping.node.head.clone();
    if let (Some(request), Some(response)) = (members.get("request"), members.get("response")) {
        let request = Box::new(read_object_type(request, declared, found));
        let response = Box::new(read_object_type(response, declared, found));
        return SpecType::new(location, SpecShape::Split { request, response });
    }
    let base = members.get(mapping.type_key).map(|node| read_type(node, found));
    // What is beside a type that is not known is not known either; `normalize` reports a name that is not declared.
    if let Some(base) = base.as_ref().filter(|base| is_unknown(base, declared)) {
        return base.clone();
    }
    if let Some(one_of) = members.get("one-of") {
        return read_one_of(one_of, mapping, base.as_ref(), declared, found);
    }
    if let Some(value) = members.get_nullable("equals") {
        return read_constant(value, base.as_ref(), declared, found);
    }
    if let Some(base) = base {
        return base;
    }
    if members.has("fields") || members.has("additional") {
        return SpecType::new(location, read_object(members, declared, found));
    }
    report_missing_type(mapping, found);
    SpecType::new(location, SpecShape::Placeholder)
}

fn is_unknown(of: &SpecType, declared: &DeclaredTypes<'_>) -> bool {
    match &of.shape {
        SpecShape::Placeholder => true,
        SpecShape::Reference(name) => !declared.contains(name),
        _ => false,
    }
}

/// A union or an enum, with `base` as the type next to `one-of`.
fn read_one_of(
    one_of: &Node,
    mapping: TypeMapping<'_, '_>,
    base: Option<&SpecType>,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> SpecType {
    let tag = mapping.members.string("tag", found);
    let is_open = mapping
        .members
        .boolean("open", found)
        .is_some_and(|is_open| is_open.value);
    // How variants are told apart depends on the tag.
    let has_tag = mapping.members.has("tag");
    let is_tag_unread = tag.is_none() && (has_tag || mapping.members.has("otherwise"));
    let shape = match find_variants(one_of, has_tag, base, declared, found) {
        Listed::Nothing => SpecShape::Placeholder,
        Listed::Variants(variants) => {
            let variants = variants
                .into_iter()
                .map(|variant| read_variant(variant, has_tag, declared, found))
                .collect();
            let union = read_union(variants, tag, mapping.members, base, found);
            if is_tag_unread {
                SpecShape::Placeholder
            } else {
                union
            }
        }
        Listed::Values => read_enum(one_of, is_open, base, found),
    };
    let mut read = SpecType::new(mapping.node.head.clone(), shape);
    read.is_nullable = base.is_some_and(|base| base.is_nullable);
    read
}

fn read_variant(
    variant: VariantNode<'_>,
    is_tagged: bool,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> SpecVariant {
    let (name, entry) = match variant {
        VariantNode::Unnamed(node) => {
            return SpecVariant {
                name: None,
                tag_values: Vec::new(),
                is_fallback: false,
                shape: read_type(node, found),
            };
        }
        VariantNode::Named(name, entry) => (name, entry),
    };
    let shape = read_entry(name, entry, found, |node, found| {
        read_object_type(node, declared, found)
    });
    // If a variant is called otherwise than its type, its name is the value of the tag.
    let tag_values = match &shape.shape {
        SpecShape::Reference(of) if is_tagged && of != name => vec![name.to_owned()],
        _ => Vec::new(),
    };
    SpecVariant {
        name: Some(Spanned::new(name.to_owned(), entry.key_location.clone())),
        tag_values,
        is_fallback: false,
        shape,
    }
}

/// The type of a named entry: a type expression, or a mapping for `read_mapping`.
fn read_entry(
    name: &str,
    entry: &Entry,
    found: &mut Findings,
    read_mapping: impl FnOnce(&Node, &mut Findings) -> SpecType,
) -> SpecType {
    let node = &entry.value;
    if !check_has_value(name, entry, found) {
        return SpecType::new(node.location.clone(), SpecShape::Placeholder);
    }
    match node.kind {
        Kind::Mapping(_) => read_mapping(node, found),
        Kind::Scalar(_) | Kind::Sequence(_) => read_type(node, found),
    }
}

/// An object: its fields, or a mapping with `fields` and `additional`.
pub(super) fn read_object_type(node: &Node, declared: &DeclaredTypes<'_>, found: &mut Findings) -> SpecType {
    if !node.mapping().is_some_and(is_long_form) {
        let fields = read_fields(node, declared, found).map(|fields| SpecObject {
            fields,
            ..SpecObject::default()
        });
        let shape = fields.map_or(SpecShape::Placeholder, SpecShape::Object);
        return SpecType::new(node.head.clone(), shape);
    }
    let members = read_members(node, &OBJECT_TYPE, found);
    let mut read = SpecType::new(node.head.clone(), read_object(&members, declared, found));
    read.notes = read_notes(&members, found);
    read
}

/// Whether an object is written in the long form: with `fields: {…}` and only keys of that form.
fn is_long_form(mapping: &Mapping) -> bool {
    mapping
        .get("fields")
        .is_some_and(|entry| entry.value.mapping().is_some())
        && mapping.keys().all(|name| OBJECT_TYPE.key(name).is_some())
}

fn read_object(members: &Members<'_>, declared: &DeclaredTypes<'_>, found: &mut Findings) -> SpecShape {
    let fields = match members.get("fields") {
        Some(node) => read_fields(node, declared, found),
        None if members.has("fields") => None,
        None => Some(Vec::new()),
    };
    let additional_properties = read_additional_properties(members, found);
    fields.map_or(SpecShape::Placeholder, |fields| {
        SpecShape::Object(SpecObject {
            fields,
            additional_properties,
            ..SpecObject::default()
        })
    })
}

fn read_additional_properties(members: &Members<'_>, found: &mut Findings) -> AdditionalProperties<SpecType> {
    members
        .get("additional")
        .map_or(AdditionalProperties::Unspecified, |node| {
            if node.scalar().is_some_and(|scalar| scalar.text == "none") {
                return AdditionalProperties::Forbidden;
            }
            AdditionalProperties::Captured(Box::new(read_type(node, found)))
        })
}

// `None` if there is no mapping, which is reported.
fn read_fields(node: &Node, declared: &DeclaredTypes<'_>, found: &mut Findings) -> Option<Vec<SpecField>> {
    let fields = read_declarations(node, declared, found)?
        .into_iter()
        .map(|declaration| SpecField {
            name: declaration.name,
            rust_name: None,
            presence: declaration.presence,
            shape: declaration.shape,
            tag: None,
            is_read_only: declaration.direction == Some("response"),
            is_write_only: declaration.direction == Some("request"),
        });
    Some(fields.collect())
}

/// The parameters that a mapping declares by name; `None` if there is no mapping, which is reported.
pub(super) fn read_parameters(
    node: &Node,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Option<Vec<Parameter>> {
    let parameters = read_declarations(node, declared, found)?
        .into_iter()
        .map(|declaration| Parameter {
            name: declaration.name,
            rust_name: None,
            presence: declaration.presence,
            shape: declaration.shape,
        });
    Some(parameters.collect())
}

/// A field or a parameter.
struct Declaration {
    name: Spanned<String>,
    presence: Presence,
    shape: SpecType,
    /// The value of `only`: the one direction that a field is used in.
    direction: Option<&'static str>,
}

fn read_declarations(
    node: &Node,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Option<Vec<Declaration>> {
    let Some(mapping) = node.mapping() else {
        let key = node.head.pointer.rsplit('/').next().unwrap_or_default();
        found.add(wrong_type(
            node,
            key,
            "a mapping from names to types",
            "write `name: Type`, one per line",
        ));
        return None;
    };
    let declarations = mapping.iter().map(|(key, entry)| {
        let (name, presence) = read_field_key(entry, mapping, found);
        let mut direction = None;
        let shape = read_entry(key, entry, found, |node, found| {
            let members = read_members(node, &FIELD, found);
            direction = members.word("only", DIRECTIONS, found).map(|only| only.value);
            let mapping = TypeMapping {
                node,
                members: &members,
                table: &FIELD,
                type_key: "type",
            };
            read_type_mapping(mapping, declared, found)
        });
        Declaration {
            name,
            presence,
            shape,
            direction,
        }
    });
    Some(declarations.collect())
}
