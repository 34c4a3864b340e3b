//! Docs, as attributes.
//!
//! In: [`Docs`], or a text. Out: `#[doc]` attributes, one per line, and `#[deprecated]`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use crate::model::items::Docs;

/// The whole text, and `#[deprecated]` if the item is.
pub(super) fn docs(docs: &Docs) -> TokenStream {
    let mut tokens = text(&docs.text);
    deprecated(docs).to_tokens(&mut tokens);
    tokens
}

/// The first sentence, and the note that it is deprecated.
pub(super) fn sentence(docs: &Docs) -> TokenStream {
    let mut tokens = text(&docs.summary);
    deprecated(docs).to_tokens(&mut tokens);
    tokens
}

/// A doc attribute for each line.
pub(super) fn text(text: &str) -> TokenStream {
    doc_lines(text).map(|line| quote!(#[doc = #line])).collect()
}

/// An inner doc attribute for each line, for the docs of a file.
pub(super) fn inner_text(text: &str) -> TokenStream {
    doc_lines(text).map(|line| quote!(#![doc = #line])).collect()
}

// Each line with the space that follows `///`.
fn doc_lines(text: &str) -> impl Iterator<Item = Literal> {
    text.lines().map(|line| match line.trim_end() {
        "" => Literal::string(""),
        line => literal(&format!(" {line}")),
    })
}

// What is printed is parsed first. A raw string has no escapes to be written and read for that, which is a twelfth of the time of a run.
// Within the compiler it would be the slower one.
fn literal(line: &str) -> Literal {
    let raw = cfg!(feature = "cli") && !line.contains(['"', '\r']);
    let literal = raw.then(|| format!("r\"{line}\"").parse().ok()).flatten();
    literal.unwrap_or_else(|| Literal::string(line))
}

fn deprecated(docs: &Docs) -> Option<TokenStream> {
    let note = docs.deprecated.as_ref()?;
    Some(if note.is_empty() {
        quote!(#[deprecated])
    } else {
        quote!(#[deprecated = #note])
    })
}
