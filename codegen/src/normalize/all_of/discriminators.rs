//! Types that extend one with a discriminator: in each, the discriminator's property has the values that stand for it.

use std::collections::BTreeSet;

use super::inheritance::Inheritance;
use super::tags::{TagUse, convert_tags, fix_tag};
use crate::model::spec::{Basic, Discriminator, Literal, Presence, Spec, SpecField, SpecShape, SpecType};

/// Gives the discriminator's property of the subtype `key` its values. If a base is itself a subtype, with another discriminator, the
/// property of that gets the values of the base.
pub(super) fn fix_tags(spec: &Spec, inheritance: &Inheritance<'_>, key: &str, of: &mut SpecType) {
    let SpecShape::Object(object) = &mut of.shape else {
        return;
    };
    let mut subtype = key;
    let mut done: Vec<&str> = Vec::new();
    // Bases may extend each other in a ring, which need not lead back to `key`.
    let mut passed: BTreeSet<&str> = BTreeSet::new();
    // A value of a type with subtypes may be of a subtype that is not declared, with a value of its own.
    if inheritance.has_subtypes(key)
        && let Some(open) = inheritance.discriminator(key)
    {
        done.push(open.property.value.as_str());
    }
    while let Some((base, discriminator)) = inheritance.inherited_discriminator(subtype) {
        let property = discriminator.property.value.as_str();
        if !done.contains(&property) {
            done.push(property);
            let tags = only_tags(inheritance, subtype, discriminator);
            let mut fields = object.fields.iter();
            if let Some(field) = fields.find(|field| field.name.value == property) {
                let (values, basic) = values_of_property(spec, &field.shape);
                let tags = convert_tags(&values, basic, tags);
                let values_of = |key: &str| values_of_declared(spec, key).0;
                fix_tag(object, property, &tags, TagUse::Closed, &values_of);
            }
        }
        subtype = base;
        if subtype == key || !passed.insert(subtype) {
            return;
        }
    }
}

// The values that stand for a subtype. The default variant has more: every value that is not listed.
fn only_tags<'s>(
    inheritance: &Inheritance<'s>,
    subtype: &str,
    discriminator: &Discriminator,
) -> Vec<&'s str> {
    if discriminator.default.as_deref() == Some(subtype) {
        return Vec::new();
    }
    inheritance.tag_values(subtype, &discriminator.property.value)
}

// The values that a property lists, or else its basic type.
fn values_of_property(spec: &Spec, of: &SpecType) -> (Vec<Literal>, Option<Basic>) {
    match &of.shape {
        SpecShape::Any => (Vec::new(), Some(Basic::String)),
        SpecShape::Basic(basic) => (Vec::new(), Some(*basic)),
        SpecShape::Enum { values, .. } => {
            let values = values.iter().map(|listed| listed.value.value.clone());
            (values.collect(), None)
        }
        SpecShape::Constant(value) => (vec![value.value.clone()], None),
        SpecShape::Reference(key) => values_of_declared(spec, key),
        _ => (Vec::new(), None),
    }
}

fn values_of_declared(spec: &Spec, key: &str) -> (Vec<Literal>, Option<Basic>) {
    match spec.types.get(key).map(|declared| &declared.shape) {
        Some(of) if !matches!(of.shape, SpecShape::Reference(_)) => values_of_property(spec, of),
        _ => (Vec::new(), None),
    }
}

/// Declares the discriminator's property of a type with subtypes, if no part does.
pub(super) fn declare_discriminator(inheritance: &Inheritance<'_>, key: &str, of: &mut SpecType) {
    let (Some(discriminator), SpecShape::Object(object)) =
        (inheritance.own_discriminator(key), &mut of.shape)
    else {
        return;
    };
    let property = &discriminator.property;
    let mut fields = object.fields.iter();
    let is_declared = fields.any(|field| field.name.value == property.value);
    if is_declared || !inheritance.has_subtypes(key) {
        return;
    }
    object.required.retain(|name| name.value != property.value);
    object.fields.push(SpecField {
        name: property.clone(),
        rust_name: None,
        // A property that the document does not declare may be absent.
        presence: Presence::Optional,
        shape: SpecType::new(property.location.clone(), SpecShape::Basic(Basic::String)),
        tag: None,
        is_read_only: false,
        is_write_only: false,
    });
}
