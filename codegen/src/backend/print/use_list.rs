//! A list of names that are imported from one module, with as many names in a line as rustfmt would leave there.
//!
//! In: an item. Out: its lines, if it is such a list. Only listings that are never rewritten have such lists; everywhere else, an import is a
//! line.

use quote::ToTokens;
use syn::{Item, ItemUse, UseTree};

use super::fit::WIDTH;

/// The lines of an import of several names; `None` for any other item.
pub(super) fn lines(item: &Item, indent: &str) -> Option<Vec<String>> {
    let Item::Use(item) = item else {
        return None;
    };
    let (path, names) = list(item)?;
    let attributes = item.attrs.iter().map(|attribute| {
        let printed = super::unparse(vec![], vec![syn::parse_quote!(#attribute use a::b;)]);
        let line = printed.lines().next().unwrap_or_default();
        format!("{indent}{line}")
    });
    let mut lines: Vec<String> = attributes.collect();
    let visible = item.vis.to_token_stream().to_string().replace(' ', "");
    let start = format!(
        "{indent}{visible}{}use {path}::{{",
        if visible.is_empty() { "" } else { " " }
    );
    let one = format!("{start}{}}};", names.join(", "));
    if one.len() <= WIDTH {
        lines.push(one);
        return Some(lines);
    }
    lines.push(start);
    let mut line = String::new();
    for name in names {
        let space = if line.is_empty() {
            indent.len() + 4
        } else {
            line.len() + 1
        };
        if !line.is_empty() && space + name.len() + 1 >= WIDTH {
            lines.push(std::mem::take(&mut line));
        }
        line.push_str(if line.is_empty() { indent } else { " " });
        if line == indent {
            line.push_str("    ");
        }
        line.extend([name.as_str(), ","]);
    }
    lines.push(line);
    lines.push(format!("{indent}}};"));
    Some(lines)
}

// The path of the module, and the names.
fn list(item: &ItemUse) -> Option<(String, Vec<String>)> {
    let mut path = Vec::new();
    let mut tree = &item.tree;
    loop {
        match tree {
            UseTree::Path(step) => {
                path.push(step.ident.to_string());
                tree = &step.tree;
            }
            UseTree::Group(group) => {
                let names = group.items.iter().map(|name| match name {
                    UseTree::Name(name) => Some(name.ident.to_string()),
                    UseTree::Path(path) if matches!(*path.tree, UseTree::Glob(_)) => {
                        Some(format!("{}::*", path.ident))
                    }
                    _ => None,
                });
                return Some((path.join("::"), names.collect::<Option<Vec<_>>>()?));
            }
            UseTree::Name(_) | UseTree::Rename(_) | UseTree::Glob(_) => return None,
        }
    }
}
