//! Which other items an item names.
//!
//! In: an item. Out: the types in it, in one fixed order, and the ids in them.

use crate::model::items::{Item, ItemId, ItemKind, RustType, ServerItem};

/// Shows every type that an item names to `see`.
fn each_type(kind: &mut ItemKind, see: &mut dyn FnMut(&mut RustType)) {
    match kind {
        ItemKind::String(_)
        | ItemKind::Integer(_)
        | ItemKind::Number(_)
        | ItemKind::Boolean
        | ItemKind::Enum(_)
        | ItemKind::Scheme(_)
        | ItemKind::Server(_) => {}
        ItemKind::Array(list) | ItemKind::Map(list) => see(&mut list.of),
        ItemKind::Wrapper(value) => see(&mut value.of),
        ItemKind::Alias(of) => see(of),
        ItemKind::Object(object) => {
            object.fields.iter_mut().for_each(|field| see(&mut field.base));
            object.additional.iter_mut().for_each(|(_, of)| see(of));
        }
        ItemKind::Union(union) => union.variants.iter_mut().for_each(|variant| see(&mut variant.of)),
        ItemKind::Endpoint(endpoint) => {
            endpoint
                .parameters
                .iter_mut()
                .for_each(|parameter| see(&mut parameter.base));
            if let Some(body) = &mut endpoint.body {
                see(&mut body.base);
                let variants = body.choice.iter_mut().flat_map(|choice| &mut choice.variants);
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

/// Shows every id within a type to `see`.
pub(super) fn each_id(of: &mut RustType, see: &mut dyn FnMut(&mut ItemId)) {
    match of {
        RustType::Item(id) => see(id),
        RustType::Std(_) | RustType::Runtime(_) | RustType::Own(_) => {}
        RustType::Vec(inner)
        | RustType::Map(inner)
        | RustType::Option(inner)
        | RustType::Boxed(inner)
        | RustType::Of(_, inner) => {
            each_id(inner, see);
        }
        RustType::Tuple(items) | RustType::Path(_, items) => {
            items.iter_mut().for_each(|item| each_id(item, see));
        }
    }
}

/// Shows every id that an item names to `see`.
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

/// The items that an item names, each once, in the order of their first mention.
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
