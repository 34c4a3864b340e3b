//! The inline text of a paragraph: code spans, links and URLs stay, and everything else that rustdoc would interpret is escaped.
//!
//! In: the lines of one paragraph. Out: lines each of which is safe by itself: code spans and links are put on one line.

use std::collections::BTreeSet;

use super::characters::first_bytes;

/// Whether a text is in a table, where `|` ends a cell even in a code span.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Inside {
    /// A row of a table.
    Table,
    /// Anything else.
    Text,
}

/// Makes `text` safe.
pub(super) fn safe_inline(text: &str, inside: Inside) -> String {
    write_inline(text, inside, Urls::Linked)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Urls {
    Linked,
    // In the text of a link, which cannot contain another link.
    Plain,
}

fn write_inline(text: &str, inside: Inside, urls: Urls) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    let mut unpaired = BTreeSet::new();
    while let Some(first) = rest.chars().next() {
        let taken = match first {
            '\\' => write_escape(rest, &mut out),
            '`' => write_code(rest, inside, &mut unpaired, &mut out),
            '<' if urls == Urls::Linked => write_angle(rest, &mut out),
            '[' | '!' if urls == Urls::Linked => write_bracket(rest, inside, &mut out),
            'h' if urls == Urls::Linked => write_url(rest, &mut out),
            '<' | '[' | ']' => {
                out.push('\\');
                out.push(first);
                1
            }
            '*' if rest.starts_with("*/") => {
                out.push_str("*\\/");
                2
            }
            _ => 0,
        };
        let taken = if taken == 0 {
            out.push(first);
            first.len_utf8()
        } else {
            taken
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

fn write_escape(rest: &str, out: &mut String) -> usize {
    match rest.chars().nth(1) {
        Some(next) if next.is_ascii_punctuation() => {
            out.push('\\');
            out.push(next);
            2
        }
        Some('\n') => 0,
        // It must not escape what is written after it.
        _ => {
            out.push_str("\\\\");
            1
        }
    }
}

fn write_code(rest: &str, inside: Inside, unpaired: &mut BTreeSet<usize>, out: &mut String) -> usize {
    let run = backticks(rest);
    if !unpaired.contains(&run)
        && let Some((code, taken)) = code_span(rest)
    {
        let fence = rest.get(..run).unwrap_or_default();
        out.push_str(fence);
        let mut before = ' ';
        for next in code.chars() {
            match next {
                '\n' => out.push(' '),
                '|' if inside == Inside::Table && before != '\\' => out.push_str("\\|"),
                _ => out.push(next),
            }
            before = next;
        }
        out.push_str(fence);
        return taken;
    }
    unpaired.insert(run);
    out.extend(std::iter::repeat_n("\\`", run));
    run
}

// Longer runs of backticks are no fences: for each length that has no end, the rest of the text is searched once.
const MAX_FENCE: usize = 16;

/// The code span at the beginning of `rest`: its code, and its length with the backticks.
fn code_span(rest: &str) -> Option<(&str, usize)> {
    let run = backticks(rest);
    if run > MAX_FENCE {
        return None;
    }
    let mut at = run;
    loop {
        at += rest.get(at..)?.find('`')?;
        let length = backticks(rest.get(at..)?);
        if length == run {
            return Some((rest.get(run..at)?, at + run));
        }
        at += length;
    }
}

fn backticks(text: &str) -> usize {
    text.bytes().take_while(|byte| *byte == b'`').count()
}

fn write_angle(rest: &str, out: &mut String) -> usize {
    let link = rest.strip_prefix('<').and_then(|rest| {
        let length = url_length(rest)?;
        rest.get(length..)?.starts_with('>').then(|| rest.get(..length))?
    });
    if let Some(url) = link {
        out.push('<');
        out.push_str(url);
        out.push('>');
        return url.len() + 2;
    }
    out.push_str("\\<");
    1
}

fn write_url(rest: &str, out: &mut String) -> usize {
    let Some(url) = url_length(rest).and_then(|length| rest.get(..length)) else {
        return 0;
    };
    if url.len() > MAX_URL {
        let is_beside_code =
            out.ends_with('`') || rest.get(url.len()..).is_some_and(|rest| rest.starts_with('`'));
        let fence = if is_beside_code { "" } else { "`" };
        out.extend([fence, url, fence]);
        return url.len();
    }
    let mut end = url.len();
    while let Some(last) = url.get(..end).and_then(|url| url.chars().next_back()) {
        let is_open = |open: char| {
            url.get(..end)
                .is_some_and(|url| url.matches(open).count() >= url.matches(last).count())
        };
        let is_part = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '…' => false,
            ')' => is_open('('),
            '}' => is_open('{'),
            _ => true,
        };
        if is_part {
            break;
        }
        end -= last.len_utf8();
    }
    match url.get(..end) {
        Some(url) if url.find("//").is_some_and(|slashes| url.len() > slashes + 2) => {
            out.push('<');
            out.push_str(url);
            out.push('>');
            end
        }
        _ => 0,
    }
}

// The maximum length of a URL at the beginning of `text`.
fn url_length(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))?;
    let ends =
        |next: char| next.is_whitespace() || matches!(next, '<' | '>' | '"' | '`' | '\\' | '|' | '[' | ']');
    let length = text.find(ends).unwrap_or(text.len());
    (length > scheme.len()).then_some(length)
}

// Longer URLs are code, as browsers do not open them.
const MAX_URL: usize = 2_048;

fn write_bracket(rest: &str, inside: Inside, out: &mut String) -> usize {
    // Readers of the docs would load an image from the server; a link is enough.
    let marks = rest.bytes().take_while(|byte| *byte == b'!').count();
    let link = rest.get(marks..).unwrap_or_default();
    let is_image = link.starts_with('[');
    if marks > 1 || !is_image {
        // Only the last of several begins the image.
        let mark = if is_image { "\\!" } else { "!" };
        let taken = if is_image { marks - 1 } else { marks };
        out.extend(std::iter::repeat_n(mark, taken));
        return taken;
    }
    let mark = marks;
    let Some(link) = Link::read(link, inside) else {
        out.push_str(if mark == 0 { "\\[" } else { "!\\[" });
        return mark + 1;
    };
    let text = link.text.replace('\n', " ");
    let is_absolute = ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| link.target.len() > scheme.len() && link.target.starts_with(scheme));
    if !is_absolute {
        // The docs have no base URL for a relative link.
        out.push_str(&write_inline(&text, inside, Urls::Linked));
        if !link.target.is_empty() && !link.target.starts_with('#') {
            out.push_str(" (`");
            out.push_str(link.target);
            out.push_str("`)");
        }
        return mark + link.length;
    }
    let shown = if text.trim().is_empty() {
        link.target
    } else {
        text.trim()
    };
    out.push('[');
    out.push_str(&write_inline(shown, inside, Urls::Plain));
    out.push_str("](");
    out.push_str(link.target);
    out.push(')');
    mark + link.length
}

/// A link: `[text](target "title")`, whose text contains no bracket.
struct Link<'t> {
    text: &'t str,
    target: &'t str,
    length: usize,
}

impl<'t> Link<'t> {
    fn read(text: &'t str, inside: Inside) -> Option<Self> {
        let end = text_end(text)?;
        let label = text.get(1..end)?;
        if inside == Inside::Table && label.contains('|') {
            return None;
        }
        let behind = text.get(end + 1..)?.strip_prefix('(')?;
        let close = target_end(behind)?;
        let target = behind.get(..close)?;
        let after = behind.get(close..)?;
        let title = first_bytes(after, MAX_TITLE);
        let title = title.get(..title.find(')')?)?;
        let is_title = title.trim().is_empty() || (title.starts_with([' ', '\n']) && is_quoted(title.trim()));
        is_title.then(|| Self {
            text: label,
            target,
            length: end + 2 + close + title.len() + 1,
        })
    }
}

// How long the title of a link may be.
const MAX_TITLE: usize = 1_000;

fn is_quoted(title: &str) -> bool {
    let inner = ['"', '\'']
        .into_iter()
        .find_map(|quote| title.strip_prefix(quote)?.strip_suffix(quote));
    inner.is_some_and(|inner| !inner.contains(['"', '\'', '`', '\\', '<', '[', ']']))
}

// The position of the bracket that closes the first bracket of `text`.
fn text_end(text: &str) -> Option<usize> {
    let mut at = 1;
    loop {
        let rest = text.get(at..)?;
        match rest.chars().next()? {
            ']' => return Some(at),
            '[' => return None,
            '`' => at += code_span(rest)?.1,
            '\\' => at += 1 + rest.chars().nth(1)?.len_utf8(),
            other => at += other.len_utf8(),
        }
    }
}

// The end of the target at the beginning of `text`: a space, or a closing parenthesis that was not opened.
fn target_end(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (at, next) in text.char_indices() {
        match next {
            '(' => open += 1,
            ')' if open == 0 => return Some(at),
            ')' => open -= 1,
            _ if next.is_whitespace() => return (open == 0).then_some(at),
            '<' | '>' | '\\' | '`' | '|' | '[' | ']' => return None,
            _ => {}
        }
    }
    None
}
