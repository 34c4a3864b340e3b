//! Which declared types have another form in a body that is not plain JSON: those with files, or with members that null removes.
//!
//! What makes a type different goes from each declared type to those that refer to it, so that each is visited once in each level of a
//! multipart body.

use std::collections::{BTreeMap, BTreeSet};

use super::context::{PartLevel, WrittenAs};
use super::nullability::Nullability;
use super::written::{is_file, is_optional};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Basic, Spec, SpecShape, SpecType};

/// A declared type, in a level of a multipart body if that matters.
type Node<'s> = (&'s str, Option<PartLevel>);

/// The declared types that are different where they are written as this.
pub(super) fn find_different<'s>(
    spec: &'s Spec,
    nullability: &Nullability<'s>,
    written_as: WrittenAs,
) -> BTreeSet<&'s str> {
    let (levels, asked) = match written_as {
        WrittenAs::Json => (Vec::new(), None),
        WrittenAs::Multipart(level) => {
            let all = [PartLevel::Body, PartLevel::Part, PartLevel::InPart];
            (all.into_iter().map(Some).collect(), Some(level))
        }
        WrittenAs::MergePatch => (vec![None], None),
    };
    let mut different: BTreeSet<Node<'_>> = BTreeSet::new();
    let mut users: BTreeMap<Node<'_>, Vec<Node<'_>>> = BTreeMap::new();
    let mut open = Vec::new();
    for (key, declared) in &spec.types {
        for level in &levels {
            let node = (key.as_str(), *level);
            let mut search = Search {
                nullability,
                references: Vec::new(),
            };
            let is_different = match level {
                Some(level) => search.has_file(&declared.shape, *level),
                None => search.has_removable(&declared.shape),
            };
            if is_different && different.insert(node) {
                open.push(node);
            }
            for reference in search.references {
                users.entry(reference).or_default().push(node);
            }
        }
    }
    while let Some(node) = open.pop() {
        let users = users.get(&node).into_iter().flatten();
        open.extend(users.filter(|user| different.insert(**user)));
    }
    let asked = different.into_iter().filter(|(_, level)| *level == asked);
    asked.map(|(key, _)| key).collect()
}

/// A search through one declared type, which collects the declared types that it refers to.
struct Search<'s, 'n> {
    nullability: &'n Nullability<'s>,
    references: Vec<Node<'s>>,
}

impl<'s> Search<'s, '_> {
    fn has_file(&mut self, of: &'s SpecType, level: PartLevel) -> bool {
        let member = level.of_member();
        match &of.shape {
            SpecShape::Any | SpecShape::Placeholder | SpecShape::Enum { .. } | SpecShape::Constant(_) => {
                false
            }
            SpecShape::Basic(basic) => *basic == Basic::Bytes && is_file(&of.constraints, level),
            SpecShape::Reference(key) => {
                self.references.push((key, Some(level)));
                false
            }
            SpecShape::Array(item) => self.has_file(item, level.of_item()),
            SpecShape::Tuple { items, rest } => items
                .iter()
                .chain(rest.as_deref())
                .any(|item| self.has_file(item, level.of_item())),
            SpecShape::Map { value, .. } => self.has_file(value, member),
            SpecShape::Object(object) => {
                let mut fields = object.fields.iter().map(|field| &field.shape);
                fields.any(|field| self.has_file(field, member))
                    || matches!(&object.additional_properties, AdditionalProperties::Captured(of) if self.has_file(of, member))
            }
            SpecShape::Split { request, .. } => self.has_file(request, level),
            SpecShape::OneOf { variants, .. } => variants
                .iter()
                .any(|variant| self.has_file(&variant.shape, level)),
            SpecShape::AllOf(parts) => parts.iter().any(|part| self.has_file(part, level)),
        }
    }

    // Whether there is a member that null removes, where the type itself has no null for it.
    fn has_removable(&mut self, of: &'s SpecType) -> bool {
        match &of.shape {
            SpecShape::Reference(key) => {
                self.references.push((key, None));
                false
            }
            SpecShape::Map { value, .. } => self.is_removable_member(value),
            SpecShape::Object(object) => {
                let additional = match &object.additional_properties {
                    AdditionalProperties::Captured(of) => Some(of.as_ref()),
                    _ => None,
                };
                let mut fields = object.fields.iter().filter(|field| !field.is_read_only);
                fields.any(|field| {
                    is_optional(field) && !self.nullability.accepts_null(&field.shape)
                        || self.has_removable(&field.shape)
                }) || additional.is_some_and(|of| self.is_removable_member(of))
            }
            SpecShape::Split { request, .. } => self.has_removable(request),
            SpecShape::OneOf { variants, .. } => {
                variants.iter().any(|variant| self.has_removable(&variant.shape))
            }
            SpecShape::AllOf(parts) => parts.iter().any(|part| self.has_removable(part)),
            // A merge patch replaces the whole array.
            SpecShape::Array(_) | SpecShape::Tuple { .. } => false,
            SpecShape::Any
            | SpecShape::Placeholder
            | SpecShape::Basic(_)
            | SpecShape::Enum { .. }
            | SpecShape::Constant(_) => false,
        }
    }

    fn is_removable_member(&mut self, of: &'s SpecType) -> bool {
        of.shape != SpecShape::Any && !self.nullability.accepts_null(of) || self.has_removable(of)
    }
}
