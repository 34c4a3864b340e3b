//! Requests: the struct, its getters and builder, and what ties it to the runtime.

use proc_macro2::{Ident as Name, Literal, Span, TokenStream};
use quote::quote;

use super::constants::constant_by_path;
use super::constraints::constraint_calls;
use super::docs::docs;
use super::item::derives;
use super::name;
use super::request::members;
use super::scope::Scope;
use super::types::in_options;
use crate::model::api::ParameterIn;
use crate::model::ident::Ident;
use crate::model::items::{
    AuthItem, BodyFormatItem, BodyItem, DerivableTraits, EncodingItem, EndpointItem, Item, ParameterItem,
    StyleItem, WireEntry,
};

impl Scope<'_> {
    pub(super) fn render_endpoint(&self, item: &Item, endpoint: &EndpointItem) -> TokenStream {
        let (levain, docs, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let derives = derives(DerivableTraits::default());
        // Of others their builder says it.
        let must_use = endpoint
            .opens_in_browser
            .then(|| quote!(#[must_use = "nothing happens until its URL is visited"]));
        let members = members(endpoint);
        let fields = members.iter().map(|member| {
            let (ident, of) = (
                name(member.ident),
                in_options(self.rust_type(member.base), member.options()),
            );
            quote!(#ident: #of,)
        });
        let body_format = has_choice(endpoint).then(|| quote!(body_format: #levain::BodyFormat,));
        let version = version_field(endpoint).map(|ident| {
            let ident = name(ident);
            quote!(#ident: #levain::VersionOf<V>,)
        });
        let generics = endpoint.is_versioned.then(|| quote!(<V>));
        let request = self.render_request(item, endpoint, &members);
        let pkce = self.render_pkce(endpoint, &members);
        let contract = self.endpoint_contract(item, endpoint);
        let redirect = self.render_redirect(item, endpoint);
        let choice = endpoint.body.as_ref().and_then(|body| body.choice.as_ref());
        let choice = choice.map(|choice| self.render_choice(item, choice));
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
            #choice
            #responses
        }
    }

    fn endpoint_contract(&self, item: &Item, endpoint: &EndpointItem) -> TokenStream {
        let (levain, ident, own_name) = (&self.settings.runtime, name(&item.ident), item.family.plain());
        let (method, path, host) = (method(&endpoint.method), &endpoint.path, &endpoint.host);
        let security = self.security(endpoint);
        // What an endpoint asks for says whether that is a token.
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

    // What is written, in wire order, with the rules that its uses add.
    fn parts(&self, endpoint: &EndpointItem) -> TokenStream {
        let levain = &self.settings.runtime;
        let mut tokens = TokenStream::new();
        for written in &endpoint.order {
            tokens.extend(match written {
                WireEntry::Constant(index) => {
                    let constant_parameter = &endpoint.constants[*index];
                    let (location, wire) = (location(constant_parameter.location), &constant_parameter.wire);
                    let value = constant_by_path(&constant_parameter.value, levain);
                    quote!(#location(#wire, &#value);)
                }
                WireEntry::Parameter(index) => self.written(&endpoint.parameters[*index]),
            });
        }
        tokens.extend(endpoint.pkce.map(|pkce| {
            let [challenge, method] = [pkce.challenge, pkce.method].map(|index| &endpoint.parameters[index]);
            let (method_wire, method, challenge) =
                (&method.wire, name(&method.ident), name(&challenge.ident));
            let echoes = endpoint
                .redirect
                .as_ref()
                .and_then(|redirect| redirect.echoes.as_ref());
            if let Some((state_wire, state)) = echoes {
                let state = name(state);
                quote!(pkce_beside(&self.#challenge, #method_wire, &self.#method, #state_wire, &self.#state);)
            } else {
                quote!(pkce(&self.#challenge, #method_wire, &self.#method);)
            }
        }));
        tokens.extend(endpoint.body.as_ref().map(|body| {
            let ident = name(&body.ident);
            if body.choice.is_some() {
                return quote!(content(&self.#ident););
            }
            let format = if let [only] = body.formats.as_slice() {
                self.body_format(only)
            } else {
                quote!(self.body_format)
            };
            let constraints = constraint_calls(&body.constraints, levain);
            match self.encodings(&body.encodings) {
                None => quote!(body(&self.#ident, #format)#constraints;),
                Some(encodings) => quote!(body_as(&self.#ident, #format, #encodings)#constraints;),
            }
        }));
        tokens
    }

    fn written(&self, parameter: &ParameterItem) -> TokenStream {
        let levain = &self.settings.runtime;
        let (location, wire, ident) = (
            location(parameter.location),
            &parameter.wire,
            name(&parameter.ident),
        );
        let constraints = constraint_calls(&parameter.constraints, levain);
        match &parameter.style {
            None => quote!(#location(#wire, &self.#ident)#constraints;),
            Some(style) => {
                let location = quote::format_ident!("{location}_as");
                let style = self.style(style);
                quote!(#location(#wire, &self.#ident, #style)#constraints;)
            }
        }
    }

    // A constant of its own, which is there as long as the program.
    pub(super) fn encodings(&self, encodings: &[EncodingItem]) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let encodings = encodings.iter().map(|encoding| {
            let name = &encoding.name;
            let style = encoding.style.as_ref().map(|style| self.style(style));
            let style = style.map(|style| quote!(.style(#style)));
            let media_type = encoding.media_type.as_ref();
            let media_type = media_type.map(|media_type| quote!(.media_type(#media_type)));
            quote!(#levain::Encoding::of(#name)#style #media_type)
        });
        let encodings: Vec<TokenStream> = encodings.collect();
        (!encodings.is_empty()).then(|| quote!(const { &[#(#encodings),*] }))
    }

    fn style(&self, style: &StyleItem) -> TokenStream {
        let levain = &self.settings.runtime;
        let constant = Name::new(style.constant, Span::call_site());
        let explode = style.explode.map(|explode| quote!(.explode(#explode)));
        let json = style.is_json.then(|| quote!(.json()));
        let empty = style.allow_empty.then(|| quote!(.allow_empty()));
        let reserved = style.allow_reserved.then(|| quote!(.allow_reserved()));
        let separator = style
            .separator
            .as_ref()
            .map(|separator| quote!(.separator(#separator)));
        let decimal = style.decimal.map(|decimal| {
            let decimal = Literal::character(decimal);
            quote!(.decimal(#decimal))
        });
        let bools = style.bools.as_ref().map(|[no, yes]| quote!(.booleans(#no, #yes)));
        quote!(#levain::Style::#constant #explode #json #empty #reserved #separator #decimal #bools)
    }

    /// A constant of the runtime's `BodyFormat`.
    pub(super) fn body_format(&self, format: &BodyFormatItem) -> TokenStream {
        let levain = &self.settings.runtime;
        match format {
            BodyFormatItem::Json(None) => quote!(#levain::BodyFormat::Json),
            BodyFormatItem::Json(Some(media_type)) => quote!(#levain::BodyFormat::JsonAs(#media_type)),
            BodyFormatItem::Form => quote!(#levain::BodyFormat::Form),
            BodyFormatItem::Multipart => quote!(#levain::BodyFormat::Multipart),
            BodyFormatItem::Text(media_type) => quote!(#levain::BodyFormat::Text(#media_type)),
            BodyFormatItem::Bytes(media_type) => quote!(#levain::BodyFormat::Bytes(#media_type)),
        }
    }
}

/// The field that holds the version, where the request has one.
pub(super) fn version_field(endpoint: &EndpointItem) -> Option<&Ident> {
    endpoint.is_versioned.then_some(&endpoint.version_field)
}

/// Whether the body can be sent in more than one format.
pub(super) fn has_choice(endpoint: &EndpointItem) -> bool {
    endpoint
        .body
        .as_ref()
        .is_some_and(|body| body.formats.len() > 1 && body.choice.is_none())
}

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

fn location(location: ParameterIn) -> Name {
    let method = match location {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    };
    Name::new(method, Span::call_site())
}

/// The docs of the setter that chooses the body's format.
pub(super) fn formats_docs(body: &BodyItem) -> String {
    let shown = |format: &BodyFormatItem| match format {
        BodyFormatItem::Json(None) => "JSON".to_owned(),
        BodyFormatItem::Json(Some(media_type))
        | BodyFormatItem::Text(media_type)
        | BodyFormatItem::Bytes(media_type) => {
            format!("`{}`", media_type.replace('`', "'"))
        }
        BodyFormatItem::Form => "a form".to_owned(),
        BodyFormatItem::Multipart => "multipart".to_owned(),
    };
    let formats: Vec<String> = body.formats.iter().map(shown).collect();
    format!(
        "How the body is sent: {}. The first is the default.",
        formats.join(", ")
    )
}
