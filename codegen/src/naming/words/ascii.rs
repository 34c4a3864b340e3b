//! The words of text that is ASCII and has no signs to spell out, as most names are: in one pass, and the same as the general way.

use super::Symbols;

/// Whether the words of `text` are nothing but its runs of letters and digits.
pub(super) fn is_simple(text: &str, symbols: Symbols) -> bool {
    let is_parting = |byte: u8| match symbols {
        Symbols::Part => byte.is_ascii() && byte != b'+',
        Symbols::Spelled => byte == b' ',
    };
    // An offset has a sign.
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
    // Signs at the beginning may be words, and so are those of text that holds nothing else.
    text.bytes()
        .next()
        .is_some_and(|first| first.is_ascii_alphanumeric())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || is_parting(byte))
}

/// `UpperCamelCase`. Two numbers side by side stay apart: `1.2.6` is not `1.26`.
pub(super) fn upper_camel(text: &str) -> String {
    let mut name = String::with_capacity(text.len() + 4);
    for run in runs(text) {
        let mut rest = run;
        while !rest.is_empty() {
            let (word, after) = rest.split_at(word_length(rest.as_bytes()));
            if rest.len() == run.len() {
                super::part_digits(&mut name, word);
            }
            let (first, small) = word.split_at(1);
            push(&mut name, first, str::make_ascii_uppercase);
            push(&mut name, small, str::make_ascii_lowercase);
            rest = after;
        }
    }
    name
}

/// `snake_case`.
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

fn push(name: &mut String, part: &str, set_case: fn(&mut str)) {
    let start = name.len();
    name.push_str(part);
    name.get_mut(start..).into_iter().for_each(set_case);
}

fn runs(text: &str) -> impl Iterator<Item = &str> {
    text.split(|next: char| !next.is_ascii_alphanumeric())
        .filter(|run| !run.is_empty())
}

// A capital begins a word behind a small letter, and before one when capitals stand before it. Digits go with what is before them.
fn word_length(run: &[u8]) -> usize {
    let mut last_is_capital = None;
    for (at, byte) in run.iter().enumerate() {
        let begins = match last_is_capital {
            Some(false) => byte.is_ascii_uppercase(),
            Some(true) => byte.is_ascii_uppercase() && run.get(at + 1).is_some_and(u8::is_ascii_lowercase),
            None => false,
        };
        if begins {
            return at;
        }
        if byte.is_ascii_alphabetic() {
            last_is_capital = Some(byte.is_ascii_uppercase());
        }
    }
    run.len()
}
