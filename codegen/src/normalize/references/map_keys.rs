//! Reports dictionaries whose keys are no text: the members of a JSON object have no other names.

use std::collections::BTreeSet;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::model::spec::{Basic, Spec, SpecShape, SpecType};

/// Reports the key of `shape`, when it is a dictionary's and cannot be one.
pub(super) fn check_dictionary_key(shape: &SpecShape, spec: &Spec, found: &mut Findings) {
    if let SpecShape::Map { key: Some(key), .. } = shape
        && (key.is_nullable || !is_text(key, spec))
    {
        found.add(Finding::new(
            Code::NotAKeyType,
            key.location.clone(),
            "the key of a dictionary is no text",
            "write `String`, or a declared type over it that is never null: `[String: …]`",
        ));
    }
}

fn is_text(of: &SpecType, spec: &Spec) -> bool {
    let mut of = of;
    let mut seen = BTreeSet::new();
    loop {
        return match &of.shape {
            SpecShape::Basic(Basic::Int | Basic::UInt | Basic::Float | Basic::Bool | Basic::Bytes) => false,
            SpecShape::Basic(_) => true,
            SpecShape::Enum { values, .. } => values
                .iter()
                .all(|value| matches!(value.value.value, crate::model::spec::Literal::String(_))),
            // What is not declared, or is itself, is reported as that.
            SpecShape::Reference(name) => match spec.types.get(name) {
                Some(declared) if seen.insert(name) => {
                    of = &declared.shape;
                    continue;
                }
                _ => true,
            },
            _ => false,
        };
    }
}
