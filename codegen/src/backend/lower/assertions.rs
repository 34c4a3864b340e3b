//! What holds of values, as the runtime's `Assertion`.

use super::constraints::{list_calls, number_calls, text_calls};
use crate::diagnostics::location::Spanned;
use crate::model::api::UseKind;
use crate::model::items::{AssertionArgument, AssertionCall, ConstraintKind};
use crate::model::spec::{Assertion, Basic, Constraints, JsonType};

/// What holds of a value beside its rules, as one schema.
pub(super) fn lower_holds(constraints: &Constraints) -> Option<Box<AssertionCall>> {
    all_of(
        constraints
            .holds
            .iter()
            .map(|holds| schema(&holds.value))
            .collect(),
    )
}

/// Several schemas as one.
pub(super) fn all_of(schemas: Vec<AssertionCall>) -> Option<Box<AssertionCall>> {
    let mut flat = Vec::new();
    for schema in schemas {
        match schema {
            AssertionCall {
                name: "AllOf",
                arguments,
            } => flat.extend(arguments.into_iter().flat_map(schemas_of)),
            // Constraints that the runtime has no check for say nothing.
            AssertionCall { name: "True", .. } => {}
            schema => flat.push(schema),
        }
    }
    let mut schemas = flat;
    match schemas.len() {
        0 | 1 => schemas.pop().map(Box::new),
        _ => Some(Box::new(call("AllOf", [AssertionArgument::Schemas(schemas)]))),
    }
}

fn schemas_of(argument: AssertionArgument) -> Vec<AssertionCall> {
    match argument {
        AssertionArgument::Schemas(schemas) => schemas,
        _ => Vec::new(),
    }
}

/// What holds of the items or members of a value, as what holds of the value.
pub(super) fn of_inner(kind: &UseKind, schema: AssertionCall) -> AssertionCall {
    let schema = match kind {
        UseKind::Array(inner) | UseKind::Map(inner) if inner.is_nullable => {
            let null = call("Type", [AssertionArgument::Kinds(vec!["Null"])]);
            call("AnyOf", [AssertionArgument::Schemas(vec![null, schema])])
        }
        _ => schema,
    };
    let inner = AssertionArgument::Schema(schema);
    match kind {
        UseKind::Map(_) => {
            let (names, patterns) = (Vec::new(), Vec::new());
            call(
                "AdditionalProperties",
                [
                    AssertionArgument::Names(names),
                    AssertionArgument::Patterns(patterns),
                    inner,
                ],
            )
        }
        _ => call("Items", [AssertionArgument::Count(Some(0)), inner]),
    }
}

fn call<const COUNT: usize>(name: &'static str, arguments: [AssertionArgument; COUNT]) -> AssertionCall {
    AssertionCall {
        name,
        arguments: arguments.into(),
    }
}

fn schema(assertion: &Assertion) -> AssertionCall {
    let inner = |of: &Assertion| AssertionArgument::Schema(schema(of));
    let parts = |parts: &[Assertion]| AssertionArgument::Schemas(parts.iter().map(schema).collect());
    let name = |name: &String| AssertionArgument::Name(name.clone());
    match assertion {
        Assertion::False => call("False", []),
        Assertion::Type(kinds) => call(
            "Type",
            [AssertionArgument::Kinds(
                kinds.iter().map(|kind| variant(*kind)).collect(),
            )],
        ),
        Assertion::Enum(values) => call("Enum", [AssertionArgument::Values(values.clone())]),
        Assertion::String(constraints) => constrained(
            "String",
            ConstraintKind::String,
            text_calls(&lenient(constraints), None),
        ),
        Assertion::Number(constraints) => constrained(
            "Number",
            ConstraintKind::Number,
            number_calls(constraints, Basic::Float),
        ),
        Assertion::Array(constraints) => constrained("Array", ConstraintKind::Array, list_calls(constraints)),
        Assertion::Object(constraints) => constrained("Object", ConstraintKind::Map, list_calls(constraints)),
        Assertion::Required(names) => call("Required", [AssertionArgument::Names(names.clone())]),
        Assertion::Properties(of, part) => call("Properties", [name(of), inner(part)]),
        Assertion::PatternProperties(pattern, part) => call(
            "PatternProperties",
            [AssertionArgument::Pattern(pattern.value.clone()), inner(part)],
        ),
        Assertion::AdditionalProperties(names, patterns, part) => {
            let patterns = patterns.iter().map(|pattern| pattern.value.clone());
            let (names, patterns) = (
                AssertionArgument::Names(names.clone()),
                AssertionArgument::Patterns(patterns.collect()),
            );
            call("AdditionalProperties", [names, patterns, inner(part)])
        }
        Assertion::PropertyNames(part) => call("PropertyNames", [inner(part)]),
        Assertion::PrefixItems(location, part) => call(
            "PrefixItems",
            [AssertionArgument::Count(Some(*location)), inner(part)],
        ),
        Assertion::Items(from, part) => call("Items", [AssertionArgument::Count(Some(*from)), inner(part)]),
        Assertion::Contains(part, least, most) => {
            let counts = (
                AssertionArgument::Count(Some(*least)),
                AssertionArgument::Count(*most),
            );
            call("Contains", [inner(part), counts.0, counts.1])
        }
        Assertion::AllOf(all) => {
            all_of(all.iter().map(schema).collect()).map_or_else(|| call("True", []), |all| *all)
        }
        Assertion::AnyOf(all) => call("AnyOf", [parts(all)]),
        Assertion::OneOf(all) => call("OneOf", [parts(all)]),
        Assertion::Not(part) => call("Not", [inner(part)]),
        Assertion::If(all) => call("If", all.each_ref().map(inner)),
        Assertion::UnevaluatedItems(all) => call("UnevaluatedItems", all.each_ref().map(inner)),
        Assertion::UnevaluatedProperties(all) => call("UnevaluatedProperties", all.each_ref().map(inner)),
    }
}

fn constrained(
    name: &'static str,
    kind: ConstraintKind,
    calls: Vec<crate::model::items::ConstraintCall>,
) -> AssertionCall {
    if calls.is_empty() {
        return call("True", []);
    }
    call(name, [AssertionArgument::Constraints(kind, calls)])
}

// An offset may be missing, as in types of dates and times.
fn lenient(constraints: &Constraints) -> Constraints {
    let mut constraints = constraints.clone();
    if let Some(Spanned { value, .. }) = constraints.format.as_deref_mut()
        && value == "date-time"
    {
        "local-date-time".clone_into(value);
    }
    constraints
}

fn variant(kind: JsonType) -> &'static str {
    match kind {
        JsonType::Null => "Null",
        JsonType::Boolean => "Boolean",
        JsonType::Integer => "Integer",
        JsonType::Number => "Number",
        JsonType::String => "String",
        JsonType::Array => "Array",
        JsonType::Object => "Object",
    }
}
