//! `discriminator`: the property whose value tells the variants of a union apart, or the subtypes of an object.
//!
//! In: a schema with the keyword, and the variants if it has any. Out: the name of the property, and which value stands for which
//! type; findings about names that are not schemas. Reads no schema.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{FileId, Spanned};
use crate::diagnostics::nearest::in_a_sentence;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::documents::Target;
use crate::frontend::openapi::keys::{Object, get_misspelt};
use crate::frontend::openapi::literal::read_literal;
use crate::frontend::openapi::pointer::escaped;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{Discriminator, Literal, SpecShape, SpecVariant};

/// The discriminator of the subtypes of an object: `{propertyName, mapping}`, or in OpenAPI 2.0 the name of the property.
pub(super) fn read_subtype_discriminator<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> Option<Arc<Discriminator>> {
    // Next to variants it is the discriminator of the union.
    if cursor.has("oneOf") || cursor.has("anyOf") {
        return None;
    }
    let written = cursor.get_non_null("discriminator")?;
    if let Some(name) = written.as_str() {
        return Some(Arc::new(Discriminator {
            property: written.spanned(name.to_owned()),
            mapping: Vec::new(),
            default: None,
        }));
    }
    let property = get_misspelt(&written, Object::Discriminator, "propertyName")?;
    let property = property.spanned(property.as_str()?.to_owned());
    let mut mapping = Vec::new();
    if let Some(targets) = get_misspelt(&written, Object::Discriminator, "mapping") {
        for (value, target) in targets.members() {
            if let Some(key) = mapped_type(reader, &target) {
                mapping.push((target.key_spanned(value.to_owned()), key));
                report_contradiction(reader, &property.value, value, &target);
            }
        }
    }
    let default = get_misspelt(&written, Object::Discriminator, "defaultMapping").and_then(|target| {
        let key = mapped_type(reader, &target);
        if key.is_none() {
            report_unknown_name(reader, &target);
        }
        key
    });
    Some(Arc::new(Discriminator {
        property,
        mapping,
        default,
    }))
}

/// The discriminator of a union. Adds the values of its mapping to the variants.
pub(super) fn read_union_discriminator<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    variants: &mut [SpecVariant],
) -> Option<Spanned<String>> {
    let discriminator = cursor.get_non_null("discriminator")?;
    let property = get_misspelt(&discriminator, Object::Discriminator, "propertyName");
    let Some(name) = property.as_ref().and_then(Cursor::as_str) else {
        if discriminator.as_object().is_some() {
            report(reader, &discriminator, "the discriminator has no `propertyName`");
        }
        return None;
    };
    let tag = property.as_ref().map(|cursor| cursor.spanned(name.to_owned()));
    let positions = positions_of(variants);
    if let Some(mapping) = get_misspelt(&discriminator, Object::Discriminator, "mapping") {
        for (value, target) in mapping.members() {
            if let Some(variant) =
                mapped_variant(reader, &target, &positions).and_then(|position| variants.get_mut(position))
            {
                variant.tag_values.push(value.to_owned());
                report_contradiction(reader, name, value, &target);
            }
        }
        report_shared_values(reader, &mapping, variants);
    }
    if let Some(target) = get_misspelt(&discriminator, Object::Discriminator, "defaultMapping")
        && let Some(variant) =
            mapped_variant(reader, &target, &positions).and_then(|position| variants.get_mut(position))
    {
        variant.is_fallback = true;
    }
    tag
}

// The first variant that refers to each type.
fn positions_of(variants: &[SpecVariant]) -> BTreeMap<String, usize> {
    let mut positions = BTreeMap::new();
    for (position, variant) in variants.iter().enumerate() {
        if let SpecShape::Reference(key) = &variant.shape.shape {
            positions.entry(key.clone()).or_insert(position);
        }
    }
    positions
}

fn mapped_variant<'d>(
    reader: &mut Reader<'d, '_>,
    target: &Cursor<'_, 'd>,
    positions: &BTreeMap<String, usize>,
) -> Option<usize> {
    let Some(key) = mapped_type(reader, target) else {
        report_unknown_name(reader, target);
        return None;
    };
    let position = positions.get(&key).copied();
    if position.is_none() {
        report(reader, target, "this is not a variant of the union");
    }
    position
}

// The type that a value of a mapping names: by a reference, or by the bare name of a schema.
fn mapped_type<'d>(reader: &mut Reader<'d, '_>, target: &Cursor<'_, 'd>) -> Option<String> {
    let written = target.as_str()?;
    // A name may contain dots and look like the name of a file, so schemas come first.
    if reader.declarations.contains(written) {
        return Some(written.to_owned());
    }
    is_reference(written).then(|| reader.type_of_reference(target, written))?
}

fn is_reference(written: &str) -> bool {
    written.contains(['#', '/', '.'])
}

// A reference that leads nowhere has a finding of its own.
fn report_unknown_name(reader: &mut Reader<'_, '_>, target: &Cursor<'_, '_>) {
    if !target.as_str().is_some_and(is_reference) {
        report(reader, target, "no schema has this name");
    }
}

// Reports a value that the schema to which it is mapped does not allow for the property.
fn report_contradiction<'d>(
    reader: &mut Reader<'d, '_>,
    property: &str,
    value: &str,
    target: &Cursor<'_, 'd>,
) {
    let Some(written) = target.as_str() else {
        return;
    };
    let schema = mapped_schema(reader, target.file, written);
    let Some(allowed) = schema.and_then(|schema| values_of(reader, &schema.cursor(), property, MAX_PARTS))
    else {
        return;
    };
    if !allowed.is_empty() && !allowed.iter().any(|allowed| allowed == value) {
        let shown: Vec<&str> = allowed.iter().take(3).map(String::as_str).collect();
        let message = format!(
            "`{value}` is mapped to a schema in which `{property}` is {}",
            in_a_sentence(&shown, "or")
        );
        reader.found.add(Finding::new(
            Code::InvalidDiscriminator,
            target.key_location(),
            message,
            "write the value that the API sends in both places",
        ));
    }
}

fn mapped_schema<'d>(reader: &Reader<'d, '_>, file: FileId, written: &str) -> Option<Target<'d>> {
    let homes = ["components/schemas", "definitions"];
    let mut by_name = homes.iter().map(|home| format!("#/{home}/{}", escaped(written)));
    by_name
        .find_map(|reference| reader.documents.resolve(file, &reference).ok())
        .or_else(|| reader.documents.resolve(file, written).ok())
}

// Longer enums are not compared with the values of a mapping: each value is looked for in the enum.
const MAX_VALUES: usize = 500;

// References and parts of `allOf` are followed this far.
const MAX_PARTS: usize = 8;

// The values that a schema lists for a property, as text; `None` if it lists none.
fn values_of<'d>(
    reader: &Reader<'d, '_>,
    schema: &Cursor<'_, 'd>,
    property: &str,
    most: usize,
) -> Option<Vec<String>> {
    let most = most.checked_sub(1)?;
    let follow = |cursor: &Cursor<'_, 'd>| reader.next(cursor);
    if let Some(target) = follow(schema) {
        return values_of(reader, &target.cursor(), property, most);
    }
    let own = schema
        .get_non_null("properties")
        .and_then(|properties| Some(Target::of(&properties.get_non_null(property)?)))
        .map(|own| follow(&own.cursor()).unwrap_or(own));
    if let Some(own) = own {
        let own = own.cursor();
        if let Some(constant) = own.get_non_null("const") {
            return Some(text_of(&constant).into_iter().collect());
        }
        if let Some(values) = own.get_non_null("enum") {
            if values.item(MAX_VALUES).is_some() {
                return None;
            }
            return Some(values.items().filter_map(|value| text_of(&value)).collect());
        }
    }
    let parts = schema.get_non_null("allOf");
    let mut parts = parts.iter().flat_map(Cursor::items);
    // The part that the schema adds says more than the base that it extends.
    let of_parts: Vec<Vec<String>> = parts
        .by_ref()
        .filter_map(|part| values_of(reader, &part, property, most))
        .collect();
    of_parts.into_iter().min_by_key(Vec::len)
}

fn text_of(value: &Cursor<'_, '_>) -> Option<String> {
    match read_literal(value.node) {
        Literal::String(text) => Some(text),
        Literal::Number(number) => Some(number.to_string()),
        Literal::Boolean(flag) => Some(flag.to_string()),
        _ => None,
    }
}

// Without a value in the mapping, that of a variant is its name (OpenAPI 3.1, section 4.8.25), which may be mapped to another one.
fn report_shared_values(reader: &mut Reader<'_, '_>, mapping: &Cursor<'_, '_>, variants: &[SpecVariant]) {
    let unmapped = variants.iter().filter(|variant| variant.tag_values.is_empty());
    let names: BTreeSet<&str> = unmapped
        .filter_map(|variant| match &variant.shape.shape {
            SpecShape::Reference(key) => Some(key.as_str()),
            _ => None,
        })
        .collect();
    for (value, target) in mapping.members().filter(|(value, _)| names.contains(value)) {
        reader.found.add(Finding::new(
            Code::InvalidDiscriminator,
            target.key_location(),
            format!("`{value}` is mapped to another schema, and is the name of a variant that has no value"),
            "add the value of that variant to `mapping`",
        ));
    }
}

fn report(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, message: &str) {
    reader.found.add(Finding::new(
        Code::InvalidDiscriminator,
        at.location(),
        message,
        "name the property in `propertyName`, and variants in `mapping`",
    ));
}
