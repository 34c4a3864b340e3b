//! A value that the spec does not list.

use std::fmt;

/// A value that the spec does not list, as it was received.
///
/// Only reading makes one, and an enum whose list is open: so code that matches on the known values goes on to mean the
/// same when a value that is unknown today is listed tomorrow.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Other<T>(T);

impl<T> Other<T> {
    /// The value.
    pub const fn get(&self) -> &T {
        &self.0
    }

    /// For the macros, which know that the value is not listed.
    #[doc(hidden)]
    pub fn unlisted(value: T) -> Self {
        Self(value)
    }
}

impl<T: fmt::Debug> fmt::Debug for Other<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl<T: fmt::Display> fmt::Display for Other<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}
