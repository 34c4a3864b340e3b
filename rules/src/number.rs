//! Rules of numbers.

use std::fmt;

use crate::message::Message;

/// What a whole number must keep (JSON Schema Validation 2020-12, section 6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IntRules {
    min: i128,
    max: i128,
    multiple_of: i128,
}

/// What a number with a fraction must keep (JSON Schema Validation 2020-12, section 6.2).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FloatRules {
    min: f64,
    max: f64,
    above: f64,
    below: f64,
    multiple_of: f64,
}

/// A rule that a number breaks.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum NumberBreach {
    /// It is less than the least whole number.
    IntMin(i128),
    /// It is greater than the greatest whole number.
    IntMax(i128),
    /// It is no multiple.
    IntMultipleOf(i128),
    /// It is less than the least.
    Min(f64),
    /// It is greater than the greatest.
    Max(f64),
    /// It is not greater than this.
    Above(f64),
    /// It is not less than this.
    Below(f64),
    /// It is no multiple.
    MultipleOf(f64),
}

impl NumberBreach {
    /// The keyword of the spec language for the rule.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::IntMin(_) | Self::Min(_) => "min",
            Self::IntMax(_) | Self::Max(_) => "max",
            Self::Above(_) => "above",
            Self::Below(_) => "below",
            Self::IntMultipleOf(_) | Self::MultipleOf(_) => "multiple-of",
        }
    }
}

impl fmt::Display for NumberBreach {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::IntMin(bound) => write!(formatter, "must be at least {bound}"),
            Self::IntMax(bound) => write!(formatter, "must be at most {bound}"),
            Self::IntMultipleOf(step) => write!(formatter, "must be a multiple of {step}"),
            Self::Min(bound) => write!(formatter, "must be at least {bound}"),
            Self::Max(bound) => write!(formatter, "must be at most {bound}"),
            Self::Above(bound) => write!(formatter, "must be greater than {bound}"),
            Self::Below(bound) => write!(formatter, "must be less than {bound}"),
            Self::MultipleOf(step) => write!(formatter, "must be a multiple of {step}"),
        }
    }
}

impl IntRules {
    /// No rule yet.
    pub const fn new() -> Self {
        Self {
            min: i128::MIN,
            max: i128::MAX,
            multiple_of: 1,
        }
    }

    /// At least this.
    #[must_use]
    pub const fn min(mut self, bound: i128) -> Self {
        self.min = bound;
        self
    }

    /// At most this.
    #[must_use]
    pub const fn max(mut self, bound: i128) -> Self {
        self.max = bound;
        self
    }

    /// More than this.
    #[must_use]
    pub const fn above(self, bound: i128) -> Self {
        self.min(bound.saturating_add(1))
    }

    /// Less than this.
    #[must_use]
    pub const fn below(self, bound: i128) -> Self {
        self.max(bound.saturating_sub(1))
    }

    /// A multiple of this; 0 is passed over.
    #[must_use]
    pub const fn multiple_of(mut self, step: i128) -> Self {
        self.multiple_of = if step == 0 { 1 } else { step };
        self
    }

    /// The first rule that `value` breaks.
    pub const fn first_breach(&self, value: i128) -> Option<NumberBreach> {
        if value < self.min {
            Some(NumberBreach::IntMin(self.min))
        } else if value > self.max {
            Some(NumberBreach::IntMax(self.max))
        } else if value % self.multiple_of != 0 {
            Some(NumberBreach::IntMultipleOf(self.multiple_of))
        } else {
            None
        }
    }

    /// Every rule that `value` breaks.
    pub fn breaches(&self, value: i128) -> impl Iterator<Item = NumberBreach> {
        let bounds = Self {
            multiple_of: 1,
            ..*self
        }
        .first_breach(value);
        let step = Self {
            min: i128::MIN,
            max: i128::MAX,
            ..*self
        }
        .first_breach(value);
        [bounds, step].into_iter().flatten()
    }

    /// Refuses `value` when it breaks a rule.
    ///
    /// # Panics
    ///
    /// With what is wrong; in a const this is a compile error.
    #[track_caller]
    pub const fn assert(&self, type_name: &str, value: i128) {
        let Some(breach) = self.first_breach(value) else {
            return;
        };
        let message = Message::new().text("`").text(type_name).text("` must be ");
        let message = match breach {
            NumberBreach::IntMin(bound) => message.text("at least ").number(bound),
            NumberBreach::IntMax(bound) => message.text("at most ").number(bound),
            _ => message.text("a multiple of ").number(self.multiple_of),
        };
        panic!("{}", message.text(", this is ").number(value).as_str());
    }
}

impl FloatRules {
    /// No rule yet.
    pub const fn new() -> Self {
        Self {
            min: f64::NEG_INFINITY,
            max: f64::INFINITY,
            above: f64::NEG_INFINITY,
            below: f64::INFINITY,
            multiple_of: 0.0,
        }
    }

    /// At least this.
    #[must_use]
    pub const fn min(mut self, bound: f64) -> Self {
        self.min = bound;
        self
    }

    /// At most this.
    #[must_use]
    pub const fn max(mut self, bound: f64) -> Self {
        self.max = bound;
        self
    }

    /// More than this.
    #[must_use]
    pub const fn above(mut self, bound: f64) -> Self {
        self.above = bound;
        self
    }

    /// Less than this.
    #[must_use]
    pub const fn below(mut self, bound: f64) -> Self {
        self.below = bound;
        self
    }

    /// A multiple of this; 0 is passed over.
    #[must_use]
    pub const fn multiple_of(mut self, step: f64) -> Self {
        self.multiple_of = step;
        self
    }

    /// The first rule that `value` breaks.
    pub const fn first_breach(&self, value: f64) -> Option<NumberBreach> {
        if value < self.min {
            Some(NumberBreach::Min(self.min))
        } else if value > self.max {
            Some(NumberBreach::Max(self.max))
        } else if value <= self.above && self.above > f64::NEG_INFINITY {
            Some(NumberBreach::Above(self.above))
        } else if value >= self.below && self.below < f64::INFINITY {
            Some(NumberBreach::Below(self.below))
        } else if self.multiple_of != 0.0 && !is_multiple(value, self.multiple_of) {
            Some(NumberBreach::MultipleOf(self.multiple_of))
        } else {
            None
        }
    }

    /// Every rule that `value` breaks.
    pub fn breaches(&self, value: f64) -> impl Iterator<Item = NumberBreach> {
        let bounds = Self {
            multiple_of: 0.0,
            ..*self
        }
        .first_breach(value);
        let step = Self {
            multiple_of: self.multiple_of,
            ..Self::new()
        }
        .first_breach(value);
        [bounds, step].into_iter().flatten()
    }

    /// Refuses `value` when it breaks a rule.
    ///
    /// # Panics
    ///
    /// With what is wrong; in a const this is a compile error.
    #[track_caller]
    pub const fn assert(&self, type_name: &str, value: f64) {
        let Some(breach) = self.first_breach(value) else {
            return;
        };
        let (words, bound) = match breach {
            NumberBreach::Max(bound) => ("at most ", bound),
            NumberBreach::Above(bound) => ("greater than ", bound),
            NumberBreach::Below(bound) => ("less than ", bound),
            NumberBreach::MultipleOf(step) => ("a multiple of ", step),
            _ => ("at least ", self.min),
        };
        let message = Message::new().text("`").text(type_name).text("` must be ");
        let message = message.text(words).decimal(bound);
        panic!("{}", message.text(", this is ").decimal(value).as_str());
    }
}

impl Default for IntRules {
    fn default() -> Self {
        Self::new()
    }
}

impl Default for FloatRules {
    fn default() -> Self {
        Self::new()
    }
}

// The quotient is whole up to what a double can tell, so that 0.3 is a multiple of 0.1.
const fn is_multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    let distance = (quotient - quotient.round_ties_even()).abs();
    let size = if quotient.abs() > 1.0 { quotient.abs() } else { 1.0 };
    distance <= size * f64::EPSILON * 4.0
}

#[cfg(test)]
mod tests {
    use super::{FloatRules, IntRules};

    const _: () = IntRules::new().min(0).max(5).assert("Level", 3);

    #[test]
    fn bounds_of_whole_numbers_hold_their_ends() {
        let rules = IntRules::new().above(0).max(10).multiple_of(5);
        assert_eq!([5, 10].map(|value| rules.first_breach(value)), [None, None]);
        assert_eq!(
            rules.breaches(0).map(|breach| breach.rule()).collect::<Vec<_>>(),
            ["min"]
        );
        assert_eq!(
            rules.breaches(12).map(|breach| breach.rule()).collect::<Vec<_>>(),
            ["max", "multiple-of"]
        );
        assert!(IntRules::new().first_breach(i128::MIN).is_none());
    }

    #[test]
    fn multiples_are_told_as_decimals() {
        let rules = FloatRules::new().multiple_of(0.1);
        for value in [0.3, 0.7, 1.1, 4.35e1, -0.2, 0.0] {
            assert_eq!(rules.first_breach(value), None, "{value}");
        }
        assert!(rules.first_breach(0.35).is_some());
        assert!(FloatRules::new().above(0.0).first_breach(0.0).is_some());
    }

    #[test]
    fn the_panic_names_the_bound() {
        let caught = std::panic::catch_unwind(|| IntRules::new().min(0).assert("UInt", -7));
        let message = caught.unwrap_err().downcast_ref::<String>().cloned();
        assert_eq!(message.as_deref(), Some("`UInt` must be at least 0, this is -7"));
        let caught = std::panic::catch_unwind(|| FloatRules::new().max(2.5).assert("Share", 4.35));
        let message = caught.unwrap_err().downcast_ref::<String>().cloned();
        assert_eq!(
            message.as_deref(),
            Some("`Share` must be at most 2.5, this is 4.35")
        );
    }
}
