//! The getters of a request and its builder, as data for the runtime's `request!`.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{docs, text};
use super::endpoint::{formats_docs, has_choice, version_field};
use super::name;
use super::scope::Scope;
use crate::model::ident::Ident;
use crate::model::items::{Docs, EndpointItem, Item, RustType, StdType};

/// A field that a setter fills.
pub(super) struct Member<'a> {
    pub(super) ident: &'a Ident,
    pub(super) getter: &'a Ident,
    pub(super) base: &'a RustType,
    pub(super) is_optional: bool,
    /// The setter of null, where it may be null.
    pub(super) null_setter: Option<&'a Ident>,
    pub(super) docs: &'a Docs,
}

impl Member<'_> {
    pub(super) fn options(&self) -> usize {
        usize::from(self.is_optional) + usize::from(self.null_setter.is_some())
    }
}

/// The members of a request: its parameters, and its body.
pub(super) fn members(endpoint: &EndpointItem) -> Vec<Member<'_>> {
    let parameters = endpoint.parameters.iter().map(|parameter| Member {
        ident: &parameter.ident,
        getter: &parameter.getter,
        base: &parameter.base,
        is_optional: parameter.is_optional,
        null_setter: parameter.null_setter.as_ref(),
        docs: &parameter.docs,
    });
    let body = endpoint.body.as_ref().map(|body| Member {
        ident: &body.ident,
        getter: &body.getter,
        base: &body.base,
        is_optional: body.is_optional,
        null_setter: body.null_setter.as_ref(),
        docs: &body.docs,
    });
    parameters.chain(body).collect()
}

impl Scope<'_> {
    // `request! { ShopsBuilder of Shops, shops_missing { required { … }, optional { … } } }`
    pub(super) fn render_request(
        &self,
        item: &Item,
        endpoint: &EndpointItem,
        members: &[Member<'_>],
    ) -> TokenStream {
        let levain = &self.settings.runtime;
        let (builder, built, missing) = (
            name(&endpoint.builder),
            name(&item.ident),
            name(&endpoint.missing),
        );
        let version = version_field(endpoint).map(|ident| {
            let ident = name(ident);
            quote!(<V> { #ident })
        });
        let format = endpoint
            .body
            .as_ref()
            .filter(|_| has_choice(endpoint))
            .map(|body| {
                let (docs, initial) = (text(&formats_docs(body)), self.body_format(&body.formats[0]));
                quote!(format { #docs body_format = #initial },)
            });
        let words = [
            quote!(required),
            quote!(nullable),
            quote!(optional),
            quote!(optional nullable),
        ];
        let mut number = 0;
        let sections = words.into_iter().enumerate().map(|(section, words)| {
            let of_section = |member: &&Member<'_>| {
                (section >= 2) == member.is_optional && (section % 2 == 1) == member.null_setter.is_some()
            };
            let entries: Vec<TokenStream> = members
                .iter()
                .filter(of_section)
                .map(|member| self.request_entry(member, &mut number))
                .collect();
            (!entries.is_empty()).then(|| quote!(#words { #(#entries,)* },))
        });
        let sections: Vec<TokenStream> = sections.flatten().collect();
        quote! {
            #levain::request! { #builder of #built #version, #missing { #format #(#sections)* } }
        }
    }

    fn request_entry(&self, member: &Member<'_>, number: &mut usize) -> TokenStream {
        let (docs, ident, of) = (docs(member.docs), name(member.ident), self.rust_type(member.base));
        let mut words: Vec<TokenStream> = Vec::new();
        if !member.is_optional {
            let parameter = self.parameter(*number);
            *number += 1;
            let message = format!("the required parameter `{}` is not set", member.ident.plain());
            words.extend([quote!(#parameter), quote!(#message)]);
        }
        words.extend(member.null_setter.map(|setter| {
            let setter = name(setter);
            quote!(null #setter)
        }));
        if member.getter != member.ident {
            let getter = name(member.getter);
            words.push(quote!(get #getter));
        }
        let words = (!words.is_empty()).then(|| quote!((#(#words),*)));
        let lent = self.lent_type(member.base).map(|lent| quote!(as #lent));
        quote!(#docs #ident #words: #of #lent)
    }

    // What a getter gives, where that is not a reference to the field's type.
    fn lent_type(&self, of: &RustType) -> Option<TokenStream> {
        if self.is_copied(of) {
            return Some(self.rust_type(of));
        }
        match of {
            RustType::Std(StdType::String) => Some(quote!(&str)),
            RustType::Vec(of) => {
                let of = self.rust_type(of);
                Some(quote!(&[#of]))
            }
            RustType::Boxed(of) => {
                let of = self.rust_type(of);
                Some(quote!(&#of))
            }
            _ => None,
        }
    }
}
