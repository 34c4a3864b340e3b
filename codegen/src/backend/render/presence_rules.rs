//! Presence rules, for the runtime's `object!`.
//!
//! In: the [`PresenceRule`]s of an object. Out: the first entry of the macro call.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::spec::PresenceRule;

/// The entry, if there are rules: `[Any(&[All(&["id"]), All(&["name"])])],`.
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
        PresenceRule::Required(names) => quote!(All(&[#(#names),*])),
        PresenceRule::AnyOf(parts) => {
            let parts = list(parts);
            quote!(Any(#parts))
        }
        PresenceRule::OneOf(parts) => {
            let parts = list(parts);
            quote!(One(#parts))
        }
        PresenceRule::AllOf(parts) => {
            let parts = list(parts);
            quote!(Each(#parts))
        }
        PresenceRule::Not(part) => {
            let part = presence_rule(part);
            quote!(Not(&#part))
        }
        PresenceRule::DependentRequired(name, others) => quote!(With(#name, &[#(#others),*])),
    }
}
