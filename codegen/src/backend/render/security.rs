//! Security schemes, and the security requirements of endpoints.
//!
//! In: a scheme, or an endpoint. Out: a constant, or an entry of `#[levain(…)]`.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::docs::docs;
use super::name;
use super::scope::Scope;
use crate::model::items::{EndpointItem, FlowItem, Item, ItemKind, SchemeItem, SchemeKindItem};
use crate::model::spec::ApiKeyIn;

impl Scope<'_> {
    /// A constant of the runtime's `SecurityScheme`.
    pub(super) fn render_scheme(&self, item: &Item, scheme: &SchemeItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let value = self.scheme_value(scheme);
        quote! {
            #docs
            pub const #ident: #levain::SecurityScheme = #value;
        }
    }

    fn scheme_value(&self, scheme: &SchemeItem) -> TokenStream {
        let (levain, own) = (&self.settings.runtime, &scheme.name);
        let (function, more) = match &scheme.kind {
            SchemeKindItem::Key(key_in, key) => {
                let function = match key_in {
                    ApiKeyIn::Header => "header",
                    ApiKeyIn::Query => "query",
                    ApiKeyIn::Cookie => "cookie",
                };
                (function, quote!(, #key))
            }
            SchemeKindItem::Basic => ("basic", TokenStream::new()),
            SchemeKindItem::Bearer => ("bearer", TokenStream::new()),
            SchemeKindItem::Http(scheme) => ("http", quote!(, #scheme)),
            SchemeKindItem::OAuth2(flows) => {
                let flows = flows.iter().map(|flow| self.flow(flow));
                ("oauth2", quote!(, &[#(#flows),*]))
            }
            SchemeKindItem::OpenIdConnect(url) => ("open_id_connect", quote!(, #url)),
            SchemeKindItem::MutualTls => ("mutual_tls", TokenStream::new()),
        };
        let function = Name::new(function, Span::call_site());
        quote!(#levain::SecurityScheme::#function(#own #more))
    }

    /// The value of `Endpoint::SECURITY` with each scheme written out, if the endpoint has requirements.
    pub(super) fn security_value(&self, endpoint: &EndpointItem) -> Option<TokenStream> {
        let sets = endpoint.security.iter().map(|set| {
            let uses = set.iter().filter_map(|used| {
                let scheme = match &self.items().get(used.scheme)?.kind {
                    ItemKind::Scheme(scheme) => self.scheme_value(scheme),
                    _ => return None,
                };
                let scopes = &used.scopes;
                let with = (!scopes.is_empty()).then(|| quote!(.with(&[#(#scopes),*])));
                Some(quote!(#scheme #with))
            });
            quote!(&[#(#uses),*])
        });
        (!endpoint.security.is_empty()).then(|| quote!(&[#(#sets),*]))
    }

    fn flow(&self, flow: &FlowItem) -> TokenStream {
        let levain = &self.settings.runtime;
        let FlowItem {
            name,
            authorization_url,
            token_url,
            refresh_url,
        } = flow;
        quote! {
            #levain::OAuthFlow {
                name: #name,
                authorization_url: #authorization_url,
                token_url: #token_url,
                refresh_url: #refresh_url
            }
        }
    }

    /// `security([API_KEY], [OAUTH("read", "write")])`, if the endpoint has requirements.
    pub(super) fn security_entry(&self, endpoint: &EndpointItem) -> Option<TokenStream> {
        let sets = endpoint.security.iter().map(|set| {
            let uses = set.iter().map(|used| {
                let (scheme, scopes) = (self.item(used.scheme), &used.scopes);
                let scopes = (!scopes.is_empty()).then(|| quote!((#(#scopes),*)));
                quote!(#scheme #scopes)
            });
            quote!([#(#uses),*])
        });
        (!endpoint.security.is_empty()).then(|| quote!(security(#(#sets),*)))
    }
}
