//! Holds values against the rules of the spec and collects every violation with its path.
//!
//! In: a value and whether it is to be sent or was received. Out: [`Violations`]. A clean run allocates nothing: the path
//! is a chain of steps on the stack, copied only into a violation.

mod keep;
mod path;
mod standard;
mod violation;

pub use keep::{Rule, words};
pub use path::{Path, Segment};
pub use violation::{Violation, Violations};

pub(crate) use keep::split;
use path::Step;

/// Which way a value goes.
///
/// Direction changes what is a violation, never the shape of a type: an unknown value of a closed enum is fine when a
/// server sent it and a violation when we send it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From us to the server.
    Sent,
    /// From the server to us.
    Received,
}

/// A value that can be held against the rules of its type.
pub trait Checked {
    /// Adds what breaks a rule, here or anywhere below.
    fn check(&self, check: &mut Check<'_>);

    /// Adds what breaks a rule that the use adds: that of a field, beside those of the field's type.
    ///
    /// A rule for another kind of value says nothing, as in JSON Schema.
    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        let _ = (rules, check);
    }

    /// Holds a value that is to be sent against all rules of its type, as [`validate`] does.
    ///
    /// # Errors
    ///
    /// Every violation, not the first only.
    fn validate(&self) -> Result<(), Violations> {
        validate(self)
    }
}

/// Holds a value that is to be sent against all rules of its type.
///
/// # Errors
///
/// Every violation, not the first only.
pub fn validate<T: Checked + ?Sized>(value: &T) -> Result<(), Violations> {
    Check::all(Direction::Sent, |check| value.check(check))
}

/// One run over a value: the place it has come to, and what it has found.
#[derive(Debug)]
pub struct Check<'a> {
    direction: Direction,
    at: Option<&'a Step<'a>>,
    found: &'a mut Violations,
}

impl Check<'_> {
    /// Runs a check from its start.
    ///
    /// # Errors
    ///
    /// What the run found, if anything.
    pub fn all(direction: Direction, run: impl FnOnce(&mut Check<'_>)) -> Result<(), Violations> {
        let mut found = Violations::default();
        run(&mut Check {
            direction,
            at: None,
            found: &mut found,
        });
        if found.is_empty() { Ok(()) } else { Err(found) }
    }

    /// Which way the value goes.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// Whether the value is to be sent.
    pub fn is_sent(&self) -> bool {
        self.direction == Direction::Sent
    }

    /// Goes down into a member.
    pub fn member(&mut self, name: &str, run: impl FnOnce(&mut Check<'_>)) {
        self.step(Segment::Name(name), run);
    }

    /// Goes down into an item of a list.
    pub fn index(&mut self, index: usize, run: impl FnOnce(&mut Check<'_>)) {
        self.step(Segment::Index(index), run);
    }

    /// Adds a violation of the value the run has come to.
    ///
    /// `rule` is the keyword of the spec language (`length`, `min-items`, …), `message` a sentence without the path.
    pub fn violation(&mut self, rule: &'static str, message: impl Into<String>) {
        self.found.push(Violation {
            path: Path::of(self.at),
            rule,
            message: message.into(),
        });
    }

    fn step(&mut self, segment: Segment<&str>, run: impl FnOnce(&mut Check<'_>)) {
        let step = Step {
            parent: self.at,
            segment,
        };
        run(&mut Check {
            direction: self.direction,
            at: Some(&step),
            found: self.found,
        });
    }
}
