//! Checks that whatever a spec refers to is there.
//!
//! In: a [`Spec`] as it was read. Out: the same, with a finding at every reference that leads nowhere. References stay names;
//! `decide` follows them and needs not look. Knows neither the text nor Rust.

mod map_keys;
mod cycles;
mod suggestions;
mod walk;

use std::collections::BTreeMap;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::spec::{Spec, SpecShape};

/// Reports every type and host that is not declared, and every type that is nothing but itself.
pub fn resolve_references(spec: &Spec, found: &mut Findings) {
    let mut meant = BTreeMap::new();
    walk::each_type(spec, &mut |shape, location| {
        if let SpecShape::Reference(name) = shape
            && !spec.types.contains_key(name)
        {
            let near = *meant.entry(name).or_insert_with(|| suggestions::meant_type(name, spec));
            found.add(unknown_type(name, location, near));
        }
        map_keys::check_dictionary_key(shape, spec, found);
    });
    resolve_hosts(spec, found);
    cycles::report_endless_types(spec, found);
}

fn unknown_type(name: &str, location: &Location, near: Option<&str>) -> Finding {
    let remedy = match near {
        Some(near) => format!("write `{near}`"),
        None => format!(
            "declare it under `types`; `{name}: {{fields: {{}}, additional: Any}}` if only its name is known"
        ),
    };
    Finding::new(
        Code::UnknownType,
        location.clone(),
        format!("no type `{name}` is declared"),
        remedy,
    )
}

fn resolve_hosts(spec: &Spec, found: &mut Findings) {
    let names = || spec.hosts.iter().map(|host| host.name.value.as_str());
    for endpoint in &spec.endpoints {
        let Some(host) = &endpoint.host else {
            continue;
        };
        if names().any(|name| name == host.value) {
            continue;
        }
        let remedy = match (nearest(&host.value, names()), listed(names())) {
            (Some(near), _) => format!("write `{near}`"),
            (None, Some(all)) => format!("write {all}"),
            (None, None) => format!("declare it: `hosts: {{{}: \"https://…\"}}`", host.value),
        };
        let message = format!("no host `{}` is declared", host.value);
        found.add(Finding::new(
            Code::UnknownHost,
            host.location.clone(),
            message,
            remedy,
        ));
    }
}
