//! Types that extend one with a discriminator: in each, the discriminator's property has one value.

use super::inheritance::Inheritance;
use super::intersector::MAX_DEPTH;
use crate::diagnostics::location::Spanned;
use crate::model::spec::{
    Basic, Constraints, Discriminator, EnumValue, Literal, Presence, Spec, SpecField, SpecShape, SpecType,
};

/// Gives the discriminator's property of the subtype `key` its one value; and if a base is itself told apart from its siblings by another
/// property, that property the value of the base.
pub(super) fn fix_tags(spec: &Spec, inheritance: &Inheritance<'_>, key: &str, of: &mut SpecType) {
    let SpecShape::Object(object) = &mut of.shape else {
        return;
    };
    let mut subtype = key;
    let mut done: Vec<&str> = Vec::new();
    while let Some((base, discriminator)) = inheritance.inherited_discriminator(subtype) {
        let property = discriminator.property.value.as_str();
        if !done.contains(&property) {
            done.push(property);
            let mut fields = object.fields.iter_mut();
            if let Some(tag) = only_tag(inheritance, subtype, discriminator)
                && let Some(field) = fields.find(|field| field.name.value == property)
            {
                fix_tag(spec, field, tag);
            }
        }
        subtype = base;
        if done.len() > MAX_DEPTH || subtype == key {
            return;
        }
    }
}

// The value that stands for a subtype, if there is but one. The default variant has others, too: all that are not listed.
fn only_tag<'s>(
    inheritance: &Inheritance<'s>,
    subtype: &str,
    discriminator: &Discriminator,
) -> Option<&'s str> {
    let is_default = discriminator.default.as_deref() == Some(subtype);
    match inheritance
        .tag_values(subtype, &discriminator.property.value)
        .as_slice()
    {
        [value] if !is_default => Some(*value),
        _ => None,
    }
}

fn fix_tag(spec: &Spec, field: &mut SpecField, tag: &str) {
    let value = Literal::String(tag.to_owned());
    if !accepts(spec, &field.shape, &value) {
        return;
    }
    let location = field.shape.location.clone();
    field.shape.shape = SpecShape::Constant(Spanned { value, location });
    // Without it a reader could not tell the subtype, so it is always written, even if the document calls it optional.
    let goes_both_ways = !field.shape.is_nullable && field.is_read_only == field.is_write_only;
    if field.presence == Presence::Optional && goes_both_ways {
        field.presence = Presence::Implied;
    }
}

fn accepts(spec: &Spec, of: &SpecType, value: &Literal) -> bool {
    let lists = |values: &[EnumValue]| values.iter().any(|listed| listed.value.value == *value);
    match &of.shape {
        SpecShape::Basic(Basic::String) => of.constraints == Constraints::default(),
        SpecShape::Enum { values, .. } => lists(values),
        SpecShape::Reference(target) => match spec.types.get(target).map(|of| &of.shape.shape) {
            Some(SpecShape::Enum { values, .. }) => lists(values),
            _ => false,
        },
        _ => false,
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
        is_read_only: false,
        is_write_only: false,
    });
}
