//! The parts of a request on the wire: parameters, constants and the body, with their styles and encodings.
//!
//! In: an endpoint. Out: the calls that write its parts, in wire order.

use proc_macro2::{Ident as Name, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use super::constants::constant_by_path;
use super::constraint_tree::constraint_calls;
use super::name;
use super::scope::Scope;
use crate::model::api::ParameterIn;
use crate::model::items::{
    BodyFormatItem, BodyItem, ConstantParameter, EncodingItem, EndpointItem, ParameterItem, PkceItem,
    StyleItem, WireEntry,
};

impl Scope<'_> {
    /// The calls in wire order, each with the constraints that its use adds.
    pub(super) fn parts(&self, endpoint: &EndpointItem) -> TokenStream {
        let mut tokens = TokenStream::new();
        for entry in &endpoint.wire_order {
            tokens.extend(match entry {
                WireEntry::Constant(index) => self.constant_part(&endpoint.constants[*index]),
                WireEntry::Parameter(index) => self.parameter_part(&endpoint.parameters[*index]),
            });
        }
        tokens.extend(endpoint.pkce.map(|pkce| pkce_part(endpoint, pkce)));
        tokens.extend(endpoint.body.as_ref().map(|body| self.body_part(body)));
        tokens
    }

    fn constant_part(&self, constant: &ConstantParameter) -> TokenStream {
        let (position, wire) = (position(constant.position), &constant.wire);
        let value = constant_by_path(&constant.value, &self.settings.runtime);
        quote!(#position(#wire, &#value);)
    }

    fn body_part(&self, body: &BodyItem) -> TokenStream {
        let ident = name(&body.ident);
        if body.content.is_some() {
            return quote!(content(&self.#ident););
        }
        let format = if let [only] = body.formats.as_slice() {
            self.body_format(only)
        } else {
            quote!(self.body_format)
        };
        let constraints = constraint_calls(&body.constraints, &self.settings.runtime);
        match self.encodings(&body.encodings) {
            None => quote!(body(&self.#ident, #format)#constraints;),
            Some(encodings) => quote!(body_as(&self.#ident, #format, #encodings)#constraints;),
        }
    }

    fn parameter_part(&self, parameter: &ParameterItem) -> TokenStream {
        let levain = &self.settings.runtime;
        let (position, wire, ident) = (
            position(parameter.position),
            &parameter.wire,
            name(&parameter.ident),
        );
        let constraints = constraint_calls(&parameter.constraints, levain);
        match &parameter.style {
            None => quote!(#position(#wire, &self.#ident)#constraints;),
            Some(style) => {
                let position = format_ident!("{position}_as");
                let style = self.style(style);
                quote!(#position(#wire, &self.#ident, #style)#constraints;)
            }
        }
    }

    /// The encodings of a body's properties, as a constant, so that they are `'static`.
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

fn pkce_part(endpoint: &EndpointItem, pkce: PkceItem) -> TokenStream {
    let [challenge, method] = [pkce.challenge, pkce.method].map(|index| &endpoint.parameters[index]);
    let (method_wire, method, challenge) = (&method.wire, name(&method.ident), name(&challenge.ident));
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
}

// The method that writes a parameter of this position.
fn position(position: ParameterIn) -> Name {
    let method = match position {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    };
    Name::new(method, Span::call_site())
}
