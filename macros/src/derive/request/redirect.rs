//! Redirects back from a URL that the user opens in a browser.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::Request;
use super::field::{Place, RequestField};
use crate::derive::Errors;

impl Request<'_> {
    /// The impl of `Redirects`, if the request has a redirect.
    pub(super) fn redirect(&self, errors: &mut Errors) -> Option<TokenStream> {
        let (levain, endpoint, ident) = (&self.levain, &self.endpoint, &self.input.ident);
        let Some(query) = &endpoint.redirect else {
            // A state is compared with a PKCE challenge too, where the redirect is read elsewhere.
            let has_pkce = self.fields.iter().any(|field| field.pkce.is_some());
            let echoes = endpoint.echoes.as_ref().filter(|_| !has_pkce);
            let error = endpoint.redirect_error.as_ref();
            let issuer = endpoint.issuer.as_ref();
            for alone in [
                error.map(ToTokens::to_token_stream),
                echoes.map(ToTokens::to_token_stream),
                issuer.map(ToTokens::to_token_stream),
            ]
            .into_iter()
            .flatten()
            {
                errors.at(
                    alone,
                    "this is about a redirect: name the type of its parameters with `redirect = …`",
                );
            }
            return None;
        };
        let error = endpoint
            .redirect_error
            .as_ref()
            .map_or_else(|| quote!(()), ToTokens::to_token_stream);
        let (parameter, sent) = self.echoed(errors);
        let issuer = endpoint.issuer.as_ref().map(|issuer| {
            quote! {
                const ISSUER: ::core::option::Option<&'static str> = ::core::option::Option::Some(#issuer);
            }
        });
        let redirect_uri = self.redirect_uri();
        let generics = self.bounded();
        let (impl_generics, _, bounds) = generics.split_for_impl();
        let (_, type_generics, _) = self.input.generics.split_for_impl();
        Some(quote! {
            impl #impl_generics #levain::Redirects for #ident #type_generics #bounds {
                type Redirect = #query;
                type Error = #error;
                const ECHOES: ::core::option::Option<&'static str> = #parameter;
                #issuer

                fn echoed(&self) -> ::core::option::Option<&str> {
                    #sent
                }

                #redirect_uri
            }
        })
    }

    // The parameter that the redirect must echo, and its value in the request.
    fn echoed(&self, errors: &mut Errors) -> (TokenStream, TokenStream) {
        let none = quote!(::core::option::Option::None);
        let Some(echoes) = &self.endpoint.echoes else {
            return (none.clone(), none);
        };
        let Some(field) = self.fields.iter().find(|field| field.ident == echoes) else {
            errors.at(echoes, format!("the request has no field `{echoes}` to echo"));
            return (none.clone(), none);
        };
        let wire = &field.wire;
        (quote!(::core::option::Option::Some(#wire)), text_of(field))
    }

    // Where the browser is to return to, by the name that RFC 6749, section 4.1.1 gives it.
    fn redirect_uri(&self) -> Option<TokenStream> {
        let is_it = |field: &&RequestField<'_>| {
            matches!(field.place, Place::Parameter("query")) && field.wire.value() == "redirect_uri"
        };
        let sent = text_of(self.fields.iter().find(is_it)?);
        Some(quote! {
            fn sent_redirect_uri(&self) -> ::core::option::Option<&str> {
                #sent
            }
        })
    }
}

fn text_of(field: &RequestField<'_>) -> TokenStream {
    let ident = field.ident;
    let text = quote!(::core::convert::AsRef::<str>::as_ref);
    match field.options {
        0 => quote!(::core::option::Option::Some(#text(&self.#ident))),
        1 => quote!(self.#ident.as_ref().map(|value| #text(value))),
        _ => quote!(self.#ident.as_ref().and_then(|value| value.as_ref()).map(|value| #text(value))),
    }
}
