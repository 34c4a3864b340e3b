//! Bodies whose formats have different types: an enum with a variant for each.
//!
//! In: a [`BodyContent`]. Out: its tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::attribute;
use super::constraint_entries::constraint_entries;
use super::docs::docs;
use super::name;
use super::scope::Scope;
use super::wire_form::{body_format, encoding_entry};
use crate::model::items::{BodyContent, GROWING, Item};

impl Scope<'_> {
    pub(super) fn render_content(&self, item: &Item, content: &BodyContent) -> TokenStream {
        let ident = name(&content.ident);
        let docs_of_enum = format!(
            " The body of [`{}`], by its media type; the first is the default.",
            item.ident.plain()
        );
        let derives = self.settings.derives(GROWING, &["Content"], &item.derives);
        let variants = content.variants.iter().map(|variant| {
            let mut entries = vec![body_format(&variant.format)];
            entries.extend(variant.encodings.iter().map(encoding_entry));
            entries.extend(constraint_entries(&variant.constraints));
            let (docs, attribute) = (docs(&variant.docs), attribute(&entries));
            let (ident, of) = (name(&variant.ident), self.rust_type(&variant.of));
            quote!(#docs #attribute #ident(#of))
        });
        quote! {
            #[doc = #docs_of_enum]
            #derives
            #[non_exhaustive]
            pub enum #ident {
                #(#variants),*
            }
        }
    }
}
