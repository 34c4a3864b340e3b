//! What a builder holds for a required parameter until it is set.

/// Stands for a required parameter that is not set yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Missing;

/// What a builder was given for a required parameter, where `missing!` makes marker types.
#[diagnostic::on_unimplemented(
    message = "the required parameter `{Self}` is not set",
    label = "`{Self}` is still missing here",
    note = "call its setter before `.build()`"
)]
pub trait Given<T> {
    /// The value.
    fn given(self) -> T;
}

impl<T> Given<T> for T {
    fn given(self) -> T {
        self
    }
}
