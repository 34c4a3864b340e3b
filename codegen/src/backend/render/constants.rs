//! JSON values of a spec, as literals.
//!
//! In: a value. Out: an expression.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::Number;

use crate::model::spec::Literal as Value;

/// The value as a Rust literal if there is one, as for strings, numbers and booleans; else as a word of the attributes: `null`, or
/// `json("…")`.
pub(super) fn constant(value: &Value) -> TokenStream {
    literal(value).unwrap_or_else(|| word(value))
}

fn word(value: &Value) -> TokenStream {
    if *value == Value::Null {
        return quote!(null);
    }
    let mut text = String::new();
    write_json(value, &mut text);
    quote!(json(#text))
}

fn literal(value: &Value) -> Option<TokenStream> {
    match value {
        Value::Boolean(value) => Some(quote!(#value)),
        Value::Number(value) => number(value),
        Value::String(text) => Some(quote!(#text)),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn write_json(value: &Value, text: &mut String) {
    match value {
        Value::Null => text.push_str("null"),
        Value::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => text.push_str(&number.to_string()),
        Value::String(value) => text.push_str(&serde_json::Value::from(value.as_str()).to_string()),
        Value::Array(items) => {
            text.push('[');
            write_separated(items, text, write_json);
            text.push(']');
        }
        Value::Object(members) => {
            text.push('{');
            write_separated(members, text, |(name, value), text| {
                text.push_str(&serde_json::Value::from(name.as_str()).to_string());
                text.push(':');
                write_json(value, text);
            });
            text.push('}');
        }
    }
}

fn write_separated<T>(items: &[T], text: &mut String, write: impl Fn(&T, &mut String)) {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        write(item, text);
    }
}

// `None` for a number that is neither an `i64` nor a finite `f64`.
fn number(number: &Number) -> Option<TokenStream> {
    let text = number.to_string();
    if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        return text.parse::<i64>().ok().map(|value| integer(value.into()));
    }
    number.as_f64().filter(|value| value.is_finite()).map(float)
}

/// An integer, with its digits in groups of three if there are many.
pub(super) fn integer(value: i128) -> TokenStream {
    let digits = grouped(&value.unsigned_abs().to_string());
    signed(value < 0, &digits)
}

/// A floating-point number, which has a fraction even if that is zero.
pub(super) fn float(value: f64) -> TokenStream {
    let text = format!("{:?}", value.abs());
    let digits = match text.split_once('.') {
        Some((whole, fraction)) if !text.contains('e') => format!("{}.{fraction}", grouped(whole)),
        _ => text,
    };
    signed(value.is_sign_negative(), &digits)
}

fn signed(is_negative: bool, digits: &str) -> TokenStream {
    let literal: Literal = digits.parse().expect("digits are a literal");
    if is_negative {
        quote!(-#literal)
    } else {
        quote!(#literal)
    }
}

fn grouped(digits: &str) -> String {
    if digits.len() < 5 {
        return digits.to_owned();
    }
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('_');
        }
        text.push(digit);
    }
    text
}
