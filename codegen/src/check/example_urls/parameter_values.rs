//! Values as they are written in a URL, read back by their types.

use serde_json::Number;

use crate::check::types::{Kind, follow};
use crate::check::values::why_refused;
use crate::model::api::{Api, OperationParameter, Use};
use crate::model::spec::{Basic, Literal, WireForm};

/// Whether a text stands for any.
pub(super) fn is_placeholder(text: &str) -> bool {
    text.contains("...") || text.contains('…') || text.contains("%E2%80%A6")
}

/// A part of a URL without its percent-encoding (RFC 3986, section 2.1), in a query with `+` for a space; `None` where a `%`
/// begins nothing, or the bytes are no UTF-8.
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

/// Why a parameter cannot be written as `text`.
pub(super) fn why_written_refused(api: &Api, parameter: &OperationParameter, text: &str) -> Option<String> {
    why_refused(
        api,
        &parameter.of,
        &read_back(api, &parameter.of, &parameter.of.wire, text),
    )
}

/// Why a list cannot be written as these, an item each.
pub(super) fn why_items_refused(api: &Api, parameter: &OperationParameter, texts: &[&str]) -> Option<String> {
    let Kind::Array(item) = follow(api, &parameter.of).kind else {
        return None;
    };
    let items = texts
        .iter()
        .map(|text| read_back(api, item, &parameter.of.wire, text));
    why_refused(api, &parameter.of, &Literal::Array(items.collect()))
}

// The value that is written as `text`; a text where none is.
fn read_back(api: &Api, of: &Use, wire: &WireForm, text: &str) -> Literal {
    let plain = || Literal::String(text.to_owned());
    let number = |text: &str| text.parse::<Number>().map_or_else(|_| plain(), Literal::Number);
    let followed = follow(api, of);
    match followed.kind {
        Kind::Basic(Basic::Int | Basic::UInt) => number(text),
        Kind::Basic(Basic::Float) => match &wire.decimal {
            Some(decimal) => number(&text.replace(decimal.value.as_str(), ".")),
            None => number(text),
        },
        Kind::Basic(Basic::Bool) => {
            let [no, yes] = match &wire.bool_as {
                Some(words) => [words.value[0].as_str(), words.value[1].as_str()],
                None => ["false", "true"],
            };
            match text {
                _ if text == yes => Literal::Boolean(true),
                _ if text == no => Literal::Boolean(false),
                _ => plain(),
            }
        }
        Kind::Enum(values, _)
            if values
                .iter()
                .all(|value| matches!(value.value.value, Literal::Number(_))) =>
        {
            number(text)
        }
        Kind::Array(item) => {
            let separator = followed.separator.or_else(|| usual_separator(wire));
            let parts: Vec<&str> = match separator {
                Some(separator) if !separator.is_empty() => text.split(separator).collect(),
                _ => vec![text],
            };
            Literal::Array(
                parts
                    .into_iter()
                    .map(|part| read_back(api, item, wire, part))
                    .collect(),
            )
        }
        Kind::Union(variants, _) => {
            let read = variants
                .iter()
                .map(|variant| (variant, read_back(api, &variant.of, wire, text)));
            let mut fitting = read.filter(|(variant, value)| why_refused(api, &variant.of, value).is_none());
            fitting.next().map_or_else(plain, |(_, value)| value)
        }
        Kind::Basic(_)
        | Kind::Enum(..)
        | Kind::Any
        | Kind::Override
        | Kind::File
        | Kind::Tuple(_)
        | Kind::Map(_)
        | Kind::Object(..) => plain(),
    }
}

// What OpenAPI's styles join by, when the items are not written one by one.
fn usual_separator(wire: &WireForm) -> Option<&'static str> {
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
