//! What the types of one macro have in common, said once for all of them.
//!
//! In: a type with its kind, which the macro names. Out: its [`Checked`], [`Parameter`] and [`Value`]. Written out for each type, these
//! three were a tenth of what rustc does for a client.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::{DeserializeOwned, Deserializer};

use crate::kinds::TextChoice;
use crate::object::{self, Object};
use crate::{Check, Checked, Parameter, ParameterSink, Rule, Value};

/// A type that a macro made: its kind says how it is checked, sent and read as a field.
pub trait Made: Sized {
    /// [`AnObject`], [`ATextEnum`] or [`Through`].
    type Kind: Kind<Self>;
}

/// How the types of a kind are checked and sent.
pub trait Kind<T> {
    /// What [`Checked::check`] does.
    fn check(value: &T, check: &mut Check<'_>);

    /// What [`Checked::keep`] does.
    fn keep(value: &T, rules: &[Rule<'_>], check: &mut Check<'_>);

    /// What [`Parameter::write_parameter`] does.
    fn write_parameter(value: &T, to: &mut dyn ParameterSink);
}

/// How the types of a kind are read as fields.
pub trait ValueKind<T>: Kind<T> {
    /// What [`Value::null`] is.
    fn null() -> Option<T> {
        None
    }

    /// What [`Value::read`] reads.
    ///
    /// # Errors
    ///
    /// Those of the format and of the value.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error>;
}

// Else the compiler tells of a type that cannot be a field that `Made` is missing, which nobody is to write.
#[diagnostic::do_not_recommend]
impl<T: Made> Checked for T {
    #[inline]
    fn check(&self, check: &mut Check<'_>) {
        T::Kind::check(self, check);
    }

    #[inline]
    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        T::Kind::keep(self, rules, check);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Made> Parameter for T {
    #[inline]
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        T::Kind::write_parameter(self, to);
    }
}

#[diagnostic::do_not_recommend]
impl<T> Value for T
where
    T: Made<Kind: ValueKind<T>> + Debug + PartialEq + Serialize + DeserializeOwned,
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

/// What `object!` makes.
#[derive(Debug)]
pub enum AnObject {}

impl<T: Object> Kind<T> for AnObject {
    #[inline]
    fn check(value: &T, check: &mut Check<'_>) {
        object::check(value, check);
    }

    #[inline]
    fn keep(_: &T, _: &[Rule<'_>], _: &mut Check<'_>) {}

    #[inline]
    fn write_parameter(value: &T, to: &mut dyn ParameterSink) {
        object::write_parameter(value, to);
    }
}

impl<T: Object + DeserializeOwned> ValueKind<T> for AnObject {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

/// What `text_enum!` makes.
#[derive(Debug)]
pub enum ATextEnum {}

impl<T: TextChoice> Kind<T> for ATextEnum {
    #[inline]
    fn check(value: &T, check: &mut Check<'_>) {
        value.check_listed(check);
    }

    #[inline]
    fn keep(value: &T, rules: &[Rule<'_>], check: &mut Check<'_>) {
        value.as_ref().keep(rules, check);
    }

    #[inline]
    fn write_parameter(value: &T, to: &mut dyn ParameterSink) {
        to.text(value.as_ref());
    }
}

impl<T: TextChoice + DeserializeOwned> ValueKind<T> for ATextEnum {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

/// What stands for another value: a box, a reference.
#[derive(Debug)]
pub enum Through {}

impl<T: Checked + Parameter + ?Sized> Kind<Box<T>> for Through {
    #[inline]
    fn check(value: &Box<T>, check: &mut Check<'_>) {
        (**value).check(check);
    }

    #[inline]
    fn keep(value: &Box<T>, rules: &[Rule<'_>], check: &mut Check<'_>) {
        (**value).keep(rules, check);
    }

    #[inline]
    fn write_parameter(value: &Box<T>, to: &mut dyn ParameterSink) {
        (**value).write_parameter(to);
    }
}

impl<T: Checked + Parameter + ?Sized> Made for Box<T> {
    type Kind = Through;
}

impl<T: Value> ValueKind<Box<T>> for Through {
    #[inline]
    fn null() -> Option<Box<T>> {
        T::null().map(Box::new)
    }

    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<T>, D::Error> {
        T::read(deserializer).map(Box::new)
    }
}

impl<T: Checked + Parameter + ?Sized> Kind<&T> for Through {
    #[inline]
    fn check(value: &&T, check: &mut Check<'_>) {
        (**value).check(check);
    }

    #[inline]
    fn keep(value: &&T, rules: &[Rule<'_>], check: &mut Check<'_>) {
        (**value).keep(rules, check);
    }

    #[inline]
    fn write_parameter(value: &&T, to: &mut dyn ParameterSink) {
        (**value).write_parameter(to);
    }
}

impl<T: Checked + Parameter + ?Sized> Made for &T {
    type Kind = Through;
}
