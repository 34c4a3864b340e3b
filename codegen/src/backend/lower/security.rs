//! Security schemes: a constant for each, and an enum of its scopes.
//!
//! In: the schemes of an API. Out: their items, in the order of the schemes.

use super::Lowering;
use super::enums::{open_string_enum, variant_of};
use crate::backend::docs;
use crate::model::api::{Operation, Scheme};
use crate::model::ident::Ident;
use crate::model::items::{
    Docs, EnumItem, FlowItem, Item, ItemId, ItemKind, SchemeItem, SchemeKindItem, SchemeUseItem,
};
use crate::model::spec::{Literal, OAuthFlow, SecurityKind};
use crate::naming::{Placed, Scope, scheme_key, scopes_key};

impl Lowering<'_> {
    /// The constants of all schemes, followed by the enums of their scopes.
    pub(super) fn lower_schemes(&self) -> Vec<Item> {
        let schemes = || self.api.schemes.iter().zip(&self.names.schemes);
        let constants = schemes().map(|(scheme, names)| {
            let kind = ItemKind::Scheme(SchemeItem {
                name: scheme.name.clone(),
                kind: lower_kind(&scheme.kind),
            });
            self.item_at(
                &names.constant,
                scheme_key(&scheme.name),
                docs::docs_of_scheme(scheme),
                kind,
            )
        });
        let scopes = schemes().filter_map(|(scheme, names)| {
            let kind = ItemKind::Enum(lower_scopes(scheme));
            let docs = docs::docs_of_scopes(scheme);
            Some(self.item_at(names.scopes.as_ref()?, scopes_key(&scheme.name), docs, kind))
        });
        constants.chain(scopes).collect()
    }

    /// The security requirements of an endpoint.
    pub(super) fn lower_security(&self, operation: &Operation) -> Vec<Vec<SchemeUseItem>> {
        let first_scheme = self.api.types.len() + self.api.operations.len();
        let sets = operation.security.iter().map(|set| {
            let uses = set.iter().map(|used| SchemeUseItem {
                scheme: ItemId(first_scheme + used.scheme),
                scopes: used.scopes.clone(),
            });
            uses.collect()
        });
        sets.collect()
    }

    /// An item with the name and module that naming gave it.
    pub(super) fn item_at(&self, name: &Placed, key: String, docs: Docs, kind: ItemKind) -> Item {
        Item {
            ident: name.ident.clone(),
            key,
            module: name.module.clone(),
            family: name.family.clone(),
            source: self.file_name(&self.api.location),
            docs,
            derives: Vec::new(),
            kind,
        }
    }
}

fn lower_kind(kind: &SecurityKind) -> SchemeKindItem {
    match kind {
        SecurityKind::ApiKey { location, name } => SchemeKindItem::Key(*location, name.clone()),
        SecurityKind::Basic => SchemeKindItem::Basic,
        SecurityKind::Bearer(_) => SchemeKindItem::Bearer,
        SecurityKind::Http(name) | SecurityKind::Unknown(name) => SchemeKindItem::Http(name.clone()),
        SecurityKind::OAuth2(flows) => SchemeKindItem::OAuth2(flows.iter().map(lower_flow).collect()),
        SecurityKind::OpenIdConnect(url) => SchemeKindItem::OpenIdConnect(url.clone()),
        SecurityKind::MutualTls => SchemeKindItem::MutualTls,
    }
}

fn lower_flow(flow: &OAuthFlow) -> FlowItem {
    let url = |url: &Option<String>| url.clone().unwrap_or_default();
    FlowItem {
        name: flow.name.clone(),
        authorization_url: url(&flow.authorization_url),
        token_url: url(&flow.token_url),
        refresh_url: url(&flow.refresh_url),
    }
}

// Open, because servers have scopes that documents do not list.
fn lower_scopes(scheme: &Scheme) -> EnumItem {
    let mut scope = Scope::default();
    let values: Vec<(Ident, Literal, Docs)> = scheme
        .scopes
        .iter()
        .map(|(name, doc)| {
            let ident = variant_of(&mut scope, name);
            (
                ident,
                Literal::String(name.clone()),
                docs::docs_of_scope(doc.as_deref()),
            )
        })
        .collect();
    open_string_enum(values)
}
