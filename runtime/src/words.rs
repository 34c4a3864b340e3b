//! What the arguments of the macros are written in: each [`Constraint`] by its word, constants, and the variants of [`Assertion`].

pub use crate::assertion::{Assertion, Assertion::*, JsonType};
use crate::constant::{JsonText, Null};
pub use crate::rules::*;
use crate::validate::Constraint;

/// The JSON value `null`, which no Rust literal writes.
#[allow(non_upper_case_globals)]
pub const null: Null = Null;

/// A JSON value that no Rust literal writes: an array, an object, a number of many digits.
pub const fn json(text: &'static str) -> JsonText {
    JsonText(text)
}

pub const fn string(constraints: &'static StringConstraints) -> Constraint<'static> {
    Constraint::String(constraints)
}

pub const fn integer(constraints: &'static IntegerConstraints) -> Constraint<'static> {
    Constraint::Integer(constraints)
}

pub const fn number(constraints: &'static NumberConstraints) -> Constraint<'static> {
    Constraint::Number(constraints)
}

pub const fn array(constraints: &'static ArrayConstraints) -> Constraint<'static> {
    Constraint::Array(constraints)
}

pub const fn map(constraints: &'static ArrayConstraints) -> Constraint<'static> {
    Constraint::Map(constraints)
}

pub const fn assertion(assertion: &'static Assertion) -> Constraint<'static> {
    Constraint::Assertion(assertion)
}

pub const fn each() -> Constraint<'static> {
    Constraint::Each
}
