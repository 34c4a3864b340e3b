//! Writes values in a query, in each style of the OpenAPI specification (3.1.1, section 4.8.12.6), which follows RFC 6570 where that
//! defines the style. An array or object is written as JSON where a style defines strings only.

use crate::parameter::{Style, StyleKind, Tree};
use crate::percent::{Unescaped, push_encoded};

/// Appends `name=value` pairs to a query, with `&` between them.
pub(crate) fn push_query(query: &mut String, name: &str, tree: &Tree, style: Style) {
    let keep = keep_of(style);
    if style.kind == StyleKind::Whole {
        return push_whole(query, tree, style);
    }
    if !tree.is_defined() {
        return;
    }
    if style.is_json {
        return push_pair(query, name, &tree.json(), keep);
    }
    if tree.as_text().is_some() {
        return push_pair(query, name, &tree.flat(), keep);
    }
    match style.kind {
        StyleKind::Brackets => push_brackets(query, name, tree, keep, true),
        StyleKind::DeepObject => push_brackets(query, name, tree, keep, false),
        // An empty array is undefined, and nothing is written for it (RFC 6570, section 3.2.1).
        _ if tree.is_empty() => {
            if style.allow_empty {
                push_pair(query, name, "", keep);
            }
        }
        _ if style.explode => push_exploded(query, name, tree, keep),
        kind => {
            let separator = match kind {
                StyleKind::Space => "%20",
                StyleKind::Pipe => "%7C",
                _ => ",",
            };
            push_separator(query);
            push_encoded(query, name, Unescaped::Form);
            query.push('=');
            push_flat(query, tree, separator, separator, keep);
        }
    }
}

// The query as a whole, without a name (OpenAPI 3.2.0, section 4.12.2, `in: querystring`).
fn push_whole(query: &mut String, tree: &Tree, style: Style) {
    match tree {
        Tree::Absent | Tree::Null => {}
        _ if style.is_json => {
            push_separator(query);
            push_encoded(query, &tree.json(), Unescaped::Unreserved);
        }
        Tree::Object(_) => push_exploded(query, "", tree, keep_of(style)),
        _ => {
            push_separator(query);
            // The value is a whole query and has its own separators; only a `#` would end it.
            push_encoded(query, &tree.flat().replace('#', "%23"), Unescaped::Reserved);
        }
    }
}

fn keep_of(style: Style) -> Unescaped {
    if style.allow_reserved {
        Unescaped::ReservedInQuery
    } else {
        Unescaped::Form
    }
}

fn push_exploded(query: &mut String, name: &str, tree: &Tree, keep: Unescaped) {
    match tree {
        Tree::Array(items) => {
            Tree::defined_items(items).for_each(|item| push_pair(query, name, &item.flat(), keep));
        }
        Tree::Object(members) => {
            for (key, value) in Tree::defined_members(members) {
                match value {
                    Tree::Array(_) => push_exploded(query, key, value, keep),
                    other => push_pair(query, key, &other.flat(), keep),
                }
            }
        }
        other => push_pair(query, name, &other.flat(), keep),
    }
}

/// Appends items with `separator` between them; a member is its name, `pair`, and its value.
pub(crate) fn push_flat(out: &mut String, tree: &Tree, separator: &str, pair: &str, keep: Unescaped) {
    match tree {
        Tree::Array(items) => {
            for (index, item) in Tree::defined_items(items).enumerate() {
                out.push_str(if index > 0 { separator } else { "" });
                push_encoded(out, &item.flat(), keep);
            }
        }
        Tree::Object(members) => {
            for (index, (key, value)) in Tree::defined_members(members).enumerate() {
                out.push_str(if index > 0 { separator } else { "" });
                push_encoded(out, key, keep);
                out.push_str(pair);
                push_encoded(out, &value.flat(), keep);
            }
        }
        other => push_encoded(out, &other.flat(), keep),
    }
}

// To any depth. The specification does not define arrays in a deep object; most servers read `name[]`, and items that have members
// need an index.
fn push_brackets(query: &mut String, name: &str, tree: &Tree, keep: Unescaped, is_numbered: bool) {
    match tree {
        Tree::Absent | Tree::Null => {}
        Tree::Array(items) => {
            let is_numbered_here =
                is_numbered || Tree::defined_items(items).any(|item| item.as_text().is_none());
            for (index, item) in Tree::defined_items(items).enumerate() {
                let name = if is_numbered_here {
                    format!("{name}[{index}]")
                } else {
                    format!("{name}[]")
                };
                push_brackets(query, &name, item, keep, is_numbered);
            }
        }
        Tree::Object(members) => {
            for (key, value) in Tree::defined_members(members) {
                push_brackets(query, &format!("{name}[{key}]"), value, keep, is_numbered);
            }
        }
        text => push_pair(query, name, &text.flat(), keep),
    }
}

fn push_pair(query: &mut String, name: &str, text: &str, keep: Unescaped) {
    push_separator(query);
    push_encoded(query, name, Unescaped::Form);
    query.push('=');
    push_encoded(query, text, keep);
}

fn push_separator(query: &mut String) {
    if !query.is_empty() {
        query.push('&');
    }
}

#[cfg(test)]
mod tests {
    use super::{Style, Tree, push_query};
    use crate::parameter::tree_tests::{bare, list, object, text};

    fn query(tree: &Tree, style: Style) -> String {
        let mut out = String::new();
        push_query(&mut out, "color", tree, style);
        out
    }

    // The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.6.1.
    #[test]
    fn values_follow_the_table_of_openapi() {
        let cases = [
            (text(""), Style::FORM, "color="),
            (text("blue"), Style::FORM, "color=blue"),
            (list(), Style::FORM.explode(false), "color=blue,black,brown"),
            (object(), Style::FORM.explode(false), "color=R,100,G,200,B,150"),
            (list(), Style::FORM, "color=blue&color=black&color=brown"),
            (object(), Style::FORM, "R=100&G=200&B=150"),
            (list(), Style::SPACE_DELIMITED, "color=blue%20black%20brown"),
            (
                object(),
                Style::SPACE_DELIMITED,
                "color=R%20100%20G%20200%20B%20150",
            ),
            (list(), Style::PIPE_DELIMITED, "color=blue%7Cblack%7Cbrown"),
            (
                object(),
                Style::PIPE_DELIMITED,
                "color=R%7C100%7CG%7C200%7CB%7C150",
            ),
            (
                object(),
                Style::DEEP_OBJECT,
                "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            ),
        ];
        for (tree, style, expected) in cases {
            assert_eq!(query(&tree, style), expected, "{style:?}");
        }
    }

    // RFC 6570, sections 3.2.8 and 3.2.9, save that a query is form-encoded: a space is `+` there, and `!` is encoded.
    #[test]
    fn values_follow_the_examples_of_rfc_6570() {
        let empty = (Tree::Array(Vec::new()), Tree::Object(Vec::new()));
        let keys = Tree::Object(vec![
            ("semi".to_owned(), text(";")),
            ("dot".to_owned(), text(".")),
            ("comma".to_owned(), text(",")),
        ]);
        let colors = Tree::Array(["red", "green", "blue"].map(text).to_vec());
        let cases = [
            (text("1024"), Style::FORM, "color=1024"),
            (colors.clone(), Style::FORM.explode(false), "color=red,green,blue"),
            (colors, Style::FORM, "color=red&color=green&color=blue"),
            (
                keys.clone(),
                Style::FORM.explode(false),
                "color=semi,%3B,dot,.,comma,%2C",
            ),
            (keys, Style::FORM, "semi=%3B&dot=.&comma=%2C"),
            (text("Hello World!"), Style::FORM, "color=Hello+World%21"),
            (empty.0, Style::FORM.explode(false), ""),
            (empty.1, Style::FORM, ""),
        ];
        for (tree, style, expected) in cases {
            assert_eq!(query(&tree, style), expected, "{style:?}");
        }
    }

    #[test]
    fn brackets_go_to_any_depth() {
        let deep = Tree::Object(vec![("a".to_owned(), list()), ("b c".to_owned(), Tree::Absent)]);
        let numbered = "color%5Ba%5D%5B0%5D=blue&color%5Ba%5D%5B1%5D=black&color%5Ba%5D%5B2%5D=brown";
        assert_eq!(query(&deep, Style::BRACKETS), numbered);
        let plain = "color%5Ba%5D%5B%5D=blue&color%5Ba%5D%5B%5D=black&color%5Ba%5D%5B%5D=brown";
        assert_eq!(query(&deep, Style::DEEP_OBJECT), plain);
        let objects = Tree::Array(vec![object()]);
        let expected = "color%5B0%5D%5BR%5D=100&color%5B0%5D%5BG%5D=200&color%5B0%5D%5BB%5D=150";
        assert_eq!(query(&objects, Style::DEEP_OBJECT), expected);
    }

    #[test]
    fn a_value_that_a_style_does_not_define_is_json() {
        let lists = Tree::Array(vec![
            Tree::Array(vec![bare("1"), text("a\"")]),
            Tree::Array(Vec::new()),
        ]);
        assert_eq!(
            query(&lists, Style::FORM),
            "color=%5B1%2C%22a%5C%22%22%5D&color=%5B%5D"
        );
        assert_eq!(
            query(&lists, Style::PIPE_DELIMITED),
            "color=%5B1%2C%22a%5C%22%22%5D%7C%5B%5D"
        );
        let nested = Tree::Object(vec![("a".to_owned(), object()), ("b".to_owned(), list())]);
        let expected = "a=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D&b=blue&b=black&b=brown";
        assert_eq!(query(&nested, Style::FORM), expected);
        assert_eq!(query(&text("a"), Style::FORM.json()), "color=%22a%22");
    }

    #[test]
    fn a_whole_query_has_no_name() {
        assert_eq!(query(&object(), Style::QUERY_STRING), "R=100&G=200&B=150");
        let json = "%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D";
        assert_eq!(query(&object(), Style::QUERY_STRING.json()), json);
        assert_eq!(query(&text("a/b c"), Style::QUERY_STRING), "a/b%20c");
    }

    // Allowed characters never end the value or the query, nor mean something else (OpenAPI 3.1.1, section 4.8.12.2.2).
    #[test]
    fn reserved_characters_are_not_encoded_where_they_are_allowed() {
        assert_eq!(
            query(&text("a/b?c=d&e#f+g h:@!$'()*,;"), Style::FORM.allow_reserved()),
            "color=a/b?c=d%26e%23f%2Bg%20h:@!$'()*,;"
        );
    }

    #[test]
    fn an_empty_array_is_sent_where_that_is_allowed() {
        assert_eq!(
            query(&Tree::Array(Vec::new()), Style::FORM.allow_empty()),
            "color="
        );
    }
}
