//! The parts of a request on the wire: constants, then the fields in their order.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::Request;
use super::field::{Pkce, Place, RequestField};
use crate::derive::field_type::is_reference;

impl Request<'_> {
    /// The function `parts`.
    pub(super) fn parts(&self) -> TokenStream {
        let levain = &self.levain;
        let constants = self.endpoint.constants.iter().map(|(place, constant)| {
            let (method, name, value) = (
                Ident::new(place, Span::call_site()),
                &constant.name,
                part_value(&constant.value),
            );
            quote!(parts.#method(#name, &#value);)
        });
        let fields = self.fields.iter().filter_map(|field| self.part(field));
        let (members, pkce) = (self.members(), self.pkce_part());
        let calls: TokenStream = constants.chain(fields).collect();
        let calls = quote!(#calls #members #pkce);
        let argument = if calls.is_empty() {
            quote!(_)
        } else {
            quote!(parts)
        };
        quote! {
            fn parts(&self, #argument: &mut #levain::Parts<'_>) {
                #calls
            }
        }
    }

    fn part(&self, field: &RequestField<'_>) -> Option<TokenStream> {
        let (levain, ident, wire) = (&self.levain, field.ident, &field.wire);
        // A type that cannot be sent is reported at the type.
        let own = quote_spanned!(field.of.span()=> &self.#ident);
        let list = field.constraints.list(levain);
        let constraints = (!list.is_empty()).then(|| quote!(.constraints(&[#list])));
        Some(match &field.place {
            Place::Parameter(place) => {
                let method = Ident::new(place, Span::call_site());
                match &field.style {
                    None => quote!(parts.#method(#wire, #own)#constraints;),
                    Some(style) => {
                        let method = format_ident!("{method}_as");
                        quote!(parts.#method(#wire, #own, #style)#constraints;)
                    }
                }
            }
            Place::Body(formats) => {
                let format = match formats.as_slice() {
                    [only] => only.expression(levain),
                    _ => self.chosen_format(),
                };
                let value = if is_reference(field.of) && field.options == 0 {
                    quote!(self.#ident)
                } else if field.is_nullable && field.options == 1 {
                    // The `None` of a required body is null, and not a body that is left out.
                    quote_spanned!(field.of.span()=> match &self.#ident {
                        ::core::option::Option::Some(body) => body as &dyn #levain::BodyValue,
                        ::core::option::Option::None => &#levain::Json::Null,
                    })
                } else {
                    own
                };
                let encodings = &field.encodings;
                if encodings.is_empty() {
                    quote!(parts.body(#value, #format)#constraints;)
                } else {
                    quote!(parts.body_as(#value, #format, const { &[#(#encodings),*] })#constraints;)
                }
            }
            Place::Content => quote!(parts.content(&self.#ident);),
            Place::Flattened(flatten) if flatten.has_parameters() => {
                let table = flatten.table(levain);
                quote!(parts.flatten(#own, #table);)
            }
            Place::Flattened(_) => return None,
            Place::Member | Place::BodyFormat | Place::Nowhere => return None,
        })
    }

    fn chosen_format(&self) -> TokenStream {
        let levain = &self.levain;
        let chosen = self
            .fields
            .iter()
            .find(|field| matches!(field.place, Place::BodyFormat));
        chosen.map_or_else(
            || quote!(#levain::BodyFormat::Json),
            |field| {
                let ident = field.ident;
                quote!(self.#ident)
            },
        )
    }

    // The body whose members are fields.
    fn members(&self) -> Option<TokenStream> {
        let levain = &self.levain;
        let constants = self.endpoint.members.iter().map(|constant| {
            let (name, value) = (&constant.name, part_value(&constant.value));
            quote!(#levain::Member::new(#name, &#value, false, &[]))
        });
        let fields = self.fields.iter().filter(|field| match &field.place {
            Place::Member => true,
            Place::Flattened(flatten) => flatten.has_members(),
            _ => false,
        });
        let encodings: Vec<&TokenStream> = fields.clone().flat_map(|field| &field.encodings).collect();
        let fields = fields.map(|field| {
            let (ident, wire, constraints) = (field.ident, &field.wire, field.constraints.list(levain));
            if let Place::Flattened(flatten) = &field.place {
                let table = flatten.table(levain);
                let own = quote_spanned!(field.of.span()=> &self.#ident);
                return quote!(#levain::Member::flatten(#own, #table));
            }
            let is_optional = field.options > usize::from(field.is_nullable);
            quote!(#levain::Member::new(#wire, &self.#ident, #is_optional, &[#constraints]))
        });
        let members: Vec<TokenStream> = constants.chain(fields).collect();
        if members.is_empty() {
            return None;
        }
        let format = self.endpoint.format.as_ref();
        let format = format.map_or_else(
            || quote!(#levain::BodyFormat::Json),
            |format| format.expression(levain),
        );
        Some(quote!(parts.members(&[#(#members),*], #format, const { &[#(#encodings),*] });))
    }

    fn pkce_part(&self) -> Option<TokenStream> {
        let of = |wanted: Pkce| self.fields.iter().find(|field| field.pkce == Some(wanted));
        let (challenge, method) = (of(Pkce::Challenge)?, of(Pkce::Method)?);
        let (method_wire, method, challenge) = (&method.wire, method.ident, challenge.ident);
        let echoes = self.endpoint.echoes.as_ref();
        let state = self
            .fields
            .iter()
            .find(|field| echoes.is_some_and(|echoes| field.ident == echoes));
        Some(if let Some(state) = state {
            let (state_wire, state) = (&state.wire, state.ident);
            quote!(parts.pkce_beside(&self.#challenge, #method_wire, &self.#method, #state_wire, &self.#state);)
        } else {
            quote!(parts.pkce(&self.#challenge, #method_wire, &self.#method);)
        })
    }
}

// An integer that has no type yet is an `i64`.
fn part_value(value: &TokenStream) -> TokenStream {
    let is_integer = value.to_string().replace([' ', '_'], "").parse::<i64>().is_ok();
    if is_integer {
        quote!((#value as i64))
    } else {
        value.clone()
    }
}
