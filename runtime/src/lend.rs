//! What a getter gives of a field.

/// Lends a value as `R`: a reference to it, a copy of what is small, a slice of a list.
#[doc(hidden)]
pub trait Lend<'a, R> {
    /// The value as `R`.
    fn lend(&'a self) -> R;
}

impl<'a> Lend<'a, &'a str> for String {
    fn lend(&'a self) -> &'a str {
        self
    }
}

impl<'a, T> Lend<'a, &'a [T]> for Vec<T> {
    fn lend(&'a self) -> &'a [T] {
        self
    }
}

impl<'a, T> Lend<'a, &'a T> for Box<T> {
    fn lend(&'a self) -> &'a T {
        self
    }
}

impl<T: Copy> Lend<'_, T> for T {
    fn lend(&self) -> T {
        *self
    }
}
