//! Values of headers and cookies (OpenAPI 3.1.1, section 4.8.12.6; of cookies also 3.2.0, section 4.12.6).

use crate::parameter::{Style, StyleKind, Tree};
use crate::percent::{Unescaped, encoded};

/// The value of a header, not encoded.
pub(crate) fn header_text(tree: &Tree, style: Style) -> String {
    if style.is_json {
        return tree.json();
    }
    let pair = if style.explode { "=" } else { "," };
    joined(tree, pair, &|text| text.to_owned())
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
            Tree::Array(items) if style.explode => items
                .iter()
                .map(|item| pair(name, &encode(&item.flat())))
                .collect(),
            Tree::Object(members) if style.explode => members
                .iter()
                .filter(|(_, value)| *value != Tree::Absent)
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
        Tree::Array(items) => items.iter().map(|item| encode(&item.flat())).collect(),
        Tree::Object(members) => members
            .iter()
            .filter(|(_, value)| *value != Tree::Absent)
            .map(|(key, value)| format!("{}{pair}{}", encode(key), encode(&value.flat())))
            .collect(),
        text => vec![encode(&text.flat())],
    };
    texts.join(",")
}

#[cfg(test)]
mod tests {
    use super::{Style, cookies, header_text};
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
            assert_eq!(header_text(&tree, style), expected, "{style:?}");
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
