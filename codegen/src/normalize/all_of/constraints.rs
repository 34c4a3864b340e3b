//! Constraints of several parts: the tighter one counts.

use serde_json::Number;

use crate::diagnostics::location::Spanned;
use crate::model::spec::{Constraints, Keyword, PresenceRule};

/// Adds the constraints of `other` to those of `rules`.
pub(super) fn tighten(constraints: &mut Constraints, other: Constraints) {
    at_least(&mut constraints.min_length, other.min_length);
    at_most(&mut constraints.max_length, other.max_length);
    at_least(&mut constraints.min_items, other.min_items);
    at_most(&mut constraints.max_items, other.max_items);
    pick(&mut constraints.min, other.min, |one, other| {
        number(other) > number(one)
    });
    pick(&mut constraints.above, other.above, |one, other| {
        number(other) > number(one)
    });
    pick(&mut constraints.max, other.max, |one, other| {
        number(other) < number(one)
    });
    pick(&mut constraints.below, other.below, |one, other| {
        number(other) < number(one)
    });
    match_both(&mut constraints.pattern, other.pattern);
    // Of two formats the later part's is the more particular.
    pick(&mut constraints.format, other.format, |_, _| true);
    pick(&mut constraints.chars, other.chars, |_, _| true);
    multiple_of_both(&mut constraints.multiple_of, other.multiple_of);
    pick(&mut constraints.unique, other.unique, |_, other| *other);
    for presence_rules in other.presence_rules {
        let is_there = |earlier: &Spanned<PresenceRule>| earlier.value == presence_rules.value;
        if !constraints.presence_rules.iter().any(is_there) {
            constraints.presence_rules.push(presence_rules);
        }
    }
    for holds in other.holds {
        if !constraints
            .holds
            .iter()
            .any(|earlier| earlier.value == holds.value)
        {
            constraints.holds.push(holds);
        }
    }
    match (&mut constraints.names, other.names) {
        (Some(names), Some(other)) => tighten(names, *other),
        (names @ None, other) => *names = other,
        (Some(_), None) => {}
    }
}

fn at_least(constraint: &mut Keyword<u64>, other: Keyword<u64>) {
    pick(constraint, other, |one, other| other > one);
}

fn at_most(constraint: &mut Keyword<u64>, other: Keyword<u64>) {
    pick(constraint, other, |one, other| other < one);
}

fn pick<T>(constraint: &mut Keyword<T>, other: Keyword<T>, is_tighter: impl FnOnce(&T, &T) -> bool) {
    let Some(other) = other else { return };
    match constraint {
        Some(own) if !is_tighter(&own.value, &other.value) => {}
        _ => *constraint = Some(other),
    }
}

// One pattern that matches where both do: the first is looked for without taking any of the text.
fn match_both(constraint: &mut Keyword<String>, other: Keyword<String>) {
    match (constraint, other) {
        (Some(own), Some(other)) if own.value != other.value => {
            own.value = format!(r"^(?=[\s\S]*(?:{}))[\s\S]*(?:{})", own.value, other.value);
        }
        (constraint @ None, other) => *constraint = other,
        _ => {}
    }
}

// The least number that both divide, when they are whole.
fn multiple_of_both(constraint: &mut Keyword<Number>, other: Keyword<Number>) {
    let steps = constraint.as_ref().zip(other.as_ref());
    let both = steps.and_then(|(one, other)| {
        let (one, other) = (one.value.as_u64()?, other.value.as_u64()?);
        (one / divisor(one, other).max(1)).checked_mul(other)
    });
    match (constraint, both) {
        (Some(own), Some(both)) => own.value = both.into(),
        (constraint, _) => pick(constraint, other, |_, _| true),
    }
}

fn divisor(one: u64, other: u64) -> u64 {
    if other == 0 {
        one
    } else {
        divisor(other, one % other)
    }
}

fn number(number: &Number) -> f64 {
    number.as_f64().unwrap_or_default()
}
