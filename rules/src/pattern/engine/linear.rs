//! Simulates a program without backtracking: all of its steps at once, character by character.
//!
//! The work is the number of steps times that of characters. Each look-around is matched first, for every position of the string, inner
//! ones before outer ones, so that it is a flag of each position.

use super::Outcome;
use super::backtracking;
use super::compile::{Direction, LookPart, Part, Program, Step};
use crate::pattern::class::is_boundary_at;

impl Program {
    /// Looks for a match in `text`.
    pub(super) fn find(&self, text: &str) -> Outcome {
        // The number of bytes is at least that of characters.
        if text.len() > self.exact_up_to && text.chars().count() > self.exact_up_to {
            return Outcome::TooMuchWork;
        }
        if self.has_back_references {
            return backtracking::find(self, text);
        }
        let mut looks = Vec::with_capacity(self.looks.len());
        for look in &self.looks {
            looks.push(self.positions(look, text, &looks));
        }
        let mut is_match = false;
        self.scan(&self.main, text, &looks, &mut |_| {
            is_match = true;
            Next::Stop
        });
        if is_match {
            Outcome::Match
        } else {
            Outcome::Mismatch
        }
    }

    // The positions at which a look-around holds.
    fn positions(&self, look: &LookPart, text: &str, inner: &[Positions]) -> Positions {
        let mut positions = Positions {
            bits: vec![0; text.len() / 64 + 1],
            is_negated: look.is_negated,
        };
        self.scan(&look.part, text, inner, &mut |at| {
            positions.insert(at);
            Next::GoOn
        });
        positions
    }

    // Calls `matched` with each position at which a match ends that may start anywhere.
    fn scan(&self, part: &Part, text: &str, looks: &[Positions], matched: &mut dyn FnMut(usize) -> Next) {
        let is_anchored = matches!(part.steps.first(), Some(Step::Start)) && is_forward(part);
        let mut current = Threads::new(part, text, looks);
        let mut next = Threads::new(part, text, looks);
        let mut at = if is_forward(part) { 0 } else { text.len() };
        let mut is_first = true;
        loop {
            if is_first || !is_anchored {
                current.add(0, at);
            }
            is_first = false;
            if (current.is_match && matched(at) == Next::Stop) || (is_anchored && current.steps.is_empty()) {
                return;
            }
            let Some((character, after)) = character_at(part, text, at) else {
                return;
            };
            next.clear();
            for index in &current.steps {
                if let Some(Step::Atom(atom)) = part.steps.get(*index)
                    && self.atoms.get(*atom).is_some_and(|atom| atom.contains(character))
                {
                    next.add(index + 1, after);
                }
            }
            std::mem::swap(&mut current, &mut next);
            at = after;
        }
    }
}

/// Whether a scan goes on after a match.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    GoOn,
    Stop,
}

/// The positions at which a look-around matches, as bits; with `is_negated` it holds at the others.
struct Positions {
    bits: Vec<u64>,
    is_negated: bool,
}

impl Positions {
    fn insert(&mut self, at: usize) {
        if let Some(bits) = self.bits.get_mut(at / 64) {
            *bits |= 1 << (at % 64);
        }
    }

    fn holds(&self, at: usize) -> bool {
        let bits = self.bits.get(at / 64).copied().unwrap_or_default();
        (bits >> (at % 64) & 1 == 1) != self.is_negated
    }
}

/// The steps that are active at one position.
struct Threads<'p> {
    part: &'p Part,
    text: &'p str,
    looks: &'p [Positions],
    /// Those that consume a character.
    steps: Vec<usize>,
    /// For each step the round in which it was reached last, so that nothing needs to be cleared.
    reached: Vec<u32>,
    round: u32,
    /// The steps that are still to be followed.
    open: Vec<usize>,
    is_match: bool,
}

impl<'p> Threads<'p> {
    fn new(part: &'p Part, text: &'p str, looks: &'p [Positions]) -> Self {
        Self {
            part,
            text,
            looks,
            steps: Vec::new(),
            reached: vec![0; part.steps.len()],
            round: 1,
            open: Vec::new(),
            is_match: false,
        }
    }

    fn clear(&mut self) {
        self.steps.clear();
        self.is_match = false;
        self.round = self.round.wrapping_add(1);
        if self.round == 0 {
            self.reached.fill(0);
            self.round = 1;
        }
    }

    // Adds a step, and those that are reached from it without consuming a character.
    fn add(&mut self, step: usize, at: usize) {
        self.open.push(step);
        while let Some(index) = self.open.pop() {
            match self.reached.get_mut(index) {
                Some(round) if *round != self.round => *round = self.round,
                _ => continue,
            }
            let Some(step) = self.part.steps.get(index) else {
                continue;
            };
            match *step {
                Step::Atom(_) => self.steps.push(index),
                Step::Match => self.is_match = true,
                Step::Split(first, second) => self.open.extend([second, first]),
                Step::Jump(to) => self.open.push(to),
                _ if holds(*step, self.text, self.looks, at) => self.open.push(index + 1),
                _ => {}
            }
        }
    }
}

// Whether the program goes on after a step that consumes nothing.
fn holds(step: Step, text: &str, looks: &[Positions], at: usize) -> bool {
    match step {
        Step::Start => at == 0,
        Step::End => at == text.len(),
        Step::Boundary(is_boundary) => is_boundary == is_boundary_at(text.as_bytes(), at),
        Step::Look(index) => looks.get(index).is_some_and(|look| look.holds(at)),
        _ => true,
    }
}

fn is_forward(part: &Part) -> bool {
    part.direction == Direction::Forward
}

/// The next character in the direction of a part, and the position after it.
pub(super) fn character_at(part: &Part, text: &str, at: usize) -> Option<(char, usize)> {
    if is_forward(part) {
        let character = text.get(at..)?.chars().next()?;
        Some((character, at + character.len_utf8()))
    } else {
        let character = text.get(..at)?.chars().next_back()?;
        Some((character, at - character.len_utf8()))
    }
}
