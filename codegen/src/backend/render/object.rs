//! Structs, and their builders.
//!
//! In: an [`ObjectItem`]. Out: the struct, and the macro calls that implement its traits and its builder.

use proc_macro2::TokenStream;
use quote::quote;

use super::assertions::assertion_word;
use super::constants::constant;
use super::constraint_tree::constraint_words;
use super::constraints::newtype_constraints;
use super::docs::docs;
use super::presence_rules::presence_rules_entry;
use super::scope::Scope;
use super::types::in_options;
use super::{Gate, name};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::items::{
    AdditionalField, Builder, ConstraintKind, ConstraintTree, FieldItem, Item, ObjectItem,
};

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
        let additional = additional_field(object).map(|field| {
            let (ident, of) = (name(&field.ident), self.rust_type(&field.of));
            quote!(#[doc = " Properties that are not in the spec."] pub #ident: #levain::Map<#of>,)
        });
        let entries = object_entries(object);
        let is_closed = object.additional_properties == AdditionalProperties::Forbidden;
        let closed = is_closed.then(|| quote!(additional_properties(forbidden)));
        let constraints = (!object.constraints.is_empty()).then(|| {
            let constraints = newtype_constraints(ConstraintKind::Map, &object.constraints);
            quote!(constraints #constraints)
        });
        let assertion = assertion_word(object.assertion.as_deref());
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
            #levain::object! { #ident #closed #constraints #assertion { #presence_rules #entries } }
            #builder
        }
    }

    // `builder! { ShopBuilder of Shop, shop_missing { required { … }, optional { … }, ..additional: … } }`
    fn object_builder(&self, item: &Item, object: &ObjectItem) -> Option<TokenStream> {
        let levain = &self.settings.runtime;
        let gate = match object.builder {
            Builder::Always => Gate::Open,
            Builder::BehindFeature => self.settings.builders,
            Builder::Never => return None,
        };
        let gate = gate.attribute()?;
        let (builder, built, missing) = (
            name(&object.builder_name),
            name(&item.ident),
            name(&object.missing),
        );
        let sections = self.builder_sections(object);
        let additional = additional_field(object).map(|field| {
            let (ident, of) = (name(&field.ident), self.rust_type(&field.of));
            quote!(..#ident: #levain::Map<#of>,)
        });
        Some(quote! {
            #gate
            #levain::builder! { #builder of #built, #missing { #(#sections)* #additional } }
        })
    }

    // The fields by what the builder does with them: `required { … }, optional { … }`.
    fn builder_sections(&self, object: &ObjectItem) -> Vec<TokenStream> {
        let mut sections: [Vec<TokenStream>; 4] = Default::default();
        let mut parameters = (0..).map(|position| self.parameter(position));
        for (in_option, section) in [(false, 0), (true, 1)] {
            let fields = object.fields.iter().filter(|field| {
                field.is_required_by_builder() && (field.is_nullable || field.is_write_only) == in_option
            });
            sections[section] = fields
                .zip(&mut parameters)
                .map(|(field, parameter)| {
                    let (ident, of) = (name(&field.ident), self.required_type(field));
                    // Objects that are only received are built by tests, where the compiler's own message names the field.
                    let message = (object.builder == Builder::Always)
                        .then(|| format!("the required field `{}` is not set", field.ident.plain()))
                        .into_iter();
                    let setter = field.null_setter.as_ref().filter(|_| !field.is_write_only);
                    let setter = setter.map(name).into_iter();
                    quote!(#ident(#parameter #(, #message)* #(, #setter)*): #of)
                })
                .collect();
        }
        for field in object
            .fields
            .iter()
            .filter(|field| !field.is_required_by_builder())
        {
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
        sections
            .map(|(words, entries)| quote!(#words { #(#entries),* },))
            .collect()
    }

    // The builder adds one `Option`; a field that may be both absent and null has another one.
    fn required_type(&self, field: &FieldItem) -> TokenStream {
        let of = self.rust_type(&field.base);
        in_options(of, usize::from(field.is_write_only && field.is_nullable))
    }
}

// The entries of `object!`: `"kind" = "shop"`, `name optional: string(…)`, `other = "name in JSON"`, `..additional`.
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
    let additional = additional_field(object).map(|field| {
        let (ident, constraints) = (name(&field.ident), constraints_of(&field.constraints));
        quote!(..#ident #constraints)
    });
    let entries = fields.chain(additional);
    quote!(#(#constants)* #(#entries),*)
}

fn additional_field(object: &ObjectItem) -> Option<&AdditionalField> {
    match &object.additional_properties {
        AdditionalProperties::Captured(field) => Some(field),
        AdditionalProperties::Unspecified | AdditionalProperties::Forbidden => None,
    }
}

fn constraints_of(constraints: &ConstraintTree) -> Option<TokenStream> {
    let words = constraint_words(constraints);
    (!words.is_empty()).then(|| quote!(: #words))
}
