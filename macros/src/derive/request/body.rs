//! The formats of a body, and how the properties of a form or a multipart body are written.

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use super::style::style;
use crate::derive::attributes::{Attributes, Entry, Value, entries};

/// The format of a body.
pub enum Format {
    Json,
    JsonAs(LitStr),
    Form,
    FormAs(LitStr),
    Multipart,
    MultipartAs(LitStr),
    Lines(LitStr),
    Sequence(LitStr),
    Text(LitStr),
    Bytes(LitStr),
}

impl Format {
    /// A value of the runtime's `BodyFormat`.
    pub fn expression(&self, levain: &TokenStream) -> TokenStream {
        match self {
            Self::Json => quote!(#levain::BodyFormat::Json),
            Self::JsonAs(media_type) => quote!(#levain::BodyFormat::JsonAs(#media_type)),
            Self::Form => quote!(#levain::BodyFormat::Form),
            Self::FormAs(media_type) => quote!(#levain::BodyFormat::FormAs(#media_type)),
            Self::Multipart => quote!(#levain::BodyFormat::Multipart),
            Self::MultipartAs(media_type) => quote!(#levain::BodyFormat::MultipartAs(#media_type)),
            Self::Lines(media_type) => quote!(#levain::BodyFormat::Lines(#media_type)),
            Self::Sequence(media_type) => quote!(#levain::BodyFormat::Sequence(#media_type)),
            Self::Text(media_type) => quote!(#levain::BodyFormat::Text(#media_type)),
            Self::Bytes(media_type) => quote!(#levain::BodyFormat::Bytes(#media_type)),
        }
    }
}

/// The keys of formats.
const FORMATS: [&str; 7] = ["json", "form", "multipart", "lines", "sequence", "text", "bytes"];

/// The formats of `body`, `body(form)`, `body(json, form)`.
pub fn formats(attributes: &mut Attributes, entry: Entry) -> Vec<Format> {
    let list = match entry.value {
        Value::Word => return vec![Format::Json],
        Value::Equals(tokens) => {
            attributes.error(tokens, "the format of a body stands in parentheses: `body(form)`");
            return vec![Format::Json];
        }
        Value::List(list) => list,
    };
    match entries(list) {
        Ok(entries) => {
            let formats: Vec<Format> = entries
                .into_iter()
                .filter_map(|entry| of_entry(attributes, entry))
                .collect();
            if formats.is_empty() {
                vec![Format::Json]
            } else {
                formats
            }
        }
        Err(error) => {
            attributes.error_at(error.span(), error);
            vec![Format::Json]
        }
    }
}

fn of_entry(attributes: &mut Attributes, entry: Entry) -> Option<Format> {
    let media_type = |attributes: &mut Attributes, tokens| {
        attributes.parse::<LitStr>(&entry.key, tokens, "a media type in quotes")
    };
    match (entry.key.as_str(), entry.value) {
        ("json", Value::Word) => Some(Format::Json),
        ("form", Value::Word) => Some(Format::Form),
        ("multipart", Value::Word) => Some(Format::Multipart),
        ("json", Value::Equals(tokens)) => media_type(attributes, tokens).map(Format::JsonAs),
        ("form", Value::Equals(tokens)) => media_type(attributes, tokens).map(Format::FormAs),
        ("multipart", Value::Equals(tokens)) => media_type(attributes, tokens).map(Format::MultipartAs),
        ("lines", Value::Equals(tokens)) => media_type(attributes, tokens).map(Format::Lines),
        ("sequence", Value::Equals(tokens)) => media_type(attributes, tokens).map(Format::Sequence),
        ("text", Value::Equals(tokens)) => media_type(attributes, tokens).map(Format::Text),
        ("bytes", Value::Equals(tokens)) => media_type(attributes, tokens).map(Format::Bytes),
        (key @ ("text" | "bytes" | "lines" | "sequence"), _) => {
            let usual = match key {
                "lines" => "application/x-ndjson",
                "sequence" => "application/json-seq",
                _ => "text/plain",
            };
            let message = format!("`{key}` needs its media type: `{key} = \"{usual}\"`");
            attributes.error_at(entry.span, message);
            None
        }
        (other, _) => {
            let message = format!(
                "`{other}` is not a format of a body: they are `json`, `form`, `multipart`, `lines = \"…\"`, `sequence = \"…\"`, `text = \"…\"`, `bytes = \"…\"`"
            );
            attributes.error_at(entry.span, message);
            None
        }
    }
}

/// The format among the keys of a variant: `#[levain(form)]`.
pub fn format(attributes: &mut Attributes) -> Option<Format> {
    let mut found = Vec::new();
    for key in FORMATS {
        if let Some(entry) = attributes.take(key) {
            let span = entry.span;
            found.extend(of_entry(attributes, entry).map(|format| (span, format)));
        }
    }
    let mut found = found.into_iter();
    let first = found.next();
    for (span, _) in found {
        attributes.error_at(span, "a variant has one format");
    }
    first.map(|(_, format)| format)
}

/// The elements of a list of the runtime's `Encoding`: `encoding("tags", style = form, media_type = "…")`, one per property.
pub fn encodings(attributes: &mut Attributes, levain: &TokenStream) -> Vec<TokenStream> {
    let mut all = Vec::new();
    for (span, list) in attributes.take_lists("encoding") {
        let entries = match entries(list.clone()) {
            Ok(entries) => entries,
            Err(error) => {
                attributes.error_at(error.span(), error);
                continue;
            }
        };
        let Some(name) = entries.first().filter(|entry| matches!(entry.value, Value::Word)) else {
            attributes.error_at(
                span,
                "an encoding begins with the name of its property: `encoding(\"tags\", style = form)`",
            );
            continue;
        };
        let name = LitStr::new(&name.key, name.span);
        let mut inner = Attributes::of_entries("an encoding", entries.into_iter().skip(1));
        let style = style(&mut inner, "form", levain);
        let media_type = inner.string("media_type");
        for error in inner.finish() {
            attributes.error_at(error.span(), error);
        }
        let style = style.map(|style| quote!(.style(#style)));
        let media_type = media_type.map(|media_type| quote!(.media_type(#media_type)));
        all.push(quote!(#levain::Encoding::of(#name)#style #media_type));
    }
    all
}
