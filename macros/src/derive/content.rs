//! `#[derive(Content)]`: the body of a request that has one of several media types.
//!
//! In: an enum with a variant for each format. Out: how it is sent, and conversions from the types that the variants hold.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Fields, Type};

use super::attributes::Attributes;
use super::constraints::Constraints;
use super::request::{encodings, format};
use super::{Errors, owned_without_parameters, runtime};

/// The impls of a body of several media types.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let mut attributes = Attributes::of("a body of several media types", &input.attrs);
    let levain = runtime(&mut attributes);
    errors.extend(attributes.finish());
    if !owned_without_parameters(input, "a body", errors) {
        return TokenStream::new();
    }
    let ident = &input.ident;
    let Data::Enum(data) = &input.data else {
        errors.at(
            ident,
            "a body of several media types is an `enum` with a variant for each",
        );
        return TokenStream::new();
    };
    let (mut arms, mut conversions, mut converted) = (TokenStream::new(), TokenStream::new(), Vec::new());
    for variant in &data.variants {
        let mut attributes = Attributes::of("a body of one media type", &variant.attrs);
        let name = &variant.ident;
        let Some(of) = held(&variant.fields) else {
            errors.at(variant, format!("a variant holds its body: `{name}(Shop)`"));
            continue;
        };
        let is_said = ["text", "bytes", "lines", "sequence"]
            .iter()
            .any(|key| attributes.has(key));
        let format = format(&mut attributes);
        if format.is_none() && !is_said {
            let message = format!(
                "which format has `{name}`? Say it: `#[levain(json)]`, `#[levain(form)]`, `#[levain(bytes = \"image/png\")]`"
            );
            attributes.error(name, message);
        }
        let format = format.map_or_else(
            || quote!(#levain::BodyFormat::Json),
            |format| format.expression(&levain),
        );
        let encodings = encodings(&mut attributes, &levain);
        let constraints = Constraints::take(&mut attributes, Some(of), &levain).list(&levain);
        let constraints = (!constraints.is_empty()).then(|| quote!(.constraints(&[#constraints])));
        arms.extend(if encodings.is_empty() {
            quote!(Self::#name(value) => { parts.body(value, #format)#constraints; })
        } else {
            quote!(Self::#name(value) => { parts.body_as(value, #format, const { &[#(#encodings),*] })#constraints; })
        });
        let text = of.to_token_stream().to_string();
        if !converted.contains(&text) {
            converted.push(text);
            conversions.extend(quote! {
                impl ::core::convert::From<#of> for #ident {
                    #[inline]
                    fn from(value: #of) -> Self {
                        Self::#name(value)
                    }
                }
            });
        }
        errors.extend(attributes.finish());
    }
    quote! {
        impl #levain::Content for #ident {
            fn content_parts(&self, parts: &mut #levain::Parts<'_>) {
                match self {
                    #arms
                }
            }
        }

        #conversions
    }
}

fn held(fields: &Fields) -> Option<&Type> {
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.first().map(|field| &field.ty),
        _ => None,
    }
}
