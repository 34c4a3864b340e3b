//! Endpoints: the request struct, its getters and its builder, its responses, and the implementation of the runtime's traits.
//!
//! In: an [`EndpointItem`]. Out: its tokens.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::docs::docs;
use super::item::derives;
use super::name;
use super::request_field::{has_body_format, request_fields, version_field};
use super::scope::Scope;
use super::types::in_options;
use crate::model::items::{AuthItem, DerivableTraits, EndpointItem, Item};

impl Scope<'_> {
    pub(super) fn render_endpoint(&self, item: &Item, endpoint: &EndpointItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let derives = derives(DerivableTraits::default());
        // The builder of other requests is `must_use` itself.
        let must_use = endpoint
            .opens_in_browser
            .then(|| quote!(#[must_use = "nothing happens until its URL is visited"]));
        let request_fields = request_fields(endpoint);
        let fields = request_fields.iter().map(|field| {
            let (ident, of) = (
                name(field.ident),
                in_options(self.rust_type(field.base), field.options()),
            );
            quote!(#ident: #of,)
        });
        let body_format = has_body_format(endpoint).then(|| quote!(body_format: #levain::BodyFormat,));
        let version = version_field(endpoint).map(|ident| {
            let ident = name(ident);
            quote!(#ident: #levain::VersionOf<V>,)
        });
        let generics = endpoint.is_versioned.then(|| quote!(<V>));
        let request = self.render_request(item, endpoint, &request_fields);
        let pkce = self.render_pkce(endpoint, &request_fields);
        let contract = self.endpoint_contract(item, endpoint);
        let redirect = self.render_redirect(item, endpoint);
        let content = endpoint.body.as_ref().and_then(|body| body.content.as_ref());
        let content = content.map(|content| self.render_content(item, content));
        let responses = self.render_responses(item, endpoint);
        quote! {
            #docs
            #derives
            #must_use
            pub struct #ident #generics {
                #(#fields)*
                #body_format
                #version
            }
            #request
            #pkce
            #contract
            #redirect
            #content
            #responses
        }
    }

    fn endpoint_contract(&self, item: &Item, endpoint: &EndpointItem) -> TokenStream {
        let (levain, ident, own_name) = (&self.settings.runtime, name(&item.ident), item.family.plain());
        let (method, path, host) = (method(&endpoint.method), &endpoint.path, &endpoint.host);
        let security = self.security(endpoint);
        // The security requirements say whether a token is needed.
        let auth = match endpoint.auth {
            _ if security.is_some() => None,
            AuthItem::None => None,
            AuthItem::Optional => Some(quote!(Optional)),
            AuthItem::Bearer => Some(quote!(Bearer)),
        };
        let auth = auth.map(|auth| quote!(auth #auth,));
        let header = self
            .items()
            .version
            .as_ref()
            .and_then(|version| version.header.as_ref());
        let version = header.filter(|_| endpoint.is_versioned);
        let version = version.map(|header| quote!(version(#header, V::VERSION),));
        let arguments = endpoint.is_versioned.then(|| quote!(<V>));
        let response = endpoint.response.as_ref().map(name);
        let response = response.map_or_else(|| quote!(()), |response| quote!(#response));
        let parts = self.parts(endpoint);
        let parts = (!parts.is_empty()).then(|| quote!(parts(self) { #parts },));
        quote! {
            #levain::endpoint! { #ident #arguments as #own_name {
                #method #path at #host => #response,
                #auth
                #security
                #version
                #parts
            } }
        }
    }
}

// A known method is a word of `endpoint!`, any other a string.
fn method(method: &str) -> TokenStream {
    let known = [
        "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "CONNECT", "QUERY",
    ];
    if known.contains(&method) {
        let method = Name::new(method, Span::call_site());
        return quote!(#method);
    }
    quote!(#method)
}
