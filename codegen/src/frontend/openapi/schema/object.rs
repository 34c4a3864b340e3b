//! Schemas of objects: structs with declared properties, and maps.
//!
//! In: a schema whose type is `object`. Out: an object type if it says anything about named properties, else a map.

use std::collections::BTreeSet;

use super::constraints::map_constraints;
use super::discriminator::read_subtype_discriminator;
use super::property_names::{read_name_assertion, read_name_constraints};
use super::read_schema;
use super::variants::{simplify_union, unnamed_variant};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::keys::{Object, has_misspelt};
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Assertion, Basic, Presence, SpecField, SpecObject, SpecShape, SpecType};

/// The type of a schema that is an object.
pub(super) fn read_object<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> SpecType {
    let mut required = read_required(reader, cursor);
    let properties = cursor
        .get_non_null("properties")
        .filter(|properties| properties.as_object().is_some());
    let has_fields = properties
        .as_ref()
        .is_some_and(|properties| properties.members().next().is_some());
    let additional_properties = read_additional_properties(reader, cursor);
    let discriminator = read_subtype_discriminator(reader, cursor);
    if !has_fields
        && required.is_empty()
        && additional_properties != AdditionalProperties::Forbidden
        && discriminator.is_none()
    {
        return read_map(reader, cursor, additional_properties);
    }
    let (fields, forbidden) = read_fields(reader, properties.as_ref(), &mut required, &additional_properties);
    let has_captured = matches!(additional_properties, AdditionalProperties::Captured(_));
    let object = SpecObject {
        fields,
        additional_properties,
        required,
        discriminator,
        is_partial: has_unread_properties(cursor),
    };
    let mut of = SpecType::new(cursor.location(), SpecShape::Object(object));
    of.constraints = map_constraints(reader, cursor);
    of.constraints.assertions.extend(forbidden);
    // Names of properties that are not captured cannot be checked.
    if has_captured {
        of.constraints.property_names = read_name_constraints(reader, cursor).map(Box::new);
        of.constraints
            .assertions
            .extend(read_name_assertion(reader, cursor));
    }
    of
}

// Whether properties may be declared that are not read, which is reported.
fn has_unread_properties(cursor: &Cursor<'_, '_>) -> bool {
    let properties = cursor.get_non_null("properties");
    properties.is_some_and(|properties| properties.as_object().is_none())
        || ["properties", "allOf"]
            .iter()
            .any(|key| has_misspelt(cursor, Object::Schema, key))
}

fn read_map<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    additional_properties: AdditionalProperties<SpecType>,
) -> SpecType {
    let location = cursor.location();
    let (value, is_explicit) = match additional_properties {
        AdditionalProperties::Captured(value) => (value, true),
        _ => (Box::new(SpecType::new(location.clone(), SpecShape::Any)), false),
    };
    let key = read_name_constraints(reader, cursor).map(|constraints| {
        let mut key = SpecType::new(location.clone(), SpecShape::Basic(Basic::String));
        key.constraints = constraints;
        Box::new(key)
    });
    let mut of = SpecType::new(
        location,
        SpecShape::Map {
            key,
            value,
            is_explicit,
        },
    );
    of.constraints = map_constraints(reader, cursor);
    of.constraints
        .assertions
        .extend(read_name_assertion(reader, cursor));
    of
}

// The fields, and an assertion for each property that must be absent. Removes the names of fields from `required`.
fn read_fields<'d>(
    reader: &mut Reader<'d, '_>,
    properties: Option<&Cursor<'_, 'd>>,
    required: &mut Vec<Spanned<String>>,
    additional_properties: &AdditionalProperties<SpecType>,
) -> (Vec<SpecField>, Vec<Spanned<Assertion>>) {
    let (mut fields, mut forbidden) = (Vec::new(), Vec::new());
    let listed: BTreeSet<String> = required.iter().map(|name| name.value.clone()).collect();
    let mut declared: BTreeSet<&str> = BTreeSet::new();
    for (name, property) in properties.into_iter().flat_map(Cursor::members) {
        let is_listed = listed.contains(name);
        // No value is valid for a schema `false` (JSON Schema, core, 4.3.2), so there is no field to set one with.
        if !is_listed && property.node.kind == Kind::Boolean(false) {
            match additional_properties {
                AdditionalProperties::Captured(_) => {
                    let absent = Assertion::Properties(name.to_owned(), Box::new(Assertion::False));
                    forbidden.push(property.key_spanned(absent));
                }
                AdditionalProperties::Unspecified => report_ignored_property(reader, &property),
                AdditionalProperties::Forbidden => {}
            }
            continue;
        }
        declared.insert(name);
        let is_required = is_listed && !name.is_empty();
        let presence = if is_required || property.boolean("required") == Some(true) {
            Presence::Required
        } else {
            Presence::Optional
        };
        fields.push(read_field(reader, name, &property, presence));
    }
    required.retain(|name| !declared.contains(name.value.as_str()));
    (fields, forbidden)
}

fn report_ignored_property(reader: &mut Reader<'_, '_>, property: &Cursor<'_, '_>) {
    reader.found.add(Finding::new(
        Code::KeywordNotChecked,
        property.key_location(),
        "no value is valid for this property, so it has no field; a value that is received is ignored",
        "nothing needs to be done",
    ));
}

fn read_field<'d>(
    reader: &mut Reader<'d, '_>,
    name: &str,
    property: &Cursor<'_, 'd>,
    presence: Presence,
) -> SpecField {
    let location = property.location();
    let property = &property.with_location(&location);
    let (is_read_only, is_write_only) = read_direction(reader, property);
    if is_read_only && is_write_only {
        reader.found.add(Finding::new(
            Code::KeywordNotChecked,
            property.key_location(),
            "`readOnly` and `writeOnly` exclude each other, so both are ignored",
            "remove one of them",
        ));
    }
    SpecField {
        name: property.key_spanned(name.to_owned()),
        rust_name: property.rust_name(),
        presence,
        shape: read_schema(reader, property),
        tag: None,
        is_read_only,
        is_write_only,
    }
}

fn read_direction<'d>(reader: &mut Reader<'d, '_>, property: &Cursor<'_, 'd>) -> (bool, bool) {
    let flags = (
        reader.has_flag(property, "readOnly"),
        reader.has_flag(property, "writeOnly"),
    );
    if flags == (false, false) {
        mutability(property)
    } else {
        flags
    }
}

/// Whether a property is read-only and whether it is write-only by Azure's extension, which lists `create`, `read` and `update`.
pub(in crate::frontend::openapi) fn mutability(property: &Cursor<'_, '_>) -> (bool, bool) {
    let Some(operations) = property.get_non_null("x-ms-mutability") else {
        return (false, false);
    };
    let operations: Vec<&str> = operations.items().filter_map(|item| item.as_str()).collect();
    let is_read = operations.contains(&"read");
    let is_written = operations.contains(&"create") || operations.contains(&"update");
    (is_read && !is_written, is_written && !is_read)
}

// Each name once, in the order of the document.
fn read_required(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Vec<Spanned<String>> {
    let Some(list) = cursor.get_non_null("required") else {
        return Vec::new();
    };
    let mut names: Vec<Spanned<String>> = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for item in list.items() {
        match item.as_str() {
            Some(name) if seen.insert(name) => names.push(item.spanned(name.to_owned())),
            Some(_) => {}
            None => reader.found.add(Finding::new(
                Code::WrongElementType,
                item.location(),
                format!("`required` must list names, not {}", item.node.kind.description()),
                "write the name of a property",
            )),
        }
    }
    names
}

fn read_additional_properties<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> AdditionalProperties<SpecType> {
    let mut types: Vec<SpecType> = Vec::new();
    if let Some(patterns) = cursor.get_non_null("patternProperties") {
        for (_, value) in patterns.members() {
            types.push(read_schema(reader, &value));
        }
    }
    let additional = cursor.get_non_null("additionalProperties").or_else(|| {
        cursor
            .get_non_null("unevaluatedProperties")
            .filter(|_| !has_part_that_evaluates_all(cursor))
    });
    match additional.as_ref().map(|additional| &additional.node.kind) {
        None if types.is_empty() => return AdditionalProperties::Unspecified,
        // Properties that match no pattern may have any type. A single pattern alone is meant for all properties.
        None if types.len() > 1 || cursor.has("properties") => {
            types.push(SpecType::new(cursor.location(), SpecShape::Any));
        }
        None => {}
        Some(Kind::Boolean(false)) if types.is_empty() => return AdditionalProperties::Forbidden,
        Some(Kind::Boolean(false)) => {}
        Some(_) => types.extend(additional.map(|additional| read_schema(reader, &additional))),
    }
    let variants = types.into_iter().map(unnamed_variant).collect();
    AdditionalProperties::Captured(Box::new(simplify_union(cursor.location(), variants, None, true)))
}

// `unevaluatedProperties: true` in a part leaves no property unevaluated (JSON Schema 2020-12, core, section 11.3).
fn has_part_that_evaluates_all(cursor: &Cursor<'_, '_>) -> bool {
    let parts = cursor.get_non_null("allOf");
    let mut parts = parts.iter().flat_map(Cursor::items);
    parts.any(|part| part.boolean("unevaluatedProperties") == Some(true))
}
