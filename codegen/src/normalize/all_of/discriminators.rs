//! Types that extend one with a discriminator: in each, the member that tells them apart has one value.

use super::inheritance::Families;
use crate::diagnostics::location::Spanned;
use crate::model::spec::{Basic, Literal, Presence, Spec, SpecField, SpecShape, SpecType};

/// Gives the discriminating member of the type `key` its value, when the type extends one that has such a member; and that of
/// what it extends the value of that, when another member tells those.
pub(super) fn fix_tags(spec: &Spec, families: &Families<'_>, key: &str, merged: &mut SpecType) {
    let SpecShape::Object(object) = &mut merged.shape else {
        return;
    };
    let mut told = key;
    let mut done: Vec<&str> = Vec::new();
    while let Some((base, discriminator)) = families.told_by(told) {
        let property = discriminator.property.value.as_str();
        if !done.contains(&property) {
            done.push(property);
            let fields = &mut object.fields;
            // One that is meant where no value is listed has others, too.
            let is_default = discriminator.default.as_deref() == Some(told);
            if !is_default
                && let [value] = families.tags(told, property).as_slice()
                && let Some(field) = fields.iter_mut().find(|field| field.name.value == property)
            {
                fix(spec, field, value);
            }
        }
        told = base;
        if done.len() > super::DEEPEST || told == key {
            return;
        }
    }
}

fn fix(spec: &Spec, field: &mut SpecField, value: &str) {
    let value = Literal::String(value.to_owned());
    let may_be = match &field.shape.shape {
        SpecShape::Basic(Basic::String) => {
            field.shape.constraints == crate::model::spec::Constraints::default()
        }
        SpecShape::Enum { values, .. } => values.iter().any(|listed| listed.value.value == value),
        SpecShape::Reference(target) => match spec.types.get(target).map(|of| &of.shape.shape) {
            Some(SpecShape::Enum { values, .. }) => values.iter().any(|listed| listed.value.value == value),
            _ => false,
        },
        _ => false,
    };
    if may_be {
        let location = field.shape.location.clone();
        field.shape.shape = SpecShape::Constant(Spanned { value, location });
        // Without it nobody could tell the value, whatever the document says of its presence.
        let goes_both_ways = !field.shape.is_nullable && field.is_read_only == field.is_write_only;
        if field.presence == Presence::Optional && goes_both_ways {
            field.presence = Presence::Implied;
        }
    }
}

/// Declares the discriminating member of a type that others extend, when nothing does.
pub(super) fn declare_tag(families: &Families<'_>, key: &str, merged: &mut SpecType) {
    let (Some(discriminator), SpecShape::Object(object)) =
        (families.own_discriminator(key), &mut merged.shape)
    else {
        return;
    };
    let property = &discriminator.property;
    let is_declared = object
        .fields
        .iter()
        .any(|field| field.name.value == property.value);
    if is_declared || !families.is_extended(key) {
        return;
    }
    object.required.retain(|name| name.value != property.value);
    object.fields.push(SpecField {
        name: property.clone(),
        rust_name: None,
        // What the document does not declare may be missing.
        presence: Presence::Optional,
        shape: SpecType::new(property.location.clone(), SpecShape::Basic(Basic::String)),
        is_read_only: false,
        is_write_only: false,
    });
}
