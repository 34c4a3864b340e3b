//! Presence rules: checked on the fields of an object, and as an assertion on the JSON of any other type.

use crate::diagnostics::location::Spanned;
use crate::model::spec::{Assertion, Constraints, PresenceRule};

/// The properties that the presence rules and assertions of an object name.
pub(super) fn named_properties(constraints: &Constraints) -> Vec<Spanned<String>> {
    let mut names = Vec::new();
    for rule in &constraints.presence_rules {
        rule.value
            .each_name(&mut |name| names.push(rule.with(name.to_owned())));
    }
    for assertion in &constraints.assertions {
        assertion
            .value
            .each_name(&mut |name| names.push(assertion.with(name.to_owned())));
    }
    names
}

/// Turns the presence rules into assertions, for types that have no fields to check them on.
pub(super) fn turn_into_assertions(constraints: &mut Constraints) {
    let rules = std::mem::take(&mut constraints.presence_rules);
    let assertions = rules.iter().map(|rule| rule.with(assertion(&rule.value)));
    constraints.assertions.extend(assertions);
}

fn assertion(rule: &PresenceRule) -> Assertion {
    let all = |parts: &[PresenceRule]| parts.iter().map(assertion).collect();
    match rule {
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
