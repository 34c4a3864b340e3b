//! What is sent and what is received: computed on the whole spec, before anything is selected from it.

use super::unions::variant_ids;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Shape, TypeId, Use, UseKind};

/// Marks every type that something sent or received reaches.
pub(super) fn mark_directions(api: &mut Api) {
    let (mut sent, mut received) = (Vec::new(), api.incoming.clone());
    for operation in &api.operations {
        let bodies = operation.bodies().map(|body| &body.of);
        operation
            .parameters
            .iter()
            .map(|parameter| &parameter.of)
            .chain(bodies)
            .for_each(|of| ids_of_use(of, &mut sent));
        operation
            .responses
            .iter()
            .filter_map(|response| response.body.as_ref())
            .for_each(|(of, _)| ids_of_use(of, &mut received));
        received.extend(operation.responses.iter().filter_map(|response| response.headers));
        received.extend(
            operation
                .redirect
                .iter()
                .flat_map(|redirect| [Some(redirect.query), redirect.error])
                .flatten(),
        );
    }
    for id in reach(api, sent) {
        if let Some(api_type) = api.types.get_mut(id.0) {
            api_type.is_sent = true;
        }
    }
    for id in reach(api, received) {
        if let Some(api_type) = api.types.get_mut(id.0) {
            api_type.is_received = true;
        }
    }
}

/// All types that these reach, themselves included, in the order of the spec.
pub(super) fn reach(api: &Api, mut open: Vec<TypeId>) -> Vec<TypeId> {
    let mut seen = vec![false; api.types.len()];
    while let Some(id) = open.pop() {
        if let Some(slot) = seen.get_mut(id.0).filter(|slot| !**slot) {
            *slot = true;
            if let Some(api_type) = api.get(id) {
                ids_of_shape(&api_type.shape, &mut open);
            }
        }
    }
    seen.iter()
        .enumerate()
        .filter(|(_, is_seen)| **is_seen)
        .map(|(index, _)| TypeId(index))
        .collect()
}

/// The types a shape names.
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
        Shape::Union { variants, .. } => {
            ids.extend(variant_ids(shape));
            variants
                .iter()
                .filter(|variant| !matches!(variant.of.kind, UseKind::Type(_)))
                .for_each(|variant| ids_of_use(&variant.of, ids));
        }
    }
}

/// The types a use names.
pub(super) fn ids_of_use(of: &Use, ids: &mut Vec<TypeId>) {
    match &of.kind {
        UseKind::Type(id) => ids.push(*id),
        UseKind::Basic(_) | UseKind::Any | UseKind::File => {}
        UseKind::Array(inner) | UseKind::Map(inner) => ids_of_use(inner, ids),
        UseKind::Tuple(items) => items.iter().for_each(|item| ids_of_use(item, ids)),
        UseKind::Override(own) => own
            .parameters
            .iter()
            .for_each(|parameter| ids_of_use(parameter, ids)),
    }
}
