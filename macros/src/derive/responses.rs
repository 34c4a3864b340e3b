//! `#[derive(Responses)]`: the enum of an endpoint's responses.
//!
//! In: an enum with a variant for each status. Out: how a response is read into it, and what its usual response holds.

mod status;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Fields, LitStr, Type, Variant};

use super::attributes::Attributes;
use super::constraints::Constraints;
use super::{Errors, owned_without_parameters, runtime};
use status::Status;

/// A response.
struct Response<'i> {
    ident: &'i Ident,
    status: Status,
    media_type: Option<LitStr>,
    // The method of the runtime's response that reads the body.
    read: &'static str,
    body: Option<&'i Type>,
    constraints: Constraints,
    is_usual: bool,
}

/// The impls of an enum of responses.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let mut attributes = Attributes::of("the responses of a request", &input.attrs);
    let levain = runtime(&mut attributes);
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
    let (reading, usual, stream) = (
        reading(&input.ident, &responses, &levain),
        into_ok(&input.ident, &responses),
        stream(&input.ident, &responses, &levain),
    );
    quote!(#reading #usual #stream)
}

fn response<'i>(variant: &'i Variant, levain: &TokenStream, errors: &mut Errors) -> Option<Response<'i>> {
    let mut attributes = Attributes::of("a response", &variant.attrs);
    let status = status::take(&mut attributes, &variant.ident);
    let media_type = attributes.string("media_type");
    let mut read = "json";
    let mut said = 0;
    for (key, method) in [("text", "text"), ("bytes", "bytes"), ("stream", "items")] {
        if let Some(span) = attributes.word(key) {
            read = method;
            said += 1;
            if said > 1 {
                attributes.error_at(
                    span,
                    "a body is read in one way: `text`, `bytes` or `stream`, or as JSON without a word",
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
        is_usual: attributes.word("ok").is_some(),
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
    let mut usual = responses.iter().filter(|response| response.is_usual);
    usual.next();
    for again in usual {
        errors.at(again.ident, "one response is the usual one: `ok` is given twice");
    }
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

fn reading(ident: &Ident, responses: &[Response<'_>], levain: &TokenStream) -> TokenStream {
    // An exact status comes before its class, and both before the default.
    let mut sorted: Vec<&Response<'_>> = responses.iter().collect();
    sorted.sort_by_key(|response| (response.status.clone(), response.media_type.is_none()));
    let arms = sorted.iter().map(|response| {
        let (pattern, variant) = (response.status.pattern(), response.ident);
        let media_type = response.media_type.as_ref().map(|of| quote!(if response.is(#of)));
        let status = response.has_status().then(|| quote!(response.status_code(),));
        let value = if response.body.is_none() {
            let fields = status.as_ref().map(|status| quote!((#status)));
            quote!(::core::result::Result::Ok(Self::#variant #fields))
        } else {
            let read = response.read_call(levain);
            if status.is_some() {
                quote!(response.#read.map(|body| Self::#variant(#status body)))
            } else {
                quote!(response.#read.map(Self::#variant))
            }
        };
        quote!(#pattern #media_type => #value,)
    });
    quote! {
        impl #levain::ReadResponse for #ident {
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

fn into_ok(ident: &Ident, responses: &[Response<'_>]) -> Option<TokenStream> {
    let usual = responses.iter().find(|response| response.is_usual)?;
    let variant = usual.ident;
    let (pattern, value, of) = match (usual.has_status(), usual.body) {
        (false, None) => (quote!(Self::#variant), quote!(()), quote!(())),
        (true, None) => (quote!(Self::#variant(_)), quote!(()), quote!(())),
        (false, Some(of)) => (quote!(Self::#variant(body)), quote!(body), quote!(#of)),
        (true, Some(of)) => (quote!(Self::#variant(_, body)), quote!(body), quote!(#of)),
    };
    Some(quote! {
        impl #ident {
            /// The body of the successful response.
            ///
            /// # Errors
            ///
            /// Any other response, unchanged.
            #[allow(unreachable_patterns, reason = "it may be the only variant")]
            pub fn into_ok(self) -> ::core::result::Result<#of, Self> {
                match self {
                    #pattern => ::core::result::Result::Ok(#value),
                    other => ::core::result::Result::Err(other),
                }
            }
        }
    })
}

fn stream(ident: &Ident, responses: &[Response<'_>], levain: &TokenStream) -> Option<TokenStream> {
    let items = responses.iter().find(|response| response.read == "items")?.body?;
    Some(quote! {
        impl #levain::StreamResponse for #ident {
            type Items = #items;
        }
    })
}
