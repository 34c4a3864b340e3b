//! Alternatives.

use proc_macro2::{Ident as Name, TokenStream};
use quote::quote;

use super::assertions::holds;
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
            Tagging::VariantField(member) => quote!(variant_field #member),
            Tagging::Internal(member) => quote!(tag #member),
            Tagging::Untagged => quote!(untagged),
        };
        let holds = holds(union.holds.as_deref());
        let from_each = union.is_from_each.then(|| quote!(from each));
        let told = union.variants.iter().zip(&idents).map(|(variant, ident)| {
            let of = self.rust_type(if union.is_from_each {
                variant.from()
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
                #[doc = " An alternative that is not in the spec."]
                Other(#levain::Other<#levain::Json>),
            }
            #levain::union! { #ident #holds #from_each #tagging { #(#told),* } }
        }
    }
}
