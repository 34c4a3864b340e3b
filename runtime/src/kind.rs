//! One implementation of [`Validate`], [`Parameter`] and [`Value`] for all types of one derive.
//!
//! In: a type with its kind, which the derive names. Out: the three traits. Written out for each type, they were a tenth of what rustc does
//! for a client.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::{DeserializeOwned, Deserializer};

use crate::parameter::{Parameter, ParameterSink};
use crate::validate::{Constraint, Validate, Validation};
use crate::value::Value;

/// A type whose kind says how it is validated, written and read.
pub trait HasKind: Sized {
    /// `ObjectKind`, `StringEnumKind` or [`PointerKind`].
    type Kind: Kind<Self>;
}

/// How the types of a kind are validated and written as parameters.
pub trait Kind<T> {
    /// See [`Validate::validate_into`].
    fn validate_into(value: &T, validation: &mut Validation<'_>);

    /// See [`Validate::validate_constraints`].
    fn validate_constraints(value: &T, constraints: &[Constraint<'_>], validation: &mut Validation<'_>);

    /// See [`Parameter::write_parameter`].
    fn write_parameter(value: &T, to: &mut dyn ParameterSink);
}

/// How the types of a kind are read as fields.
pub trait ValueKind<T>: Kind<T> {
    /// See [`Value::null`].
    fn null() -> Option<T> {
        None
    }

    /// See [`Value::read`].
    ///
    /// # Errors
    ///
    /// Those of the deserializer, and a value that cannot be read.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

// Without this, rustc reports `HasKind` as missing for a type that cannot be a field, and no user is to implement that.
#[diagnostic::do_not_recommend]
impl<T: HasKind> Validate for T {
    #[inline]
    fn validate_into(&self, validation: &mut Validation<'_>) {
        T::Kind::validate_into(self, validation);
    }

    #[inline]
    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        T::Kind::validate_constraints(self, constraints, validation);
    }
}

#[diagnostic::do_not_recommend]
impl<T: HasKind> Parameter for T {
    #[inline]
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        T::Kind::write_parameter(self, to);
    }
}

#[diagnostic::do_not_recommend]
impl<T> Value for T
where
    T: HasKind<Kind: ValueKind<T>> + Debug + PartialEq + Serialize + DeserializeOwned,
{
    #[inline]
    fn null() -> Option<Self> {
        T::Kind::null()
    }

    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::Kind::read(deserializer)
    }
}

/// Boxes and references, which stand for what they point to.
#[derive(Debug)]
pub enum PointerKind {}

impl<T: Validate + Parameter + ?Sized> Kind<Box<T>> for PointerKind {
    #[inline]
    fn validate_into(value: &Box<T>, validation: &mut Validation<'_>) {
        (**value).validate_into(validation);
    }

    #[inline]
    fn validate_constraints(value: &Box<T>, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        (**value).validate_constraints(constraints, validation);
    }

    #[inline]
    fn write_parameter(value: &Box<T>, to: &mut dyn ParameterSink) {
        (**value).write_parameter(to);
    }
}

impl<T: Validate + Parameter + ?Sized> HasKind for Box<T> {
    type Kind = PointerKind;
}

impl<T: Value> ValueKind<Box<T>> for PointerKind {
    #[inline]
    fn null() -> Option<Box<T>> {
        T::null().map(Box::new)
    }

    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
        T::read(deserializer).map(Box::new)
    }
}

impl<T: Validate + Parameter + ?Sized> Kind<&T> for PointerKind {
    #[inline]
    fn validate_into(value: &&T, validation: &mut Validation<'_>) {
        (**value).validate_into(validation);
    }

    #[inline]
    fn validate_constraints(value: &&T, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        (**value).validate_constraints(constraints, validation);
    }

    #[inline]
    fn write_parameter(value: &&T, to: &mut dyn ParameterSink) {
        (**value).write_parameter(to);
    }
}

impl<T: Validate + Parameter + ?Sized> HasKind for &T {
    type Kind = PointerKind;
}
