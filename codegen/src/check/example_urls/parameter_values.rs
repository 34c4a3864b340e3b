//! Values as they are written in a URL, parsed by the types of their parameters.

use serde_json::Number;

use crate::check::types::{Type, resolve_use, type_of};
use crate::check::values::why_invalid;
use crate::model::api::{Api, OperationParameter, Use, Value};
use crate::model::spec::{Basic, Literal, WireForm};

/// Whether a string stands for any value.
pub(super) fn is_placeholder(text: &str) -> bool {
    text.contains("...") || text.contains('…') || text.contains("%E2%80%A6")
}

/// Decodes a part of a URL (RFC 3986, section 2.1). In a query, `+` is a space. `None` if two hexadecimal digits do not follow a `%`, or the
/// bytes are not UTF-8.
pub(super) fn decoded(raw: &str, in_query: bool) -> Option<String> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.bytes();
    while let Some(next) = rest.next() {
        bytes.push(match next {
            b'+' if in_query => b' ',
            b'%' => {
                let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                u8::try_from(high * 16 + low).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

/// Why `text` is not a valid value of a parameter.
pub(super) fn why_invalid_value(api: &Api, parameter: &OperationParameter, text: &str) -> Option<String> {
    let of = &parameter.of;
    why_invalid(api, of, &parse(api, of, &of.wire, text))
}

/// Why `texts`, one per item, are not a valid list for a parameter.
pub(super) fn why_invalid_items(api: &Api, parameter: &OperationParameter, texts: &[&str]) -> Option<String> {
    let Type::Array(item) = type_of(api, &parameter.of) else {
        return None;
    };
    let items = texts
        .iter()
        .map(|text| parse(api, item, &parameter.of.wire, text));
    why_invalid(api, &parameter.of, &Literal::Array(items.collect()))
}

// The value that is written as `text`; a string if `text` is no value of the type.
fn parse(api: &Api, of: &Use, wire: &WireForm, text: &str) -> Literal {
    let string = || Literal::String(text.to_owned());
    let resolved = resolve_use(api, of);
    match resolved.of {
        Type::Basic(Basic::Int | Basic::UInt) => parse_number(text).unwrap_or_else(string),
        Type::Basic(Basic::Float) => match &wire.decimal {
            Some(decimal) => parse_number(&text.replace(decimal.value.as_str(), ".")).unwrap_or_else(string),
            None => parse_number(text).unwrap_or_else(string),
        },
        Type::Basic(Basic::Bool) => parse_boolean(text, wire).unwrap_or_else(string),
        Type::Enum(values, _) if is_number_enum(values) => parse_number(text).unwrap_or_else(string),
        Type::Array(item) => {
            let separator = resolved.separator.or_else(|| style_separator(wire));
            let parts: Vec<&str> = match separator {
                Some(separator) if !separator.is_empty() => text.split(separator).collect(),
                _ => vec![text],
            };
            let items = parts.into_iter().map(|part| parse(api, item, wire, part));
            Literal::Array(items.collect())
        }
        Type::Union(variants, _) => {
            let mut values = variants
                .iter()
                .map(|variant| (variant, parse(api, &variant.of, wire, text)));
            let valid = values.find(|(variant, value)| why_invalid(api, &variant.of, value).is_none());
            valid.map_or_else(string, |(_, value)| value)
        }
        Type::Basic(_)
        | Type::Enum(..)
        | Type::Any
        | Type::Placeholder
        | Type::Override
        | Type::File
        | Type::Tuple(_)
        | Type::Map(_)
        | Type::Object(..) => string(),
    }
}

fn parse_number(text: &str) -> Option<Literal> {
    text.parse::<Number>().ok().map(Literal::Number)
}

fn parse_boolean(text: &str, wire: &WireForm) -> Option<Literal> {
    let [no, yes] = match &wire.bool_as {
        Some(words) => [words.value[0].as_str(), words.value[1].as_str()],
        None => ["false", "true"],
    };
    match text {
        _ if text == yes => Some(Literal::Boolean(true)),
        _ if text == no => Some(Literal::Boolean(false)),
        _ => None,
    }
}

fn is_number_enum(values: &[Value]) -> bool {
    values
        .iter()
        .all(|value| matches!(value.value.value, Literal::Number(_)))
}

// What joins items in OpenAPI's styles, if each item is not a pair of its own.
fn style_separator(wire: &WireForm) -> Option<&'static str> {
    let is_exploded = wire.explode.as_ref().map(|explode| explode.value);
    match wire.style.as_ref().map(|style| style.value.as_str()) {
        Some("spaceDelimited") if is_exploded != Some(true) => Some(" "),
        Some("pipeDelimited") if is_exploded != Some(true) => Some("|"),
        Some("simple") => Some(","),
        _ if is_exploded == Some(false) => Some(","),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn percent_signs_are_decoded() {
        assert_eq!(decoded("a%20b%C3%A9+c", true).as_deref(), Some("a bé c"));
        assert_eq!(decoded("a+b", false).as_deref(), Some("a+b"));
        for wrong in ["%", "%4", "%zz", "%ff"] {
            assert_eq!(decoded(wrong, true), None, "{wrong}");
        }
    }
}
