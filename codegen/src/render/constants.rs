//! Values of a spec as literals.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use serde_json::Number;

use crate::spec::Literal as Value;

/// A value as JSON is written, which is how Rust writes text, numbers and truth.
pub(super) fn constant(value: &Value) -> TokenStream {
    match value {
        Value::Null => quote!(null),
        Value::Bool(value) => quote!(#value),
        Value::Number(value) => number(value),
        Value::Text(text) => quote!(#text),
        Value::List(items) => {
            let items = items.iter().map(constant);
            quote!([#(#items),*])
        }
        Value::Object(members) => {
            let (names, values) = (
                members.iter().map(|(name, _)| name),
                members.iter().map(|(_, value)| constant(value)),
            );
            quote!({#(#names: #values),*})
        }
    }
}

fn number(number: &Number) -> TokenStream {
    if let Ok(whole) = number.to_string().parse::<i128>() {
        return int(whole);
    }
    match number.as_f64().filter(|value| value.is_finite()) {
        Some(value) => float(value),
        // Beyond every number of Rust: its text is all there is to say.
        None => number.to_string().into_token_stream(),
    }
}

/// A whole number, in groups of three digits where it is long.
pub(super) fn int(value: i128) -> TokenStream {
    let digits = grouped(&value.unsigned_abs().to_string());
    signed(value < 0, &digits)
}

/// A number with a fraction, be it zero.
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
