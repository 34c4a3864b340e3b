//! Finds where JSON Pointers point to in the text of a file, which may be JSON or YAML.
//!
//! In: the text of a file, and pointers (RFC 6901). Out: the bytes of what they point to, as far as it is there. Each file is read once.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::de::IgnoredAny;

use crate::diagnostics::report::marked::{Marked, mark as mark_json};
use crate::frontend::text::json_tree::{Kind, Node, Span, read_yaml};

/// The ranges of these pointers and of all that lead to them. An object or array is marked by its key, if it has one: that is the line which
/// says what it is.
pub(super) fn mark(text: &str, pointers: &[&str]) -> BTreeMap<String, Marked> {
    let mut marked = if is_json(text) {
        mark_json(text, pointers)
    } else {
        mark_yaml(text, pointers)
    };
    for Marked { key, value } in marked.values_mut() {
        let is_collection = text
            .get(value.clone())
            .is_some_and(|text| text.starts_with(['{', '[']));
        if let (Some(key), true) = (key, is_collection) {
            *value = key.clone();
        }
    }
    marked
}

// As the reader of documents decides it: text that begins like JSON may be YAML in flow style.
fn is_json(text: &str) -> bool {
    let content = text.trim_start_matches('\u{feff}').trim_start();
    content.starts_with(['{', '[']) && serde_json::from_str::<IgnoredAny>(content).is_ok()
}

fn mark_yaml(text: &str, pointers: &[&str]) -> BTreeMap<String, Marked> {
    let mut marked = BTreeMap::new();
    let Ok(root) = read_yaml(text) else {
        return marked;
    };
    let whole = bytes(root.span).unwrap_or_default();
    marked.insert(
        String::new(),
        Marked {
            key: None,
            value: whole,
        },
    );
    for pointer in pointers {
        let mut node = &root;
        let mut end = 0;
        for token in pointer.split('/').skip(1) {
            end += token.len() + 1;
            let Some((next, found)) = child(node, token) else {
                break;
            };
            marked
                .entry(pointer.get(..end).unwrap_or_default().to_owned())
                .or_insert(found);
            node = next;
        }
    }
    marked
}

fn child<'n, 't>(node: &'n Node<'t>, token: &str) -> Option<(&'n Node<'t>, Marked)> {
    match &node.kind {
        Kind::Object(map) => {
            // `~1` first: the other order would make `/` of `~01` (RFC 6901, section 4).
            let member = map.get(&token.replace("~1", "/").replace("~0", "~"))?;
            let key = bytes(member.span);
            let is_collection = matches!(member.value.kind, Kind::Object(_) | Kind::Array(_));
            let value = if is_collection { key.clone() } else { None };
            let value = value.or_else(|| bytes(member.value.span)).or_else(|| key.clone());
            Some((&member.value, Marked { key, value: value? }))
        }
        Kind::Array(items) => {
            let item = items.get(token.parse::<usize>().ok()?)?;
            let value = bytes(item.span)?;
            Some((item, Marked { key: None, value }))
        }
        Kind::Null | Kind::Boolean(_) | Kind::Number(_) | Kind::String(_) => None,
    }
}

fn bytes(span: Span) -> Option<Range<usize>> {
    span.range().map(|(start, end)| start..end)
}

#[cfg(test)]
mod tests {
    use super::mark;

    fn found(text: &str, pointer: &str) -> Option<String> {
        let marked = mark(text, &[pointer]);
        let range = marked.get(pointer)?.value.clone();
        text.get(range).map(str::to_owned)
    }

    #[test]
    fn pointers_into_yaml_are_found() {
        let text = "\u{feff}paths:\n  /a~b:\n    get: {tags: [x, \"y z\"]}\n  ? \"q\"\n  : 1\n";
        assert_eq!(found(text, "/paths/~1a~0b/get").as_deref(), Some("get"));
        assert_eq!(
            found(text, "/paths/~1a~0b/get/tags/1").as_deref(),
            Some("\"y z\"")
        );
        assert_eq!(found(text, "/paths/q").as_deref(), Some("1"));
        assert_eq!(found(text, "/paths/zzz"), None);
    }

    #[test]
    fn pointers_into_json_and_into_yaml_that_looks_like_it_are_found() {
        let json = r#"{"a": {"b": [1, 20]}}"#;
        assert_eq!(found(json, "/a/b").as_deref(), Some("\"b\""));
        assert_eq!(found(json, "/a/b/1").as_deref(), Some("20"));
        assert_eq!(found("{a: {b: [1, 20]}}", "/a/b/1").as_deref(), Some("20"));
    }

    #[test]
    fn what_is_neither_has_no_places() {
        assert_eq!(found("{", "/a"), None);
        assert_eq!(found("a: [", "/a"), None);
    }
}
