//! What a newtype asks of the value in it.

use serde::de::Deserializer;
use serde::ser::Serializer;

use super::Value;
use crate::parameter::ParameterSink;
use crate::validate::{Constraint, Validation};

/// A value that a newtype wraps.
///
/// Its methods are those of the traits of a value, in one trait, so that rustc says once that a type is no value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be wrapped by a newtype",
    label = "this type is no value of an API",
    note = "a type that derives `levain::Object`, `levain::Newtype`, `levain::StringEnum` or `levain::Union` can, and `String`, numbers, `bool`, `Option`, `Vec`, `Box`, `levain::Map` and `levain::Json`"
)]
pub trait Inner: Sized {
    /// The value of null, if the type has one.
    fn inner_null() -> Option<Self>;

    /// Reads it.
    ///
    /// # Errors
    ///
    /// Those of the deserializer, and when the value has the wrong shape.
    fn inner_read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Writes it.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    fn inner_write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>;

    /// Writes it as a parameter.
    fn inner_write_parameter(&self, to: &mut dyn ParameterSink);

    /// Validates it.
    fn inner_validate(&self, validation: &mut Validation<'_>);

    /// Validates it against constraints of its use.
    fn inner_validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: Value> Inner for T {
    #[inline]
    fn inner_null() -> Option<Self> {
        T::null()
    }

    #[inline]
    fn inner_read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::read(deserializer)
    }

    #[inline]
    fn inner_write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.serialize(serializer)
    }

    #[inline]
    fn inner_write_parameter(&self, to: &mut dyn ParameterSink) {
        T::write_parameter(self, to);
    }

    #[inline]
    fn inner_validate(&self, validation: &mut Validation<'_>) {
        T::validate_into(self, validation);
    }

    #[inline]
    fn inner_validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        T::validate_constraints(self, constraints, validation);
    }
}
