//! Names that become one in Rust, where there is one case for each kind of name and few signs. All are kept: the second is
//! given another. What is sent stays what the spec says.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::report::Report;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Location;
use crate::model::api::{Api, Origin, ParameterIn, Shape};
use crate::model::ident::Ident;
use crate::model::spec::{Literal, Name};
use crate::naming::{Filler, Symbols, module, snake, upper_camel};

/// What names of headers are called; they are the same in capitals and small letters.
const HEADERS: &str = "headers";

/// Warns of the second of two names that are written differently and become one.
pub(super) fn check_names(api: &Api, report: &mut Report<'_>) {
    check_types(api, report);
    for api_type in &api.types {
        check_shape(&api_type.shape, report);
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
                    report,
                );
            }
        }
    }
}

fn check_types(api: &Api, report: &mut Report<'_>) {
    let mut modules: BTreeMap<Vec<Ident>, Names<'_>> = BTreeMap::new();
    for api_type in api
        .types
        .iter()
        .filter(|api_type| api_type.origin == Origin::Declared)
    {
        let modules_of_type = api_type.name.namespace.iter().map(|part| module(part)).collect();
        let ident = upper_camel(&api_type.name.parts.join(" "), Filler::Type, Symbols::Part);
        let names = modules.entry(modules_of_type).or_default();
        names.add("types", &api_type.key, ident, &api_type.location, report);
    }
    let mut groups: BTreeMap<Option<&str>, Names<'_>> = BTreeMap::new();
    for operation in &api.operations {
        if let Name::Given(name) = &operation.name.value {
            let names = groups.entry(operation.group.as_deref()).or_default();
            let ident = upper_camel(name, Filler::Type, Symbols::Part);
            names.add("endpoints", name, ident, &operation.name.location, report);
        }
    }
}

fn check_shape(shape: &Shape, report: &mut Report<'_>) {
    let mut names = Names::default();
    match shape {
        Shape::Object { fields, .. } => {
            for field in fields.iter().filter(|field| field.rust_name.is_none()) {
                let ident = snake(&field.name.value, Symbols::Part);
                names.add("fields", &field.name.value, ident, &field.name.location, report);
            }
        }
        Shape::Enum { values, .. } => {
            for value in values.iter().filter(|value| value.rust_name.is_none()) {
                if let Literal::String(text) = &value.value.value {
                    let ident = upper_camel(text, Filler::Value, Symbols::Part);
                    names.add("values", text, ident, &value.value.location, report);
                }
            }
        }
        Shape::Union { variants, .. } => {
            for variant in variants {
                let ident = upper_camel(&variant.name, Filler::Value, Symbols::Part);
                names.add("alternatives", &variant.name, ident, &variant.of.location, report);
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
    fn add(
        &mut self,
        what: &str,
        name: &'a str,
        ident: Ident,
        location: &'a Location,
        report: &mut Report<'_>,
    ) {
        let seen = match self.seen.entry(ident) {
            Entry::Occupied(seen) => seen,
            Entry::Vacant(free) => {
                free.insert((name, location));
                return;
            }
        };
        let (first, at) = *seen.get();
        // One name in two places is no slip; in one place, or as two headers, it is reported as that.
        if first == name || (what == HEADERS && first.eq_ignore_ascii_case(name)) {
            return;
        }
        let message = format!(
            "the {what} `{first}` and `{name}` are both `{}` in Rust",
            seen.key().source()
        );
        let remedy = "nothing needs to be done: the second is given a name of its own; another name in the spec would tell them apart better";
        let finding = Finding::new(Code::NameCollision, location.clone(), message, remedy);
        report.add(finding.also(at.clone(), format!("`{first}` stands here")));
    }
}
