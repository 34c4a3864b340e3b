//! Runs a program with back references, which needs backtracking: the number of steps is limited, since it may grow exponentially.

use super::Outcome;
use super::compile::{Direction, Part, Program, Step};
use super::linear::character_at;
use crate::pattern::class::is_boundary_at;

/// How many steps may be run to match one string.
const MAX_WORK: usize = 1_000_000;

/// More steps were needed.
struct Exhausted;

/// Looks for a match of `program` in `text`.
pub(super) fn find(program: &Program, text: &str) -> Outcome {
    let mut run = Run {
        program,
        text,
        slots: vec![None; program.slots],
        work: 0,
    };
    for (start, _) in text.char_indices().chain([(text.len(), ' ')]) {
        run.slots.fill(None);
        let work = run.spend(program.slots);
        match work.and_then(|()| run.matches(&program.main, start)) {
            Ok(true) => return Outcome::Match,
            Ok(false) => {}
            Err(Exhausted) => return Outcome::TooMuchWork,
        }
    }
    Outcome::Mismatch
}

struct Run<'r> {
    program: &'r Program,
    text: &'r str,
    /// The positions that steps noted.
    slots: Vec<Option<usize>>,
    work: usize,
}

/// What to do where nothing else goes on.
enum Later {
    Continue { step: usize, at: usize },
    Restore { slot: usize, before: Option<usize> },
}

impl Run<'_> {
    fn spend(&mut self, work: usize) -> Result<(), Exhausted> {
        self.work += work;
        if self.work > MAX_WORK {
            Err(Exhausted)
        } else {
            Ok(())
        }
    }

    fn matches(&mut self, part: &Part, start: usize) -> Result<bool, Exhausted> {
        let mut later = vec![Later::Continue { step: 0, at: start }];
        while let Some(next) = later.pop() {
            match next {
                Later::Restore { slot, before } => self.set(slot, before),
                Later::Continue { step, at } => {
                    if self.follow(part, step, at, &mut later)? {
                        return Ok(true);
                    }
                }
            }
        }
        Ok(false)
    }

    // Whether the steps from `index` on lead to a match without trying anything else.
    fn follow(
        &mut self,
        part: &Part,
        mut index: usize,
        mut at: usize,
        later: &mut Vec<Later>,
    ) -> Result<bool, Exhausted> {
        while let Some(step) = part.steps.get(index) {
            self.spend(1)?;
            index += 1;
            match *step {
                Step::Match => return Ok(true),
                Step::Jump(to) => index = to,
                Step::Split(first, second) => {
                    later.push(Later::Continue { step: second, at });
                    index = first;
                }
                Step::Save(slot) => self.note(slot, Some(at), later),
                Step::Forget(from, to) => {
                    self.spend(to - from)?;
                    (from..to).for_each(|slot| self.note(slot, None, later));
                }
                step => match self.advance(part, step, at, later)? {
                    Some(after) => at = after,
                    None => return Ok(false),
                },
            }
        }
        Ok(false)
    }

    // The position after a step; `None` if it does not match.
    fn advance(
        &mut self,
        part: &Part,
        step: Step,
        at: usize,
        later: &mut Vec<Later>,
    ) -> Result<Option<usize>, Exhausted> {
        let holds = match step {
            Step::Atom(atom) => {
                let next = character_at(part, self.text, at);
                let atom = self.program.atoms.get(atom);
                let is_in =
                    |(character, _): &(char, usize)| atom.is_some_and(|atom| atom.contains(*character));
                return Ok(next.filter(is_in).map(|(_, after)| after));
            }
            Step::BackReference(group) => return self.repeat(part.direction, group, at),
            Step::Look(index) => self.look(index, at, later)?,
            Step::Start => at == 0,
            Step::End => at == self.text.len(),
            Step::Boundary(is_boundary) => is_boundary == is_boundary_at(self.text.as_bytes(), at),
            Step::Progress(slot) => self.slots.get(slot) != Some(&Some(at)),
            _ => true,
        };
        Ok(holds.then_some(at))
    }

    // A group that captured nothing matches the empty string (ECMA-262, section 22.2.2.7.2).
    fn repeat(&mut self, direction: Direction, group: usize, at: usize) -> Result<Option<usize>, Exhausted> {
        let slot = |slot: usize| self.slots.get(slot).copied().flatten();
        let (Some(start), Some(end)) = (slot(2 * group), slot(2 * group + 1)) else {
            return Ok(Some(at));
        };
        let captured = self.text.get(start..end).unwrap_or_default();
        let after = match direction {
            Direction::Forward => {
                let rest = self.text.get(at..).unwrap_or_default();
                rest.starts_with(captured).then_some(at + captured.len())
            }
            Direction::Backward => {
                let rest = self.text.get(..at).unwrap_or_default();
                rest.ends_with(captured).then(|| at - captured.len())
            }
        };
        self.spend(captured.len())?;
        Ok(after)
    }

    fn look(&mut self, index: usize, at: usize, later: &mut Vec<Later>) -> Result<bool, Exhausted> {
        let program = self.program;
        let Some(look) = program.looks.get(index) else {
            return Ok(false);
        };
        self.spend(self.slots.len())?;
        let before = self.slots.clone();
        let is_match = self.matches(&look.part, at)?;
        if !is_match || look.is_negated {
            self.slots = before;
            return Ok(is_match != look.is_negated);
        }
        for (slot, before) in before.into_iter().enumerate() {
            if self.slots.get(slot) != Some(&before) {
                later.push(Later::Restore { slot, before });
            }
        }
        Ok(true)
    }

    fn note(&mut self, slot: usize, position: Option<usize>, later: &mut Vec<Later>) {
        let before = self.slots.get(slot).copied().flatten();
        later.push(Later::Restore { slot, before });
        self.set(slot, position);
    }

    fn set(&mut self, slot: usize, position: Option<usize>) {
        if let Some(noted) = self.slots.get_mut(slot) {
            *noted = position;
        }
    }
}
