//! Why a value could not be made.

use std::error::Error;
use std::fmt;

use crate::kinds::Choice;
use crate::{Check, Checked, Direction, Violations};

/// A value that its type refuses, with every rule that it breaks.
///
/// Names the type, never the value: that may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    type_name: &'static str,
    violations: Violations,
}

impl Refused {
    /// The name of the type, as the spec has it in Rust.
    pub fn type_name(&self) -> &'static str {
        self.type_name
    }

    /// Each rule that is broken.
    pub fn violations(&self) -> &Violations {
        &self.violations
    }

    /// Hands a new value back when it keeps the rules of its type.
    #[doc(hidden)]
    pub fn unless_kept<T: Checked>(type_name: &'static str, value: T) -> Result<T, Self> {
        match Check::all(Direction::Sent, |check| value.check(check)) {
            Ok(()) => Ok(value),
            Err(violations) => Err(Self {
                type_name,
                violations,
            }),
        }
    }

    /// Hands a new value of an enum back when it is listed or may be sent.
    pub(crate) fn unless_listed<T: Choice>(value: T) -> Result<T, Self> {
        match Check::all(Direction::Sent, |check| value.check_listed(check)) {
            Ok(()) => Ok(value),
            Err(violations) => Err(Self {
                type_name: T::NAME,
                violations,
            }),
        }
    }

    /// A text that is not even written as its type is.
    #[doc(hidden)]
    pub fn misread(type_name: &'static str, expected: &'static str) -> Self {
        let run = |check: &mut Check<'_>| check.violation("type", format!("must be {expected}"));
        let violations = Check::all(Direction::Sent, run).err().unwrap_or_default();
        Self {
            type_name,
            violations,
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not a `{}`: ", self.type_name)?;
        for (place, violation) in self.violations.iter().enumerate() {
            write!(out, "{}{violation}", if place > 0 { "; " } else { "" })?;
        }
        Ok(())
    }
}

impl Error for Refused {}
