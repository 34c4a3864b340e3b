//! Character sets in the notation of the spec language: `A-Za-z0-9._~-`.
//!
//! In: the value of `chars`. Out: a finding at the bytes of the first mistake. Which characters a set contains is for the crate
//! `levain-rules`, which parses the set again.

use std::ops::Range;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::frontend::text::yaml_tree::Node;

/// Reports the first mistake in `set`, and returns whether there is none.
pub(super) fn check_characters(set: &str, node: &Node, found: &mut Findings) -> bool {
    let Err((range, message, remedy)) = check(set) else {
        return true;
    };
    found.add(Finding::new(
        Code::NotACharacterSet,
        node.location_of(range),
        message,
        remedy,
    ));
    false
}

/// The bytes of a mistake, what is wrong with them, and the remedy.
type Mistake = (Range<usize>, String, String);

/// A character, the bytes that it is written with, and whether it is an unescaped `-`.
struct Item {
    character: char,
    range: Range<usize>,
    is_dash: bool,
}

fn check(set: &str) -> Result<(), Mistake> {
    let items = read_items(set)?;
    if items.is_empty() {
        return Err((
            0..0,
            "this set of characters is empty".into(),
            "write its characters: `A-Za-z`".into(),
        ));
    }
    let mut at = 0;
    while let Some(first) = items.get(at) {
        match (items.get(at + 1), items.get(at + 2)) {
            // A `-` that is not between two characters stands for itself.
            (Some(dash), Some(last)) if dash.is_dash && !first.is_dash => {
                if first.character > last.character {
                    let range = first.range.start..last.range.end;
                    let written = set.get(range.clone()).unwrap_or_default();
                    return Err((
                        range,
                        format!("the range `{written}` is reversed"),
                        "write the lower character first; a literal `-` comes last or is written `\\-`"
                            .into(),
                    ));
                }
                at += 3;
            }
            _ => at += 1,
        }
    }
    Ok(())
}

fn read_items(set: &str) -> Result<Vec<Item>, Mistake> {
    let mut items = Vec::new();
    let mut characters = set.char_indices();
    while let Some((start, first)) = characters.next() {
        let character = if first == '\\' {
            let rest = set.get(start + 1..).unwrap_or_default();
            let (character, length) = read_escape(rest).ok_or_else(|| unknown_escape(set, start))?;
            for _ in 0..length {
                characters.next();
            }
            character
        } else {
            first
        };
        let end = set.len() - characters.as_str().len();
        items.push(Item {
            character,
            range: start..end,
            is_dash: first == '-',
        });
    }
    Ok(items)
}

/// The character after a backslash, and how many characters it is written with.
fn read_escape(rest: &str) -> Option<(char, usize)> {
    match rest.chars().next()? {
        same @ ('-' | '\\') => Some((same, 1)),
        'x' => Some((read_hexadecimal(rest.get(1..3)?)?, 3)),
        'u' => {
            let digits = rest.get(1..)?.strip_prefix('{')?.split_once('}')?.0;
            Some((read_hexadecimal(digits)?, digits.len() + 3))
        }
        _ => None,
    }
}

fn read_hexadecimal(digits: &str) -> Option<char> {
    let is_hexadecimal = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    char::from_u32(u32::from_str_radix(digits, 16).ok().filter(|_| is_hexadecimal)?)
}

fn unknown_escape(set: &str, start: usize) -> Mistake {
    let rest = set.get(start..).unwrap_or_default();
    let written: String = rest.chars().take(2).collect();
    (
        start..start + written.len(),
        format!("`{written}` is not an escape that `chars` supports"),
        "write `\\-`, `\\\\`, `\\xNN` or `\\u{N}`".into(),
    )
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn sets_are_read() {
        for set in [
            "A-Za-z0-9._~-",
            "\\x20-\\x7e",
            "-",
            "a-",
            "-a",
            "\\u{1F600}-\\u{1F64F}",
            "\\-\\\\",
            "é-ü",
            "--a",
        ] {
            assert!(check(set).is_ok(), "{set}");
        }
    }

    #[test]
    fn a_mistake_is_reported_at_its_bytes() {
        for (set, range) in [
            ("", 0..0),
            ("z-a", 0..3),
            ("ab\\q", 2..4),
            ("é\\x2", 2..4),
            ("\\u{110000}", 0..2),
            ("a\\", 1..2),
        ] {
            assert_eq!(check(set).map_err(|wrong| wrong.0), Err(range), "{set}");
        }
    }
}
