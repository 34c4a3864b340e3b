//! Presence rules, for the runtime's `object!`.
//!
//! In: the [`PresenceRule`]s of an object. Out: the first entry of the macro call.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::spec::PresenceRule;

/// The entry, if there are rules: `[AnyOf(&[Required(&["id"]), Required(&["name"])])],`.
pub(super) fn presence_rules_entry(all: &[PresenceRule]) -> Option<TokenStream> {
    let rules = all.iter().map(presence_rule);
    (!all.is_empty()).then(|| quote!([#(#rules),*],))
}

fn presence_rule(rule: &PresenceRule) -> TokenStream {
    let list = |parts: &[PresenceRule]| {
        let parts = parts.iter().map(presence_rule);
        quote!(&[#(#parts),*])
    };
    match rule {
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
            let part = presence_rule(part);
            quote!(Not(&#part))
        }
        PresenceRule::DependentRequired(name, others) => quote!(DependentRequired(#name, &[#(#others),*])),
    }
}
