//! `x-rust-type`: which of the types that a document names are used.
//!
//! In: a spec whose parts are merged, and the crates that the user lists. Out: the spec with just the names that may be used, and one
//! warning for all others, which says what to write.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::model::spec::{RustTypeName, Spec, SpecType};
use crate::model::type_overrides::TypeOverrides;
use crate::normalize::visit::{each_inner, each_type_of_endpoints};

/// Takes away the names of types that the user did not ask for.
pub fn apply_rust_types<'s>(spec: Cow<'s, Spec>, own: &TypeOverrides, found: &mut Findings) -> Cow<'s, Spec> {
    if !spec.summary.names_rust_types {
        return spec;
    }
    let mut spec = spec.into_owned();
    let mut others = Others::default();
    for declaration in spec.types.values_mut() {
        apply(&mut declaration.shape, own, &mut others);
    }
    each_type_of_endpoints(&mut spec, &mut |of| apply(of, own, &mut others));
    others.report(found);
    Cow::Owned(spec)
}

fn apply(of: &mut SpecType, own: &TypeOverrides, others: &mut Others) {
    if let Some(named) = of.rust_type.take_if(|named| !is_taken(named, own)) {
        others.add(&named, own, &of.location);
    }
    if let Some(named) = &mut of.rust_type {
        let parameters = named.parameters.iter_mut();
        return parameters.for_each(|parameter| apply(parameter, own, others));
    }
    each_inner(&mut of.shape, &mut |inner| apply(inner, own, others));
}

fn is_taken(named: &RustTypeName, own: &TypeOverrides) -> bool {
    named.path.crates().into_iter().all(|name| own.takes_crate(name))
}

// The crates that are named and not listed, each with the version that is asked for.
#[derive(Default)]
struct Others {
    crates: BTreeMap<String, Option<String>>,
    first: Option<Location>,
}

impl Others {
    fn add(&mut self, named: &RustTypeName, own: &TypeOverrides, location: &Location) {
        for (index, name) in named.path.crates().into_iter().enumerate() {
            if !own.takes_crate(name) {
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
        let table = self.crates.iter();
        let table: Vec<String> = table
            .map(|(name, version)| format!("{name} = {:?}", version.as_deref().unwrap_or("*")))
            .collect();
        found.add(Finding::new(
            Code::UnusedElement,
            location,
            format!(
                "`x-rust-type` names types of {}, and a document does not choose code: types are made of the schemas",
                names.join(", ")
            ),
            format!(
                "to use them, write `crates = {{{}}}` in levain.toml, or `crates = [{}]` in `api!`",
                table.join(", "),
                list.join(", ")
            ),
        ));
    }
}
