//! Validates one value against the constraints of its type: the only place where a [`StringViolation`] and the like become a
//! [`Violation`](super::Violation).

use super::Validation;
use crate::assertion::Assertion;
use crate::direction::Direction;
use crate::rules::{
    ArrayConstraints, IntegerConstraints, NumberConstraints, StringConstraints, StringViolation,
};

/// A constraint that a use adds to those of a type.
///
/// A list of them is read from the outside in: what follows [`Constraint::Each`] constrains each item of the array, or each value of the
/// map, that what precedes it constrains.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Constraint<'a> {
    /// On a string.
    String(&'a StringConstraints),
    /// On an integer.
    Integer(&'a IntegerConstraints),
    /// On a number.
    Number(&'a NumberConstraints),
    /// On an array.
    Array(&'a ArrayConstraints),
    /// On a map.
    Map(&'a ArrayConstraints),
    /// On the JSON of any value.
    Assertion(&'a Assertion),
    /// What follows constrains the items of the array, or the values of the map.
    Each,
}

/// The constraints on a value itself, and those on what is inside of it.
pub(crate) fn split<'a>(constraints: &'a [Constraint<'a>]) -> (&'a [Constraint<'a>], &'a [Constraint<'a>]) {
    let each = constraints
        .iter()
        .position(|constraint| matches!(constraint, Constraint::Each));
    match each {
        Some(index) => (&constraints[..index], &constraints[index + 1..]),
        None => (constraints, &[]),
    }
}

impl Validation<'_> {
    /// Validates a string.
    pub fn string(&mut self, constraints: &StringConstraints, text: &str) {
        for violation in constraints.violations(text) {
            self.violation(violation.constraint(), violation.to_string());
        }
        self.standard_format(constraints, text);
    }

    // What servers write for a format besides its standard may be sent, and is read; a strict reading takes the standard's form only.
    fn standard_format(&mut self, constraints: &StringConstraints, text: &str) {
        if self.direction() == Direction::Received
            && Direction::Received.is_current()
            && let Some(format) = constraints.nonstandard_format(text)
        {
            let message = format!("must be {}", format.description());
            self.violation("format", message);
        }
    }

    /// Validates a string that is a secret: no message contains any part of it.
    pub fn secret(&mut self, constraints: &StringConstraints, text: &str) {
        for violation in constraints.violations(text) {
            let message = match violation {
                StringViolation::Chars { position, set, .. } => {
                    format!(
                        "must contain only `{}`, found another character at position {position}",
                        set.source()
                    )
                }
                _ => violation.to_string(),
            };
            self.violation(violation.constraint(), message);
        }
        self.standard_format(constraints, text);
    }

    /// Validates a string that is a secret against the constraints of its use.
    pub fn secret_constraints(&mut self, constraints: &[Constraint<'_>], text: &str) {
        for constraint in split(constraints).0 {
            if let Constraint::String(constraints) = constraint {
                self.secret(constraints, text);
            }
        }
    }

    /// Validates an integer.
    pub fn integer(&mut self, constraints: &IntegerConstraints, value: impl Into<i128>) {
        for violation in constraints.violations(value.into()) {
            self.violation(violation.constraint(), violation.to_string());
        }
    }

    /// Validates a number.
    pub fn number(&mut self, constraints: &NumberConstraints, value: f64) {
        for violation in constraints.violations(value) {
            self.violation(violation.constraint(), violation.to_string());
        }
    }

    /// Validates the names of a map, or of the additional properties of an object.
    pub fn names<'n>(&mut self, constraints: &ArrayConstraints, names: impl Iterator<Item = &'n str>) {
        let Some(constraints) = constraints.name_constraints() else {
            return;
        };
        for name in names {
            for violation in constraints.violations(name) {
                self.violation("names", format!("the name `{name}` {violation}"));
            }
        }
    }

    /// Validates the length of an array or a map; `repeated` finds the first item that equals an earlier one.
    pub fn count(
        &mut self,
        constraints: &ArrayConstraints,
        len: usize,
        repeated: impl FnOnce() -> Option<usize>,
    ) {
        for violation in constraints.violations(len, repeated) {
            self.violation(violation.constraint(), violation.to_string());
        }
    }
}
