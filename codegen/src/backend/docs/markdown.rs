//! Turns any text into Markdown that rustdoc accepts without warnings and never runs as a test.
//!
//! In: a description of the spec, which should be CommonMark. Out: CommonMark in which every line is safe by itself: brackets and tags are
//! escaped, URLs are links, code is fenced and marked as `text`, and headings are below those of the item. Applying it twice changes
//! nothing.

use super::blocks::{Block, read_blocks, starts_block, underline};
use super::characters::{one_line, visible};
use super::html::without_html;
use super::inline::{Inside, safe_inline};

/// The languages that code blocks may have; every other one becomes `text`. rustdoc would run a code block without a language as Rust.
const LANGUAGES: &[&str] = &[
    "bash",
    "c",
    "console",
    "cpp",
    "csharp",
    "css",
    "csv",
    "curl",
    "diff",
    "go",
    "graphql",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "kotlin",
    "markdown",
    "php",
    "python",
    "ruby",
    "sh",
    "shell",
    "sql",
    "swift",
    "text",
    "toml",
    "ts",
    "typescript",
    "xml",
    "yaml",
];

/// More passes than any known text needs.
const MAX_PASSES: usize = 8;

/// `text` as docs.
pub fn markdown_for_rustdoc(text: &str) -> String {
    if is_safe(text) {
        return text.to_owned();
    }
    let mut written = write_once(&without_html(text));
    // Blocks that are left out, such as an empty `- >` between two lists, can make their neighbours one block.
    for _ in 0..MAX_PASSES {
        let again = write_once(&written);
        if again == written {
            break;
        }
        written = again;
    }
    written
}

// Whether `text` is only paragraphs of plain words, which stay as they are. Most descriptions are.
fn is_safe(text: &str) -> bool {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n') && !b"\\`<[]*".contains(&byte);
    let is_line =
        |line: &str| line.starts_with(|first: char| first.is_ascii_alphabetic()) && !line.ends_with(' ');
    let is_paragraph = |text: &str| text.split('\n').all(is_line);
    text.bytes().all(is_plain) && !text.contains("://") && text.split("\n\n").all(is_paragraph)
}

fn write_once(text: &str) -> String {
    let text = visible(text);
    let lines: Vec<&str> = text.lines().collect();
    let blocks = read_blocks(&lines);
    // Level 1 is for the sections of the item's own docs.
    let demoted = usize::from(highest_heading(&blocks) == Some(1));
    let written = write_blocks(&blocks, demoted).join("\n");
    written.trim_matches('\n').to_owned()
}

/// `text` as one line of docs.
pub fn markdown_line_for_rustdoc(text: &str) -> String {
    safe_inline(&one_line(&without_html(text)), Inside::Text)
}

/// `text` as the note of a `#[deprecated]`: one line, with parentheses in place of brackets.
///
/// rustc prints a note as it is, and rustdoc looks for links in it: an escaped bracket would be right in only one of them.
pub fn deprecation_note(text: &str) -> String {
    one_line(text)
        .replace("](", ") (")
        .replace('[', "(")
        .replace(']', ")")
}

/// `text` as a code span, on one line.
pub fn code_for_rustdoc(text: &str) -> String {
    let line = one_line(text);
    if line.is_empty() {
        return "` `".to_owned();
    }
    let longest = longest_run(&line);
    if longest == 0 {
        return format!("`{line}`");
    }
    let fence = "`".repeat(longest + 1);
    format!("{fence} {line} {fence}")
}

fn highest_heading(blocks: &[Block]) -> Option<usize> {
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading(level, text) if !text.is_empty() => Some(*level),
            Block::Quote(inside) => highest_heading(inside),
            Block::List(items) => items
                .iter()
                .filter_map(|(_, inside)| highest_heading(inside))
                .min(),
            _ => None,
        })
        .min()
}

fn write_blocks(blocks: &[Block], demoted: usize) -> Vec<String> {
    let mut written: Vec<String> = Vec::new();
    for block in blocks {
        // A blank line keeps the block apart from the one before.
        if written.last().is_some_and(|last| !last.is_empty()) && !is_tight(block) {
            written.push(String::new());
        }
        match block {
            Block::Blank => {}
            Block::Heading(_, text) if text.is_empty() => {}
            Block::Paragraph(lines) => written.extend(write_paragraph(lines)),
            Block::Heading(level, text) => {
                let marker = "#".repeat((level + demoted).min(6));
                written.push(format!("{marker} {}", heading_text(text)));
            }
            Block::Break => written.push("***".to_owned()),
            Block::Code(language, lines) => written.extend(write_code(language, lines)),
            Block::Quote(inside) => {
                let inside = write_blocks(inside, demoted);
                written.extend(
                    inside
                        .iter()
                        .map(|line| format!("> {line}").trim_end().to_owned()),
                );
            }
            Block::List(items) => written.extend(write_list(items, demoted)),
        }
    }
    written
}

// A `#` at the end would be read as the closing sequence of the heading.
fn heading_text(text: &str) -> String {
    let text = safe_inline(text, Inside::Text);
    let open = text.trim_end_matches('#');
    match text.strip_suffix('#') {
        Some(most) if open.is_empty() || open.ends_with(' ') => format!("{most}\\#"),
        _ => text,
    }
}

// Whether the block can follow a paragraph without a blank line: a list whose first item has text and, if it is numbered, the number 1.
fn is_tight(block: &Block) -> bool {
    match block {
        Block::List(items) => items.first().is_some_and(|(marker, inside)| {
            matches!(marker.as_str(), "-" | "1." | "1)")
                && matches!(inside.first(), Some(Block::Paragraph(_)))
        }),
        _ => false,
    }
}

fn write_paragraph(lines: &[String]) -> Vec<String> {
    let is_table = lines.iter().skip(1).any(|line| is_delimiter_row(line));
    let inline = if is_table {
        let rows: Vec<String> = lines
            .iter()
            .map(|line| safe_inline(line.trim_end(), Inside::Table))
            .collect();
        rows.join("\n")
    } else {
        let last = lines.len().saturating_sub(1);
        let ended = lines.iter().enumerate().map(|(at, line)| match line.trim_end() {
            // A hard line break as a backslash: spaces at the end of a line are invisible, and some editors remove them.
            text if at != last && line.ends_with("  ") && !text.ends_with('\\') => format!("{text}\\"),
            text => text.to_owned(),
        });
        safe_inline(&ended.collect::<Vec<_>>().join("\n"), Inside::Text)
    };
    inline.lines().map(escape_block_start).collect()
}

fn is_delimiter_row(line: &str) -> bool {
    line.contains('-') && line.chars().all(|next| matches!(next, '-' | '|' | ':' | ' '))
}

// Escapes a line that would begin another block.
fn escape_block_start(line: &str) -> String {
    let line = line.trim_start();
    if !starts_block(line) && underline(line).is_none() {
        return line.to_owned();
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    format!("{number}\\{rest}")
}

fn write_code(language: &str, lines: &[String]) -> Vec<String> {
    let word: String = language.chars().take_while(char::is_ascii_alphanumeric).collect();
    let word = word.to_ascii_lowercase();
    let language = LANGUAGES.iter().find(|known| **known == word).unwrap_or(&"text");
    let longest = lines.iter().map(|line| longest_run(line)).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    let mut written = vec![format!("{fence}{language}")];
    written.extend(lines.iter().map(|line| line.trim_end().to_owned()));
    written.push(fence);
    written
}

fn write_list(items: &[(String, Vec<Block>)], demoted: usize) -> Vec<String> {
    let mut written = Vec::new();
    for (marker, inside) in items {
        let margin = " ".repeat(marker.len() + 1);
        let lines = write_blocks(inside, demoted);
        written.extend(lines.iter().enumerate().map(|(at, line)| match at {
            0 => format!("{marker} {line}"),
            _ if line.is_empty() => String::new(),
            _ => format!("{margin}{line}"),
        }));
        let is_closed = written.last().is_none_or(String::is_empty);
        if matches!(inside.last(), Some(Block::Blank)) && !is_closed {
            written.push(String::new());
        }
    }
    while written.last().is_some_and(String::is_empty) {
        written.pop();
    }
    written
}

fn longest_run(text: &str) -> usize {
    let runs = text.split(|next| next != '`').map(str::len);
    runs.max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{
        code_for_rustdoc, deprecation_note, is_safe, markdown_for_rustdoc, markdown_line_for_rustdoc,
        write_once,
    };

    fn becomes(from: &str, to: &str) {
        assert_eq!(markdown_for_rustdoc(from), to, "from {from:?}");
        assert_eq!(markdown_for_rustdoc(to), to, "again");
    }

    proptest! {
        #[test]
        fn safe_text_is_what_would_be_written_anyway(
            text in "[ab1#]([a1 .,:;!?#>|~=_+&(){}\"'/-]{0,6}(\n{1,2})?){0,6}"
        ) {
            prop_assert!(!is_safe(&text) || write_once(&text) == text);
        }
    }

    #[test]
    fn plain_text_stays() {
        becomes("Who is asked, and *when*.", "Who is asked, and *when*.");
        becomes(
            "One line\nand another.\n\nMore.\n",
            "One line\nand another.\n\nMore.",
        );
        becomes("- a\n- b\n  1. c\n  2. d", "- a\n- b\n  1. c\n  2. d");
    }

    #[test]
    fn brackets_that_are_no_link_are_escaped() {
        becomes("see [Shop] and [x][y]", "see \\[Shop\\] and \\[x\\]\\[y\\]");
        becomes("[a]: https://b.c", "\\[a\\]: <https://b.c>");
        becomes("[site](https://a.b/c_(d))", "[site](https://a.b/c_(d))");
        becomes("![logo](https://a.b/c.png \"t\")", "[logo](https://a.b/c.png)");
        becomes("[here](/docs/x), [there](#y)", "here (`/docs/x`), there");
    }

    #[test]
    fn bare_urls_are_linked_without_the_dot_behind_them() {
        becomes("(see https://a.b/c?d=e).", "(see <https://a.b/c?d=e>).");
        becomes("<https://a.b>", "<https://a.b>");
        becomes("`https://a.b` https://", "`https://a.b` https://");
    }

    #[test]
    fn tags_become_markdown_or_are_escaped() {
        becomes(
            "a <b>c</b> <x>d</x> Vec<String>",
            "a **c** \\<x>d\\</x> Vec\\<String>",
        );
        becomes("<!-- x -->", "\\<!-- x -->");
    }

    #[test]
    fn backticks_that_pair_with_none_are_escaped() {
        becomes("a ` b", "a \\` b");
        becomes("`a` `` b ` c ``", "`a` `` b ` c ``");
        becomes("`a\nb <c>`", "`a b <c>`");
    }

    #[test]
    fn code_is_never_taken_for_rust() {
        becomes("a\n\n    let x = 1;\n\nb", "a\n\n```text\nlet x = 1;\n```\n\nb");
        becomes("```\nx\n```", "```text\nx\n```");
        becomes("```rust,should_panic\nx", "```text\nx\n```");
        becomes("~~~JSON\n{}\n~~~", "```json\n{}\n```");
        becomes("- a\n  ```\n  ```` x\n", "- a\n\n  `````text\n  ```` x\n  `````");
    }

    #[test]
    fn headings_stand_below_those_of_the_item() {
        becomes("# A\n\n## B #", "## A\n\n### B");
        becomes("A\n===\nb", "## A\n\nb");
        becomes("## A", "## A");
    }

    #[test]
    fn tables_keep_code_in_their_cells() {
        becomes("|a|b|\n|-|-|\n|`x | <y>`|z|", "|a|b|\n|-|-|\n|`x \\| <y>`|z|");
    }

    #[test]
    fn quotes_and_lists_are_followed() {
        becomes("> a\n>     b\n>\n>     c", "> a\n> b\n>\n> ```text\n> c\n> ```");
        becomes("* a\n\n* b", "- a\n\n- b");
        becomes("10.\n\n    a", "10. a");
    }

    #[test]
    fn one_line_is_one_line() {
        assert_eq!(markdown_line_for_rustdoc("a\n\n[b]"), "a \\[b\\]");
        assert_eq!(deprecation_note("use\r\n[`b`](c)"), "use (`b`) (c)");
        assert_eq!(code_for_rustdoc(""), "` `");
        assert_eq!(code_for_rustdoc("a`b\n"), "`` a`b ``");
    }
}
