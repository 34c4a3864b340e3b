//! Rules of a spec, as calls on the runtime's rule types.

use serde_json::Number;

use crate::items::{RuleCall, RuleValue};
use crate::place::Located;
use crate::spec::{Basic, Rules};

/// The calls on `StringConstraints`; `basic` brings the format of one of the language's own texts under a name.
pub(super) fn text_calls(rules: &Rules, basic: Option<Basic>) -> Vec<RuleCall> {
    let mut calls = Vec::new();
    let own_format = basic.and_then(|basic| match basic {
        Basic::Url => Some("Uri"),
        Basic::Date => Some("Date"),
        Basic::DateTime => Some("LocalDateTime"),
        Basic::Currency => Some("Currency"),
        _ => None,
    });
    push_count(&mut calls, "min_length", rules.min_length.as_deref());
    push_count(&mut calls, "max_length", rules.max_length.as_deref());
    if let Some(chars) = &rules.chars {
        calls.push(RuleCall {
            method: "chars",
            value: RuleValue::Chars(chars.value.clone()),
        });
    }
    if let Some(pattern) = &rules.pattern {
        calls.push(RuleCall {
            method: "pattern",
            value: RuleValue::Pattern(pattern.value.clone()),
        });
    }
    let format = rules
        .format
        .as_ref()
        .and_then(|format| format_variant(&format.value))
        .or(own_format);
    if let Some(format) = format {
        calls.push(RuleCall {
            method: "format",
            value: RuleValue::Format(format),
        });
    }
    calls
}

/// The calls on `IntegerConstraints` or `NumberConstraints`, by what numbers they are for.
pub(super) fn number_calls(rules: &Rules, basic: Basic) -> Vec<RuleCall> {
    let mut calls = Vec::new();
    let bounds = [
        ("min", &rules.min),
        ("max", &rules.max),
        ("above", &rules.above),
        ("below", &rules.below),
        ("multiple_of", &rules.multiple_of),
    ];
    let range = range_of(basic);
    let format_bounds = range.and_then(|_| format_bounds(rules.format.as_deref()));
    if let Some((min, max)) = format_bounds {
        if rules.min.is_none() && rules.above.is_none() {
            calls.push(RuleCall {
                method: "min",
                value: RuleValue::Int(min),
            });
        }
        if rules.max.is_none() && rules.below.is_none() {
            calls.push(RuleCall {
                method: "max",
                value: RuleValue::Int(max),
            });
        }
    }
    for (method, bound) in bounds {
        let Some(bound) = bound else { continue };
        let value = if range.is_some() {
            whole(method, &bound.value)
        } else {
            float(&bound.value)
        };
        calls.extend(value.map(|value| RuleCall { method, value }));
    }
    calls.retain(|call| !is_kept_anyway(call, range));
    calls
}

// What a Rust type of whole numbers holds.
fn range_of(basic: Basic) -> Option<(i128, i128)> {
    match basic {
        Basic::Int => Some((i64::MIN.into(), i64::MAX.into())),
        Basic::UInt => Some((0, u64::MAX.into())),
        _ => None,
    }
}

// What no value of the Rust type breaks need not be said.
fn is_kept_anyway(call: &RuleCall, range: Option<(i128, i128)>) -> bool {
    let (RuleValue::Int(bound), Some((least, most))) = (&call.value, range) else {
        return false;
    };
    match call.method {
        "min" => *bound <= least,
        "above" => *bound < least,
        "max" => *bound >= most,
        "below" => *bound > most,
        _ => false,
    }
}

/// The calls on `ArrayConstraints`.
pub(super) fn list_calls(rules: &Rules) -> Vec<RuleCall> {
    let mut calls = Vec::new();
    push_count(&mut calls, "min_items", rules.min_items.as_deref());
    push_count(&mut calls, "max_items", rules.max_items.as_deref());
    if rules.unique.as_ref().is_some_and(|unique| unique.value) {
        calls.push(RuleCall {
            method: "unique",
            value: RuleValue::Nothing,
        });
    }
    let names = rules.names.as_ref().map(|names| text_calls(names, None));
    if let Some(names) = names.filter(|names| !names.is_empty()) {
        calls.push(RuleCall {
            method: "names",
            value: RuleValue::Texts(names),
        });
    }
    calls
}

fn push_count(calls: &mut Vec<RuleCall>, method: &'static str, count: Option<&Located<u64>>) {
    if let Some(count) = count {
        calls.push(RuleCall {
            method,
            value: RuleValue::Count(count.value),
        });
    }
}

// A bound between two whole numbers is the nearer one that still holds.
fn whole(method: &str, number: &Number) -> Option<RuleValue> {
    if let Ok(exact) = number.to_string().parse::<i128>() {
        return Some(RuleValue::Int(exact));
    }
    let value = number.as_f64().filter(|value| value.is_finite())?;
    let rounded = match method {
        "min" | "below" => value.ceil(),
        "max" | "above" => value.floor(),
        _ if value.fract() == 0.0 => value,
        // Every whole number is a multiple of 0.1, and what is one of 2.5 is one of 5.
        _ => return fraction_multiple(value).map(RuleValue::Int),
    };
    #[allow(
        clippy::cast_possible_truncation,
        reason = "`as` saturates, and so does a bound beyond every i64"
    )]
    Some(RuleValue::Int(rounded as i128))
}

// The least whole number that is a multiple of `value`, when it is small.
fn fraction_multiple(value: f64) -> Option<i128> {
    (1_u32..=1000)
        .map(|factor| value * f64::from(factor))
        .find(|product| product.fract().abs() < 1e-9)
        .map(|product| {
            #[allow(clippy::cast_possible_truncation, reason = "it is whole and small")]
            let whole = product.round() as i128;
            whole
        })
}

fn float(number: &Number) -> Option<RuleValue> {
    number
        .as_f64()
        .filter(|value| value.is_finite())
        .map(RuleValue::Float)
}

fn format_bounds(format: Option<&Located<String>>) -> Option<(i128, i128)> {
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

// The variant of the runtime's `Format`, for formats with a rule; the rest are said in the docs.
fn format_variant(name: &str) -> Option<&'static str> {
    levain_rules::Format::from_name(name).map(levain_rules::Format::variant)
}
