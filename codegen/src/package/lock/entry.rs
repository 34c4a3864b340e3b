//! One entry of a lock: a key and a value on a line of their own, as strings that TOML and JSON share.
//!
//! In: two texts. Out: the line, and the texts of a line.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::diagnostics::hidden::is_hidden;

/// The entry as a line.
pub(super) fn entry(key: &str, value: &str) -> String {
    format!("{} = {}\n", quoted(key), quoted(value))
}

// Strings are written as in JSON, which TOML reads too, with hidden characters as escapes: one line per entry, and nothing unseen.
fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    let mut quoted = String::with_capacity(json.len());
    for character in json.chars() {
        match u32::from(character) {
            _ if !is_hidden(character) => quoted.push(character),
            point @ ..=0xffff => drop(write!(quoted, "\\u{point:04x}")),
            point => drop(write!(quoted, "\\U{point:08x}")),
        }
    }
    quoted
}

// JSON has no `\U0001f000`; TOML has no pairs of surrogates.
fn in_json(line: &str) -> Cow<'_, str> {
    if !line.contains("\\U") {
        return Cow::Borrowed(line);
    }
    let mut json = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        json.push_str(before);
        let character = escape
            .strip_prefix("\\U")
            .and_then(|digits| char::from_u32(u32::from_str_radix(digits.get(..8)?, 16).ok()?));
        let length = match character {
            Some(character) => {
                json.push(character);
                10
            }
            // The character behind it is a part of the escape.
            None => 1 + escape.chars().nth(1).map_or(0, char::len_utf8),
        };
        if character.is_none() {
            json.push_str(escape.get(..length).unwrap_or_default());
        }
        rest = escape.get(length..).unwrap_or_default();
    }
    json.push_str(rest);
    Cow::Owned(json)
}

/// The key and the value of a line.
pub(super) fn read_entry(line: &str) -> Option<(String, String)> {
    let line = &*in_json(line);
    let mut texts = serde_json::Deserializer::from_str(line).into_iter::<String>();
    let key = texts.next()?.ok()?;
    let rest = line.get(texts.byte_offset()..)?.trim_start().strip_prefix('=')?;
    Some((key, serde_json::from_str(rest.trim()).ok()?))
}
