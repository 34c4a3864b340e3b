//! Numbers that may be valid by a schema: near its bounds, at the ends of its format, and multiples of its step.

use serde_json::{Number, Value, json};

fn bounds(parts: &[&Value]) -> (f64, f64, Option<f64>) {
    let (mut minimum, mut maximum, mut step) = (f64::NEG_INFINITY, f64::INFINITY, None);
    for part in parts {
        let number = |keyword: &str| part.get(keyword).and_then(Value::as_f64);
        for keyword in ["minimum", "exclusiveMinimum"] {
            minimum = number(keyword).map_or(minimum, |bound| minimum.max(bound));
        }
        for keyword in ["maximum", "exclusiveMaximum"] {
            maximum = number(keyword).map_or(maximum, |bound| maximum.min(bound));
        }
        step = number("multipleOf").or(step);
    }
    (minimum, maximum, step)
}

/// Integers around the bounds of the parts, and others.
pub fn integers(parts: &[&Value]) -> Vec<Value> {
    let (minimum, maximum, step) = bounds(parts);
    let format = parts
        .iter()
        .find_map(|part| part.get("format"))
        .and_then(Value::as_str);
    let mut made = vec![json!(1), json!(0), json!(-7), json!(42), json!(7.0)];
    made.extend(match format {
        Some("int32") => [json!(i32::MAX), json!(i32::MIN)],
        Some("uint32") => [json!(u32::MAX), json!(0)],
        Some("uint16" | "int16") => [json!(i16::MAX), json!(0)],
        Some("uint8" | "int8") => [json!(i8::MAX), json!(0)],
        _ => [json!(i64::MAX), json!(i64::MIN)],
    });
    for bound in [minimum, maximum].into_iter().filter(|bound| bound.abs() < 1e15) {
        #[allow(clippy::cast_possible_truncation, reason = "it is small")]
        let bound = bound as i64;
        made.extend([json!(bound), json!(bound + 1), json!(bound - 1)]);
    }
    if let Some(step) = step {
        made.extend([step, step * 2.0, step * 7.0].map(|value| {
            #[allow(clippy::cast_possible_truncation, reason = "it is small")]
            let value = value as i64;
            json!(value)
        }));
    }
    let is_unsigned = format.is_some_and(|format| format.starts_with("uint"));
    made.retain(|value| !is_unsigned || value.as_f64().is_some_and(|value| value >= 0.0));
    made
}

/// Numbers around the bounds of the parts, and others.
pub fn numbers(parts: &[&Value]) -> Vec<Value> {
    let (minimum, maximum, step) = bounds(parts);
    let mut made = vec![json!(1.5), json!(0), json!(-0.25), json!(3), json!(1e21)];
    for bound in [minimum, maximum].into_iter().filter(|bound| bound.is_finite()) {
        made.extend(
            [bound, bound + 0.5, bound - 0.5, bound + 1.0, bound - 1.0]
                .iter()
                .map(|value| Number::from_f64(*value).map_or(Value::Null, Value::Number)),
        );
    }
    if minimum.is_finite() && maximum.is_finite() {
        made.push(json!(f64::midpoint(minimum, maximum)));
    }
    made.extend(step.into_iter().flat_map(|step| [json!(step), json!(step * 3.0)]));
    made
}
