//! What JSON is written or read for, where that is known: `serde` has no way to tell a type.
//!
//! In: the edge that writes a request or reads an answer says so while it does. Out: objects ask for the two things that
//! depend on it: members absent from requests, and members a closed object has no place for. Of one thread, and over when
//! the edge is done: what an application writes and reads by itself is whole and takes everything.

use std::cell::Cell;

/// What for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The application's own use.
    Any,
    /// To be sent.
    Request,
    /// An answer, held against all rules.
    StrictAnswer,
}

thread_local! {
    static PURPOSE: Cell<Purpose> = const { Cell::new(Purpose::Any) };
}

impl Purpose {
    /// Whether this is what the thread does now.
    pub(crate) fn is_current(self) -> bool {
        PURPOSE.get() == self
    }

    /// Runs with this purpose, and goes back to the one before, also when it panics.
    pub(crate) fn during<R>(self, run: impl FnOnce() -> R) -> R {
        struct Before(Purpose);
        impl Drop for Before {
            fn drop(&mut self) {
                PURPOSE.set(self.0);
            }
        }
        let _before = Before(PURPOSE.replace(self));
        run()
    }
}
