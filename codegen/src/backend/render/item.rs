//! One item and everything that is generated with it.
//!
//! In: an [`Item`]. Out: its tokens, by its kind.

use proc_macro2::TokenStream;

use super::scope::Scope;
use crate::model::items::{Item, ItemKind};

impl Scope<'_> {
    /// The tokens of an item.
    pub(super) fn render_item(&self, item: &Item) -> TokenStream {
        match &item.kind {
            ItemKind::String(string) => self.render_string(item, string),
            ItemKind::Integer(number) => self.render_integer(item, number),
            ItemKind::Number(number) => self.render_number(item, number),
            ItemKind::Boolean => self.render_boolean(item),
            ItemKind::Array(array) => self.render_array(item, array),
            ItemKind::Map(map) => self.render_map(item, map),
            ItemKind::Wrapper(wrapper) => self.render_wrapper(item, wrapper),
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
