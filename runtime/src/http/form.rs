//! Values in each style of the OpenAPI specification (3.1.1, section 4.8.12.6), which follows RFC 6570 where that has a form for it.

use super::encode::{Keep, push_encoded};
use super::style::{Kind, Style};
use super::tree::Tree;

/// A style that says nothing about such a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Undefined;

/// Appends `name=value` pairs to a query, each behind a `&` save the first.
pub(crate) fn push_query(query: &mut String, name: &str, tree: &Tree, style: Style) -> Result<(), Undefined> {
    let keep = if style.allow_reserved {
        Keep::Reserved
    } else {
        Keep::Form
    };
    match (tree, style.kind) {
        (Tree::Absent, _) => Ok(()),
        (Tree::Text(text), _) => {
            push_pair(query, name, text, keep);
            Ok(())
        }
        (_, Kind::Brackets) => {
            push_brackets(query, name, tree, keep);
            Ok(())
        }
        (Tree::Object(members), Kind::DeepObject) => {
            members.iter().try_for_each(|(key, value)| match value {
                Tree::Absent => Ok(()),
                Tree::Text(text) => {
                    push_pair(query, &format!("{name}[{key}]"), text, keep);
                    Ok(())
                }
                // The specification leaves lists and objects inside of a deep object undefined; most servers read these.
                Tree::List(items) => items.iter().try_for_each(|item| {
                    let text = item.as_text().ok_or(Undefined)?;
                    push_pair(query, &format!("{name}[{key}]"), text, keep);
                    Ok(())
                }),
                Tree::Object(_) => {
                    push_brackets(query, &format!("{name}[{key}]"), value, keep);
                    Ok(())
                }
            })
        }
        (Tree::List(items), Kind::Form) if style.explode => items.iter().try_for_each(|item| {
            push_pair(query, name, item.as_text().ok_or(Undefined)?, keep);
            Ok(())
        }),
        (Tree::Object(members), Kind::Form) if style.explode => {
            members.iter().try_for_each(|(key, value)| match value {
                Tree::Absent => Ok(()),
                other => push_query(query, key, other, style),
            })
        }
        (Tree::List(items), Kind::Space | Kind::Pipe) if style.explode => items.iter().try_for_each(|item| {
            push_pair(query, name, item.as_text().ok_or(Undefined)?, keep);
            Ok(())
        }),
        (_, Kind::Form | Kind::Space | Kind::Pipe) => {
            let joint = match style.kind {
                Kind::Space => "%20",
                Kind::Pipe => "%7C",
                _ => ",",
            };
            push_joint(query);
            push_encoded(query, name, Keep::Form);
            query.push('=');
            push_flat(query, tree, joint, joint, keep)
        }
        _ => Err(Undefined),
    }
}

/// A value in a segment of a path.
pub(crate) fn path_text(name: &str, tree: &Tree, style: Style) -> Result<String, Undefined> {
    let keep = if style.allow_reserved {
        Keep::Reserved
    } else {
        Keep::Unreserved
    };
    let mut out = String::new();
    match style.kind {
        Kind::Label => {
            out.push('.');
            let joint = if style.explode { "." } else { "," };
            let pair = if style.explode { "=" } else { "," };
            push_flat(&mut out, tree, joint, pair, keep)?;
        }
        Kind::Matrix => push_matrix(&mut out, name, tree, style.explode, keep)?,
        _ => push_flat(&mut out, tree, ",", if style.explode { "=" } else { "," }, keep)?,
    }
    Ok(out)
}

/// A value of a header, not encoded (OpenAPI 3.1.1, section 4.8.12.6, style `simple`).
pub(crate) fn header_text(tree: &Tree, style: Style) -> Result<String, Undefined> {
    let pair = if style.explode { "=" } else { "," };
    let texts: Vec<String> = match tree {
        Tree::Absent => return Err(Undefined),
        Tree::Text(text) => vec![text.clone()],
        Tree::List(items) => items
            .iter()
            .map(|item| item.as_text().map(str::to_owned).ok_or(Undefined))
            .collect::<Result<_, _>>()?,
        Tree::Object(members) => {
            let texts = members.iter().filter(|(_, value)| *value != Tree::Absent);
            texts
                .map(|(key, value)| Ok(format!("{key}{pair}{}", value.as_text().ok_or(Undefined)?)))
                .collect::<Result<_, _>>()?
        }
    };
    Ok(texts.join(","))
}

fn push_matrix(
    out: &mut String,
    name: &str,
    tree: &Tree,
    explode: bool,
    keep: Keep,
) -> Result<(), Undefined> {
    let begin = |out: &mut String, name: &str| {
        out.push(';');
        push_encoded(out, name, keep);
    };
    match tree {
        Tree::List(items) if explode => {
            for item in items {
                begin(out, name);
                out.push('=');
                push_encoded(out, item.as_text().ok_or(Undefined)?, keep);
            }
            Ok(())
        }
        Tree::Object(members) if explode => {
            for (key, value) in members.iter().filter(|(_, value)| *value != Tree::Absent) {
                begin(out, key);
                out.push('=');
                push_encoded(out, value.as_text().ok_or(Undefined)?, keep);
            }
            Ok(())
        }
        // An empty text has no `=` (RFC 6570, section 3.2.7).
        Tree::Text(text) if text.is_empty() => {
            begin(out, name);
            Ok(())
        }
        _ => {
            begin(out, name);
            out.push('=');
            push_flat(out, tree, ",", ",", keep)
        }
    }
}

// Items with `joint` between them; a member is its name, `pair`, its value.
fn push_flat(out: &mut String, tree: &Tree, joint: &str, pair: &str, keep: Keep) -> Result<(), Undefined> {
    match tree {
        Tree::Absent => Err(Undefined),
        Tree::Text(text) => {
            push_encoded(out, text, keep);
            Ok(())
        }
        Tree::List(items) => items.iter().enumerate().try_for_each(|(index, item)| {
            out.push_str(if index > 0 { joint } else { "" });
            push_encoded(out, item.as_text().ok_or(Undefined)?, keep);
            Ok(())
        }),
        Tree::Object(members) => {
            let there = members.iter().filter(|(_, value)| *value != Tree::Absent);
            there.enumerate().try_for_each(|(index, (key, value))| {
                out.push_str(if index > 0 { joint } else { "" });
                push_encoded(out, key, keep);
                out.push_str(pair);
                push_encoded(out, value.as_text().ok_or(Undefined)?, keep);
                Ok(())
            })
        }
    }
}

fn push_brackets(query: &mut String, name: &str, tree: &Tree, keep: Keep) {
    match tree {
        Tree::Absent => {}
        Tree::Text(text) => push_pair(query, name, text, keep),
        Tree::List(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| push_brackets(query, &format!("{name}[{index}]"), item, keep));
        }
        Tree::Object(members) => {
            members
                .iter()
                .for_each(|(key, value)| push_brackets(query, &format!("{name}[{key}]"), value, keep));
        }
    }
}

fn push_pair(query: &mut String, name: &str, text: &str, keep: Keep) {
    push_joint(query);
    push_encoded(query, name, Keep::Form);
    query.push('=');
    push_encoded(query, text, keep);
}

fn push_joint(query: &mut String) {
    if !query.is_empty() {
        query.push('&');
    }
}

#[cfg(test)]
mod tests {
    use super::{Style, Tree, Undefined, header_text, path_text, push_query};

    fn text(text: &str) -> Tree {
        Tree::Text(text.to_owned())
    }

    fn list() -> Tree {
        Tree::List(["blue", "black", "brown"].map(text).to_vec())
    }

    fn object() -> Tree {
        Tree::Object(
            [("R", "100"), ("G", "200"), ("B", "150")]
                .map(|(key, value)| (key.to_owned(), text(value)))
                .to_vec(),
        )
    }

    fn query(tree: &Tree, style: Style) -> Result<String, Undefined> {
        let mut out = String::new();
        push_query(&mut out, "color", tree, style).map(|()| out)
    }

    // The table "Style Examples" of OpenAPI 3.1.1, section 4.8.12.6.1.
    #[test]
    fn values_in_a_path_follow_the_table_of_openapi() {
        let path = |tree: &Tree, style: Style| path_text("color", tree, style).unwrap_or_default();
        assert_eq!(path(&text(""), Style::MATRIX), ";color");
        assert_eq!(path(&text("blue"), Style::MATRIX), ";color=blue");
        assert_eq!(path(&list(), Style::MATRIX), ";color=blue,black,brown");
        assert_eq!(path(&object(), Style::MATRIX), ";color=R,100,G,200,B,150");
        assert_eq!(
            path(&list(), Style::MATRIX.explode(true)),
            ";color=blue;color=black;color=brown"
        );
        assert_eq!(path(&object(), Style::MATRIX.explode(true)), ";R=100;G=200;B=150");
        assert_eq!(path(&text("blue"), Style::LABEL), ".blue");
        assert_eq!(path(&list(), Style::LABEL), ".blue,black,brown");
        assert_eq!(path(&object(), Style::LABEL), ".R,100,G,200,B,150");
        assert_eq!(path(&list(), Style::LABEL.explode(true)), ".blue.black.brown");
        assert_eq!(path(&object(), Style::LABEL.explode(true)), ".R=100.G=200.B=150");
        assert_eq!(path(&list(), Style::SIMPLE), "blue,black,brown");
        assert_eq!(path(&object(), Style::SIMPLE), "R,100,G,200,B,150");
        assert_eq!(path(&object(), Style::SIMPLE.explode(true)), "R=100,G=200,B=150");
    }

    #[test]
    fn values_in_a_query_follow_the_table_of_openapi() {
        assert_eq!(query(&text(""), Style::FORM).as_deref(), Ok("color="));
        assert_eq!(
            query(&list(), Style::FORM.explode(false)).as_deref(),
            Ok("color=blue,black,brown")
        );
        assert_eq!(
            query(&object(), Style::FORM.explode(false)).as_deref(),
            Ok("color=R,100,G,200,B,150")
        );
        assert_eq!(
            query(&list(), Style::FORM).as_deref(),
            Ok("color=blue&color=black&color=brown")
        );
        assert_eq!(query(&object(), Style::FORM).as_deref(), Ok("R=100&G=200&B=150"));
        assert_eq!(
            query(&list(), Style::SPACE_DELIMITED).as_deref(),
            Ok("color=blue%20black%20brown")
        );
        assert_eq!(
            query(&object(), Style::SPACE_DELIMITED).as_deref(),
            Ok("color=R%20100%20G%20200%20B%20150")
        );
        assert_eq!(
            query(&list(), Style::PIPE_DELIMITED).as_deref(),
            Ok("color=blue%7Cblack%7Cbrown")
        );
        assert_eq!(
            query(&object(), Style::DEEP_OBJECT).as_deref(),
            Ok("color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")
        );
        assert_eq!(query(&list(), Style::DEEP_OBJECT), Err(Undefined));
    }

    #[test]
    fn brackets_go_to_any_depth() {
        let deep = Tree::Object(vec![("a".to_owned(), list()), ("b c".to_owned(), Tree::Absent)]);
        let expected = "color%5Ba%5D%5B0%5D=blue&color%5Ba%5D%5B1%5D=black&color%5Ba%5D%5B2%5D=brown";
        assert_eq!(query(&deep, Style::BRACKETS).as_deref(), Ok(expected));
    }

    #[test]
    fn headers_are_joined_by_commas() {
        assert_eq!(
            header_text(&list(), Style::SIMPLE).as_deref(),
            Ok("blue,black,brown")
        );
        assert_eq!(
            header_text(&object(), Style::SIMPLE.explode(true)).as_deref(),
            Ok("R=100,G=200,B=150")
        );
    }
}
