//! Which members go together, where a value may have them: an object gets a place for each, and of what only may be an object it is
//! told of its JSON.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::objects::any_field;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Assertion, PresenceRule, SpecObject, SpecShape, SpecType};

/// Declares the members that `of` speaks of and does not read, with a warning once a place, since it may be a slip.
pub(super) fn settle_presence_rules(of: &mut SpecType, told: &mut BTreeSet<Arc<str>>, found: &mut Findings) {
    match &mut of.shape {
        SpecShape::Object(object)
            if !matches!(object.additional_properties, AdditionalProperties::Captured(_)) =>
        {
            for presence_rules in &of.constraints.presence_rules {
                presence_rules.value.each_name(&mut |name| {
                    declare(object, &presence_rules.with(name.to_owned()), told, found);
                });
            }
            for holds in &of.constraints.holds {
                holds.value.each_name(&mut |name| {
                    declare(object, &holds.with(name.to_owned()), told, found);
                });
            }
        }
        SpecShape::Object(_) => {}
        SpecShape::Any | SpecShape::Map { .. } | SpecShape::OneOf { .. } | SpecShape::Reference(_) => {
            let presence_rules = std::mem::take(&mut of.constraints.presence_rules);
            let holds = presence_rules
                .iter()
                .map(|presence_rules| presence_rules.with(assertion(&presence_rules.value)));
            of.constraints.holds.extend(holds);
        }
        // It is no object, so nothing is said of it.
        _ => of.constraints.presence_rules.clear(),
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
            Code::UndeclaredProperty,
            name.location.clone(),
            format!("`{}` is spoken of and not declared", name.value),
            "declare it under `properties`, or mend its name",
        ));
    }
    object.fields.push(any_field(name.clone()));
}

fn assertion(presence_rules: &PresenceRule) -> Assertion {
    let all = |parts: &[PresenceRule]| parts.iter().map(assertion).collect();
    match presence_rules {
        PresenceRule::Required(names) => Assertion::Required(names.clone()),
        PresenceRule::AnyOf(parts) => Assertion::AnyOf(all(parts)),
        PresenceRule::OneOf(parts) => Assertion::OneOf(all(parts)),
        PresenceRule::AllOf(parts) => Assertion::all(all(parts)),
        PresenceRule::Not(part) => Assertion::Not(Box::new(assertion(part))),
        PresenceRule::DependentRequired(name, others) => Assertion::If(Box::new([
            Assertion::Required(vec![name.clone()]),
            Assertion::Required(others.clone()),
            Assertion::anything(),
        ])),
    }
}
