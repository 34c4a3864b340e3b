//! Structs.
//!
//! In: an [`ObjectItem`]. Out: the struct, with what its derives need of each field beside it.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{attribute, key, word_if};
use super::constants::constant;
use super::constraint_entries::{assertion_entry, call_entries, constraint_entries, items_entry};
use super::docs::docs;
use super::presence_rules::presence_entry;
use super::scope::Scope;
use super::{Gate, name};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::ident::Ident;
use crate::model::items::{
    AdditionalField, Builder, ConstantField, ConstraintKind, FieldItem, Item, ObjectItem,
};

impl Scope<'_> {
    pub(super) fn render_object(&self, item: &Item, object: &ObjectItem) -> TokenStream {
        let (docs, ident) = (docs(&item.docs), name(&item.ident));
        let derives = self.object_derives(item, object);
        let attributes = object_attributes(item, object);
        let fields = object.fields.iter().zip(object.secret_fields());
        let fields = fields.map(|(field, is_secret)| self.object_field(field, is_secret));
        let additional = match &object.additional_properties {
            AdditionalProperties::Captured(field) => Some(self.additional_field(field)),
            AdditionalProperties::Unspecified | AdditionalProperties::Forbidden => None,
        };
        quote! {
            #docs
            #derives
            #attributes
            #[non_exhaustive]
            pub struct #ident {
                #(#fields)*
                #additional
            }
        }
    }

    fn object_derives(&self, item: &Item, object: &ObjectItem) -> TokenStream {
        let levain = &self.settings.runtime;
        let gate = match object.builder {
            Builder::Always => Gate::Open,
            Builder::BehindFeature => self.settings.builders,
            Builder::Never => Gate::Closed,
        };
        match gate {
            Gate::Open => self.settings.item_derives(item, &["Object", "Builder"]),
            Gate::Closed => self.settings.item_derives(item, &["Object"]),
            Gate::Feature(feature) => {
                let derives = self.settings.item_derives(item, &["Object"]);
                quote!(#derives #[cfg_attr(feature = #feature, derive(#levain::Builder))])
            }
        }
    }

    fn object_field(&self, field: &FieldItem, is_secret: bool) -> TokenStream {
        let (docs, ident, of) = (
            docs(&field.docs),
            name(&field.ident),
            self.rust_type(&field.whole_type()),
        );
        let mut entries = field_entries(field);
        entries.extend(word_if(is_secret, "secret"));
        let attribute = attribute(&entries);
        quote!(#docs #attribute pub #ident: #of,)
    }

    fn additional_field(&self, field: &AdditionalField) -> TokenStream {
        let (levain, ident, of) = (
            &self.settings.runtime,
            name(&field.ident),
            self.rust_type(&field.of),
        );
        let mut entries = vec![quote!(additional_properties)];
        entries.extend(items_entry(&field.constraints));
        let attribute = attribute(&entries);
        quote! {
            #[doc = " Properties that are not in the spec."]
            #attribute
            pub #ident: #levain::Map<#of>,
        }
    }
}

fn object_attributes(item: &Item, object: &ObjectItem) -> TokenStream {
    let is_closed = object.additional_properties == AdditionalProperties::Forbidden;
    let mut own = Vec::from_iter(is_closed.then(|| quote!(additional_properties = none)));
    own.extend(call_entries(ConstraintKind::Map, &object.constraints));
    let groups = [
        own,
        Vec::from_iter(presence_entry(&object.presence_rules)),
        Vec::from_iter(assertion_entry(object.assertion.as_deref())),
        Vec::from_iter(builder_entry(item, object)),
    ];
    // Constants are written in this order, so those that may be absent are in lists of their own, between the others.
    let constants = object
        .constants
        .chunk_by(|one, next| one.is_optional == next.is_optional)
        .map(|constants| vec![equals(constants)]);
    let groups = constants.chain(groups);
    groups.filter_map(|entries| attribute(&entries)).collect()
}

// Constant properties, all of which are always present, or all of which may be absent.
fn equals(constants: &[ConstantField]) -> TokenStream {
    let mut entries: Vec<TokenStream> = constants
        .iter()
        .map(|field| {
            let (key, value) = (key(&field.wire), constant(&field.value));
            quote!(#key = #value)
        })
        .collect();
    let are_optional = constants.iter().any(|field| field.is_optional);
    entries.extend(word_if(are_optional, "optional"));
    quote!(equals(#(#entries),*))
}

// The name of the builder, where it is not that of the struct with `Builder` behind it.
fn builder_entry(item: &Item, object: &ObjectItem) -> Option<TokenStream> {
    if object.builder == Builder::Never {
        return None;
    }
    builder_name(&item.ident, &object.builder_name)
}

/// `builder = …`, unless the name is the usual one.
pub(super) fn builder_name(item: &Ident, builder: &Ident) -> Option<TokenStream> {
    let is_usual = builder.plain().strip_suffix("Builder") == Some(item.plain());
    (!is_usual).then(|| {
        let builder = name(builder);
        quote!(builder = #builder)
    })
}

fn field_entries(field: &FieldItem) -> Vec<TokenStream> {
    let wire = &field.wire;
    let is_renamed = field.ident.plain() != wire;
    let is_one_sided = field.is_read_only || field.is_write_only;
    let mut entries = Vec::from_iter(is_renamed.then(|| quote!(rename = #wire)));
    entries.extend(field.tag.as_ref().map(|tag| {
        let tag = constant(&tag.value);
        quote!(tag = #tag)
    }));
    let is_required_tag = field.tag.as_ref().is_some_and(|tag| tag.is_required);
    entries.extend(word_if(is_required_tag, "required"));
    entries.extend(word_if(field.is_nullable && !field.can_be_absent(), "nullable"));
    entries.extend(word_if(field.is_read_only, "read_only"));
    entries.extend(word_if(field.is_write_only, "write_only"));
    entries.extend(word_if(is_one_sided && !field.is_optional, "required"));
    entries.extend(null_entry(&field.ident, field.null_setter.as_ref()));
    entries.extend(constraint_entries(&field.constraints));
    entries
}

/// The entries of a property that is a member of a body of fields.
pub(super) fn member_entries(field: &FieldItem) -> Vec<TokenStream> {
    let wire = &field.wire;
    let mut entries = Vec::from_iter((field.ident.plain() != wire).then(|| quote!(rename = #wire)));
    entries.extend(word_if(field.is_nullable && !field.is_optional, "nullable"));
    entries.extend(constraint_entries(&field.constraints));
    entries
}

/// `null = …`, unless the setter of null has the usual name.
pub(super) fn null_entry(field: &Ident, setter: Option<&Ident>) -> Option<TokenStream> {
    let setter = setter.filter(|setter| setter.plain().strip_suffix("_null") != Some(field.plain()))?;
    let setter = name(setter);
    Some(quote!(null = #setter))
}
