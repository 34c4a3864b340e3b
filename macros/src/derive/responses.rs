//! `#[derive(Responses)]`: the enum of an endpoint's responses.
//!
//! In: an enum with a variant for each status. Out: how a response is read into it, which are a success, and what a success holds.

mod media_types;
mod status;
mod success;

use std::cmp::Reverse;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Fields, LitStr, Type, Variant};

use super::attributes::Attributes;
use super::constraints::Constraints;
use super::{Errors, owned_without_parameters, runtime};
use media_types::Alternative;
use status::Status;
use success::Success;

/// A response.
struct Response<'i> {
    ident: &'i Ident,
    status: Status,
    media_type: Option<LitStr>,
    // The method of the runtime's response that reads the body.
    read: &'static str,
    body: Option<&'i Type>,
    constraints: Constraints,
    is_ok: bool,
}

/// The impls of an enum of responses.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let mut attributes = Attributes::of("the responses of a request", &input.attrs);
    let levain = runtime(&mut attributes);
    let accept = attributes.string("accept");
    errors.extend(attributes.finish());
    if !owned_without_parameters(input, "an enum of responses", errors) {
        return TokenStream::new();
    }
    let Data::Enum(data) = &input.data else {
        errors.at(
            &input.ident,
            "the responses of a request are an `enum` with a variant for each status",
        );
        return TokenStream::new();
    };
    let responses: Vec<Response<'_>> = data
        .variants
        .iter()
        .filter_map(|variant| response(variant, &levain, errors))
        .collect();
    check(&responses, errors);
    let success = Success::of(&responses, errors);
    let is_partial = responses.len() < data.variants.len();
    let (reading, into_ok, stream) = (
        reading(
            &input.ident,
            &responses,
            &success,
            is_partial,
            accept.as_ref(),
            &levain,
        ),
        into_ok(&input.ident, &success, &levain),
        stream(&input.ident, &responses, &levain),
    );
    quote!(#reading #into_ok #stream)
}

fn response<'i>(variant: &'i Variant, levain: &TokenStream, errors: &mut Errors) -> Option<Response<'i>> {
    let mut attributes = Attributes::of("a response", &variant.attrs);
    let status = status::take(&mut attributes, &variant.ident);
    let media_type = attributes.string("media_type");
    let mut read = "json";
    let mut said = 0;
    for (key, method) in [
        ("text", "text"),
        ("bytes", "bytes"),
        ("form", "form"),
        ("stream", "items"),
    ] {
        if let Some(span) = attributes.word(key) {
            read = method;
            said += 1;
            if said > 1 {
                attributes.error_at(
                    span,
                    "a body is read in one way: `text`, `bytes`, `form` or `stream`, or as JSON without a word",
                );
            }
        }
    }
    let body = body(variant, status.as_ref(), &mut attributes);
    let parsed = Response {
        ident: &variant.ident,
        status: status.unwrap_or(Status::Default),
        media_type,
        read,
        body,
        constraints: Constraints::take(&mut attributes, body, levain),
        is_ok: attributes.word("ok").is_some(),
    };
    let wrong = attributes.finish();
    // A variant that is wrong is left out, so that one mistake is one error.
    let is_right = wrong.is_empty();
    errors.extend(wrong);
    is_right.then_some(parsed)
}

// The type of the body: the last field, after the status where the variant has several.
fn body<'i>(variant: &'i Variant, status: Option<&Status>, attributes: &mut Attributes) -> Option<&'i Type> {
    let has_status = status.is_some_and(|status| !matches!(status, Status::Exactly(_)));
    let fields: Vec<&Type> = match &variant.fields {
        Fields::Unit => Vec::new(),
        Fields::Unnamed(fields) => fields.unnamed.iter().map(|field| &field.ty).collect(),
        Fields::Named(fields) => {
            attributes.error(fields, "a response holds its body without a name: `Ok(Shop)`");
            return None;
        }
    };
    match (has_status, fields.as_slice()) {
        (false, []) | (true, [_]) => None,
        (false, [body]) | (true, [_, body]) => Some(body),
        (false, _) => {
            attributes.error(
                &variant.fields,
                "a response of one status holds its body, or nothing",
            );
            None
        }
        (true, _) => {
            attributes.error(
                &variant.ident,
                "a response of several statuses holds `levain::StatusCode` first, then its body if it has one",
            );
            None
        }
    }
}

fn check(responses: &[Response<'_>], errors: &mut Errors) {
    for (index, response) in responses.iter().enumerate() {
        let same = |other: &&Response<'_>| {
            let media_type = |of: &Response<'_>| of.media_type.as_ref().map(LitStr::value);
            other.status == response.status && media_type(other) == media_type(response)
        };
        if let Some(first) = responses[..index].iter().find(same) {
            errors.at(
                response.ident,
                format!(
                    "`{}` has the same status: tell them apart by `media_type`",
                    first.ident
                ),
            );
        }
    }
}

fn reading(
    ident: &Ident,
    responses: &[Response<'_>],
    success: &Success<'_>,
    is_partial: bool,
    accept: Option<&LitStr>,
    levain: &TokenStream,
) -> TokenStream {
    // An exact status comes before its class, and both before the default. Of media types, the most specific one that matches counts.
    let mut sorted: Vec<(&Response<'_>, Alternative)> = responses
        .iter()
        .flat_map(|response| {
            let alternatives = media_types::alternatives(response.media_type.as_ref());
            alternatives
                .into_iter()
                .map(move |alternative| (response, alternative))
        })
        .collect();
    sorted.sort_by_key(|(response, alternative)| (response.status.clone(), Reverse(alternative.precision)));
    let accept = accept.map(|accept| quote!(const ACCEPT: &'static str = #accept;));
    let arms = sorted.iter().map(|(response, alternative)| {
        let (pattern, variant) = (response.status.pattern(), response.ident);
        let guard = response.guard(alternative);
        let status = response.has_status().then(|| quote!(response.status_code(),));
        let value = if response.body.is_none() {
            let fields = status.as_ref().map(|status| quote!((#status)));
            quote!(::core::result::Result::Ok(Self::#variant #fields))
        } else {
            let read = response.read_call(levain);
            let read = response.constraints.reading(quote!(response.#read), levain);
            if status.is_some() {
                quote!(#read.map(|body| Self::#variant(#status body)))
            } else {
                quote!(#read.map(Self::#variant))
            }
        };
        quote!(#pattern #guard => #value,)
    });
    let success = success.items(responses, is_partial, levain);
    quote! {
        impl #levain::ReadResponse for #ident {
            #accept
            #success

            #[allow(unreachable_patterns, reason = "the last arm may match all statuses")]
            fn read(response: #levain::RawResponse<'_>) -> ::core::result::Result<Self, #levain::ReadError> {
                match response.status() {
                    #(#arms)*
                    _ => ::core::result::Result::Err(response.undocumented()),
                }
            }
        }
    }
}

impl Response<'_> {
    fn has_status(&self) -> bool {
        !matches!(self.status, Status::Exactly(_))
    }

    // A status without content is not read as a body (RFC 9110, section 6.4.1), which a class and the default do not exclude.
    fn guard(&self, alternative: &Alternative) -> Option<TokenStream> {
        let has_content = self.has_status() && self.body.is_some() && self.read != "bytes";
        let has_content = has_content.then(|| quote!(!response.has_no_content()));
        let media_type = alternative
            .media_types
            .as_ref()
            .map(|of| quote!(response.is(#of)));
        match (media_type, has_content) {
            (None, None) => None,
            (Some(one), None) | (None, Some(one)) => Some(quote!(if #one)),
            (Some(one), Some(other)) => Some(quote!(if #one && #other)),
        }
    }

    fn read_call(&self, levain: &TokenStream) -> TokenStream {
        let constraints = self.constraints.list(levain);
        if constraints.is_empty() {
            let method = format_ident!("{}", self.read);
            return quote!(#method());
        }
        let method = format_ident!("{}_constrained", self.read);
        quote!(#method(|body| body.constraints(&[#constraints])))
    }
}

fn into_ok(ident: &Ident, success: &Success<'_>, levain: &TokenStream) -> TokenStream {
    let of = success.of_type();
    let docs = match success {
        Success::Whole => "The response, if it is no error: its status is below 400.",
        Success::Nothing => "Whether the response is a success.",
        Success::Body(_) => "The body of the successful response.",
        Success::Optional(_) => "The body of the successful response, if it has one.",
    };
    quote! {
        impl #ident {
            #[doc = #docs]
            ///
            /// # Errors
            ///
            /// Any other response, as an error.
            pub fn into_ok(self) -> ::core::result::Result<#of, #levain::ErrorResponse<Self>> {
                #levain::ErrorResponse::or_success(self)
            }
        }
    }
}

fn stream(ident: &Ident, responses: &[Response<'_>], levain: &TokenStream) -> Option<TokenStream> {
    let items = responses.iter().find(|response| response.read == "items")?.body?;
    Some(quote! {
        impl #levain::StreamResponse for #ident {
            type Items = #items;
        }
    })
}
