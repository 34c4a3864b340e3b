//! Content that may be of several types, each with a format of its own.

use super::parts::Parts;

/// A body that is one of several types; [`content!`](crate::content) makes one.
pub trait Content {
    /// Names the body that it holds, when it holds one.
    fn content_parts(&self, parts: &mut Parts<'_>);
}

impl<T: Content> Content for Option<T> {
    fn content_parts(&self, parts: &mut Parts<'_>) {
        if let Some(bodies) = self {
            bodies.content_parts(parts);
        }
    }
}
