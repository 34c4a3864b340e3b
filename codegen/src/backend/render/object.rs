//! Structs with their fields, and the builder that fills them.

use proc_macro2::TokenStream;
use quote::quote;

use super::assertions::holds;
use super::constants::constant;
use super::constraints::{constraint_words, newtype_constraints, presence_rules_entry};
use super::docs::docs;
use super::scope::Scope;
use super::types::in_options;
use super::{Gate, name};
use crate::model::items::{Builder, ConstraintKind, ConstraintTree, FieldItem, Item, ObjectItem};

impl Scope<'_> {
    pub(super) fn render_object(&self, item: &Item, object: &ObjectItem) -> TokenStream {
        let (levain, docs_of_object, ident) = (&self.settings.runtime, docs(&item.docs), name(&item.ident));
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
        let closed = object
            .refuses_others
            .then(|| quote!(additional_properties(forbidden)));
        let keeps = (!object.constraints.is_empty()).then(|| {
            let constraints = newtype_constraints(ConstraintKind::Map, &object.constraints);
            quote!(constraints #constraints)
        });
        let holds = holds(object.holds.as_deref());
        let presence_rules = presence_rules_entry(&object.presence_rules);
        let builder = self.object_builder(item, object);
        quote! {
            #docs_of_object
            #[derive(Clone, PartialEq)]
            #[non_exhaustive]
            pub struct #ident {
                #(#fields)*
                #additional
            }
            #levain::object! { #ident #closed #keeps #holds { #presence_rules #entries } }
            #builder
        }
    }

    // `builder! { ShopBuilder of Shop, shop_missing { required { … }, optional { … }, ..additional: … } }`
    fn object_builder(&self, item: &Item, object: &ObjectItem) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let gate = match object.builder {
            Builder::Always => Gate::Open,
            Builder::BehindFeature => self.settings.builders,
            Builder::Nowhere => return None,
        };
        let gate = gate.attribute()?;
        let (builder, built, missing) = (
            name(&object.builder_name),
            name(&item.ident),
            name(&object.missing),
        );
        let mut sections: [Vec<TokenStream>; 4] = Default::default();
        let mut parameters = (0..).map(|position| self.parameter(position));
        for (in_option, section) in [(false, 0), (true, 1)] {
            let fields = object.fields.iter().filter(|field| {
                field.is_demanded() && (field.is_nullable || field.is_write_only) == in_option
            });
            sections[section] = fields
                .zip(&mut parameters)
                .map(|(field, parameter)| {
                    let (ident, of) = (name(&field.ident), self.demanded_type(field));
                    // What is only received is built by tests: the compiler's own words name the field there.
                    let message = (object.builder == Builder::Always)
                        .then(|| format!("the required field `{}` is not set", field.ident.plain()))
                        .into_iter();
                    let setter = field.null_setter.as_ref().filter(|_| !field.is_write_only);
                    let setter = setter.map(name).into_iter();
                    quote!(#ident(#parameter #(, #message)* #(, #setter)*): #of)
                })
                .collect();
        }
        for field in object.fields.iter().filter(|field| !field.is_demanded()) {
            let (ident, of) = (name(&field.ident), self.rust_type(&field.base));
            match field.null_setter.as_ref().map(name) {
                None => sections[2].push(quote!(#ident: #of)),
                Some(setter) => sections[3].push(quote!(#ident(#setter): #of)),
            }
        }
        let words = [
            quote!(required),
            quote!(nullable),
            quote!(optional),
            quote!(optional nullable),
        ];
        let sections = words
            .into_iter()
            .zip(sections)
            .filter(|(_, entries)| !entries.is_empty());
        let sections = sections.map(|(words, entries)| quote!(#words { #(#entries),* },));
        let additional = object.additional.as_ref().map(|(ident, of)| {
            let (ident, of) = (name(ident), self.rust_type(of));
            quote!(..#ident: #levain::Map<#of>,)
        });
        Some(quote! {
            #gate
            #levain::builder! { #builder of #built, #missing { #(#sections)* #additional } }
        })
    }

    // One `Option` is the builder's own; where null may be sent as well, the setter takes the other.
    fn demanded_type(&self, field: &FieldItem) -> TokenStream {
        let of = self.rust_type(&field.base);
        in_options(of, usize::from(field.is_write_only && field.is_nullable))
    }
}

// `"kind" = "shop"`, `name optional: string(…)`, `other = "name in JSON"`, `..additional`.
fn object_entries(object: &ObjectItem) -> TokenStream {
    let constants = object.constants.iter().map(|field| {
        let (wire, value) = (&field.wire, constant(&field.value));
        let optional = field.is_optional.then(|| quote!([optional]));
        quote!(#wire #optional = #value,)
    });
    let fields = object.fields.iter().map(|field| {
        let (ident, constraints) = (name(&field.ident), constraints_of(&field.constraints));
        let wire = (field.ident.source() != field.wire).then(|| {
            let wire = &field.wire;
            quote!(= #wire)
        });
        let optional = field.is_optional.then(|| quote!(optional));
        let nullable = field.is_nullable.then(|| quote!(nullable));
        let read_only = field.is_read_only.then(|| quote!(read_only));
        let write_only = field.is_write_only.then(|| quote!(write_only));
        quote!(#ident #wire #optional #nullable #read_only #write_only #constraints)
    });
    let additional = object.additional.iter().map(|(ident, _)| {
        let (ident, constraints) = (name(ident), constraints_of(&object.additional_constraints));
        quote!(..#ident #constraints)
    });
    let entries = fields.chain(additional);
    quote!(#(#constants)* #(#entries),*)
}

fn constraints_of(constraints: &ConstraintTree) -> Option<TokenStream> {
    let words = constraint_words(constraints);
    (!words.is_empty()).then(|| quote!(: #words))
}
