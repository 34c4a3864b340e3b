//! What a builder has been given.

/// What a builder was given for a required parameter, or a marker of what is missing.
#[diagnostic::on_unimplemented(
    message = "the required parameter `{Self}` is not set",
    label = "`{Self}` is missing here",
    note = "call the setter of that name before `.build()`"
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
