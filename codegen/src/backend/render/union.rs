//! Unions, as enums of types.
//!
//! In: a [`UnionItem`]. Out: its tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{attribute, word_if, word_of};
use super::constants::constant;
use super::constraint_entries::{assertion_entry, constraint_entries};
use super::docs::docs;
use super::name;
use super::scope::Scope;
use crate::model::items::{Item, UnionItem, UnionVariant};
use crate::model::tagging::Tagging;

impl Scope<'_> {
    pub(super) fn render_union(&self, item: &Item, union: &UnionItem) -> TokenStream {
        let (levain, docs_of_union, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let derives = self.settings.item_derives(item, &["Union"]);
        let mut entries = vec![match &union.tagging {
            Tagging::VariantField(property) => quote!(variant_field = #property),
            Tagging::Internal(property) => quote!(tag = #property),
            Tagging::Untagged => quote!(untagged),
        }];
        entries.extend(word_if(union.has_conversions, "conversions"));
        let tagging = attribute(&entries);
        let assertion = attribute(&Vec::from_iter(assertion_entry(union.assertion.as_deref())));
        let variants = union.variants.iter().map(|variant| {
            let (docs, attribute) = (docs(&variant.docs), attribute(&variant_entries(variant)));
            let (ident, of) = (name(&variant.ident), self.rust_type(&variant.of));
            quote!(#docs #attribute #ident(#of))
        });
        quote! {
            #docs_of_union
            #derives
            #tagging
            #assertion
            #[non_exhaustive]
            pub enum #ident {
                #(#variants,)*
                #[doc = " A variant that is not in the spec."]
                #[levain(other)]
                Other(#levain::Other<#levain::Json>),
            }
        }
    }
}

// The first tag is written; the others are read too.
fn variant_entries(variant: &UnionVariant) -> Vec<TokenStream> {
    let tags = variant.tags.iter().map(constant).enumerate();
    let mut entries: Vec<TokenStream> = tags
        .map(|(index, tag)| {
            let key = word_of(if index == 0 { "rename" } else { "alias" });
            quote!(#key = #tag)
        })
        .collect();
    entries.extend(word_if(variant.is_fallback, "fallback"));
    entries.extend(constraint_entries(&variant.constraints));
    entries
}
