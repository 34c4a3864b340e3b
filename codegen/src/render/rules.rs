//! Rules as calls on the runtime's rule types.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::{format_ident, quote};

use super::constants::{float, int};
use super::schemas::{holds, schema};
use crate::items::{RuleCall, RuleKind, RuleTree, RuleValue};
use crate::spec::Together;

/// `StringConstraints::new().min_length(1)`; `path` stands before each of the runtime's names, where a macro does not bring them.
pub(super) fn rules(kind: RuleKind, calls: &[RuleCall], path: &TokenStream) -> TokenStream {
    let of = Name::new(
        match kind {
            RuleKind::Text => "StringConstraints",
            RuleKind::Int => "IntegerConstraints",
            RuleKind::Float => "NumberConstraints",
            RuleKind::List | RuleKind::Map => "ArrayConstraints",
        },
        Span::call_site(),
    );
    let calls = calls.iter().map(|call| rule_call(call, path));
    quote!(#path #of::new()#(#calls)*)
}

fn rule_call(call: &RuleCall, path: &TokenStream) -> TokenStream {
    let method = Name::new(call.method, Span::call_site());
    let value = match &call.value {
        RuleValue::Count(count) => int(i128::from(*count)),
        RuleValue::Int(value) => int(*value),
        RuleValue::Float(value) => float(*value),
        RuleValue::Chars(set) => quote!(#path CharSet::new(#set)),
        RuleValue::Pattern(pattern) => quote!(#path Pattern::new(#pattern)),
        RuleValue::Format(format) => {
            let format = Name::new(format, Span::call_site());
            quote!(#path Format::#format)
        }
        RuleValue::Texts(calls) => rules(RuleKind::Text, calls, path),
        RuleValue::Nothing => TokenStream::new(),
    };
    quote!(.#method(#value))
}

/// The rules in brackets for the macro of a newtype: nothing when there are none.
pub(super) fn newtype_rules(kind: RuleKind, calls: &[RuleCall]) -> TokenStream {
    if calls.is_empty() {
        return TokenStream::new();
    }
    let rules = rules(kind, calls, &TokenStream::new());
    quote!((#rules))
}

/// The words of `object!` for a field: `array(…) each string(…)`.
pub(super) fn rule_words(tree: &RuleTree) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut next = Some(tree);
    while let Some(tree) = next {
        if let Some((kind, calls)) = &tree.own {
            let (word, rules) = (
                Name::new(word(*kind), Span::call_site()),
                rules(*kind, calls, &TokenStream::new()),
            );
            tokens.extend(quote!(#word(#rules)));
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
pub(super) fn together_entry(all: &[Together]) -> Option<TokenStream> {
    let rules = all.iter().map(together);
    (!all.is_empty()).then(|| quote!([#(#rules),*],))
}

fn together(rule: &Together) -> TokenStream {
    let list = |parts: &[Together]| {
        let parts = parts.iter().map(together);
        quote!(&[#(#parts),*])
    };
    match rule {
        Together::All(names) => quote!(Required(&[#(#names),*])),
        Together::Any(parts) => {
            let parts = list(parts);
            quote!(AnyOf(#parts))
        }
        Together::One(parts) => {
            let parts = list(parts);
            quote!(OneOf(#parts))
        }
        Together::Each(parts) => {
            let parts = list(parts);
            quote!(AllOf(#parts))
        }
        Together::Not(part) => {
            let part = together(part);
            quote!(Not(&#part))
        }
        Together::With(name, others) => quote!(DependentRequired(#name, &[#(#others),*])),
    }
}

/// The calls after a parameter is written: `.array(&…).each_string(&…)`, and `.constraints(&[…])` for what lies deeper than that.
pub(super) fn rule_calls(tree: &RuleTree, levain: &TokenStream) -> TokenStream {
    let path = quote!(#levain::);
    let mut tokens = TokenStream::new();
    let (mut next, mut depth) = (Some(tree), 0);
    while let Some(tree) = next {
        if let Some((kind, calls)) = &tree.own {
            let rules = rules(*kind, calls, &path);
            tokens.extend(match (depth, *kind) {
                (0, kind) => {
                    let method = Name::new(word(kind), Span::call_site());
                    quote!(.#method(&#rules))
                }
                (1, kind @ (RuleKind::Text | RuleKind::Int | RuleKind::Float)) => {
                    let method = format_ident!("each_{}", word(kind));
                    quote!(.#method(&#rules))
                }
                (depth, kind) => {
                    let each = std::iter::repeat_n(quote!(#path Constraint::Each), depth);
                    let kind = Name::new(variant(kind), Span::call_site());
                    quote!(.constraints(&[#(#each,)* #path Constraint::#kind(&#rules)]))
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

fn variant(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Text => "String",
        RuleKind::Int => "Integer",
        RuleKind::Float => "Number",
        RuleKind::List => "Array",
        RuleKind::Map => "Map",
    }
}

fn word(kind: RuleKind) -> &'static str {
    match kind {
        RuleKind::Text => "string",
        RuleKind::Int => "integer",
        RuleKind::Float => "number",
        RuleKind::List => "array",
        RuleKind::Map => "map",
    }
}
