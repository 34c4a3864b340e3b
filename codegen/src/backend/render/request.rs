//! The getters and the builder of a request, as data for the runtime's `request!`.
//!
//! In: an endpoint and its fields. Out: the macro call.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{docs, text};
use super::name;
use super::request_field::{RequestField, has_body_format, version_field};
use super::scope::Scope;
use crate::model::items::{BodyFormatItem, BodyItem, EndpointItem, Item, RustType, StdType};

impl Scope<'_> {
    // `request! { ShopsBuilder of Shops, shops_missing { required { … }, optional { … } } }`
    pub(super) fn render_request(
        &self,
        item: &Item,
        endpoint: &EndpointItem,
        fields: &[RequestField<'_>],
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
            .filter(|_| has_body_format(endpoint))
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
            let of_section = |field: &&RequestField<'_>| {
                (section >= 2) == field.is_optional && (section % 2 == 1) == field.null_setter.is_some()
            };
            let entries: Vec<TokenStream> = fields
                .iter()
                .filter(of_section)
                .map(|field| self.request_entry(field, &mut number))
                .collect();
            (!entries.is_empty()).then(|| quote!(#words { #(#entries,)* },))
        });
        let sections: Vec<TokenStream> = sections.flatten().collect();
        quote! {
            #levain::request! { #builder of #built #version, #missing { #format #(#sections)* } }
        }
    }

    fn request_entry(&self, field: &RequestField<'_>, number: &mut usize) -> TokenStream {
        let (docs, ident, of) = (docs(field.docs), name(field.ident), self.rust_type(field.base));
        let mut words: Vec<TokenStream> = Vec::new();
        if !field.is_optional {
            let parameter = self.parameter(*number);
            *number += 1;
            let message = format!("the required parameter `{}` is not set", field.ident.plain());
            words.extend([quote!(#parameter), quote!(#message)]);
        }
        words.extend(field.null_setter.map(|setter| {
            let setter = name(setter);
            quote!(null #setter)
        }));
        if field.getter != field.ident {
            let getter = name(field.getter);
            words.push(quote!(get #getter));
        }
        let words = (!words.is_empty()).then(|| quote!((#(#words),*)));
        let getter_type = self.getter_type(field.base).map(|of| quote!(as #of));
        quote!(#docs #ident #words: #of #getter_type)
    }

    // The type that a getter returns, where that is not a reference to the type of the field.
    fn getter_type(&self, of: &RustType) -> Option<TokenStream> {
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

// The docs of the setter of the body's format.
fn formats_docs(body: &BodyItem) -> String {
    let shown = |format: &BodyFormatItem| match format {
        BodyFormatItem::Json(None) => "JSON".to_owned(),
        BodyFormatItem::Json(Some(media_type))
        | BodyFormatItem::Text(media_type)
        | BodyFormatItem::Bytes(media_type) => {
            format!("`{}`", media_type.replace('`', "'"))
        }
        BodyFormatItem::Form => "a form".to_owned(),
        BodyFormatItem::Multipart => "multipart".to_owned(),
    };
    let formats: Vec<String> = body.formats.iter().map(shown).collect();
    format!(
        "Sets the format of the body: {}. The first is the default.",
        formats.join(", ")
    )
}
