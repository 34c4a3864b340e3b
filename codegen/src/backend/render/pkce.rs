//! The setter of a PKCE challenge and its method, which takes one pair for both, so that they always match.
//!
//! In: an endpoint and its fields. Out: an `impl` of its builder.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::name;
use super::request_field::{RequestField, has_body_format, version_field};
use super::scope::Scope;
use super::types::in_options;
use crate::model::ident::Ident;
use crate::model::items::EndpointItem;

impl Scope<'_> {
    /// The setter, if the endpoint has both parameters.
    pub(super) fn render_pkce(
        &self,
        endpoint: &EndpointItem,
        fields: &[RequestField<'_>],
    ) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let gate = self.settings.oauth.attribute()?;
        let pair = endpoint.pkce?;
        let (challenge, method) = (&fields[pair.challenge], &fields[pair.method]);
        let is_set = |field: &RequestField<'_>| field.ident == challenge.ident || field.ident == method.ident;
        let required: Vec<&RequestField<'_>> = fields.iter().filter(|field| !field.is_optional).collect();
        let parameters: Vec<TokenStream> = (0..required.len())
            .map(|number| {
                let parameter = self.parameter(number);
                quote!(#parameter)
            })
            .collect();
        let filled = required.iter().zip(&parameters).map(|(field, parameter)| {
            if is_set(field) {
                in_options(self.rust_type(field.base), field.options())
            } else {
                parameter.clone()
            }
        });
        let version = version_field(endpoint);
        let (before, after) = (
            generics(version, parameters.iter().cloned()),
            generics(version, filled),
        );
        let builder = name(&endpoint.builder);
        let others = fields
            .iter()
            .filter(|field| !is_set(field))
            .map(|field| name(field.ident));
        let body_format = has_body_format(endpoint).then(|| Name::new("body_format", Span::call_site()));
        let others: Vec<_> = others.chain(body_format).chain(version.map(name)).collect();
        let values = [(challenge, quote!(challenge)), (method, quote!(method))].map(|(field, function)| {
            let ident = name(field.ident);
            let value = quote!(#levain::oauth::#function(pkce));
            let value = (0..field.options()).fold(value, |value, _| quote!(Some(#value)));
            quote!(#ident: #value)
        });
        let docs = format!(
            " Sets `{}` and `{}` from one PKCE pair, so that they match.",
            challenge.ident.plain(),
            method.ident.plain()
        );
        Some(quote! {
            #gate
            impl #before #builder #before {
                #[doc = #docs]
                pub fn pkce(self, pkce: &#levain::oauth::Pkce) -> #builder #after {
                    #builder { #(#others: self.#others,)* #(#values),* }
                }
            }
        })
    }
}

// The type parameters of the builder: the version, if there is one, and the required fields.
fn generics(version: Option<&Ident>, fields: impl Iterator<Item = TokenStream>) -> Option<TokenStream> {
    let version = version.map(|_| quote!(V));
    let all: Vec<TokenStream> = version.into_iter().chain(fields).collect();
    (!all.is_empty()).then(|| quote!(<#(#all),*>))
}
