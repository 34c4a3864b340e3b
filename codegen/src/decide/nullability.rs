//! Whether a type accepts null where it is used: because the use says so, or the type that it refers to.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::spec::{Spec, SpecShape, SpecType};

/// The declared types that accept null.
pub(super) struct Nullability<'s> {
    nullable: BTreeSet<&'s str>,
}

impl<'s> Nullability<'s> {
    /// Finds them: null goes from each type to those that refer to it, and each is visited once.
    pub(super) fn find(spec: &'s Spec) -> Self {
        let mut users: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut nullability = Self {
            nullable: BTreeSet::new(),
        };
        let mut open = Vec::new();
        for (key, declared) in &spec.types {
            let mut references = Vec::new();
            if has_null(&declared.shape, &mut references) && nullability.nullable.insert(key) {
                open.push(key.as_str());
            }
            for reference in references {
                users.entry(reference).or_default().push(key);
            }
        }
        while let Some(key) = open.pop() {
            let users = users.get(key).into_iter().flatten();
            open.extend(users.filter(|user| nullability.nullable.insert(user)));
        }
        nullability
    }

    /// Whether null is one of the values of `of`.
    ///
    /// A declared type does not include its null in Rust: every use of it does, as `Option`.
    pub(super) fn accepts_null(&self, of: &SpecType) -> bool {
        let mut references = Vec::new();
        has_null(of, &mut references) || references.into_iter().any(|key| self.nullable.contains(key))
    }
}

// Whether null is a value by what is written here; otherwise by one of the declared types in `references`.
fn has_null<'t>(of: &'t SpecType, references: &mut Vec<&'t str>) -> bool {
    if of.is_nullable {
        return true;
    }
    match &of.shape {
        SpecShape::Reference(key) => {
            references.push(key);
            false
        }
        SpecShape::OneOf { variants, .. } => variants
            .iter()
            .any(|variant| has_null(&variant.shape, references)),
        _ => false,
    }
}
