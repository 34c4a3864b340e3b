//! `#[derive(Builder)]`: the builder of an object.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::DeriveInput;

use super::{Builder, BuilderField, Extra, Need, null_setter};
use crate::derive::attributes::Attributes;
use crate::derive::field_type::{Accepted, is_exact};
use crate::derive::object::{Field, fields};
use crate::derive::{Errors, runtime};

/// The builder of an object.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    // `Object` reports what is wrong with the attributes: both derives see the same ones.
    let mut attributes = Attributes::of("an object", &input.attrs);
    let levain = runtime(&mut attributes);
    let builder = attributes.ident("builder");
    let mut reported = Errors::default();
    let Some((fields, additional)) = fields(input, &levain, &mut reported) else {
        errors.at(
            &input.ident,
            "a builder is for a struct with named fields that derives `levain::Object`",
        );
        return TokenStream::new();
    };
    let built = &input.ident;
    let builder = Builder {
        vis: &input.vis,
        built,
        ident: builder.unwrap_or_else(|| format_ident!("{built}Builder")),
        generics: &input.generics,
        in_versions: None,
        fields: fields.iter().map(|field| builder_field(built, field)).collect(),
        extras: additional.iter().map(|field| extra(built, field)).collect(),
        noun: "field",
        must_use: None,
        levain,
    };
    builder.expand()
}

fn builder_field<'i>(built: &syn::Ident, field: &Field<'i>) -> BuilderField<'i> {
    let presence = field.presence;
    let need = if presence.is_required_by_builder() && field.tag.is_none() {
        match (presence.is_write_only, presence.is_nullable) {
            (true, _) => Need::RequiredInOption,
            (false, true) => Need::RequiredOrNull,
            (false, false) => Need::Required,
        }
    } else if presence.is_nullable {
        Need::OptionalOrNull
    } else {
        Need::Optional
    };
    let of = field.of;
    let taken = if need == Need::RequiredInOption && presence.is_nullable {
        quote!(::core::option::Option<#of>)
    } else {
        of.to_token_stream()
    };
    let null = matches!(need, Need::RequiredOrNull | Need::OptionalOrNull)
        .then(|| null_setter(field.ident, field.null.clone()));
    BuilderField {
        ident: field.ident,
        whole: field.whole,
        taken,
        is_exact: need != Need::RequiredInOption && is_exact(of),
        accepted: Accepted::by(of),
        need,
        null,
        docs: setter_docs(built, field),
    }
}

fn extra<'i>(built: &syn::Ident, field: &Field<'i>) -> Extra<'i> {
    Extra {
        ident: field.ident,
        whole: field.whole,
        initial: quote!(::core::default::Default::default()),
        setter: Some(setter_docs(built, field)),
    }
}

fn setter_docs(built: &syn::Ident, field: &Field<'_>) -> TokenStream {
    let text = format!("Sets [`{built}::{}`].", super::plain(field.ident));
    quote!(#[doc = #text])
}
