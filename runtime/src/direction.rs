//! Whether a value is sent or received, and what the current thread knows of it while JSON is written or read.
//!
//! In: the code that writes a request, or reads a response strictly, says so for as long as it runs. Out: objects ask for the two things
//! that depend on it: properties that requests leave out, and additional properties that a strict response may not have. `serde` has no
//! way to pass this to a type. JSON that an application writes or reads on its own is complete, and unknown properties are ignored.

use std::cell::Cell;

/// The direction of a value.
///
/// It decides what is a violation, never what a type is: an unknown value of a closed enum is fine in a response, and a violation in a
/// request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the client to the server.
    Sent,
    /// From the server to the client.
    Received,
}

thread_local! {
    static CURRENT: Cell<Option<Direction>> = const { Cell::new(None) };
}

impl Direction {
    /// Whether JSON is written or read in this direction: a request is written, or a response is read strictly.
    pub(crate) fn is_current(self) -> bool {
        CURRENT.get() == Some(self)
    }

    /// Runs with this as the current direction, and restores the one before, on a panic too.
    pub(crate) fn during<R>(self, run: impl FnOnce() -> R) -> R {
        struct Restore(Option<Direction>);
        impl Drop for Restore {
            fn drop(&mut self) {
                CURRENT.set(self.0);
            }
        }
        let _restore = Restore(CURRENT.replace(Some(self)));
        run()
    }
}
