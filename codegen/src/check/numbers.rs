//! Numbers against constraints, without loss of digits where a number is an integer.
//!
//! In: a number and constraints. Out: the first violation, as the rest of a sentence that begins with the number.

use std::cmp::Ordering::{self, Equal, Greater, Less};

use serde_json::Number;

use crate::model::spec::{Constraints, Keyword};

/// How `number` violates `constraints`.
pub(super) fn number_violation(constraints: &Constraints, number: &Number) -> Option<String> {
    let bound_violation = |bound: &Keyword<Number>, forbidden: &[Ordering], words: &str| {
        let bound = bound.as_ref()?;
        let order = compare(number, &bound.value)?;
        forbidden
            .contains(&order)
            .then(|| format!("must be {words} {}", bound.value))
    };
    bound_violation(&constraints.min, &[Less], "at least")
        .or_else(|| bound_violation(&constraints.max, &[Greater], "at most"))
        .or_else(|| bound_violation(&constraints.above, &[Less, Equal], "greater than"))
        .or_else(|| bound_violation(&constraints.below, &[Greater, Equal], "less than"))
        .or_else(|| {
            let step = constraints.multiple_of.as_ref()?;
            (!is_multiple(number, &step.value)).then(|| format!("must be a multiple of {}", step.value))
        })
        .or_else(|| {
            let (min, max) = range_of_format(&constraints.format.as_ref()?.value)?;
            let integer = exact(number)?;
            (integer < min || integer > max).then(|| format!("must be between {min} and {max}"))
        })
}

/// Whether `number` is an integer, as JSON Schema has it: `1.0` is one.
pub(super) fn is_integer(number: &Number) -> bool {
    number.is_i64()
        || number
            .as_f64()
            .is_some_and(|value| value.fract() == 0.0 && value.abs() < 9e15)
}

/// Whether `number` is a non-negative integer.
pub(super) fn is_unsigned(number: &Number) -> bool {
    number.is_u64() || (is_integer(number) && number.as_f64().is_some_and(|value| value >= 0.0))
}

fn range_of_format(format: &str) -> Option<(i128, i128)> {
    Some(match format {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        _ => return None,
    })
}

fn exact(number: &Number) -> Option<i128> {
    number.to_string().parse().ok()
}

fn compare(left: &Number, right: &Number) -> Option<Ordering> {
    match (exact(left), exact(right)) {
        (Some(left), Some(right)) => Some(left.cmp(&right)),
        _ => left.as_f64()?.partial_cmp(&right.as_f64()?),
    }
}

fn is_multiple(number: &Number, step: &Number) -> bool {
    match (exact(number), exact(step)) {
        (_, Some(0)) => true,
        (Some(number), Some(step)) => number % step == 0,
        _ => number.as_f64().zip(step.as_f64()).is_none_or(|(number, step)| {
            let times = number / step;
            (times - times.round()).abs() <= times.abs().max(1.0) * 1e-9
        }),
    }
}
