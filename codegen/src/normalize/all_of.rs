//! Intersects the parts of each `allOf` into one type.
//!
//! In: a [`Spec`] whose references are checked. Out: the same without `AllOf`, without required properties that are not declared, with a
//! union in place of each use of a base type with a discriminator, with the values of each variant's tag, and without types that are
//! defined only as themselves; with warnings where parts contradict each other. Does not know Rust.

mod constraints;
mod cycles;
mod discriminators;
mod enum_assertions;
mod inheritance;
mod intersect;
mod intersector;
mod objects;
mod parts;
mod presence_rules;
mod subtype_unions;
mod tags;
mod undeclared_properties;
mod unions;

use std::borrow::Cow;

use indexmap::IndexMap;

use self::inheritance::Inheritance;
use self::intersector::Intersector;
use super::visit::each_type_of_endpoints;
use crate::diagnostics::finding::Findings;
use crate::model::spec::{Spec, SpecLanguage, TypeDeclaration};

/// Intersects the parts of every `allOf`. A native spec has none and is returned as it is.
pub fn intersect_all_of<'s>(spec: &'s Spec, found: &mut Findings) -> Cow<'s, Spec> {
    if spec.language == SpecLanguage::Levain {
        return Cow::Borrowed(spec);
    }
    let inheritance = Inheritance::find(spec);
    let mut whole = intersect_everywhere(spec, &inheritance, found);
    subtype_unions::replace_uses(&mut whole, &inheritance);
    undeclared_properties::declare_properties(&mut whole, found);
    tags::write_tags(&mut whole);
    for declaration in whole.types.values_mut() {
        enum_assertions::drop_assertions(&mut declaration.shape, found);
    }
    cycles::break_cycles(&mut whole, found);
    Cow::Owned(whole)
}

fn intersect_everywhere<'s>(spec: &'s Spec, inheritance: &Inheritance<'s>, found: &mut Findings) -> Spec {
    let mut intersector = Intersector::new(spec, inheritance, found);
    for key in spec.types.keys() {
        intersector.normalize_declared(key);
    }
    let mut whole = without_types(spec);
    each_type_of_endpoints(&mut whole, &mut |of| intersector.normalize(of));
    let mut normalized = intersector.into_normalized();
    let types = spec.types.iter().map(|(key, declaration)| {
        let name = declaration.name.clone();
        let shape = normalized.remove(key.as_str());
        let shape = shape.unwrap_or_else(|| declaration.shape.clone());
        (key.clone(), TypeDeclaration { name, shape })
    });
    whole.types = types.collect();
    whole
}

// A copy without the declared types, which are most of a document and made anew.
fn without_types(spec: &Spec) -> Spec {
    Spec {
        language: spec.language,
        api: spec.api.clone(),
        version: spec.version.clone(),
        status: spec.status,
        title: spec.title.clone(),
        notes: spec.notes.clone(),
        hosts: spec.hosts.clone(),
        version_header: spec.version_header.clone(),
        types: IndexMap::new(),
        endpoints: spec.endpoints.clone(),
        groups: spec.groups.clone(),
        security_schemes: spec.security_schemes.clone(),
        incoming: spec.incoming.clone(),
        summary: spec.summary.clone(),
        unread: spec.unread.clone(),
        location: spec.location.clone(),
    }
}
