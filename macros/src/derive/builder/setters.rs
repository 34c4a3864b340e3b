//! The setters of a builder.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Builder, BuilderField, Need};
use crate::derive::field_type::Accepted;

impl Builder<'_> {
    /// All setters, in the order of the fields.
    pub(super) fn setters(&self, parameters: &[Ident], arguments: &TokenStream) -> TokenStream {
        let mut tokens = TokenStream::new();
        let mut number = 0;
        for field in &self.fields {
            if field.need.is_required() {
                tokens.extend(self.required_setters(field, number, parameters, arguments));
                number += 1;
            } else {
                tokens.extend(self.optional_setters(field));
            }
        }
        for extra in &self.extras {
            let (vis, ident, whole) = (self.vis, extra.ident, extra.whole);
            tokens.extend(extra.setter.as_ref().map(|docs| {
                quote! {
                    #docs
                    #vis fn #ident(mut self, value: #whole) -> Self {
                        self.#ident = value;
                        self
                    }
                }
            }));
        }
        tokens
    }

    fn optional_setters(&self, field: &BuilderField<'_>) -> TokenStream {
        let (vis, levain, ident, docs) = (self.vis, &self.levain, field.ident, &field.docs);
        let more = (field.need == Need::OptionalOrNull).then(|| quote!(.map(::core::option::Option::Some)));
        let null = field.null.as_ref().map(|null| {
            let docs = null_docs(field);
            quote! {
                #[doc = #docs]
                #vis fn #null(mut self) -> Self {
                    self.#ident = ::core::option::Option::Some(::core::option::Option::None);
                    self
                }
            }
        });
        let (form, accepted, value) = optional(field, levain);
        quote! {
            #docs
            #vis fn #ident #form(mut self, value: #accepted) -> Self {
                self.#ident = #value #more;
                self
            }

            #null
        }
    }

    // Each setter moves all other fields into a builder of another type.
    fn required_setters(
        &self,
        field: &BuilderField<'_>,
        number: usize,
        parameters: &[Ident],
        arguments: &TokenStream,
    ) -> TokenStream {
        let (vis, levain, builder, ident) = (self.vis, &self.levain, &self.ident, field.ident);
        let (taken, docs, whole) = (&field.taken, &field.docs, field.whole);
        let (before, after) = (&parameters[..number], &parameters[number + 1..]);
        let result = quote!(#builder<#arguments #(#before,)* #whole #(, #after)*>);
        let others: Vec<Ident> = self.stored().into_iter().filter(|other| other != ident).collect();
        let null = field.null.as_ref().map(|null| {
            let docs = null_docs(field);
            quote! {
                #[doc = #docs]
                #vis fn #null(self) -> #result {
                    #builder { #ident: ::core::option::Option::None, #(#others: self.#others),* }
                }
            }
        });
        let into = match field.accepted {
            Accepted::Field => quote!(IntoField),
            Accepted::File => quote!(IntoFile),
            Accepted::Strings => quote!(IntoStrings),
        };
        let (form, accepted, value) = match field.need {
            Need::RequiredOrNull => optional(field, levain),
            Need::RequiredInOption => (
                None,
                quote!(impl #levain::#into<#taken>),
                quote!(::core::option::Option::Some(#levain::#into::into_field(value))),
            ),
            Need::Required if field.is_exact => (None, quote!(#taken), quote!(value)),
            Need::Required | Need::Optional | Need::OptionalOrNull => (
                None,
                quote!(impl #levain::#into<#taken>),
                quote!(#levain::#into::into_field(value)),
            ),
        };
        quote! {
            #docs
            #vis fn #ident #form(self, value: #accepted) -> #result {
                #builder { #ident: #value, #(#others: self.#others),* }
            }

            #null
        }
    }
}

/// The type parameter of a setter that takes a value or an `Option` of it, what it takes, and that as an `Option`.
fn optional(
    field: &BuilderField<'_>,
    levain: &TokenStream,
) -> (Option<TokenStream>, TokenStream, TokenStream) {
    let taken = &field.taken;
    if field.is_exact {
        return (
            None,
            quote!(impl #levain::InOptional<#taken>),
            quote!(#levain::InOptional::in_optional(value)),
        );
    }
    let into = match field.accepted {
        Accepted::Field => quote!(IntoOptional),
        Accepted::File => quote!(IntoOptionalFile),
        Accepted::Strings => quote!(IntoOptionalStrings),
    };
    (
        Some(quote!(<Form>)),
        quote!(impl #levain::#into<#taken, Form>),
        quote!(#levain::#into::into_optional(value)),
    )
}

fn null_docs(field: &BuilderField<'_>) -> String {
    format!("Sends `{}` as null.", super::plain(field.ident))
}
