//! `x-rust-type`: which of the Rust types that a document names are used.
//!
//! In: a spec without `allOf`, and the crates that the user lists. Out: the spec with only the Rust types that come from those crates, and
//! one warning for all others, which says how to use them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{RustTypeName, Spec, SpecType};
use crate::model::type_overrides::TypeOverrides;
use crate::normalize::visit::{each_inner, each_type_of_endpoints};

/// Removes the Rust types from crates that the user does not list.
pub fn drop_unlisted_rust_types<'s>(
    spec: Cow<'s, Spec>,
    overrides: &TypeOverrides,
    found: &mut Findings,
) -> Cow<'s, Spec> {
    if !spec.summary.names_rust_types {
        return spec;
    }
    let mut spec = spec.into_owned();
    let mut unlisted = UnlistedCrates::default();
    for declaration in spec.types.values_mut() {
        drop_unlisted(&mut declaration.shape, overrides, &mut unlisted);
    }
    each_type_of_endpoints(&mut spec, &mut |of| drop_unlisted(of, overrides, &mut unlisted));
    unlisted.report(found);
    Cow::Owned(spec)
}

fn drop_unlisted(of: &mut SpecType, overrides: &TypeOverrides, unlisted: &mut UnlistedCrates) {
    if let Some(named) = of.rust_type.take_if(|named| !is_listed(named, overrides)) {
        unlisted.add(&named, overrides, &of.location);
    }
    match &mut of.rust_type {
        // The schema of such a type makes no type, but those of its parameters do.
        Some(named) => {
            for parameter in &mut named.parameters {
                drop_unlisted(parameter, overrides, unlisted);
            }
        }
        None => each_inner(&mut of.shape, &mut |inner| {
            drop_unlisted(inner, overrides, unlisted);
        }),
    }
}

fn is_listed(named: &RustTypeName, overrides: &TypeOverrides) -> bool {
    let crates = named.path.crates();
    crates.into_iter().all(|name| overrides.allows_crate(name))
}

/// The crates that the document names and the user does not list.
#[derive(Default)]
struct UnlistedCrates {
    /// Each with the version that the document asks for.
    crates: BTreeMap<String, Option<String>>,
    first: Option<Location>,
}

impl UnlistedCrates {
    fn add(&mut self, named: &RustTypeName, overrides: &TypeOverrides, location: &Location) {
        for (index, name) in named.path.crates().into_iter().enumerate() {
            if !overrides.allows_crate(name) {
                // The version is that of the path's own crate, not of the crates of its type arguments.
                let version = named.version.clone().filter(|_| index == 0);
                let known = self.crates.entry(name.to_owned()).or_default();
                *known = known.take().or(version);
            }
        }
        self.first.get_or_insert_with(|| location.clone());
    }

    fn report(self, found: &mut Findings) {
        let Some(location) = self.first else { return };
        let names: Vec<String> = self.crates.keys().map(|name| format!("`{name}`")).collect();
        let list: Vec<String> = self.crates.keys().map(|name| format!("{name:?}")).collect();
        let versions = self.crates.iter();
        let versions: Vec<String> = versions
            .map(|(name, version)| format!("{name} = {:?}", version.as_deref().unwrap_or("*")))
            .collect();
        found.add(Finding::new(
            Code::UnusedElement,
            location,
            format!(
                "`x-rust-type` names types of {}, which are not listed under `crates`, so types are generated from the schemas",
                names.join(", ")
            ),
            format!(
                "to use them, write `crates = {{{}}}` in levain.toml, or `crates = [{}]` in `api!`",
                versions.join(", "),
                list.join(", ")
            ),
        ));
    }
}
