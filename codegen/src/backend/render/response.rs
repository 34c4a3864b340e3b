//! The response enum.
//!
//! In: the responses of an endpoint. Out: an enum with a variant for each, with how its body is read beside it.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::attributes::{attribute, word_if};
use super::constraint_entries::constraint_entries;
use super::docs::docs;
use super::name;
use super::scope::Scope;
use crate::model::items::{BodyFormatItem, EndpointItem, GROWING, Item, ResponseItem, ResponseStatus};

impl Scope<'_> {
    /// The response enum, if the response is read.
    pub(super) fn render_responses(&self, item: &Item, endpoint: &EndpointItem) -> Option<TokenStream> {
        let ident = name(endpoint.response.as_ref()?);
        let derives = self
            .settings
            .derives(GROWING, &["Responses"], &endpoint.response_derives);
        let docs_of_enum = format!(" The responses of [`{}`].", item.ident.plain());
        let accept = endpoint.accept.as_ref();
        let accept = attribute(&Vec::from_iter(accept.map(|accept| quote!(accept = #accept))));
        let variants = endpoint
            .responses
            .iter()
            .map(|response| self.response_variant(response));
        Some(quote! {
            #[doc = #docs_of_enum]
            #derives
            #accept
            #[non_exhaustive]
            pub enum #ident {
                #(#variants),*
            }
        })
    }

    fn response_variant(&self, response: &ResponseItem) -> TokenStream {
        let levain = &self.settings.runtime;
        let (docs, variant) = (docs(&response.docs), name(&response.variant));
        let attribute = attribute(&response_entries(response));
        let has_status = !matches!(response.status, ResponseStatus::Exactly(_));
        let status = has_status.then(|| quote!(#levain::StatusCode));
        let body = response.body.as_ref().map(|(of, _)| self.rust_type(of));
        let fields: Vec<TokenStream> = status.into_iter().chain(body).collect();
        let fields = (!fields.is_empty()).then(|| quote!((#(#fields),*)));
        quote!(#docs #attribute #variant #fields)
    }
}

fn response_entries(response: &ResponseItem) -> Vec<TokenStream> {
    let mut entries = vec![match response.status {
        ResponseStatus::Exactly(status) => {
            let status = Literal::u16_unsuffixed(status);
            quote!(status = #status)
        }
        ResponseStatus::Class(class) => {
            let class = format!("{class}XX");
            quote!(status = #class)
        }
        ResponseStatus::Default => quote!(default),
    }];
    if !response.media_types.is_empty() {
        let media_types = response.media_types.join(", ");
        entries.push(quote!(media_type = #media_types));
    }
    entries.extend(response.body.as_ref().and_then(|(_, format)| match format {
        _ if response.is_stream => Some(quote!(stream)),
        BodyFormatItem::Json(_) => None,
        BodyFormatItem::Text(_) => Some(quote!(text)),
        BodyFormatItem::Form(_) => Some(quote!(form)),
        BodyFormatItem::Multipart(_)
        | BodyFormatItem::Lines(_)
        | BodyFormatItem::Sequence(_)
        | BodyFormatItem::Bytes(_) => Some(quote!(bytes)),
    }));
    entries.extend(word_if(response.is_ok, "ok"));
    entries.extend(constraint_entries(&response.constraints));
    entries
}
