//! The statuses of a response.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;
use syn::Lit;

use crate::derive::attributes::Attributes;

/// The statuses, in the order in which they are tried.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// One status.
    Exactly(u16),
    /// A class: 4 for `4XX`.
    Class(u16),
    /// Every status that no other response has.
    Default,
}

impl Status {
    /// Whether it is a redirect, which is not followed then; 304 has no `Location` (RFC 9110, section 15.4).
    pub fn is_redirect(&self) -> bool {
        match self {
            Self::Exactly(status) => (300..400).contains(status) && *status != 304,
            Self::Class(class) => *class == 3,
            Self::Default => false,
        }
    }

    /// The pattern of a `match` on the number.
    pub fn pattern(&self) -> TokenStream {
        let literal = Literal::u16_unsuffixed;
        match self {
            Self::Exactly(status) => {
                let status = literal(*status);
                quote!(#status)
            }
            Self::Class(class) => {
                let (first, last) = (literal(class * 100), literal(class * 100 + 99));
                quote!(#first..=#last)
            }
            Self::Default => quote!(_),
        }
    }
}

/// `status = 200`, `status = "4XX"` or `default`.
pub fn take(attributes: &mut Attributes, variant: &Ident) -> Option<Status> {
    let default = attributes.word("default");
    let has_status = attributes.has("status");
    let status = attributes.parsed::<Lit>("status", "a status: `200` or `\"4XX\"`");
    let Some(literal) = status else {
        if default.is_none() && !has_status {
            let message = format!(
                "which status is `{variant}`? Say it: `#[levain(status = 200)]`, `#[levain(status = \"4XX\")]`, or `#[levain(default)]` for all others"
            );
            attributes.error(variant, message);
        }
        return default.map(|_| Status::Default);
    };
    if let Some(span) = default {
        attributes.error_at(span, "the default has no status of its own");
    }
    let parsed = match &literal {
        Lit::Int(number) => number
            .base10_parse()
            .ok()
            .filter(|status| (100..600).contains(status))
            .map(Status::Exactly),
        Lit::Str(text) => class(&text.value()),
        _ => None,
    };
    if parsed.is_none() {
        attributes.error(
            &literal,
            "a status is a number from 100 to 599, or a class of statuses: `\"4XX\"`",
        );
    }
    parsed
}

fn class(text: &str) -> Option<Status> {
    let class = text.strip_suffix("XX").or_else(|| text.strip_suffix("xx"))?;
    let class: u16 = class.parse().ok()?;
    (1..=5).contains(&class).then_some(Status::Class(class))
}
