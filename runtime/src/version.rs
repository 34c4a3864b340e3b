//! The version of an API as a type.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// A version of an API. A generated client has an uninhabited type for each.
pub trait Version: 'static {
    /// The version, as it is sent.
    const VERSION: &'static str;
}

/// A marker that ties a value to a version and takes no space.
///
/// It is `Copy`, `Eq`, `Send` and so on for every `V`, since it contains none.
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

// Without a bound, so that types that contain it can derive; the path of the type names the version.
impl<V> fmt::Debug for VersionOf<V> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(std::any::type_name::<V>())
    }
}
