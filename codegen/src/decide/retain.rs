//! Retains some operations and the types that these reach, and renumbers what is left.

use super::directions::{mark_directions, received_ids, sent_ids};
use super::type_ids::{reachable, renumber};
use crate::model::api::{Api, Operation, Origin, TypeId};

/// Retains the operations for which `is_kept` returns true, and the types that they reach.
#[must_use]
pub fn retain_operations(mut api: Api, is_kept: &dyn Fn(&Operation) -> bool) -> Api {
    let all = api.operations.len();
    api.operations.retain(|operation| is_kept(operation));
    // Webhooks and callbacks belong to no operation, so a selection of operations leaves them out.
    if api.operations.len() < all {
        api.incoming.clear();
    }
    let mut used = sent_ids(&api);
    used.extend(received_ids(&api));
    let kept = reachable(&api, used);
    retain_types(&mut api, &kept);
    // What only others sent is built by nobody.
    mark_directions(&mut api);
    super::security::retain_used_schemes(&mut api);
    api
}

/// Drops one direction of declared types that differ by direction only because a type inside them does, if nothing uses that direction.
pub(super) fn drop_needless_splits(api: &mut Api) {
    let ids = (0..api.types.len()).map(TypeId);
    let kept: Vec<TypeId> = ids.filter(|id| is_needed(api, *id)).collect();
    if kept.len() < api.types.len() {
        let kept = reachable(api, kept);
        retain_types(api, &kept);
    }
}

// Of a declared type that nothing uses, the type for responses stays.
fn is_needed(api: &Api, id: TypeId) -> bool {
    api.get(id).is_some_and(|api_type| {
        let is_for_requests = api_type.key.ends_with(" request");
        api_type.is_sent || api_type.is_received || (!is_for_requests && api_type.origin == Origin::Declared)
    })
}

/// Retains the types `kept`, which are sorted and name no others.
pub(super) fn retain_types(api: &mut Api, kept: &[TypeId]) {
    let mut new_ids = vec![None; api.types.len()];
    for (new, old) in kept.iter().enumerate() {
        if let Some(slot) = new_ids.get_mut(old.0) {
            *slot = Some(TypeId(new));
        }
    }
    let mut index = 0;
    api.types.retain(|_| {
        index += 1;
        new_ids.get(index - 1).is_some_and(Option::is_some)
    });
    renumber(api, &|id: &mut TypeId| {
        if let Some(Some(new)) = new_ids.get(id.0) {
            *id = *new;
        }
    });
}
