//! Values in a path: styles `simple`, `label` and `matrix` of OpenAPI, which are RFC 6570, sections 3.2.2, 3.2.5 and 3.2.7.

use super::query::push_flat;
use crate::parameter::{Style, StyleKind, Tree};
use crate::percent::{Unescaped, push_encoded};

/// A value as it is written in a path; null and an empty array are an empty string (RFC 6570, sections 2.3 and 3.2.1).
pub(crate) fn path_text(name: &str, tree: &Tree, style: Style) -> String {
    let keep = match (style.allow_reserved, style.slashes) {
        (true, _) => Unescaped::ReservedInPath,
        (false, true) => Unescaped::UnreservedAndSlash,
        (false, false) => Unescaped::Unreserved,
    };
    let mut out = String::new();
    if !tree.is_defined() {
        return out;
    }
    if style.is_json {
        push_encoded(&mut out, &tree.json(), keep);
        return out;
    }
    if tree.is_empty() {
        return out;
    }
    let pair = if style.explode { "=" } else { "," };
    match style.kind {
        // Each item is a segment (RFC 6570, section 3.2.6).
        StyleKind::Simple if style.slashes && matches!(tree, Tree::Array(_)) => {
            push_flat(&mut out, tree, "/", pair, Unescaped::Unreserved);
        }
        StyleKind::Label => {
            out.push('.');
            push_flat(&mut out, tree, if style.explode { "." } else { "," }, pair, keep);
        }
        StyleKind::Matrix => push_matrix(&mut out, name, tree, style.explode, keep),
        _ => push_flat(&mut out, tree, ",", pair, keep),
    }
    out
}

fn push_matrix(out: &mut String, name: &str, tree: &Tree, explode: bool, keep: Unescaped) {
    let mut push = |name: &str, text: &str| {
        out.push(';');
        push_encoded(out, name, keep);
        // An empty string has no `=` (RFC 6570, section 3.2.7).
        if !text.is_empty() {
            out.push('=');
            push_encoded(out, text, keep);
        }
    };
    match tree {
        Tree::Array(items) if explode => {
            Tree::defined_items(items).for_each(|item| push(name, &item.flat()));
        }
        Tree::Object(members) if explode => {
            Tree::defined_members(members).for_each(|(key, value)| push(key, &value.flat()));
        }
        Tree::Array(_) | Tree::Object(_) => {
            out.push(';');
            push_encoded(out, name, keep);
            out.push('=');
            push_flat(out, tree, ",", ",", keep);
        }
        text => push(name, &text.flat()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Style, Tree, path_text};
    use crate::parameter::tree_tests::{list, object, text};

    // The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.6.1.
    #[test]
    fn values_follow_the_table_of_openapi() {
        let cases = [
            (text(""), Style::MATRIX, ";color"),
            (text("blue"), Style::MATRIX, ";color=blue"),
            (list(), Style::MATRIX, ";color=blue,black,brown"),
            (object(), Style::MATRIX, ";color=R,100,G,200,B,150"),
            (
                list(),
                Style::MATRIX.explode(true),
                ";color=blue;color=black;color=brown",
            ),
            (object(), Style::MATRIX.explode(true), ";R=100;G=200;B=150"),
            (text(""), Style::LABEL, "."),
            (text("blue"), Style::LABEL, ".blue"),
            (list(), Style::LABEL, ".blue,black,brown"),
            (object(), Style::LABEL, ".R,100,G,200,B,150"),
            (list(), Style::LABEL.explode(true), ".blue.black.brown"),
            (object(), Style::LABEL.explode(true), ".R=100.G=200.B=150"),
            (text("blue"), Style::SIMPLE, "blue"),
            (list(), Style::SIMPLE, "blue,black,brown"),
            (list(), Style::SIMPLE.explode(true), "blue,black,brown"),
            (object(), Style::SIMPLE, "R,100,G,200,B,150"),
            (object(), Style::SIMPLE.explode(true), "R=100,G=200,B=150"),
        ];
        for (tree, style, expected) in cases {
            assert_eq!(path_text("color", &tree, style), expected, "{style:?}");
        }
    }

    // RFC 6570, sections 1.2, 3.2.2, 3.2.5 and 3.2.7, whose variables are these.
    #[test]
    fn values_follow_the_examples_of_rfc_6570() {
        let colors = Tree::Array(["red", "green", "blue"].map(text).to_vec());
        let keys = Tree::Object(vec![
            ("semi".to_owned(), text(";")),
            ("dot".to_owned(), text(".")),
            ("comma".to_owned(), text(",")),
        ]);
        let empty = Tree::Object(Vec::new());
        let cases = [
            ("var", text("value"), Style::SIMPLE, "value"),
            ("hello", text("Hello World!"), Style::SIMPLE, "Hello%20World%21"),
            ("half", text("50%"), Style::SIMPLE, "50%25"),
            (
                "base",
                text("http://example.com/home/"),
                Style::SIMPLE,
                "http%3A%2F%2Fexample.com%2Fhome%2F",
            ),
            ("list", colors.clone(), Style::SIMPLE, "red,green,blue"),
            (
                "list",
                colors.clone(),
                Style::SIMPLE.explode(true),
                "red,green,blue",
            ),
            ("keys", keys.clone(), Style::SIMPLE, "semi,%3B,dot,.,comma,%2C"),
            (
                "keys",
                keys.clone(),
                Style::SIMPLE.explode(true),
                "semi=%3B,dot=.,comma=%2C",
            ),
            ("who", text("fred"), Style::LABEL, ".fred"),
            ("half", text("50%"), Style::LABEL, ".50%25"),
            ("list", colors.clone(), Style::LABEL, ".red,green,blue"),
            (
                "list",
                colors.clone(),
                Style::LABEL.explode(true),
                ".red.green.blue",
            ),
            ("keys", keys.clone(), Style::LABEL, ".semi,%3B,dot,.,comma,%2C"),
            (
                "keys",
                keys.clone(),
                Style::LABEL.explode(true),
                ".semi=%3B.dot=..comma=%2C",
            ),
            ("empty_keys", empty.clone(), Style::LABEL, ""),
            ("who", text("fred"), Style::MATRIX, ";who=fred"),
            ("half", text("50%"), Style::MATRIX, ";half=50%25"),
            ("empty", text(""), Style::MATRIX, ";empty"),
            ("list", colors.clone(), Style::MATRIX, ";list=red,green,blue"),
            (
                "list",
                colors,
                Style::MATRIX.explode(true),
                ";list=red;list=green;list=blue",
            ),
            (
                "keys",
                keys.clone(),
                Style::MATRIX,
                ";keys=semi,%3B,dot,.,comma,%2C",
            ),
            (
                "keys",
                keys,
                Style::MATRIX.explode(true),
                ";semi=%3B;dot=.;comma=%2C",
            ),
            ("empty_keys", empty, Style::MATRIX.explode(true), ""),
        ];
        for (name, tree, style, expected) in cases {
            assert_eq!(path_text(name, &tree, style), expected, "{name} {style:?}");
        }
    }

    #[test]
    fn items_are_segments_where_slashes_are_kept() {
        let items = Tree::Array(["a b", "c/d"].map(text).to_vec());
        assert_eq!(path_text("x", &items, Style::SIMPLE.slashes()), "a%20b/c%2Fd");
    }

    #[test]
    fn slashes_stay_where_they_are_part_of_the_value_and_each_segment_is_encoded() {
        let text = text("a b/100%/c%2Fd?e#f:é");
        assert_eq!(
            path_text("x", &text, Style::SIMPLE.slashes()),
            "a%20b/100%25/c%252Fd%3Fe%23f%3A%C3%A9"
        );
    }

    #[test]
    fn reserved_characters_stay_where_they_are_allowed_save_those_that_end_the_path() {
        let text = text("a/b:c?d#e");
        assert_eq!(
            path_text("x", &text, Style::SIMPLE.allow_reserved()),
            "a/b:c%3Fd%23e"
        );
    }
}
