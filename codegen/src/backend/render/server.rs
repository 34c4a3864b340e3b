//! Servers: constants, and structs of the variables in a URL.
//!
//! In: a [`ServerItem`]. Out: its tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::attribute;
use super::docs::docs;
use super::name;
use super::scope::Scope;
use crate::model::items::{Item, ServerItem, ServerVariable};

impl Scope<'_> {
    pub(super) fn render_server(&self, item: &Item, server: &ServerItem) -> TokenStream {
        let (docs, ident) = (docs(&item.docs), name(&item.ident));
        match server {
            ServerItem::Constant(url) => quote!(#docs pub const #ident: &str = #url;),
            ServerItem::Template { template, variables } => {
                let derives = self.settings.item_derives(item, &["Server"]);
                let fields = variables.iter().map(|variable| self.server_field(variable));
                quote! {
                    #docs
                    #derives
                    #[levain(url = #template)]
                    #[non_exhaustive]
                    pub struct #ident {
                        #(#fields,)*
                    }
                }
            }
        }
    }

    fn server_field(&self, variable: &ServerVariable) -> TokenStream {
        let (docs, ident, wire) = (docs(&variable.docs), name(&variable.ident), &variable.name);
        let (of, default) = self.variable(variable);
        let is_renamed = variable.ident.plain() != wire;
        let mut entries = Vec::from_iter(is_renamed.then(|| quote!(rename = #wire)));
        entries.push(quote!(default = #default));
        let attribute = attribute(&entries);
        quote!(#docs #attribute pub #ident: #of)
    }

    // The type and the default of a variable.
    fn variable(&self, variable: &ServerVariable) -> (TokenStream, TokenStream) {
        let Some((id, default)) = &variable.of else {
            let default = &variable.default;
            return (quote!(String), quote!(#default));
        };
        let (of, default) = (self.item(*id), name(default));
        (of.clone(), quote!(#of::#default))
    }
}
