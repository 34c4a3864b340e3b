//! Values of headers and cookies (OpenAPI 3.1.1, section 4.8.12.6; of cookies also 3.2.0, section 4.12.6).

use crate::parameter::{Style, StyleKind, Tree};
use crate::percent::{Unescaped, encoded};

/// The value of a header, not encoded; `None` for a list or object without members, for which no header is sent (RFC 6570, section 2.3).
///
/// An item, a key or a value with a comma is quoted, or it would be two (RFC 9110, sections 5.6.1 and 5.6.4).
pub(crate) fn header_text(tree: &Tree, style: Style) -> Option<String> {
    if style.is_json {
        return Some(tree.json());
    }
    if tree.is_empty() {
        return None;
    }
    let pair = if style.explode { "=" } else { "," };
    let is_list = matches!(tree, Tree::Array(_) | Tree::Object(_));
    let item = |text: &str| if is_list { item_text(text) } else { text.to_owned() };
    Some(joined(tree, pair, &item))
}

/// Whether the value of a header is not to be shown or indexed (RFC 7541, section 7.1.3): its name says that it is a key, a token or the
/// like.
pub(crate) fn is_secret_header(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "auth",
        "token",
        "secret",
        "key",
        "passw",
        "cookie",
        "session",
        "credential",
        "signature",
        "otp",
    ];
    let name = name.to_ascii_lowercase();
    WORDS.iter().any(|word| name.contains(word)) && !name.starts_with("idempotency")
}

// An item that is quoted already, as it was received, stays as it is.
fn item_text(text: &str) -> String {
    let is_quoted = text.len() > 1 && text.starts_with('"') && text.ends_with('"');
    if !text.contains(',') || is_quoted {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The cookies of a value, as `name=value`; `None` for characters that no cookie may contain, in a style that does not encode them: `;` and
/// control characters, a comma in one of several items, and in a name whatever is not of a token (RFC 6265, section 4.1.1).
pub(crate) fn cookies(name: &str, tree: &Tree, style: Style) -> Option<Vec<String>> {
    let is_plain = style.kind == StyleKind::Cookie;
    let encode = |text: &str| {
        if is_plain {
            text.to_owned()
        } else {
            encoded(text, Unescaped::Unreserved)
        }
    };
    let is_whole = |text: &str, separator| {
        !is_plain || !text.contains(|next: char| next == ';' || Some(next) == separator || next.is_control())
    };
    if !are_whole(tree, style, is_plain, &is_whole) {
        return None;
    }
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
    let is_named = |pair: &String| pair.split('=').next().is_some_and(is_token);
    (!is_plain || pairs.iter().all(|pair| is_named(pair) && is_whole(pair, None))).then_some(pairs)
}

// Whether each item and member of a value stays one where nothing is encoded.
fn are_whole(
    tree: &Tree,
    style: Style,
    is_plain: bool,
    is_whole: &dyn Fn(&str, Option<char>) -> bool,
) -> bool {
    let separator = (!style.explode && !style.is_json).then_some(',');
    match tree {
        Tree::Array(items) if !style.is_json => {
            Tree::defined_items(items).all(|item| is_whole(&item.flat(), separator))
        }
        Tree::Object(members) if !style.is_json => Tree::defined_members(members).all(|(key, value)| {
            let is_name = !is_plain
                || if style.explode {
                    is_token(key)
                } else {
                    is_whole(key, separator)
                };
            is_name && is_whole(&value.flat(), separator)
        }),
        _ => true,
    }
}

/// Whether a text is a token (RFC 9110, section 5.6.2), as the names of headers and cookies are.
pub(crate) fn is_token(text: &str) -> bool {
    let is_of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_of_token)
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
        for wrong in ["a;b", "a\r\nb", "a\0b"] {
            assert_eq!(cookies("color", &text(wrong), Style::COOKIE), None);
        }
    }

    #[test]
    fn no_item_and_no_key_becomes_another_cookie() {
        let object = |key: &str| Tree::Object(vec![(key.to_owned(), text("1"))]);
        for key in ["a=b", "a;b", "a b", "", "a,b", "a\nb"] {
            assert_eq!(cookies("color", &object(key), Style::COOKIE), None, "{key}");
            let encoded = cookies("color", &object(key), Style::FORM).unwrap_or_default();
            assert!(
                encoded
                    .iter()
                    .all(|pair| pair.matches(['=', ';', ',', ' ', '\n']).count() == 1)
            );
        }
        let items = Tree::Array(["a,b", "c"].map(text).to_vec());
        assert_eq!(cookies("color", &items, Style::COOKIE.explode(false)), None);
        assert!(cookies("color", &items, Style::COOKIE).is_some());
    }

    #[test]
    fn no_key_or_value_of_an_object_becomes_another_member_of_a_header() {
        let object = Tree::Object(vec![("a,b".to_owned(), text("user,admin"))]);
        assert_eq!(
            header_text(&object, Style::SIMPLE).as_deref(),
            Some(r#""a,b","user,admin""#)
        );
        assert_eq!(
            header_text(&object, Style::SIMPLE.explode(true)).as_deref(),
            Some(r#""a,b"="user,admin""#)
        );
    }
}
