//! A bound on the work of reading unions inside of unions.
//!
//! Each level of an untagged union may try each of its variants, and each variant reads what is inside of it: with two variants and forty
//! levels that is 2^40 readings of one small value. So the steps are counted, and there are so many as the size of the value allows.
//!
//! In: the steps of a reading. Out: whether there were too many.

use std::cell::Cell;

use crate::json::Json;

/// The steps for each byte of the value: a reading of each of [`MAX_DEPTH`](crate::json) levels by two variants takes no more.
const STEPS_PER_BYTE: u64 = 256;

/// What any value may take, however small it is.
const FREE_STEPS: u64 = 1 << 20;

thread_local! {
    // The steps that are left; `None` outside of a union.
    static LEFT: Cell<Option<u64>> = const { Cell::new(None) };
}

/// Reads a union; `None` if it took too many steps. The outermost union decides how many there are.
pub(super) fn bounded<R>(tree: &Json, read: impl FnOnce() -> R) -> Option<R> {
    struct Restore(Option<u64>);
    impl Drop for Restore {
        fn drop(&mut self) {
            LEFT.set(self.0);
        }
    }
    if LEFT.get().is_some() {
        return is_left().then(read);
    }
    let steps = size_of(tree)
        .saturating_mul(STEPS_PER_BYTE)
        .saturating_add(FREE_STEPS);
    let _restore = Restore(LEFT.replace(Some(steps)));
    let read = read();
    is_left().then_some(read)
}

/// Takes steps.
pub(crate) fn spend(steps: usize) {
    if let Some(left) = LEFT.get() {
        LEFT.set(Some(left.saturating_sub(steps as u64)));
    }
}

/// Whether there are steps left.
pub(crate) fn is_left() -> bool {
    LEFT.get() != Some(0)
}

// About the length of the text.
fn size_of(tree: &Json) -> u64 {
    match tree {
        Json::Null | Json::Bool(_) => 4,
        Json::Number(number) => number.as_str().len() as u64,
        Json::String(text) => 2 + text.len() as u64,
        Json::Array(items) => 2 + items.iter().map(|item| 1 + size_of(item)).sum::<u64>(),
        Json::Object(members) => {
            let members = members.iter();
            2 + members
                .map(|(name, value)| 4 + name.len() as u64 + size_of(value))
                .sum::<u64>()
        }
    }
}
