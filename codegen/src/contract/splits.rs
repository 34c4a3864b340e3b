//! Which declared types differ between requests and responses: those with a table for each, and those that contain one of these.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Spec, SpecShape, SpecType};

/// Whether a value is in a request or in a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Request,
    Response,
}

impl Direction {
    /// The one of the two that is for this direction.
    pub(super) const fn pick<'t>(self, request: &'t SpecType, response: &'t SpecType) -> &'t SpecType {
        match self {
            Self::Request => request,
            Self::Response => response,
        }
    }

    /// The other one.
    pub(super) const fn reversed(self) -> Self {
        match self {
            Self::Request => Self::Response,
            Self::Response => Self::Request,
        }
    }
}

// What the shape of a declared type contains.
#[derive(Default)]
struct Contained<'s> {
    has_tables: bool,
    references: Vec<&'s str>,
}

/// The names of declared types that have a request and a response table, themselves or in what they refer to.
pub(super) fn names_of_split_types(spec: &Spec) -> BTreeSet<&String> {
    let mut users: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    let mut pending = Vec::new();
    for (name, declaration) in &spec.types {
        let mut contained = Contained::default();
        visit(&declaration.shape, &mut contained);
        if contained.has_tables {
            pending.push(name);
        }
        for reference in contained.references {
            users.entry(reference).or_default().push(name);
        }
    }
    let mut split = BTreeSet::new();
    while let Some(name) = pending.pop() {
        if split.insert(name) {
            pending.extend(users.get(name.as_str()).into_iter().flatten());
        }
    }
    split
}

// Recurses once per level of the type, whose depth the reader bounds.
fn visit<'s>(of: &'s SpecType, contained: &mut Contained<'s>) {
    match &of.shape {
        SpecShape::Any
        | SpecShape::Placeholder
        | SpecShape::Basic(_)
        | SpecShape::Enum { .. }
        | SpecShape::Constant(_) => {}
        SpecShape::Reference(key) => contained.references.push(key),
        SpecShape::Array(of) => visit(of, contained),
        SpecShape::Map { key, value, .. } => {
            visit(value, contained);
            key.iter().for_each(|key| visit(key, contained));
        }
        SpecShape::Tuple { items, rest } => {
            let all = items.iter().chain(rest.as_deref());
            all.for_each(|item| visit(item, contained));
        }
        SpecShape::Object(object) => {
            object
                .fields
                .iter()
                .for_each(|field| visit(&field.shape, contained));
            if let AdditionalProperties::Captured(of) = &object.additional_properties {
                visit(of, contained);
            }
        }
        SpecShape::Split { request, response } => {
            contained.has_tables = true;
            visit(request, contained);
            visit(response, contained);
        }
        SpecShape::OneOf { variants, .. } => {
            variants
                .iter()
                .for_each(|variant| visit(&variant.shape, contained));
        }
        SpecShape::AllOf(parts) => parts.iter().for_each(|part| visit(part, contained)),
    }
}
