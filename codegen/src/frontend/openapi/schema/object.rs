//! Objects, dictionaries, lists and tuples.

use super::constraints::{array_constraints, map_constraints};
use super::property_names;
use super::read_schema;
use super::union::{mapped_type, report_discriminator, simplify_union};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Kind;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{
    Assertion, Basic, Discriminator, Presence, SpecField, SpecObject, SpecShape, SpecType, SpecVariant,
};

/// The type of a schema that is an object: a table when it has properties, else a dictionary.
pub(super) fn read_object<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> SpecType {
    let location = cursor.location();
    let mut required = read_required(reader, cursor);
    let properties = cursor
        .get_non_null("properties")
        .filter(|properties| properties.as_object().is_some());
    let has_fields = properties
        .as_ref()
        .is_some_and(|properties| properties.members().next().is_some());
    let additional_properties = read_additional(reader, cursor);
    let discriminator = read_discriminator(reader, cursor);
    if !has_fields
        && required.is_empty()
        && additional_properties != AdditionalProperties::Forbidden
        && discriminator.is_none()
    {
        return read_map(reader, cursor, additional_properties);
    }
    let (fields, absent) = read_fields(reader, properties.as_ref(), &mut required, &additional_properties);
    let keeps_others = matches!(additional_properties, AdditionalProperties::Captured(_));
    let mut of = SpecType::new(
        location,
        SpecShape::Object(SpecObject {
            fields,
            additional_properties,
            required,
            discriminator,
        }),
    );
    of.constraints = map_constraints(reader, cursor);
    of.constraints.holds.extend(absent);
    // Names of members that are passed over are nobody's.
    if keeps_others {
        of.constraints.names = property_names::read_name_constraints(reader, cursor).map(Box::new);
        of.constraints
            .holds
            .extend(property_names::read_name_assertion(reader, cursor));
    }
    of
}

// Without a member of its own it holds any.
fn read_map<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    additional_properties: AdditionalProperties<SpecType>,
) -> SpecType {
    let location = cursor.location();
    let (value, is_said) = match additional_properties {
        AdditionalProperties::Captured(value) => (value, true),
        _ => (Box::new(SpecType::new(location.clone(), SpecShape::Any)), false),
    };
    let key = property_names::read_name_constraints(reader, cursor).map(|constraints| {
        let mut key = SpecType::new(location.clone(), SpecShape::Basic(Basic::String));
        key.constraints = constraints;
        Box::new(key)
    });
    let mut of = SpecType::new(location, SpecShape::Map { key, value, is_said });
    of.constraints = map_constraints(reader, cursor);
    of.constraints
        .holds
        .extend(property_names::read_name_assertion(reader, cursor));
    of
}

// The fields, and that members are not there which no value fits. Takes the names of fields out of `required`.
fn read_fields<'d>(
    reader: &mut Reader<'d, '_>,
    properties: Option<&Cursor<'_, 'd>>,
    required: &mut Vec<Spanned<String>>,
    additional_properties: &AdditionalProperties<SpecType>,
) -> (Vec<SpecField>, Vec<Spanned<Assertion>>) {
    let (mut fields, mut absent) = (Vec::new(), Vec::new());
    for (name, property) in properties.into_iter().flat_map(Cursor::members) {
        let at = required.iter().position(|required| required.value == name);
        if at.is_none() && property.node.kind == Kind::Boolean(false) {
            if matches!(additional_properties, AdditionalProperties::Captured(_)) {
                let never = Assertion::Properties(name.to_owned(), Box::new(Assertion::False));
                absent.push(property.key_spanned(never));
            } else {
                report_forbidden_property(
                    reader,
                    &property,
                    *additional_properties == AdditionalProperties::Forbidden,
                );
            }
            continue;
        }
        let presence = if at.is_some_and(|at| !required.remove(at).value.is_empty())
            || property.boolean("required") == Some(true)
        {
            Presence::Required
        } else {
            Presence::Optional
        };
        fields.push(read_field(reader, name, &property, presence));
    }
    (fields, absent)
}

// A member that no value fits (JSON Schema, core, 4.3.2) may not be there, so there is no field to set it with.
fn report_forbidden_property(
    reader: &mut Reader<'_, '_>,
    property: &Cursor<'_, '_>,
    is_refused_anyway: bool,
) {
    if !is_refused_anyway {
        reader.found.add(Finding::new(
            Code::KeywordNotChecked,
            property.key_location(),
            "this member may not be there, so it has no field; one that comes is passed over",
            "nothing needs to be done",
        ));
    }
}

fn read_field<'d>(
    reader: &mut Reader<'d, '_>,
    name: &str,
    property: &Cursor<'_, 'd>,
    presence: Presence,
) -> SpecField {
    let location = property.location();
    let property = &property.with_location(&location);
    let (is_read_only, is_write_only) = directions(reader, property);
    if is_read_only && is_write_only {
        reader.found.add(Finding::new(
            Code::KeywordNotChecked,
            property.key_location(),
            "`readOnly` and `writeOnly` exclude each other, so neither counts",
            "leave one of them out",
        ));
    }
    SpecField {
        name: property.key_spanned(name.to_owned()),
        rust_name: property.rust_name(),
        presence,
        shape: read_schema(reader, property),
        is_read_only,
        is_write_only,
    }
}

// Whether a member is only received, and whether it is only sent. Azure lists when it may be: to create, to read, to update.
fn directions<'d>(reader: &Reader<'d, '_>, property: &Cursor<'_, 'd>) -> (bool, bool) {
    let flags = (
        reader.has_flag(property, "readOnly"),
        reader.has_flag(property, "writeOnly"),
    );
    let Some(times) = property
        .get_non_null("x-ms-mutability")
        .filter(|_| flags == (false, false))
    else {
        return flags;
    };
    let times: Vec<&str> = times.items().filter_map(|time| time.as_str()).collect();
    let (is_read, is_sent) = (
        times.contains(&"read"),
        times.contains(&"create") || times.contains(&"update"),
    );
    (is_read && !is_sent, is_sent && !is_read)
}

// Each name once, in the order of the document.
fn read_required(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Vec<Spanned<String>> {
    let Some(list) = cursor.get_non_null("required") else {
        return Vec::new();
    };
    let mut names: Vec<Spanned<String>> = Vec::new();
    for item in list.items() {
        match item.as_str() {
            Some(name) if names.iter().all(|earlier| earlier.value != name) => {
                names.push(item.spanned(name.to_owned()));
            }
            Some(_) => {}
            None => reader.found.add(Finding::new(
                Code::WrongElementType,
                item.location(),
                format!("`required` lists names, not {}", item.node.kind.words()),
                "write the name of a property",
            )),
        }
    }
    names
}

fn read_additional<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> AdditionalProperties<SpecType> {
    let mut kinds: Vec<SpecType> = Vec::new();
    if let Some(patterns) = cursor.get_non_null("patternProperties") {
        for (_, value) in patterns.members() {
            kinds.push(read_schema(reader, &value));
        }
    }
    let rest = cursor.get_non_null("additionalProperties").or_else(|| {
        cursor
            .get_non_null("unevaluatedProperties")
            .filter(|_| !takes_all(cursor))
    });
    match rest.as_ref().map(|rest| &rest.node.kind) {
        None if kinds.is_empty() => return AdditionalProperties::Unspecified,
        // Names that fit no pattern may be of anything. One pattern alone is meant to be of all names.
        None if kinds.len() > 1 || cursor.has("properties") => {
            kinds.push(SpecType::new(cursor.location(), SpecShape::Any));
        }
        None => {}
        Some(Kind::Boolean(false)) if kinds.is_empty() => return AdditionalProperties::Forbidden,
        Some(Kind::Boolean(false)) => {}
        Some(_) => kinds.extend(rest.map(|rest| read_schema(reader, &rest))),
    }
    let variants = kinds
        .into_iter()
        .map(|shape| SpecVariant {
            name: None,
            tag_values: Vec::new(),
            is_fallback: false,
            shape,
        })
        .collect();
    AdditionalProperties::Captured(Box::new(simplify_union(cursor.location(), variants, None, true)))
}

// A part that takes whatever else comes leaves nothing unevaluated (JSON Schema 2020-12, core, section 11.3).
fn takes_all(cursor: &Cursor<'_, '_>) -> bool {
    let parts = cursor.get_non_null("allOf");
    let mut parts = parts.iter().flat_map(Cursor::items);
    parts.any(|part| part.boolean("unevaluatedProperties") == Some(true))
}

// What tells apart the types that extend this one: `{propertyName, mapping}`, or the bare name in OpenAPI 2.0.
fn read_discriminator<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> Option<Box<Discriminator>> {
    // Beside alternatives it is theirs.
    if cursor.has("oneOf") || cursor.has("anyOf") {
        return None;
    }
    let written = cursor.get_non_null("discriminator")?;
    if let Some(name) = written.as_str() {
        let property = written.spanned(name.to_owned());
        return Some(Box::new(Discriminator {
            property,
            mapping: Vec::new(),
            default: None,
        }));
    }
    let property = written.get("propertyName")?;
    let property = property.spanned(property.as_str()?.to_owned());
    let mut mapping = Vec::new();
    if let Some(written) = written.get_non_null("mapping") {
        for (value, target) in written.members() {
            if let Some(key) = mapped_type(reader, &target) {
                mapping.push((target.key_spanned(value.to_owned()), key));
            }
        }
    }
    let default = written.get_non_null("defaultMapping").and_then(|target| {
        let key = mapped_type(reader, &target);
        if key.is_none() {
            report_discriminator(reader, &target, "no schema has this name");
        }
        key
    });
    Some(Box::new(Discriminator {
        property,
        mapping,
        default,
    }))
}

/// The type of a schema that is an array: a tuple when it says how many items of which types, else a list.
pub(super) fn read_array<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> SpecType {
    let location = cursor.location();
    let mut constraints = array_constraints(reader, cursor);
    let items = cursor.get_non_null("items");
    let first = cursor.get_non_null("prefixItems").or_else(|| {
        cursor
            .get_non_null("items")
            .filter(|items| matches!(items.node.kind, Kind::Array(_)))
    });
    let mut of = if let Some(first) = first {
        let kinds: Vec<SpecType> = first.items().map(|item| read_schema(reader, &item)).collect();
        let count = kinds.len() as u64;
        // What says that nothing follows says how many there are at most.
        let end = ["items", "additionalItems"]
            .iter()
            .filter(|key| cursor.boolean(key) == Some(false))
            .find_map(|key| cursor.get(key));
        if let Some(end) = end
            && constraints
                .max_items
                .as_ref()
                .is_none_or(|most| most.value > count)
        {
            constraints.max_items = Some(Box::new(end.spanned(count)));
        }
        let is_closed = constraints
            .max_items
            .as_ref()
            .is_some_and(|most| most.value <= count);
        let is_whole = constraints
            .min_items
            .as_ref()
            .is_some_and(|least| least.value >= count);
        if is_closed && is_whole && !kinds.is_empty() {
            return SpecType::new(
                location,
                SpecShape::Tuple {
                    items: kinds,
                    rest: None,
                },
            );
        }
        let after = items.filter(|items| items.as_object().is_some());
        let after = after.map(|items| read_schema(reader, &items));
        let is_open_ended = after.is_none() && !is_closed;
        let mut all = kinds;
        all.extend(after);
        let item = if is_open_ended {
            SpecType::new(location.clone(), SpecShape::Any)
        } else {
            let variants = all.into_iter().map(|shape| SpecVariant {
                name: None,
                tag_values: Vec::new(),
                is_fallback: false,
                shape,
            });
            simplify_union(location.clone(), variants.collect(), None, true)
        };
        SpecType::new(location, SpecShape::Array(Box::new(item)))
    } else {
        let item = match items {
            Some(items) => read_schema(reader, &items),
            None => SpecType::new(location.clone(), SpecShape::Any),
        };
        SpecType::new(location, SpecShape::Array(Box::new(item)))
    };
    of.constraints = constraints;
    of
}
