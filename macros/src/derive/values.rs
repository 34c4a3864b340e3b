//! Values of a spec: `"card"`, `-1`, `null`, `json("[1]")`; and lists of names with such values.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use syn::LitStr;

use super::attributes::{Attributes, Value, entries};

/// A name with its constant value: `kind = "card"`.
pub struct Constant {
    pub name: LitStr,
    pub value: TokenStream,
    pub is_optional: bool,
}

/// The constants of a list: `kind = "card", "x-y" = 1, optional`. The word `optional` is about all of the list.
pub fn constants(attributes: &mut Attributes, list: TokenStream, levain: &TokenStream) -> Vec<Constant> {
    let entries = match entries(list) {
        Ok(entries) => entries,
        Err(error) => {
            attributes.error_at(error.span(), error);
            return Vec::new();
        }
    };
    let mut constants = Vec::new();
    let mut is_optional = false;
    for entry in entries {
        match entry.value {
            Value::Equals(value) => constants.push(Constant {
                name: LitStr::new(&entry.key, entry.span),
                value: constant(&value, levain),
                is_optional: false,
            }),
            Value::Word if entry.key == "optional" => is_optional = true,
            Value::Word | Value::List(_) => {
                let message = format!("`{0}` needs its value: `{0} = \"…\"`", entry.key);
                attributes.error_at(entry.span, message);
            }
        }
    }
    for constant in &mut constants {
        constant.is_optional = is_optional;
    }
    constants
}

/// A value as an expression: a literal, `null` or `json("…")`.
pub fn constant(value: &TokenStream, levain: &TokenStream) -> TokenStream {
    if is_literal(value) {
        return value.clone();
    }
    quote! {{
        #[allow(unused_imports)]
        use #levain::words::*;
        #value
    }}
}

/// A value as messages show it: `-1`, `"card"`, `null`, and the text of `json("…")`.
pub fn shown(value: &TokenStream) -> String {
    let mut tokens = value.clone().into_iter();
    if let (Some(TokenTree::Ident(word)), Some(TokenTree::Group(text))) = (tokens.next(), tokens.next())
        && word == "json"
        && let Ok(text) = syn::parse2::<LitStr>(text.stream())
    {
        return text.value();
    }
    let text = value.to_string();
    match text.strip_prefix('-') {
        Some(unsigned) => format!("-{}", unsigned.trim_start()),
        None => text,
    }
}

/// Whether a value is a literal, or one with a sign.
pub fn is_literal(value: &TokenStream) -> bool {
    let text = value.to_string();
    let unsigned: TokenStream = match text.strip_prefix('-') {
        Some(unsigned) => match unsigned.parse() {
            Ok(unsigned) => unsigned,
            Err(_) => return false,
        },
        None => value.clone(),
    };
    syn::parse2::<syn::Lit>(unsigned).is_ok()
}

/// The strings of a list: `"read", "write"`.
pub fn strings(attributes: &mut Attributes, span: Span, list: TokenStream) -> Vec<LitStr> {
    use syn::parse::Parser;
    use syn::punctuated::Punctuated;

    match Punctuated::<LitStr, syn::Token![,]>::parse_terminated.parse2(list) {
        Ok(strings) => strings.into_iter().collect(),
        Err(error) => {
            attributes.error_at(span, format!("a list of strings is due here: {error}"));
            Vec::new()
        }
    }
}
