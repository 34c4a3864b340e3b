//! Schemas that contain themselves without a value in between, or repeat each other, are compared to an end.

use std::fmt::Write as _;

use super::wire::changes;

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: Bakery, version: 1.0.0}\npaths:\n  /loaves:\n    post:\n      requestBody: {content: {application/json: \
                    {schema: {$ref: '#/components/schemas/A'}}}}\n      responses: {}\ncomponents:\n  schemas:\n";

// The rules of the changes between two schemas.
fn rules(old: &str, new: &str) -> Vec<&'static str> {
    let found = changes(&format!("{HEAD}{old}"), &format!("{HEAD}{new}"));
    let ids = found.iter().map(|change| change.rule.id);
    ids.filter(|id| *id != "version-not-bumped").collect()
}

#[test]
fn a_schema_may_contain_itself() {
    for schema in [
        "    A: {$ref: '#/components/schemas/A'}\n",
        "    A: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/A'}]}\n",
        "    A: {anyOf: [{$ref: '#/components/schemas/A', minProperties: 1}, {type: 'null'}]}\n",
        "    A: {oneOf: [{$ref: '#/components/schemas/A', pattern: a}, {type: 'null'}, {not: {$ref: '#/components/schemas/A'}}]}\n",
        "    A: {$ref: '#/components/schemas/B', deprecated: true}\n    B: {$ref: '#/components/schemas/A', default: 1}\n",
    ] {
        assert_eq!(rules(schema, schema), Vec::<&str>::new(), "{schema}");
        let other = "    A: {type: object, maxProperties: 3}\n";
        rules(schema, other);
        rules(other, schema);
        let closed = schema.replace("A: {", "A: {maxProperties: 2, ");
        assert!(!rules(schema, &closed).is_empty(), "{schema}");
    }
}

#[test]
fn parts_that_repeat_each_other_do_not_multiply() {
    let mut schemas = "    A: {allOf: [{$ref: '#/components/schemas/P0'}, {minProperties: 1}]}\n".to_owned();
    for level in 0..40 {
        let next = level + 1;
        let _ = writeln!(
            schemas,
            "    P{level}: {{allOf: [{{$ref: '#/components/schemas/P{next}'}}, {{$ref: '#/components/schemas/P{next}'}}]}}"
        );
    }
    schemas += "    P40: {maxProperties: 3}\n";
    assert_eq!(rules(&schemas, &schemas), Vec::<&str>::new());
    let flat = "    A: {type: object, maxProperties: 3}\n";
    assert!(!rules(&schemas, flat).is_empty());
    let other = schemas.replace("maxProperties: 3", "maxProperties: 2");
    assert_eq!(rules(&schemas, &other), ["max-properties-decreased"]);
}

// Of a property that two parts declare, neither is forgotten.
#[test]
fn a_property_of_two_parts_is_what_both_say() {
    let parts = "    A: {allOf: [{properties: {a: {type: string}}}, {properties: {a: {maxLength: 5}}}]}\n";
    let flat = "    A: {properties: {a: {type: string, maxLength: 5}}}\n";
    let loose = "    A: {properties: {a: {type: string}}}\n";
    assert!(!rules(parts, loose).is_empty());
    assert!(!rules(flat, loose).is_empty());
    let repeated = parts.replace("{maxLength: 5}", "{type: string, maxLength: 5}");
    assert_eq!(rules(&repeated, flat), Vec::<&str>::new());
}
