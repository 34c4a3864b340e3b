//! A writer of YAML: mappings keep their order, and strings are quoted where they would be read as something else.

use std::fmt::Write as _;

/// A node to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Yaml {
    /// A number, a boolean or null.
    Bare(String),
    /// A string, in the plainest style that preserves it.
    Text(String),
    /// A string in quotes.
    Quoted(String),
    /// A list.
    List(Vec<Yaml>),
    /// A mapping.
    Map(Map),
}

/// A mapping in the order it was filled.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Map {
    pub(super) list: Vec<(String, Yaml)>,
}

impl Map {
    pub(super) fn insert(&mut self, key: &str, value: Yaml) {
        match self.list.iter_mut().find(|(known, _)| known == key) {
            Some((_, known)) => *known = value,
            None => self.list.push((key.to_owned(), value)),
        }
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.list.iter().any(|(known, _)| known == key)
    }

    pub(super) fn text(&mut self, key: &str, text: &str) {
        self.insert(key, Yaml::Text(text.to_owned()));
    }

    pub(super) fn bare(&mut self, key: &str, text: &str) {
        self.insert(key, Yaml::Bare(text.to_owned()));
    }

    /// A string, unless it is empty: the language has no empty values.
    pub(super) fn some_text(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            self.text(key, text);
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

// A mapping with few short entries is written in one line.
const LINE: usize = 100;

/// The text of a file that is this mapping.
pub(super) fn written(map: &Map) -> String {
    let mut out = String::new();
    for (key, value) in &map.list {
        // A blank line between the parts of a version file.
        if matches!(value, Yaml::Map(_)) && !out.is_empty() {
            out.push('\n');
        }
        write_member(&mut out, key, value, 0);
    }
    out
}

fn write_member(out: &mut String, key: &str, value: &Yaml, depth: usize) {
    let _ = write!(out, "{:width$}{}:", "", key_text(key), width = depth * 2);
    write_value(out, value, depth);
}

fn write_value(out: &mut String, value: &Yaml, depth: usize) {
    let taken = depth * 2 + 40;
    // A whole part of the file is never one line, however short it is.
    if let Some(line) = in_one_line(value).filter(|line| depth > 0 && line.len() + taken <= LINE) {
        let _ = writeln!(out, " {line}");
        return;
    }
    match value {
        Yaml::Map(map) if !map.is_empty() => {
            out.push('\n');
            for (key, value) in &map.list {
                write_member(out, key, value, depth + 1);
            }
        }
        Yaml::List(items) if !items.is_empty() => {
            out.push('\n');
            for item in items {
                let _ = write!(out, "{:width$}-", "", width = (depth + 1) * 2);
                write_value(out, item, depth + 1);
            }
        }
        Yaml::Text(text) if is_block(text) => {
            out.push_str(" |-\n");
            for line in text.lines() {
                if line.is_empty() {
                    out.push('\n');
                } else {
                    let _ = writeln!(out, "{:width$}{line}", "", width = (depth + 1) * 2);
                }
            }
        }
        scalar => {
            let _ = writeln!(out, " {}", in_one_line(scalar).unwrap_or_default());
        }
    }
}

fn in_one_line(value: &Yaml) -> Option<String> {
    Some(match value {
        Yaml::Bare(text) => text.clone(),
        Yaml::Text(text) if is_block(text) => return None,
        Yaml::Text(text) => text_of(text),
        Yaml::Quoted(text) => quoted(text),
        Yaml::List(items) => {
            let items: Option<Vec<String>> = items.iter().map(in_one_line).collect();
            format!("[{}]", items?.join(", "))
        }
        Yaml::Map(map) => {
            let members: Option<Vec<String>> = map
                .list
                .iter()
                .map(|(key, value)| Some(format!("{}: {}", key_text(key), in_one_line(value)?)))
                .collect();
            format!("{{{}}}", members?.join(", "))
        }
    })
}

// Keys such as `name?` and `GET /shops/{id}` need no quotes in block style, and some readers want them in flow style.
fn key_text(key: &str) -> String {
    let is_route = key.split_once(" /").is_some_and(|(method, path)| {
        !method.is_empty()
            && method.bytes().all(|byte| byte.is_ascii_uppercase())
            && path
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"/{}-_.~".contains(&byte))
    });
    if is_route || key.strip_suffix('?').is_some_and(is_plain) {
        return key.to_owned();
    }
    text_of(key)
}

fn text_of(text: &str) -> String {
    if is_plain(text) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

// Strings that every reader of YAML reads as strings, in block and in flow style.
fn is_plain(text: &str) -> bool {
    const WORDS: &[&str] = &["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let lower = text.to_ascii_lowercase();
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && !text.ends_with(' ')
        && text.len() < 200
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b" _-./();'".contains(&byte))
        && !WORDS.contains(&lower.as_str())
}

/// Whether `text` can be a block of lines as they are.
fn is_block(text: &str) -> bool {
    text.contains('\n')
        && !text.ends_with('\n')
        && !text.starts_with([' ', '\n', '\t'])
        && text.lines().all(|line| {
            !line.ends_with(' ') && line.chars().all(|next| !is_hidden(next)) && !line.trim().is_empty()
                || line.is_empty()
        })
}

fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'
        )
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            hidden if is_hidden(hidden) => {
                let _ = write!(out, "\\U{:08X}", u32::from(hidden));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{Map, Yaml, written};

    #[test]
    fn texts_that_look_like_something_else_are_quoted() {
        let mut inner = Map::default();
        for text in [
            "plain",
            "no",
            "1.10",
            "a: b",
            "",
            "# no",
            "\u{7f}\"\\",
            "two\nlines",
            "two\n lines\n",
        ] {
            inner.insert(&format!("k{}", inner.list.len()), Yaml::Text(text.to_owned()));
        }
        let mut map = Map::default();
        map.insert("texts", Yaml::Map(inner));
        assert_eq!(
            written(&map),
            "texts:\n  k0: plain\n  k1: \"no\"\n  k2: \"1.10\"\n  k3: \"a: b\"\n  k4: \"\"\n  k5: \"# no\"\n  \
             k6: \"\\U0000007F\\\"\\\\\"\n  k7: |-\n    two\n    lines\n  k8: \"two\\n lines\\n\"\n"
        );
    }
}
