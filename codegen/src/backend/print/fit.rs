//! Joins and breaks lines where rustfmt would: `prettyplease` breaks lines of more than 89 characters, rustfmt those of more than 100, and
//! lists of attributes earlier.
//!
//! In: the lines of an item, as `prettyplease` prints them. Out: the same tokens, with commas at the end of a line added or removed.

use super::attribute_list::{Entries, LIST_WIDTH, fit_attribute};

/// The width of a line, for rustfmt.
pub(super) const WIDTH: usize = 100;

/// The lines of an item as rustfmt breaks them.
pub(super) fn fit(printed: &str, text: &mut String) {
    let lines: Vec<&str> = printed.lines().collect();
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        if stays(line) {
            push(text, [*line].into_iter());
            index += 1;
            continue;
        }
        let end = end_of_broken(&lines, index);
        let broken = &lines[index..=end];
        if line.trim_start().starts_with("#[") {
            let fitted = Entries::of(broken).and_then(|entries| fit_attribute(&entries));
            match fitted {
                Some(fitted) => push(text, fitted.iter().map(String::as_str)),
                None => push(text, broken.iter().copied()),
            }
            index = end + 1;
        } else if let Some(fitted) = fit_declaration(broken) {
            push(text, fitted.iter().map(String::as_str));
            index = end + 1;
        } else if let Some((fitted, end)) = fit_only_struct(&lines, index) {
            push(text, fitted.iter().map(String::as_str));
            index = end + 1;
        } else {
            push(text, [*line].into_iter());
            index += 1;
        }
    }
}

// Whether nothing changes about the line, as about almost all: it is short, and opens nothing that goes on below.
fn stays(line: &str) -> bool {
    let is_open = matches!(line.as_bytes().last(), Some(b'(' | b'<' | b'['));
    line.len() <= LIST_WIDTH && !is_open || line.trim_start().starts_with("///")
}

fn push<'l>(text: &mut String, lines: impl Iterator<Item = &'l str>) {
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
}

// The line that closes the bracket with which this line ends; the line itself when there is none.
fn end_of_broken(lines: &[&str], start: usize) -> usize {
    let first = lines[start];
    if !first.ends_with(['(', '<']) || first.trim_start().starts_with("//") {
        return start;
    }
    let indent = indent_of(first);
    let rest = lines.iter().skip(start + 1);
    let length = rest.take_while(|line| indent_of(line) > indent).count();
    let end = start + 1 + length;
    let closes = |line: &&str| indent_of(line) == indent && line.trim_start().starts_with([')', '>']);
    if lines.get(end).is_some_and(closes) {
        end
    } else {
        start
    }
}

/// The number of spaces in front of a line.
pub(super) fn indent_of(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The lines as one, without the comma behind the last element.
pub(super) fn joined(lines: &[&str]) -> String {
    let mut text = String::new();
    for line in lines {
        let part = line.trim_start();
        if text.is_empty() {
            text.push_str(line);
        } else if part.starts_with([')', '>', ']']) {
            if text.ends_with(',') {
                text.pop();
            }
            text.push_str(part);
        } else {
            if !text.ends_with(['(', '<', '[']) {
                text.push(' ');
            }
            text.push_str(part);
        }
    }
    text
}

/// The width of a line.
pub(super) fn width(line: &str) -> usize {
    line.chars().count()
}

// On one line if it fits there; else what follows the name on a line of its own.
fn fit_declaration(broken: &[&str]) -> Option<Vec<String>> {
    let first = broken.first()?;
    if (broken.len() == 1 && width(first) <= WIDTH) || !is_declaration(first) {
        return None;
    }
    let whole = joined(broken);
    if width(&whole) <= WIDTH {
        return Some(vec![whole]);
    }
    let indent = indent_of(first);
    if let Some(head) = first.strip_suffix(" {") {
        return Some(vec![head.to_owned(), format!("{:indent$}{{", "")]);
    }
    let (separator, kept) = if whole.contains(" = ") {
        (" = ", 2)
    } else {
        (": ", 1)
    };
    let at = first.find(separator)?;
    let head = first[..at + kept].to_owned();
    let below = |rest: &str| format!("{:indent$}{rest}", "", indent = indent + 4);
    let rest = below(&whole[at + separator.len()..]);
    if width(&rest) <= WIDTH {
        return Some(vec![head, rest]);
    }
    // The value is broken as it was, one step further in.
    (width(first) > WIDTH && broken.len() > 1).then(|| {
        let rest = broken.iter().skip(1).map(|line| format!("    {line}"));
        let value = below(&first[at + separator.len()..]);
        [head, value].into_iter().chain(rest).collect()
    })
}

fn is_declaration(line: &str) -> bool {
    let line = line.trim_start();
    !["//", "use ", "pub use "]
        .iter()
        .any(|start| line.starts_with(start))
}

// An array of one struct: both brackets are on one line.
fn fit_only_struct(lines: &[&str], start: usize) -> Option<(Vec<String>, usize)> {
    let (first, inner) = (lines[start], lines.get(start + 1)?);
    if !first.ends_with("&[") || !inner.ends_with(" {") {
        return None;
    }
    let length = lines.iter().skip(start + 2);
    let length = length
        .take_while(|line| indent_of(line) > indent_of(inner))
        .count();
    let end = start + 2 + length;
    let (closing, last) = (lines.get(end)?.trim_start(), lines.get(end + 1)?.trim_start());
    if closing != "}," || !last.starts_with(']') {
        return None;
    }
    let head = format!("{first}{}", inner.trim_start());
    let fields = lines[start + 2..end]
        .iter()
        .map(|line| line.get(4..).unwrap_or(line).to_owned());
    let tail = format!("{:indent$}}}{last}", "", indent = indent_of(first));
    Some(([head].into_iter().chain(fields).chain([tail]).collect(), end + 1))
}
