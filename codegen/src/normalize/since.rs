//! Since which version there is what an older version of the same spec does not have.
//!
//! In: all versions of a spec, oldest first. Out: the same, with the version noted at each type, field, value, variant, endpoint and parameter that
//! the oldest one does not have, unless what contains it is as new. The note is the same in every version, so that docs do not make an
//! item differ that is otherwise unchanged.

use std::collections::BTreeMap;

use super::visit::{each_inner, visit_body};
use crate::model::spec::{Spec, SpecShape, SpecType};

/// Receives the path of something, the path of what contains it, and its note.
type Visit<'v> = dyn FnMut(&str, &str, &mut Option<String>) + 'v;

// Everything is in the spec itself, which is as old as its first version.
const SPEC: &str = "";

/// Notes what is newer than the oldest version.
pub fn note_since(specs: &mut [Spec]) {
    if specs.len() < 2 {
        return;
    }
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for (index, spec) in specs.iter_mut().enumerate() {
        each_path(spec, &mut |path, _, _| {
            if !first.contains_key(path) {
                first.insert(path.to_owned(), index);
            }
        });
    }
    let versions: Vec<Option<String>> = specs
        .iter()
        .map(|spec| spec.version.as_ref().map(|version| version.value.to_string()))
        .collect();
    let index_of = |path: &str| first.get(path).copied().unwrap_or_default();
    for spec in specs {
        each_path(spec, &mut |path, owner, since| {
            let index = index_of(path);
            if index > index_of(owner) {
                *since = versions.get(index).cloned().flatten();
            }
        });
    }
}

fn each_path(spec: &mut Spec, visit: &mut Visit<'_>) {
    for (key, declared) in &mut spec.types {
        let path = format!("type {key}");
        visit(&path, SPEC, &mut declared.shape.notes.since);
        each_path_in(&mut declared.shape, &path, &path, visit);
    }
    for endpoint in &mut spec.endpoints {
        let owner = format!("{} {}", endpoint.method.value, endpoint.path.value);
        visit(&owner, SPEC, &mut endpoint.notes.since);
        let kinds = [
            ("path", &mut endpoint.path_parameters),
            ("query", &mut endpoint.query),
            ("header", &mut endpoint.headers),
            ("cookie", &mut endpoint.cookies),
        ];
        for (kind, parameters) in kinds {
            for parameter in parameters {
                let path = format!("{owner} {kind} {}", parameter.name.value);
                visit(&path, &owner, &mut parameter.shape.notes.since);
                each_path_in(&mut parameter.shape, &path, &path, visit);
            }
        }
        let mut inner = |at: &str, of: &mut SpecType| {
            each_path_in(of, &format!("{owner} {at}"), &owner, visit);
        };
        if let Some(body) = &mut endpoint.body {
            visit_body(body, &mut |of| inner("body", of));
        }
        for response in &mut endpoint.responses {
            let at = format!("response {:?}", response.status.value);
            if let Some(body) = &mut response.body {
                visit_body(body, &mut |of| inner(&at, of));
            }
        }
        if let Some(redirect) = &mut endpoint.redirect {
            inner("redirect", &mut redirect.query);
            redirect
                .error
                .iter_mut()
                .for_each(|error| inner("redirect error", error));
        }
    }
}

// `owner` is the innermost path around the type that has a note.
fn each_path_in(of: &mut SpecType, path: &str, owner: &str, visit: &mut Visit<'_>) {
    match &mut of.shape {
        SpecShape::Object(object) => {
            for field in &mut object.fields {
                let path = format!("{path}.{}", field.name.value);
                visit(&path, owner, &mut field.shape.notes.since);
                each_path_in(&mut field.shape, &path, &path, visit);
            }
        }
        SpecShape::Enum { values, .. } => {
            for value in values {
                let path = format!("{path} = {:?}", value.value.value);
                visit(&path, owner, &mut value.since);
            }
        }
        SpecShape::OneOf { variants, .. } => {
            for (index, variant) in (1..).zip(variants) {
                let name = variant.name.as_ref().map(|name| name.value.clone());
                let name = name.unwrap_or_else(|| variant.default_name(index));
                let path = format!("{path} is {name}");
                visit(&path, owner, &mut variant.shape.notes.since);
                each_path_in(&mut variant.shape, &path, &path, visit);
            }
        }
        shape => {
            let mut index = 0;
            each_inner(shape, &mut |inner| {
                index += 1;
                each_path_in(inner, &format!("{path}[{index}]"), owner, visit);
            });
        }
    }
}
