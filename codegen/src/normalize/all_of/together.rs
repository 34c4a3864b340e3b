//! Which members go together, where a value may have them: an object gets a place for each, and of what only may be an object it is
//! told of its JSON.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::object::any_field;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Assertion, SpecObject, SpecShape, SpecType, Together};

/// Declares the members that `of` speaks of and does not read, with a warning once a place, since it may be a slip.
pub(super) fn settle_together(of: &mut SpecType, told: &mut BTreeSet<Arc<str>>, found: &mut Findings) {
    match &mut of.shape {
        SpecShape::Object(object)
            if !matches!(object.additional_properties, AdditionalProperties::Captured(_)) =>
        {
            for together in &of.rules.together {
                together.value.each_name(&mut |name| {
                    declare(object, &together.with(name.to_owned()), told, found);
                });
            }
            for holds in &of.rules.holds {
                holds.value.each_name(&mut |name| {
                    declare(object, &holds.with(name.to_owned()), told, found);
                });
            }
        }
        SpecShape::Object(_) => {}
        SpecShape::Any | SpecShape::Dictionary { .. } | SpecShape::OneOf { .. } | SpecShape::Reference(_) => {
            let together = std::mem::take(&mut of.rules.together);
            let holds = together
                .iter()
                .map(|together| together.with(assertion(&together.value)));
            of.rules.holds.extend(holds);
        }
        // It is no object, so nothing is said of it.
        _ => of.rules.together.clear(),
    }
}

// What is said of a member could not be held against a value that has no place for it.
fn declare(
    object: &mut SpecObject,
    name: &Spanned<String>,
    told: &mut BTreeSet<Arc<str>>,
    found: &mut Findings,
) {
    if object.fields.iter().any(|field| field.name.value == name.value) {
        return;
    }
    // Types that extend the object have it from there.
    if told.insert(name.location.pointer.clone()) {
        found.add(Finding::new(
            Code::RequiredNotDeclared,
            name.location.clone(),
            format!("`{}` is spoken of and not declared", name.value),
            "declare it under `properties`, or mend its name",
        ));
    }
    object.fields.push(any_field(name.clone()));
}

fn assertion(together: &Together) -> Assertion {
    let all = |parts: &[Together]| parts.iter().map(assertion).collect();
    match together {
        Together::All(names) => Assertion::Has(names.clone()),
        Together::Any(parts) => Assertion::Any(all(parts)),
        Together::One(parts) => Assertion::One(all(parts)),
        Together::Each(parts) => Assertion::all(all(parts)),
        Together::Not(part) => Assertion::Not(Box::new(assertion(part))),
        Together::With(name, others) => Assertion::If(Box::new([
            Assertion::Has(vec![name.clone()]),
            Assertion::Has(others.clone()),
            Assertion::anything(),
        ])),
    }
}
