//! `build`, which does not compile while a required field is not set.
//!
//! In: a builder. Out: its last impl, and the traits by which rustc names what is missing.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::{Builder, BuilderField, plain};

impl Builder<'_> {
    // One trait for each field, and not one trait with a marker type for each: rustc prints a type with its full path as soon as another
    // type has the same name. The message is passed complete, since the attribute takes only a literal.
    fn missing(&self, field: &BuilderField<'_>) -> TokenStream {
        let (ident, levain) = (missing_trait(field), &self.levain);
        let message = format!("the required {} `{}` is not set", self.noun, plain(field.ident));
        let note = format!("call `.{}(…)` before `.build()`", plain(field.ident));
        quote! {
            #[doc(hidden)]
            #[allow(non_camel_case_types)]
            #[diagnostic::on_unimplemented(message = #message, label = "not set before this `build()`", note = #note)]
            pub trait #ident<T>: #levain::Given<T> {}

            #[diagnostic::do_not_recommend]
            impl<T> #ident<T> for T {}
        }
    }

    // The traits have no names outside of the constant, and appear in no docs.
    pub(super) fn build_impl(&self, parameters: &[Ident]) -> TokenStream {
        let builder = &self.ident;
        let (own, arguments) = (self.declared(), self.arguments());
        let bounds = &self.generics.where_clause;
        let traits = self.required().map(|field| self.missing(field));
        let build = self.build(parameters);
        quote! {
            #(#traits)*

            impl<#own #(#parameters),*> #builder<#arguments #(#parameters),*> #bounds {
                #build
            }
        }
    }

    fn build(&self, parameters: &[Ident]) -> TokenStream {
        let (vis, built, result) = (self.vis, self.built, self.result());
        let (_, type_generics, _) = self.generics.split_for_impl();
        let bounds = self.required().zip(parameters).map(|(field, parameter)| {
            let (missing, whole) = (missing_trait(field), field.whole);
            quote!(#parameter: #missing<#whole>,)
        });
        let fields = self.fields.iter().map(|field| {
            let ident = field.ident;
            if field.need.is_required() {
                quote!(#ident: self.#ident.given(),)
            } else {
                quote!(#ident: self.#ident,)
            }
        });
        let extras = self.extras.iter().map(|extra| {
            let ident = extra.ident;
            quote!(#ident: self.#ident,)
        });
        let docs = format!("Builds the [`{built}`].");
        let must_use = self.must_use.map(|text| quote!(#[must_use = #text]));
        let value = quote!(#built { #(#fields)* #(#extras)* });
        let (value, convertible) = match self.output() {
            Some(output) => (
                quote!(::core::convert::From::from(#value)),
                Some(quote!(#output: ::core::convert::From<#built #type_generics>,)),
            ),
            None => (value, None),
        };
        quote! {
            #[doc = #docs]
            #must_use
            #vis fn build(self) -> #result
            where
                #(#bounds)*
                #convertible
            {
                #value
            }
        }
    }
}

fn missing_trait(field: &BuilderField<'_>) -> Ident {
    // Not raw, and with the span of the field, to which editors then lead.
    format_ident!(
        "{}_is_set",
        plain(field.ident),
        span = field.ident.span().resolved_at(Span::mixed_site())
    )
}
