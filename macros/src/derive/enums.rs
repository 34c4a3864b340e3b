//! `#[derive(StringEnum)]`, `#[derive(IntegerEnum)]`, `#[derive(JsonEnum)]`: enums of values.
//!
//! In: an enum whose variants have values, the last of which may keep values that are not listed. Out: the traits of a value.

mod integer;
mod json;
mod string;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, Fields, LitStr, Variant};

use super::attributes::Attributes;
use super::constraints::Constraints;
use super::values::shown;
use super::{Errors, owned_without_parameters, runtime};

/// What the expansion is made of.
struct Values<'i> {
    ident: &'i Ident,
    levain: TokenStream,
    listed: Vec<(&'i Ident, TokenStream)>,
    other: &'i Ident,
    is_open: bool,
    constraints: Constraints,
}

/// The impls of an enum of strings.
pub fn string_enum(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let string = |attributes: &mut Attributes, variant: &Variant| {
        let value = attributes.string("rename");
        let value = value.unwrap_or_else(|| LitStr::new(&variant.ident.to_string(), variant.ident.span()));
        Some(quote!(#value))
    };
    let values = values(input, errors, "String", string);
    values.map(|values| values.strings()).unwrap_or_default()
}

/// The impls of an enum of integers.
pub fn integer_enum(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let values = values(input, errors, "i64", |attributes, variant| {
        let value = equals(attributes, variant, "1")?;
        if value.to_string().replace([' ', '_'], "").parse::<i64>().is_err() {
            attributes.error(
                &value,
                "an enum of integers has integers; `levain::JsonEnum` takes any value",
            );
            return None;
        }
        Some(value)
    });
    values.map(|values| values.integers()).unwrap_or_default()
}

/// The impls of an enum of JSON values.
pub fn json_enum(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let values = values(input, errors, "levain::Json", |attributes, variant| {
        equals(attributes, variant, "\"auto\"")
    });
    values.map(|values| values.json()).unwrap_or_default()
}

fn equals(attributes: &mut Attributes, variant: &Variant, example: &str) -> Option<TokenStream> {
    if !attributes.has("equals") {
        let message = format!(
            "`{}` needs its value: `#[levain(equals = {example})]`",
            variant.ident
        );
        attributes.error(&variant.ident, message);
    }
    attributes.tokens("equals").map(|(_, value)| value)
}

fn values<'i>(
    input: &'i DeriveInput,
    errors: &mut Errors,
    of: &str,
    value: impl Fn(&mut Attributes, &Variant) -> Option<TokenStream>,
) -> Option<Values<'i>> {
    let mut attributes = Attributes::of("an enum of values", &input.attrs);
    let levain = runtime(&mut attributes);
    let is_open = attributes.word("open").is_some();
    // Only strings that are not listed can break a constraint.
    let constraints = match of {
        "String" => Constraints::take(&mut attributes, None, &levain),
        _ => Constraints::default(),
    };
    errors.extend(attributes.finish());
    if !owned_without_parameters(input, "an enum of values", errors) {
        return None;
    }
    let Data::Enum(data) = &input.data else {
        errors.at(
            &input.ident,
            "an enum of values is an `enum`: `enum Size { Small, Large, … }`",
        );
        return None;
    };
    let (mut listed, mut other) = (Vec::new(), None);
    for variant in &data.variants {
        let mut attributes = Attributes::of("a value of an enum", &variant.attrs);
        if attributes.word("other").is_some() {
            check_other(variant, of, errors);
            other = Some(&variant.ident);
        } else {
            if !matches!(variant.fields, Fields::Unit) {
                let message = format!(
                    "a listed value has no fields: mark the variant for all other values with `#[levain(other)]`, and let it hold `levain::Other<{of}>`"
                );
                attributes.error(&variant.fields, message);
            }
            let value = value(&mut attributes, variant);
            listed.extend(value.map(|value| (&variant.ident, value)));
        }
        errors.extend(attributes.finish());
    }
    report_repeated(&listed, errors);
    let Some(other) = other else {
        let message = format!(
            "values that are not listed need a variant, since a server may send new ones: `#[levain(other)] Other(levain::Other<{of}>)`"
        );
        errors.at(&input.ident, message);
        return None;
    };
    // What follows from a mistake is no news.
    (!errors.any()).then(|| Values {
        ident: &input.ident,
        levain,
        listed,
        other,
        is_open,
        constraints,
    })
}

fn check_other(variant: &Variant, of: &str, errors: &mut Errors) {
    if !matches!(&variant.fields, Fields::Unnamed(fields) if fields.unnamed.len() == 1) {
        let message = format!(
            "the variant of values that are not listed holds one: `{}(levain::Other<{of}>)`",
            variant.ident
        );
        errors.at(variant, message);
    }
}

fn report_repeated(listed: &[(&Ident, TokenStream)], errors: &mut Errors) {
    let texts: Vec<String> = listed.iter().map(|(_, value)| value.to_string()).collect();
    for (index, (ident, value)) in listed.iter().enumerate() {
        if let Some(first) = texts[..index].iter().position(|text| *text == texts[index]) {
            errors.at(
                ident,
                format!("`{}` has the value {} too", listed[first].0, shown(value)),
            );
        }
    }
}
