//! The first sentence of a description, for a cell of a table or the entry of a list.
//!
//! In: a description. Out: one line of Markdown, without a `|` that would end the cell.

use super::characters::visible;
use super::{code_for_rustdoc, markdown_line_for_rustdoc};

// What ends in a full stop that does not end a sentence.
const ABBREVIATIONS: &[&str] = &["e.g", "i.e", "etc", "vs", "cf", "approx", "no", "incl"];

/// The first sentence of `description`, or nothing if it begins with a block of code.
pub(super) fn summary(description: &str) -> String {
    let text = visible(description);
    let lines = text.lines().map(str::trim).skip_while(|line| line.is_empty());
    let lines: Vec<&str> = lines.take_while(|line| !line.is_empty()).collect();
    let is_code = lines
        .first()
        .is_some_and(|line| line.starts_with("```") || line.starts_with("~~~"));
    if is_code {
        return String::new();
    }
    let paragraph = lines.join(" ");
    let paragraph = paragraph.trim_start_matches(['#', '>', '-', '*', ' ']);
    in_table(&markdown_line_for_rustdoc(first_sentence(paragraph)))
}

/// `text` as a code span in a cell.
pub(in crate::backend) fn code_in_table(text: &str) -> String {
    in_table(&code_for_rustdoc(text))
}

fn first_sentence(text: &str) -> &str {
    for (at, _) in text.match_indices(['.', '!', '?']) {
        let (sentence, rest) = text.split_at(at + 1);
        let word = text[..at].rsplit([' ', '(']).next().unwrap_or_default();
        let is_open = sentence.matches('`').count() % 2 == 1;
        if rest.starts_with(' ') && !is_open && !ABBREVIATIONS.contains(&word.to_lowercase().as_str()) {
            return sentence;
        }
    }
    text
}

fn in_table(line: &str) -> String {
    let mut line = line.to_owned();
    while line.contains("\\|") {
        line = line.replace("\\|", "|");
    }
    line.replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::{code_in_table, summary};

    #[test]
    fn a_sentence_ends_where_another_one_begins() {
        assert_eq!(summary("Ask a user. Show a page."), "Ask a user.");
        assert_eq!(
            summary("\n\nA code, e.g. `a. b`, of\nthe shop\n\nMore."),
            "A code, e.g. `a. b`, of the shop"
        );
        assert_eq!(summary("Version 1.5 of it? Yes."), "Version 1.5 of it?");
        assert_eq!(summary("# A title\nof two lines"), "A title of two lines");
        assert_eq!(summary("```\ncode\n```"), "");
        assert_eq!(summary(""), "");
    }

    #[test]
    fn a_bar_does_not_end_the_cell() {
        assert_eq!(summary("One of a|b. More"), "One of a\\|b.");
        assert_eq!(summary("a \\| b"), "a \\| b");
        assert_eq!(code_in_table("a|b"), "`a\\|b`");
    }
}
