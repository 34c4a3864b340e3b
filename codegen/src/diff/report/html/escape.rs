//! Text of a spec in HTML.

use crate::diagnostics::hidden::in_one_line;

/// Text that is no markup, neither in an element nor in an attribute in quotes, and in one line.
pub(super) fn escape(text: &str) -> String {
    markup(&in_one_line(text))
}

/// The same for text whose hidden characters are spelled out already.
pub(super) fn markup(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for next in text.chars() {
        match next {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            '\'' => escaped += "&#39;",
            other => escaped.push(other),
        }
    }
    escaped
}
