//! Constraints on numbers: bounds and multiples, of integers and of any number.
//!
//! JSON Schema tells the two apart by `type` alone. Here they have a type each, since an `f64` cannot hold every 64-bit integer.

use std::fmt;

use crate::message::Message;

/// Constraints on an integer (JSON Schema Validation 2020-12, section 6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntegerConstraints {
    min: i128,
    max: i128,
    multiple_of: i128,
}

/// Constraints on a number that may have a fraction (JSON Schema Validation 2020-12, section 6.2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberConstraints {
    min: f64,
    max: f64,
    above: f64,
    below: f64,
    multiple_of: f64,
}

/// A constraint that a number violates.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum NumberViolation {
    /// An integer is below its minimum.
    IntegerMin(i128),
    /// An integer is above its maximum.
    IntegerMax(i128),
    /// An integer is not a multiple of this.
    IntegerMultipleOf(i128),
    /// A number is below its minimum.
    Min(f64),
    /// A number is above its maximum.
    Max(f64),
    /// A number is not above its exclusive minimum.
    Above(f64),
    /// A number is not below its exclusive maximum.
    Below(f64),
    /// A number is not a multiple of this.
    MultipleOf(f64),
}

impl NumberViolation {
    /// The keyword of the constraint in the spec language.
    pub const fn constraint(&self) -> &'static str {
        match self {
            Self::IntegerMin(_) | Self::Min(_) => "min",
            Self::IntegerMax(_) | Self::Max(_) => "max",
            Self::Above(_) => "above",
            Self::Below(_) => "below",
            Self::IntegerMultipleOf(_) | Self::MultipleOf(_) => "multiple-of",
        }
    }
}

impl fmt::Display for NumberViolation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::IntegerMin(bound) => write!(formatter, "must be at least {bound}"),
            Self::IntegerMax(bound) => write!(formatter, "must be at most {bound}"),
            Self::IntegerMultipleOf(step) => write!(formatter, "must be a multiple of {step}"),
            Self::Min(bound) => write!(formatter, "must be at least {bound}"),
            Self::Max(bound) => write!(formatter, "must be at most {bound}"),
            Self::Above(bound) => write!(formatter, "must be greater than {bound}"),
            Self::Below(bound) => write!(formatter, "must be less than {bound}"),
            Self::MultipleOf(step) => write!(formatter, "must be a multiple of {step}"),
        }
    }
}

impl IntegerConstraints {
    /// No constraints.
    pub const fn new() -> Self {
        Self {
            min: i128::MIN,
            max: i128::MAX,
            multiple_of: 1,
        }
    }

    /// Sets the minimum.
    #[must_use]
    pub const fn min(mut self, bound: i128) -> Self {
        self.min = bound;
        self
    }

    /// Sets the maximum.
    #[must_use]
    pub const fn max(mut self, bound: i128) -> Self {
        self.max = bound;
        self
    }

    /// Sets the exclusive minimum.
    #[must_use]
    pub const fn above(self, bound: i128) -> Self {
        self.min(bound.saturating_add(1))
    }

    /// Sets the exclusive maximum.
    #[must_use]
    pub const fn below(self, bound: i128) -> Self {
        self.max(bound.saturating_sub(1))
    }

    /// Requires a multiple of `step`; a `step` of 0 requires nothing.
    #[must_use]
    pub const fn multiple_of(mut self, step: i128) -> Self {
        self.multiple_of = if step == 0 { 1 } else { step };
        self
    }

    /// The first constraint that `value` violates.
    pub const fn first_violation(&self, value: i128) -> Option<NumberViolation> {
        if value < self.min {
            Some(NumberViolation::IntegerMin(self.min))
        } else if value > self.max {
            Some(NumberViolation::IntegerMax(self.max))
        } else if value % self.multiple_of != 0 {
            Some(NumberViolation::IntegerMultipleOf(self.multiple_of))
        } else {
            None
        }
    }

    /// Every constraint that `value` violates.
    pub fn violations(&self, value: i128) -> impl Iterator<Item = NumberViolation> {
        let bounds = Self {
            multiple_of: 1,
            ..*self
        }
        .first_violation(value);
        let step = Self {
            min: i128::MIN,
            max: i128::MAX,
            ..*self
        }
        .first_violation(value);
        [bounds, step].into_iter().flatten()
    }

    /// Asserts that `value` violates no constraint.
    ///
    /// # Panics
    ///
    /// When it does, with the constraint and the value; in a const this is a compile error.
    #[track_caller]
    pub const fn assert(&self, type_name: &str, value: i128) {
        let Some(violation) = self.first_violation(value) else {
            return;
        };
        let message = Message::new().text("`").text(type_name).text("` must be ");
        let message = match violation {
            NumberViolation::IntegerMin(bound) => message.text("at least ").number(bound),
            NumberViolation::IntegerMax(bound) => message.text("at most ").number(bound),
            _ => message.text("a multiple of ").number(self.multiple_of),
        };
        panic!("{}", message.text(", found ").number(value).as_str());
    }
}

impl NumberConstraints {
    /// No constraints.
    pub const fn new() -> Self {
        Self {
            min: f64::NEG_INFINITY,
            max: f64::INFINITY,
            above: f64::NEG_INFINITY,
            below: f64::INFINITY,
            multiple_of: 0.0,
        }
    }

    /// Sets the minimum.
    #[must_use]
    pub const fn min(mut self, bound: f64) -> Self {
        self.min = bound;
        self
    }

    /// Sets the maximum.
    #[must_use]
    pub const fn max(mut self, bound: f64) -> Self {
        self.max = bound;
        self
    }

    /// Sets the exclusive minimum.
    #[must_use]
    pub const fn above(mut self, bound: f64) -> Self {
        self.above = bound;
        self
    }

    /// Sets the exclusive maximum.
    #[must_use]
    pub const fn below(mut self, bound: f64) -> Self {
        self.below = bound;
        self
    }

    /// Requires a multiple of `step`; a `step` of 0 requires nothing.
    #[must_use]
    pub const fn multiple_of(mut self, step: f64) -> Self {
        self.multiple_of = step;
        self
    }

    /// The first constraint that `value` violates.
    pub const fn first_violation(&self, value: f64) -> Option<NumberViolation> {
        if value < self.min {
            Some(NumberViolation::Min(self.min))
        } else if value > self.max {
            Some(NumberViolation::Max(self.max))
        } else if value <= self.above && self.above > f64::NEG_INFINITY {
            Some(NumberViolation::Above(self.above))
        } else if value >= self.below && self.below < f64::INFINITY {
            Some(NumberViolation::Below(self.below))
        } else if self.multiple_of != 0.0 && !is_multiple(value, self.multiple_of) {
            Some(NumberViolation::MultipleOf(self.multiple_of))
        } else {
            None
        }
    }

    /// Every constraint that `value` violates.
    pub fn violations(&self, value: f64) -> impl Iterator<Item = NumberViolation> {
        let bounds = Self {
            multiple_of: 0.0,
            ..*self
        }
        .first_violation(value);
        let step = Self {
            multiple_of: self.multiple_of,
            ..Self::new()
        }
        .first_violation(value);
        [bounds, step].into_iter().flatten()
    }

    /// Asserts that `value` violates no constraint.
    ///
    /// # Panics
    ///
    /// When it does, with the constraint and the value; in a const this is a compile error.
    #[track_caller]
    pub const fn assert(&self, type_name: &str, value: f64) {
        let Some(violation) = self.first_violation(value) else {
            return;
        };
        let (words, bound) = match violation {
            NumberViolation::Max(bound) => ("at most ", bound),
            NumberViolation::Above(bound) => ("greater than ", bound),
            NumberViolation::Below(bound) => ("less than ", bound),
            NumberViolation::MultipleOf(step) => ("a multiple of ", step),
            _ => ("at least ", self.min),
        };
        let message = Message::new().text("`").text(type_name).text("` must be ");
        let message = message.text(words).decimal(bound);
        panic!("{}", message.text(", found ").decimal(value).as_str());
    }
}

impl Default for IntegerConstraints {
    fn default() -> Self {
        Self::new()
    }
}

impl Default for NumberConstraints {
    fn default() -> Self {
        Self::new()
    }
}

// The quotient need only be an integer within the precision of an `f64`, so that 0.3 is a multiple of 0.1.
const fn is_multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    let distance = (quotient - quotient.round_ties_even()).abs();
    let size = if quotient.abs() > 1.0 { quotient.abs() } else { 1.0 };
    distance <= size * f64::EPSILON * 4.0
}

#[cfg(test)]
mod tests {
    use super::{IntegerConstraints, NumberConstraints};

    const _: () = IntegerConstraints::new().min(0).max(5).assert("Level", 3);

    #[test]
    fn bounds_of_integers_are_inclusive() {
        let constraints = IntegerConstraints::new().above(0).max(10).multiple_of(5);
        assert_eq!(
            [5, 10].map(|value| constraints.first_violation(value)),
            [None, None]
        );
        assert_eq!(
            constraints
                .violations(0)
                .map(|violation| violation.constraint())
                .collect::<Vec<_>>(),
            ["min"]
        );
        assert_eq!(
            constraints
                .violations(12)
                .map(|violation| violation.constraint())
                .collect::<Vec<_>>(),
            ["max", "multiple-of"]
        );
        assert!(IntegerConstraints::new().first_violation(i128::MIN).is_none());
    }

    #[test]
    fn multiples_are_those_of_decimal_notation() {
        let constraints = NumberConstraints::new().multiple_of(0.1);
        for value in [0.3, 0.7, 1.1, 4.35e1, -0.2, 0.0] {
            assert_eq!(constraints.first_violation(value), None, "{value}");
        }
        assert!(constraints.first_violation(0.35).is_some());
        assert!(NumberConstraints::new().above(0.0).first_violation(0.0).is_some());
    }

    #[test]
    fn every_violation_of_a_float_is_told_and_open_bounds_exclude() {
        let constraints = NumberConstraints::new().above(0.0).below(10.0).multiple_of(4.0);
        for (value, count) in [
            (8.0, 0),
            (4.0, 0),
            (0.0, 1),
            (10.0, 2),
            (12.0, 1),
            (5.0, 1),
            (-1.0, 2),
        ] {
            assert_eq!(constraints.violations(value).count(), count, "{value}");
            assert_eq!(constraints.first_violation(value).is_some(), count > 0, "{value}");
        }
        for value in [f64::MAX, f64::MIN, 0.0] {
            assert_eq!(NumberConstraints::new().first_violation(value), None, "{value}");
        }
    }

    #[test]
    fn the_panic_names_the_bound() {
        let caught = std::panic::catch_unwind(|| IntegerConstraints::new().min(0).assert("UInt", -7));
        let message = caught.unwrap_err().downcast_ref::<String>().cloned();
        assert_eq!(message.as_deref(), Some("`UInt` must be at least 0, found -7"));
        let caught = std::panic::catch_unwind(|| NumberConstraints::new().max(2.5).assert("Share", 4.35));
        let message = caught.unwrap_err().downcast_ref::<String>().cloned();
        assert_eq!(
            message.as_deref(),
            Some("`Share` must be at most 2.5, found 4.35")
        );
    }
}
