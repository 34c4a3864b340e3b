//! Names that the user gives: `names` in `levain.toml` and in `api!`.
//!
//! In: keys and names as written. Out: the overrides that no API can use, and an `Api` with the overridden names of fields, values, variants,
//! parameters and groups. The names of types and operations are reserved by `assign_names`, before all others.
//!
//! | key | names |
//! |---|---|
//! | `type Order.state` | a type, by its key in `levain.lock` |
//! | `GET /orders/{id}` | an operation |
//! | `GET /orders/{id} response` | its response enum |
//! | `field Order.state` | a field of a type |
//! | `value Order.state.open` | a value of an enum |
//! | `alternative Payment.card` | a variant of a union |
//! | `parameter GET /orders/{id} expand` | a parameter |
//! | `group orders` | a module |

use std::collections::{BTreeMap, BTreeSet};

use super::keys::{group_key, response_key, value_key, variant_key};
use super::module_scopes::RESERVED_TYPES;
use super::modules::module;
use super::registry::NameRegistry;
use super::taken::taken;
use super::words::{Filler, Symbols, snake, upper_camel};
use crate::diagnostics::nearest::nearest;
use crate::model::api::{Api, ApiType, Operation, Shape};
use crate::model::ident::Ident;
use crate::model::keys::{field_key, parameter_key, type_key};
use crate::model::type_overrides::TypeOverrides;

// What to write where no key is near.
const KEYS: &str = "write a key of `levain.lock`, or one that begins with `field`, `value`, `alternative`, `parameter` or `group`";

/// Names by the keys of what they name, in the order in which they were written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct NameOverrides {
    names: BTreeMap<String, String>,
    order: Vec<String>,
    types: TypeOverrides,
}

/// An override that has no effect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnusedOverride {
    /// The key as written.
    pub key: String,
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub remedy: String,
}

impl UnusedOverride {
    pub(super) fn new(key: &str, (message, remedy): (String, String)) -> Self {
        Self {
            key: key.to_owned(),
            message,
            remedy,
        }
    }
}

impl NameOverrides {
    /// Overrides with these names.
    pub fn new(names: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut overrides = Self::default();
        for (key, name) in names {
            overrides.order.push(key.clone());
            overrides.names.insert(key, name);
        }
        overrides
    }

    /// The same names, with these type overrides.
    #[must_use]
    pub fn with_types(mut self, types: TypeOverrides) -> Self {
        self.types = types;
        self
    }

    /// The type overrides.
    pub fn types(&self) -> &TypeOverrides {
        &self.types
    }

    /// The name given to the item with this key.
    pub fn name_of(&self, key: &str) -> Option<&str> {
        self.names.get(key).map(String::as_str)
    }

    /// The keys, in the order in which they were written.
    pub(super) fn keys(&self) -> impl Iterator<Item = &String> {
        self.order.iter()
    }

    /// The overrides whose key is in none of these versions, and those whose name cannot be used or is that of something else.
    pub fn unused(&self, apis: &[Api], published: &dyn NameRegistry) -> Vec<UnusedOverride> {
        if self.names.is_empty() && self.types.is_empty() {
            return Vec::new();
        }
        let known: BTreeSet<String> = apis.iter().flat_map(keys_of).collect();
        let mut unused = self.unused_names(&known);
        unused.extend(self.unused_types(&known));
        let taken = taken(self, apis, published).into_iter();
        let taken = taken.filter(|taken| !unused.iter().any(|unused| unused.key == taken.key));
        let taken: Vec<UnusedOverride> = taken.collect();
        unused.extend(taken);
        unused
    }

    fn unused_names(&self, known: &BTreeSet<String>) -> Vec<UnusedOverride> {
        let mut unused = Vec::new();
        for key in &self.order {
            let name = self.name_of(key).unwrap_or_default();
            let reason = if known.contains(key) {
                why_not_a_name(key, name)
            } else {
                Some(unknown_key(key, known, KEYS))
            };
            unused.extend(reason.map(|reason| UnusedOverride::new(key, reason)));
        }
        unused
    }

    fn unused_types(&self, known: &BTreeSet<String>) -> impl Iterator<Item = UnusedOverride> {
        let unused = self
            .types
            .keys()
            .filter(|key| !can_have_type(key) || !known.contains(*key));
        unused.map(|key| {
            let reason = if known.contains(key) {
                (
                    format!("`{key}` cannot be replaced by a type"),
                    "write the key of a type, a field or a parameter".to_owned(),
                )
            } else {
                unknown_key(key, known, KEYS)
            };
            UnusedOverride::new(key, reason)
        })
    }

    /// Gives fields, values, variants, parameters and groups the names that override theirs.
    pub fn apply(&self, api: &mut Api) {
        if self.names.is_empty() {
            return;
        }
        for api_type in &mut api.types {
            self.apply_to_type(api_type);
        }
        for operation in &mut api.operations {
            self.apply_to_operation(operation);
        }
    }

    fn apply_to_type(&self, api_type: &mut ApiType) {
        let of = &api_type.key;
        match &mut api_type.shape {
            Shape::Object { fields, .. } => {
                for field in fields {
                    self.set(&field_key(of, &field.name.value), &mut field.rust_name);
                }
            }
            Shape::Enum { values, .. } => {
                for value in values {
                    self.set(&value_key(of, &value.value.value), &mut value.rust_name);
                }
            }
            Shape::Union { variants, .. } => {
                for variant in variants {
                    self.replace(&variant_key(of, &variant.name), &mut variant.name);
                }
            }
            Shape::Basic(_) | Shape::Newtype(_) | Shape::Array { .. } | Shape::Map { .. } => {}
        }
        for part in &mut api_type.name.namespace {
            self.replace(&group_key(part), part);
        }
    }

    fn apply_to_operation(&self, operation: &mut Operation) {
        for parameter in &mut operation.parameters {
            let key = parameter_key(&operation.key, &parameter.name.value);
            self.set(&key, &mut parameter.rust_name);
        }
        if let Some(group) = &mut operation.group {
            self.replace(&group_key(group), group);
        }
    }

    fn set(&self, key: &str, rust_name: &mut Option<String>) {
        if let Some(name) = self.name_of(key) {
            *rust_name = Some(name.to_owned());
        }
    }

    fn replace(&self, key: &str, name: &mut String) {
        if let Some(new) = self.name_of(key) {
            new.clone_into(name);
        }
    }
}

fn keys_of(api: &Api) -> Vec<String> {
    let mut keys = Vec::new();
    for api_type in &api.types {
        let of = &api_type.key;
        keys.push(type_key(of));
        keys.extend(api_type.name.namespace.iter().map(|part| group_key(part)));
        match &api_type.shape {
            Shape::Object { fields, .. } => {
                keys.extend(fields.iter().map(|field| field_key(of, &field.name.value)));
            }
            Shape::Enum { values, .. } => {
                keys.extend(values.iter().map(|value| value_key(of, &value.value.value)));
            }
            Shape::Union { variants, .. } => {
                keys.extend(variants.iter().map(|variant| variant_key(of, &variant.name)));
            }
            Shape::Basic(_) | Shape::Newtype(_) | Shape::Array { .. } | Shape::Map { .. } => {}
        }
    }
    for operation in &api.operations {
        let of = &operation.key;
        keys.extend([of.clone(), response_key(of)]);
        let parameters = operation.parameters.iter();
        keys.extend(parameters.map(|parameter| parameter_key(of, &parameter.name.value)));
        keys.extend(operation.group.iter().map(|group| group_key(group)));
    }
    keys
}

// Whether a type override can have this key.
fn can_have_type(key: &str) -> bool {
    ["type ", "field ", "parameter "]
        .iter()
        .any(|kind| key.starts_with(kind))
}

// Types, requests and response enums are the items of a module.
fn is_item_key(key: &str) -> bool {
    !["field ", "value ", "alternative ", "parameter ", "group "]
        .iter()
        .any(|kind| key.starts_with(kind))
}

fn why_not_a_name(key: &str, name: &str) -> Option<(String, String)> {
    let is_plain = Ident::new(name).is_some_and(|ident| ident.source() == name);
    let is_snake = ["field ", "parameter "].iter().any(|kind| key.starts_with(kind));
    let cased = if key.starts_with("group ") {
        // Also the name of a file.
        module(name)
    } else if is_snake {
        snake(name, Symbols::Part)
    } else {
        upper_camel(name, Filler::Type, Symbols::Part)
    };
    let is_reserved = is_item_key(key) && RESERVED_TYPES.contains(&name);
    if is_plain && cased.source() == name && !is_reserved {
        return None;
    }
    if is_reserved {
        let message = format!("`{name}` is used by the generated code itself");
        return Some((message, format!("write another name, such as `{name}Type`")));
    }
    let message = format!("`{name}` is not a valid Rust identifier here");
    Some((message, format!("write `{}`", cased.source())))
}

/// What is wrong with a key that no element of the spec has, and what to write.
pub fn unknown_key(key: &str, known: &BTreeSet<String>, otherwise: &str) -> (String, String) {
    let message = format!("nothing in this spec has the key `{key}`");
    let whole = type_key(key);
    if known.contains(&whole) {
        return (message, format!("write `{whole}`"));
    }
    let remedy = match nearest(key, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => otherwise.to_owned(),
    };
    (message, remedy)
}
