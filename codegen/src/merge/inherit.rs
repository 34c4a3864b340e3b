//! Types that extend one with a discriminator: in each, the member that tells them apart has one value.

use std::collections::BTreeSet;

use crate::place::Located;
use crate::spec::{Basic, Discriminator, Literal, Name, Spec, SpecShape, SpecType};

/// The declared types that are a part of another.
pub(super) fn extended(spec: &Spec) -> BTreeSet<&str> {
    let parts = spec
        .types
        .values()
        .flat_map(|declared| match &declared.shape.shape {
            SpecShape::AllOf(parts) => parts.as_slice(),
            _ => &[],
        });
    parts
        .filter_map(|part| match &part.shape {
            SpecShape::Reference(key) => Some(key.as_str()),
            _ => None,
        })
        .collect()
}

/// Gives the discriminating member of the type `key` its value, when the type extends one that has such a member.
pub(super) fn fix_tag(spec: &Spec, key: &str, written: &SpecType, merged: &mut SpecType) {
    let SpecShape::AllOf(parts) = &written.shape else {
        return;
    };
    let Some(discriminator) = parts.iter().find_map(|part| discriminator_of(spec, part, 0)) else {
        return;
    };
    let mapped: Vec<&str> = discriminator
        .mapping
        .iter()
        .filter(|(_, target)| target == key)
        .map(|(value, _)| value.value.as_str())
        .collect();
    let told = written.tag_value.as_ref().map(|value| value.value.clone());
    let value = match (
        mapped.as_slice(),
        told,
        spec.types.get(key).map(|of| &of.name.value),
    ) {
        ([one], ..) => (*one).to_owned(),
        ([], Some(told), _) => told,
        ([], None, Some(Name::Given(name))) => name.clone(),
        _ => return,
    };
    let SpecShape::Object(object) = &mut merged.shape else {
        return;
    };
    let property = &discriminator.property;
    let field = object
        .fields
        .iter_mut()
        .find(|field| field.name.value == property.value);
    let Some(field) = field else { return };
    let value = Literal::Text(value);
    let may_be = match &field.shape.shape {
        SpecShape::Basic(Basic::String) => field.shape.rules == crate::spec::Rules::default(),
        SpecShape::Enum { values, .. } => values.iter().any(|listed| listed.value.value == value),
        SpecShape::Reference(target) => match spec.types.get(target).map(|of| &of.shape.shape) {
            Some(SpecShape::Enum { values, .. }) => values.iter().any(|listed| listed.value.value == value),
            _ => false,
        },
        _ => false,
    };
    if may_be {
        let place = field.shape.place.clone();
        field.shape.shape = SpecShape::Constant(Located { value, place });
    }
}

// The discriminator of a part, or of one that the part extends.
fn discriminator_of<'s>(spec: &'s Spec, part: &'s SpecType, depth: usize) -> Option<&'s Discriminator> {
    if depth > super::DEEPEST {
        return None;
    }
    match &part.shape {
        SpecShape::Object(object) => object.discriminator.as_deref(),
        SpecShape::Reference(key) => discriminator_of(spec, &spec.types.get(key)?.shape, depth + 1),
        SpecShape::AllOf(parts) => parts
            .iter()
            .find_map(|part| discriminator_of(spec, part, depth + 1)),
        _ => None,
    }
}
