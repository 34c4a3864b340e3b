//! Finds where JSON Pointers point to in the text of a JSON document: the second, marked parse, made only when there is
//! something to print.
//!
//! The text has been read as JSON before, so this looks no closer than it must; text that is none gives no ranges.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The bytes of a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Marked {
    /// Its key, quotes included; none in a list.
    pub(crate) key: Option<Range<usize>>,
    /// Its value.
    pub(crate) value: Range<usize>,
}

/// The ranges of these pointers and of all that lead to them, as far as they are there.
pub(crate) fn mark(text: &str, pointers: &[&str]) -> BTreeMap<String, Marked> {
    let mut scan = Scan {
        text,
        at: text.len() - text.trim_start_matches('\u{feff}').len(),
        wanted: pointers.iter().flat_map(|pointer| ancestors(pointer)).collect(),
        path: String::new(),
        open: Vec::new(),
        marked: BTreeMap::new(),
    };
    while scan.step().is_some() {}
    scan.marked
}

/// The pointer and those of everything it is in, the nearest first.
pub(crate) fn ancestors(pointer: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(pointer), |pointer| {
        pointer.rfind('/').and_then(|end| pointer.get(..end))
    })
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
    wanted: BTreeSet<&'t str>,
    path: String,
    open: Vec<Open>,
    marked: BTreeMap<String, Marked>,
}

struct Open {
    /// How much of the path is the collection's own.
    path_length: usize,
    start: usize,
    /// The number of the next item; none for an object.
    item: Option<usize>,
    key: Option<Range<usize>>,
}

impl Scan<'_> {
    /// Takes one token; `None` at the end, or where it is no JSON.
    fn step(&mut self) -> Option<()> {
        self.skip_space();
        let start = self.at;
        match self.byte()? {
            opening @ (b'{' | b'[') => {
                self.begin_value()?;
                if !self.wanted.contains(self.path.as_str()) {
                    // What leads to nothing that is wanted is most of a document.
                    self.at = self.collection_end(start)?;
                    self.end_value(start);
                    return Some(());
                }
                self.open.push(Open {
                    path_length: self.path.len(),
                    start,
                    item: (opening == b'[').then_some(0),
                    key: None,
                });
                self.at += 1;
            }
            b'}' | b']' => {
                self.at += 1;
                let open = self.open.pop()?;
                self.path.truncate(open.path_length);
                self.end_value(open.start);
            }
            b',' | b':' => self.at += 1,
            b'"' => {
                let end = self.string_end(start)?;
                self.at = end;
                if self.expects_key() {
                    self.enter_member(start..end)?;
                } else {
                    self.begin_value()?;
                    self.end_value(start);
                }
            }
            _ => {
                let ends = |next: &u8| next.is_ascii_whitespace() || b",]}:".contains(next);
                let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
                let length = rest.iter().position(ends).unwrap_or(rest.len());
                self.begin_value()?;
                self.at += length.max(1);
                self.end_value(start);
            }
        }
        Some(())
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while self.byte().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    // Behind the string that begins at `start`.
    fn string_end(&self, start: usize) -> Option<usize> {
        let mut end = start + 1;
        loop {
            end += self.text.get(end..)?.find('"')?;
            let inside = self.text.as_bytes().get(start + 1..end)?;
            let escapes = inside.iter().rev().take_while(|byte| **byte == b'\\').count();
            end += 1;
            if escapes % 2 == 0 {
                return Some(end);
            }
        }
    }

    // Behind the collection that begins at `start`.
    fn collection_end(&self, start: usize) -> Option<usize> {
        let (mut at, mut depth) = (start, 0_usize);
        loop {
            match self.text.as_bytes().get(at)? {
                b'"' => {
                    at = self.string_end(at)?;
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth = depth.saturating_sub(1),
                _ => {}
            }
            at += 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }

    fn expects_key(&self) -> bool {
        self.open
            .last()
            .is_some_and(|open| open.item.is_none() && open.key.is_none())
    }

    fn enter_member(&mut self, key: Range<usize>) -> Option<()> {
        let name: String = serde_json::from_str(self.text.get(key.clone())?).ok()?;
        let open = self.open.last_mut()?;
        open.key = Some(key);
        self.path.truncate(open.path_length);
        self.path.push('/');
        self.path.push_str(&name.replace('~', "~0").replace('/', "~1"));
        Some(())
    }

    /// Makes the path that of the value that begins here.
    fn begin_value(&mut self) -> Option<()> {
        let Some(open) = self.open.last_mut() else {
            return self.marked.is_empty().then_some(());
        };
        if let Some(item) = &mut open.item {
            self.path.truncate(open.path_length);
            self.path.push('/');
            self.path.push_str(&item.to_string());
            *item += 1;
        }
        Some(())
    }

    fn end_value(&mut self, start: usize) {
        let key = self.open.last_mut().and_then(|open| open.key.take());
        if self.wanted.contains(self.path.as_str()) {
            let value = start..self.at;
            self.marked.insert(self.path.clone(), Marked { key, value });
        }
        if let Some(open) = self.open.last() {
            self.path.truncate(open.path_length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn members_and_items_are_found() {
        let text = r#"{"a": [1, {"b/c": "x\"y"}, true], "d~": {"": null}}"#;
        let marked = mark(text, &["/a/1/b~1c", "/a/2", "/d~0/", "/zzz"]);
        let value = |pointer: &str| {
            marked
                .get(pointer)
                .and_then(|marked| text.get(marked.value.clone()))
        };
        let key = |pointer: &str| {
            let key = marked.get(pointer)?.key.clone()?;
            text.get(key)
        };
        assert_eq!(value("/a/1/b~1c"), Some(r#""x\"y""#));
        assert_eq!(key("/a/1/b~1c"), Some(r#""b/c""#));
        assert_eq!(value("/a/1"), Some(r#"{"b/c": "x\"y"}"#));
        assert_eq!(value("/a/2"), Some("true"));
        assert_eq!(value("/d~0/"), Some("null"));
        assert_eq!(value(""), Some(text));
        assert_eq!(key("/a"), Some("\"a\""));
        assert_eq!(value("/zzz"), None);
    }

    #[test]
    fn other_text_does_no_harm() {
        for text in [
            "",
            "{",
            "]",
            "{\"a\"",
            "{\"a\": \"",
            "\"",
            "{]}",
            "a: b",
            "[1,,2]",
            "{\"\\u12\": 1}",
        ] {
            let _ = mark(text, &["/a", "/0"]);
        }
    }
}
