//! `presence(…)`: which properties of an object need which.

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::derive::attributes::{Attributes, Entry, Value, entries};
use crate::derive::values::strings;

/// The elements of a list of the runtime's `PresenceRule`.
pub fn take(attributes: &mut Attributes, levain: &TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    for (span, list) in attributes.take_lists("presence") {
        let rules = rules(attributes, span, list, levain);
        all.extend(quote!(#(#rules,)*));
    }
    all
}

fn rules(
    attributes: &mut Attributes,
    span: Span,
    list: TokenStream,
    levain: &TokenStream,
) -> Vec<TokenStream> {
    match entries(list) {
        Ok(entries) if entries.is_empty() => {
            attributes.error_at(span, "a rule is due here: `required(\"name\")`, `any_of(…)`");
            Vec::new()
        }
        Ok(entries) => entries
            .into_iter()
            .filter_map(|entry| rule(attributes, entry, levain))
            .collect(),
        Err(error) => {
            attributes.error_at(error.span(), error);
            Vec::new()
        }
    }
}

fn rule(attributes: &mut Attributes, entry: Entry, levain: &TokenStream) -> Option<TokenStream> {
    let Value::List(list) = entry.value else {
        attributes.error_at(
            entry.span,
            format!("`{0}` takes names or rules: `{0}(…)`", entry.key),
        );
        return None;
    };
    let rule = quote!(#levain::object::PresenceRule);
    let nested = |attributes: &mut Attributes| rules(attributes, entry.span, list.clone(), levain);
    match entry.key.as_str() {
        "required" => {
            let names = strings(attributes, entry.span, list);
            Some(quote!(#rule::Required(&[#(#names),*])))
        }
        "dependent" => {
            let names = strings(attributes, entry.span, list);
            let Some((first, others)) = names.split_first().filter(|(_, others)| !others.is_empty()) else {
                attributes.error_at(
                    entry.span,
                    "`dependent` takes a property and those that it needs: `dependent(\"card\", \"expiry\")`",
                );
                return None;
            };
            Some(quote!(#rule::DependentRequired(#first, &[#(#others),*])))
        }
        "any_of" => {
            let rules = nested(attributes);
            Some(quote!(#rule::AnyOf(&[#(#rules),*])))
        }
        "one_of" => {
            let rules = nested(attributes);
            Some(quote!(#rule::OneOf(&[#(#rules),*])))
        }
        "all_of" => {
            let rules = nested(attributes);
            Some(quote!(#rule::AllOf(&[#(#rules),*])))
        }
        "not" => {
            let rules = nested(attributes);
            if rules.len() > 1 {
                attributes.error_at(
                    entry.span,
                    "`not` takes one rule: put several into `all_of(…)` or `any_of(…)`",
                );
            }
            let only = rules.into_iter().next()?;
            Some(quote!(#rule::Not(&#only)))
        }
        other => {
            let message = format!(
                "`{other}` is not a rule: they are `required`, `dependent`, `any_of`, `one_of`, `all_of`, `not`"
            );
            attributes.error_at(entry.span, message);
            None
        }
    }
}
