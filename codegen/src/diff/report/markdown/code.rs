//! Text of a spec in Markdown: always as code, in which nothing is a mention, a link to an issue, HTML or markup.

use std::fmt::Write as _;

use crate::diagnostics::hidden::in_one_line;

/// How many characters of a text are shown.
const LONGEST: usize = 200;

/// Text as code that may stand in a table.
pub(in crate::diff::report) fn code(text: &str) -> String {
    let line = in_one_line(text);
    let line = match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line.into_owned(),
    };
    if line.trim().is_empty() {
        return if line.is_empty() {
            String::new()
        } else {
            "(blanks)".to_owned()
        };
    }
    // A code span ends at backticks and drops blanks at its ends; a cell ends at `|`, and how a backslash before it is read depends on the
    // renderer (GitHub Flavored Markdown, sections 4.10 and 6.3).
    if line.contains(['`', '|', '\\']) || line.starts_with(' ') || line.ends_with(' ') {
        format!("<code>{}</code>", entities(&line))
    } else {
        format!("`{line}`")
    }
}

/// Text with every character that Markdown or HTML could read as its own as a reference to it (CommonMark, section 2.5).
fn entities(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for next in text.chars() {
        if next.is_ascii_punctuation() && !matches!(next, '.' | ',' | '-' | '/' | '=') {
            let _ = write!(escaped, "&#{};", u32::from(next));
        } else {
            escaped.push(next);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn text_is_code_that_ends_where_it_ends() {
        assert_eq!(code("body.items[].@zip"), "`body.items[].@zip`");
        assert_eq!(code("a|b"), "<code>a&#124;b</code>");
        assert_eq!(code("``<b>"), "<code>&#96;&#96;&#60;b&#62;</code>");
        assert_eq!(code(" a"), "<code> a</code>");
        assert_eq!(code("a\nb"), "<code>a&#92;nb</code>");
        assert_eq!(code(""), "");
        assert_eq!(code(&"x".repeat(300)).chars().count(), 203);
    }
}
