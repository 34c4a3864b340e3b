//! The constraints and assertions of a value and of what is in it.
//!
//! In: a [`ConstraintTree`]. Out: the words of a macro, or the calls after a parameter.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::{format_ident, quote};

use super::assertions::{assertion, assertion_word};
use super::constraints::constraints;
use crate::model::items::{ConstraintKind, ConstraintTree};

/// The words of `object!` for a field: `array(…) each string(…)`.
pub(super) fn constraint_words(tree: &ConstraintTree) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut next = Some(tree);
    while let Some(tree) = next {
        if let Some((kind, calls)) = &tree.own {
            let (word, constraints) = (
                Name::new(word(*kind), Span::call_site()),
                constraints(*kind, calls, &TokenStream::new()),
            );
            tokens.extend(quote!(#word(#constraints)));
        }
        tokens.extend(assertion_word(tree.assertion.as_deref()));
        next = tree.each.as_deref().filter(|each| !each.is_empty());
        if next.is_some() {
            tokens.extend(quote!(each));
        }
    }
    tokens
}

/// The calls after a parameter or a body: `.array(&…).each_string(&…)`, and `.constraints(&[…])` for deeper items.
pub(super) fn constraint_calls(tree: &ConstraintTree, levain: &TokenStream) -> TokenStream {
    let path = quote!(#levain::);
    let mut tokens = TokenStream::new();
    let (mut next, mut depth) = (Some(tree), 0);
    while let Some(tree) = next {
        if let Some((kind, calls)) = &tree.own {
            let constraints = constraints(*kind, calls, &path);
            tokens.extend(match (depth, *kind) {
                (0, kind) => {
                    let method = Name::new(word(kind), Span::call_site());
                    quote!(.#method(&#constraints))
                }
                (1, kind @ (ConstraintKind::String | ConstraintKind::Integer | ConstraintKind::Number)) => {
                    let method = format_ident!("each_{}", word(kind));
                    quote!(.#method(&#constraints))
                }
                (depth, kind) => {
                    let each = std::iter::repeat_n(quote!(#path Constraint::Each), depth);
                    let kind = Name::new(variant(kind), Span::call_site());
                    quote!(.constraints(&[#(#each,)* #path Constraint::#kind(&#constraints)]))
                }
            });
        }
        if let Some(call) = &tree.assertion {
            let assertion = assertion(call);
            tokens.extend(quote!(.assertion(#levain::assertion!(#assertion))));
        }
        next = tree.each.as_deref().filter(|each| !each.is_empty());
        depth += 1;
    }
    tokens
}

fn variant(kind: ConstraintKind) -> &'static str {
    match kind {
        ConstraintKind::String => "String",
        ConstraintKind::Integer => "Integer",
        ConstraintKind::Number => "Number",
        ConstraintKind::Array => "Array",
        ConstraintKind::Map => "Map",
    }
}

fn word(kind: ConstraintKind) -> &'static str {
    match kind {
        ConstraintKind::String => "string",
        ConstraintKind::Integer => "integer",
        ConstraintKind::Number => "number",
        ConstraintKind::Array => "array",
        ConstraintKind::Map => "map",
    }
}
