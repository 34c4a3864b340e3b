//! Why a value of a type with constraints could not be made.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use crate::direction::Direction;
use crate::validate::{Validate, Validation, Violations};

/// The error of a value that is not valid for its type, with every violation.
///
/// It names the type, never the value, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError {
    type_name: &'static str,
    violations: Violations,
}

impl ValueError {
    /// The name of the type in Rust.
    pub fn type_name(&self) -> &'static str {
        self.type_name
    }

    /// Every violation of the value.
    pub fn violations(&self) -> &Violations {
        &self.violations
    }

    /// Returns a new value if it may be sent.
    #[doc(hidden)]
    pub fn validated<T: Validate>(type_name: &'static str, value: T) -> Result<T, Self> {
        Self::validated_by(type_name, value, T::validate_into)
    }

    /// Returns a new value if `validate` finds no violation.
    pub(crate) fn validated_by<T>(
        type_name: &'static str,
        value: T,
        validate: impl FnOnce(&T, &mut Validation<'_>),
    ) -> Result<T, Self> {
        match Validation::run(Direction::Sent, |validation| validate(&value, validation)) {
            Ok(()) => Ok(value),
            Err(violations) => Err(Self {
                type_name,
                violations,
            }),
        }
    }

    /// Parses a string and validates the value: `expected` is `an integer`, for example.
    #[doc(hidden)]
    pub fn parsed<I: FromStr, T: Validate>(
        type_name: &'static str,
        expected: &'static str,
        text: &str,
        wrap: impl FnOnce(I) -> T,
    ) -> Result<T, Self> {
        match text.parse() {
            Ok(value) => Self::validated(type_name, wrap(value)),
            Err(_) => Err(Self::expected(type_name, expected)),
        }
    }

    /// The error of a string that is not in the notation of its type: `expected` is `an integer`, for example.
    #[doc(hidden)]
    pub fn expected(type_name: &'static str, expected: &'static str) -> Self {
        let run = |validation: &mut Validation<'_>| {
            validation.violation("type", format!("must be {expected}"));
        };
        let violations = Validation::run(Direction::Sent, run).err().unwrap_or_default();
        Self {
            type_name,
            violations,
        }
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not a valid `{}`: ", self.type_name)?;
        for (index, violation) in self.violations.iter().enumerate() {
            write!(out, "{}{violation}", if index > 0 { "; " } else { "" })?;
        }
        Ok(())
    }
}

impl Error for ValueError {}
