//! The type of a scalar that is written without quotes, by the core schema of [YAML 1.2](https://yaml.org/spec/1.2.2/#103-core-schema).

use std::borrow::Cow;

use serde_json::Number;

use super::super::Kind;

/// The value of a scalar without quotes.
pub(super) fn read_plain_scalar(text: Cow<'_, str>) -> Kind<'_> {
    match text.as_ref() {
        "" | "~" | "null" | "Null" | "NULL" => Kind::Null,
        "true" | "True" | "TRUE" => Kind::Boolean(true),
        "false" | "False" | "FALSE" => Kind::Boolean(false),
        written => match read_number(written) {
            Some(number) => Kind::Number(number),
            None => Kind::String(text),
        },
    }
}

fn read_number(text: &str) -> Option<Number> {
    let first = text.bytes().next()?;
    if !(first.is_ascii_digit() || matches!(first, b'-' | b'+' | b'.')) {
        return None;
    }
    if let Some(digits) = text.strip_prefix("0x") {
        return u64::from_str_radix(digits, 16).ok().map(Number::from);
    }
    if let Some(digits) = text.strip_prefix("0o") {
        return u64::from_str_radix(digits, 8).ok().map(Number::from);
    }
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    if let Ok(number) = unsigned.parse::<Number>() {
        return Some(number);
    }
    // `.5`, `1.` and `007` are numbers in YAML, but not in JSON.
    let is_number = unsigned
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+' | b'e' | b'E'));
    let value: f64 = unsigned.parse().ok().filter(|_| is_number)?;
    if unsigned.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return unsigned.parse::<i64>().ok().map(Number::from);
    }
    Number::from_f64(value)
}
