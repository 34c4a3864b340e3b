//! `#[derive(Server)]`: a server whose URL has variables.
//!
//! In: a struct with a field for each variable. Out: the defaults, a setter for each, and the URL.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, LitStr};

use super::attributes::Attributes;
use super::object::wire_name;
use super::{Errors, owned_without_parameters, runtime};

/// The impls of a server.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let mut attributes = Attributes::of("a server", &input.attrs);
    let levain = runtime(&mut attributes);
    let ident = &input.ident;
    if !attributes.has("url") {
        attributes.error(
            ident,
            "a server has a URL: `#[levain(url = \"https://{region}.example.com\")]`",
        );
    }
    let url = attributes
        .string("url")
        .unwrap_or_else(|| LitStr::new("", ident.span()));
    errors.extend(attributes.finish());
    if !owned_without_parameters(input, "a server", errors) {
        return TokenStream::new();
    }
    let fields = if let Data::Struct(data) = &input.data {
        if let Fields::Named(fields) = &data.fields {
            fields
        } else {
            errors.at(
                ident,
                "a server is a struct with a field for each variable of its URL",
            );
            return TokenStream::new();
        }
    } else {
        errors.at(
            ident,
            "a server is a struct with a field for each variable of its URL",
        );
        return TokenStream::new();
    };
    let (mut defaults, mut setters, mut values) = (Vec::new(), TokenStream::new(), Vec::new());
    for field in &fields.named {
        let Some(name) = &field.ident else { continue };
        let mut attributes = Attributes::of("a variable of a server", &field.attrs);
        let (wire, of) = (wire_name(&mut attributes, name), &field.ty);
        if !url.value().contains(&format!("{{{}}}", wire.value())) {
            attributes.error(name, format!("the URL has no `{{{}}}`", wire.value()));
        }
        if !attributes.has("default") {
            attributes.error(
                name,
                "a variable of a URL has a default: `#[levain(default = \"eu\")]`",
            );
        }
        let default = attributes.tokens("default").map(|(_, value)| value);
        defaults.push(if let Some(default) = default {
            quote!(#name: ::core::convert::Into::into(#default))
        } else {
            quote!(#name: ::core::convert::Into::into(#wire))
        });
        let docs = format!("Sets the variable `{}` of the URL.", wire.value());
        setters.extend(quote! {
            #[doc = #docs]
            #[must_use]
            pub fn #name(mut self, value: impl #levain::IntoField<#of>) -> Self {
                self.#name = #levain::IntoField::into_field(value);
                self
            }
        });
        values.push(quote!((#wire, self.#name.as_ref())));
        errors.extend(attributes.finish());
    }
    quote! {
        impl #ident {
            /// The server with the default of every variable.
            pub fn new() -> Self {
                Self { #(#defaults),* }
            }

            #setters

            /// The base URL, for `url_at`, `http_at` and the client's `base_url`.
            pub fn url(&self) -> ::std::string::String {
                #levain::filled_template(#url, &[#(#values),*])
            }
        }

        impl ::core::default::Default for #ident {
            fn default() -> Self {
                Self::new()
            }
        }

        impl ::core::convert::From<#ident> for ::std::string::String {
            fn from(server: #ident) -> Self {
                server.url()
            }
        }
    }
}
