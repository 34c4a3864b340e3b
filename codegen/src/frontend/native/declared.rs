//! The built-in types, and what is known about the declared ones before any of them is read: their names, and which are strings.
//!
//! An unquoted `1.10` after `example:` is a number for an `Int` and a string for a `String`; for a declared type, this depends
//! on the built-in type that it is based on.

use indexmap::IndexMap;

use crate::frontend::text::yaml_tree::Node;
use crate::model::spec::{Basic, SpecShape};

/// The declared types of a version, by name, each with the name of the type that it is based on.
pub(super) struct DeclaredTypes<'n> {
    types: IndexMap<&'n str, Option<&'n str>>,
}

impl<'n> DeclaredTypes<'n> {
    /// The types under the key `types` of a version.
    pub(super) fn new(types: Option<&'n Node>) -> Self {
        let entries = types.and_then(Node::mapping).into_iter().flatten();
        Self {
            types: entries
                .map(|(name, entry)| (name.as_str(), base_name(&entry.value)))
                .collect(),
        }
    }

    /// Whether a type of this name is declared.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.types.contains_key(name)
    }

    /// The names, in the order of the spec.
    pub(super) fn names(&self) -> impl Iterator<Item = &'n str> {
        self.types.keys().copied()
    }

    /// Whether values of this shape are strings in JSON.
    pub(super) fn is_string(&self, shape: &SpecShape) -> bool {
        match shape {
            SpecShape::Basic(basic) => is_string(*basic),
            SpecShape::Reference(name) => self.is_name_of_string(name),
            _ => false,
        }
    }

    fn is_name_of_string(&self, name: &str) -> bool {
        let mut name = name;
        // `normalize` reports types that are based on each other in a cycle; this loop only has to end.
        for _ in 0..=self.types.len() {
            match self.types.get(name) {
                Some(Some(base)) => name = base,
                Some(None) => return false,
                None => return basic_type(name).is_some_and(is_string),
            }
        }
        false
    }
}

/// The built-in type with this name. `Any` is not one of them: it has a shape of its own.
pub(super) fn basic_type(name: &str) -> Option<Basic> {
    Some(match name {
        "String" => Basic::String,
        "Int" => Basic::Int,
        "Float" => Basic::Float,
        "Bool" => Basic::Bool,
        "URL" => Basic::Url,
        "Date" => Basic::Date,
        "DateTime" => Basic::DateTime,
        "Currency" => Basic::Currency,
        "Bytes" => Basic::Bytes,
        _ => return None,
    })
}

/// Whether values of this type are strings in JSON.
pub(super) const fn is_string(basic: Basic) -> bool {
    match basic {
        Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency | Basic::Bytes => true,
        Basic::Int | Basic::UInt | Basic::Float | Basic::Bool => false,
    }
}

// The name of the type that a declaration is based on. An enum that names no type is one of strings.
fn base_name(node: &Node) -> Option<&str> {
    if let Some(scalar) = node.scalar() {
        return Some(scalar.text.trim_end_matches('?'));
    }
    let map = node.mapping()?;
    if let Some(entry) = map.get("is") {
        return Some(entry.value.scalar()?.text.trim_end_matches('?'));
    }
    let values = &map.get("one-of")?.value;
    let is_enum = match (values.mapping(), values.sequence()) {
        (Some(map), _) => map.values().all(|entry| entry.value.scalar().is_some()),
        (_, Some(items)) => items.iter().all(|item| item.scalar().is_some()),
        _ => false,
    };
    is_enum.then_some("String")
}
