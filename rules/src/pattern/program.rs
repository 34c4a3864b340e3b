//! Patterns a const can match: compiled to a small program, run over all places at once.
//!
//! In: the source of a regular expression of ECMA-262 (flag `u`). Out: whether a text holds a match, or that the pattern is beyond
//! what is compiled here: look-around, back references, properties of Unicode, and what would take too long in a const. Nothing
//! backtracks, so the work is the length of the program times that of the text.

use super::class::{Class, escape};
use crate::chars::decode;

// How long a program may get.
const MOST: usize = 384;
// How many steps a const may take: the compiler stops a const that runs long.
const LONGEST: usize = 24_000;

#[derive(Clone, Copy)]
enum Step {
    /// A character of the atom that begins at this byte of the source.
    Atom(u16),
    /// Either of two steps.
    Split(u16, u16),
    Jump(u16),
    /// The start of the text.
    Start,
    /// The end of the text.
    End,
    /// A place between a word's character and another; `false` for any other place.
    Edge(bool),
    Found,
}

/// A pattern as steps.
pub(super) struct Program<'s> {
    source: &'s [u8],
    steps: [Step; MOST],
    length: usize,
    /// The byte of the source that is read next.
    at: usize,
    depth: usize,
}

/// What is not compiled here.
struct Beyond;

type Compiled = Result<(), Beyond>;

macro_rules! attempt {
    ($compiled:expr) => {
        match $compiled {
            Ok(value) => value,
            Err(Beyond) => return Err(Beyond),
        }
    };
}

/// Whether `text` holds a match of `source`; `None` when only a whole engine can say.
pub(super) const fn find(source: &str, text: &str) -> Option<bool> {
    if source.len() >= u16::MAX as usize {
        return None;
    }
    let mut program = Program {
        source: source.as_bytes(),
        steps: [Step::Found; MOST],
        length: 0,
        at: 0,
        depth: 0,
    };
    if program.alternatives().is_err() || program.at < program.source.len() {
        return None;
    }
    if program.push(Step::Found).is_err() || program.length * (text.len() + 1) > LONGEST {
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
        if self.length >= MOST {
            return Err(Beyond);
        }
        self.steps[self.length] = step;
        self.length += 1;
        Ok(())
    }

    // Makes room for a step that goes before those from `place` on.
    const fn insert(&mut self, place: usize) -> Compiled {
        attempt!(self.push(Step::Found));
        let mut index = self.length - 1;
        while index > place {
            self.steps[index] = shifted(self.steps[index - 1], place);
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
        attempt!(self.push(Step::Found));
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

    // An atom as often as the quantifier behind it says.
    const fn repeated(&mut self) -> Compiled {
        let (source_start, step_start) = (self.at, self.length);
        attempt!(self.atom());
        let source_end = self.at;
        let (least, most) = attempt!(self.quantifier());
        let after = self.at;
        if most == 1 && least == 1 {
            return Ok(());
        }
        self.length = step_start;
        let mut times = 0;
        while times < least {
            attempt!(self.again(source_start));
            times += 1;
        }
        if most == usize::MAX {
            let split = self.length;
            attempt!(self.push(Step::Found));
            attempt!(self.again(source_start));
            attempt!(self.push(Step::Jump(short(split))));
            self.steps[split] = Step::Split(short(split + 1), short(self.length));
        }
        while times < most && most != usize::MAX {
            let split = self.length;
            attempt!(self.push(Step::Found));
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
        let sign = self.peek();
        match sign {
            b'(' => self.group(),
            b'^' => {
                self.at += 1;
                self.push(Step::Start)
            }
            b'$' => {
                self.at += 1;
                self.push(Step::End)
            }
            b'*' | b'+' | b'?' | b'{' | b'}' | b']' => Err(Beyond),
            b'[' => match Class::end(self.source, self.at) {
                Some(end) => {
                    self.at = end;
                    self.push(Step::Atom(short(start)))
                }
                None => Err(Beyond),
            },
            b'\\' => {
                let next = if self.at + 1 < self.source.len() {
                    self.source[self.at + 1]
                } else {
                    0
                };
                if matches!(next, b'b' | b'B') {
                    self.at += 2;
                    return self.push(Step::Edge(next == b'b'));
                }
                match escape(self.source, self.at) {
                    Some((_, end)) => {
                        self.at = end;
                        self.push(Step::Atom(short(start)))
                    }
                    None => Err(Beyond),
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
            return Err(Beyond);
        }
        if self.peek() == b'?' {
            self.at += 1;
            if self.peek() != b':' {
                return Err(Beyond);
            }
            self.at += 1;
        }
        attempt!(self.alternatives());
        if self.peek() != b')' {
            return Err(Beyond);
        }
        self.at += 1;
        self.depth -= 1;
        Ok(())
    }

    // The fewest and the most times; lazy ones find the same.
    const fn quantifier(&mut self) -> Result<(usize, usize), Beyond> {
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

    const fn counted(&mut self) -> Result<(usize, usize), Beyond> {
        self.at += 1;
        let least = attempt!(self.number());
        let mut most = least;
        if self.peek() == b',' {
            self.at += 1;
            most = if self.peek() == b'}' {
                usize::MAX
            } else {
                attempt!(self.number())
            };
        }
        if self.peek() != b'}' || most < least {
            return Err(Beyond);
        }
        self.at += 1;
        self.lazy();
        Ok((least, most))
    }

    const fn number(&mut self) -> Result<usize, Beyond> {
        let (start, mut value) = (self.at, 0_usize);
        while self.peek().is_ascii_digit() {
            value = value * 10 + (self.peek() - b'0') as usize;
            // More times than steps are beyond what is compiled anyway.
            if value > MOST {
                return Err(Beyond);
            }
            self.at += 1;
        }
        if self.at == start { Err(Beyond) } else { Ok(value) }
    }

    const fn run(&self, text: &[u8]) -> bool {
        let mut at = 0;
        let mut open = [false; MOST];
        loop {
            // Not anchored: a match may begin anywhere.
            open[0] = true;
            if self.follow(&mut open, text, at) {
                return true;
            }
            if at >= text.len() {
                return false;
            }
            let (character, after) = decode(text, at);
            let mut next = [false; MOST];
            let mut index = 0;
            while index < self.length {
                if let Step::Atom(start) = self.steps[index]
                    && open[index]
                    && self.atom_holds(start as usize, character)
                {
                    next[index + 1] = true;
                }
                index += 1;
            }
            open = next;
            at = after;
        }
    }

    // Opens all steps that are reached without a character; whether the last is.
    const fn follow(&self, open: &mut [bool; MOST], text: &[u8], at: usize) -> bool {
        let mut stack = [0_u16; MOST];
        let (mut height, mut index) = (0, 0);
        while index < self.length {
            if open[index] {
                stack[height] = short(index);
                height += 1;
            }
            index += 1;
        }
        while height > 0 {
            height -= 1;
            let index = stack[height] as usize;
            let (first, second) = match self.steps[index] {
                Step::Found => return true,
                Step::Atom(_) => continue,
                Step::Split(first, second) => (first as usize, second as usize),
                Step::Jump(to) => (to as usize, to as usize),
                Step::Start if at == 0 => (index + 1, index + 1),
                Step::End if at == text.len() => (index + 1, index + 1),
                Step::Edge(is_edge) if is_edge == is_edge_at(text, at) => (index + 1, index + 1),
                Step::Start | Step::End | Step::Edge(_) => continue,
            };
            if !open[first] {
                open[first] = true;
                stack[height] = short(first);
                height += 1;
            }
            if !open[second] {
                open[second] = true;
                stack[height] = short(second);
                height += 1;
            }
        }
        false
    }

    const fn atom_holds(&self, start: usize, character: u32) -> bool {
        match self.source[start] {
            b'.' => !matches!(character, 0x0a | 0x0d | 0x2028 | 0x2029),
            b'[' => Class::holds(self.source, start, character),
            b'\\' => match escape(self.source, start) {
                Some((class, _)) => class.holds_one(character),
                None => false,
            },
            _ => decode(self.source, start).0 == character,
        }
    }
}

const fn is_edge_at(text: &[u8], at: usize) -> bool {
    let before = at > 0 && is_word(text[at - 1]);
    let after = at < text.len() && is_word(text[at]);
    before != after
}

const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

// Steps behind the place have moved by one.
const fn shifted(step: Step, place: usize) -> Step {
    match step {
        Step::Split(first, second) => Step::Split(moved(first, place), moved(second, place)),
        Step::Jump(to) => Step::Jump(moved(to, place)),
        other => other,
    }
}

const fn moved(to: u16, place: usize) -> u16 {
    if to as usize >= place { to + 1 } else { to }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "sources and programs are shorter than 2^16"
)]
const fn short(place: usize) -> u16 {
    place as u16
}
