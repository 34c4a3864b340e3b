//! A value that can be a field of an object.

use std::fmt::Debug;

use serde::de::{DeserializeOwned, Deserializer};
use serde::ser::Serialize;

use crate::parameter::Parameter;
use crate::validate::Validate;

use crate::json::Json;
use crate::map::{Map, MapVisitor};

pub(crate) mod read;

/// How a field of an object may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presence {
    /// The member may be absent.
    pub is_optional: bool,
    /// The member may be null.
    pub is_nullable: bool,
}

/// A value that can be a field of an object: it reads, writes and checks itself.
///
/// Types made by levain's macros are values. For another type, [`wrapper!`](crate::wrapper) makes a value that holds it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of an object",
    note = "types made by levain's macros can, and text, numbers, `Option`, `Vec`, `Box`, `levain::Map`, `levain::Json`"
)]
pub trait Value: Validate + Parameter + Debug + PartialEq + Serialize + DeserializeOwned {
    /// What an absent member of this type is, if it may be absent.
    #[doc(hidden)]
    fn absent() -> Option<Self> {
        None
    }

    /// What a null that must not be left out is, if this type has one.
    #[doc(hidden)]
    fn null() -> Option<Self> {
        None
    }

    /// Whether the member is to be left out.
    #[doc(hidden)]
    fn is_absent(&self) -> bool {
        false
    }

    /// Reads a value: as `Deserialize` does, save that a whole number may be written `1.0`.
    ///
    /// JSON Schema takes that for whole (2020-12, section 6.1.1), and `i64` does not.
    #[doc(hidden)]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }

    /// Reads a member that is there; `None` for a null that may not be.
    #[doc(hidden)]
    fn read_member<'de, D: Deserializer<'de>>(
        deserializer: D,
        _: Presence,
    ) -> Result<Option<Self>, D::Error> {
        Self::read(deserializer).map(Some)
    }
}

/// The part of a value that needs not know its type.
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

    /// A null is `None` where only null may be missing, and `Some(None)` where absent may be too.
    fn read_member<'de, D: Deserializer<'de>>(
        deserializer: D,
        presence: Presence,
    ) -> Result<Option<Self>, D::Error> {
        // One reading for all presences, and the null looked at behind it: two would be compiled twice.
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
        read::list(deserializer)
    }
}

impl<T: Value> Value for Map<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor(read::Seed::<T>::new()))
    }
}

impl Value for i64 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::int(deserializer)
    }
}

impl Value for u64 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read::unsigned(deserializer)
    }
}

impl Value for String {}
impl Value for f64 {}
impl Value for bool {}
