//! Constraints of several parts: the tighter one applies.

use serde_json::Number;

use crate::diagnostics::location::Spanned;
use crate::model::spec::{Constraints, Keyword};

/// Adds the constraints of `other` to `constraints`.
pub(super) fn tighten(constraints: &mut Constraints, other: Constraints) {
    tighten_lengths(constraints, &other);
    tighten_range(constraints, &other);
    constraints.number_text |= other.number_text;
    match_both(&mut constraints.pattern, other.pattern);
    // The later part tends to be the more specific one.
    replace(&mut constraints.format, other.format);
    replace(&mut constraints.chars, other.chars);
    divide_by_both(&mut constraints.multiple_of, other.multiple_of);
    replace_if(&mut constraints.unique, other.unique, |_, other| *other);
    add_new(&mut constraints.presence_rules, other.presence_rules);
    add_new(&mut constraints.assertions, other.assertions);
    match (&mut constraints.property_names, other.property_names) {
        (Some(names), Some(other)) => tighten(names, *other),
        (names @ None, other) => *names = other,
        (Some(_), None) => {}
    }
}

fn tighten_lengths(constraints: &mut Constraints, other: &Constraints) {
    let larger = |left: &u64, right: &u64| right > left;
    let smaller = |left: &u64, right: &u64| right < left;
    replace_if(&mut constraints.min_length, other.min_length.clone(), larger);
    replace_if(&mut constraints.max_length, other.max_length.clone(), smaller);
    replace_if(&mut constraints.min_items, other.min_items.clone(), larger);
    replace_if(&mut constraints.max_items, other.max_items.clone(), smaller);
}

fn tighten_range(constraints: &mut Constraints, other: &Constraints) {
    let larger = |left: &Number, right: &Number| as_float(right) > as_float(left);
    let smaller = |left: &Number, right: &Number| as_float(right) < as_float(left);
    replace_if(&mut constraints.min, other.min.clone(), larger);
    replace_if(&mut constraints.above, other.above.clone(), larger);
    replace_if(&mut constraints.max, other.max.clone(), smaller);
    replace_if(&mut constraints.below, other.below.clone(), smaller);
}

fn replace<T>(constraint: &mut Keyword<T>, other: Keyword<T>) {
    replace_if(constraint, other, |_, _| true);
}

fn replace_if<T>(constraint: &mut Keyword<T>, other: Keyword<T>, is_tighter: impl FnOnce(&T, &T) -> bool) {
    let Some(other) = other else { return };
    match constraint {
        Some(constraint) if !is_tighter(&constraint.value, &other.value) => {}
        _ => *constraint = Some(other),
    }
}

/// With how many earlier assertions of a type each is compared; one that is repeated further behind is checked twice, which does no harm.
const MAX_COMPARED: usize = 64;

fn add_new<T: PartialEq>(list: &mut Vec<Spanned<T>>, others: Vec<Spanned<T>>) {
    for other in others {
        let mut latest = list.iter().rev().take(MAX_COMPARED);
        if !latest.any(|earlier| earlier.value == other.value) {
            list.push(other);
        }
    }
}

// One pattern that matches where both do: a look-ahead finds the first anywhere without consuming characters.
fn match_both(constraint: &mut Keyword<String>, other: Keyword<String>) {
    match (constraint, other) {
        (Some(first), Some(second)) if first.value != second.value => {
            first.value = format!(r"^(?=[\s\S]*(?:{}))[\s\S]*(?:{})", first.value, second.value);
        }
        (constraint @ None, other) => *constraint = other,
        _ => {}
    }
}

// The least common multiple, if both are integers.
fn divide_by_both(constraint: &mut Keyword<Number>, other: Keyword<Number>) {
    let both = constraint.as_ref().zip(other.as_ref());
    let multiple = both.and_then(|(left, right)| {
        let (left, right) = (left.value.as_u64()?, right.value.as_u64()?);
        (left / greatest_common_divisor(left, right).max(1)).checked_mul(right)
    });
    match (constraint, multiple) {
        (Some(constraint), Some(multiple)) => constraint.value = multiple.into(),
        (constraint, _) => replace(constraint, other),
    }
}

fn greatest_common_divisor(left: u64, right: u64) -> u64 {
    if right == 0 {
        left
    } else {
        greatest_common_divisor(right, left % right)
    }
}

fn as_float(number: &Number) -> f64 {
    number.as_f64().unwrap_or_default()
}
