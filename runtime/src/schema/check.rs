//! Holds JSON against a schema.

use super::evaluated::Evaluated;
use super::words::{alternatives, kinds};
use super::{Kind, Schema};
use crate::{Check, Checked, Direction, Json, Map, Pattern, Rule};

impl Schema {
    /// Whether it holds of a value.
    pub fn holds(&self, value: &Json) -> bool {
        // Which way a value goes says nothing here: the direction is told by what is in the JSON.
        Check::all(Direction::Received, |check| self.check(value, check)).is_ok()
    }

    /// Adds what breaks it.
    pub(super) fn check(&self, value: &Json, check: &mut Check<'_>) {
        match self {
            Self::Anything => {}
            Self::Never => check.violation("never", "must not be there"),
            Self::Is(of) => {
                let is_one = of.iter().any(|kind| kind.is_of(value));
                check.unless(is_one, "type", || format!("must be {}", kinds(of)));
            }
            Self::Equals(values) => {
                let is_one = values.iter().any(|stated| stated.literal() == *value);
                check.unless(is_one, "one-of", || format!("must be {}", alternatives(values)));
            }
            Self::Text(rules) => value.keep(&[Rule::Text(rules)], check),
            Self::Number(rules) => value.keep(&[Rule::Float(rules)], check),
            Self::List(rules) => value.keep(&[Rule::List(rules)], check),
            Self::Map(rules) => value.keep(&[Rule::Map(rules)], check),
            Self::Has(..) | Self::Member(..) | Self::Like(..) | Self::Others(..) | Self::Names(..) => {
                if let Json::Object(members) = value {
                    self.check_members(members, check);
                }
            }
            Self::Item(..) | Self::Items(..) | Self::Contains(..) => {
                if let Json::Array(items) = value {
                    self.check_items(items, check);
                }
            }
            Self::RestOfItems(first, rest) | Self::RestOfMembers(first, rest) => {
                self.check_rest(first, rest, value, check);
            }
            _ => self.check_combined(value, check),
        }
    }

    fn check_members(&self, members: &Map<Json>, check: &mut Check<'_>) {
        match self {
            Self::Has(names) => {
                for name in names.iter().filter(|name| members.get(name).is_none()) {
                    check.member(name, |check| check.violation("required", "is missing"));
                }
            }
            Self::Names(schema) => {
                for name in members.keys() {
                    for violation in schema.breaches(&Json::from(name)) {
                        check.violation("names", format!("the name `{name}` {violation}"));
                    }
                }
            }
            Self::Member(_, schema) | Self::Like(_, schema) | Self::Others(_, _, schema) => {
                for (name, value) in members.iter().filter(|(name, _)| self.is_about(name)) {
                    check.member(name, |check| schema.check(value, check));
                }
            }
            _ => {}
        }
    }

    /// Whether it is about a member of this name.
    pub(super) fn is_about(&self, name: &str) -> bool {
        let is_like = |pattern: &Pattern| pattern.is_match(name);
        match self {
            Self::Member(own, _) => *own == name,
            Self::Like(pattern, _) => is_like(pattern),
            Self::Others(named, patterns, _) => !named.contains(&name) && !patterns.iter().any(is_like),
            _ => false,
        }
    }

    fn check_items(&self, items: &[Json], check: &mut Check<'_>) {
        match self {
            Self::Item(place, schema) => {
                if let Some(item) = items.get(*place) {
                    check.index(*place, |check| schema.check(item, check));
                }
            }
            Self::Items(from, schema) => {
                for (place, item) in items.iter().enumerate().skip(*from) {
                    check.index(place, |check| schema.check(item, check));
                }
            }
            Self::Contains(schema, least, most) => {
                let count = items.iter().filter(|item| schema.holds(item)).count();
                check.unless(count >= *least, "contains", || {
                    format!("must have at least {least} of {schema}, this has {count}")
                });
                check.unless(count <= *most, "contains", || {
                    format!("must have at most {most} of {schema}, this has {count}")
                });
            }
            _ => {}
        }
    }

    fn check_rest(&self, first: &Self, rest: &Self, value: &Json, check: &mut Check<'_>) {
        if !first.holds(value) {
            // What a broken schema says something about cannot be told.
            return first.check(value, check);
        }
        let evaluated = Evaluated::by(first, value);
        match (self, value) {
            (Self::RestOfItems(..), Json::Array(items)) => {
                for (place, item) in items.iter().enumerate() {
                    if !evaluated.items.contains(&place) {
                        check.index(place, |check| rest.check(item, check));
                    }
                }
            }
            (Self::RestOfMembers(..), Json::Object(members)) => {
                for (name, member) in members {
                    if !evaluated.members.contains(name) {
                        check.member(name, |check| rest.check(member, check));
                    }
                }
            }
            _ => {}
        }
    }

    fn check_combined(&self, value: &Json, check: &mut Check<'_>) {
        match self {
            Self::All(parts) => parts.iter().for_each(|part| part.check(value, check)),
            Self::Any(parts) => {
                let is_any = parts.iter().any(|part| part.holds(value));
                check.unless(is_any, "any-of", || why_none(parts, value));
            }
            Self::One(parts) => {
                let count = parts.iter().filter(|part| part.holds(value)).count();
                check.unless(count > 0, "any-of", || why_none(parts, value));
                check.unless(count < 2, "one-of", || {
                    format!("must fit one alternative, and fits {count}")
                });
            }
            Self::Not(part) => check.unless(!part.holds(value), "not", || format!("must not be {part}")),
            Self::If(when, then, otherwise) => {
                let consequence = if when.holds(value) { then } else { otherwise };
                consequence.check(value, check);
            }
            _ => {}
        }
    }

    // What is wrong with a value, in sentences with the path from it.
    fn breaches(&self, value: &Json) -> Vec<String> {
        Check::all(Direction::Received, |check| self.check(value, check))
            .err()
            .iter()
            .flatten()
            .map(ToString::to_string)
            .collect()
    }
}

// What is wrong with a value by each alternative, its first breach.
fn why_none(parts: &[Schema], value: &Json) -> String {
    let reasons: Vec<String> = parts
        .iter()
        .filter_map(|part| part.breaches(value).into_iter().next())
        .collect();
    match reasons.as_slice() {
        [only] => only.clone(),
        _ => format!("fits no alternative: {}", reasons.join("; or ")),
    }
}

impl Check<'_> {
    fn unless(&mut self, holds: bool, rule: &'static str, message: impl FnOnce() -> String) {
        if !holds {
            self.violation(rule, message());
        }
    }
}

impl Kind {
    fn is_of(self, value: &Json) -> bool {
        match value {
            Json::Null => self == Self::Null,
            Json::Bool(_) => self == Self::Bool,
            Json::Number(number) => {
                // Beyond what an `f64` holds exactly, every one that it has is whole.
                let is_whole = || number.as_f64().is_some_and(|value| value.fract() == 0.0);
                self == Self::Number || (self == Self::Int && is_whole())
            }
            Json::String(_) => self == Self::Text,
            Json::Array(_) => self == Self::List,
            Json::Object(_) => self == Self::Object,
        }
    }
}
