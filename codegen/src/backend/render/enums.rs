//! Enums of values.
//!
//! In: an [`EnumItem`]. Out: its tokens.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::constants::constant;
use super::constraints::newtype_constraints;
use super::docs::docs;
use super::item::derives;
use super::name;
use super::scope::Scope;
use crate::model::items::{ConstraintKind, DerivableTraits, EnumItem, EnumOf, Item};

impl Scope<'_> {
    pub(super) fn render_enum(&self, item: &Item, values: &EnumItem) -> TokenStream {
        let (levain, docs_of_enum, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let is_json = values.of == EnumOf::Json;
        // The macro of string enums implements the other traits, so that variants compare, hash and print as their strings.
        let derives = match values.of {
            EnumOf::String => quote!(#[derive(Clone)]),
            EnumOf::Integer | EnumOf::Json => derives(DerivableTraits {
                copy: false,
                eq_hash: !is_json,
                order: false,
            }),
        };
        let (macro_name, other_type) = match values.of {
            EnumOf::String => ("string_enum", quote!(String)),
            EnumOf::Integer => ("integer_enum", quote!(i64)),
            EnumOf::Json => ("json_enum", quote!(#levain::Json)),
        };
        let macro_name = Name::new(macro_name, Span::call_site());
        let open = values.is_open.then(|| quote!(open));
        let constraints = (!values.constraints.is_empty()).then(|| {
            let constraints = newtype_constraints(ConstraintKind::String, &values.constraints);
            quote!(string #constraints)
        });
        let idents: Vec<Name> = values.values.iter().map(|(ident, ..)| name(ident)).collect();
        let literals = values.values.iter().map(|(_, value, _)| constant(value));
        let variants = values
            .values
            .iter()
            .zip(&idents)
            .map(|((_, _, value_docs), ident)| {
                let docs = docs(value_docs);
                quote!(#docs #ident)
            });
        let oauth = self.render_oauth(&ident, values.oauth);
        quote! {
            #docs_of_enum
            #derives
            #[non_exhaustive]
            pub enum #ident {
                #(#variants,)*
                #[doc = " A value that is not in the spec."]
                Other(#levain::Other<#other_type>),
            }
            #levain::#macro_name! { #open #ident { #(#idents = #literals),* } #constraints }
            #oauth
        }
    }
}
