//! The setter of a PKCE challenge and its method, which takes one pair for both, so that they always match.

use proc_macro2::TokenStream;
use quote::quote;

use super::Request;
use super::field::{Pkce, RequestField};
use crate::derive::builder::Builder;
use crate::derive::field_type::{Form, form, last_segment};

impl Request<'_> {
    /// The setter, if the request has both parameters.
    pub(super) fn pkce_setter(&self, builder: &Builder<'_>) -> Option<TokenStream> {
        let of = |wanted: Pkce| self.fields.iter().find(|field| field.pkce == Some(wanted));
        let (challenge, method) = (of(Pkce::Challenge)?, of(Pkce::Method)?);
        let levain = &self.levain;
        let set = [(challenge, quote!(challenge)), (method, quote!(method))].map(|(field, part)| {
            let value = self.pkce_value(field, &part);
            let value =
                (0..field.options).fold(value, |value, _| quote!(::core::option::Option::Some(#value)));
            (field.ident, value)
        });
        let docs = format!(
            "Sets `{}` and `{}` from one PKCE pair, so that they match.",
            challenge.ident, method.ident
        );
        Some(builder.joint_setter(&docs, &quote!(pkce), &quote!(pkce: &#levain::oauth::Pkce), &set))
    }

    fn pkce_value(&self, field: &RequestField<'_>, part: &TokenStream) -> TokenStream {
        let (levain, of) = (&self.levain, field.of);
        let is_string = matches!(form(of), Form::String) && last_segment(of).is_some();
        if is_string {
            quote!(<#of as ::core::convert::From<&str>>::from(pkce.#part()))
        } else {
            quote!(#levain::oauth::#part::<#of>(pkce))
        }
    }
}
