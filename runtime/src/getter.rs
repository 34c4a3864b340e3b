//! What a getter returns of a field.

/// A field whose getter returns `R`: a reference, a copy of a small value, a slice of a `Vec`.
#[doc(hidden)]
pub trait Getter<'a, R> {
    /// What the getter returns.
    fn get(&'a self) -> R;
}

impl<'a> Getter<'a, &'a str> for String {
    fn get(&'a self) -> &'a str {
        self
    }
}

impl<'a, T> Getter<'a, &'a [T]> for Vec<T> {
    fn get(&'a self) -> &'a [T] {
        self
    }
}

impl<'a, T> Getter<'a, &'a T> for Box<T> {
    fn get(&'a self) -> &'a T {
        self
    }
}

impl<T: Copy> Getter<'_, T> for T {
    fn get(&self) -> T {
        *self
    }
}
