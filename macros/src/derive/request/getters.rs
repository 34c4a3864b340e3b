//! The getters of a request.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;

use super::Request;
use super::field::RequestField;
use crate::derive::Errors;
use crate::derive::field_type::{Form, argument_of, form, is_reference, last_segment};

// The methods of `Endpoint` and `Redirects` that take a request: a getter of the same name would hide them.
const METHODS: &[&str] = &[
    "builder",
    "echoed",
    "http_at",
    "http_with",
    "into_http",
    "parts",
    "read_redirect",
    "to_http",
    "unchecked",
    "url",
    "url_at",
    "validate",
];

/// How a getter borrows a field.
enum Borrowed {
    /// A copy.
    Copied,
    /// What the field derefs to: `&str` of a `String`.
    Deref(TokenStream),
    /// A reference.
    Reference,
}

impl Request<'_> {
    /// The impl of all getters.
    pub(super) fn getters(&self, errors: &mut Errors) -> TokenStream {
        let (vis, ident) = (&self.input.vis, &self.input.ident);
        let (impl_generics, type_generics, bounds) = self.input.generics.split_for_impl();
        let fields = self.fields.iter().filter(|field| field.place.is_set_by_caller());
        let getters = fields.map(|field| {
            let name = field.getter.as_ref().unwrap_or(field.ident);
            let plain = name.unraw().to_string();
            if METHODS.contains(&plain.as_str()) {
                let message = format!("a getter `{plain}` would hide the method of that name: give it another with `#[levain(getter = {plain}_parameter)]`");
                errors.at(name, message);
                return TokenStream::new();
            }
            getter(field, vis, name)
        });
        let getters: TokenStream = getters.collect();
        if getters.is_empty() {
            return getters;
        }
        quote! {
            impl #impl_generics #ident #type_generics #bounds {
                #getters
            }
        }
    }
}

fn getter(field: &RequestField<'_>, vis: &syn::Visibility, name: &syn::Ident) -> TokenStream {
    let (ident, of) = (field.ident, field.of);
    let docs = if crate::derive::has_attribute(field.attributes, "doc") {
        field.docs()
    } else {
        let text = format!("`{}`, as it was set.", field.wire.value());
        let docs = field.docs();
        quote!(#[doc = #text] #docs)
    };
    let (of, reference, value) = match borrowed(field.of) {
        Borrowed::Copied => (quote!(#of), None, quote!(self.#ident)),
        Borrowed::Deref(of) => (of, Some(quote!(as_deref)), quote!(&self.#ident)),
        Borrowed::Reference => (quote!(&#of), Some(quote!(as_ref)), quote!(&self.#ident)),
    };
    let (of, value) = match (field.options, reference) {
        (0, _) => (of, value),
        (1, None) => (quote!(::core::option::Option<#of>), value),
        (1, Some(method)) => (quote!(::core::option::Option<#of>), quote!(self.#ident.#method())),
        (_, reference) => {
            let value = reference.map_or(
                value,
                |method| quote!(self.#ident.as_ref().map(|value| value.#method())),
            );
            (quote!(::core::option::Option<::core::option::Option<#of>>), value)
        }
    };
    quote! {
        #docs
        #vis fn #name(&self) -> #of {
            #value
        }
    }
}

fn borrowed(of: &syn::Type) -> Borrowed {
    if is_reference(of) || matches!(form(of), Form::Integer | Form::Number | Form::Boolean) {
        return Borrowed::Copied;
    }
    let name = last_segment(of).map(|segment| segment.ident.to_string());
    match (form(of), name.as_deref()) {
        (Form::String, Some("String" | "Cow")) => Borrowed::Deref(quote!(&str)),
        (Form::Array(item), _) => Borrowed::Deref(quote!(&[#item])),
        _ => argument_of(of, "Box").map_or(Borrowed::Reference, |inner| Borrowed::Deref(quote!(&#inner))),
    }
}
