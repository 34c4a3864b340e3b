//! Validates values against the constraints of the spec and collects every violation with its path.
//!
//! In: a value and its direction. Out: [`Violations`]. Nothing is allocated while there are none: the path is a chain of steps on the
//! stack, copied into a violation only.

mod assertion;
mod constraint;
mod evaluated;
mod standard;
mod violation;

pub use assertion::{validate_all, validate_assertion};
pub use constraint::Constraint;
pub use violation::{Violation, Violations};

pub(crate) use assertion::validate_assertions;
pub(crate) use constraint::split;

use crate::direction::Direction;
use crate::path::{Path, Segment, Step};

/// A value that can be validated against the constraints of its type.
pub trait Validate {
    /// Adds every violation of the value and of what is inside of it.
    fn validate_into(&self, validation: &mut Validation<'_>);

    /// Adds every violation of constraints that a use adds: those of a field, besides those of the field's type.
    ///
    /// A constraint on another type of value is satisfied, as in JSON Schema.
    fn validate_constraints(&self, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
        let _ = (constraints, validation);
    }

    /// Validates a value that is to be sent, as [`validate`] does.
    ///
    /// # Errors
    ///
    /// Every violation, not only the first.
    fn validate(&self) -> Result<(), Violations> {
        validate(self)
    }
}

/// Validates a value that is to be sent against all constraints of its type.
///
/// # Errors
///
/// Every violation, not only the first.
pub fn validate<T: Validate + ?Sized>(value: &T) -> Result<(), Violations> {
    Validation::run(Direction::Sent, |validation| value.validate_into(validation))
}

/// The validation of a value in progress: the path to the value that is validated now, and the violations so far.
#[derive(Debug)]
pub struct Validation<'a> {
    direction: Direction,
    /// Whether the rules of the spec count, or only what cannot be written at all.
    is_checked: bool,
    step: Option<&'a Step<'a>>,
    violations: &'a mut Violations,
}

impl Validation<'_> {
    /// Validates a value in a direction: `run` is called with an empty path and no violations.
    ///
    /// # Errors
    ///
    /// The violations that `run` added, if any.
    pub fn run(direction: Direction, run: impl FnOnce(&mut Validation<'_>)) -> Result<(), Violations> {
        Self::run_as(direction, true, run)
    }

    /// Validates a value that is to be sent whatever the rules of the spec are: only what cannot be written is a violation.
    pub(crate) fn run_unchecked(run: impl FnOnce(&mut Validation<'_>)) -> Result<(), Violations> {
        Self::run_as(Direction::Sent, false, run)
    }

    /// Validates a received value that is read strictly.
    pub(crate) fn run_strictly(run: impl FnOnce(&mut Validation<'_>)) -> Result<(), Violations> {
        Direction::Received.during(|| Self::run(Direction::Received, run))
    }

    fn run_as(
        direction: Direction,
        is_checked: bool,
        run: impl FnOnce(&mut Validation<'_>),
    ) -> Result<(), Violations> {
        let mut violations = Violations::default();
        run(&mut Validation {
            direction,
            is_checked,
            step: None,
            violations: &mut violations,
        });
        if violations.is_empty() {
            Ok(())
        } else {
            Err(violations)
        }
    }

    /// The direction of the value.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// Whether the value is to be sent.
    pub fn is_sent(&self) -> bool {
        self.direction == Direction::Sent
    }

    /// Validates a member of an object: `run` is called with the path to it.
    pub fn member(&mut self, name: &str, run: impl FnOnce(&mut Validation<'_>)) {
        self.descend(Segment::Name(name), run);
    }

    /// Validates an item of an array: `run` is called with the path to it.
    pub fn item(&mut self, index: usize, run: impl FnOnce(&mut Validation<'_>)) {
        self.descend(Segment::Index(index), run);
    }

    /// Adds a violation of the value that is validated now.
    ///
    /// `constraint` is the keyword of the spec language (`length`, `min-items`, …), `message` a sentence without the path.
    pub fn violation(&mut self, constraint: &'static str, message: impl Into<String>) {
        if self.is_checked {
            self.unwritable(constraint, message);
        }
    }

    /// Adds a violation of what is no rule of the spec: the value would become another one when it is written, or the request another
    /// request. So it counts for a request that is [`Unchecked`](crate::Unchecked) too.
    pub(crate) fn unwritable(&mut self, constraint: &'static str, message: impl Into<String>) {
        self.violations.push(Violation {
            path: Path::of(self.step),
            constraint,
            message: message.into(),
        });
    }

    fn descend(&mut self, segment: Segment<&str>, run: impl FnOnce(&mut Validation<'_>)) {
        let step = Step {
            parent: self.step,
            segment,
        };
        run(&mut Validation {
            direction: self.direction,
            is_checked: self.is_checked,
            step: Some(&step),
            violations: self.violations,
        });
    }
}
