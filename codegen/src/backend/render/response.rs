//! The response enum, and how responses are read.
//!
//! In: the responses of an endpoint. Out: an enum with a variant for each, and a macro call that reads it.

use proc_macro2::{Ident as Name, Literal, Span, TokenStream};
use quote::quote;

use super::constraint_tree::constraint_calls;
use super::docs::docs;
use super::item::derives;
use super::name;
use super::scope::Scope;
use crate::model::items::{
    BodyFormatItem, DerivableTraits, EndpointItem, Item, ResponseItem, ResponseStatus,
};

impl Scope<'_> {
    /// The response enum with `into_ok`.
    pub(super) fn render_responses(&self, item: &Item, endpoint: &EndpointItem) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let ident = name(endpoint.response.as_ref()?);
        let derives = derives(DerivableTraits::default());
        let docs_of_enum = format!(" The responses of [`{}`].", item.ident.plain());
        let variants = endpoint.responses.iter().map(|response| {
            let (docs, variant) = (docs(&response.docs), name(&response.variant));
            let status = has_status(response).then(|| quote!(#levain::StatusCode));
            let body = response.body.as_ref().map(|(of, _)| self.rust_type(of));
            let fields: Vec<TokenStream> = status.into_iter().chain(body).collect();
            let fields = (!fields.is_empty()).then(|| quote!((#(#fields),*)));
            quote!(#docs #variant #fields)
        });
        let reading = self.render_reading(&ident, endpoint);
        Some(quote! {
            #[doc = #docs_of_enum]
            #derives
            #[non_exhaustive]
            pub enum #ident {
                #(#variants),*
            }
            #reading
        })
    }

    // `responses! { ShopsResponse, ok Ok(json): Vec<Shop> { 200 => Ok(json), 400..=499 => … } }`
    fn render_reading(&self, ident: &Name, endpoint: &EndpointItem) -> TokenStream {
        let levain = &self.settings.runtime;
        // An exact status comes before its class, and both before the default.
        let mut responses: Vec<&ResponseItem> = endpoint.responses.iter().collect();
        responses.sort_by_key(|response| {
            let is_any_type = response.media_types.is_empty();
            match response.status {
                ResponseStatus::Exactly(status) => (0, status, is_any_type),
                ResponseStatus::Class(class) => (1, class, is_any_type),
                ResponseStatus::Default => (2, 0, is_any_type),
            }
        });
        let entries = responses.iter().map(|response| {
            let (pattern, variant, fields) = (
                pattern(response.status),
                name(&response.variant),
                self.fields_read(response, true),
            );
            let media_types = (!response.media_types.is_empty()).then(|| {
                let media_types = response.media_types.join(", ");
                quote!(if #media_types)
            });
            quote!(#pattern #media_types => #variant #fields)
        });
        let usual = endpoint.responses.iter().find(|response| response.is_usual);
        let usual = usual.map(|response| {
            let (variant, fields) = (name(&response.variant), self.fields_read(response, false));
            let of = response
                .body
                .as_ref()
                .map_or_else(|| quote!(()), |(of, _)| self.rust_type(of));
            quote!(, ok #variant #fields: #of)
        });
        let stream = endpoint.responses.iter().find(|response| response.is_stream);
        let stream = stream.and_then(|response| response.body.as_ref()).map(|(of, _)| {
            let of = self.rust_type(of);
            quote!(, stream #of)
        });
        quote!(#levain::responses! { #ident #usual #stream { #(#entries),* } })
    }

    // How the fields of the variant are read: `(json)`, `(status, text)`, or nothing.
    fn fields_read(&self, response: &ResponseItem, with_constraints: bool) -> Option<TokenStream> {
        let status = has_status(response).then(|| quote!(status));
        let body = response.body.as_ref().map(|(_, format)| {
            let method = match format {
                _ if response.is_stream => "items",
                BodyFormatItem::Json(_) => "json",
                BodyFormatItem::Text(_) => "text",
                BodyFormatItem::Form | BodyFormatItem::Multipart | BodyFormatItem::Bytes(_) => "bytes",
            };
            let method = Name::new(method, Span::call_site());
            if response.constraints.is_empty() || !with_constraints {
                return quote!(#method);
            }
            let constraints = constraint_calls(&response.constraints, &self.settings.runtime);
            let constrained = quote::format_ident!("{method}_constrained");
            quote!(#constrained(|body| body #constraints))
        });
        let fields: Vec<TokenStream> = status.into_iter().chain(body).collect();
        (!fields.is_empty()).then(|| quote!((#(#fields),*)))
    }
}

fn has_status(response: &ResponseItem) -> bool {
    !matches!(response.status, ResponseStatus::Exactly(_))
}

fn pattern(status: ResponseStatus) -> TokenStream {
    let literal = Literal::u16_unsuffixed;
    match status {
        ResponseStatus::Exactly(status) => {
            let status = literal(status);
            quote!(#status)
        }
        ResponseStatus::Class(class) => {
            let (first, last) = (literal(class * 100), literal(class * 100 + 99));
            quote!(#first..=#last)
        }
        ResponseStatus::Default => quote!(_),
    }
}
