//! Servers: constants, and structs of the variables in a URL.
//!
//! In: a [`ServerItem`]. Out: its tokens.

use proc_macro2::TokenStream;
use quote::quote;

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
                let levain = &self.settings.runtime;
                let fields = variables.iter().map(|variable| {
                    let (docs, ident) = (super::docs::docs(&variable.docs), name(&variable.ident));
                    let (of, _) = self.variable(variable);
                    quote!(#docs pub #ident: #of)
                });
                let entries = variables.iter().map(|variable| {
                    let (ident, wire) = (name(&variable.ident), &variable.name);
                    let (of, default) = self.variable(variable);
                    quote!(#ident: #of = #wire or #default)
                });
                quote! {
                    #docs
                    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
                    #[non_exhaustive]
                    pub struct #ident {
                        #(#fields,)*
                    }
                    #levain::server! { #ident at #template { #(#entries),* } }
                }
            }
        }
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
