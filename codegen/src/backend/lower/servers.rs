//! Servers: a constant for each, or a struct of the variables in its URL, with an enum for each variable that lists its values.
//!
//! In: the servers of an API. Out: their items, each followed by its enums.

use indexmap::IndexSet;

use super::Lowering;
use super::enums::{open_string_enum, variant_of};
use crate::backend::docs;
use crate::model::ident::Ident;
use crate::model::items::{Docs, EnumItem, Item, ItemId, ItemKind, ServerItem, ServerVariable};
use crate::model::spec::{Host, HostVariable, Literal};
use crate::naming::{Scope, server_key, variable_key};

impl Lowering<'_> {
    /// The servers, each followed by its enums; `first` is the id of the first server.
    pub(super) fn lower_servers(&self, first: usize) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        for (host, names) in self.api.hosts.iter().zip(&self.names.servers) {
            let mut enums = Vec::new();
            let first_enum = first + items.len() + 1;
            let mut scope = Scope::with_reserved(["new", "url"]);
            let mut variables = Vec::new();
            for (variable, of_values) in host.variables.iter().zip(&names.enums) {
                let name = &variable.name.value;
                if !is_in_template(host, name) {
                    continue;
                }
                let of = of_values.as_ref().map(|placed| {
                    let (values, default) = lower_values(variable);
                    let id = ItemId(first_enum + enums.len());
                    let docs = docs::docs_of_variable(variable);
                    enums.push(self.item_at(placed, variable_key(host, name), docs, ItemKind::Enum(values)));
                    (id, default)
                });
                variables.push(ServerVariable {
                    ident: scope.snake(name),
                    name: name.clone(),
                    of,
                    default: variable.default.clone(),
                    docs: docs::docs_of_variable(variable),
                });
            }
            let kind = ItemKind::Server(lower_server(host, variables));
            items.push(self.item_at(&names.server, server_key(host), docs::docs_of_host(host), kind));
            items.extend(enums);
        }
        items
    }
}

fn is_in_template(host: &Host, variable: &str) -> bool {
    let placeholder = format!("{{{variable}}}");
    host.template
        .as_ref()
        .is_some_and(|template| template.contains(&placeholder))
}

fn lower_server(host: &Host, variables: Vec<ServerVariable>) -> ServerItem {
    match &host.template {
        Some(template) => ServerItem::Template {
            template: template.clone(),
            variables,
        },
        None => ServerItem::Constant(host.url.value.clone()),
    }
}

// The enum of a variable's values, and the variant of its default. Open, because a server of the user may have other values.
fn lower_values(variable: &HostVariable) -> (EnumItem, Ident) {
    let mut scope = Scope::default();
    let distinct: IndexSet<&String> = variable.values.iter().chain([&variable.default]).collect();
    let values: Vec<(Ident, Literal, Docs)> = distinct
        .iter()
        .map(|text| {
            let ident = variant_of(&mut scope, text);
            (ident, Literal::String((*text).clone()), Docs::default())
        })
        .collect();
    let default = values
        .iter()
        .find(|(_, value, _)| *value == Literal::String(variable.default.clone()))
        .map_or_else(
            || variant_of(&mut scope, &variable.default),
            |(ident, ..)| ident.clone(),
        );
    (open_string_enum(values), default)
}
