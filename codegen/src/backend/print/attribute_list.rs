//! The lines of an attribute: rustfmt formats those whose entries are words, literals and lists of them, and leaves others as they are.
//!
//! In: the lines of one attribute. Out: its lines as rustfmt breaks them.

use super::fit::{WIDTH, indent_of, joined, width};

/// The width of the entries of an attribute on one line, for rustfmt.
pub(super) const LIST_WIDTH: usize = 70;

/// The width of a `#[derive]` on one line, for rustfmt, which counts its brackets twice.
const DERIVE_WIDTH: usize = WIDTH - 4;

/// The entries of an attribute, each on one line.
pub(super) struct Entries {
    // Whether these are the paths of a `#[derive]`, which fill their line.
    is_derive: bool,
    indent: usize,
    head: String,
    list: Vec<String>,
    tail: String,
}

impl Entries {
    /// The entries, if rustfmt formats the attribute.
    pub(super) fn of(lines: &[&str]) -> Option<Self> {
        let whole = joined(lines);
        let (head, list) = whole.strip_suffix(")]")?.split_once('(')?;
        let is_formatted = ["#[levain", "#[cfg", "#[cfg_attr"].contains(&head.trim_start());
        let is_derive = head.trim_start() == "#[derive";
        let list = split(list)?;
        (is_derive || (is_formatted && list.iter().all(|entry| is_meta(entry)))).then(|| Self {
            is_derive,
            indent: indent_of(head),
            head: format!("{head}("),
            list: list.into_iter().map(str::to_owned).collect(),
            tail: ")]".to_owned(),
        })
    }

    // The entries of the only entry, where that is a list: both brackets are on one line.
    fn of_only_list(&self) -> Option<Self> {
        let [only] = self.list.as_slice() else {
            return None;
        };
        let (word, list) = list_of(only)?;
        Some(Self {
            is_derive: false,
            indent: self.indent,
            head: format!("{}{word}(", self.head),
            list,
            tail: format!("){}", self.tail),
        })
    }
}

/// The lines of the attribute: one, or one for each entry.
pub(super) fn fit_attribute(entries: &Entries) -> Option<Vec<String>> {
    let whole = entries.list.join(", ");
    let line = format!("{}{whole}{}", entries.head, entries.tail);
    if entries.is_derive {
        return Some(fit_derive(entries, &whole, line));
    }
    if width(&line) <= WIDTH && fits(&entries.list, &whole) {
        return Some(vec![line]);
    }
    if let Some(inner) = entries.of_only_list() {
        return fit_attribute(&inner);
    }
    let indent = " ".repeat(entries.indent + 4);
    let last = entries.list.len().checked_sub(1)?;
    let inner = entries.list.iter().enumerate().map(|(index, entry)| {
        let comma = if index == last { "" } else { "," };
        format!("{indent}{entry}{comma}")
    });
    let inner: Vec<String> = inner.collect();
    if inner.iter().any(|line| width(line) > WIDTH) || !entries.list.iter().all(|entry| is_flat(entry)) {
        return None;
    }
    let head = entries.head.clone();
    let end = format!("{}{}", " ".repeat(entries.indent), entries.tail);
    Some([head].into_iter().chain(inner).chain([end]).collect())
}

// On one line if that is not too long, else on one line of their own, else one line for each.
fn fit_derive(entries: &Entries, whole: &str, line: String) -> Vec<String> {
    if width(&line) <= DERIVE_WIDTH {
        return vec![line];
    }
    let indent = " ".repeat(entries.indent + 4);
    let own = format!("{indent}{whole},");
    let inner = if width(&own) <= WIDTH {
        vec![own]
    } else {
        entries
            .list
            .iter()
            .map(|entry| format!("{indent}{entry},"))
            .collect()
    };
    let end = format!("{}{}", " ".repeat(entries.indent), entries.tail);
    [entries.head.clone()]
        .into_iter()
        .chain(inner)
        .chain([end])
        .collect()
}

// Whether the list, which is `whole`, stays on one line, with the lists in it.
fn fits(list: &[String], whole: &str) -> bool {
    let is_narrow = list.len() == 1 || width(whole) <= LIST_WIDTH;
    is_narrow && list.iter().all(|entry| is_flat(entry))
}

fn is_flat(entry: &str) -> bool {
    list_of(entry).is_none_or(|(_, list)| fits(&list, &list.join(", ")))
}

// The word and the entries of `word(…)`.
fn list_of(entry: &str) -> Option<(&str, Vec<String>)> {
    let (word, list) = entry.strip_suffix(')')?.split_once('(')?;
    let is_word = word
        .chars()
        .all(|character| character.is_alphanumeric() || character == '_');
    let list = split(list).filter(|_| is_word)?;
    Some((word, list.into_iter().map(str::to_owned).collect()))
}

// The entries between commas that are in no string and in no bracket.
fn split(list: &str) -> Option<Vec<&str>> {
    let (mut entries, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let (mut is_in_string, mut is_escaped) = (false, false);
    for (index, character) in list.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if is_in_string => is_escaped = true,
            '"' => is_in_string = !is_in_string,
            _ if is_in_string => {}
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.checked_sub(1)?,
            ',' if depth == 0 => {
                entries.push(list[start..index].trim());
                start = index + 1;
            }
            _ => {}
        }
    }
    entries.push(list[start..].trim());
    Some(entries)
}

// `word`, `word = literal`, `word(…)` or a literal.
fn is_meta(entry: &str) -> bool {
    let end = entry
        .find(|character: char| !character.is_alphanumeric() && character != '_')
        .unwrap_or(entry.len());
    let (word, rest) = entry.split_at(end);
    if is_literal(entry) {
        return true;
    }
    if word.is_empty() {
        return false;
    }
    match rest.strip_prefix(" = ") {
        Some(value) => is_literal(value),
        None if rest.is_empty() => true,
        None => {
            let inner = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
            let inner = inner.and_then(split);
            inner.is_some_and(|inner| inner.iter().all(|entry| is_meta(entry)))
        }
    }
}

fn is_literal(value: &str) -> bool {
    value.starts_with(|first: char| first == '"' || first.is_ascii_digit())
        || matches!(value, "true" | "false")
}
