//! A value that can be a field of an object.

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::ser::Serialize;

use crate::{Checked, Parameter};

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
pub trait Value: Checked + Parameter + PartialEq + Serialize + DeserializeOwned {
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

    /// Reads a member that is there; `None` for a null that may not be.
    #[doc(hidden)]
    fn read_member<'de, D: Deserializer<'de>>(
        deserializer: D,
        _: Presence,
    ) -> Result<Option<Self>, D::Error> {
        Self::deserialize(deserializer).map(Some)
    }
}

/// The part of a value that needs not know its type.
pub(crate) trait AnyValue: Checked + Parameter {
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

    /// A null is `None` where only null may be missing, and `Some(None)` where absent may be too.
    fn read_member<'de, D: Deserializer<'de>>(
        deserializer: D,
        presence: Presence,
    ) -> Result<Option<Self>, D::Error> {
        // One reading for all presences, and the null looked at behind it: two would be compiled twice.
        let value = Self::deserialize(deserializer)?;
        if value.is_some() || (presence.is_nullable && !presence.is_optional) {
            return Ok(Some(value));
        }
        Ok(T::null().map(Some))
    }
}

impl<T: Value> Value for Box<T> {
    fn null() -> Option<Self> {
        T::null().map(Box::new)
    }
}

impl Value for crate::Json {
    fn null() -> Option<Self> {
        Some(Self::Null)
    }
}

impl<T: Value> Value for Vec<T> {}
impl<T: Value> Value for crate::Map<T> {}
impl Value for String {}
impl Value for i64 {}
impl Value for f64 {}
impl Value for bool {}
