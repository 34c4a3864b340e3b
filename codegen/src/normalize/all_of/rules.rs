//! Constraints of several parts: the tighter one counts.

use serde_json::Number;

use crate::diagnostics::location::Spanned;
use crate::model::spec::{PresenceRule, Rule, Rules};

/// Adds the constraints of `other` to those of `rules`.
pub(super) fn tighten(rules: &mut Rules, other: Rules) {
    at_least(&mut rules.min_length, other.min_length);
    at_most(&mut rules.max_length, other.max_length);
    at_least(&mut rules.min_items, other.min_items);
    at_most(&mut rules.max_items, other.max_items);
    pick(&mut rules.min, other.min, |one, other| {
        number(other) > number(one)
    });
    pick(&mut rules.above, other.above, |one, other| {
        number(other) > number(one)
    });
    pick(&mut rules.max, other.max, |one, other| {
        number(other) < number(one)
    });
    pick(&mut rules.below, other.below, |one, other| {
        number(other) < number(one)
    });
    match_both(&mut rules.pattern, other.pattern);
    // Of two formats the later part's is the more particular.
    pick(&mut rules.format, other.format, |_, _| true);
    pick(&mut rules.chars, other.chars, |_, _| true);
    multiple_of_both(&mut rules.multiple_of, other.multiple_of);
    pick(&mut rules.unique, other.unique, |_, other| *other);
    for presence_rules in other.presence_rules {
        let is_there = |earlier: &Spanned<PresenceRule>| earlier.value == presence_rules.value;
        if !rules.presence_rules.iter().any(is_there) {
            rules.presence_rules.push(presence_rules);
        }
    }
    for holds in other.holds {
        if !rules.holds.iter().any(|earlier| earlier.value == holds.value) {
            rules.holds.push(holds);
        }
    }
    match (&mut rules.names, other.names) {
        (Some(names), Some(other)) => tighten(names, *other),
        (names @ None, other) => *names = other,
        (Some(_), None) => {}
    }
}

fn at_least(rule: &mut Rule<u64>, other: Rule<u64>) {
    pick(rule, other, |one, other| other > one);
}

fn at_most(rule: &mut Rule<u64>, other: Rule<u64>) {
    pick(rule, other, |one, other| other < one);
}

fn pick<T>(rule: &mut Rule<T>, other: Rule<T>, is_tighter: impl FnOnce(&T, &T) -> bool) {
    let Some(other) = other else { return };
    match rule {
        Some(own) if !is_tighter(&own.value, &other.value) => {}
        _ => *rule = Some(other),
    }
}

// One pattern that matches where both do: the first is looked for without taking any of the text.
fn match_both(rule: &mut Rule<String>, other: Rule<String>) {
    match (rule, other) {
        (Some(own), Some(other)) if own.value != other.value => {
            own.value = format!(r"^(?=[\s\S]*(?:{}))[\s\S]*(?:{})", own.value, other.value);
        }
        (rule @ None, other) => *rule = other,
        _ => {}
    }
}

// The least number that both divide, when they are whole.
fn multiple_of_both(rule: &mut Rule<Number>, other: Rule<Number>) {
    let steps = rule.as_ref().zip(other.as_ref());
    let both = steps.and_then(|(one, other)| {
        let (one, other) = (one.value.as_u64()?, other.value.as_u64()?);
        (one / divisor(one, other).max(1)).checked_mul(other)
    });
    match (rule, both) {
        (Some(own), Some(both)) => own.value = both.into(),
        (rule, _) => pick(rule, other, |_, _| true),
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
