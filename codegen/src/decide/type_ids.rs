//! The ids of types: which ones a shape or a use names, which ones those reach, and new ids in place of them.

use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Shape, TypeId, Use, UseKind};

/// All types that are reachable from `open`, themselves included, in the order of the spec.
pub(super) fn reachable(api: &Api, mut open: Vec<TypeId>) -> Vec<TypeId> {
    let mut seen = vec![false; api.types.len()];
    while let Some(id) = open.pop() {
        if let Some(slot) = seen.get_mut(id.0).filter(|slot| !**slot) {
            *slot = true;
            if let Some(api_type) = api.get(id) {
                ids_of_shape(&api_type.shape, &mut open);
            }
        }
    }
    let seen = seen.into_iter().enumerate();
    seen.filter(|(_, is_seen)| *is_seen)
        .map(|(index, _)| TypeId(index))
        .collect()
}

/// The types that a shape names.
pub(super) fn ids_of_shape(shape: &Shape, ids: &mut Vec<TypeId>) {
    match shape {
        Shape::Basic(_) | Shape::Enum { .. } => {}
        Shape::Newtype(of) | Shape::Array { of, .. } | Shape::Map { of } => ids_of_use(of, ids),
        Shape::Object {
            fields,
            additional_properties,
            ..
        } => {
            fields.iter().for_each(|field| ids_of_use(&field.of, ids));
            if let AdditionalProperties::Captured(of) = additional_properties {
                ids_of_use(of, ids);
            }
        }
        Shape::Union { variants, .. } => variants.iter().for_each(|variant| ids_of_use(&variant.of, ids)),
    }
}

/// The types that a use names.
pub(super) fn ids_of_use(of: &Use, ids: &mut Vec<TypeId>) {
    match &of.kind {
        UseKind::Type(id) => ids.push(*id),
        UseKind::Basic(_) | UseKind::Any | UseKind::Placeholder | UseKind::File => {}
        UseKind::Array(inner) | UseKind::Map(inner) => ids_of_use(inner, ids),
        UseKind::Tuple(items) => items.iter().for_each(|item| ids_of_use(item, ids)),
        UseKind::Override(type_override) => type_override
            .parameters
            .iter()
            .for_each(|parameter| ids_of_use(parameter, ids)),
    }
}

/// Calls `renumber` with each id in a type or an operation.
pub(super) fn renumber(api: &mut Api, renumber: &dyn Fn(&mut TypeId)) {
    api.types
        .iter_mut()
        .for_each(|api_type| renumber_shape(&mut api_type.shape, renumber));
    api.incoming.iter_mut().for_each(renumber);
    for operation in &mut api.operations {
        operation
            .parameters
            .iter_mut()
            .for_each(|parameter| renumber_use(&mut parameter.of, renumber));
        operation.each_body_mut(&mut |body| renumber_use(&mut body.of, renumber));
        operation
            .responses
            .iter_mut()
            .filter_map(|response| response.body.as_mut())
            .for_each(|(of, _)| renumber_use(of, renumber));
        let headers = operation
            .responses
            .iter_mut()
            .filter_map(|response| response.headers.as_mut());
        headers.for_each(renumber);
        if let Some(redirect) = &mut operation.redirect {
            renumber(&mut redirect.query);
            redirect.error.iter_mut().for_each(renumber);
        }
    }
}

/// Calls `renumber` with each id in a shape.
pub(super) fn renumber_shape(shape: &mut Shape, renumber: &dyn Fn(&mut TypeId)) {
    match shape {
        Shape::Basic(_) | Shape::Enum { .. } => {}
        Shape::Newtype(of) | Shape::Array { of, .. } | Shape::Map { of } => renumber_use(of, renumber),
        Shape::Object {
            fields,
            additional_properties,
            ..
        } => {
            fields
                .iter_mut()
                .for_each(|field| renumber_use(&mut field.of, renumber));
            if let AdditionalProperties::Captured(of) = additional_properties {
                renumber_use(of, renumber);
            }
        }
        Shape::Union { variants, .. } => variants
            .iter_mut()
            .for_each(|variant| renumber_use(&mut variant.of, renumber)),
    }
}

fn renumber_use(of: &mut Use, renumber: &dyn Fn(&mut TypeId)) {
    match &mut of.kind {
        UseKind::Type(id) => renumber(id),
        UseKind::Basic(_) | UseKind::Any | UseKind::Placeholder | UseKind::File => {}
        UseKind::Array(inner) | UseKind::Map(inner) => renumber_use(inner, renumber),
        UseKind::Tuple(items) => items.iter_mut().for_each(|item| renumber_use(item, renumber)),
        UseKind::Override(type_override) => type_override
            .parameters
            .iter_mut()
            .for_each(|parameter| renumber_use(parameter, renumber)),
    }
}
