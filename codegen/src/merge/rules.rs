//! Constraints of several parts: the tighter one counts.

use serde_json::Number;

use crate::spec::{Rule, Rules};

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
    // Of two patterns or formats the later part's is the more particular.
    pick(&mut rules.pattern, other.pattern, |_, _| true);
    pick(&mut rules.format, other.format, |_, _| true);
    pick(&mut rules.chars, other.chars, |_, _| true);
    pick(&mut rules.multiple_of, other.multiple_of, |_, _| true);
    pick(&mut rules.unique, other.unique, |_, other| *other);
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

fn number(number: &Number) -> f64 {
    number.as_f64().unwrap_or_default()
}
