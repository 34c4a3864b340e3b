//! The kind of the types that derive `levain::Object`.

use serde::de::{DeserializeOwned, Deserializer};

use super::{Object, validate, write_parameter};
use crate::kind::{Kind, ValueKind};
use crate::parameter::ParameterSink;
use crate::validate::{Constraint, Validation};

/// The kind of objects.
#[derive(Debug)]
pub enum ObjectKind {}

impl<T: Object> Kind<T> for ObjectKind {
    #[inline]
    fn validate_into(value: &T, validation: &mut Validation<'_>) {
        validate(value, validation);
    }

    #[inline]
    fn validate_constraints(_: &T, _: &[Constraint<'_>], _: &mut Validation<'_>) {}

    #[inline]
    fn write_parameter(value: &T, to: &mut dyn ParameterSink) {
        write_parameter(value, to);
    }
}

impl<T: Object + DeserializeOwned> ValueKind<T> for ObjectKind {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}
