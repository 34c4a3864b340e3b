//! The derives that the user adds.
//!
//! In: all items of a version, whose own traits are decided, and the setting. Out: the same items with the derives that it adds.

use crate::model::extra_derives::{DeriveKind, ExtraDerives};
use crate::model::items::{GROWING, ItemKind, Items};
use crate::naming::response_key;

/// Sets the added derives of all items and of their response enums.
pub(super) fn set_extra_derives(items: &mut Items, derives: &ExtraDerives) {
    if derives.is_empty() {
        return;
    }
    for item in &mut items.list {
        let Some(kind) = DeriveKind::of(&item.kind) else {
            continue;
        };
        item.derives = derives.of(&item.key, kind, &item.kind.traits());
        if let ItemKind::Endpoint(endpoint) = &mut item.kind {
            let key = response_key(&item.key);
            endpoint.response_derives = derives.of(&key, DeriveKind::Responses, GROWING);
        }
    }
}
