//! Bodies that may be of several types, each with a format of its own.

use super::parts::Parts;

/// A body that is one of several types; [`bodies!`](crate::bodies) makes one.
pub trait Bodies {
    /// Names the body that it holds, when it holds one.
    fn body_parts(&self, parts: &mut Parts<'_>);
}

impl<T: Bodies> Bodies for Option<T> {
    fn body_parts(&self, parts: &mut Parts<'_>) {
        if let Some(bodies) = self {
            bodies.body_parts(parts);
        }
    }
}
