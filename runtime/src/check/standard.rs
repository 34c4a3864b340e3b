//! The standard types and the runtime's own, held against what JSON cannot hold and the rules that a use adds.

use super::{Check, Checked, Rule, split};
use crate::object::{JsonText, Null};
use crate::{Json, Map, Text};

impl Checked for str {
    fn check(&self, _: &mut Check<'_>) {}

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        for rule in split(rules).0 {
            if let Rule::Text(rules) = rule {
                check.text(rules, self);
            }
        }
    }
}

impl Checked for String {
    fn check(&self, _: &mut Check<'_>) {}

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        self.as_str().keep(rules, check);
    }
}

impl Checked for Text {
    fn check(&self, _: &mut Check<'_>) {}

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        self.as_str().keep(rules, check);
    }
}

impl Checked for i64 {
    fn check(&self, _: &mut Check<'_>) {}

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        for rule in split(rules).0 {
            if let Rule::Int(rules) = rule {
                check.int(rules, *self);
            }
        }
    }
}

impl Checked for u64 {
    fn check(&self, _: &mut Check<'_>) {}

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        for rule in split(rules).0 {
            if let Rule::Int(rules) = rule {
                check.int(rules, *self);
            }
        }
    }
}

impl Checked for f64 {
    /// JSON has no infinity and nothing that is not a number ([RFC 8259 §6]).
    ///
    /// [RFC 8259 §6]: https://www.rfc-editor.org/rfc/rfc8259#section-6
    fn check(&self, check: &mut Check<'_>) {
        if !self.is_finite() {
            check.violation("type", format!("`{self}` is not a finite number"));
        }
    }

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        for rule in split(rules).0 {
            if let Rule::Float(rules) = rule {
                check.float(rules, *self);
            }
        }
    }
}

impl Checked for bool {
    fn check(&self, _: &mut Check<'_>) {}
}

// What a spec states needs no check.
impl Checked for Null {
    fn check(&self, _: &mut Check<'_>) {}
}

impl Checked for JsonText {
    fn check(&self, _: &mut Check<'_>) {}
}

impl Checked for Json {
    fn check(&self, _: &mut Check<'_>) {}

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        match self {
            Self::Null | Self::Bool(_) => {}
            Self::Number(number) => {
                match (number.as_i64(), number.as_u64()) {
                    (Some(value), _) => value.keep(rules, check),
                    (None, Some(value)) => value.keep(rules, check),
                    (None, None) => {}
                }
                if let Some(value) = number.as_f64() {
                    value.keep(rules, check);
                }
            }
            Self::String(text) => text.keep(rules, check),
            Self::Array(items) => items.keep(rules, check),
            Self::Object(members) => members.keep(rules, check),
        }
    }
}

impl<T: Checked> Checked for Option<T> {
    fn check(&self, check: &mut Check<'_>) {
        if let Some(value) = self {
            value.check(check);
        }
    }

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        if let Some(value) = self {
            value.keep(rules, check);
        }
    }
}

impl<T: Checked + PartialEq> Checked for [T] {
    fn check(&self, check: &mut Check<'_>) {
        for (index, item) in self.iter().enumerate() {
            check.index(index, |check| item.check(check));
        }
    }

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        let (own, inner) = split(rules);
        for rule in own {
            if let Rule::List(rules) = rule {
                check.count(rules, self.len(), || repeated(self));
            }
        }
        if !inner.is_empty() {
            for (index, item) in self.iter().enumerate() {
                check.index(index, |check| item.keep(inner, check));
            }
        }
    }
}

fn repeated<T: PartialEq>(items: &[T]) -> Option<usize> {
    items
        .iter()
        .enumerate()
        .position(|(place, item)| items[..place].contains(item))
}

impl<T: Checked + PartialEq> Checked for Vec<T> {
    fn check(&self, check: &mut Check<'_>) {
        self.as_slice().check(check);
    }

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        self.as_slice().keep(rules, check);
    }
}

impl<T: Checked> Checked for Map<T> {
    fn check(&self, check: &mut Check<'_>) {
        for (name, value) in self {
            check.member(name, |check| value.check(check));
        }
    }

    fn keep(&self, rules: &[Rule<'_>], check: &mut Check<'_>) {
        let (own, inner) = split(rules);
        for rule in own {
            if let Rule::Map(rules) = rule {
                check.count(rules, self.len(), || None);
                check.names(rules, self.keys());
            }
        }
        if !inner.is_empty() {
            for (name, value) in self {
                check.member(name, |check| value.keep(inner, check));
            }
        }
    }
}
