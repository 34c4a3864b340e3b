//! What a builder holds for a required field or parameter, before and after it is set.

/// Takes the place of a required field or parameter that is not set yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Missing;

/// A value that a builder was given.
///
/// The supertrait of each trait that `#[derive(levain::Builder)]` makes for a field, so that those have no methods for users' builds to compile.
pub trait Given<T> {
    /// The value.
    fn given(self) -> T;
}

impl<T> Given<T> for T {
    #[inline]
    fn given(self) -> T {
        self
    }
}
