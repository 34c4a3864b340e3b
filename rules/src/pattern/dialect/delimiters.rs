//! Patterns between delimiters, as literals of JavaScript, PHP and Ruby are: `/^a$/i`.

use std::ops::Range;

use super::NotEcma;

/// Where the pattern is inside of its delimiters, if it has any, without line ends behind it.
///
/// `^` behind a delimiter, or `$` before one, never matches, so they cannot be meant as characters.
pub(super) fn body(source: &str) -> Result<Range<usize>, NotEcma> {
    let whole = without_line_end(source);
    let undelimited = 0..whole.len();
    let Some(delimiter) = whole.chars().next().filter(|first| "/#~@%!,;".contains(*first)) else {
        return Ok(undelimited);
    };
    let Some(end) = whole.rfind(delimiter).filter(|&end| end > 1) else {
        return Ok(undelimited);
    };
    let (inside, flags) = (&whole[1..end], &whole[end + 1..]);
    if !flags.bytes().all(|byte| byte.is_ascii_alphabetic()) || has_plain(inside, delimiter) {
        return Ok(undelimited);
    }
    let is_start = inside.starts_with('^') || inside.starts_with("\\A");
    let is_end = ends_in_anchor(inside);
    if !(is_start || is_end) && delimiter == '/' {
        return Err(NotEcma {
            part: 0..whole.len(),
            what: "a pattern between slashes, which may be a part of it",
        });
    }
    if !(is_start && is_end) && delimiter != '/' {
        return Ok(undelimited);
    }
    if flags.chars().any(|flag| changes(flag, inside)) {
        return Err(NotEcma {
            part: end..whole.len(),
            what: "a flag",
        });
    }
    Ok(1..end)
}

// Nothing matches behind `$`, so a line end there is one of the document.
fn without_line_end(source: &str) -> &str {
    let text = source.trim_end_matches(['\n', '\r']);
    if ends_in_anchor(text) { text } else { source }
}

fn ends_in_anchor(text: &str) -> bool {
    let Some(before) = text
        .strip_suffix('$')
        .or_else(|| text.strip_suffix("\\z"))
        .or_else(|| text.strip_suffix("\\Z"))
    else {
        return false;
    };
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    backslashes.is_multiple_of(2)
}

fn has_plain(inside: &str, delimiter: char) -> bool {
    let mut is_escaped = false;
    inside.chars().any(|next| {
        let is_plain = next == delimiter && !is_escaped;
        is_escaped = next == '\\' && !is_escaped;
        is_plain
    })
}

// Whether a flag changes what such a pattern matches.
fn changes(flag: char, inside: &str) -> bool {
    match flag {
        'i' => has_letter(inside),
        's' => inside.contains('.'),
        'm' => inside.contains(['^', '$']),
        'x' => inside.contains(|next: char| next.is_whitespace() || next == '#'),
        // How greedy a match is, where the next one starts, and that `u` and `D` are what ECMA-262 does.
        _ => !"gyuvdDAUSXJn".contains(flag),
    }
}

fn has_letter(inside: &str) -> bool {
    let mut characters = inside.chars();
    while let Some(next) = characters.next() {
        if next == '\\' {
            characters.next();
        } else if next.is_alphabetic() {
            return true;
        }
    }
    false
}
