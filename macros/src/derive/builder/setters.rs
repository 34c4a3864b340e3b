//! The setters of a builder.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Builder, BuilderField, Need};

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
        let (vis, levain, ident, taken, docs) =
            (self.vis, &self.levain, field.ident, &field.taken, &field.docs);
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
        quote! {
            #docs
            #vis fn #ident<Form>(mut self, value: impl #levain::IntoOptional<#taken, Form>) -> Self {
                self.#ident = #levain::IntoOptional::into_optional(value)#more;
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
        let (form, accepted, value) = match field.need {
            Need::RequiredOrNull => (
                Some(quote!(<Form>)),
                quote!(#levain::IntoOptional<#taken, Form>),
                quote!(#levain::IntoOptional::into_optional(value)),
            ),
            Need::RequiredInOption => (
                None,
                quote!(#levain::IntoField<#taken>),
                quote!(::core::option::Option::Some(#levain::IntoField::into_field(value))),
            ),
            Need::Required | Need::Optional | Need::OptionalOrNull => (
                None,
                quote!(#levain::IntoField<#taken>),
                quote!(#levain::IntoField::into_field(value)),
            ),
        };
        quote! {
            #docs
            #vis fn #ident #form(self, value: impl #accepted) -> #result {
                #builder { #ident: #value, #(#others: self.#others),* }
            }

            #null
        }
    }
}

fn null_docs(field: &BuilderField<'_>) -> String {
    format!("Sends `{}` as null.", super::plain(field.ident))
}
