//! The order of keys makes a difference only where a reader sees it: of types, endpoints, fields and values. The keywords of a type,
//! an endpoint or a schema may come in any order, and the bytes are the same. Where the order does make a difference, another order
//! gives the same names and the same files, and moves lines in them.

use std::path::PathBuf;

use crate::harness::specs::GeneratedPackage;
use serde_json::{Map, Value};

use crate::harness::Failed;
use crate::harness::cases::{cases, root};
use crate::harness::specs::{bakeronline_files, document, native, tree_of};

/// What the keys of a mapping are.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    /// Keywords, whose order means nothing.
    Words,
    /// Names of the user's, in the order that readers see.
    Names,
    /// Names of mappings whose keys are names again, as the variants of a native spec are.
    NamesOfNames,
    /// A value.
    Data,
}

type KeysBelow = fn(Keys, &str, &Value) -> Keys;

fn keys_below_in_documents(keys: Keys, key: &str, value: &Value) -> Keys {
    const NAMES: &[&str] = &[
        "properties",
        "patternProperties",
        "schemas",
        "definitions",
        "$defs",
        "responses",
        "requestBodies",
        "headers",
        "securitySchemes",
        "securityDefinitions",
        "callbacks",
        "webhooks",
        "pathItems",
        "content",
        "mapping",
        "variables",
        "encoding",
        "flows",
        "scopes",
        "security",
    ];
    match key {
        _ if keys != Keys::Words => Keys::Words,
        "default" | "example" | "examples" | "enum" | "const" => Keys::Data,
        _ if key.starts_with("x-") => Keys::Data,
        // An item's methods are operations in their order.
        "paths" => Keys::NamesOfNames,
        "parameters" if value.is_object() => Keys::Names,
        _ if NAMES.contains(&key) => Keys::Names,
        _ => Keys::Words,
    }
}

fn keys_below_in_specs(keys: Keys, key: &str, value: &Value) -> Keys {
    const NAMES: &[&str] = &[
        "hosts",
        "types",
        "endpoints",
        "fields",
        "request",
        "response",
        "query",
        "headers",
        "cookies",
        "path",
        "error",
    ];
    match key {
        _ if keys != Keys::Words => Keys::Words,
        "default" | "example" | "equals" => Keys::Data,
        "one-of" => Keys::NamesOfNames,
        // The long form of a table.
        _ if value.get("fields").is_some_and(Value::is_object) => Keys::Words,
        _ if NAMES.contains(&key) => Keys::Names,
        _ => Keys::Words,
    }
}

/// The same with all mappings of `these` keys reversed.
fn reversed(value: &Value, keys: Keys, these: fn(Keys) -> bool, below: KeysBelow) -> Value {
    match value {
        Value::Array(items) => items
            .iter()
            .map(|item| reversed(item, keys, these, below))
            .collect(),
        Value::Object(members) if keys != Keys::Data => {
            let member = |(key, value): (&String, &Value)| {
                let keys_of_value = if keys == Keys::NamesOfNames {
                    Keys::Names
                } else {
                    below(keys, key, value)
                };
                (key.clone(), reversed(value, keys_of_value, these, below))
            };
            let members = members.iter().map(member);
            let members: Map<String, Value> = if these(keys) {
                members.rev().collect()
            } else {
                members.collect()
            };
            Value::Object(members)
        }
        other => other.clone(),
    }
}

fn of_document(tree: &Value) -> Result<GeneratedPackage, String> {
    document([("openapi.json", tree.to_string())]).package()
}

// What is JSON is YAML as well.
fn of_spec(files: &[(String, Value)]) -> Result<GeneratedPackage, String> {
    native(files.iter().map(|(name, tree)| (name.as_str(), tree.to_string()))).package()
}

fn documents() -> Vec<PathBuf> {
    let mut documents = cases("codegen/tests/openapi");
    // One of several files cannot be reversed alone.
    documents.retain(|case| case.join("openapi.yaml").exists() && !case.join("shared.yaml").exists());
    assert!(documents.len() > 10, "{documents:?}");
    documents.iter().map(|case| case.join("openapi.yaml")).collect()
}

fn spec() -> Vec<(String, Value)> {
    let folder = root().join("spec/bakeronline");
    let tree = |(name, _): (String, String)| {
        let tree = tree_of(&folder.join(&name)).expect("a spec is YAML");
        (name, tree)
    };
    bakeronline_files().into_iter().map(tree).collect()
}

fn different(one: &GeneratedPackage, other: &GeneratedPackage) -> Vec<String> {
    let paths = one
        .files
        .iter()
        .chain(other.files.iter())
        .map(|(path, _)| path.to_owned());
    let paths: std::collections::BTreeSet<String> = paths.collect();
    paths
        .into_iter()
        .filter(|path| one.files.get(path) != other.files.get(path))
        .collect()
}

#[test]
fn the_order_of_keywords_makes_no_difference() -> Result<(), Failed> {
    let is_words = |keys| keys == Keys::Words;
    for path in documents() {
        let document = tree_of(&path).ok_or("it is no YAML")?;
        let turned = reversed(&document, Keys::Words, is_words, keys_below_in_documents);
        assert_ne!(document.to_string(), turned.to_string());
        let (one, other) = (of_document(&document)?, of_document(&turned)?);
        assert!(one == other, "{path:?}: {:?}", different(&one, &other));
    }
    let files = spec();
    let reversed: Vec<_> = files
        .iter()
        .map(|(name, tree)| {
            (
                name.clone(),
                reversed(tree, Keys::Words, is_words, keys_below_in_specs),
            )
        })
        .collect();
    let (one, other) = (of_spec(&files)?, of_spec(&reversed)?);
    assert!(one == other, "{:?}", different(&one, &other));
    Ok(())
}

/// The same with the members of the mapping at each pointer reversed.
fn with_reversed(tree: &Value, pointers: &[&str]) -> Value {
    let mut tree = tree.clone();
    for pointer in pointers {
        if let Some(members) = tree.pointer_mut(pointer).and_then(Value::as_object_mut) {
            *members = std::mem::take(members).into_iter().rev().collect();
        }
    }
    tree
}

// In listings and in files of several types, whose lines may break elsewhere.
fn assert_just_lines_move(what: &str, one: &GeneratedPackage, other: &GeneratedPackage) {
    assert_eq!(one.names, other.names, "{what}");
    let words = |package: &GeneratedPackage, path: &str| {
        let text = package.files.get(path).unwrap_or_default().to_owned();
        let words = text
            .split(|next: char| !next.is_alphanumeric())
            .map(str::to_owned);
        let mut words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        words.sort();
        words
    };
    for path in different(one, other) {
        assert!(words(one, &path) == words(other, &path), "{what}: {path}");
    }
}

// Types whose names collide are named in their order where no `levain.lock` names them, and a cycle of parts is cut where it closes.
#[test]
fn the_order_of_types_and_endpoints_moves_lines_and_changes_no_name() -> Result<(), Failed> {
    let depends_on_order = |path: &PathBuf| {
        let cases = ["cycles-in-all-of", "references-of-every-kind"];
        cases.iter().any(|case| path.to_string_lossy().contains(case))
    };
    for path in documents().into_iter().filter(|path| !depends_on_order(path)) {
        let document = tree_of(&path).ok_or("it is no YAML")?;
        let reversed = with_reversed(&document, &["/paths", "/components/schemas", "/definitions"]);
        let (one, other) = (of_document(&document)?, of_document(&reversed)?);
        assert_just_lines_move(&path.to_string_lossy(), &one, &other);
    }
    let files = spec();
    let reversed =
        |(name, tree): &(String, Value)| (name.clone(), with_reversed(tree, &["/types", "/endpoints"]));
    let reversed: Vec<_> = files.iter().map(reversed).collect();
    assert_just_lines_move("the spec", &of_spec(&files)?, &of_spec(&reversed)?);
    Ok(())
}
