//! The rules: every kind of change that is found, as data.
//!
//! A rule says how the set of accepted values moved, and [`severity`](super::severity) makes a level of it; a rule with a `tolerance` says why
//! the level is another one in a direction. `levain rules` lists them, `levain explain` explains each.

mod bodies;
mod documents;
mod keywords;
mod lifecycle;
mod oasdiff;
mod operations;
mod parameters;
mod patterns;
mod properties;
mod types;
mod unions;

use super::severity::{Direction, Level, Movement, level_of};

pub use oasdiff::{Element, oasdiff_id, oasdiff_ids};

/// A kind of change.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name: `max-length-decreased`.
    pub id: &'static str,
    /// What changed, as a sentence without a full stop, which begins in lower case.
    pub title: &'static str,
    /// How the set of accepted values moved.
    pub movement: Movement,
    /// Where the level is another one than the movement says.
    pub tolerance: &'static [Tolerance],
    /// Who notices, and how: one or two sentences.
    pub reason: &'static str,
    /// An excerpt of the older spec and of the newer one.
    pub example: [&'static str; 2],
    /// What the rules of oasdiff that correspond to it end with, behind the element: `max-length-decreased`; or the whole of them, if they
    /// are about no schema.
    pub oasdiff: &'static [&'static str],
}

/// A level that differs from what the movement says, and the reason.
#[derive(Debug, PartialEq, Eq)]
pub struct Tolerance {
    /// The direction.
    pub direction: Direction,
    /// The level in it.
    pub level: Level,
    /// Why, as a sentence.
    pub reason: &'static str,
}

impl Rule {
    /// Its level in a direction.
    pub fn level(&self, direction: Direction) -> Level {
        let tolerance = self
            .tolerance
            .iter()
            .find(|tolerance| tolerance.direction == direction);
        tolerance.map_or_else(|| level_of(direction, self.movement), |tolerance| tolerance.level)
    }
}

const fn rule(
    id: &'static str,
    title: &'static str,
    movement: Movement,
    reason: &'static str,
    example: [&'static str; 2],
    oasdiff: &'static [&'static str],
) -> Rule {
    Rule {
        id,
        title,
        movement,
        tolerance: &[],
        reason,
        example,
        oasdiff,
    }
}

const fn tolerant(mut rule: Rule, tolerance: &'static [Tolerance]) -> Rule {
    rule.tolerance = tolerance;
    rule
}

/// Every rule, in groups by what they are about.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let groups = [
        documents::RULES,
        operations::RULES,
        bodies::RULES,
        parameters::RULES,
        types::RULES,
        properties::RULES,
        unions::RULES,
        patterns::PATTERN,
        patterns::MULTIPLE_OF,
        patterns::DEFAULT,
        lifecycle::RULES,
    ];
    let keywords = keywords::GROUPS.iter().copied();
    groups.into_iter().chain(keywords).flatten()
}

/// The rule with this identifier.
pub fn find_rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
