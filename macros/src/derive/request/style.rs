//! The style of a parameter, as a constant of the runtime's `Style`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::LitBool;

use crate::derive::attributes::Attributes;
use crate::derive::nearest::nearest;
use crate::derive::values::strings;

const STYLES: &[(&str, &str)] = &[
    ("form", "FORM"),
    ("simple", "SIMPLE"),
    ("label", "LABEL"),
    ("matrix", "MATRIX"),
    ("space_delimited", "SPACE_DELIMITED"),
    ("pipe_delimited", "PIPE_DELIMITED"),
    ("deep_object", "DEEP_OBJECT"),
    ("brackets", "BRACKETS"),
    ("cookie", "COOKIE"),
    ("query_string", "QUERY_STRING"),
];

/// The style, if anything is said of it; `default` is that of the place.
pub fn style(attributes: &mut Attributes, default: &str, levain: &TokenStream) -> Option<TokenStream> {
    let named = attributes.ident("style");
    let mut calls = TokenStream::new();
    if let Some(explode) = attributes.parsed::<LitBool>("explode", "`true` or `false`") {
        calls.extend(quote!(.explode(#explode)));
    }
    for key in ["json", "allow_empty", "allow_reserved", "slashes"] {
        if attributes.word(key).is_some() {
            let method = Ident::new(key, Span::call_site());
            calls.extend(quote!(.#method()));
        }
    }
    if let Some(separator) = attributes.string("separator") {
        calls.extend(quote!(.separator(#separator)));
    }
    if let Some(decimal) = attributes.string("decimal") {
        let text = decimal.value();
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => calls.extend(quote!(.decimal(#only))),
            _ => attributes.error(&decimal, "the decimal point is one character"),
        }
    }
    for (span, list) in attributes.take_lists("bool_as") {
        let texts = strings(attributes, span, list);
        if let [no, yes] = texts.as_slice() {
            calls.extend(quote!(.booleans(#no, #yes)));
        } else {
            attributes.error_at(
                span,
                "`bool_as` takes what is written for false and for true: `bool_as(\"0\", \"1\")`",
            );
        }
    }
    if named.is_none() && calls.is_empty() {
        return None;
    }
    let style = named.map_or_else(|| constant(default), |named| checked(attributes, &named));
    let style = style.unwrap_or("FORM");
    let style = Ident::new(style, Span::call_site());
    Some(quote!(#levain::Style::#style #calls))
}

fn constant(name: &str) -> Option<&'static str> {
    STYLES
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, constant)| *constant)
}

fn checked(attributes: &mut Attributes, style: &Ident) -> Option<&'static str> {
    let name = style.to_string();
    let found = constant(&name);
    if found.is_none() {
        let names: Vec<&str> = STYLES.iter().map(|(known, _)| *known).collect();
        let remedy = nearest(&name, &names).map_or_else(
            || format!("the styles are {}", names.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        attributes.error(style, format!("there is no style `{name}`: {remedy}"));
    }
    found
}
