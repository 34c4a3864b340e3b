//! Values of headers and cookies (OpenAPI 3.1.1, section 4.8.12.6; of cookies also 3.2.0, section 4.12.6).

use crate::parameter::{Style, StyleKind, Tree};
use crate::percent::{Unescaped, encoded};

/// The value of a header, not encoded; `None` for a list or object without members, for which no header is sent (RFC 6570, section 2.3).
///
/// An item with a comma is quoted, or it would be two (RFC 9110, sections 5.6.1 and 5.6.4).
pub(crate) fn header_text(tree: &Tree, style: Style) -> Option<String> {
    if style.is_json {
        return Some(tree.json());
    }
    if tree.is_empty() {
        return None;
    }
    let pair = if style.explode { "=" } else { "," };
    let is_list = matches!(tree, Tree::Array(_));
    let item = |text: &str| if is_list { item_text(text) } else { text.to_owned() };
    Some(joined(tree, pair, &item))
}

// An item that is quoted already, as it was received, stays as it is.
fn item_text(text: &str) -> String {
    let is_quoted = text.len() > 1 && text.starts_with('"') && text.ends_with('"');
    if !text.contains(',') || is_quoted {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The cookies of a value, as `name=value`; `None` for characters that no cookie may contain, in a style that does not encode them.
pub(crate) fn cookies(name: &str, tree: &Tree, style: Style) -> Option<Vec<String>> {
    let is_plain = style.kind == StyleKind::Cookie;
    let encode = |text: &str| {
        if is_plain {
            text.to_owned()
        } else {
            encoded(text, Unescaped::Unreserved)
        }
    };
    let pair = |name: &str, text: &str| format!("{}={text}", encode(name));
    let pairs = if style.is_json {
        vec![pair(name, &encode(&tree.json()))]
    } else {
        match tree {
            Tree::Array(items) if style.explode => Tree::defined_items(items)
                .map(|item| pair(name, &encode(&item.flat())))
                .collect(),
            Tree::Object(members) if style.explode => Tree::defined_members(members)
                .map(|(key, value)| pair(key, &encode(&value.flat())))
                .collect(),
            _ if tree.is_empty() => Vec::new(),
            _ => vec![pair(name, &joined(tree, ",", &encode))],
        }
    };
    let is_whole = |pair: &String| !pair.contains(|next: char| next == ';' || next.is_control());
    (!is_plain || pairs.iter().all(is_whole)).then_some(pairs)
}

fn joined(tree: &Tree, pair: &str, encode: &dyn Fn(&str) -> String) -> String {
    let texts: Vec<String> = match tree {
        Tree::Array(items) => Tree::defined_items(items)
            .map(|item| encode(&item.flat()))
            .collect(),
        Tree::Object(members) => Tree::defined_members(members)
            .map(|(key, value)| format!("{}{pair}{}", encode(key), encode(&value.flat())))
            .collect(),
        text => vec![encode(&text.flat())],
    };
    texts.join(",")
}

#[cfg(test)]
mod tests {
    use super::{Style, Tree, cookies, header_text};
    use crate::parameter::tree_tests::{list, object, text};

    #[test]
    fn headers_follow_the_table_of_openapi() {
        let cases = [
            (text("blue"), Style::SIMPLE, "blue"),
            (list(), Style::SIMPLE, "blue,black,brown"),
            (list(), Style::SIMPLE.explode(true), "blue,black,brown"),
            (object(), Style::SIMPLE, "R,100,G,200,B,150"),
            (object(), Style::SIMPLE.explode(true), "R=100,G=200,B=150"),
            (object(), Style::SIMPLE.json(), r#"{"R":100,"G":200,"B":150}"#),
        ];
        for (tree, style, expected) in cases {
            assert_eq!(header_text(&tree, style).as_deref(), Some(expected), "{style:?}");
        }
    }

    #[test]
    fn an_item_with_a_comma_is_quoted_once_and_a_list_without_items_is_no_header() {
        let items = Tree::Array(["a, b", "\"c, d\"", "e\"f,g", "h"].map(text).to_vec());
        let expected = r#""a, b","c, d","e\"f,g",h"#;
        assert_eq!(header_text(&items, Style::SIMPLE).as_deref(), Some(expected));
        assert_eq!(header_text(&text("a, b"), Style::SIMPLE).as_deref(), Some("a, b"));
        for empty in [Tree::Array(vec![Tree::Null]), Tree::Object(Vec::new())] {
            assert_eq!(header_text(&empty, Style::SIMPLE), None);
        }
    }

    #[test]
    fn cookies_follow_the_tables_of_openapi() {
        let of = |tree, style| cookies("color", &tree, style).unwrap_or_default().join("; ");
        assert_eq!(of(text("a b;c"), Style::FORM), "color=a%20b%3Bc");
        assert_eq!(of(list(), Style::FORM.explode(false)), "color=blue,black,brown");
        assert_eq!(
            of(object(), Style::FORM.explode(false)),
            "color=R,100,G,200,B,150"
        );
        assert_eq!(of(list(), Style::FORM), "color=blue; color=black; color=brown");
        assert_eq!(of(object(), Style::COOKIE), "R=100; G=200; B=150");
        assert_eq!(of(text("a b+c/=="), Style::COOKIE), "color=a b+c/==");
        assert_eq!(
            of(object(), Style::FORM.json()),
            "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"
        );
        assert_eq!(cookies("color", &text("a;b"), Style::COOKIE), None);
    }
}
