//! One item with all that belongs to it.

use proc_macro2::{Ident as Name, Span, TokenStream};
use quote::quote;

use super::scope::Scope;
use crate::model::items::{DerivableTraits, Item, ItemKind};

impl Scope<'_> {
    /// The tokens of an item.
    pub(super) fn render_item(&self, item: &Item) -> TokenStream {
        match &item.kind {
            ItemKind::String(text) => self.render_text(item, text),
            ItemKind::Integer(number) => self.render_int(item, number),
            ItemKind::Number(number) => self.render_float(item, number),
            ItemKind::Boolean => self.render_bool(item),
            ItemKind::Array(list) => self.render_list(item, list),
            ItemKind::Map(map) => self.render_map(item, map),
            ItemKind::Wrapper(value) => self.render_wrapper(item, value),
            ItemKind::Alias(of) => self.render_alias(item, of),
            ItemKind::Enum(values) => self.render_enum(item, values),
            ItemKind::Object(object) => self.render_object(item, object),
            ItemKind::Union(union) => self.render_union(item, union),
            ItemKind::Server(server) => self.render_server(item, server),
            ItemKind::Scheme(scheme) => self.render_scheme(item, scheme),
            ItemKind::Endpoint(endpoint) => self.render_endpoint(item, endpoint),
        }
    }
}

/// The derives of a type that can do this.
pub(super) fn derives(abilities: DerivableTraits) -> TokenStream {
    let name = |name: &'static str| Name::new(name, Span::call_site());
    let mut names = vec![name("Clone")];
    let mut add = |can: bool, more: &[&'static str]| {
        if can {
            names.extend(more.iter().map(|more| name(more)));
        }
    };
    add(abilities.copy, &["Copy"]);
    add(true, &["Debug", "PartialEq"]);
    add(abilities.eq_hash, &["Eq"]);
    add(abilities.order, &["PartialOrd"]);
    add(abilities.order && abilities.eq_hash, &["Ord"]);
    add(abilities.eq_hash, &["Hash"]);
    quote!(#[derive(#(#names),*)])
}
