//! A fast path for text that is ASCII and has no symbols to spell out, as most names are.
//!
//! In: such text. Out: its name in one pass, equal to what the general functions of [`super`] give.

use super::symbols::Symbols;

/// Whether the words of `text` are exactly its runs of letters and digits.
pub(super) fn is_simple(text: &str, symbols: Symbols) -> bool {
    let separates = |byte: u8| match symbols {
        Symbols::Part => byte.is_ascii() && byte != b'+',
        Symbols::Spelled => byte == b' ',
    };
    // The minus in `GMT-1` is a sign.
    let is_offset = |sign: &[u8]| {
        let [a, b, c, b'-', digit] = sign else {
            return false;
        };
        let word = [a, b, c].map(u8::to_ascii_uppercase);
        digit.is_ascii_digit() && (word == *b"GMT" || word == *b"UTC")
    };
    if text.as_bytes().windows(5).any(is_offset) {
        return false;
    }
    // A symbol at the beginning may be spelled out, and so may those of text that consists of symbols.
    text.bytes()
        .next()
        .is_some_and(|first| first.is_ascii_alphanumeric())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || separates(byte))
}

/// The `UpperCamelCase` name. Adjacent numbers stay separate: `1.2.6` is not `1.26`.
pub(super) fn upper_camel(text: &str) -> String {
    let mut name = String::with_capacity(text.len() + 4);
    for run in runs(text) {
        let mut rest = run;
        while !rest.is_empty() {
            let (word, after) = rest.split_at(word_length(rest.as_bytes()));
            if rest.len() == run.len() {
                separate_digits(&mut name, word);
            }
            let (first, remainder) = word.split_at(1);
            push(&mut name, first, str::make_ascii_uppercase);
            push(&mut name, remainder, str::make_ascii_lowercase);
            rest = after;
        }
    }
    name
}

/// The `snake_case` name.
pub(super) fn snake(text: &str) -> String {
    let mut name = String::with_capacity(text.len() + 4);
    for run in runs(text) {
        let mut rest = run;
        while !rest.is_empty() {
            let (word, after) = rest.split_at(word_length(rest.as_bytes()));
            if !name.is_empty() {
                name.push('_');
            }
            push(&mut name, word, str::make_ascii_lowercase);
            rest = after;
        }
    }
    name
}

/// Adjacent numbers stay separate: `1.2.6` is not `1.26`.
pub(super) fn separate_digits(name: &mut String, word: &str) {
    let is_adjacent = name.ends_with(|last: char| last.is_ascii_digit())
        && word.starts_with(|first: char| first.is_ascii_digit());
    if is_adjacent {
        name.push('_');
    }
}

fn push(name: &mut String, part: &str, set_case: fn(&mut str)) {
    let start = name.len();
    name.push_str(part);
    name.get_mut(start..).into_iter().for_each(set_case);
}

fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|next: char| !next.is_ascii_alphanumeric())
        .filter(|run| !run.is_empty())
}

// An upper-case letter begins a word after a lower-case one, and at the end of a run of upper-case letters before a lower-case one.
// Digits belong to the word before them.
fn word_length(run: &[u8]) -> usize {
    let mut last_is_upper = None;
    for (at, byte) in run.iter().enumerate() {
        let begins = match last_is_upper {
            Some(false) => byte.is_ascii_uppercase(),
            Some(true) => byte.is_ascii_uppercase() && run.get(at + 1).is_some_and(u8::is_ascii_lowercase),
            None => false,
        };
        if begins {
            return at;
        }
        if byte.is_ascii_alphabetic() {
            last_is_upper = Some(byte.is_ascii_uppercase());
        }
    }
    run.len()
}
