//! Which other items an item names.
//!
//! In: an item. Out: the ids in its types, in an order that depends on the item alone.

use crate::model::additional_properties::AdditionalProperties;
use crate::model::items::{Item, ItemId, ItemKind, RustType, ServerItem};

/// Calls `see` with every type that an item names.
fn each_type(kind: &mut ItemKind, see: &mut dyn FnMut(&mut RustType)) {
    match kind {
        ItemKind::String(_)
        | ItemKind::Integer(_)
        | ItemKind::Number(_)
        | ItemKind::Boolean
        | ItemKind::Enum(_)
        | ItemKind::Scheme(_)
        | ItemKind::Server(_) => {}
        ItemKind::Array(array) | ItemKind::Map(array) => see(&mut array.of),
        ItemKind::Wrapper(wrapper) => see(&mut wrapper.of),
        ItemKind::Alias(of) => see(of),
        ItemKind::Object(object) => {
            object.fields.iter_mut().for_each(|field| see(&mut field.base));
            if let AdditionalProperties::Captured(additional) = &mut object.additional_properties {
                see(&mut additional.of);
            }
        }
        ItemKind::Union(union) => union.variants.iter_mut().for_each(|variant| see(&mut variant.of)),
        ItemKind::Endpoint(endpoint) => {
            endpoint
                .parameters
                .iter_mut()
                .for_each(|parameter| see(&mut parameter.base));
            if let Some(body) = &mut endpoint.body {
                see(&mut body.base);
                let variants = body.content.iter_mut().flat_map(|content| &mut content.variants);
                variants.for_each(|variant| see(&mut variant.of));
            }
            let bodies = endpoint
                .responses
                .iter_mut()
                .filter_map(|response| response.body.as_mut());
            bodies.for_each(|(of, _)| see(of));
        }
    }
}

/// Calls `see` with every id in a type.
pub(super) fn each_id(of: &mut RustType, see: &mut dyn FnMut(&mut ItemId)) {
    match of {
        RustType::Item(id) => see(id),
        RustType::Std(_) | RustType::Runtime(_) | RustType::Local(_) => {}
        RustType::Vec(inner)
        | RustType::Map(inner)
        | RustType::Option(inner)
        | RustType::Boxed(inner)
        | RustType::RuntimeGeneric(_, inner) => {
            each_id(inner, see);
        }
        RustType::Tuple(items) | RustType::Path(_, items) => {
            items.iter_mut().for_each(|item| each_id(item, see));
        }
    }
}

/// Calls `see` with every id that an item names.
pub(super) fn each_reference(kind: &mut ItemKind, see: &mut dyn FnMut(&mut ItemId)) {
    each_type(kind, &mut |of| each_id(of, see));
    if let ItemKind::Server(ServerItem::Template { variables, .. }) = kind {
        let enums = variables.iter_mut().filter_map(|variable| variable.of.as_mut());
        return enums.for_each(|(id, _)| see(id));
    }
    let ItemKind::Endpoint(endpoint) = kind else {
        return;
    };
    if let Some(redirect) = &mut endpoint.redirect {
        see(&mut redirect.query);
        redirect.error.iter_mut().for_each(&mut *see);
    }
    endpoint
        .security
        .iter_mut()
        .flatten()
        .for_each(|used| see(&mut used.scheme));
}

/// The items that an item names, each once, in the order in which it names them first.
pub(crate) fn references(item: &Item) -> Vec<ItemId> {
    let mut found = Vec::new();
    let mut kind = item.kind.clone();
    each_reference(&mut kind, &mut |id| {
        if !found.contains(id) {
            found.push(*id);
        }
    });
    found
}
