//! Former names: deprecated aliases for types and requests that the user says were renamed.
//!
//! In: the items of a version, and the settings, each a former key or name with what it is now. Out: the items with the aliases, and what
//! became of each setting. What has no type of its own, such as a field, has no alias in Rust.

use crate::model::ident::Ident;
use crate::model::items::{Docs, Item, ItemId, ItemKind, Items, RustType};
use crate::naming::{Filler, NameRegistry, Symbols, module, upper_camel};

/// What became of a former name in one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormerName {
    /// It is an alias.
    Alias,
    /// The version has nothing that it could be an alias for.
    NoTarget,
    /// What had the name is still in the version.
    StillThere,
    /// Something else has the name: its key.
    Taken(String),
    /// No lock says which name it was.
    Unknown,
}

/// Adds an alias for each former name that can have one.
pub fn add_former_names(
    items: &mut Items,
    renamed: &[(String, String)],
    registry: &dyn NameRegistry,
) -> Vec<FormerName> {
    let renamed = renamed.iter();
    renamed
        .map(|(former, now)| match alias(items, former, now, registry) {
            Ok(alias) => {
                items.list.push(alias);
                FormerName::Alias
            }
            Err(why_not) => why_not,
        })
        .collect()
}

fn alias(items: &Items, former: &str, now: &str, registry: &dyn NameRegistry) -> Result<Item, FormerName> {
    let (id, target) = target(items, now).ok_or(FormerName::NoTarget)?;
    if items.list.iter().any(|item| item.key == former) {
        return Err(FormerName::StillThere);
    }
    let (modules, ident) = former_name(items, former, target, registry).ok_or(FormerName::Unknown)?;
    let is_taken = |item: &&Item| item.module == modules && has_name(item, &ident);
    if let Some(other) = items.list.iter().find(is_taken) {
        return Err(FormerName::Taken(other.key.clone()));
    }
    let is_beside = modules == target.module;
    // The file of a request contains nothing else.
    let is_request = matches!(target.kind, ItemKind::Endpoint(_));
    let now = target.ident.source();
    let link = if is_beside {
        format!("[`{now}`]")
    } else {
        format!("`{now}`")
    };
    Ok(Item {
        key: if is_key(former) {
            former.to_owned()
        } else {
            format!("former {former}")
        },
        family: if is_beside && !is_request {
            target.family.clone()
        } else {
            module(ident.plain())
        },
        module: modules,
        ident,
        source: target.source.clone(),
        docs: Docs {
            text: format!("The former name of {link}."),
            deprecated: Some(format!("renamed to `{now}`")),
            ..Docs::default()
        },
        derives: Vec::new(),
        kind: ItemKind::Alias(RustType::Item(id)),
    })
}

/// Whether this is the key of a type or a request, and not a name in Rust.
pub fn is_key(former: &str) -> bool {
    former.contains(' ')
}

// By its key, by that without its kind, or by its name in Rust.
fn target<'i>(items: &'i Items, now: &str) -> Option<(ItemId, &'i Item)> {
    let is_type_or_request = |item: &Item| !matches!(item.kind, ItemKind::Scheme(_) | ItemKind::Server(_));
    let find = |is_meant: &dyn Fn(&Item) -> bool| {
        let mut list = items.list.iter().enumerate();
        let found = list.find(|(_, item)| is_type_or_request(item) && is_meant(item));
        found.map(|(index, item)| (ItemId(index), item))
    };
    let of_type = format!("type {now}");
    find(&|item| item.key == now)
        .or_else(|| find(&|item| item.key == of_type))
        .or_else(|| find(&|item| item.ident.plain() == now))
}

// The module and the name that something had, by the lock, by its key, or as the user writes it.
fn former_name(
    items: &Items,
    former: &str,
    target: &Item,
    registry: &dyn NameRegistry,
) -> Option<(Vec<Ident>, Ident)> {
    let published = || registry.name_of(former).and_then(Ident::new);
    let Some(key) = former.strip_prefix("type ") else {
        let name = if is_key(former) {
            published()
        } else {
            let ident = upper_camel(former, Filler::Type, Symbols::Part);
            Some(ident).filter(|ident| ident.source() == former)
        };
        return Some((target.module.clone(), name?));
    };
    let parts: Vec<&str> = key.split('.').collect();
    let modules: Vec<Ident> = parts.iter().map(|part| module(part)).collect();
    let is_module = |length: &usize| {
        let path = modules.get(..*length).unwrap_or_default();
        let mut types = items.list.iter().filter(|item| item.key.starts_with("type "));
        types.any(|item| item.module == path)
    };
    let length = (1..parts.len()).rev().find(is_module).unwrap_or_default();
    let text = parts.get(length..).unwrap_or_default().join(" ");
    let ident = published().unwrap_or_else(|| upper_camel(&text, Filler::Type, Symbols::Part));
    Some((modules.get(..length).unwrap_or_default().to_vec(), ident))
}

// Whether an item, or what is generated with it, has this name.
fn has_name(item: &Item, ident: &Ident) -> bool {
    let with_it = match &item.kind {
        ItemKind::Object(object) => vec![&object.builder_name],
        ItemKind::Endpoint(endpoint) => {
            let content = endpoint.body.iter().filter_map(|body| body.content.as_ref());
            let content = content.map(|content| &content.ident);
            let names = std::iter::once(&endpoint.builder).chain(&endpoint.response);
            names.chain(content).collect()
        }
        _ => Vec::new(),
    };
    item.ident == *ident || with_it.contains(&ident)
}
