//! `discriminator`: the property whose value tells the variants of a union apart, or the subtypes of an object.
//!
//! In: a schema with the keyword, and the variants if it has any. Out: the name of the property, and which value stands for which
//! type; findings about names that are not schemas. Reads no schema.

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{Discriminator, SpecShape, SpecVariant};

/// The discriminator of the subtypes of an object: `{propertyName, mapping}`, or in OpenAPI 2.0 the name of the property.
pub(super) fn read_subtype_discriminator<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> Option<Box<Discriminator>> {
    // Next to variants it is the discriminator of the union.
    if cursor.has("oneOf") || cursor.has("anyOf") {
        return None;
    }
    let written = cursor.get_non_null("discriminator")?;
    if let Some(name) = written.as_str() {
        return Some(Box::new(Discriminator {
            property: written.spanned(name.to_owned()),
            mapping: Vec::new(),
            default: None,
        }));
    }
    let property = written.get("propertyName")?;
    let property = property.spanned(property.as_str()?.to_owned());
    let mut mapping = Vec::new();
    if let Some(targets) = written.get_non_null("mapping") {
        for (value, target) in targets.members() {
            if let Some(key) = mapped_type(reader, &target) {
                mapping.push((target.key_spanned(value.to_owned()), key));
            }
        }
    }
    let default = written.get_non_null("defaultMapping").and_then(|target| {
        let key = mapped_type(reader, &target);
        if key.is_none() {
            report(reader, &target, "no schema has this name");
        }
        key
    });
    Some(Box::new(Discriminator {
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
    let property = discriminator.get("propertyName");
    let Some(name) = property.as_ref().and_then(Cursor::as_str) else {
        if discriminator.as_object().is_some() {
            report(reader, &discriminator, "the discriminator has no `propertyName`");
        }
        return None;
    };
    let tag = property.as_ref().map(|cursor| cursor.spanned(name.to_owned()));
    if let Some(mapping) = discriminator.get_non_null("mapping") {
        for (value, target) in mapping.members() {
            if let Some(variant) = mapped_variant(reader, &target, variants) {
                variant.tag_values.push(value.to_owned());
            }
        }
    }
    if let Some(target) = discriminator.get_non_null("defaultMapping")
        && let Some(variant) = mapped_variant(reader, &target, variants)
    {
        variant.is_fallback = true;
    }
    tag
}

fn mapped_variant<'v, 'd>(
    reader: &mut Reader<'d, '_>,
    target: &Cursor<'_, 'd>,
    variants: &'v mut [SpecVariant],
) -> Option<&'v mut SpecVariant> {
    let Some(key) = mapped_type(reader, target) else {
        report(reader, target, "no schema has this name");
        return None;
    };
    let shape = SpecShape::Reference(key);
    let variant = variants.iter_mut().find(|variant| variant.shape.shape == shape);
    if variant.is_none() {
        report(reader, target, "this is not a variant of the union");
    }
    variant
}

// The type that a value of a mapping names: by a reference, or by the bare name of a schema.
fn mapped_type<'d>(reader: &mut Reader<'d, '_>, target: &Cursor<'_, 'd>) -> Option<String> {
    let written = target.as_str()?;
    // A name may contain dots and look like the name of a file, so schemas come first.
    if reader.declarations.contains(written) {
        return Some(written.to_owned());
    }
    let is_reference = written.contains(['#', '/', '.']);
    is_reference.then(|| reader.type_of_reference(target, written))?
}

fn report(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, message: &str) {
    reader.found.add(Finding::new(
        Code::InvalidDiscriminator,
        at.location(),
        message,
        "name the property in `propertyName`, and variants in `mapping`",
    ));
}
