//! The JSON-Schema-Test-Suite through generated types: every schema becomes the type of a property, every instance is read and checked.
//!
//! The suite is no part of the project. `LEVAIN_SCHEMA_SUITE=<folder>` names a folder of it (`tests/draft4` is taken as OpenAPI 3.0,
//! any other as 3.1), or one file; `cargo test -p levain-tests schema_suite -- --ignored --nocapture` then counts keyword by keyword
//! and lists what is accepted or refused wrongly. Fails when a valid instance is refused for another reason than `docs/keywords.md`
//! gives.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::harness::Failed;
use crate::harness::cases;
use crate::round_trips::client::{Client, Clients, Said};

/// Enough that few clients are built.
const SCHEMAS_PER_DOCUMENT: usize = 250;

/// What makes a schema a document of its own, which one of many in a document is not.
const OF_DOCUMENTS: &[&str] = &["$anchor", "$dynamicRef", "$id", "$recursiveRef", "id"];

/// A schema of the suite with its instances.
struct Group {
    file: String,
    title: String,
    schema: Value,
    tests: Vec<(String, Value, bool)>,
}

fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    cases::files(path, &["json"])
}

fn groups(path: &Path) -> Result<Vec<Group>, Failed> {
    let mut groups = Vec::new();
    for file in files(path) {
        let list: Value = serde_json::from_str(&std::fs::read_to_string(&file)?)?;
        let name = file
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for group in list.as_array().into_iter().flatten() {
            if names_any(&group["schema"], OF_DOCUMENTS) {
                continue;
            }
            let tests = group["tests"].as_array().into_iter().flatten();
            groups.push(Group {
                file: name.clone(),
                title: group["description"].as_str().unwrap_or_default().to_owned(),
                schema: group["schema"].clone(),
                tests: tests
                    .map(|test| {
                        let title = test["description"].as_str().unwrap_or_default();
                        (title.to_owned(), test["data"].clone(), test["valid"] == true)
                    })
                    .collect(),
            });
        }
    }
    Ok(groups)
}

fn names_any(schema: &Value, keywords: &[&str]) -> bool {
    match schema {
        Value::Array(items) => items.iter().any(|item| names_any(item, keywords)),
        Value::Object(members) => members
            .iter()
            .any(|(key, value)| keywords.contains(&key.as_str()) || names_any(value, keywords)),
        _ => false,
    }
}

// References to the schema's root lead to where it stands in the document.
fn moved(schema: &Value, home: &str) -> Value {
    match schema {
        Value::Array(items) => items.iter().map(|item| moved(item, home)).collect(),
        Value::Object(members) => {
            let mut all = Map::new();
            for (key, value) in members {
                let local = value
                    .as_str()
                    .filter(|_| key == "$ref")
                    .and_then(|reference| reference.strip_prefix('#'))
                    .filter(|pointer| pointer.is_empty() || pointer.starts_with('/'));
                let value = match local {
                    Some(pointer) => json!(format!("{home}{pointer}")),
                    None if matches!(key.as_str(), "enum" | "const" | "default") => value.clone(),
                    None => moved(value, home),
                };
                all.insert(key.clone(), value);
            }
            Value::Object(all)
        }
        other => other.clone(),
    }
}

fn key_of(index: usize) -> String {
    format!("Case{index}")
}

fn document(groups: &[Group], version: &str) -> Value {
    let schemas: Map<String, Value> = groups
        .iter()
        .enumerate()
        .map(|(index, group)| {
            let key = key_of(index);
            let schema = moved(
                &group.schema,
                &format!("#/components/schemas/{key}/properties/value"),
            );
            let whole = json!({"type": "object", "required": ["value"], "properties": {"value": schema}});
            (key, whole)
        })
        .collect();
    json!({
        "openapi": version,
        "info": {"title": "suite", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    })
}

/// How the instances of one keyword fared.
#[derive(Default)]
struct Count {
    right: usize,
    accepted: Vec<String>,
    refused: Vec<String>,
    documented: usize,
}

fn count(groups: &[Group], client: &Client, counts: &mut BTreeMap<String, Count>) -> Result<(), Failed> {
    let (mut lines, mut told) = (Vec::new(), Vec::new());
    for (index, group) in groups.iter().enumerate() {
        assert!(
            client.types.contains(&key_of(index)),
            "{} has no type",
            group.title
        );
        for test in &group.tests {
            lines.push((key_of(index), json!({"value": test.1}).to_string()));
            told.push((group, test));
        }
    }
    for ((group, (title, data, is_valid)), said) in told.iter().zip(client.ask(&lines)?) {
        let why = match &said {
            Said::Refused(_, why) => Some(why.clone()),
            Said::Read(_, violations) => violations.first().map(|(_, message)| message.clone()),
        };
        let count = counts.entry(group.file.clone()).or_default();
        let line = format!("{} / {title}: {} of {data}", group.title, group.schema);
        match why {
            None if *is_valid => count.right += 1,
            Some(_) if !*is_valid => count.right += 1,
            Some(_) if is_refused_on_purpose(group, title, &said) => count.documented += 1,
            Some(why) => count.refused.push(format!("{line}\n      {why}")),
            None if is_accepted_on_purpose(&group.schema) => count.documented += 1,
            None => count.accepted.push(line),
        }
    }
    Ok(())
}

// What `docs/keywords.md` says of valid values that are refused: a schema without a `type` has the one its keywords are about,
// integers take 64 bits, base64 is read, and formats are no mere notes.
fn is_refused_on_purpose(group: &Group, title: &str, said: &Said) -> bool {
    if title.contains("only an annotation") {
        return true;
    }
    let Said::Refused(pointer, why) = said else {
        return false;
    };
    let schema = &group.schema;
    let is_untyped = schema.get("type").is_none()
        && (pointer == "/value" || !names_any(schema, &["type"]))
        && why.contains("expected");
    is_untyped || why.contains("expected an integer") || why.contains("base64")
}

// What it says of broken values that are accepted: members that have no place are passed over (strict reading refuses them), one that is
// required and not declared is optional, `oneOf` is at least one, an empty `enum` says nothing, and files elsewhere are not read.
fn is_accepted_on_purpose(schema: &Value) -> bool {
    let own = |schema: &Value| {
        let is_false = |value: Option<&Value>| value == Some(&Value::Bool(false));
        let properties = schema.get("properties").and_then(Value::as_object);
        let is_declared = |name: &Value| {
            let name = name.as_str().unwrap_or_default();
            properties.is_some_and(|properties| properties.contains_key(name))
        };
        let required = schema.get("required").and_then(Value::as_array);
        is_false(schema.get("additionalProperties"))
            || is_false(schema.get("unevaluatedProperties"))
            || properties.is_some_and(|properties| properties.values().any(|of| *of == false))
            || required.is_some_and(|names| !names.iter().all(is_declared))
            || schema.get("oneOf").is_some()
            || schema.get("enum") == Some(&json!([]))
            || schema
                .get("$ref")
                .and_then(Value::as_str)
                .is_some_and(|reference| reference.contains("://"))
    };
    own(schema)
        || match schema {
            Value::Array(items) => items.iter().any(is_accepted_on_purpose),
            Value::Object(members) => members.values().any(is_accepted_on_purpose),
            _ => false,
        }
}

/// What is wrong, if anything, after a line for each keyword was printed.
fn print_counts(counts: &BTreeMap<String, Count>) -> usize {
    let row = |count: &Count| {
        let (accepted, refused) = (count.accepted.len(), count.refused.len());
        [count.right, accepted, refused, count.documented]
    };
    let print_row = |name: &str, [right, accepted, refused, documented]: [usize; 4]| {
        println!("{name}: {right} right, {accepted} accepted, {refused} refused, {documented} as documented");
    };
    let mut sums = [0; 4];
    for (file, count) in counts {
        let row = row(count);
        sums = std::array::from_fn(|index| sums[index] + row[index]);
        print_row(file, row);
        count
            .accepted
            .iter()
            .for_each(|line| println!("  accepted: {line}"));
        count
            .refused
            .iter()
            .for_each(|line| println!("  refused: {line}"));
    }
    print_row("all", sums);
    sums[2]
}

#[test]
#[ignore = "needs a JSON-Schema-Test-Suite, in a folder that LEVAIN_SCHEMA_SUITE names"]
fn instances_that_the_suite_calls_valid_are_read_and_accepted() -> Result<(), Failed> {
    let path = std::env::var("LEVAIN_SCHEMA_SUITE")
        .map_err(|_| "LEVAIN_SCHEMA_SUITE names no folder of the JSON-Schema-Test-Suite")?;
    let version = if path.contains("draft4") { "3.0.3" } else { "3.1.0" };
    let groups = groups(Path::new(&path))?;
    assert!(!groups.is_empty(), "{path} has no tests");
    let (mut clients, mut parts) = (Clients::new("schema_suite")?, Vec::new());
    for part in groups.chunks(SCHEMAS_PER_DOCUMENT) {
        parts.push((part, clients.add(&document(part, version).to_string())?));
    }
    let failures = clients.build()?;
    assert!(failures.is_empty(), "{failures}");
    let mut counts = BTreeMap::new();
    for (part, client) in &parts {
        count(part, client, &mut counts)?;
    }
    let refused = print_counts(&counts);
    assert_eq!(refused, 0, "valid instances are refused");
    Ok(())
}
