//! Bodies whose formats have different types: the enum, and how each of its variants is sent.
//!
//! In: a [`BodyContent`]. Out: its tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::constraint_tree::constraint_calls;
use super::docs::docs;
use super::name;
use super::scope::Scope;
use crate::model::items::{BodyContent, Item};

impl Scope<'_> {
    // `content! { AddContent { Json(Bread) from Bread = levain::BodyFormat::Json, … } }`
    pub(super) fn render_content(&self, item: &Item, content: &BodyContent) -> TokenStream {
        let (levain, ident) = (&self.settings.runtime, name(&content.ident));
        let docs_of_enum = format!(
            " The body of [`{}`], by its media type; the first is the default.",
            item.ident.plain()
        );
        let variants = content.variants.iter().map(|variant| {
            let (docs, ident, of) = (
                docs(&variant.docs),
                name(&variant.ident),
                self.rust_type(&variant.of),
            );
            quote!(#docs #ident(#of))
        });
        let entries = content.variants.iter().map(|variant| {
            let (ident, of) = (name(&variant.ident), self.rust_type(&variant.of));
            let from = variant.is_first_of_type.then(|| quote!(from #of));
            let format = self.body_format(&variant.format);
            let encodings = self.encodings(&variant.encodings);
            let encodings = encodings.map(|encodings| quote!(, #encodings));
            let constraints = constraint_calls(&variant.constraints, levain);
            let constraints = (!constraints.is_empty()).then(|| quote!(; #constraints));
            quote!(#ident(#of) #from = [#format #encodings #constraints])
        });
        quote! {
            #[doc = #docs_of_enum]
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #ident {
                #(#variants),*
            }
            #levain::content! { #ident { #(#entries),* } }
        }
    }
}
