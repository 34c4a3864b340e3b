//! The verdict is held against values: one that the older schema accepts and the newer refuses must be told, and the other way round.
//!
//! Whether a schema accepts a value is what `jsonschema`, another implementation of JSON Schema, says.

use jsonschema::Validator;
use levain_codegen::diff::Change;
use levain_codegen::diff::severity::{Direction, Level, Movement, level_of};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::wire::{changes, document};

fn scalars() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3i64..8).prop_map(Value::from),
        (0i32..6).prop_map(|half| json!(f64::from(half) + 0.5)),
        "[ab]{0,4}".prop_map(Value::from),
    ]
}

fn values() -> impl Strategy<Value = Value> {
    scalars().prop_recursive(2, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[abc]", inner, 0..4).prop_map(|members| json!(members)),
        ]
    })
}

fn types() -> impl Strategy<Value = Value> {
    let names = || {
        prop::sample::subsequence(
            vec![
                "string", "integer", "number", "boolean", "null", "object", "array",
            ],
            1..3,
        )
    };
    prop_oneof![
        names().prop_map(|names| json!(names[0])),
        names().prop_map(|names| json!(names)),
    ]
}

// A schema with a type and some keywords of any type.
fn schemas() -> impl Strategy<Value = Value> {
    let leaf = (types(), prop::collection::vec(keywords(), 0..3))
        .prop_map(|(types, keywords)| with(&types, keywords));
    leaf.prop_recursive(2, 10, 3, |inner| {
        let two = || (inner.clone(), inner.clone());
        prop_oneof![
            (
                prop::collection::btree_map("[abc]", inner.clone(), 0..3),
                prop::sample::subsequence(vec!["a", "b", "c"], 0..3),
                additional(inner.clone())
            )
                .prop_map(|(properties, required, additional)| {
                    let mut schema =
                        json!({ "type": "object", "properties": properties, "required": required });
                    if let Some(additional) = additional {
                        schema["additionalProperties"] = additional;
                    }
                    schema
                }),
            (inner.clone(), 0u64..3)
                .prop_map(|(items, least)| json!({ "type": "array", "items": items, "minItems": least })),
            two().prop_map(|(one, other)| json!({ "anyOf": [one, other] })),
            two().prop_map(|(one, other)| json!({ "oneOf": [one, other] })),
            two().prop_map(|(one, other)| json!({ "allOf": [one, other] })),
            inner
                .clone()
                .prop_map(|one| json!({ "type": "object", "not": one })),
            two().prop_map(|(one, other)| json!({ "if": one, "then": other })),
            inner.prop_map(|one| json!({ "type": "array", "contains": one })),
        ]
    })
}

fn additional(inner: impl Strategy<Value = Value>) -> impl Strategy<Value = Option<Value>> {
    prop_oneof![Just(None), Just(Some(json!(false))), inner.prop_map(Some)]
}

fn with(types: &Value, keywords: Vec<(&'static str, Value)>) -> Value {
    let mut schema = json!({ "type": types });
    for (name, value) in keywords {
        schema[name] = value;
    }
    schema
}

fn keywords() -> impl Strategy<Value = (&'static str, Value)> {
    prop_oneof![
        (0u64..4).prop_map(|count| ("minLength", json!(count))),
        (0u64..4).prop_map(|count| ("maxLength", json!(count))),
        (-2i64..6).prop_map(|number| ("minimum", json!(number))),
        (-2i64..6).prop_map(|number| ("maximum", json!(number))),
        (-2i64..6).prop_map(|number| ("exclusiveMinimum", json!(number))),
        (-2i64..6).prop_map(|number| ("exclusiveMaximum", json!(number))),
        (1u64..4).prop_map(|number| ("multipleOf", json!(number))),
        (0u64..3).prop_map(|count| ("minProperties", json!(count))),
        (0u64..3).prop_map(|count| ("maxProperties", json!(count))),
        Just(("uniqueItems", json!(true))),
        Just(("pattern", json!("^a"))),
        prop::collection::vec(scalars(), 1..4).prop_map(|values| ("enum", json!(values))),
        scalars().prop_map(|value| ("const", value)),
        Just(("required", json!(["a"]))),
        Just(("dependentRequired", json!({ "a": ["b"] }))),
        Just(("propertyNames", json!({ "maxLength": 0 }))),
        Just(("patternProperties", json!({ "^a": { "type": "string" } }))),
    ]
}

// A change says it if it moved that way, or may be anything.
fn says(found: &[Change], direction: Direction, movement: Movement) -> bool {
    found.iter().any(|change| {
        let is_told = change.movement == movement || change.movement == Movement::Other;
        let is_judged = change.level == level_of(direction, change.movement)
            || change
                .rule
                .tolerance
                .iter()
                .any(|tolerance| tolerance.direction == direction && tolerance.level == change.level)
            || change.level == Level::Compatible;
        change.direction == Some(direction) && is_told && is_judged
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_value_that_only_one_side_accepts_is_told(old in schemas(), new in schemas(), sample in prop::collection::vec(values(), 8)) {
        hold(&old, &new, &sample)?;
    }

    #[test]
    fn a_keyword_that_is_added_is_told((old, keyword) in (schemas(), keywords()), sample in prop::collection::vec(values(), 8)) {
        let mut new = old.clone();
        new[keyword.0] = keyword.1;
        hold(&old, &new, &sample)?;
        hold(&new, &old, &sample)?;
    }
}

fn hold(old: &Value, new: &Value, sample: &[Value]) -> Result<(), TestCaseError> {
    let validator = |schema: &Value| -> Option<Validator> { jsonschema::draft202012::new(schema).ok() };
    let (Some(of_old), Some(of_new)) = (validator(old), validator(new)) else {
        return Ok(());
    };
    let found = changes(&document(&old.to_string()), &document(&new.to_string()));
    for value in sample {
        let told = match (of_old.is_valid(value), of_new.is_valid(value)) {
            (true, false) => says(&found, Direction::Request, Movement::Narrower),
            (false, true) => says(&found, Direction::Response, Movement::Wider),
            _ => true,
        };
        let rules: Vec<&str> = found.iter().map(|change| change.rule.id).collect();
        prop_assert!(
            told,
            "{value} is accepted by one only\nold {old}\nnew {new}\n{rules:?}"
        );
    }
    Ok(())
}
