//! A violation, and all violations of a value.

use std::error::Error;
use std::fmt;

use super::Path;

/// A constraint that a value violates.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Violation {
    /// The path to the value.
    pub path: Path,
    /// The constraint, named by its keyword in the spec language: `length`, `min-items`, ….
    pub constraint: &'static str,
    /// What is wrong, as a sentence without the path. Never contains a secret.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return out.write_str(&self.message);
        }
        write!(out, "{}: {}", self.path, self.message)
    }
}

impl Error for Violation {}

/// All violations of a value, in the order of its fields.
///
/// Never empty as an error. Displayed, it has one line per violation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// The number of violations.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Iterates over the violations.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    pub(super) fn push(&mut self, violation: Violation) {
        self.0.push(violation);
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            if index > 0 {
                out.write_str("\n")?;
            }
            fmt::Display::fmt(violation, out)?;
        }
        Ok(())
    }
}

impl Error for Violations {}
