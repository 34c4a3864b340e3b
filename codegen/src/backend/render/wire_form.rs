//! How values are written outside of JSON: styles, encodings and formats of bodies.
//!
//! In: a style, an encoding or a format. Out: entries of `#[levain(…)]`.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{word_if, word_of};
use crate::model::items::{BodyFormatItem, EncodingItem, StyleItem};

/// The entries of a style: its name, unless it is `default`, and its options.
pub(super) fn style_entries(style: &StyleItem, default: &str) -> Vec<TokenStream> {
    let is_default = style.constant == default;
    let mut entries = Vec::new();
    if !is_default {
        let name = word_of(&style.constant.to_ascii_lowercase());
        entries.push(quote!(style = #name));
    }
    entries.extend(style.explode.map(|explode| quote!(explode = #explode)));
    entries.extend(word_if(style.is_json, "json"));
    entries.extend(word_if(style.allow_empty, "allow_empty"));
    entries.extend(word_if(style.allow_reserved, "allow_reserved"));
    entries.extend(word_if(style.slashes, "slashes"));
    let separator = style.separator.as_ref();
    entries.extend(separator.map(|separator| quote!(separator = #separator)));
    let decimal = style.decimal.map(String::from);
    entries.extend(decimal.map(|decimal| quote!(decimal = #decimal)));
    let bools = style.bools.as_ref();
    entries.extend(bools.map(|[no, yes]| quote!(bool_as(#no, #yes))));
    entries
}

/// `encoding("name", style = form, media_type = "text/csv")`; a style is named here even if it is the usual one.
pub(super) fn encoding_entry(encoding: &EncodingItem) -> TokenStream {
    let name = &encoding.name;
    let style = encoding.style.as_ref();
    let mut entries = style.map_or_else(Vec::new, |style| style_entries(style, ""));
    let media_type = encoding.media_type.as_ref();
    entries.extend(media_type.map(|media_type| quote!(media_type = #media_type)));
    quote!(encoding(#name #(, #entries)*))
}

/// `json`, `json = "application/vnd.api+json"`, `form`, `text = "text/csv"`.
pub(super) fn body_format(format: &BodyFormatItem) -> TokenStream {
    match format {
        BodyFormatItem::Json(None) => quote!(json),
        BodyFormatItem::Json(Some(media_type)) => quote!(json = #media_type),
        BodyFormatItem::Form(None) => quote!(form),
        BodyFormatItem::Form(Some(media_type)) => quote!(form = #media_type),
        BodyFormatItem::Multipart(None) => quote!(multipart),
        BodyFormatItem::Multipart(Some(media_type)) => quote!(multipart = #media_type),
        BodyFormatItem::Lines(media_type) => quote!(lines = #media_type),
        BodyFormatItem::Sequence(media_type) => quote!(sequence = #media_type),
        BodyFormatItem::Text(media_type) => quote!(text = #media_type),
        BodyFormatItem::Bytes(media_type) => quote!(bytes = #media_type),
    }
}
