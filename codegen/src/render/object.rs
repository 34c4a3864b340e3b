//! Structs with their fields, and the builder that fills them.

use proc_macro2::TokenStream;
use quote::quote;

use super::builder::{BuilderPlan, Extra, Member};
use super::constants::constant;
use super::docs::docs;
use super::item::derives;
use super::rules::rule_words;
use super::scope::Scope;
use super::{Gate, name};
use crate::items::{Builder, FieldItem, Item, ObjectItem};

impl Scope<'_> {
    pub(super) fn render_object(&self, item: &Item, object: &ObjectItem) -> TokenStream {
        let (levain, docs_of_object, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
        let derives = derives(object.abilities);
        let fields = object.fields.iter().map(|field| {
            let (docs, ident, of) = (
                docs(&field.docs),
                name(&field.ident),
                self.rust_type(&field.whole_type()),
            );
            quote!(#docs pub #ident: #of,)
        });
        let additional = object.additional.as_ref().map(|(ident, of)| {
            let (ident, of) = (name(ident), self.rust_type(of));
            quote!(#[doc = " Members that are not in the spec."] pub #ident: #levain::Map<#of>,)
        });
        let entries = object_entries(object);
        let closed = object.refuses_others.then(|| quote!(closed));
        let builder = self.object_builder(item, object);
        quote! {
            #docs_of_object
            #derives
            #[non_exhaustive]
            pub struct #ident {
                #(#fields)*
                #additional
            }
            #levain::object! { #closed #ident { #(#entries),* } }
            #builder
        }
    }

    fn object_builder(&self, item: &Item, object: &ObjectItem) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let gate = match object.builder {
            Builder::Always => Gate::Open,
            Builder::BehindFeature => self.settings.builders,
        };
        let extras = object.additional.iter().map(|(ident, of)| {
            let of = self.rust_type(of);
            Extra {
                ident: name(ident),
                of: quote!(#levain::Map<#of>),
                initial: quote!(#levain::Map::new()),
                docs: Some("Members that are not in the spec.".to_owned()),
            }
        });
        let plan = BuilderPlan {
            gate: gate.attribute()?,
            built: &item.ident,
            version: None,
            name: &object.builder_name,
            missing: &object.missing,
            members: object.fields.iter().map(member).collect(),
            extras: extras.collect(),
            pkce: None,
            getters: TokenStream::new(),
        };
        Some(self.render_builder(&plan))
    }
}

fn member(field: &FieldItem) -> Member<'_> {
    Member {
        ident: &field.ident,
        base: &field.base,
        is_optional: field.is_optional,
        null_setter: field.null_setter.as_ref(),
        docs: &field.docs,
    }
}

// `"kind" = "shop"`, `name = "wire name" optional text(…)`, `..additional`.
fn object_entries(object: &ObjectItem) -> Vec<TokenStream> {
    let constants = object.constants.iter().map(|field| {
        let (wire, value) = (&field.wire, constant(&field.value));
        quote!(#wire = #value)
    });
    let fields = object.fields.iter().map(|field| {
        let (ident, wire, rules) = (name(&field.ident), &field.wire, rule_words(&field.rules));
        let optional = field.is_optional.then(|| quote!(optional));
        let nullable = field.is_nullable.then(|| quote!(nullable));
        let read_only = field.is_read_only.then(|| quote!(read_only));
        let write_only = field.is_write_only.then(|| quote!(write_only));
        quote!(#ident = #wire #optional #nullable #read_only #write_only #rules)
    });
    let additional = object.additional.iter().map(|(ident, _)| {
        let ident = name(ident);
        quote!(..#ident)
    });
    constants.chain(fields).chain(additional).collect()
}
