//! Text from a spec, split into words and cased as Rust does it.
//!
//! In: any text. Out: an [`Ident`]. Every text gives one, whatever characters it contains. Two texts may give the same one: a
//! [`Scope`](super::Scope) makes them differ.

mod ascii;
mod sha256;
mod symbols;

use std::borrow::Cow;

use heck::{ToSnakeCase, ToUpperCamelCase};

use self::ascii::separate_digits;
pub use self::symbols::Symbols;
use self::symbols::{chunks, spelled};
use crate::model::ident::Ident;

/// The word before a name that would otherwise begin with a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filler {
    /// `Type1`.
    Type,
    /// `Value1`.
    Value,
    /// `value_1`, for fields, parameters and modules.
    Field,
}

/// The `UpperCamelCase` identifier of `text`.
pub fn upper_camel(text: &str, filler: Filler, symbols: Symbols) -> Ident {
    let word = if filler == Filler::Type { "Type" } else { "Value" };
    if ascii::is_simple(text, symbols) {
        return finish(&ascii::upper_camel(text), "Empty", word);
    }
    finish(&any_upper_camel(text, filler, symbols), "Empty", word)
}

fn any_upper_camel(text: &str, filler: Filler, symbols: Symbols) -> String {
    let mut name = String::new();
    // `-name` sorts in the other direction than `name`: the sign is always part of the name, even if only one of the two exists.
    if filler == Filler::Value
        && let Some(sign @ ('+' | '-')) = text.chars().next()
        && text.chars().nth(1).is_some_and(char::is_alphabetic)
    {
        name.push_str(&spelled(sign).to_upper_camel_case());
    }
    for chunk in chunks(text, symbols) {
        let chunk = chunk.to_upper_camel_case();
        separate_digits(&mut name, &chunk);
        name.push_str(&chunk);
    }
    name
}

/// The `snake_case` identifier of `text`.
pub fn snake(text: &str, symbols: Symbols) -> Ident {
    let text = &with_whole_words(text);
    if ascii::is_simple(text, symbols) {
        return finish(&ascii::snake(text), "empty", "value_");
    }
    finish(&any_snake(text, symbols), "empty", "value_")
}

// Words with capitals inside, which are one word in `snake_case`: `oauth2`, and not `o_auth2`.
const WHOLE_WORDS: [(&str, &str); 4] = [
    ("OAuth", "Oauth"),
    ("IPv", "Ipv"),
    ("ETag", "Etag"),
    ("GraphQL", "Graphql"),
];

fn with_whole_words(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for (word, plain) in WHOLE_WORDS {
        let begins = |(at, _): &(usize, &str)| !text[..*at].ends_with(char::is_uppercase);
        if let Some((at, _)) = text.match_indices(word).find(begins) {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            text = Cow::Owned(format!("{before}{plain}{after}"));
        }
    }
    text
}

fn any_snake(text: &str, symbols: Symbols) -> String {
    let words: Vec<String> = chunks(text, symbols)
        .iter()
        .map(|chunk| chunk.to_snake_case())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("_")
}

fn finish(name: &str, empty: &str, filler: &str) -> Ident {
    let name = name.trim_start_matches('_');
    let name = if name.is_empty() { empty } else { name };
    let short = shortened(name, MAX_BYTES);
    let name = short.as_ref();
    Ident::new(name)
        .or_else(|| Ident::new(&format!("{filler}{name}")))
        .or_else(|| Ident::new(empty))
        .unwrap_or_else(|| unreachable!("`{empty}` is an identifier"))
}

/// The most bytes of a name. Names become file names, for which many file systems allow 255 bytes, and Windows 260 characters for a whole
/// path.
pub(super) const MAX_BYTES: usize = 100;

/// `name`, or if it has more than `max_bytes`, its beginning with a digest of the whole. Long names that differ stay different.
pub fn shortened(name: &str, max_bytes: usize) -> Cow<'_, str> {
    if name.len() <= max_bytes {
        return Cow::Borrowed(name);
    }
    let is_snake = !name.contains(char::is_uppercase);
    let separator = if is_snake { "_x" } else { "X" };
    let room = max_bytes.saturating_sub(separator.len() + 6);
    let end = (0..=room).rev().find(|end| name.is_char_boundary(*end));
    let start = name[..end.unwrap_or(0)].trim_end_matches('_');
    Cow::Owned(format!("{start}{separator}{}", digest(name)))
}

/// A digest of six hexadecimal digits.
pub fn digest(text: &str) -> String {
    let [first, ..] = sha256::digest(text.as_bytes());
    format!("{:06x}", first >> 8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Filler, Symbols, any_snake, any_upper_camel, ascii, shortened, snake, upper_camel};

    fn value(text: &str) -> String {
        upper_camel(text, Filler::Value, Symbols::Part)
            .source()
            .to_owned()
    }

    fn field(text: &str) -> String {
        snake(text, Symbols::Part).source().to_owned()
    }

    #[test]
    fn every_value_gets_a_name() {
        let cases = [
            ("company:read", "CompanyRead"),
            ("", "Empty"),
            ("+1", "Plus1"),
            ("-1", "Minus1"),
            ("-name", "MinusName"),
            ("+name", "PlusName"),
            ("- name", "Name"),
            ("1", "Value1"),
            ("A", "A"),
            ("a", "A"),
            ("2D_BARCODE", "Value2dBarcode"),
            ("1.2.6", "Value1_2_6"),
            ("S256", "S256"),
            ("self", "Self_"),
            ("€", "U20ac"),
            ("größe", "Größe"),
            ("<=", "LessEquals"),
            ("GMT+1", "GmtPlus1"),
            ("GMT-1", "GmtMinus1"),
            ("Etc/GMT-10", "EtcGmtMinus10"),
            ("UTC-05:30", "UtcMinus05_30"),
            ("2020-01", "Value2020_01"),
            ("v1-2", "V1_2"),
            ("us-east-1", "UsEast1"),
            ("  ", "SpaceSpace"),
            ("_", "Underscore"),
            ("HTTPServer", "HttpServer"),
        ];
        for (text, expected) in cases {
            assert_eq!(value(text), expected, "{text:?}");
        }
    }

    #[test]
    fn every_field_gets_a_name() {
        let cases = [
            ("client_id", "client_id"),
            ("type", "r#type"),
            ("self", "self_"),
            ("Self", "self_"),
            ("crate", "crate_"),
            ("VAT", "vat"),
            ("+1", "plus_1"),
            ("-1", "minus_1"),
            ("1st", "value_1st"),
            ("", "empty"),
            ("@type", "r#type"),
            ("$", "dollar"),
            ("_links", "links"),
            ("X-Trace", "x_trace"),
            ("名前", "名前"),
            ("clientId", "client_id"),
            ("OAuth2Token", "oauth2_token"),
            ("clientIPv4", "client_ipv4"),
            ("ETag", "etag"),
            ("GraphQLQuery", "graphql_query"),
            ("SETag", "se_tag"),
        ];
        for (text, expected) in cases {
            assert_eq!(field(text), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn the_ascii_path_gives_the_same_names(text in "(GMT|utc|)-?[a-zA-Z0-9][a-zA-Z0-9 _./+-]{0,12}") {
            for symbols in [Symbols::Part, Symbols::Spelled] {
                if ascii::is_simple(&text, symbols) {
                    let filler = Filler::Value;
                    prop_assert_eq!(ascii::upper_camel(&text), any_upper_camel(&text, filler, symbols));
                    prop_assert_eq!(ascii::snake(&text), any_snake(&text, symbols));
                }
            }
        }
    }

    #[test]
    fn long_names_are_cut_and_still_differ() {
        let (one, other) = ("word ".repeat(100), format!("{}end", "word ".repeat(100)));
        assert!(value(&one).len() <= 100 && field(&one).len() <= 100);
        assert_ne!(value(&one), value(&other));
        assert_ne!(field(&one), field(&other));
        assert_eq!(field(&value(&one)), field(&value(&one)));
        assert_eq!(shortened("abc", 3), "abc");
        // A letter of three bytes is never cut in two.
        assert_eq!(shortened(&"名".repeat(40), 60).chars().count(), 17 + 8);
    }
}
