//! The version of an API as a type.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// A version of an API. Generated clients have a type without values for each.
pub trait Version: 'static {
    /// The version as it is sent.
    const VERSION: &'static str;
}

/// Ties a value to a version and holds nothing.
///
/// It can be copied, compared and sent whatever `V` is, as there is no `V` in it.
pub struct VersionOf<V>(PhantomData<fn() -> V>);

impl<V> VersionOf<V> {
    /// The only value.
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<V> Clone for VersionOf<V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<V> Copy for VersionOf<V> {}

impl<V> Default for VersionOf<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V> PartialEq for VersionOf<V> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<V> Eq for VersionOf<V> {}

impl<V> Hash for VersionOf<V> {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

// Without a bound, so that what holds it can derive; the marker's path names the version.
impl<V> fmt::Debug for VersionOf<V> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(std::any::type_name::<V>())
    }
}
