//! Objects that are parts of one.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Merger;
use super::intersect::meet;
use super::presence_rules;
use crate::normalize::visit::{each_inner, each_type_of_endpoints};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Presence, Spec, SpecField, SpecObject, SpecShape, SpecType};

/// An object with the fields of both; a field of both is what both say of it.
pub(super) fn meet_objects(
    merger: &mut Merger<'_, '_>,
    mut one: SpecObject,
    other: SpecObject,
) -> SpecObject {
    for field in other.fields {
        match one
            .fields
            .iter_mut()
            .find(|earlier| earlier.name.value == field.name.value)
        {
            Some(earlier) => meet_fields(merger, earlier, field),
            None => one.fields.push(field),
        }
    }
    for name in other.required {
        if one.required.iter().all(|earlier| earlier.value != name.value) {
            one.required.push(name);
        }
    }
    one.additional_properties = match (one.additional_properties, other.additional_properties) {
        (AdditionalProperties::Captured(one), AdditionalProperties::Captured(other)) => {
            AdditionalProperties::Captured(Box::new(meet(merger, *one, *other)))
        }
        (AdditionalProperties::Captured(kept), _) | (_, AdditionalProperties::Captured(kept)) => {
            AdditionalProperties::Captured(kept)
        }
        // Taken by the letter, a closed part would refuse the fields of the others; closed wholes are what is meant.
        (AdditionalProperties::Forbidden, AdditionalProperties::Forbidden) => AdditionalProperties::Forbidden,
        _ => AdditionalProperties::Unspecified,
    };
    one.discriminator = one.discriminator.or(other.discriminator);
    require(&mut one);
    one
}

fn meet_fields(merger: &mut Merger<'_, '_>, earlier: &mut SpecField, field: SpecField) {
    if field.presence == Presence::Required {
        earlier.presence = Presence::Required;
    }
    earlier.is_read_only |= field.is_read_only;
    earlier.is_write_only |= field.is_write_only;
    if earlier.rust_name.is_none() {
        earlier.rust_name = field.rust_name;
    }
    let doc = field.shape.notes.doc.clone();
    let before = std::mem::replace(
        &mut earlier.shape,
        SpecType::new(field.shape.location.clone(), SpecShape::Any),
    );
    earlier.shape = meet(merger, before, field.shape);
    // What the later part says of the field is said of this object.
    if doc.is_some() {
        earlier.shape.notes.doc = doc;
    }
}

// Fields that another part requires.
fn require(object: &mut SpecObject) {
    let fields = &mut object.fields;
    object.required.retain(
        |name| match fields.iter_mut().find(|field| field.name.value == name.value) {
            Some(field) => {
                field.presence = Presence::Required;
                false
            }
            None => true,
        },
    );
}

/// Declares what objects require and nothing declares, as optional members of any JSON.
pub(super) fn declare_required(spec: &mut Spec, found: &mut Findings) {
    let mut told = BTreeSet::new();
    let mut declare = |of: &mut SpecType| declare_inside(of, &mut told, found);
    for declaration in spec.types.values_mut() {
        declare(&mut declaration.shape);
    }
    each_type_of_endpoints(spec, &mut declare);
}

/// A member that is only spoken of: it may be there, and be anything.
pub(super) fn any_field(name: Spanned<String>) -> SpecField {
    SpecField {
        shape: SpecType::new(name.location.clone(), SpecShape::Any),
        name,
        rust_name: None,
        presence: Presence::Optional,
        is_read_only: false,
        is_write_only: false,
    }
}

fn declare_inside(of: &mut SpecType, told: &mut BTreeSet<Arc<str>>, found: &mut Findings) {
    if let SpecShape::Object(object) = &mut of.shape {
        require(object);
        for name in std::mem::take(&mut object.required) {
            // Types that extend the object have it from there.
            if told.insert(name.location.pointer.clone()) {
                found.add(Finding::new(
                    Code::UndeclaredProperty,
                    name.location.clone(),
                    format!("`{}` is required and not declared", name.value),
                    "declare it under `properties`, or mend its name",
                ));
            }
            object.fields.push(any_field(name));
        }
    }
    presence_rules::settle_presence_rules(of, told, found);
    each_inner(&mut of.shape, &mut |inner| declare_inside(inner, told, found));
}
