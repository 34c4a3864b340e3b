//! Docs as attributes.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use crate::model::items::Docs;

/// All that is to be said, with `#[deprecated]` where it is.
pub(super) fn docs(docs: &Docs) -> TokenStream {
    let mut tokens = text(&docs.text);
    deprecated(docs).to_tokens(&mut tokens);
    tokens
}

/// The first paragraph alone, with `#[deprecated]` where it is.
pub(super) fn brief(docs: &Docs) -> TokenStream {
    let mut tokens = text(first_paragraph(&docs.text));
    deprecated(docs).to_tokens(&mut tokens);
    tokens
}

/// A doc attribute a line.
pub(super) fn text(text: &str) -> TokenStream {
    let mut tokens = TokenStream::new();
    for line in text.lines() {
        let line = line.trim_end();
        let line = if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        };
        let line = Literal::string(&line);
        tokens.extend(quote!(#[doc = #line]));
    }
    tokens
}

/// The doc attribute of the file or module itself, a line each.
pub(super) fn inner_text(text: &str) -> TokenStream {
    let mut tokens = TokenStream::new();
    for line in text.lines() {
        let line = line.trim_end();
        let line = if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        };
        let line = Literal::string(&line);
        tokens.extend(quote!(#![doc = #line]));
    }
    tokens
}

// The first paragraph, unless that is the beginning of something longer than a paragraph.
fn first_paragraph(text: &str) -> &str {
    let end = text.find("\n\n").unwrap_or(text.len());
    let first = &text[..end];
    if first.contains("```") || first.contains("~~~") {
        text
    } else {
        first
    }
}

fn deprecated(docs: &Docs) -> Option<TokenStream> {
    let note = docs.deprecated.as_ref()?;
    Some(if note.is_empty() {
        quote!(#[deprecated])
    } else {
        quote!(#[deprecated = #note])
    })
}
