//! Numbers that may be received as texts: `"21"` for 21.
//!
//! In: the code that reads a value whose schema says so (`type: [integer, string]` with a pattern of numbers) says so for as long as it
//! runs. Out: numbers ask for it while they are read. As for the [direction](crate::Direction), `serde` has no way to pass this to a type,
//! and a type of its own would be one that callers have to unwrap.

use std::cell::Cell;

thread_local! {
    static IS_READ: Cell<bool> = const { Cell::new(false) };
}

/// Whether the text of a number is read as that number.
pub(super) fn is_read() -> bool {
    IS_READ.get()
}

/// Reads a value in which the texts of numbers are numbers, and restores what was before, on a panic too.
#[doc(hidden)]
pub fn read_number_text<R>(read: impl FnOnce() -> R) -> R {
    struct Restore(bool);
    impl Drop for Restore {
        fn drop(&mut self) {
            IS_READ.set(self.0);
        }
    }
    let _restore = Restore(IS_READ.replace(true));
    read()
}
