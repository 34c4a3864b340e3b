//! Matches patterns in a const: a pattern is compiled to a small program (an NFA), which is simulated without backtracking.
//!
//! In: the source of a regular expression of ECMA-262 (flag `u`), and a string. Out: whether the string contains a match, or nothing
//! when the pattern is not supported here: look-around, back-references, Unicode properties, and whatever takes too many steps for a
//! const. The work is the length of the program times that of the string.

use super::class::{Class, escape};
use crate::chars::decode;

// The length of the longest program.
const MAX_STEPS: usize = 384;
// The most work that one match may be: rustc stops a const that runs long.
const MAX_WORK: usize = 24_000;

#[derive(Clone, Copy)]
enum Step {
    /// Consumes a character of the atom that starts at this byte of the source.
    Atom(u16),
    /// Continues at both of two steps.
    Split(u16, u16),
    Jump(u16),
    /// Asserts the start of the string.
    Start,
    /// Asserts the end of the string.
    End,
    /// Asserts a word boundary (`\b`), or with `false` that there is none (`\B`).
    Boundary(bool),
    /// The whole pattern has matched.
    Match,
}

/// A pattern as steps.
pub(super) struct Program<'s> {
    source: &'s [u8],
    steps: [Step; MAX_STEPS],
    length: usize,
    /// The byte of the source to parse next.
    at: usize,
    depth: usize,
}

/// The pattern uses syntax that is not supported here, or its program would be too long.
struct Unsupported;

type Compiled = Result<(), Unsupported>;

macro_rules! attempt {
    ($compiled:expr) => {
        match $compiled {
            Ok(value) => value,
            Err(Unsupported) => return Err(Unsupported),
        }
    };
}

/// Whether `text` contains a match of `source`; `None` when the pattern is not supported here.
pub(super) const fn find(source: &str, text: &str) -> Option<bool> {
    if source.len() >= u16::MAX as usize {
        return None;
    }
    let mut program = Program {
        source: source.as_bytes(),
        steps: [Step::Match; MAX_STEPS],
        length: 0,
        at: 0,
        depth: 0,
    };
    if program.alternatives().is_err() || program.at < program.source.len() {
        return None;
    }
    if program.push(Step::Match).is_err() || program.length * (text.len() + 1) > MAX_WORK {
        return None;
    }
    Some(program.run(text.as_bytes()))
}

impl Program<'_> {
    const fn peek(&self) -> u8 {
        if self.at < self.source.len() {
            self.source[self.at]
        } else {
            0
        }
    }

    const fn push(&mut self, step: Step) -> Compiled {
        if self.length >= MAX_STEPS {
            return Err(Unsupported);
        }
        self.steps[self.length] = step;
        self.length += 1;
        Ok(())
    }

    // Makes room for a step at `at`, moving those from there on.
    const fn insert(&mut self, at: usize) -> Compiled {
        attempt!(self.push(Step::Match));
        let mut index = self.length - 1;
        while index > at {
            self.steps[index] = shifted(self.steps[index - 1], at);
            index -= 1;
        }
        Ok(())
    }

    const fn alternatives(&mut self) -> Compiled {
        let start = self.length;
        attempt!(self.sequence());
        if self.peek() != b'|' {
            return Ok(());
        }
        self.at += 1;
        attempt!(self.insert(start));
        let jump = self.length;
        attempt!(self.push(Step::Match));
        self.steps[start] = Step::Split(short(start + 1), short(self.length));
        attempt!(self.alternatives());
        self.steps[jump] = Step::Jump(short(self.length));
        Ok(())
    }

    const fn sequence(&mut self) -> Compiled {
        while self.at < self.source.len() && !matches!(self.peek(), b'|' | b')') {
            attempt!(self.repeated());
        }
        Ok(())
    }

    // An atom, compiled as often as the quantifier after it demands.
    const fn repeated(&mut self) -> Compiled {
        let (source_start, step_start) = (self.at, self.length);
        attempt!(self.atom());
        let source_end = self.at;
        let (min, max) = attempt!(self.quantifier());
        let after = self.at;
        if max == 1 && min == 1 {
            return Ok(());
        }
        self.length = step_start;
        let mut times = 0;
        while times < min {
            attempt!(self.again(source_start));
            times += 1;
        }
        if max == usize::MAX {
            let split = self.length;
            attempt!(self.push(Step::Match));
            attempt!(self.again(source_start));
            attempt!(self.push(Step::Jump(short(split))));
            self.steps[split] = Step::Split(short(split + 1), short(self.length));
        }
        while times < max && max != usize::MAX {
            let split = self.length;
            attempt!(self.push(Step::Match));
            attempt!(self.again(source_start));
            self.steps[split] = Step::Split(short(split + 1), short(self.length));
            times += 1;
        }
        self.at = if source_end > after { source_end } else { after };
        Ok(())
    }

    const fn again(&mut self, start: usize) -> Compiled {
        self.at = start;
        self.atom()
    }

    const fn atom(&mut self) -> Compiled {
        let start = self.at;
        match self.peek() {
            b'(' => self.group(),
            b'^' => {
                self.at += 1;
                self.push(Step::Start)
            }
            b'$' => {
                self.at += 1;
                self.push(Step::End)
            }
            b'*' | b'+' | b'?' | b'{' | b'}' | b']' => Err(Unsupported),
            b'[' => match Class::end(self.source, self.at) {
                Some(end) => {
                    self.at = end;
                    self.push(Step::Atom(short(start)))
                }
                None => Err(Unsupported),
            },
            b'\\' => {
                let next = if self.at + 1 < self.source.len() {
                    self.source[self.at + 1]
                } else {
                    0
                };
                if matches!(next, b'b' | b'B') {
                    self.at += 2;
                    return self.push(Step::Boundary(next == b'b'));
                }
                match escape(self.source, self.at) {
                    Some((_, end)) => {
                        self.at = end;
                        self.push(Step::Atom(short(start)))
                    }
                    None => Err(Unsupported),
                }
            }
            _ => {
                self.at = decode(self.source, self.at).1;
                self.push(Step::Atom(short(start)))
            }
        }
    }

    const fn group(&mut self) -> Compiled {
        self.at += 1;
        self.depth += 1;
        if self.depth > 24 {
            return Err(Unsupported);
        }
        if self.peek() == b'?' {
            self.at += 1;
            if self.peek() != b':' {
                return Err(Unsupported);
            }
            self.at += 1;
        }
        attempt!(self.alternatives());
        if self.peek() != b')' {
            return Err(Unsupported);
        }
        self.at += 1;
        self.depth -= 1;
        Ok(())
    }

    // The least and the greatest number of repetitions. Lazy quantifiers find the same matches.
    const fn quantifier(&mut self) -> Result<(usize, usize), Unsupported> {
        let bounds = match self.peek() {
            b'*' => (0, usize::MAX),
            b'+' => (1, usize::MAX),
            b'?' => (0, 1),
            b'{' => return self.counted(),
            _ => return Ok((1, 1)),
        };
        self.at += 1;
        self.lazy();
        Ok(bounds)
    }

    const fn lazy(&mut self) {
        if self.peek() == b'?' {
            self.at += 1;
        }
    }

    const fn counted(&mut self) -> Result<(usize, usize), Unsupported> {
        self.at += 1;
        let min = attempt!(self.number());
        let mut max = min;
        if self.peek() == b',' {
            self.at += 1;
            max = if self.peek() == b'}' {
                usize::MAX
            } else {
                attempt!(self.number())
            };
        }
        if self.peek() != b'}' || max < min {
            return Err(Unsupported);
        }
        self.at += 1;
        self.lazy();
        Ok((min, max))
    }

    const fn number(&mut self) -> Result<usize, Unsupported> {
        let (start, mut value) = (self.at, 0_usize);
        while self.peek().is_ascii_digit() {
            value = value * 10 + (self.peek() - b'0') as usize;
            // More repetitions than steps do not fit into a program.
            if value > MAX_STEPS {
                return Err(Unsupported);
            }
            self.at += 1;
        }
        if self.at == start {
            Err(Unsupported)
        } else {
            Ok(value)
        }
    }

    const fn run(&self, text: &[u8]) -> bool {
        let mut at = 0;
        let mut active = [false; MAX_STEPS];
        loop {
            // Not anchored: a match may start anywhere.
            active[0] = true;
            if self.follow(&mut active, text, at) {
                return true;
            }
            if at >= text.len() {
                return false;
            }
            let (character, after) = decode(text, at);
            let mut next = [false; MAX_STEPS];
            let mut index = 0;
            while index < self.length {
                if let Step::Atom(start) = self.steps[index]
                    && active[index]
                    && self.atom_contains(start as usize, character)
                {
                    next[index + 1] = true;
                }
                index += 1;
            }
            active = next;
            at = after;
        }
    }

    // Activates all steps that are reached without consuming a character. Whether one of them is the match.
    const fn follow(&self, active: &mut [bool; MAX_STEPS], text: &[u8], at: usize) -> bool {
        let mut stack = [0_u16; MAX_STEPS];
        let (mut height, mut index) = (0, 0);
        while index < self.length {
            if active[index] {
                stack[height] = short(index);
                height += 1;
            }
            index += 1;
        }
        while height > 0 {
            height -= 1;
            let index = stack[height] as usize;
            let (first, second) = match self.steps[index] {
                Step::Match => return true,
                Step::Atom(_) => continue,
                Step::Split(first, second) => (first as usize, second as usize),
                Step::Jump(to) => (to as usize, to as usize),
                Step::Start if at == 0 => (index + 1, index + 1),
                Step::End if at == text.len() => (index + 1, index + 1),
                Step::Boundary(is_boundary) if is_boundary == is_boundary_at(text, at) => {
                    (index + 1, index + 1)
                }
                Step::Start | Step::End | Step::Boundary(_) => continue,
            };
            if !active[first] {
                active[first] = true;
                stack[height] = short(first);
                height += 1;
            }
            if !active[second] {
                active[second] = true;
                stack[height] = short(second);
                height += 1;
            }
        }
        false
    }

    const fn atom_contains(&self, start: usize, character: u32) -> bool {
        match self.source[start] {
            b'.' => !matches!(character, 0x0a | 0x0d | 0x2028 | 0x2029),
            b'[' => Class::bracketed_contains(self.source, start, character),
            b'\\' => match escape(self.source, start) {
                Some((class, _)) => class.contains(character),
                None => false,
            },
            _ => decode(self.source, start).0 == character,
        }
    }
}

const fn is_boundary_at(text: &[u8], at: usize) -> bool {
    let before = at > 0 && is_word(text[at - 1]);
    let after = at < text.len() && is_word(text[at]);
    before != after
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

// The step with its targets, after the steps from `at` on have moved by one.
const fn shifted(step: Step, at: usize) -> Step {
    match step {
        Step::Split(first, second) => Step::Split(moved(first, at), moved(second, at)),
        Step::Jump(to) => Step::Jump(moved(to, at)),
        other => other,
    }
}

const fn moved(to: u16, at: usize) -> u16 {
    if to as usize >= at { to + 1 } else { to }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "sources and programs are shorter than 2^16"
)]
const fn short(index: usize) -> u16 {
    index as u16
}
