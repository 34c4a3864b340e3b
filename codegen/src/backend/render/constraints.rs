//! Constraints as calls on the runtime's rule types.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::{format_ident, quote};

use super::assertions::{holds, schema};
use super::constants::{float, int};
use crate::model::items::{ConstraintCall, ConstraintKind, ConstraintTree, ConstraintValue};
use crate::model::spec::PresenceRule;

/// `StringConstraints::new().min_length(1)`; `path` stands before each of the runtime's names, where a macro does not bring them.
pub(super) fn constraints(kind: ConstraintKind, calls: &[ConstraintCall], path: &TokenStream) -> TokenStream {
    let of = Name::new(
        match kind {
            ConstraintKind::String => "StringConstraints",
            ConstraintKind::Integer => "IntegerConstraints",
            ConstraintKind::Number => "NumberConstraints",
            ConstraintKind::Array | ConstraintKind::Map => "ArrayConstraints",
        },
        Span::call_site(),
    );
    let calls = calls.iter().map(|call| constraint_call(call, path));
    quote!(#path #of::new()#(#calls)*)
}

fn constraint_call(call: &ConstraintCall, path: &TokenStream) -> TokenStream {
    let method = Name::new(call.method, Span::call_site());
    let value = match &call.value {
        ConstraintValue::Count(count) => int(i128::from(*count)),
        ConstraintValue::Integer(value) => int(*value),
        ConstraintValue::Number(value) => float(*value),
        ConstraintValue::Chars(set) => quote!(#path CharSet::new(#set)),
        ConstraintValue::Pattern(pattern) => quote!(#path Pattern::new(#pattern)),
        ConstraintValue::Format(format) => {
            let format = Name::new(format, Span::call_site());
            quote!(#path Format::#format)
        }
        ConstraintValue::Strings(calls) => constraints(ConstraintKind::String, calls, path),
        ConstraintValue::Nothing => TokenStream::new(),
    };
    quote!(.#method(#value))
}

/// The rules in brackets for the macro of a newtype: nothing when there are none.
pub(super) fn newtype_constraints(kind: ConstraintKind, calls: &[ConstraintCall]) -> TokenStream {
    if calls.is_empty() {
        return TokenStream::new();
    }
    let constraints = constraints(kind, calls, &TokenStream::new());
    quote!((#constraints))
}

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
        tokens.extend(holds(tree.holds.as_deref()));
        next = tree.each.as_deref().filter(|each| !each.is_empty());
        if next.is_some() {
            tokens.extend(quote!(each));
        }
    }
    tokens
}

/// The first entry of `object!`, where members go together: `[AnyOf(&[Required(&["id"]), Required(&["name"])])],`.
pub(super) fn presence_rules_entry(all: &[PresenceRule]) -> Option<TokenStream> {
    let constraints = all.iter().map(presence_rules);
    (!all.is_empty()).then(|| quote!([#(#constraints),*],))
}

fn presence_rules(constraint: &PresenceRule) -> TokenStream {
    let list = |parts: &[PresenceRule]| {
        let parts = parts.iter().map(presence_rules);
        quote!(&[#(#parts),*])
    };
    match constraint {
        PresenceRule::Required(names) => quote!(Required(&[#(#names),*])),
        PresenceRule::AnyOf(parts) => {
            let parts = list(parts);
            quote!(AnyOf(#parts))
        }
        PresenceRule::OneOf(parts) => {
            let parts = list(parts);
            quote!(OneOf(#parts))
        }
        PresenceRule::AllOf(parts) => {
            let parts = list(parts);
            quote!(AllOf(#parts))
        }
        PresenceRule::Not(part) => {
            let part = presence_rules(part);
            quote!(Not(&#part))
        }
        PresenceRule::DependentRequired(name, others) => quote!(DependentRequired(#name, &[#(#others),*])),
    }
}

/// The calls after a parameter is written: `.array(&…).each_string(&…)`, and `.constraints(&[…])` for what lies deeper than that.
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
        if let Some(holds) = &tree.holds {
            let schema = schema(holds);
            tokens.extend(quote!(.assertion(#levain::assertion!(#schema))));
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
