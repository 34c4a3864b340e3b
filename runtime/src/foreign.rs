//! Values of types that are not levain's: those of a user, or of any crate.
//!
//! In: a type that `serde` reads and writes. Out: [`Foreign`], which can be a field, a parameter or a body. Generated code uses it where
//! `types` or `crates` of the settings override the type of a schema.

use std::fmt::Debug;
use std::ops::{Deref, DerefMut};

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde::ser::{Serialize, Serializer};

use crate::json::Json;
use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Validate, Validation};
use crate::value::Value;

/// A type that can override the type of a schema. Every type with these traits is one; there is nothing to implement.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot override the type of a schema",
    label = "this type is named in `types` or `crates`, and lacks a trait",
    note = "it needs `serde::Serialize`, `serde::de::DeserializeOwned`, `Clone`, `Debug` and `PartialEq`"
)]
pub trait ForeignValue: Serialize + DeserializeOwned + Clone + Debug + PartialEq {}

// Without this, rustc names only the first missing trait, and not what it is needed for.
#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned + Clone + Debug + PartialEq> ForeignValue for T {}

/// A value of a type that is not levain's.
///
/// It is read and written as `T` is. `validate` checks only that it can be written: the constraints of the spec are up to `T`. Setters take
/// a `T`, and `Deref` gives access to it.
///
/// As a parameter it is written as its JSON is: a string as such, an object by its properties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Foreign<T: ForeignValue>(pub T);

impl<T: ForeignValue> Foreign<T> {
    /// The value itself.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: ForeignValue> From<T> for Foreign<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T: ForeignValue> Deref for Foreign<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: ForeignValue> DerefMut for Foreign<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: ForeignValue> Serialize for Foreign<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: ForeignValue> Deserialize<'de> for Foreign<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self)
    }
}

impl<T: ForeignValue> Value for Foreign<T> {}

impl<T: ForeignValue> Validate for Foreign<T> {
    fn validate_into(&self, validation: &mut Validation<'_>) {
        // Writing a parameter cannot fail, so a value without JSON is reported here.
        if validation.is_sent()
            && let Err(error) = tree(&self.0)
        {
            validation.unwritable("type", format!("cannot be written: {error}"));
        }
    }
}

impl<T: ForeignValue> Parameter for Foreign<T> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        match tree(&self.0) {
            Ok(tree) => tree.write_parameter(to),
            Err(_) => to.absent(),
        }
    }
}

// By way of JSON text, so that numbers retain all of their digits.
fn tree<T: Serialize>(value: &T) -> Result<Json, String> {
    let text = crate::json::to_string(value).map_err(|error| error.to_string())?;
    crate::json::from_str(&text).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::Foreign;
    use crate::direction::Direction;
    use crate::json;

    #[test]
    fn a_value_is_read_and_written_as_its_type_is() {
        let read: Vec<Foreign<std::net::Ipv4Addr>> = json::from_str(r#"["127.0.0.1"]"#).expect("it is one");
        assert!(read[0].is_loopback());
        assert_eq!(json::to_string(&read).expect("it has a text"), r#"["127.0.0.1"]"#);
    }

    #[test]
    fn a_value_without_json_is_a_violation_when_it_is_sent() {
        let odd = Foreign(BTreeMap::from([((1, 2), true)]));
        let run = |direction| {
            crate::validate::Validation::run(direction, |validation| {
                crate::validate::Validate::validate_into(&odd, validation);
            })
        };
        assert!(run(Direction::Sent).is_err());
        assert!(run(Direction::Received).is_ok());
    }
}
