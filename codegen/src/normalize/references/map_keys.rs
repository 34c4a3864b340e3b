//! Reports maps whose keys are not strings: the names of a JSON object's members are strings.

use std::collections::BTreeSet;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::model::spec::{Basic, Literal, Spec, SpecShape, SpecType};

/// Reports the key type of `shape`, if it is a map and its key is not a string.
pub(super) fn check_map_key(shape: &SpecShape, spec: &Spec, found: &mut Findings) {
    if let SpecShape::Map { key: Some(key), .. } = shape
        && (key.is_nullable || !is_string(key, spec))
    {
        found.add(Finding::new(
            Code::NotAKeyType,
            key.location.clone(),
            "the key type of a map is not a string",
            "write `String`, or a declared type over it that does not allow null: `[String: …]`",
        ));
    }
}

fn is_string(key: &SpecType, spec: &Spec) -> bool {
    let mut key = key;
    let mut seen = BTreeSet::new();
    loop {
        return match &key.shape {
            SpecShape::Basic(Basic::Int | Basic::UInt | Basic::Float | Basic::Bool | Basic::Bytes) => false,
            SpecShape::Basic(_) | SpecShape::Placeholder => true,
            SpecShape::Enum { values, .. } => values
                .iter()
                .all(|value| matches!(value.value.value, Literal::String(_))),
            // An undeclared type and a cycle have findings of their own.
            SpecShape::Reference(name) => match spec.types.get(name) {
                Some(declared) if seen.insert(name) => {
                    key = &declared.shape;
                    continue;
                }
                _ => true,
            },
            _ => false,
        };
    }
}
