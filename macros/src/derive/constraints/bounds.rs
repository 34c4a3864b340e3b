//! The values of constraints: lengths, counts and bounds, and whether any value can satisfy them.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Lit, LitInt};

use crate::derive::attributes::Attributes;

/// The least and the greatest length.
pub struct Length {
    pub min: Option<usize>,
    pub max: Option<usize>,
}

/// A count, with the literal that it was written as.
pub struct Count {
    pub value: u64,
    pub literal: LitInt,
}

/// A bound of a number.
pub struct Bound {
    pub method: Ident,
    pub tokens: TokenStream,
    pub is_integer: bool,
    value: f64,
}

impl Bound {
    /// The literal, as `IntegerConstraints` or `NumberConstraints` take it.
    pub fn written(&self, as_integer: bool) -> TokenStream {
        let tokens = &self.tokens;
        if as_integer || !self.is_integer {
            return quote!(#tokens);
        }
        quote!(#tokens as f64)
    }
}

/// `length = "43..=128"`, `"1.."`, `"..=20"`, `"3"`, `3`.
pub fn length(attributes: &mut Attributes, tokens: TokenStream) -> Option<Length> {
    let literal: Lit = attributes.parse(
        "length",
        tokens,
        "a range in quotes: `\"1..=20\"`, `\"1..\"`, `\"..=20\"`",
    )?;
    let text = match &literal {
        Lit::Str(text) => text.value(),
        Lit::Int(number) => number.base10_digits().to_owned(),
        _ => String::new(),
    };
    let bounds = match text.split_once("..") {
        None => number(&text).map(|exactly| (Some(exactly), Some(exactly))),
        Some((min, max)) => match (optional(min), optional(max.strip_prefix('=').unwrap_or(max))) {
            (Ok(None), Ok(None)) | (Err(()), _) | (_, Err(())) => None,
            (Ok(_), Ok(Some(_))) if !max.starts_with('=') => {
                let (_, last) = text.split_once("..").unwrap_or_default();
                attributes.error(
                    &literal,
                    format!("the last length is included: write `..={last}`"),
                );
                return None;
            }
            (Ok(min), Ok(max)) => Some((min, max)),
        },
    };
    let Some((min, max)) = bounds else {
        attributes.error(
            &literal,
            "`length` takes a range in quotes: `\"1..=20\"`, `\"1..\"`, `\"..=20\"`, or one length: `\"3\"`",
        );
        return None;
    };
    if min > max && max.is_some() {
        attributes.error(&literal, "the range is upside down: no string satisfies it");
        return None;
    }
    Some(Length { min, max })
}

fn optional(text: &str) -> Result<Option<usize>, ()> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    number(text).map(Some).ok_or(())
}

fn number(text: &str) -> Option<usize> {
    text.trim().replace('_', "").parse().ok()
}

/// `min_items = 1`.
pub fn count(attributes: &mut Attributes, key: &str, tokens: TokenStream) -> Option<Count> {
    let literal: LitInt = attributes.parse(key, tokens, "a count")?;
    if let Ok(value) = literal.base10_parse() {
        Some(Count { value, literal })
    } else {
        attributes.error(&literal, format!("`{key}` takes a count"));
        None
    }
}

/// `min = -3`, `max = 0.5`.
pub fn bound(attributes: &mut Attributes, key: &str, tokens: TokenStream) -> Option<Bound> {
    let text = tokens.to_string().replace([' ', '_'], "");
    let (is_integer, value) = match (text.parse::<i128>(), text.parse::<f64>()) {
        #[allow(clippy::cast_precision_loss, reason = "only compared with another bound")]
        (Ok(value), _) => (true, value as f64),
        (Err(_), Ok(value)) if value.is_finite() => (false, value),
        _ => {
            attributes.error(&tokens, format!("`{key}` takes a number"));
            return None;
        }
    };
    if key == "multiple_of" && value <= 0.0 {
        attributes.error(&tokens, "`multiple_of` takes a number above 0");
        return None;
    }
    Some(Bound {
        method: Ident::new(key, Span::call_site()),
        tokens,
        is_integer,
        value,
    })
}

/// Reports bounds that no number satisfies.
pub fn check_order(attributes: &mut Attributes, bounds: &[Bound]) {
    let of = |key: &str| bounds.iter().find(|bound| bound.method == key);
    for (least, most, is_open) in [
        ("min", "max", false),
        ("min", "below", true),
        ("above", "max", true),
        ("above", "below", true),
    ] {
        let (Some(low), Some(high)) = (of(least), of(most)) else {
            continue;
        };
        if low.value > high.value || (is_open && low.value >= high.value) {
            let message = format!("no number satisfies this: `{least}` is {}", low.tokens);
            attributes.error(&high.tokens, message);
        }
    }
}

/// What is wrong with the brackets of a pattern, if anything is; `levain check` reports the rest of what ECMA-262 forbids.
pub fn check_pattern(pattern: &str) -> Result<(), String> {
    let mut open = Vec::new();
    let mut characters = pattern.chars();
    let mut is_in_class = false;
    while let Some(character) = characters.next() {
        match character {
            '\\' if characters.next().is_none() => return Err("the pattern ends with `\\`".to_owned()),
            '\\' => {}
            ']' if is_in_class => is_in_class = false,
            _ if is_in_class => {}
            '[' => is_in_class = true,
            '(' => open.push(character),
            ')' if open.pop().is_none() => return Err("the pattern has a `)` without its `(`".to_owned()),
            _ => {}
        }
    }
    if is_in_class {
        return Err("the pattern has a `[` without its `]`".to_owned());
    }
    if open.is_empty() {
        return Ok(());
    }
    Err("the pattern has a `(` without its `)`".to_owned())
}
