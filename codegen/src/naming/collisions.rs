//! Names that differ in the spec and collide in Rust, which has one case per kind of name and no symbols.
//!
//! In: the names of an [`Api`]. Out: a warning for each collision. Changes nothing: the second gets another name in Rust, and the name that
//! is sent stays as the spec has it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::modules::module;
use super::words::{Filler, Symbols, snake, upper_camel};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::api::{Api, Origin, ParameterIn, Shape};
use crate::model::ident::Ident;
use crate::model::spec::{Literal, Name};

/// The noun for headers, whose names are compared without regard to case.
const HEADERS: &str = "headers";

/// Warns of the second of two names that collide.
pub fn check_collisions(api: &Api, found: &mut Findings) {
    check_types(api, found);
    for api_type in &api.types {
        check_shape(&api_type.shape, found);
    }
    for operation in &api.operations {
        let mut names = Names::default();
        for parameter in operation
            .parameters
            .iter()
            .filter(|parameter| parameter.fixed.is_none())
        {
            if parameter.rust_name.is_none() {
                let ident = snake(&parameter.name.value, Symbols::Part);
                names.add(
                    if parameter.kind == ParameterIn::Header {
                        HEADERS
                    } else {
                        "parameters"
                    },
                    &parameter.name.value,
                    ident,
                    &parameter.name.location,
                    found,
                );
            }
        }
    }
}

fn check_types(api: &Api, found: &mut Findings) {
    let mut modules: BTreeMap<Vec<Ident>, Names<'_>> = BTreeMap::new();
    for api_type in api
        .types
        .iter()
        .filter(|api_type| api_type.origin == Origin::Declared)
    {
        let modules_of_type = api_type.name.namespace.iter().map(|part| module(part)).collect();
        let ident = upper_camel(&api_type.name.parts.join(" "), Filler::Type, Symbols::Part);
        let names = modules.entry(modules_of_type).or_default();
        names.add("types", &api_type.key, ident, &api_type.location, found);
    }
    let mut groups: BTreeMap<Option<&str>, Names<'_>> = BTreeMap::new();
    for operation in &api.operations {
        if let Name::Given(name) = &operation.name.value {
            let names = groups.entry(operation.group.as_deref()).or_default();
            let ident = upper_camel(name, Filler::Type, Symbols::Part);
            names.add("endpoints", name, ident, &operation.name.location, found);
        }
    }
}

fn check_shape(shape: &Shape, found: &mut Findings) {
    let mut names = Names::default();
    match shape {
        Shape::Object { fields, .. } => {
            for field in fields.iter().filter(|field| field.rust_name.is_none()) {
                let ident = snake(&field.name.value, Symbols::Part);
                names.add("fields", &field.name.value, ident, &field.name.location, found);
            }
        }
        Shape::Enum { values, .. } => {
            for value in values.iter().filter(|value| value.rust_name.is_none()) {
                if let Literal::String(text) = &value.value.value {
                    let ident = upper_camel(text, Filler::Value, Symbols::Part);
                    names.add("values", text, ident, &value.value.location, found);
                }
            }
        }
        Shape::Union { variants, .. } => {
            for variant in variants {
                let ident = upper_camel(&variant.name, Filler::Value, Symbols::Part);
                names.add("variants", &variant.name, ident, &variant.of.location, found);
            }
        }
        Shape::Basic(_) | Shape::Newtype(_) | Shape::Array { .. } | Shape::Map { .. } => {}
    }
}

/// The names of one scope.
#[derive(Default)]
struct Names<'a> {
    seen: BTreeMap<Ident, (&'a str, &'a Location)>,
}

impl<'a> Names<'a> {
    fn add(&mut self, what: &str, name: &'a str, ident: Ident, location: &'a Location, found: &mut Findings) {
        let seen = match self.seen.entry(ident) {
            Entry::Occupied(seen) => seen,
            Entry::Vacant(free) => {
                free.insert((name, location));
                return;
            }
        };
        let (first, first_location) = *seen.get();
        // The same name twice is no collision: it is allowed, as in path and query, or reported by `check_parameters`.
        if first == name || (what == HEADERS && first.eq_ignore_ascii_case(name)) {
            return;
        }
        let message = format!(
            "the {what} `{first}` and `{name}` are both `{}` in Rust",
            seen.key().source()
        );
        let remedy = "nothing needs to be done, since the second gets another name; rename one in the spec, or set its name under `names`, to choose it";
        let finding = Finding::new(Code::NameCollision, location.clone(), message, remedy);
        found.add(finding.also(first_location.clone(), format!("`{first}` is declared here")));
    }
}
