//! The names that are published already: those of earlier runs, which the lock holds, and those of older versions of the same run.
//!
//! In: the lock, and the items of each version once they are lowered. Out: the name of a key, which [`assign_names`](super::assign_names)
//! keeps, and all names of the run, which the next lock holds.

use std::collections::BTreeMap;

use super::derived::response_name;
use super::keys::{WHOLE_ENUM, response_key, usual_key, value_key};
use super::overrides::NameOverrides;
use crate::model::items::{EndpointItem, Item, ItemKind, Items};
use crate::model::keys::field_key;

/// Names that are published, by the keys of what they name, and the overrides of the user.
pub trait NameRegistry: Sync {
    /// The name of the thing with this key, without its module.
    fn name_of(&self, key: &str) -> Option<&str>;

    /// The names that the user gives, which go before all others.
    fn overrides(&self) -> Option<&NameOverrides> {
        None
    }
}

/// Nothing is published yet.
pub struct EmptyRegistry;

impl NameRegistry for EmptyRegistry {
    fn name_of(&self, _key: &str) -> Option<&str> {
        None
    }
}

/// The registry of one run: what was published before it, and what its versions are called so far. A name does not move from version to
/// version.
pub struct VersionRegistry<'n> {
    published: &'n dyn NameRegistry,
    overrides: &'n NameOverrides,
    names: BTreeMap<String, String>,
    versions: Vec<Items>,
}

impl<'n> VersionRegistry<'n> {
    /// A registry of no version yet.
    pub fn new(published: &'n dyn NameRegistry, overrides: &'n NameOverrides) -> Self {
        Self {
            published,
            overrides,
            names: BTreeMap::new(),
            versions: Vec::new(),
        }
    }

    /// Adds the items of the next version.
    pub fn add(&mut self, items: Items) {
        items
            .list
            .iter()
            .for_each(|item| add_names(item, &mut self.names));
        self.versions.push(items);
    }

    /// The items of all versions, and all public names by their keys.
    pub fn into_parts(self) -> (Vec<Items>, BTreeMap<String, String>) {
        (self.versions, self.names)
    }
}

impl NameRegistry for VersionRegistry<'_> {
    fn name_of(&self, key: &str) -> Option<&str> {
        let here = || self.names.get(key).map(String::as_str);
        let member = || self.versions.iter().rev().find_map(|items| member_of(items, key));
        self.published.name_of(key).or_else(here).or_else(member)
    }

    fn overrides(&self) -> Option<&NameOverrides> {
        Some(self.overrides)
    }
}

// The field, enum value or parameter with this key. Asked for only where names collide.
fn member_of<'i>(items: &'i Items, key: &str) -> Option<&'i str> {
    let (kind, rest) = key.split_once(' ')?;
    let mut list = items.list.iter();
    match kind {
        "parameter" => list.find_map(|item| parameter_of(item, rest)),
        "field" | "value" => list.find_map(|item| field_or_value_of(item, key, rest)),
        _ => None,
    }
}

fn field_or_value_of<'i>(item: &'i Item, key: &str, rest: &str) -> Option<&'i str> {
    let of = item.key.strip_prefix("type ")?;
    rest.strip_prefix(of)?.strip_prefix('.')?;
    let ident = match &item.kind {
        ItemKind::Object(object) => {
            let mut fields = object.fields.iter();
            &fields.find(|field| field_key(of, &field.wire) == key)?.ident
        }
        ItemKind::Enum(values) => {
            let mut values = values.values.iter();
            &values.find(|(_, value, _)| value_key(of, value) == key)?.0
        }
        _ => return None,
    };
    Some(ident.plain())
}

fn parameter_of<'i>(item: &'i Item, rest: &str) -> Option<&'i str> {
    let ItemKind::Endpoint(endpoint) = &item.kind else {
        return None;
    };
    let name = rest.strip_prefix(item.key.as_str())?.strip_prefix(' ')?;
    let mut parameters = endpoint.parameters.iter();
    let parameter = parameters.find(|parameter| parameter.wire.eq_ignore_ascii_case(name))?;
    Some(parameter.ident.plain())
}

fn add_names(item: &Item, names: &mut BTreeMap<String, String>) {
    names.insert(item.key.clone(), item.ident.plain().to_owned());
    match &item.kind {
        ItemKind::Endpoint(endpoint) => add_names_of_endpoint(item, endpoint, names),
        ItemKind::Object(object) => names.extend(object.locked_names.iter().cloned()),
        ItemKind::Enum(values) => names.extend(values.locked_names.iter().cloned()),
        _ => {}
    }
}

// What follows from the name of a request is left out.
fn add_names_of_endpoint(item: &Item, endpoint: &EndpointItem, names: &mut BTreeMap<String, String>) {
    names.extend(endpoint.locked_names.iter().cloned());
    if let Some(response) = &endpoint.response
        && *response != response_name(&item.ident)
    {
        names.insert(response_key(&item.key), response.plain().to_owned());
    }
    if endpoint.response.is_none() {
        return;
    }
    let usual = endpoint.responses.iter().filter(|response| response.is_ok);
    let mut usual: Vec<&str> = usual.map(|response| response.variant.plain()).collect();
    if usual.is_empty() {
        usual.push(WHOLE_ENUM);
    }
    if usual != ["Ok"] {
        names.insert(usual_key(&item.key), usual.join(" "));
    }
}
