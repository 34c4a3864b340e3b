//! A value that can be a field of an object.

use std::fmt::Debug;

use serde::de::{DeserializeOwned, Deserializer};
use serde::ser::Serialize;

use crate::parameter::Parameter;
use crate::validate::Validate;

use crate::json::Json;
use crate::map::Map;

mod inner;
mod number_text;
pub(crate) mod read;

pub use inner::Inner;
pub use number_text::read_number_text;

/// How the property of a field may be absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// The property may be absent.
    pub is_optional: bool,
    /// The property may be null.
    pub is_nullable: bool,
}

/// A value that can be a field of an object: it is read, written and validated.
///
/// The types that derive levain's traits are values. [`Newtype`](macro@crate::Newtype) makes a type of its own over any other value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of an object",
    note = "a type that derives `levain::Object`, `levain::Newtype`, `levain::StringEnum` or `levain::Union` can, and `String`, numbers, `bool`, `Option`, `Vec`, `Box`, `levain::Map` and `levain::Json`"
)]
pub trait Value: Validate + Parameter + Debug + PartialEq + Serialize + DeserializeOwned {
    /// The value of an absent property, if this type has one.
    #[doc(hidden)]
    fn absent() -> Option<Self> {
        None
    }

    /// The value of null, if this type has one.
    #[doc(hidden)]
    fn null() -> Option<Self> {
        None
    }

    /// Whether the property is absent when written.
    #[doc(hidden)]
    fn is_absent(&self) -> bool {
        false
    }

    /// Reads a value as `Deserialize` does, except that `1.0` is an integer, as in JSON Schema (2020-12, section 6.1.1).
    #[doc(hidden)]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }

    /// Reads a property that is present; `None` for a null where none is allowed.
    #[doc(hidden)]
    fn read_member<'de, D: Deserializer<'de>>(
        deserializer: D,
        _: Presence,
    ) -> Result<Option<Self>, D::Error> {
        Self::read(deserializer).map(Some)
    }
}

/// A value without its type.
pub(crate) trait AnyValue: Validate + Parameter + Debug {
    fn is_left_out(&self) -> bool;
}

impl<T: Value> AnyValue for T {
    fn is_left_out(&self) -> bool {
        self.is_absent()
    }
}

impl<T: Value> Value for Option<T> {
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn null() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::option(deserializer)
    }

    /// Null is `None` if the property may be null only, and `Some(None)` if it may be absent too.
    fn read_member<'de, D: Deserializer<'de>>(
        deserializer: D,
        presence: Presence,
    ) -> Result<Option<Self>, D::Error> {
        // One way to read for every presence, and the null is examined afterwards: two ways would be compiled twice.
        let value = Self::read(deserializer)?;
        if value.is_some() || (presence.is_nullable && !presence.is_optional) {
            return Ok(Some(value));
        }
        Ok(T::null().map(Some))
    }
}

impl Value for Json {
    fn null() -> Option<Self> {
        Some(Self::Null)
    }
}

impl<T: Value> Value for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::array(deserializer)
    }

    fn read_member<'de, D: Deserializer<'de>>(
        deserializer: D,
        _: Presence,
    ) -> Result<Option<Self>, D::Error> {
        read::contained(deserializer)
    }
}

impl<T: Value> Value for Map<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::map(deserializer)
    }

    fn read_member<'de, D: Deserializer<'de>>(
        deserializer: D,
        _: Presence,
    ) -> Result<Option<Self>, D::Error> {
        read::contained(deserializer)
    }
}

impl Value for i64 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::signed(deserializer, "i64")
    }
}

impl Value for u64 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::unsigned(deserializer, "u64")
    }
}

impl Value for f64 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::float(deserializer)
    }
}

impl Value for String {}
impl Value for bool {}
