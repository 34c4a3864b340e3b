//! The constraints and assertions of a value and of what is in it, as entries of `#[levain(…)]`.
//!
//! In: a [`ConstraintTree`]. Out: `length = "1..=20"`, `min = 0`, `items(pattern = "^a")`.

use heck::ToKebabCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::assertions::assertion;
use super::attributes::word_of;
use super::constants::{float, integer};
use crate::model::items::{AssertionCall, ConstraintCall, ConstraintKind, ConstraintTree, ConstraintValue};

/// The entries of a value: its own constraints, its assertion, and `items(…)`.
pub(super) fn constraint_entries(tree: &ConstraintTree) -> Vec<TokenStream> {
    let own = tree.own.as_ref();
    let mut entries = own.map_or_else(Vec::new, |(kind, calls)| call_entries(*kind, calls));
    entries.extend(assertion_entry(tree.assertion.as_deref()));
    entries.extend(tree.each.as_deref().and_then(items_entry));
    entries
}

/// `items(…)`, if the items have constraints.
pub(super) fn items_entry(each: &ConstraintTree) -> Option<TokenStream> {
    let entries = constraint_entries(each);
    (!entries.is_empty()).then(|| quote!(items(#(#entries),*)))
}

/// `assertion = …`, if there is one.
pub(super) fn assertion_entry(call: Option<&AssertionCall>) -> Option<TokenStream> {
    let assertion = assertion(call?);
    Some(quote!(assertion = #assertion))
}

/// The entries of constraints of one kind.
pub(super) fn call_entries(kind: ConstraintKind, calls: &[ConstraintCall]) -> Vec<TokenStream> {
    let length = length(calls);
    let length = length.map(|range| quote!(length = #range));
    let is_length = |call: &&ConstraintCall| matches!(call.method, "min_length" | "max_length");
    let others = calls.iter().filter(|call| !is_length(call));
    length
        .into_iter()
        .chain(others.map(|call| entry(kind, call)))
        .collect()
}

fn entry(kind: ConstraintKind, call: &ConstraintCall) -> TokenStream {
    let key = word_of(match (kind, call.method) {
        (ConstraintKind::Map, "min_items") => "min_properties",
        (ConstraintKind::Map, "max_items") => "max_properties",
        (_, method) => method,
    });
    match &call.value {
        ConstraintValue::Count(count) => {
            let count = integer(i128::from(*count));
            quote!(#key = #count)
        }
        ConstraintValue::Integer(value) => {
            let value = integer(*value);
            quote!(#key = #value)
        }
        ConstraintValue::Number(value) => {
            let value = float(*value);
            quote!(#key = #value)
        }
        ConstraintValue::Chars(text) | ConstraintValue::Pattern(text) => quote!(#key = #text),
        ConstraintValue::Format(variant) => {
            let name = format_name(variant);
            quote!(#key = #name)
        }
        ConstraintValue::Strings(calls) => {
            let entries = call_entries(ConstraintKind::String, calls);
            quote!(#key(#(#entries),*))
        }
        ConstraintValue::Nothing => quote!(#key),
    }
}

// The lengths as a range of Rust, which has both ends.
fn length(calls: &[ConstraintCall]) -> Option<String> {
    let bound = |method: &str| {
        let call = calls.iter().find(|call| call.method == method)?;
        match call.value {
            ConstraintValue::Count(count) => Some(count),
            _ => None,
        }
    };
    match (bound("min_length"), bound("max_length")) {
        (None, None) => None,
        (Some(min), None) => Some(format!("{min}..")),
        (None, Some(max)) => Some(format!("..={max}")),
        (Some(min), Some(max)) if min == max => Some(min.to_string()),
        (Some(min), Some(max)) => Some(format!("{min}..={max}")),
    }
}

// The name of a format in a spec, by its variant: `date-time` for `DateTime`.
fn format_name(variant: &str) -> String {
    variant.to_kebab_case()
}

#[cfg(test)]
mod tests {
    use levain_rules::Format;

    use super::format_name;

    #[test]
    fn a_format_is_read_by_the_name_that_is_written() {
        let names = [
            "uuid",
            "email",
            "idn-email",
            "uri",
            "uri-reference",
            "iri",
            "iri-reference",
            "json-pointer",
            "relative-json-pointer",
            "duration",
            "char",
            "date",
            "time",
            "date-time",
            "local-date-time",
            "ipv4",
            "ipv6",
            "hostname",
            "byte",
            "country",
            "currency",
            "language",
            "phone",
            "pkce-verifier",
            "pkce-challenge",
            "csrf-state",
        ];
        for name in names {
            let format = Format::from_name(name).expect("it is one");
            assert_eq!(format_name(format.variant()), name);
        }
    }
}
