//! Collects references that lead to nothing that was read, and which of them are in the operation that is being read.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::super::cursor::Cursor;
use crate::model::contract::Unread;

/// The references so far.
#[derive(Debug, Default)]
pub(super) struct UnreadReferences(RefCell<Unread>);

impl UnreadReferences {
    /// Adds the reference of the element at `cursor`.
    pub(super) fn add(&self, cursor: &Cursor<'_, '_>, reference: &str) {
        let mut unread = self.0.borrow_mut();
        let location = cursor.get("$ref").map(|written| written.location());
        let location = location.unwrap_or_else(|| cursor.location());
        unread.locations.entry(reference.to_owned()).or_insert(location);
        unread.outside.insert(reference.to_owned());
    }

    /// Those that are in no operation so far, which are forgotten.
    pub(super) fn take_outside(&self) -> BTreeSet<String> {
        std::mem::take(&mut self.0.borrow_mut().outside)
    }

    /// The same, in place of which others are set.
    pub(super) fn replace_outside(&self, others: BTreeSet<String>) -> BTreeSet<String> {
        std::mem::replace(&mut self.0.borrow_mut().outside, others)
    }

    /// All of them.
    pub(super) fn finish(self) -> Unread {
        self.0.into_inner()
    }
}
