//! The derives: what a struct or an enum and its `#[levain(…)]` attributes say, as impls of the runtime's traits.
//!
//! In: the tokens of one item. Out: impls, which are tables and one-line functions; the logic is the runtime's. All mistakes of an item are
//! reported at once, at the user's own tokens, and what can be made in spite of them is made, so that one mistake is one error.

pub(crate) mod attributes;
mod builder;
mod constraints;
mod content;
mod enums;
pub(crate) mod field_type;
mod nearest;
mod newtype;
mod object;
pub(crate) mod request;
mod responses;
mod server;
mod union;
mod validate;
mod values;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{Attribute, DeriveInput, GenericParam, Generics};

use attributes::Attributes;

pub use builder::expand as builder;
pub use content::expand as content;
pub use enums::{integer_enum, json_enum, string_enum};
pub use newtype::expand as newtype;
pub use object::expand as object;
pub use request::expand as request;
pub use responses::expand as responses;
pub use server::expand as server;
pub use union::expand as union;
pub use validate::expand as validate;

/// The errors of one item.
#[derive(Default)]
pub struct Errors(Vec<syn::Error>);

impl Errors {
    /// An error at some tokens.
    pub fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.0.push(syn::Error::new_spanned(tokens, message));
    }

    /// Whether there is one.
    pub fn any(&self) -> bool {
        !self.0.is_empty()
    }

    /// Adds errors.
    pub fn extend(&mut self, errors: impl IntoIterator<Item = syn::Error>) {
        self.0.extend(errors);
    }
}

/// Runs a derive: parses the item, and writes what `expand` makes of it beside the errors.
pub fn derive(input: TokenStream, expand: fn(&DeriveInput, &mut Errors) -> TokenStream) -> TokenStream {
    let input = match syn::parse2::<DeriveInput>(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    let impls = expand(&input, &mut errors);
    let errors = errors.0.iter().map(syn::Error::to_compile_error);
    quote!(#impls #(#errors)*)
}

/// The path of the runtime: `::levain`, unless `crate = path` names another.
pub(crate) fn runtime(attributes: &mut Attributes) -> TokenStream {
    if let Some(path) = attributes.path("crate") {
        path.into_token_stream()
    } else {
        quote!(::levain)
    }
}

/// Reports the lifetimes and type parameters of something that has none; `false` if there are any.
fn owned_without_parameters(input: &DeriveInput, what: &str, errors: &mut Errors) -> bool {
    for parameter in &input.generics.params {
        let message = match parameter {
            GenericParam::Lifetime(_) => {
                format!("{what} owns its value, since it is read too: only a request borrows")
            }
            GenericParam::Type(_) | GenericParam::Const(_) => format!("{what} has no parameters"),
        };
        errors.at(parameter, message);
    }
    input.generics.params.is_empty()
}

/// The docs and the deprecation of a field, for the methods that stand for it.
fn docs(attributes: &[Attribute]) -> TokenStream {
    let is_kept = |attribute: &&Attribute| {
        let path = attribute.path();
        path.is_ident("doc") || path.is_ident("deprecated")
    };
    attributes
        .iter()
        .filter(is_kept)
        .map(ToTokens::to_token_stream)
        .collect()
}

/// Whether an attribute of this name is there.
fn has_attribute(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident(name))
}

/// A `Debug` that shows of each secret field nothing; `None` without such fields, whose struct derives it.
fn hiding_debug(ident: &Ident, generics: &Generics, fields: &[(&Ident, bool)]) -> Option<TokenStream> {
    if !fields.iter().any(|(_, is_secret)| *is_secret) {
        return None;
    }
    let shown = fields.iter().map(|(field, is_secret)| {
        let plain = field.to_string();
        let name = plain.strip_prefix("r#").unwrap_or(&plain);
        if *is_secret {
            quote!(.field(#name, &::core::format_args!("…")))
        } else {
            quote!(.field(#name, &self.#field))
        }
    });
    let mut generics = generics.clone();
    for parameter in generics.type_params_mut() {
        parameter.bounds.push(syn::parse_quote!(::core::fmt::Debug));
    }
    let (impl_generics, type_generics, bounds) = generics.split_for_impl();
    Some(quote! {
        impl #impl_generics ::core::fmt::Debug for #ident #type_generics #bounds {
            /// Secrets are not shown.
            fn fmt(&self, out: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                out.debug_struct(::core::stringify!(#ident)) #(#shown)* .finish()
            }
        }
    })
}
