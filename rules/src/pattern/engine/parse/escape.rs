//! Escapes: `\d`, `\n`, `\u{1F956}`, `\p{L}`, `\1`.

use super::{NotRead, Reader};
use crate::pattern::engine::property::Property;
use crate::pattern::engine::ranges::Ranges;
use crate::pattern::engine::tree::{Atom, Class, Node};

/// What an escape that may stand in a class means.
pub(super) enum Escaped {
    One(u32),
    Class(Class),
}

impl Reader<'_> {
    // The escape outside of classes whose backslash was read.
    pub(super) fn escape(&mut self) -> Result<Node, NotRead> {
        if self.take("b") {
            return Ok(Node::Boundary(true));
        }
        if self.take("B") {
            return Ok(Node::Boundary(false));
        }
        if let Some(group) = self.back_reference()? {
            self.has_back_references = true;
            return Ok(Node::BackReference(group));
        }
        let atom = match self.escaped(false)? {
            Escaped::One(one) => Atom::One(one),
            Escaped::Class(class) => Atom::Class(class),
        };
        Ok(self.atom(atom))
    }

    fn back_reference(&mut self) -> Result<Option<usize>, NotRead> {
        let start = self.at;
        // Without named groups and without the flag `u`, `\k` is the letter.
        if (self.is_unicode || !self.names.is_empty()) && self.take("k") {
            self.expect("<")?;
            let name = self.name()?;
            return self.names.get(name).copied().map(Some).ok_or(NotRead::Syntax);
        }
        if !matches!(self.peek(), Some('1'..='9')) {
            return Ok(None);
        }
        let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let number = self.rest().get(..digits).and_then(|digits| digits.parse().ok());
        self.at += digits;
        match number {
            Some(number) if number <= self.groups => Ok(Some(number)),
            _ if self.is_unicode => Err(NotRead::Syntax),
            _ => {
                // An octal number, or the digit.
                self.at = start;
                Ok(None)
            }
        }
    }

    // The escape whose backslash was read.
    pub(super) fn escaped(&mut self, is_class: bool) -> Result<Escaped, NotRead> {
        let start = self.at;
        let Some(next) = self.next() else {
            return Err(NotRead::Syntax);
        };
        let one = match next {
            'd' | 'D' => return Ok(class_of(Ranges::digits(), next == 'D')),
            'w' | 'W' => return Ok(class_of(Ranges::word(), next == 'W')),
            's' | 'S' => return Ok(class_of(Ranges::space(), next == 'S')),
            'p' | 'P' if self.is_unicode => return self.property(start - 1),
            't' => 0x09,
            'n' => 0x0a,
            'v' => 0x0b,
            'f' => 0x0c,
            'r' => 0x0d,
            'c' => self.control(is_class)?,
            'x' => self.hexadecimal(2, 'x')?,
            'u' => self.unicode()?,
            '0'..='9' => self.octal(next)?,
            _ if self.is_unicode => {
                let is_syntax = "^$\\.*+?()[]{}|/".contains(next) || (is_class && next == '-');
                if !is_syntax {
                    return Err(NotRead::Syntax);
                }
                u32::from(next)
            }
            _ => u32::from(next),
        };
        Ok(Escaped::One(one))
    }

    fn property(&mut self, start: usize) -> Result<Escaped, NotRead> {
        self.expect("{")?;
        self.name_of_property()?;
        let escape = self.source.get(start..self.at).unwrap_or_default();
        Ok(Escaped::Class(Class {
            properties: vec![Property::read(escape)?],
            ..Class::default()
        }))
    }

    fn name_of_property(&mut self) -> Result<(), NotRead> {
        let is_name = |next: char| next.is_ascii_alphanumeric() || matches!(next, '_' | '=');
        while self.peek().is_some_and(is_name) {
            self.at += 1;
        }
        self.expect("}")
    }

    // `\cJ`. Without the flag `u` a backslash that no letter follows is text.
    fn control(&mut self, is_class: bool) -> Result<u32, NotRead> {
        let is_letter = |next: &char| {
            let is_more = is_class && !self.is_unicode && (next.is_ascii_digit() || *next == '_');
            next.is_ascii_alphabetic() || is_more
        };
        match self.peek().filter(is_letter) {
            Some(letter) => {
                self.at += 1;
                Ok(u32::from(letter) % 32)
            }
            None if self.is_unicode => Err(NotRead::Syntax),
            None => {
                self.at -= 1;
                Ok(u32::from('\\'))
            }
        }
    }

    fn hexadecimal(&mut self, length: usize, letter: char) -> Result<u32, NotRead> {
        let digits = self.rest().get(..length);
        let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()) {
            Some(code) => {
                self.at += length;
                Ok(code)
            }
            None if self.is_unicode => Err(NotRead::Syntax),
            None => Ok(u32::from(letter)),
        }
    }

    fn unicode(&mut self) -> Result<u32, NotRead> {
        // Nobody means 61 letters with `\u{61}`, as annex B.1.2 reads it.
        if let Some(code) = self.braced() {
            return Ok(code);
        }
        let first = self.hexadecimal(4, 'u')?;
        if !matches!(first, 0xd800..=0xdbff) {
            return Ok(first);
        }
        // Two escapes of a pair are one character.
        let start = self.at;
        if self.take("\\u")
            && let Ok(second @ 0xdc00..=0xdfff) = self.hexadecimal(4, 'u')
        {
            return Ok(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        }
        self.at = start;
        Ok(first)
    }

    fn braced(&mut self) -> Option<u32> {
        let (digits, _) = self.rest().strip_prefix('{')?.split_once('}')?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let code = u32::from_str_radix(digits, 16).ok();
        let code = code.filter(|code| *code <= 0x0010_ffff)?;
        self.at += digits.len() + 2;
        Some(code)
    }

    // `\0`, and without the flag `u` `\12`.
    fn octal(&mut self, first: char) -> Result<u32, NotRead> {
        let is_digit = |next: char| next.is_ascii_digit();
        if self.is_unicode {
            return if first == '0' && !self.peek().is_some_and(is_digit) {
                Ok(0)
            } else {
                Err(NotRead::Syntax)
            };
        }
        let Some(mut code) = first.to_digit(8) else {
            return Ok(u32::from(first));
        };
        while let Some(digit) = self.peek().and_then(|next| next.to_digit(8)) {
            if code * 8 + digit > 0xff {
                break;
            }
            code = code * 8 + digit;
            self.at += 1;
        }
        Ok(code)
    }
}

fn class_of(ranges: Ranges, is_negated: bool) -> Escaped {
    Escaped::Class(Class {
        is_negated,
        ranges,
        properties: Vec::new(),
    })
}
