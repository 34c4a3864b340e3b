//! The path items of the chosen operations.
//!
//! In: an API and the operations that are kept. Out: their methods, what the methods of a path share, and which operations come along
//! because something refers into them.

use super::reach::Reach;
use super::subtypes::reference_of;
use crate::frontend::openapi::{METHODS, Target, tokens};
use crate::frontend::text::json_tree::Kind;
use crate::model::api::Operation;

// No real document chains more references than this.
const MAX_STEPS: usize = 32;

/// Keeps an operation. Its callbacks are not kept with a part of the operations, as the generator leaves them out then.
pub(super) fn keep_operation(reach: &mut Reach<'_>, operation: &Operation, has_callbacks: bool) {
    let item = operation.path.location.pointer.clone();
    keep_shared(reach, &item);
    if operation.location.file != reach.main {
        return;
    }
    let pointer = &operation.location.pointer;
    let Some(target) = reach.target(pointer) else {
        return;
    };
    let Kind::Object(map) = &target.node.kind else {
        return;
    };
    reach.kept.open(&owned(pointer));
    for member in map.members() {
        if has_callbacks || member.key != "callbacks" {
            reach.keep_member(pointer, &member.key);
        }
    }
}

// What the methods of a path item share, and its `$ref`, behind which the methods may be.
fn keep_shared(reach: &mut Reach<'_>, pointer: &str) {
    let mut next: Option<Target<'_>> = reach.target(pointer);
    for _ in 0..MAX_STEPS {
        let Some(item) = next.take().filter(|item| item.file == reach.main) else {
            return;
        };
        let Kind::Object(map) = &item.node.kind else {
            return;
        };
        reach.kept.open(&owned(&item.pointer));
        for member in map.members() {
            let key = member.key.as_ref();
            if key == "$ref" {
                reach.kept.add(&owned(&format!("{}/$ref", item.pointer)));
            } else if !METHODS.contains(&key) && key != "additionalOperations" {
                reach.keep_member(&item.pointer, key);
            }
        }
        let Some(reference) = reference_of(map) else {
            return;
        };
        next = reach.documents.resolve(reach.main, reference).ok();
        if next.as_ref().is_some_and(|next| next.file != reach.main) {
            let path = reference.split('#').next().unwrap_or_default();
            reach.files.insert(path.to_owned());
        }
    }
}

/// Keeps the name and the group of an operation that something refers into: the types inside of it are named after them.
pub(super) fn keep_names(reach: &mut Reach<'_>, operation: &Operation) {
    for key in ["tags", "operationId"] {
        reach.keep_member(&operation.location.pointer, key);
    }
}

/// Whether an operation is in the part, chosen or not.
pub(super) fn is_there(reach: &Reach<'_>, operation: &Operation) -> bool {
    let has = |pointer: &str| reach.kept.at(pointer).is_some();
    let is_elsewhere = operation.location.file != reach.main;
    has(&operation.path.location.pointer) && (is_elsewhere || has(&operation.location.pointer))
}

fn owned(pointer: &str) -> Vec<String> {
    tokens(pointer).map(std::borrow::Cow::into_owned).collect()
}
