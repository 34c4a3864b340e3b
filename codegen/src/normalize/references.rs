//! Checks that every reference of a spec leads to a declaration.
//!
//! In: a [`Spec`] as it was read. Out: nothing but findings, one at each reference to a type or host that is not declared, at each type
//! that is defined only as itself, and at each map whose key is not a string. References stay names; later stages follow them and trust
//! that they lead somewhere, so this runs before them. Changes nothing, and does not know Rust.

mod cycles;
mod map_keys;
mod suggestions;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::spec::{Spec, SpecLanguage, SpecShape, UnreadElements};

/// Reports every reference that does not lead to a declaration, and returns the types that are defined only as themselves.
pub fn check_references<'s>(spec: &'s Spec, found: &mut Findings) -> BTreeSet<&'s str> {
    check_types(spec, found);
    check_hosts(spec, found);
    // In an OpenAPI document a cycle is a warning, and `all_of` breaks it: there a cycle may also close through an `allOf`.
    if spec.language == SpecLanguage::Levain {
        cycles::check_cycles(spec, found)
    } else {
        BTreeSet::new()
    }
}

fn check_types(spec: &Spec, found: &mut Findings) {
    let mut suggestions = BTreeMap::new();
    let index = suggestions::TypeNames::of(spec);
    walk::each_type(spec, &mut |shape, location| {
        if let SpecShape::Reference(name) = shape
            && !spec.types.contains_key(name)
            && !spec.unread.contains(&UnreadElements::Types)
        {
            let near = *suggestions.entry(name).or_insert_with(|| index.suggest(name));
            found.add(unknown_type(name, location, near));
        }
        map_keys::check_map_key(shape, spec, found);
    });
}

fn unknown_type(name: &str, location: &Location, near: Option<&str>) -> Finding {
    let remedy = match near {
        Some(near) => format!("write `{near}`"),
        None => format!(
            "declare it under `types`; `{name}: {{fields: {{}}, additional: Any}}` if nothing but its name is known"
        ),
    };
    Finding::new(
        Code::UnknownType,
        location.clone(),
        format!("no type `{name}` is declared"),
        remedy,
    )
}

fn check_hosts(spec: &Spec, found: &mut Findings) {
    if spec.unread.contains(&UnreadElements::Hosts) {
        return;
    }
    for host in spec
        .endpoints
        .iter()
        .filter_map(|endpoint| endpoint.host.as_ref())
    {
        let is_declared = spec
            .hosts
            .iter()
            .any(|declared| declared.name.value == host.value);
        if !is_declared {
            found.add(unknown_host(host, spec));
        }
    }
}

fn unknown_host(host: &Spanned<String>, spec: &Spec) -> Finding {
    let names = || spec.hosts.iter().map(|host| host.name.value.as_str());
    let remedy = match (nearest(&host.value, names()), listed(names())) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(all)) => format!("write {all}"),
        (None, None) => format!("declare it: `hosts: {{{}: \"https://…\"}}`", host.value),
    };
    Finding::new(
        Code::UnknownHost,
        host.location.clone(),
        format!("no host `{}` is declared", host.value),
        remedy,
    )
}
