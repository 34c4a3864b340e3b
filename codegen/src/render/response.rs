//! Answers: the enum of them, and how they are read.

use proc_macro2::{Ident as Name, Literal, Span, TokenStream};
use quote::quote;

use super::docs::docs;
use super::item::derives;
use super::name;
use super::rules::rule_calls;
use super::scope::Scope;
use crate::items::{BodyFormatItem, EndpointItem, Item, ResponseItem, ResponseStatus};

impl Scope<'_> {
    /// The enum of answers with `into_ok`.
    pub(super) fn render_responses(&self, item: &Item, endpoint: &EndpointItem) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let ident = name(endpoint.response.as_ref()?);
        let derives = derives(endpoint.response_abilities);
        let docs_of_enum = format!(" What [`{}`] may answer.", item.ident.plain());
        let variants = endpoint.responses.iter().map(|response| {
            let (docs, variant) = (docs(&response.docs), name(&response.variant));
            let status = has_status(response).then(|| quote!(#levain::StatusCode));
            let body = response.body.as_ref().map(|(of, _)| self.rust_type(of));
            let holds: Vec<TokenStream> = status.into_iter().chain(body).collect();
            let holds = (!holds.is_empty()).then(|| quote!((#(#holds),*)));
            quote!(#docs #variant #holds)
        });
        let into_ok = self.render_into_ok(&ident, endpoint);
        Some(quote! {
            #[doc = #docs_of_enum]
            #derives
            #[non_exhaustive]
            pub enum #ident {
                #(#variants),*
            }
            #into_ok
        })
    }

    fn render_into_ok(&self, ident: &Name, endpoint: &EndpointItem) -> Option<TokenStream> {
        let usual = endpoint.responses.iter().find(|response| response.is_usual)?;
        let variant = name(&usual.variant);
        let of = usual
            .body
            .as_ref()
            .map_or_else(|| quote!(()), |(of, _)| self.rust_type(of));
        let (holds, value) = match (has_status(usual), usual.body.is_some()) {
            (true, true) => (quote!((_, body)), quote!(body)),
            (false, true) => (quote!((body)), quote!(body)),
            (true, false) => (quote!((_)), quote!(())),
            (false, false) => (TokenStream::new(), quote!(())),
        };
        let others = (endpoint.responses.len() > 1).then(|| quote!(other => Err(other),));
        Some(quote! {
            impl #ident {
                #[doc = " The body of the usual answer."]
                #[doc = ""]
                #[doc = " # Errors"]
                #[doc = ""]
                #[doc = " The answer itself when it is another one."]
                pub fn into_ok(self) -> Result<#of, Self> {
                    match self {
                        Self::#variant #holds => Ok(#value),
                        #others
                    }
                }
            }
        })
    }

    /// The type of the answer, and the function that reads it.
    pub(super) fn render_read(&self, endpoint: &EndpointItem) -> (TokenStream, TokenStream) {
        let levain = &self.settings.runtime;
        let response = endpoint.response.as_ref().map(name);
        let of = response
            .as_ref()
            .map_or_else(|| quote!(()), |response| quote!(#response));
        // An exact status before its class, and both before the rest.
        let mut responses: Vec<&ResponseItem> = endpoint.responses.iter().collect();
        responses.sort_by_key(|response| match response.status {
            ResponseStatus::Exactly(status) => (0, status),
            ResponseStatus::Class(class) => (1, class),
            ResponseStatus::Default => (2, 0),
        });
        let has_default = responses
            .last()
            .is_some_and(|last| last.status == ResponseStatus::Default);
        let arms: Vec<(TokenStream, TokenStream)> = match &response {
            Some(response) => responses
                .iter()
                .map(|item| (pattern(item.status), self.read(response, item)))
                .collect(),
            None => Vec::new(),
        };
        let body = match arms.as_slice() {
            [] => quote!(Err(answer.undocumented())),
            [(_, only)] if has_default => only.clone(),
            _ => {
                let (patterns, values) = (
                    arms.iter().map(|(pattern, _)| pattern),
                    arms.iter().map(|(_, value)| value),
                );
                let rest = (!has_default).then(|| quote!(_ => Err(answer.undocumented()),));
                quote!(match answer.status() { #(#patterns => #values,)* #rest })
            }
        };
        let read = quote! {
            fn read(answer: #levain::Answer<'_>) -> Result<#of, #levain::ReadError> {
                #body
            }
        };
        (of, read)
    }

    fn read(&self, of: &Name, response: &ResponseItem) -> TokenStream {
        let variant = name(&response.variant);
        let Some((_, format)) = &response.body else {
            return if has_status(response) {
                quote!(Ok(#of::#variant(answer.status_code())))
            } else {
                quote!(Ok(#of::#variant))
            };
        };
        let method = Name::new(
            match format {
                BodyFormatItem::Json(_) => "json",
                BodyFormatItem::Form => "form",
                BodyFormatItem::Multipart => "multipart",
                BodyFormatItem::Text(_) => "text",
                BodyFormatItem::Bytes(_) => "bytes",
            },
            Span::call_site(),
        );
        let read = if response.rules.is_empty() {
            quote!(answer.#method())
        } else {
            let rules = rule_calls(&response.rules, &self.settings.runtime);
            let checked = quote::format_ident!("{method}_checked");
            quote!(answer.#checked(|check| check #rules))
        };
        if has_status(response) {
            quote!(#read.map(|body| #of::#variant(answer.status_code(), body)))
        } else {
            quote!(#read.map(#of::#variant))
        }
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
