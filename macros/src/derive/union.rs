//! `#[derive(Union)]`: an enum of types, one of which a value is.
//!
//! In: an enum whose variants hold one value each, and how a reader tells them apart. Out: the traits of a value.

mod conversions;
mod read;
mod write;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, Fields, LitStr, Type, Variant};

use super::attributes::Attributes;
use super::constraints::Constraints;
use super::values::is_literal;
use super::{Errors, owned_without_parameters, runtime};

/// How a reader recognises the variant.
enum Tagging {
    /// By a property that the union adds.
    Internal(LitStr),
    /// By a property that the variants declare.
    VariantField(LitStr),
    /// By what can be read.
    Untagged,
}

/// A variant of a union.
struct Alternative<'i> {
    ident: &'i Ident,
    of: &'i Type,
    // The values of the discriminator; the first is written.
    tags: Vec<TokenStream>,
    is_fallback: bool,
    constraints: Constraints,
}

/// What the expansion is made of.
struct Union<'i> {
    ident: &'i Ident,
    levain: TokenStream,
    tagging: Tagging,
    alternatives: Vec<Alternative<'i>>,
    other: &'i Ident,
    assertion: TokenStream,
}

/// The impls of a union.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let mut attributes = Attributes::of("a union", &input.attrs);
    let levain = runtime(&mut attributes);
    let tagging = tagging(&mut attributes, &input.ident);
    let converts = attributes.word("conversions").is_some();
    let assertion = Constraints::take_assertion(&mut attributes).assertion(&levain);
    let assertion =
        assertion.map(|assertion| quote!(#levain::validate_assertion(#assertion, self, validation);));
    errors.extend(attributes.finish());
    if !owned_without_parameters(input, "a union", errors) {
        return TokenStream::new();
    }
    let Data::Enum(data) = &input.data else {
        errors.at(
            &input.ident,
            "a union is an `enum` with a variant for each type: `enum Payment { Card(Card), … }`",
        );
        return TokenStream::new();
    };
    let (mut alternatives, mut other) = (Vec::new(), None);
    for variant in &data.variants {
        let mut attributes = Attributes::of("a variant of a union", &variant.attrs);
        if attributes.word("other").is_some() {
            other = Some(&variant.ident);
            check_holds_one(variant, errors);
        } else if let Some(of) = check_holds_one(variant, errors) {
            alternatives.push(alternative(variant, of, &tagging, &mut attributes, &levain));
        }
        errors.extend(attributes.finish());
    }
    let Some(other) = other else {
        errors.at(
            &input.ident,
            "values that are no variant need one of their own, since a server may send new ones: `#[levain(other)] Other(levain::Other<levain::Json>)`",
        );
        return TokenStream::new();
    };
    if errors.any() {
        // What follows from a mistake is no news.
        return TokenStream::new();
    }
    let union = Union {
        ident: &input.ident,
        levain,
        tagging,
        alternatives,
        other,
        assertion: assertion.unwrap_or_default(),
    };
    let (read, write) = (union.read(), union.write());
    let conversions = converts.then(|| union.conversions());
    quote!(#read #write #conversions)
}

fn tagging(attributes: &mut Attributes, ident: &Ident) -> Tagging {
    let forms = [
        attributes.string("tag").map(Tagging::Internal),
        attributes.string("variant_field").map(Tagging::VariantField),
        attributes.word("untagged").map(|_| Tagging::Untagged),
    ];
    let mut forms = forms.into_iter().flatten();
    let first = forms.next();
    if forms.next().is_some() {
        attributes.error(ident, "a union has one of `tag`, `variant_field` and `untagged`");
    }
    first.unwrap_or_else(|| {
        attributes.error(
            ident,
            "say how a reader tells the variants apart: `tag = \"kind\"` (a property that the union adds), `variant_field = \"kind\"` (one that each variant has), or `untagged`",
        );
        Tagging::Untagged
    })
}

fn alternative<'i>(
    variant: &'i Variant,
    of: &'i Type,
    tagging: &Tagging,
    attributes: &mut Attributes,
    levain: &TokenStream,
) -> Alternative<'i> {
    let is_untagged = matches!(tagging, Tagging::Untagged);
    if let Some(span) = attributes.span("rename").filter(|_| is_untagged) {
        attributes.error_at(
            span,
            "the variants of an untagged union have no value that selects them",
        );
    }
    let first = attributes.tokens("rename").map(|(_, value)| value);
    let aliases = attributes
        .take_all("alias")
        .into_iter()
        .filter_map(|entry| match entry.value {
            super::attributes::Value::Equals(value) => Some(value),
            _ => None,
        });
    let mut tags: Vec<TokenStream> = first.into_iter().chain(aliases).collect();
    for tag in &tags {
        if !is_literal(tag) {
            attributes.error(tag, "the value of a discriminator is a literal");
        }
    }
    // As serde names variants: a tag that is not given is the variant's name.
    if tags.is_empty() && matches!(tagging, Tagging::Internal(_)) {
        let name = LitStr::new(&variant.ident.to_string(), variant.ident.span());
        tags.push(quote!(#name));
    }
    Alternative {
        ident: &variant.ident,
        of,
        tags,
        is_fallback: attributes.word("fallback").is_some(),
        constraints: Constraints::take(attributes, Some(of), levain),
    }
}

fn check_holds_one<'i>(variant: &'i Variant, errors: &mut Errors) -> Option<&'i Type> {
    if let Fields::Unnamed(fields) = &variant.fields
        && fields.unnamed.len() == 1
    {
        return fields.unnamed.first().map(|field| &field.ty);
    }
    let message = format!("a variant of a union holds one value: `{0}({0})`", variant.ident);
    errors.at(variant, message);
    None
}
