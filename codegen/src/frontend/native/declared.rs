//! What is known of the declared types before any of them is read: their names, and which of them are texts.
//!
//! A bare `1.10` after `example:` is a number for an `Int` and a text for a `String`; for a declared type that is decided by
//! what it is over.

use indexmap::IndexMap;

use crate::frontend::text::yaml_tree::Node;
use crate::model::spec::{Basic, SpecShape};

/// The declared types.
pub(super) struct Declared<'n> {
    types: IndexMap<&'n str, Option<&'n str>>,
}

impl<'n> Declared<'n> {
    /// Of a version's `types`.
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

    /// Whether values of this shape are written as text.
    pub(super) fn is_text(&self, shape: &SpecShape) -> bool {
        match shape {
            SpecShape::Basic(basic) => is_text(*basic),
            SpecShape::Reference(name) => self.is_text_name(name),
            _ => false,
        }
    }

    fn is_text_name(&self, name: &str) -> bool {
        let mut name = name;
        // A ring of types is reported elsewhere; here it only must end.
        for _ in 0..=self.types.len() {
            match self.types.get(name) {
                Some(Some(base)) => name = base,
                Some(None) => return false,
                None => return basic(name).is_some_and(is_text),
            }
        }
        false
    }
}

/// The language's own type of this name; `Any` is none of them.
pub(super) fn basic(name: &str) -> Option<Basic> {
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

/// Whether values of this type are written as text.
pub(super) const fn is_text(basic: Basic) -> bool {
    match basic {
        Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency | Basic::Bytes => true,
        Basic::Int | Basic::UInt | Basic::Float | Basic::Bool => false,
    }
}

// An enum that says nothing else is one of texts.
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
