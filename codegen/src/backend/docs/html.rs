//! HTML in descriptions, which is frequent: tags that Markdown has a notation for become that notation.
//!
//! In: a description. Out: the same in Markdown, for `markdown` to make safe. Other tags stay. Texts with fenced code stay as they are,
//! because their tags may be examples.

use super::characters::{first_bytes, last_bytes};

// The nesting of tags in the text of links and emphasis.
const MAX_DEPTH: usize = 4;

// How many bytes are looked at for the end of a tag, of code, of emphasis or of a line.
const MAX_LENGTH: usize = 2_000;

/// A tag, and its length in bytes.
struct Tag<'t> {
    name: String,
    is_end: bool,
    attributes: &'t str,
    length: usize,
}

/// `text` with Markdown for HTML.
pub(super) fn without_html(text: &str) -> String {
    if !text.contains('<') || text.contains("```") || text.contains("~~~") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    write(text, 0, &mut out);
    out
}

fn write(text: &str, depth: usize, out: &mut String) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            '`' => code_length(rest),
            '<' => {
                let taken = tag_at(rest).map_or(0, |tag| write_tag(rest, &tag, depth, out));
                if taken > 0 {
                    rest = rest.get(taken..).unwrap_or_default();
                    continue;
                }
                1
            }
            other => other.len_utf8(),
        };
        let (copied, after) = rest.split_at_checked(taken).unwrap_or((rest, ""));
        out.push_str(copied);
        rest = after;
    }
}

// The length of a code span, which ends with its paragraph at the latest.
fn code_length(text: &str) -> usize {
    let run = text.bytes().take_while(|byte| *byte == b'`').count();
    let fence = text.get(..run).unwrap_or_default();
    let inside = beginning(text.get(run..).unwrap_or_default());
    let paragraph = inside.split("\n\n").next().unwrap_or_default();
    paragraph.find(fence).map_or(run, |at| run + at + run)
}

fn beginning(text: &str) -> &str {
    first_bytes(text, MAX_LENGTH)
}

fn tag_at(text: &str) -> Option<Tag<'_>> {
    let inside = beginning(text.strip_prefix('<')?);
    let end = inside.find(['>', '<', '`'])?;
    let inside = inside
        .get(..end)
        .filter(|_| inside.get(end..).is_some_and(|rest| rest.starts_with('>')))?;
    let is_end = inside.starts_with('/');
    let inside = inside.trim_start_matches('/');
    let length = inside.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, attributes) = inside.split_at_checked(length)?;
    let is_tag =
        attributes.is_empty() || attributes.starts_with(|next: char| next == '/' || next.is_whitespace());
    is_tag.then(|| Tag {
        name: name.to_ascii_lowercase(),
        is_end,
        attributes,
        length: end + 2,
    })
}

// Writes the Markdown of a tag and returns how many bytes it replaces: 0 for a tag that stays.
fn write_tag(text: &str, tag: &Tag<'_>, depth: usize, out: &mut String) -> usize {
    let after = text.get(tag.length..).unwrap_or_default();
    match tag.name.as_str() {
        "p" | "br" | "div" | "para" | "ul" | "ol" | "note" | "important" => {
            end_paragraph(out, after);
            tag.length + blank_length(after)
        }
        "li" if tag.is_end => tag.length,
        "li" => {
            out.truncate(out.trim_end().len());
            out.push_str("\n- ");
            tag.length + blank_length(after)
        }
        "span" | "fullname" => tag.length,
        "code" | "tt" | "a" | "b" | "strong" | "i" | "em" if !tag.is_end && depth < MAX_DEPTH => {
            let Some((inside, taken)) = enclosed(after, &tag.name) else {
                return 0;
            };
            write_enclosed(inside, tag, depth, out);
            tag.length + taken
        }
        _ => 0,
    }
}

// A row of a table stays on one line.
fn end_paragraph(out: &mut String, after: &str) {
    let line = last_bytes(out, MAX_LENGTH);
    let before = line.rsplit('\n').next().unwrap_or_default();
    let behind = beginning(after).split('\n').next().unwrap_or_default();
    if before.contains('|') || behind.contains('|') {
        out.push(' ');
    } else if !out.is_empty() && !out.ends_with("\n- ") {
        out.truncate(out.trim_end().len());
        out.push_str("\n\n");
    }
}

fn blank_length(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

// The text before the end tag, and its length with the end tag.
fn enclosed<'t>(text: &'t str, name: &str) -> Option<(&'t str, usize)> {
    let paragraph = beginning(text).split("\n\n").next().unwrap_or_default();
    let mut at = 0;
    loop {
        at += paragraph.get(at..)?.find("</")?;
        let end = tag_at(paragraph.get(at..)?);
        if let Some(end) = end.filter(|end| end.name == name) {
            return Some((paragraph.get(..at)?, at + end.length));
        }
        at += 2;
    }
}

fn write_enclosed(inside: &str, tag: &Tag<'_>, depth: usize, out: &mut String) {
    let mut text = String::new();
    write(inside, depth + 1, &mut text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = words.join(" ");
    if inside.starts_with(char::is_whitespace) {
        out.push(' ');
    }
    match tag.name.as_str() {
        _ if words.is_empty() => {}
        "code" | "tt" if !words.contains(['`', '\\', '[']) => out.extend(["`", &unescaped(&words), "`"]),
        "b" | "strong" if is_plain(&words) => out.extend(["**", &words, "**"]),
        "i" | "em" if is_plain(&words) => out.extend(["*", &words, "*"]),
        "a" => match target(tag.attributes).filter(|_| !words.contains(['[', ']'])) {
            Some(target) => out.extend(["[", &words, "](", target, ")"]),
            None => out.push_str(&words),
        },
        _ => out.push_str(&words),
    }
    if inside.ends_with(char::is_whitespace) {
        out.push(' ');
    }
}

// In a code span, character references have no meaning.
fn unescaped(code: &str) -> String {
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    references
        .iter()
        .fold(code.to_owned(), |code, (reference, character)| {
            code.replace(reference, character)
        })
}

fn is_plain(words: &str) -> bool {
    words.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric) && !words.contains('*')
}

fn target(attributes: &str) -> Option<&str> {
    let (_, value) = attributes.split_once("href=")?;
    let quote = value.chars().next().filter(|next| matches!(next, '"' | '\''))?;
    let (target, _) = value.get(1..)?.split_once(quote)?;
    let is_url = target.starts_with("https://") || target.starts_with("http://");
    let is_unsafe = |next: char| next.is_whitespace() || matches!(next, '(' | ')' | '<' | '>' | '\\');
    (is_url && !target.contains(is_unsafe)).then_some(target)
}

#[cfg(test)]
mod tests {
    use super::without_html;

    #[test]
    fn tags_become_the_signs_of_markdown() {
        let cases = [
            ("<p>One.</p> <p>Two.</p>", "One.\n\nTwo.\n\n"),
            (
                "See <a href=\"https://a.example/b?c=d\">the <i>notes</i></a>.",
                "See [the *notes*](https://a.example/b?c=d).",
            ),
            ("<a>Bread</a> and <a href='/x'>more</a>", "Bread and more"),
            ("The <code> <a>Bread</a> </code>type", "The  `Bread` type"),
            ("<code>a&lt;b</code>", "`a<b`"),
            ("<b>Note:</b> <em>new</em>", "Note: *new*"),
            (
                "Any of<ul> <li> <p>rye</p> </li> <li>oat</li></ul>",
                "Any of\n- rye\n- oat\n\n",
            ),
            ("| a<br>b | c |", "| a b | c |"),
        ];
        for (html, markdown) in cases {
            assert_eq!(without_html(html), markdown, "{html}");
        }
    }

    #[test]
    fn what_is_no_tag_or_an_example_stays() {
        for text in [
            "1 < 2 > 1",
            "`<b>x</b>`",
            "\\<b>",
            "<file>",
            "<b>x",
            "```\n<b>x</b>\n```",
            "Vec<i>",
        ] {
            assert_eq!(without_html(text), text);
        }
    }
}
