//! `#[derive(Validate)]`: a plain struct, whose fields are validated.
//!
//! In: a struct with constraints on its fields. Out: the impl of `Validate`; each violation has the path of its field.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, parse_quote};

use super::attributes::Attributes;
use super::constraints::Constraints;
use super::object::wire_name;
use super::{Errors, runtime};

/// The impl of `Validate`.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let mut attributes = Attributes::of("a type to validate", &input.attrs);
    let levain = runtime(&mut attributes);
    errors.extend(attributes.finish());
    let ident = &input.ident;
    let named = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => Some(fields),
            _ => None,
        },
        _ => None,
    };
    let Some(named) = named else {
        errors.at(ident, "what is validated is a struct with named fields; `levain::Newtype`, `levain::Union` and the enums validate themselves");
        return TokenStream::new();
    };
    let mut calls = TokenStream::new();
    for field in &named.named {
        let Some(name) = &field.ident else { continue };
        let mut attributes = Attributes::of("a field to validate", &field.attrs);
        let skip = attributes.word("skip").is_some();
        let wire = wire_name(&mut attributes, name);
        let list = Constraints::take(&mut attributes, Some(&field.ty), &levain).list(&levain);
        errors.extend(attributes.finish());
        if skip {
            continue;
        }
        let more = (!list.is_empty())
            .then(|| quote!(#levain::Validate::validate_constraints(&self.#name, &[#list], validation);));
        calls.extend(quote! {
            validation.member(#wire, |validation| {
                #levain::Validate::validate_into(&self.#name, validation);
                #more
            });
        });
    }
    let mut generics = input.generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(parse_quote!(#levain::Validate));
    }
    let (impl_generics, type_generics, bounds) = generics.split_for_impl();
    quote! {
        impl #impl_generics #levain::Validate for #ident #type_generics #bounds {
            fn validate_into(&self, validation: &mut #levain::Validation<'_>) {
                #calls
            }
        }
    }
}
