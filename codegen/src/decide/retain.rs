//! Leaves out types and operations, and numbers anew what stays.

use super::directions::{ids_of_use, reach};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Operation, Origin, Shape, TypeId, Use, UseKind};

/// Keeps the operations that `is_kept` says, and just the types they reach.
#[must_use]
pub fn keep_operations(mut api: Api, is_kept: &dyn Fn(&Operation) -> bool) -> Api {
    let all = api.operations.len();
    api.operations.retain(|operation| is_kept(operation));
    // Who picks operations gets just those; what comes by itself belongs to the whole.
    if api.operations.len() < all {
        api.incoming.clear();
    }
    let kept = reach(&api, ids_of_operations(&api));
    keep_types(&mut api, &kept);
    super::security::keep_used_schemes(&mut api);
    api
}

// A declared type that is two only because it holds one that is keeps but the sides something reaches, and one at least.
pub(super) fn drop_needless_splits(api: &mut Api) {
    let kept: Vec<TypeId> = (0..api.types.len())
        .map(TypeId)
        .filter(|id| is_needed(api, *id))
        .collect();
    if kept.len() < api.types.len() {
        let kept = reach(api, kept);
        keep_types(api, &kept);
    }
}

fn is_needed(api: &Api, id: TypeId) -> bool {
    api.get(id).is_some_and(|api_type| {
        let is_request_side = api_type.key.ends_with(" request");
        api_type.is_sent || api_type.is_received || (!is_request_side && api_type.origin == Origin::Declared)
    })
}

fn ids_of_operations(api: &Api) -> Vec<TypeId> {
    let mut ids = api.incoming.clone();
    for operation in &api.operations {
        operation
            .parameters
            .iter()
            .for_each(|parameter| ids_of_use(&parameter.of, &mut ids));
        operation.bodies().for_each(|body| ids_of_use(&body.of, &mut ids));
        operation
            .responses
            .iter()
            .filter_map(|response| response.body.as_ref())
            .for_each(|(of, _)| ids_of_use(of, &mut ids));
        ids.extend(operation.responses.iter().filter_map(|response| response.headers));
        ids.extend(
            operation
                .redirect
                .iter()
                .flat_map(|redirect| [Some(redirect.query), redirect.error])
                .flatten(),
        );
    }
    ids
}

// `kept` is sorted and closed: what it holds names nothing outside of it.
pub(super) fn keep_types(api: &mut Api, kept: &[TypeId]) {
    let mut moved = vec![None; api.types.len()];
    for (new, old) in kept.iter().enumerate() {
        if let Some(slot) = moved.get_mut(old.0) {
            *slot = Some(TypeId(new));
        }
    }
    let mut index = 0;
    api.types.retain(|_| {
        index += 1;
        moved.get(index - 1).is_some_and(Option::is_some)
    });
    renumber(api, &|id: &mut TypeId| {
        if let Some(Some(new)) = moved.get(id.0) {
            *id = *new;
        }
    });
}

/// Calls `renumber` with each id of a type that stands in a type or an operation.
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
        UseKind::Basic(_) | UseKind::Any | UseKind::File => {}
        UseKind::Array(inner) | UseKind::Map(inner) => renumber_use(inner, renumber),
        UseKind::Tuple(items) => items.iter_mut().for_each(|item| renumber_use(item, renumber)),
        UseKind::Override(own) => own
            .parameters
            .iter_mut()
            .for_each(|parameter| renumber_use(parameter, renumber)),
    }
}
