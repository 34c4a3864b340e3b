//! Overrides that give something a name that something else has: an error, since the other would silently get another name.
//!
//! In: overrides, the versions of the API, and the names that earlier runs published. Out: an [`UnusedOverride`] for each such override,
//! which names both. What is new in a spec yields to an override that was published before it.

use std::collections::BTreeMap;

use super::assign::{request_candidates, type_candidates};
use super::derived::{response_name, with_suffix};
use super::keys::{group_key, response_key, text_of_value, value_key, variant_key};
use super::modules::module;
use super::overrides::{NameOverrides, UnusedOverride};
use super::registry::NameRegistry;
use super::root::module_at_root;
use super::words::{Filler, Symbols, snake, upper_camel};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, ApiType, Operation, Shape};
use crate::model::ident::Ident;
use crate::model::keys::{field_key, parameter_key, type_key};

/// A name in its scope: a module, the members of a type, the parameters of a request, or the modules of the crate.
type Scoped = (String, String);

/// What has a name.
struct Holder {
    /// Its key in the settings; none for what follows from another item.
    key: Option<String>,
    /// What it is, as a message says it.
    what: String,
    /// Whether the name is the one that follows from the spec.
    is_of_spec: bool,
}

/// What has each name before any override moves it.
struct Holders<'n> {
    overrides: &'n NameOverrides,
    published: &'n dyn NameRegistry,
    /// Whether the crate has modules of its own beside those of groups.
    has_versions: bool,
    by_name: BTreeMap<Scoped, Vec<Holder>>,
}

/// The overrides of `overrides` whose names something else has.
pub(super) fn taken(
    overrides: &NameOverrides,
    apis: &[Api],
    published: &dyn NameRegistry,
) -> Vec<UnusedOverride> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let apis = if overrides.keys().next().is_some() {
        apis
    } else {
        &[]
    };
    for api in apis {
        let mut holders = Holders {
            overrides,
            published,
            has_versions: api.version.is_some(),
            by_name: BTreeMap::new(),
        };
        api.types.iter().for_each(|of| holders.add_type(of));
        api.operations.iter().for_each(|of| holders.add_operation(of));
        for ((_, name), list) in &holders.by_name {
            for (key, other) in collisions(list, overrides, published, name) {
                found.entry(key).or_insert(other);
            }
        }
    }
    let taken = overrides.keys().filter_map(|key| {
        let other = found.get(key)?;
        let name = overrides.name_of(key).unwrap_or_default();
        let message = format!("`{name}` cannot be the name of `{key}`: it is that of {other}");
        let remedy = "write another name, or give the other one another name too";
        Some(UnusedOverride::new(key, (message, remedy.to_owned())))
    });
    taken.collect()
}

// The overridden keys among those that have one name, each with the first that has it too.
fn collisions(
    list: &[Holder],
    overrides: &NameOverrides,
    published: &dyn NameRegistry,
    name: &str,
) -> Vec<(String, String)> {
    let is_overridden = |key: &str| overrides.name_of(key).is_some();
    let is_published = |key: &str| published.name_of(key) == Some(name);
    let mut found = Vec::new();
    for (index, holder) in list.iter().enumerate() {
        let Some(key) = holder.key.as_deref().filter(|key| is_overridden(key)) else {
            continue;
        };
        let others = list.iter().enumerate().filter(|(other, _)| *other != index);
        let other = others.map(|(_, other)| other).find(|other| {
            let is_held = |other: &str| is_overridden(other) || is_published(other);
            let is_held = other.key.as_deref().is_some_and(is_held);
            // Of two things that the spec names alike, the user chooses which one keeps the name.
            let is_choice = holder.is_of_spec && other.is_of_spec && other.key.is_some();
            is_held || !(is_published(key) || is_choice)
        });
        found.extend(other.map(|other| (key.to_owned(), other.what.clone())));
    }
    found
}

impl Holders<'_> {
    fn holders(&mut self, scope: &str, name: &str) -> &mut Vec<Holder> {
        let scoped = (scope.to_owned(), name.to_owned());
        self.by_name.entry(scoped).or_default()
    }

    // What follows from another item, or is generated with every one.
    fn add_derived(&mut self, scope: &str, name: &str, what: String) {
        self.holders(scope, name).push(Holder {
            key: None,
            what,
            is_of_spec: false,
        });
    }

    // By the name that the user gives, or that is published, or that follows from the spec.
    fn add_named(&mut self, scope: &str, key: &str, of_spec: &Ident) -> Ident {
        let given = self
            .overrides
            .name_of(key)
            .or_else(|| self.published.name_of(key));
        let name = given.and_then(Ident::new).unwrap_or_else(|| of_spec.clone());
        let holders = self.holders(scope, name.plain());
        if !holders.iter().any(|holder| holder.key.as_deref() == Some(key)) {
            holders.push(Holder {
                key: Some(key.to_owned()),
                what: format!("`{key}`"),
                is_of_spec: name == *of_spec,
            });
        }
        name
    }

    fn add_group(&mut self, group: &str) -> String {
        let ident = self.add_named("modules", &group_key(group), &module(group));
        if self.has_versions && module_at_root(&ident) != ident {
            self.add_derived(
                "modules",
                ident.plain(),
                "a module of the crate itself".to_owned(),
            );
        }
        ident.plain().to_owned()
    }

    fn add_type(&mut self, of: &ApiType) {
        let modules: Vec<String> = of
            .name
            .namespace
            .iter()
            .map(|part| self.add_group(part))
            .collect();
        let scope = scope_of_items(&modules);
        let key = type_key(&of.key);
        let [first, ..] = type_candidates(of);
        let ident = self.add_named(&scope, &key, &first);
        if matches!(of.shape, Shape::Object { .. }) {
            let builder = with_suffix(&ident, "builder");
            self.add_derived(&scope, builder.plain(), format!("the builder of `{key}`"));
        }
        self.add_members(of);
    }

    fn add_members(&mut self, of: &ApiType) {
        let scope = format!("members {}", of.key);
        match &of.shape {
            Shape::Object {
                fields,
                additional_properties,
                ..
            } => {
                for field in fields {
                    let key = field_key(&of.key, &field.name.value);
                    let text = field.rust_name.as_ref().unwrap_or(&field.name.value);
                    let ident = self.add_named(&scope, &key, &snake(text, Symbols::Part));
                    if field.of.is_nullable {
                        self.add_null_setter(&scope, &ident, &key);
                    }
                }
                if matches!(additional_properties, AdditionalProperties::Captured(_)) {
                    let what = "the properties that are not in the spec".to_owned();
                    self.add_derived(&scope, "additional", what);
                }
                self.add_reserved(&scope, &["builder", "build"]);
            }
            Shape::Enum { values, .. } => {
                for value in values {
                    let key = value_key(&of.key, &value.value.value);
                    let text = text_of_value(value);
                    self.add_named(&scope, &key, &upper_camel(&text, Filler::Value, Symbols::Part));
                }
                self.add_reserved(&scope, &["Other"]);
            }
            Shape::Union { variants, .. } => {
                for variant in variants {
                    let key = variant_key(&of.key, &variant.name);
                    let ident = upper_camel(&variant.name, Filler::Value, Symbols::Part);
                    self.add_named(&scope, &key, &ident);
                }
                self.add_reserved(&scope, &["Other"]);
            }
            Shape::Basic(_) | Shape::Newtype(_) | Shape::Array { .. } | Shape::Map { .. } => {}
        }
    }

    fn add_null_setter(&mut self, scope: &str, ident: &Ident, key: &str) {
        let setter = format!("{}_null", ident.plain());
        self.add_derived(scope, &setter, format!("the setter of null for `{key}`"));
    }

    fn add_reserved(&mut self, scope: &str, names: &[&str]) {
        for name in names {
            self.add_derived(scope, name, "what is generated with every item".to_owned());
        }
    }

    fn add_operation(&mut self, of: &Operation) {
        let modules: Vec<String> = of.group.iter().map(|group| self.add_group(group)).collect();
        let scope = scope_of_items(&modules);
        let [first, ..] = request_candidates(of);
        let ident = self.add_named(&scope, &of.key, &first);
        self.add_named(&scope, &response_key(&of.key), &response_name(&ident));
        let builder = with_suffix(&ident, "builder");
        self.add_derived(&scope, builder.plain(), format!("the builder of `{}`", of.key));
        if of
            .body
            .as_ref()
            .is_some_and(|body| !body.other_contents.is_empty())
        {
            let content = with_suffix(&ident, "content");
            self.add_derived(&scope, content.plain(), format!("the contents of `{}`", of.key));
        }
        self.add_parameters(of);
    }

    fn add_parameters(&mut self, of: &Operation) {
        let scope = format!("parameters {}", of.key);
        for parameter in of.parameters.iter().filter(|parameter| parameter.fixed.is_none()) {
            let key = parameter_key(&of.key, &parameter.name.value);
            let text = parameter.rust_name.as_ref().unwrap_or(&parameter.name.value);
            let ident = self.add_named(&scope, &key, &snake(text, Symbols::Part));
            if parameter.of.is_nullable {
                self.add_null_setter(&scope, &ident, &key);
            }
        }
        if of.body.is_some() {
            self.add_derived(&scope, "body", format!("the body of `{}`", of.key));
        }
        self.add_reserved(&scope, &["build", "builder", "body_format", "pkce"]);
    }
}

fn scope_of_items(modules: &[String]) -> String {
    format!("items {}", modules.join("::"))
}
