//! What a setter takes: a value of its type, or what becomes one without failing.

/// A value that becomes a `T` without failing; everything that is `Into<T>` does.
///
/// Setters ask for it in place of `Into`, so that the compiler can say what to do about a value that has to be checked first.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not taken where `{T}` is asked for",
    label = "this is not `{T}`, and may fail to become one",
    note = "make the value first: `from_static(…)` checks a literal, `parse()` and `try_into()` check any other value"
)]
pub trait Fits<T> {
    /// The value.
    fn fit(self) -> T;
}

// Else the compiler tells that `T: From<…>` is missing, which nobody is to write.
#[diagnostic::do_not_recommend]
impl<T, U: Into<T>> Fits<T> for U {
    #[inline]
    fn fit(self) -> T {
        self.into()
    }
}
