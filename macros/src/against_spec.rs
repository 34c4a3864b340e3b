//! `#[derive(Request)]` with `spec = "…"`: a user's own struct, held against an endpoint of a spec.
//!
//! In: the struct. Out: the same struct with the attributes that the spec gives to it and to its fields, which the derive expands as if
//! the user had written them; and an error for each field that does not agree with the spec, at the field.

mod agreement;
mod cache;
mod endpoint;
mod fields;
#[cfg(test)]
mod tests;

use levain_codegen::backend::render::ComparableEndpoint;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, parse_quote};

use crate::derive::attributes::{Attributes, Entry, entries};
use crate::derive::request::{METHODS, named_fields};
use crate::derive::{Errors, runtime};
use endpoint::Wanted;

/// The struct with everything that the spec says of it, and what makes rustc compile it again when the spec changes.
pub struct Compared {
    /// The struct to derive from.
    pub input: DeriveInput,
    /// The files of the spec.
    pub watch: TokenStream,
}

/// Compares a struct with its endpoint; `None` when there is no endpoint to compare with, which is reported.
pub fn compare(input: &DeriveInput, mut attributes: Attributes, errors: &mut Errors) -> Option<Compared> {
    let levain = runtime(&mut attributes);
    let wanted = Wanted::take(&mut attributes, &input.ident);
    let (own, wrong) = attributes.into_entries();
    errors.extend(wrong);
    let named = named_fields(input, errors)?.named.iter().cloned();
    let found = endpoint::find(&wanted?, &levain, errors)?;
    let endpoint = &found.endpoint;
    let compared = fields::compare(named, endpoint, &input.ident, errors);
    let mut input = input.clone();
    input
        .attrs
        .retain(|attribute| !attribute.path().is_ident("levain"));
    let entries = merged(struct_entries(endpoint, &compared, &own), &own);
    let says_security = own
        .iter()
        .any(|entry| entry.key == "security" || entry.key == "auth");
    let security = endpoint.security.as_ref().filter(|_| !says_security);
    let security = security.map(|security| quote!(security_value = #security,));
    input.attrs.push(parse_quote!(#[levain(#security #entries)]));
    if let Data::Struct(data) = &mut input.data
        && let Fields::Named(named) = &mut data.fields
    {
        named.named = compared.fields.into_iter().collect();
    }
    let files = &found.files;
    Some(Compared {
        input,
        watch: quote!(#(const _: &[u8] = ::core::include_bytes!(#files);)*),
    })
}

fn struct_entries(endpoint: &ComparableEndpoint, compared: &fields::Compared, own: &[Entry]) -> TokenStream {
    let of_spec = &endpoint.entries;
    let members = endpoint
        .members
        .as_ref()
        .filter(|_| compared.has_members)
        .map(|members| &members.entries);
    let members = members.filter(|entries| !entries.is_empty());
    let members = members.map(|entries| quote!(, #entries));
    // It concerns a redirect that the user reads, and a PKCE challenge beside it.
    let is_checked = own.iter().any(|entry| entry.key == "redirect") || compared.has_pkce;
    let echoes = compared
        .echoes
        .as_ref()
        .filter(|_| is_checked)
        .map(|field| quote!(, echoes = #field));
    quote!(#of_spec #members #echoes)
}

/// The entries of the spec, without those whose keys the user gives, and then the user's.
fn merged(of_spec: TokenStream, own: &[Entry]) -> TokenStream {
    let is_route = |key: &str| key == "method" || METHODS.iter().any(|(route, _)| *route == key);
    let has = |key: &str| own.iter().any(|entry| entry.key == key);
    let has_route = own.iter().any(|entry| is_route(&entry.key));
    let of_spec = entries(of_spec).unwrap_or_default();
    let kept = of_spec
        .iter()
        .filter(|entry| !(has(&entry.key) || (is_route(&entry.key) && has_route)));
    let all = kept.chain(own).map(quote::ToTokens::to_token_stream);
    quote!(#(#all),*)
}
