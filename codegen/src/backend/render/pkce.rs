//! The setter that fills a challenge and its method from one pair, so that they cannot disagree.

use proc_macro2::TokenStream;
use quote::quote;

use super::endpoint::version_field;
use super::name;
use super::request::Member;
use super::scope::Scope;
use super::types::in_options;
use crate::model::items::EndpointItem;

impl Scope<'_> {
    /// The setter, where the endpoint takes both.
    pub(super) fn render_pkce(&self, endpoint: &EndpointItem, members: &[Member<'_>]) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let gate = self.settings.oauth.attribute()?;
        let pair = endpoint.pkce?;
        let (challenge, method) = (&members[pair.challenge], &members[pair.method]);
        let is_set = |member: &Member<'_>| member.ident == challenge.ident || member.ident == method.ident;
        let required: Vec<&Member<'_>> = members.iter().filter(|member| !member.is_optional).collect();
        let parameters: Vec<TokenStream> = (0..required.len())
            .map(|number| {
                let parameter = self.parameter(number);
                quote!(#parameter)
            })
            .collect();
        let filled = required.iter().zip(&parameters).map(|(member, parameter)| {
            if is_set(member) {
                in_options(self.rust_type(member.base), member.options())
            } else {
                parameter.clone()
            }
        });
        let version = version_field(endpoint);
        let generics = |parameters: &mut dyn Iterator<Item = TokenStream>| {
            let version = version.map(|_| quote!(V));
            let all: Vec<TokenStream> = version.into_iter().chain(parameters).collect();
            (!all.is_empty()).then(|| quote!(<#(#all),*>))
        };
        let (before, after) = (
            generics(&mut parameters.iter().cloned()),
            generics(&mut filled.into_iter()),
        );
        let builder = name(&endpoint.builder);
        let others = members
            .iter()
            .filter(|member| !is_set(member))
            .map(|member| name(member.ident));
        let body_format = super::endpoint::has_choice(endpoint)
            .then(|| proc_macro2::Ident::new("body_format", proc_macro2::Span::call_site()));
        let others: Vec<_> = others.chain(body_format).chain(version.map(name)).collect();
        let values = [(challenge, quote!(challenge)), (method, quote!(method))].map(|(member, function)| {
            let ident = name(member.ident);
            let value = quote!(#levain::oauth::#function(pkce));
            let value = (0..member.options()).fold(value, |value, _| quote!(Some(#value)));
            quote!(#ident: #value)
        });
        let docs = format!(
            " Sets `{}` and `{}` from one pair, so that they agree.",
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
