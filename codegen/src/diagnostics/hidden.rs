//! Characters that are not seen, and that control what shows them: a terminal, an editor, a parser of settings.
//!
//! In: text that was written by others. Out: the same text with such characters spelled out. What levain prints of a document goes through
//! here, so that it stays text: no escape sequence, no second line, nothing reordered (Unicode Standard Annex 9), nothing unseen.

use std::borrow::Cow;

/// Whether a character is a control, reorders text, or is not seen. The joiners of emoji and of scripts are none of these.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Text in one line.
pub fn in_one_line(text: &str) -> Cow<'_, str> {
    spelled_out(text, is_hidden)
}

/// Text in lines.
pub fn in_lines(text: &str) -> Cow<'_, str> {
    spelled_out(text, |character| {
        is_hidden(character) && !matches!(character, '\n' | '\t')
    })
}

fn spelled_out(text: &str, is_unwanted: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&is_unwanted) {
        return Cow::Borrowed(text);
    }
    let mut line = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_unwanted(character) {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
    }
    Cow::Owned(line)
}

/// Text whose bytes are counted, with signs of the same length for what is hidden.
pub fn of_same_length(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let sign = |character: char| match character.len_utf8() {
        _ if matches!(character, '\t' | '\n') => None,
        _ if !is_hidden(character) => None,
        1 => Some("?"),
        2 => Some("\u{b7}"),
        3 => Some("\u{fffd}"),
        _ => Some("\u{fffd}?"),
    };
    let mut same = String::with_capacity(text.len());
    for character in text.chars() {
        match sign(character) {
            Some(sign) => same.push_str(sign),
            None => same.push(character),
        }
    }
    Cow::Owned(same)
}

/// A text of JSON, with the hidden characters of its strings as escapes: the same JSON.
#[cfg(feature = "cli")]
pub fn in_json(text: &str) -> Cow<'_, str> {
    use std::fmt::Write as _;

    // Outside of strings, JSON has none of these but ends of lines and tabs.
    let is_unwanted = |character: char| is_hidden(character) && !matches!(character, '\n' | '\r' | '\t');
    if !text.contains(is_unwanted) {
        return Cow::Borrowed(text);
    }
    let mut json = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if is_unwanted(character) {
            let mut units = [0; 2];
            for unit in character.encode_utf16(&mut units) {
                let _ = write!(json, "\\u{unit:04x}");
            }
        } else {
            json.push(character);
        }
    }
    Cow::Owned(json)
}

#[cfg(test)]
mod tests {
    use super::{in_lines, in_one_line, is_hidden, of_same_length};

    #[test]
    fn what_is_quoted_stays_in_its_line() {
        assert_eq!(in_one_line("`a\nb`"), "`a\\nb`");
        assert_eq!(in_one_line("`\u{202e}\u{1b}[2J`"), "`\\u{202e}\\u{1b}[2J`");
        assert_eq!(in_one_line("`é 🥐 👩\u{200d}🍳`"), "`é 🥐 👩\u{200d}🍳`");
        assert_eq!(in_lines("a\n\tb\r\u{9b}c"), "a\n\tb\\r\\u{9b}c");
    }

    #[test]
    fn signs_have_the_length_of_what_they_stand_for() {
        let text = "a\0\u{7f}\u{9b}2J\u{202e}\u{2028}\u{feff}\u{e0041}\tb";
        let same = of_same_length(text);
        assert_eq!(same.len(), text.len());
        assert!(
            !same
                .chars()
                .any(|character| is_hidden(character) && character != '\t')
        );
    }

    #[cfg(feature = "cli")]
    #[test]
    fn json_stays_the_same_json() -> Result<(), serde_json::Error> {
        let value = serde_json::json!({"a\u{7f}": "\0\u{9b}\u{202e}\u{e0041}é"});
        let text = value.to_string();
        let escaped = super::in_json(&text).into_owned();
        assert!(!escaped.contains(is_hidden), "{escaped:?}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&escaped)?, value);
        Ok(())
    }
}
