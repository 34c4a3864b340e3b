//! The characters of text that an identifier cannot contain: they separate words, or become words.
//!
//! In: any text. Out: the runs of characters from which a name is made. Does not know how names are cased.

use unicode_normalization::UnicodeNormalization;
use unicode_security::GeneralSecurityProfile;

/// What becomes of symbols and punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbols {
    /// They separate words. Only the sign of a number, and text that consists of symbols, are spelled out.
    Part,
    /// Each is spelled out.
    Spelled,
}

/// Runs of characters that an identifier can contain; the signs of numbers, and text without any such character, as words.
pub(super) fn chunks(text: &str, symbols: Symbols) -> Vec<String> {
    let normal: Vec<char> = text.nfc().collect();
    let spell_all = symbols == Symbols::Spelled || !normal.iter().any(|character| is_allowed(*character));
    let mut chunks = vec![String::new()];
    for (index, character) in normal.iter().enumerate() {
        if is_allowed(*character) {
            if let Some(last) = chunks.last_mut() {
                last.push(*character);
            }
            continue;
        }
        let before_digit = normal.get(index + 1).is_some_and(char::is_ascii_digit);
        let is_sign = before_digit
            && (*character == '+' || (*character == '-' && (index == 0 || is_offset(&normal[..index]))));
        if is_sign
            || (spell_all && (!character.is_whitespace() || normal.iter().all(|each| each.is_whitespace())))
        {
            chunks.push(spelled(*character));
        }
        chunks.push(String::new());
    }
    chunks.retain(|chunk| !chunk.is_empty());
    chunks
}

// Whether a minus after this text is the sign of an offset: `GMT-1` is the opposite of `GMT+1`, but `v1-2` and `2020-01` have no sign.
fn is_offset(before: &[char]) -> bool {
    let word = before.rsplit(|next| !next.is_alphanumeric()).next();
    let letters = word.unwrap_or_default().iter().map(char::to_ascii_uppercase);
    ["GMT", "UTC"].iter().any(|zone| letters.clone().eq(zone.chars()))
}

fn is_allowed(character: char) -> bool {
    // rustc warns about letters that are not in modern use (Unicode Technical Standard 39, section 3.1).
    character.is_ascii_alphanumeric()
        || character.is_alphanumeric()
            && unicode_ident::is_xid_continue(character)
            && character.identifier_allowed()
}

/// The word for a symbol.
pub(super) fn spelled(character: char) -> String {
    let word = match character {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '!' => "not",
        '=' => "equals",
        '<' => "less",
        '>' => "greater",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '?' => "question",
        '#' => "hash",
        '$' => "dollar",
        '@' => "at",
        '~' => "tilde",
        '^' => "caret",
        '_' => "underscore",
        '\'' | '"' | '`' => "quote",
        '(' | ')' => "parenthesis",
        '[' | ']' => "bracket",
        '{' | '}' => "brace",
        ' ' => "space",
        other => return format!("u{:04x}", u32::from(other)),
    };
    word.to_owned()
}
