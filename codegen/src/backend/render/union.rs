//! Unions, as enums of types.
//!
//! In: a [`UnionItem`]. Out: its tokens.

use proc_macro2::{Ident as Name, TokenStream};
use quote::quote;

use super::assertions::assertion_word;
use super::constants::constant;
use super::docs::docs;
use super::item::derives;
use super::name;
use super::scope::Scope;
use crate::model::items::{DerivableTraits, Item, UnionItem};
use crate::model::tagging::Tagging;

impl Scope<'_> {
    pub(super) fn render_union(&self, item: &Item, union: &UnionItem) -> TokenStream {
        let (levain, docs_of_union, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let derives = derives(DerivableTraits::default());
        let idents: Vec<Name> = union
            .variants
            .iter()
            .map(|variant| name(&variant.ident))
            .collect();
        let types: Vec<TokenStream> = union
            .variants
            .iter()
            .map(|variant| self.rust_type(&variant.of))
            .collect();
        let variants = union
            .variants
            .iter()
            .zip(&idents)
            .zip(&types)
            .map(|((variant, ident), of)| {
                let docs = docs(&variant.docs);
                quote!(#docs #ident(#of))
            });
        let tagging = match &union.tagging {
            Tagging::VariantField(property) => quote!(variant_field #property),
            Tagging::Internal(property) => quote!(tag #property),
            Tagging::Untagged => quote!(untagged),
        };
        let assertion = assertion_word(union.assertion.as_deref());
        let from_each = union.has_conversions.then(|| quote!(from each));
        let entries = union.variants.iter().zip(&idents).map(|(variant, ident)| {
            let of = self.rust_type(if union.has_conversions {
                variant.conversion_source()
            } else {
                &variant.of
            });
            let tags = variant.tags.iter().map(constant);
            let otherwise = variant.is_fallback.then(|| quote!(fallback));
            let tags = (!variant.tags.is_empty()).then(|| quote!(= #(#tags)|* #otherwise));
            quote!(#ident(#of) #tags)
        });
        quote! {
            #docs_of_union
            #derives
            #[non_exhaustive]
            pub enum #ident {
                #(#variants,)*
                #[doc = " A variant that is not in the spec."]
                Other(#levain::Other<#levain::Json>),
            }
            #levain::union! { #ident #assertion #from_each #tagging { #(#entries),* } }
        }
    }
}
