//! Enums of values.
//!
//! In: an [`EnumItem`]. Out: its tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{attribute, word_if};
use super::constants::constant;
use super::docs::docs;
use super::name;
use super::newtypes::string_entries;
use super::scope::Scope;
use crate::model::ident::Ident;
use crate::model::items::{EnumItem, EnumOf, Item};
use crate::model::spec::Literal;

impl Scope<'_> {
    pub(super) fn render_enum(&self, item: &Item, values: &EnumItem) -> TokenStream {
        let (levain, docs_of_enum, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let (derive, other_type) = match values.of {
            EnumOf::String => ("StringEnum", quote!(String)),
            EnumOf::Integer => ("IntegerEnum", quote!(i64)),
            EnumOf::Json => ("JsonEnum", quote!(#levain::Json)),
        };
        let derives = self.settings.item_derives(item, &[derive]);
        let mut entries = Vec::from_iter(word_if(values.is_open, "open"));
        entries.extend(string_entries(&values.constraints, values.oauth));
        let attribute = attribute(&entries);
        let variants = values.values.iter().map(|(ident, value, docs_of_value)| {
            let attribute = self::attribute(&Vec::from_iter(value_entry(values.of, ident, value)));
            let (docs, ident) = (docs(docs_of_value), name(ident));
            quote!(#docs #attribute #ident)
        });
        quote! {
            #docs_of_enum
            #derives
            #attribute
            #[non_exhaustive]
            pub enum #ident {
                #(#variants,)*
                #[doc = " A value that is not in the spec."]
                #[levain(other)]
                Other(#levain::Other<#other_type>),
            }
        }
    }
}

// A variant of a string enum that is named as its value needs no entry.
fn value_entry(of: EnumOf, ident: &Ident, value: &Literal) -> Option<TokenStream> {
    let written = constant(value);
    match (of, value) {
        (EnumOf::String, Literal::String(text)) if text == ident.plain() => None,
        (EnumOf::String, _) => Some(quote!(rename = #written)),
        (EnumOf::Integer | EnumOf::Json, _) => Some(quote!(equals = #written)),
    }
}
