//! Classes in brackets: `[a-z\d]`, `[^,]`.

use super::escape::Escaped;
use super::{NotRead, Reader};
use crate::pattern::engine::tree::Class;

impl Reader<'_> {
    // The class whose bracket was read.
    pub(super) fn class(&mut self) -> Result<Class, NotRead> {
        let mut class = Class {
            is_negated: self.take("^"),
            ..Class::default()
        };
        while !self.take("]") {
            let first = self.item()?;
            let start = self.at;
            if !self.take("-") || self.peek() == Some(']') {
                self.at = start;
                add(&mut class, first);
                continue;
            }
            match (first, self.item()?) {
                (Escaped::One(first), Escaped::One(last)) if first <= last => class.ranges.add(first, last),
                (Escaped::One(_), Escaped::One(_)) => return Err(NotRead::Syntax),
                // A class is no end of a range (annex B.1.2): then the hyphen is text.
                _ if self.is_unicode => return Err(NotRead::Syntax),
                (first, last) => {
                    add(&mut class, first);
                    add(&mut class, Escaped::One(u32::from('-')));
                    add(&mut class, last);
                }
            }
        }
        class.ranges.normalize();
        Ok(class)
    }

    fn item(&mut self) -> Result<Escaped, NotRead> {
        match self.next() {
            None => Err(NotRead::Syntax),
            Some('\\') if self.take("b") => Ok(Escaped::One(0x08)),
            Some('\\') => self.escaped(true),
            Some(next) => Ok(Escaped::One(u32::from(next))),
        }
    }
}

fn add(class: &mut Class, item: Escaped) {
    match item {
        Escaped::One(one) => class.ranges.add(one, one),
        Escaped::Class(inner) if inner.is_negated => class.ranges.add_all(&inner.ranges.complement()),
        Escaped::Class(inner) => {
            class.ranges.add_all(&inner.ranges);
            class.properties.extend(inner.properties);
        }
    }
}
