//! Presence rules, as an entry of `#[levain(…)]`.
//!
//! In: the [`PresenceRule`]s of an object. Out: `presence(any_of(required("id"), required("name")))`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::spec::PresenceRule;

/// The entry, if there are rules.
pub(super) fn presence_entry(all: &[PresenceRule]) -> Option<TokenStream> {
    let rules = all.iter().map(presence_rule);
    (!all.is_empty()).then(|| quote!(presence(#(#rules),*)))
}

fn presence_rule(rule: &PresenceRule) -> TokenStream {
    match rule {
        PresenceRule::Required(names) => quote!(required(#(#names),*)),
        PresenceRule::AnyOf(parts) => {
            let parts = parts.iter().map(presence_rule);
            quote!(any_of(#(#parts),*))
        }
        PresenceRule::OneOf(parts) => {
            let parts = parts.iter().map(presence_rule);
            quote!(one_of(#(#parts),*))
        }
        PresenceRule::AllOf(parts) => {
            let parts = parts.iter().map(presence_rule);
            quote!(all_of(#(#parts),*))
        }
        PresenceRule::Not(part) => {
            let part = presence_rule(part);
            quote!(not(#part))
        }
        PresenceRule::DependentRequired(name, others) => quote!(dependent(#name #(, #others)*)),
    }
}
