//! A value that the spec does not list.

use std::fmt;

/// A value that the spec does not list, as it was received.
///
/// It cannot be constructed: only reading makes one, and the conversion into an open enum. So code that matches on the known values keeps
/// its meaning when a later version of the spec lists the value.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Other<T>(T);

impl<T> Other<T> {
    /// The value.
    pub const fn get(&self) -> &T {
        &self.0
    }

    /// For the derives, which know that the value is not listed.
    #[doc(hidden)]
    pub fn new(value: T) -> Self {
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
