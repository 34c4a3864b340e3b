//! What holds of values, as the runtime's `Assertion`.

use super::rules::{list_calls, number_calls, text_calls};
use crate::api::UseKind;
use crate::items::{RuleKind, SchemaArgument, SchemaCall};
use crate::place::Located;
use crate::spec::{Assertion, Basic, JsonKind, Rules};

/// What holds of a value beside its rules, as one schema.
pub(super) fn lower_holds(rules: &Rules) -> Option<Box<SchemaCall>> {
    all_of(rules.holds.iter().map(|holds| schema(&holds.value)).collect())
}

/// Several schemas as one.
pub(super) fn all_of(schemas: Vec<SchemaCall>) -> Option<Box<SchemaCall>> {
    let mut flat = Vec::new();
    for schema in schemas {
        match schema {
            SchemaCall {
                name: "AllOf",
                arguments,
            } => flat.extend(arguments.into_iter().flat_map(schemas_of)),
            // Rules that the runtime has no check for say nothing.
            SchemaCall { name: "True", .. } => {}
            schema => flat.push(schema),
        }
    }
    let mut schemas = flat;
    match schemas.len() {
        0 | 1 => schemas.pop().map(Box::new),
        _ => Some(Box::new(call("AllOf", [SchemaArgument::Schemas(schemas)]))),
    }
}

fn schemas_of(argument: SchemaArgument) -> Vec<SchemaCall> {
    match argument {
        SchemaArgument::Schemas(schemas) => schemas,
        _ => Vec::new(),
    }
}

/// What holds of the items or members of a value, as what holds of the value.
pub(super) fn of_inner(kind: &UseKind, schema: SchemaCall) -> SchemaCall {
    let schema = match kind {
        UseKind::List(inner) | UseKind::Dictionary(inner) if inner.is_nullable => {
            let null = call("Type", [SchemaArgument::Kinds(vec!["Null"])]);
            call("AnyOf", [SchemaArgument::Schemas(vec![null, schema])])
        }
        _ => schema,
    };
    let inner = SchemaArgument::Schema(schema);
    match kind {
        UseKind::Dictionary(_) => {
            let (names, patterns) = (Vec::new(), Vec::new());
            call(
                "AdditionalProperties",
                [
                    SchemaArgument::Names(names),
                    SchemaArgument::Patterns(patterns),
                    inner,
                ],
            )
        }
        _ => call("Items", [SchemaArgument::Count(Some(0)), inner]),
    }
}

fn call<const COUNT: usize>(name: &'static str, arguments: [SchemaArgument; COUNT]) -> SchemaCall {
    SchemaCall {
        name,
        arguments: arguments.into(),
    }
}

fn schema(assertion: &Assertion) -> SchemaCall {
    let inner = |of: &Assertion| SchemaArgument::Schema(schema(of));
    let parts = |parts: &[Assertion]| SchemaArgument::Schemas(parts.iter().map(schema).collect());
    let name = |name: &String| SchemaArgument::Name(name.clone());
    match assertion {
        Assertion::Never => call("False", []),
        Assertion::Is(kinds) => call(
            "Type",
            [SchemaArgument::Kinds(
                kinds.iter().map(|kind| variant(*kind)).collect(),
            )],
        ),
        Assertion::Equals(values) => call("Enum", [SchemaArgument::Values(values.clone())]),
        Assertion::Text(rules) => ruled("String", RuleKind::Text, text_calls(&lenient(rules), None)),
        Assertion::Number(rules) => ruled("Number", RuleKind::Float, number_calls(rules, Basic::Float)),
        Assertion::List(rules) => ruled("Array", RuleKind::List, list_calls(rules)),
        Assertion::Map(rules) => ruled("Object", RuleKind::Map, list_calls(rules)),
        Assertion::Has(names) => call("Required", [SchemaArgument::Names(names.clone())]),
        Assertion::Member(of, part) => call("Properties", [name(of), inner(part)]),
        Assertion::Like(pattern, part) => call(
            "PatternProperties",
            [SchemaArgument::Pattern(pattern.value.clone()), inner(part)],
        ),
        Assertion::Others(names, patterns, part) => {
            let patterns = patterns.iter().map(|pattern| pattern.value.clone());
            let (names, patterns) = (
                SchemaArgument::Names(names.clone()),
                SchemaArgument::Patterns(patterns.collect()),
            );
            call("AdditionalProperties", [names, patterns, inner(part)])
        }
        Assertion::Names(part) => call("PropertyNames", [inner(part)]),
        Assertion::Item(place, part) => {
            call("PrefixItems", [SchemaArgument::Count(Some(*place)), inner(part)])
        }
        Assertion::Items(from, part) => call("Items", [SchemaArgument::Count(Some(*from)), inner(part)]),
        Assertion::Contains(part, least, most) => {
            let counts = (SchemaArgument::Count(Some(*least)), SchemaArgument::Count(*most));
            call("Contains", [inner(part), counts.0, counts.1])
        }
        Assertion::All(all) => {
            all_of(all.iter().map(schema).collect()).map_or_else(|| call("True", []), |all| *all)
        }
        Assertion::Any(all) => call("AnyOf", [parts(all)]),
        Assertion::One(all) => call("OneOf", [parts(all)]),
        Assertion::Not(part) => call("Not", [inner(part)]),
        Assertion::If(all) => call("If", all.each_ref().map(inner)),
        Assertion::RestOfItems(all) => call("UnevaluatedItems", all.each_ref().map(inner)),
        Assertion::RestOfMembers(all) => call("UnevaluatedProperties", all.each_ref().map(inner)),
    }
}

fn ruled(name: &'static str, kind: RuleKind, calls: Vec<crate::items::RuleCall>) -> SchemaCall {
    if calls.is_empty() {
        return call("True", []);
    }
    call(name, [SchemaArgument::Rules(kind, calls)])
}

// An offset may be missing, as in types of dates and times.
fn lenient(rules: &Rules) -> Rules {
    let mut rules = rules.clone();
    if let Some(Located { value, .. }) = rules.format.as_deref_mut()
        && value == "date-time"
    {
        "local-date-time".clone_into(value);
    }
    rules
}

fn variant(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Null => "Null",
        JsonKind::Bool => "Boolean",
        JsonKind::Int => "Integer",
        JsonKind::Number => "Number",
        JsonKind::Text => "String",
        JsonKind::List => "Array",
        JsonKind::Object => "Object",
    }
}
