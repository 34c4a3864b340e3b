//! Names that the user wishes: `names` in `levain.toml` and in `api!`.
//!
//! In: keys and names as written. Out: what of them fits no API, and an `Api` that has those of fields, values, alternatives,
//! parameters and groups. Names of types and operations are given by `assign_names`, before all others.
//!
//! | key | names |
//! |---|---|
//! | `type Order.state` | a type, by its key in `levain.lock` |
//! | `GET /orders/{id}` | an operation |
//! | `GET /orders/{id} response` | its enum of answers |
//! | `field Order.state` | a field of a type |
//! | `value Order.state.open` | a value of an enum |
//! | `alternative Payment.card` | an alternative |
//! | `parameter GET /orders/{id} expand` | a parameter |
//! | `group orders` | a module |

use std::collections::{BTreeMap, BTreeSet};

use super::NameRegistry;
use super::assign::{RESERVED_TYPES, response_key};
use super::words::{Filler, Symbols, snake, upper_camel};
use crate::diagnostics::nearest::nearest;
use crate::model::api::{Api, Shape};
use crate::model::ident::Ident;
use crate::model::keys::{field_key, parameter_key, type_key};
use crate::model::spec::Literal;
use crate::model::type_overrides::TypeOverrides;

/// Names by what they are wished for, in the order they were written.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct NameOverrides {
    names: BTreeMap<String, String>,
    order: Vec<String>,
    types: TypeOverrides,
}

/// A wish that cannot be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnusedOverride {
    /// The key as it was written.
    pub key: String,
    /// What is wrong.
    pub message: String,
    /// What to write.
    pub remedy: String,
}

impl NameOverrides {
    /// NameOverrides for these names.
    pub fn new(names: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut overrides = Self::default();
        for (key, name) in names {
            overrides.order.push(key.clone());
            overrides.names.insert(key, name);
        }
        overrides
    }

    /// These wishes, and types of the user's own.
    #[must_use]
    pub fn with_types(mut self, types: TypeOverrides) -> Self {
        self.types = types;
        self
    }

    /// The types of the user's own.
    pub fn type_overrides(&self) -> &TypeOverrides {
        &self.types
    }

    /// The name wished for the thing with this key.
    pub fn name_of(&self, key: &str) -> Option<&str> {
        self.names.get(key).map(String::as_str)
    }

    /// The wishes that fit none of these versions, and those for what is no name.
    pub fn unused(&self, apis: &[Api]) -> Vec<UnusedOverride> {
        if self.names.is_empty() && self.types.is_empty() {
            return Vec::new();
        }
        let known: BTreeSet<String> = apis.iter().flat_map(keys_of).collect();
        let mut types: BTreeMap<&str, &str> = BTreeMap::new();
        let mut unused = Vec::new();
        for key in &self.order {
            let name = self.name_of(key).unwrap_or_default();
            let told = if known.contains(key) {
                no_name(key, name).or_else(|| {
                    let other = is_of_item(key).then(|| types.insert(name, key)).flatten();
                    other.map(|other| twice(name, other))
                })
            } else {
                Some(unknown(key, &known))
            };
            unused.extend(told.map(|(message, remedy)| UnusedOverride {
                key: key.clone(),
                message,
                remedy,
            }));
        }
        let of_types = self
            .types
            .keys()
            .filter(|key| !is_typed(key) || !known.contains(*key));
        unused.extend(of_types.map(|key| {
            let (message, remedy) = if known.contains(key) {
                (
                    format!("no type can stand for `{key}`"),
                    "name a type, a field or a parameter".to_owned(),
                )
            } else {
                unknown(key, &known)
            };
            UnusedOverride {
                key: key.to_owned(),
                message,
                remedy,
            }
        }));
        unused
    }

    /// Gives fields, values, alternatives, parameters and groups the names wished for them.
    pub fn apply(&self, api: &mut Api) {
        if self.names.is_empty() {
            return;
        }
        for api_type in &mut api.types {
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
                        if let Some(name) = self.name_of(&alternative_key(of, &variant.name)) {
                            name.clone_into(&mut variant.name);
                        }
                    }
                }
                Shape::Basic(_) | Shape::Newtype(_) | Shape::Array { .. } | Shape::Map { .. } => {}
            }
            for part in &mut api_type.name.namespace {
                if let Some(name) = self.name_of(&group_key(part)) {
                    name.clone_into(part);
                }
            }
        }
        for operation in &mut api.operations {
            for parameter in &mut operation.parameters {
                let key = parameter_key(&operation.key, &parameter.name.value);
                self.set(&key, &mut parameter.rust_name);
            }
            if let Some(group) = &mut operation.group
                && let Some(name) = self.name_of(&group_key(group))
            {
                name.clone_into(group);
            }
        }
    }

    fn set(&self, key: &str, slot: &mut Option<String>) {
        if let Some(name) = self.name_of(key) {
            *slot = Some(name.to_owned());
        }
    }
}

/// Names given in earlier runs with what the user wishes over them.
pub struct Named<'n> {
    /// Given in earlier runs.
    pub registry: &'n dyn NameRegistry,
    /// Wished.
    pub overrides: &'n NameOverrides,
}

impl NameRegistry for Named<'_> {
    fn name_of(&self, key: &str) -> Option<&str> {
        self.registry.name_of(key)
    }

    fn overrides(&self) -> Option<&NameOverrides> {
        Some(self.overrides)
    }
}

/// The key of a value of an enum.
pub fn value_key(of: &str, value: &Literal) -> String {
    let text = match value {
        Literal::String(text) => text.clone(),
        Literal::Number(number) => number.to_string(),
        Literal::Boolean(flag) => flag.to_string(),
        Literal::Null | Literal::Array(_) | Literal::Object(_) => "null".to_owned(),
    };
    format!("value {of}.{text}")
}

fn alternative_key(of: &str, name: &str) -> String {
    format!("alternative {of}.{name}")
}

fn group_key(name: &str) -> String {
    format!("group {name}")
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
                keys.extend(variants.iter().map(|variant| alternative_key(of, &variant.name)));
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

// What has a type of the user's own.
fn is_typed(key: &str) -> bool {
    ["type ", "field ", "parameter "]
        .iter()
        .any(|kind| key.starts_with(kind))
}

// Types, operations and answers: what is an item of a module.
fn is_of_item(key: &str) -> bool {
    !["field ", "value ", "alternative ", "parameter ", "group "]
        .iter()
        .any(|kind| key.starts_with(kind))
}

fn no_name(key: &str, name: &str) -> Option<(String, String)> {
    let is_plain = Ident::new(name).is_some_and(|ident| ident.source() == name);
    let is_small = ["field ", "parameter ", "group "]
        .iter()
        .any(|kind| key.starts_with(kind));
    let cased = if is_small {
        snake(name, Symbols::Part)
    } else {
        upper_camel(name, Filler::Type, Symbols::Part)
    };
    let is_reserved = is_of_item(key) && RESERVED_TYPES.contains(&name);
    if is_plain && cased.source() == name && !is_reserved {
        return None;
    }
    if is_reserved {
        let message = format!("generated code itself uses the name `{name}`");
        return Some((message, format!("write another, such as `{name}Type`")));
    }
    let message = format!("`{name}` is no name that Rust has for this");
    Some((message, format!("write `{}`", cased.source())))
}

fn twice(name: &str, other: &str) -> (String, String) {
    let message = format!("`{name}` is wished for `{other}` too");
    (message, "give one of them another name".to_owned())
}

fn unknown(key: &str, known: &BTreeSet<String>) -> (String, String) {
    let message = format!("`{key}` is nothing of this spec");
    let whole = type_key(key);
    if known.contains(&whole) {
        return (message, format!("write `{whole}`"));
    }
    let remedy = match nearest(key, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "a key is one of `levain.lock`, or begins with `field`, `value`, `alternative`, `parameter` or `group`".to_owned(),
    };
    (message, remedy)
}
