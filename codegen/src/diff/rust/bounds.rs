//! How constraints moved: whether fewer values are valid, or more.
//!
//! In: two lists of constraints. Out: [`Moved`]. Where the sets cannot be compared, as of two patterns, fewer values may be valid, which is
//! what is said.

use crate::model::items::{AssertionCall, ConstraintCall, ConstraintTree, ConstraintValue};

/// How the values moved that constraints accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Moved {
    /// They are the same.
    Not,
    /// There are more.
    Looser,
    /// There are fewer, or there may be.
    Tighter,
}

/// The movement between two trees.
pub fn trees(old: &ConstraintTree, new: &ConstraintTree) -> Moved {
    let own = |tree: &ConstraintTree| {
        tree.own
            .as_ref()
            .map(|(_, calls)| calls.clone())
            .unwrap_or_default()
    };
    let none = ConstraintTree::default();
    let each = match (&old.each, &new.each) {
        (None, None) => Moved::Not,
        (old, new) => trees(old.as_deref().unwrap_or(&none), new.as_deref().unwrap_or(&none)),
    };
    calls(&own(old), &own(new))
        .max(assertions(old.assertion.as_deref(), new.assertion.as_deref()))
        .max(each)
}

/// The movement between two assertions.
pub fn assertions(old: Option<&AssertionCall>, new: Option<&AssertionCall>) -> Moved {
    present(old, new)
}

/// The movement between what is said and what is.
pub fn present<T: PartialEq>(old: Option<T>, new: Option<T>) -> Moved {
    match (old, new) {
        (old, new) if old == new => Moved::Not,
        (_, None) => Moved::Looser,
        _ => Moved::Tighter,
    }
}

/// The movement between two lists of calls.
pub fn calls(old: &[ConstraintCall], new: &[ConstraintCall]) -> Moved {
    let mut methods: Vec<&str> = old.iter().chain(new).map(|call| call.method).collect();
    methods.sort_unstable();
    methods.dedup();
    // It says how a number is read.
    methods.retain(|method| *method != "number_text");
    let movements = methods.into_iter().map(|method| {
        let of = |calls: &[ConstraintCall]| -> Vec<ConstraintValue> {
            let calls = calls.iter().filter(|call| call.method == method);
            calls.map(|call| call.value.clone()).collect()
        };
        values(method, &of(old), &of(new))
    });
    movements.max().unwrap_or(Moved::Not)
}

fn values(method: &str, old: &[ConstraintValue], new: &[ConstraintValue]) -> Moved {
    if old == new {
        return Moved::Not;
    }
    // Each of several must hold.
    if new.iter().all(|value| old.contains(value)) {
        return Moved::Looser;
    }
    let ([old], [new]) = (old, new) else {
        return Moved::Tighter;
    };
    if let (ConstraintValue::Strings(old), ConstraintValue::Strings(new)) = (old, new) {
        return calls(old, new);
    }
    let is_smaller = smaller(new, old);
    let is_lower_bound = method.starts_with("min") || method == "above";
    let is_upper_bound = method.starts_with("max") || method == "below";
    match is_smaller {
        Some(is_smaller) if is_lower_bound || is_upper_bound => {
            if is_smaller == is_lower_bound {
                Moved::Looser
            } else {
                Moved::Tighter
            }
        }
        _ => Moved::Tighter,
    }
}

fn smaller(left: &ConstraintValue, right: &ConstraintValue) -> Option<bool> {
    match (left, right) {
        (ConstraintValue::Count(left), ConstraintValue::Count(right)) => Some(left < right),
        (ConstraintValue::Integer(left), ConstraintValue::Integer(right)) => Some(left < right),
        (ConstraintValue::Number(left), ConstraintValue::Number(right)) => Some(left < right),
        _ => None,
    }
}

/// Constraints as a change shows them.
pub fn shown(calls: &[ConstraintCall]) -> Option<String> {
    let one = |call: &ConstraintCall| {
        let value = match &call.value {
            ConstraintValue::Count(count) => count.to_string(),
            ConstraintValue::Integer(value) => value.to_string(),
            ConstraintValue::Number(value) => value.to_string(),
            ConstraintValue::Chars(text) | ConstraintValue::Pattern(text) => format!("{text:?}"),
            ConstraintValue::Format(name) => (*name).to_owned(),
            ConstraintValue::Strings(calls) => shown(calls).unwrap_or_default(),
            ConstraintValue::Nothing => String::new(),
        };
        format!("{}({value})", call.method)
    };
    let list: Vec<String> = calls.iter().map(one).collect();
    (!list.is_empty()).then(|| list.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{Moved, calls};
    use crate::model::items::{ConstraintCall, ConstraintValue};

    fn of(list: &[(&'static str, u64)]) -> Vec<ConstraintCall> {
        let list = list.iter();
        list.map(|(method, count)| ConstraintCall {
            method,
            value: ConstraintValue::Count(*count),
        })
        .collect()
    }

    #[test]
    fn bounds_move_by_their_side() {
        let moved = |old: &[(&'static str, u64)], new: &[(&'static str, u64)]| calls(&of(old), &of(new));
        assert_eq!(moved(&[("min_length", 2)], &[("min_length", 1)]), Moved::Looser);
        assert_eq!(moved(&[("min_length", 1)], &[("min_length", 2)]), Moved::Tighter);
        assert_eq!(moved(&[("max_length", 1)], &[("max_length", 2)]), Moved::Looser);
        assert_eq!(moved(&[("max_length", 2)], &[]), Moved::Looser);
        assert_eq!(moved(&[], &[("max_length", 2)]), Moved::Tighter);
        assert_eq!(
            moved(&[("min", 1), ("max", 2)], &[("min", 0), ("max", 1)]),
            Moved::Tighter
        );
        assert_eq!(moved(&[("max", 2)], &[("max", 2)]), Moved::Not);
    }
}
