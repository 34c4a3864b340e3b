//! Assertions of JSON Schema, as variants of the runtime's `Assertion`.
//!
//! In: the assertions of a type. Out: one [`AssertionCall`] for all of them.

use super::constraints::{array_calls, number_calls, string_calls};
use crate::diagnostics::location::Spanned;
use crate::model::api::UseKind;
use crate::model::items::{AssertionArgument, AssertionCall, ConstraintCall, ConstraintKind};
use crate::model::spec::{Assertion, Basic, Constraints, JsonType};

/// The assertions of a value, as one call.
pub(super) fn lower_assertions(constraints: &Constraints) -> Option<Box<AssertionCall>> {
    all_of(
        constraints
            .assertions
            .iter()
            .map(|assertion| lower_assertion(&assertion.value))
            .collect(),
    )
}

/// Several assertions as one.
pub(super) fn all_of(assertions: Vec<AssertionCall>) -> Option<Box<AssertionCall>> {
    let mut flat = Vec::new();
    for assertion in assertions {
        match assertion {
            AssertionCall {
                name: "AllOf",
                arguments,
            } => flat.extend(arguments.into_iter().flat_map(inner_assertions)),
            // Constraints that the runtime does not validate.
            AssertionCall { name: "True", .. } => {}
            assertion => flat.push(assertion),
        }
    }
    match flat.len() {
        0 | 1 => flat.pop().map(Box::new),
        _ => Some(Box::new(call("AllOf", [AssertionArgument::Assertions(flat)]))),
    }
}

fn inner_assertions(argument: AssertionArgument) -> Vec<AssertionCall> {
    match argument {
        AssertionArgument::Assertions(assertions) => assertions,
        _ => Vec::new(),
    }
}

/// An assertion on the items or members of a value, as an assertion on the value.
pub(super) fn of_each(kind: &UseKind, assertion: AssertionCall) -> AssertionCall {
    let assertion = match kind {
        UseKind::Array(inner) | UseKind::Map(inner) if inner.is_nullable => {
            let null = call("Type", [AssertionArgument::Types(vec!["Null"])]);
            call("AnyOf", [AssertionArgument::Assertions(vec![null, assertion])])
        }
        _ => assertion,
    };
    if let UseKind::Map(_) = kind {
        return additional_properties(Vec::new(), Vec::new(), assertion);
    }
    let inner = AssertionArgument::Assertion(assertion);
    call("Items", [AssertionArgument::Count(Some(0)), inner])
}

fn call<const COUNT: usize>(name: &'static str, arguments: [AssertionArgument; COUNT]) -> AssertionCall {
    AssertionCall {
        name,
        arguments: arguments.into(),
    }
}

fn lower_assertion(assertion: &Assertion) -> AssertionCall {
    let inner = |part: &Assertion| AssertionArgument::Assertion(lower_assertion(part));
    let parts =
        |parts: &[Assertion]| AssertionArgument::Assertions(parts.iter().map(lower_assertion).collect());
    let count = |count: u64| AssertionArgument::Count(Some(count));
    match assertion {
        Assertion::False => call("False", []),
        Assertion::Type(types) => {
            let types = types.iter().map(|of| type_variant(*of)).collect();
            call("Type", [AssertionArgument::Types(types)])
        }
        Assertion::Enum(values) => call("Enum", [AssertionArgument::Values(values.clone())]),
        Assertion::String(constraints) => constraints_call(
            "String",
            ConstraintKind::String,
            string_calls(&with_optional_offset(constraints), None),
        ),
        Assertion::Number(constraints) => constraints_call(
            "Number",
            ConstraintKind::Number,
            number_calls(constraints, Basic::Float),
        ),
        Assertion::Array(constraints) => {
            constraints_call("Array", ConstraintKind::Array, array_calls(constraints))
        }
        Assertion::Object(constraints) => {
            constraints_call("Object", ConstraintKind::Map, array_calls(constraints))
        }
        Assertion::Required(names) => call("Required", [AssertionArgument::Names(names.clone())]),
        Assertion::Properties(name, part) => {
            let name = AssertionArgument::Name(name.clone());
            call("Properties", [name, inner(part)])
        }
        Assertion::PatternProperties(pattern, part) => {
            let pattern = AssertionArgument::Pattern(pattern.value.clone());
            call("PatternProperties", [pattern, inner(part)])
        }
        Assertion::AdditionalProperties(names, patterns, part) => {
            let patterns = patterns.iter().map(|pattern| pattern.value.clone()).collect();
            additional_properties(names.clone(), patterns, lower_assertion(part))
        }
        Assertion::PropertyNames(part) => call("PropertyNames", [inner(part)]),
        Assertion::PrefixItems(index, part) => call("PrefixItems", [count(*index), inner(part)]),
        Assertion::Items(from, part) => call("Items", [count(*from), inner(part)]),
        Assertion::Contains(part, min, max) => {
            let max = AssertionArgument::Count(*max);
            call("Contains", [inner(part), count(*min), max])
        }
        Assertion::AllOf(all) => {
            all_of(all.iter().map(lower_assertion).collect()).map_or_else(|| call("True", []), |all| *all)
        }
        Assertion::AnyOf(all) => call("AnyOf", [parts(all)]),
        Assertion::OneOf(all) => call("OneOf", [parts(all)]),
        Assertion::Not(part) => call("Not", [inner(part)]),
        Assertion::If(all) => call("If", all.each_ref().map(inner)),
        Assertion::UnevaluatedItems(all) => call("UnevaluatedItems", all.each_ref().map(inner)),
        Assertion::UnevaluatedProperties(all) => call("UnevaluatedProperties", all.each_ref().map(inner)),
    }
}

// The assertion on the properties that have none of these names and match none of these patterns.
fn additional_properties(names: Vec<String>, patterns: Vec<String>, inner: AssertionCall) -> AssertionCall {
    let arguments = [
        AssertionArgument::Names(names),
        AssertionArgument::Patterns(patterns),
        AssertionArgument::Assertion(inner),
    ];
    call("AdditionalProperties", arguments)
}

fn constraints_call(name: &'static str, kind: ConstraintKind, calls: Vec<ConstraintCall>) -> AssertionCall {
    if calls.is_empty() {
        return call("True", []);
    }
    call(name, [AssertionArgument::Constraints(kind, calls)])
}

// The offset of a `date-time` may be missing, as it may in the runtime's `DateTime`.
fn with_optional_offset(constraints: &Constraints) -> Constraints {
    let mut constraints = constraints.clone();
    if let Some(Spanned { value, .. }) = constraints.format.as_deref_mut()
        && value == "date-time"
    {
        "local-date-time".clone_into(value);
    }
    constraints
}

fn type_variant(of: JsonType) -> &'static str {
    match of {
        JsonType::Null => "Null",
        JsonType::Boolean => "Boolean",
        JsonType::Integer => "Integer",
        JsonType::Number => "Number",
        JsonType::String => "String",
        JsonType::Array => "Array",
        JsonType::Object => "Object",
    }
}
