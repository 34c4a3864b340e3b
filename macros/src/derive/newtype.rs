//! `#[derive(Newtype)]`: a struct with one unnamed field, as a value of its own.
//!
//! In: the struct. Out: constructors, conversions, and the traits of a value. What it wraps says which: a string, a number, a boolean, an
//! array, a map, or any other value.

mod array;
mod boolean;
mod map;
mod number;
mod string;
mod wrapper;

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, Fields, Type};

use super::attributes::Attributes;
use super::constraints::{Constraints, Role};
use super::field_type::{Form, form};
use super::{Errors, owned_without_parameters, runtime};

/// What the expansion is made of.
struct Newtype<'i> {
    ident: &'i Ident,
    of: &'i Type,
    constraints: Constraints,
    levain: TokenStream,
}

/// The impls of a newtype.
pub fn expand(input: &DeriveInput, errors: &mut Errors) -> TokenStream {
    let mut attributes = Attributes::of("a newtype", &input.attrs);
    let levain = runtime(&mut attributes);
    let Some(of) = wrapped(input, errors) else {
        // What follows from the wrong shape is no news.
        return TokenStream::new();
    };
    if !owned_without_parameters(input, "a newtype", errors) {
        return TokenStream::new();
    }
    let secret = attributes.word("secret");
    let separator = attributes.string("separator");
    // A generated type may have the name of one that the form goes by: `struct Note(Text)`, where `Text` is an object.
    let is_wrapper = attributes.word("wrapper").is_some();
    let constraints = Constraints::take(&mut attributes, Some(of).filter(|_| !is_wrapper), &levain);
    let newtype = Newtype {
        ident: &input.ident,
        of,
        constraints,
        levain,
    };
    let form = if is_wrapper { Form::Other } else { form(of) };
    if let Some(span) = secret.filter(|_| !matches!(form, Form::String)) {
        attributes.error_at(span, "`secret` is for newtypes over strings");
    }
    if let Some(separator) = separator.as_ref().filter(|_| !matches!(form, Form::Array(_))) {
        attributes.error(separator, "`separator` is for newtypes over `Vec`");
    }
    errors.extend(attributes.finish());
    let role = newtype.constraints.role;
    let impls = match form {
        Form::String => newtype.string(secret.is_some()),
        Form::Integer => newtype.integer(),
        Form::Number => newtype.number(),
        Form::Boolean => newtype.boolean(),
        Form::Array(item) => newtype.array(item, separator.as_ref()),
        Form::Map(member) => newtype.map(member),
        Form::Other => newtype.wrapper(),
    };
    let oauth = role.map(|role| oauth(newtype.ident, role, &newtype.levain));
    quote!(#impls #oauth)
}

fn wrapped<'i>(input: &'i DeriveInput, errors: &mut Errors) -> Option<&'i Type> {
    let message = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                return fields.unnamed.first().map(|field| &field.ty);
            }
            Fields::Named(_) => {
                "a newtype has one field without a name: `struct Name(String);`; for a struct with fields, derive `levain::Object`"
            }
            Fields::Unnamed(_) | Fields::Unit => "a newtype has exactly one field: `struct Name(String);`",
        },
        Data::Enum(_) => {
            "an enum is no newtype: derive `levain::StringEnum` for its strings, or `levain::Union` for its types"
        }
        Data::Union(_) => "a `union` of Rust cannot be a value of an API",
    };
    errors.at(&input.ident, message);
    None
}

/// Connects a type with its role in OAuth 2.
pub fn oauth(ident: &Ident, role: Role, levain: &TokenStream) -> TokenStream {
    let from_pair = |part: TokenStream| {
        quote! {
            impl ::core::convert::From<&#levain::oauth::Pkce> for #ident {
                fn from(pair: &#levain::oauth::Pkce) -> Self {
                    #levain::oauth::of_text(pair.#part())
                }
            }
        }
    };
    match role {
        Role::Verifier => {
            let from_pair = from_pair(quote!(verifier));
            quote! {
                #from_pair

                impl ::core::convert::From<&#levain::oauth::Pending> for #ident {
                    fn from(pending: &#levain::oauth::Pending) -> Self {
                        #levain::oauth::of_text(pending.verifier())
                    }
                }
            }
        }
        Role::Challenge => from_pair(quote!(challenge)),
        Role::Method => from_pair(quote!(method)),
        Role::State => quote! {
            impl #levain::oauth::FreshState for #ident {
                fn from_random(text: ::std::string::String) -> Self {
                    #levain::oauth::of_text(&text)
                }
            }
        },
    }
}
