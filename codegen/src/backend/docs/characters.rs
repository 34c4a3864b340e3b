//! Characters that must not be in generated source: control characters, bidirectional marks, tabs.
//!
//! In: any text. Out: the text without them.

use crate::diagnostics::hidden::is_hidden;

/// The width of a tab, as rustc and CommonMark count it.
const TAB: usize = 4;

/// `text` with `\n` between its lines, spaces for tabs, and no invisible characters.
///
/// rustc refuses the bidirectional marks in literals and comments (`text_direction_codepoint_in_literal`), and a bare CR in a
/// doc comment. The other characters would make a page that reads differently from its source.
pub(super) fn visible(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return text.to_owned();
    }
    let mut visible = String::with_capacity(text.len());
    let mut column = 0;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                visible.push('\n');
                column = 0;
            }
            '\t' => {
                let width = TAB - column % TAB;
                visible.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            hidden if is_hidden(hidden) => {}
            other => {
                visible.push(other);
                column += 1;
            }
        }
    }
    visible
}

/// `text` as one line.
pub(super) fn one_line(text: &str) -> String {
    let visible = visible(text);
    let words: Vec<&str> = visible.split_whitespace().collect();
    words.join(" ")
}

/// The beginning of a text, of at most so many bytes.
pub(super) fn first_bytes(text: &str, most: usize) -> &str {
    let mut ends = (0..=most.min(text.len())).rev();
    ends.find_map(|end| text.get(..end)).unwrap_or_default()
}

/// The end of a text, of at most so many bytes.
pub(super) fn last_bytes(text: &str, most: usize) -> &str {
    let mut starts = text.len().saturating_sub(most)..=text.len();
    starts.find_map(|start| text.get(start..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{one_line, visible};

    #[test]
    fn every_end_of_line_is_one() {
        assert_eq!(visible("a\r\nb\rc\u{2028}d\u{85}e"), "a\nb\nc\nd\ne");
    }

    #[test]
    fn tabs_go_to_the_next_stop() {
        assert_eq!(visible("\ta\n ab\tc"), "    a\n ab c");
    }

    #[test]
    fn what_is_not_seen_is_left_out() {
        assert_eq!(visible("a\0\u{7}b\u{202e}c\u{2066}d\u{feff}"), "abcd");
        assert_eq!(one_line(" a\n\n b\t c "), "a b c");
    }
}
