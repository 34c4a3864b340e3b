//! What a builder holds for a required parameter until it is set.

/// Stands for a required parameter that is not set yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Missing;

/// A value that a builder was given.
///
/// What each trait of `missing!` stands on, so that none has a body of its own for users' builds to compile.
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
