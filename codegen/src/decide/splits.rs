//! Which declared types differ by direction: those with one object for requests and one for responses, and those that contain such a
//! type.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Direction;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Spec, SpecShape, SpecType};

/// The declared types that differ by direction.
pub(super) struct Splits {
    split: BTreeSet<String>,
}

impl Splits {
    /// The directions for which the type with this key has a type of its own, response first.
    pub(super) fn directions(&self, key: &str) -> &'static [Direction] {
        if self.split.contains(key) {
            &[Direction::Response, Direction::Request]
        } else {
            &[Direction::Response]
        }
    }
}

/// Finds them: a type is split as soon as it reaches one that is, however it is used.
pub(super) fn find_splits(spec: &Spec) -> Splits {
    let mut containers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut split = BTreeSet::new();
    let mut open: Vec<&str> = Vec::new();
    for (key, declaration) in &spec.types {
        let mut is_split = false;
        walk(&declaration.shape, &mut |shape| match shape {
            SpecShape::Split { .. } => is_split = true,
            SpecShape::Reference(target) => containers.entry(target).or_default().push(key),
            _ => {}
        });
        if is_split && split.insert(key.clone()) {
            open.push(key);
        }
    }
    while let Some(key) = open.pop() {
        for container in containers.get(key).into_iter().flatten() {
            if split.insert((*container).to_owned()) {
                open.push(container);
            }
        }
    }
    Splits { split }
}

fn walk<'s>(spec_type: &'s SpecType, visit: &mut dyn FnMut(&'s SpecShape)) {
    visit(&spec_type.shape);
    match &spec_type.shape {
        SpecShape::Any
        | SpecShape::Placeholder
        | SpecShape::Basic(_)
        | SpecShape::Reference(_)
        | SpecShape::Enum { .. }
        | SpecShape::Constant(_) => {}
        SpecShape::Array(of) | SpecShape::Map { value: of, .. } => walk(of, visit),
        SpecShape::Tuple { items, rest } => items
            .iter()
            .chain(rest.as_deref())
            .for_each(|item| walk(item, visit)),
        SpecShape::Object(object) => {
            object.fields.iter().for_each(|field| walk(&field.shape, visit));
            if let AdditionalProperties::Captured(of) = &object.additional_properties {
                walk(of, visit);
            }
        }
        SpecShape::Split { request, response } => {
            walk(request, visit);
            walk(response, visit);
        }
        SpecShape::OneOf { variants, .. } => variants.iter().for_each(|variant| walk(&variant.shape, visit)),
        SpecShape::AllOf(parts) => parts.iter().for_each(|part| walk(part, visit)),
    }
}
