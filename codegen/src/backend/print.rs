//! Prints tokens as formatted text.
//!
//! In: the tokens of one file, as `render` makes them. Out: its text, as `prettyplease` prints each item and rustfmt would leave it,
//! with a blank line between items. Only the command line prints; a macro ends at the tokens.

mod attribute_list;
mod fit;
mod package;
mod use_list;

use proc_macro2::TokenStream;
use syn::{Attribute, File, Item, Meta};

use fit::fit;
pub use package::{print_file, print_layout, print_package};

const INDENT: &str = "    ";

/// The lines between which there is no blank one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Grouping {
    Uses,
    Modules,
    Aliases,
    /// Any other item, which has blank lines around it.
    Alone,
}

/// Prints the items of a file, behind the attributes of the file itself.
///
/// # Panics
///
/// On tokens that are not a file of Rust, which `render` does not make.
pub fn print_items(tokens: TokenStream) -> String {
    let file: File = syn::parse2(tokens).expect("what is rendered is a file of Rust");
    let mut text = String::new();
    let (docs, attributes): (Vec<Attribute>, Vec<Attribute>) = file.attrs.into_iter().partition(is_doc);
    for attributes in [docs, attributes] {
        if !attributes.is_empty() {
            text.push_str(unparse(attributes, Vec::new()).trim_end());
            text.push_str("\n\n");
        }
    }
    print_list(file.items, "", &mut text);
    text.truncate(text.trim_end().len());
    text.push_str(if text.is_empty() { "" } else { "\n" });
    text
}

fn print_list(items: Vec<Item>, indent: &str, text: &mut String) {
    let mut before = None;
    for item in items {
        let grouping = grouping(&item);
        if before.is_some_and(|before| before != grouping || grouping == Grouping::Alone) {
            text.push('\n');
        }
        before = Some(grouping);
        print_item(item, indent, text);
    }
}

fn print_item(mut item: Item, indent: &str, text: &mut String) {
    if let Some(lines) = use_list::lines(&item, indent) {
        return lines.iter().for_each(|line| text.extend([line, "\n"]));
    }
    let inner = match &mut item {
        Item::Mod(module) => module.content.as_mut().map(|(_, items)| std::mem::take(items)),
        _ => None,
    };
    let printed = unparse(Vec::new(), vec![item]);
    match inner.filter(|items| !items.is_empty()) {
        None => push_indented(&printed, indent, text),
        Some(items) => {
            push_indented(printed.trim_end().trim_end_matches('}'), indent, text);
            print_list(items, &format!("{indent}{INDENT}"), text);
            push_indented("}\n", indent, text);
        }
    }
}

// No token of generated code spans lines, so that each line can be moved.
fn push_indented(printed: &str, indent: &str, text: &mut String) {
    if indent.is_empty() {
        return fit(printed, text);
    }
    let lines = printed.lines();
    let indented = lines.map(|line| match line {
        "" => "\n".to_owned(),
        line => format!("{indent}{line}\n"),
    });
    fit(&indented.collect::<String>(), text);
}

fn unparse(attrs: Vec<Attribute>, items: Vec<Item>) -> String {
    prettyplease::unparse(&File {
        shebang: None,
        frontmatter: None,
        attrs,
        items,
    })
}

fn grouping(item: &Item) -> Grouping {
    match item {
        Item::Use(item) if !has_docs(&item.attrs) => Grouping::Uses,
        Item::Mod(item) if item.content.is_none() && !has_docs(&item.attrs) => Grouping::Modules,
        // A line of docs and a line of code.
        Item::Type(item) if item.attrs.len() <= 1 => Grouping::Aliases,
        _ => Grouping::Alone,
    }
}

fn has_docs(attributes: &[Attribute]) -> bool {
    attributes.iter().any(is_doc)
}

fn is_doc(attribute: &Attribute) -> bool {
    match &attribute.meta {
        Meta::NameValue(meta) => meta.path.is_ident("doc"),
        Meta::Path(_) | Meta::List(_) => false,
    }
}
