//! In which version a type or an endpoint changed last.
//!
//! In: all versions of a spec, oldest first. Out: the same, with the version noted at each declared type and endpoint that was another one in the
//! version before. Compared are members, values, variants, parameters, bodies and responses with their types, presence and keywords; docs, order and
//! what a reference leads to are not. The note of a version depends on it and on older ones alone, so it stays until the next change.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::diagnostics::location::Spanned;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{
    Constraints, EnumValue, Parameter, Spec, SpecBody, SpecEndpoint, SpecObject, SpecShape, SpecType,
    SpecVariant,
};

/// Notes what is not as it was in the version before.
pub fn note_changed(specs: &mut [Spec]) {
    if specs.len() < 2 {
        return;
    }
    let mut before: BTreeMap<String, (u64, Option<String>)> = BTreeMap::new();
    for spec in specs {
        let version = spec.version.as_ref().map(|version| version.value.to_string());
        let mut now = BTreeMap::new();
        let mut note = |path: String, digest: u64, changed: &mut Option<String>| {
            *changed = match before.get(&path) {
                Some((same, changed)) if *same == digest => changed.clone(),
                Some(_) => version.clone(),
                None => None,
            };
            now.insert(path, (digest, changed.clone()));
        };
        for (key, declared) in &mut spec.types {
            let digest = digest_of_type(&declared.shape);
            note(format!("type {key}"), digest, &mut declared.shape.notes.changed);
        }
        for endpoint in &mut spec.endpoints {
            let digest = digest_of_endpoint(endpoint);
            let path = format!("{} {}", endpoint.method.value, endpoint.path.value);
            note(path, digest, &mut endpoint.notes.changed);
        }
        before = now;
    }
}

fn digest(add: impl FnOnce(&mut DefaultHasher)) -> u64 {
    let mut hasher = DefaultHasher::new();
    add(&mut hasher);
    hasher.finish()
}

// Of elements whose order does not matter.
fn add_sorted(hasher: &mut DefaultHasher, digests: impl Iterator<Item = u64>) {
    let mut digests: Vec<u64> = digests.collect();
    digests.sort_unstable();
    digests.hash(hasher);
}

fn digest_of_type(of: &SpecType) -> u64 {
    digest(|hasher| {
        of.is_nullable.hash(hasher);
        std::mem::discriminant(&of.shape).hash(hasher);
        add_shape(hasher, &of.shape);
        add_constraints(hasher, &of.constraints);
    })
}

fn add_shape(hasher: &mut DefaultHasher, shape: &SpecShape) {
    let add_type = |hasher: &mut DefaultHasher, of: &SpecType| digest_of_type(of).hash(hasher);
    match shape {
        SpecShape::Any | SpecShape::Placeholder => {}
        SpecShape::Basic(basic) => basic.hash(hasher),
        SpecShape::Reference(key) => key.hash(hasher),
        SpecShape::Array(item) => add_type(hasher, item),
        SpecShape::Tuple { items, rest } => {
            let all = items.iter().chain(rest.as_deref());
            (items.len(), all.map(digest_of_type).collect::<Vec<_>>()).hash(hasher);
        }
        SpecShape::Map { key, value, .. } => {
            key.iter().for_each(|key| add_type(hasher, key));
            add_type(hasher, value);
        }
        SpecShape::Object(object) => add_object(hasher, object),
        SpecShape::Split { request, response } => {
            add_type(hasher, request);
            add_type(hasher, response);
        }
        SpecShape::Enum { values, is_open } => {
            is_open.hash(hasher);
            let digest_of_value = |value: &EnumValue| digest(|hasher| value.value.value.hash(hasher));
            add_sorted(hasher, values.iter().map(digest_of_value));
        }
        SpecShape::Constant(value) => value.value.hash(hasher),
        SpecShape::OneOf {
            variants,
            tag,
            is_any,
        } => {
            (is_any, tag.as_ref().map(|tag| &tag.value)).hash(hasher);
            add_sorted(hasher, variants.iter().map(digest_of_variant));
        }
        SpecShape::AllOf(parts) => add_sorted(hasher, parts.iter().map(digest_of_type)),
    }
}

fn add_object(hasher: &mut DefaultHasher, object: &SpecObject) {
    let fields = object.fields.iter().map(|field| {
        digest(|hasher| {
            (&field.name.value, field.presence).hash(hasher);
            (field.is_read_only, field.is_write_only).hash(hasher);
            digest_of_type(&field.shape).hash(hasher);
        })
    });
    add_sorted(hasher, fields);
    let required = object.required.iter();
    add_sorted(
        hasher,
        required.map(|name| digest(|hasher| name.value.hash(hasher))),
    );
    match &object.additional_properties {
        AdditionalProperties::Unspecified => {}
        AdditionalProperties::Forbidden => true.hash(hasher),
        AdditionalProperties::Captured(of) => digest_of_type(of).hash(hasher),
    }
}

fn digest_of_variant(variant: &SpecVariant) -> u64 {
    digest(|hasher| {
        let name = variant.name.as_ref().map(|name| &name.value);
        (name, &variant.tag_values, variant.is_fallback).hash(hasher);
        digest_of_type(&variant.shape).hash(hasher);
    })
}

fn add_constraints(hasher: &mut DefaultHasher, constraints: &Constraints) {
    fn value<T>(keyword: Option<&Spanned<T>>) -> Option<&T> {
        keyword.map(|keyword| &keyword.value)
    }
    let of = constraints;
    (value(of.min_length.as_deref()), value(of.max_length.as_deref())).hash(hasher);
    (
        value(of.chars.as_deref()),
        value(of.pattern.as_deref()),
        value(of.format.as_deref()),
    )
        .hash(hasher);
    (
        value(of.min.as_deref()),
        value(of.max.as_deref()),
        value(of.above.as_deref()),
        value(of.below.as_deref()),
    )
        .hash(hasher);
    (value(of.multiple_of.as_deref()), of.number_text).hash(hasher);
    (
        value(of.min_items.as_deref()),
        value(of.max_items.as_deref()),
        value(of.unique.as_deref()),
    )
        .hash(hasher);
    (of.presence_rules.len(), of.assertions.len()).hash(hasher);
}

fn digest_of_endpoint(endpoint: &SpecEndpoint) -> u64 {
    digest(|hasher| {
        (endpoint.auth, endpoint.opens_in_browser).hash(hasher);
        for parameters in [
            &endpoint.path_parameters,
            &endpoint.query,
            &endpoint.headers,
            &endpoint.cookies,
        ] {
            add_parameters(hasher, parameters);
        }
        endpoint.body.is_some().hash(hasher);
        endpoint
            .body
            .iter()
            .for_each(|body| digest_of_body(body).hash(hasher));
        let responses = endpoint.responses.iter().map(|response| {
            digest(|hasher| {
                response.status.value.hash(hasher);
                response
                    .body
                    .iter()
                    .for_each(|body| digest_of_body(body).hash(hasher));
                add_parameters(hasher, &response.headers);
            })
        });
        add_sorted(hasher, responses);
        if let Some(redirect) = &endpoint.redirect {
            let types = [&redirect.query].into_iter().chain(&redirect.error);
            types.map(digest_of_type).collect::<Vec<_>>().hash(hasher);
        }
    })
}

fn add_parameters(hasher: &mut DefaultHasher, parameters: &[Parameter]) {
    let digests = parameters.iter().map(|parameter| {
        digest(|hasher| {
            (&parameter.name.value, parameter.presence).hash(hasher);
            digest_of_type(&parameter.shape).hash(hasher);
        })
    });
    add_sorted(hasher, digests);
}

fn digest_of_body(body: &SpecBody) -> u64 {
    digest(|hasher| {
        let formats = body.formats.iter().map(|format| format.value.media_type());
        (formats.collect::<Vec<_>>(), body.presence).hash(hasher);
        digest_of_type(&body.shape).hash(hasher);
        let items = body.stream.iter().map(|stream| digest_of_type(&stream.item));
        items.collect::<Vec<_>>().hash(hasher);
        add_sorted(hasher, body.other_contents.iter().map(digest_of_body));
    })
}
