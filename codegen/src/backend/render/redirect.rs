//! Redirects back from a URL that the user opens in a browser.
//!
//! In: the redirect of an endpoint. Out: the implementation of the runtime's `Redirects`.

use proc_macro2::TokenStream;
use quote::quote;

use super::name;
use super::scope::Scope;
use super::types::derefs;
use crate::model::items::{EndpointItem, Item};

impl Scope<'_> {
    /// The implementation, if the endpoint has a redirect.
    pub(super) fn render_redirect(&self, item: &Item, endpoint: &EndpointItem) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let redirect = endpoint.redirect.as_ref()?;
        let ident = name(&item.ident);
        let generics = endpoint.is_versioned.then(|| quote!(<V: #levain::Version>));
        let arguments = endpoint.is_versioned.then(|| quote!(<V>));
        let query = self.item(redirect.query);
        let error = redirect
            .error
            .map_or_else(|| quote!(()), |error| self.item(error));
        let echoed = redirect.echoes.as_ref().and_then(|(wire, field)| {
            let parameter = endpoint
                .parameters
                .iter()
                .find(|parameter| parameter.ident == *field)?;
            let field = name(field);
            let options = usize::from(parameter.is_optional) + usize::from(parameter.is_nullable);
            let value = match (options, derefs(&parameter.base)) {
                (0, _) => quote!(Some(self.#field.as_ref())),
                (1, true) => quote!(self.#field.as_deref()),
                (1, false) => quote!(self.#field.as_ref().map(AsRef::as_ref)),
                (_, true) => quote!(self.#field.as_ref().and_then(Option::as_deref)),
                (_, false) => quote!(self.#field.as_ref().and_then(Option::as_ref).map(AsRef::as_ref)),
            };
            Some((wire, value))
        });
        let (parameter, sent) = echoed.map_or_else(
            || (quote!(None), quote!(None)),
            |(wire, value)| (quote!(Some(#wire)), value),
        );
        Some(quote! {
            impl #generics #levain::Redirects for #ident #arguments {
                type Redirect = #query;
                type Error = #error;
                const ECHOES: Option<&'static str> = #parameter;

                fn echoed(&self) -> Option<&str> {
                    #sent
                }
            }
        })
    }
}
