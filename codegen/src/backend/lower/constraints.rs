//! Constraints as calls on the runtime's constraint types.
//!
//! In: the [`Constraints`] of a type. Out: [`ConstraintCall`]s. A constraint that the Rust type implies is left out.

use serde_json::Number;

use crate::diagnostics::location::Spanned;
use crate::model::items::{ConstraintCall, ConstraintValue};
use crate::model::spec::{Basic, Constraints};

/// The calls on `StringConstraints`; `basic` gives the format where the constraints have none.
pub(super) fn string_calls(constraints: &Constraints, basic: Option<Basic>) -> Vec<ConstraintCall> {
    let mut calls = Vec::new();
    let basic_format = basic.and_then(|basic| match basic {
        Basic::Url => Some("Uri"),
        Basic::Date => Some("Date"),
        Basic::DateTime => Some("LocalDateTime"),
        Basic::Currency => Some("Currency"),
        _ => None,
    });
    push_count(&mut calls, "min_length", constraints.min_length.as_deref());
    push_count(&mut calls, "max_length", constraints.max_length.as_deref());
    if let Some(chars) = &constraints.chars {
        calls.push(ConstraintCall {
            method: "chars",
            value: ConstraintValue::Chars(chars.value.clone()),
        });
    }
    if let Some(pattern) = &constraints.pattern {
        calls.push(ConstraintCall {
            method: "pattern",
            value: ConstraintValue::Pattern(pattern.value.clone()),
        });
    }
    let format = constraints
        .format
        .as_ref()
        .and_then(|format| format_variant(&format.value))
        .or(basic_format);
    if let Some(format) = format {
        calls.push(ConstraintCall {
            method: "format",
            value: ConstraintValue::Format(format),
        });
    }
    calls
}

/// The calls on `IntegerConstraints` or `NumberConstraints`, whichever `basic` needs.
pub(super) fn number_calls(constraints: &Constraints, basic: Basic) -> Vec<ConstraintCall> {
    let mut calls = Vec::new();
    let bounds = [
        ("min", &constraints.min),
        ("max", &constraints.max),
        ("above", &constraints.above),
        ("below", &constraints.below),
        ("multiple_of", &constraints.multiple_of),
    ];
    let range = integer_range(basic);
    if let Some((min, max)) = range.and_then(|_| format_bounds(constraints.format.as_deref())) {
        if constraints.min.is_none() && constraints.above.is_none() {
            calls.push(ConstraintCall {
                method: "min",
                value: ConstraintValue::Integer(min),
            });
        }
        if constraints.max.is_none() && constraints.below.is_none() {
            calls.push(ConstraintCall {
                method: "max",
                value: ConstraintValue::Integer(max),
            });
        }
    }
    for (method, bound) in bounds {
        let Some(bound) = bound else { continue };
        let value = if range.is_some() {
            integer_bound(method, &bound.value)
        } else {
            number_bound(&bound.value)
        };
        calls.extend(value.map(|value| ConstraintCall { method, value }));
    }
    calls.retain(|call| !is_implied_by_range(call, range));
    calls.extend(constraints.number_text.then_some(ConstraintCall {
        method: "number_text",
        value: ConstraintValue::Nothing,
    }));
    calls
}

// The range of the Rust type, if it is an integer type.
fn integer_range(basic: Basic) -> Option<(i128, i128)> {
    match basic {
        Basic::Int => Some((i64::MIN.into(), i64::MAX.into())),
        Basic::UInt => Some((0, u64::MAX.into())),
        _ => None,
    }
}

// Whether every value of the Rust type satisfies the call.
fn is_implied_by_range(call: &ConstraintCall, range: Option<(i128, i128)>) -> bool {
    let (ConstraintValue::Integer(bound), Some((range_min, range_max))) = (&call.value, range) else {
        return false;
    };
    match call.method {
        "min" => *bound <= range_min,
        "above" => *bound < range_min,
        "max" => *bound >= range_max,
        "below" => *bound > range_max,
        _ => false,
    }
}

/// The calls on `ArrayConstraints`.
pub(super) fn array_calls(constraints: &Constraints) -> Vec<ConstraintCall> {
    let mut calls = Vec::new();
    push_count(&mut calls, "min_items", constraints.min_items.as_deref());
    push_count(&mut calls, "max_items", constraints.max_items.as_deref());
    if constraints.unique.as_ref().is_some_and(|unique| unique.value) {
        calls.push(ConstraintCall {
            method: "unique",
            value: ConstraintValue::Nothing,
        });
    }
    let names = constraints
        .property_names
        .as_ref()
        .map(|names| string_calls(names, None));
    if let Some(names) = names.filter(|names| !names.is_empty()) {
        calls.push(ConstraintCall {
            method: "names",
            value: ConstraintValue::Strings(names),
        });
    }
    calls
}

fn push_count(calls: &mut Vec<ConstraintCall>, method: &'static str, count: Option<&Spanned<u64>>) {
    if let Some(count) = count {
        calls.push(ConstraintCall {
            method,
            value: ConstraintValue::Count(count.value),
        });
    }
}

// A bound that is not an integer is rounded to the nearest integer within the bound.
fn integer_bound(method: &str, number: &Number) -> Option<ConstraintValue> {
    if let Ok(exact) = number.to_string().parse::<i128>() {
        return Some(ConstraintValue::Integer(exact));
    }
    let value = number.as_f64().filter(|value| value.is_finite())?;
    let rounded = match method {
        "min" | "below" => value.ceil(),
        "max" | "above" => value.floor(),
        _ if value.fract() == 0.0 => value,
        // Every integer is a multiple of 0.1, and an integer that is a multiple of 2.5 is a multiple of 5.
        _ => return integer_multiple(value).map(ConstraintValue::Integer),
    };
    #[allow(
        clippy::cast_possible_truncation,
        reason = "`as` saturates, and so does a bound beyond every i64"
    )]
    Some(ConstraintValue::Integer(rounded as i128))
}

// The least integer that is a multiple of `value`, if it is small.
fn integer_multiple(value: f64) -> Option<i128> {
    (1_u32..=1000)
        .map(|factor| value * f64::from(factor))
        .find(|product| product.fract().abs() < 1e-9)
        .map(|product| {
            #[allow(clippy::cast_possible_truncation, reason = "it is an integer and small")]
            let multiple = product.round() as i128;
            multiple
        })
}

fn number_bound(number: &Number) -> Option<ConstraintValue> {
    number
        .as_f64()
        .filter(|value| value.is_finite())
        .map(ConstraintValue::Number)
}

fn format_bounds(format: Option<&Spanned<String>>) -> Option<(i128, i128)> {
    Some(match format?.value.as_str() {
        "int8" => (i128::from(i8::MIN), i128::from(i8::MAX)),
        "uint8" => (0, i128::from(u8::MAX)),
        "int16" => (i128::from(i16::MIN), i128::from(i16::MAX)),
        "uint16" => (0, i128::from(u16::MAX)),
        "int32" => (i128::from(i32::MIN), i128::from(i32::MAX)),
        "uint32" => (0, i128::from(u32::MAX)),
        "uint64" => (0, i128::from(u64::MAX)),
        _ => return None,
    })
}

// The variant of the runtime's `Format`, for formats that it validates.
fn format_variant(name: &str) -> Option<&'static str> {
    levain_rules::Format::from_name(name).map(levain_rules::Format::variant)
}
