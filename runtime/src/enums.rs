//! What enums share: a value that is not listed is read into `Other`, and whether it may be sent is validated.
//!
//! In: an enum that derives `levain::StringEnum`, `levain::IntegerEnum` or `levain::JsonEnum`. Out: its values of strings, integers or JSON.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, Deserializer, Error, Visitor};

use crate::json::Json;
use crate::kind::{HasKind, Kind, ValueKind};
use crate::other::Other;
use crate::parameter::ParameterSink;
use crate::validate::{Constraint, Validate, Validation};
use crate::value_error::ValueError;

/// An enum of integers or of JSON values.
pub trait Enum: Sized + 'static {
    /// The name of the enum in Rust.
    const NAME: &'static str;

    /// Whether values that are not listed may be sent.
    const IS_OPEN: bool;

    /// The listed values, as a message names them: ``"`1`, `2`"``.
    const LISTED: &'static str;

    /// Whether the value is listed.
    fn is_listed(&self) -> bool;

    /// Adds a violation if the value is not listed, is to be sent, and the enum is not open.
    fn validate_listed(&self, validation: &mut Validation<'_>) {
        if !Self::IS_OPEN && validation.is_sent() && !self.is_listed() {
            validation.violation("one-of", format!("must be one of {}", Self::LISTED));
        }
    }
}

/// What `#[derive(levain::StringEnum)]` knows of an enum of strings: one constant, since users wait for rustc to check each.
#[derive(Debug)]
pub struct EnumValues<T: 'static> {
    /// The name of the enum in Rust.
    pub name: &'static str,
    /// Whether values that are not listed may be sent.
    pub is_open: bool,
    /// The listed values, in the order of the spec.
    pub values: &'static [T],
    /// The variant of a string that is not listed.
    pub other: fn(Other<String>) -> T,
}

/// An enum of strings.
pub trait StringEnum: AsRef<str> + Clone + HasKind + 'static {
    /// The values of the enum.
    const VALUES: EnumValues<Self>;

    /// The constraints on any value, listed or not.
    const CONSTRAINTS: &'static [Constraint<'static>] = &[];

    /// The value of any string.
    fn read(text: &str) -> Self {
        match Self::VALUES.values.iter().find(|listed| listed.as_ref() == text) {
            Some(listed) => listed.clone(),
            None => (Self::VALUES.other)(Other::new(text.to_owned())),
        }
    }

    /// The value of a string that may be sent.
    ///
    /// # Errors
    ///
    /// When the string is not listed and the enum is not open, or when it violates a constraint.
    fn make(text: &str) -> Result<Self, ValueError>
    where
        Self: Validate,
    {
        ValueError::validated(Self::VALUES.name, Self::read(text))
    }

    /// Adds a violation if the value is not listed, is to be sent, and the enum is not open; and those of the constraints.
    fn validate_listed(&self, validation: &mut Validation<'_>) {
        let text = self.as_ref();
        let is_listed = || Self::VALUES.values.iter().any(|listed| listed.as_ref() == text);
        if !Self::VALUES.is_open && validation.is_sent() && !is_listed() {
            let listed: Vec<String> = Self::VALUES
                .values
                .iter()
                .map(|listed| format!("`{}`", listed.as_ref()))
                .collect();
            validation.violation("one-of", format!("must be one of {}", listed.join(", ")));
        }
        text.validate_constraints(Self::CONSTRAINTS, validation);
    }
}

/// An enum of integers.
pub trait IntegerEnum: Enum {
    /// The listed value of an integer.
    fn listed(value: i64) -> Option<Self>;

    /// The variant of an integer that is not listed.
    fn other(value: Other<i64>) -> Self;

    /// The value of any integer.
    fn read(value: i64) -> Self {
        Self::listed(value).unwrap_or_else(|| Self::other(Other::new(value)))
    }

    /// The value of an integer that may be sent.
    ///
    /// # Errors
    ///
    /// When the integer is not listed and the enum is not open.
    fn make(value: i64) -> Result<Self, ValueError> {
        Self::listed(value).map_or_else(|| validated(Self::read(value)), Ok)
    }
}

/// An enum of JSON values of any type.
pub trait JsonEnum: Enum + Clone {
    /// The listed values, each with its JSON.
    fn listed() -> Vec<(Self, Json)>;

    /// The variant of a JSON value that is not listed.
    fn other(value: Other<Json>) -> Self;

    /// The value of any JSON value.
    fn read(value: Json) -> Self {
        let mut listed = Self::listed().into_iter();
        let found = listed.find_map(|(variant, listed)| (listed == value).then_some(variant));
        found.unwrap_or_else(|| Self::other(Other::new(value)))
    }

    /// The value of a JSON value that may be sent.
    ///
    /// # Errors
    ///
    /// When the JSON value is not listed and the enum is not open.
    fn make(value: Json) -> Result<Self, ValueError> {
        validated(Self::read(value))
    }
}

/// Parses an integer that may be sent.
///
/// # Errors
///
/// When the string is no integer, or the integer is not listed and the enum is not open.
pub fn parse_integer_enum<T: IntegerEnum>(text: &str) -> Result<T, ValueError> {
    match text.parse() {
        Ok(value) => T::make(value),
        Err(_) => Err(ValueError::expected(T::NAME, "an integer")),
    }
}

fn validated<T: Enum>(value: T) -> Result<T, ValueError> {
    ValueError::validated_by(T::NAME, value, T::validate_listed)
}

/// Null, where an enum lists it.
pub fn listed_null<T: JsonEnum>() -> Option<T> {
    Some(T::read(Json::Null)).filter(Enum::is_listed)
}

/// Reads an enum of strings from any string.
///
/// # Errors
///
/// When there is no string.
pub fn read_string_enum<'de, T: StringEnum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(StringEnumVisitor(PhantomData))
}

struct StringEnumVisitor<T>(PhantomData<T>);

impl<T: StringEnum> Visitor<'_> for StringEnumVisitor<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::read(text))
    }
}

/// The kind of enums of strings.
#[derive(Debug)]
pub enum StringEnumKind {}

impl<T: StringEnum> Kind<T> for StringEnumKind {
    #[inline]
    fn validate_into(value: &T, validation: &mut Validation<'_>) {
        value.validate_listed(validation);
    }

    #[inline]
    fn validate_constraints(value: &T, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        value.as_ref().validate_constraints(constraints, validation);
    }

    #[inline]
    fn write_parameter(value: &T, to: &mut dyn ParameterSink) {
        to.string(value.as_ref());
    }
}

impl<T: StringEnum + DeserializeOwned> ValueKind<T> for StringEnumKind {
    #[inline]
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}
