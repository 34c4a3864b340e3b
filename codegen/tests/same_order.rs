//! The order of what is written beside each other counts only where a reader sees it: of types, endpoints, fields and values. The
//! keys of a type, an endpoint or a schema may come in any order, and the bytes are the same. Where the order does count, another
//! order gives the same names and the same files, and moves lines in them.

use std::path::{Path, PathBuf};

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diagnostics::report::render_lines;
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::frontend::read_folder;
use levain_codegen::frontend::text::yaml_tree::{read_yaml, to_json};
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::pipeline::{GeneratedPackage, package_of};
use levain_codegen::selection::Selection;
use serde_json::{Map, Value};

type Failed = Box<dyn std::error::Error>;

/// What the keys of a mapping are.
#[derive(Clone, Copy, PartialEq)]
enum Keys {
    /// Words of the language, whose order says nothing.
    Words,
    /// Names of the user's, in the order that readers see.
    Names,
    /// Names of mappings that hold names again, as alternatives of a native spec do.
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

/// The same with all mappings of `these` keys turned round.
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

fn tree_of(path: &Path) -> Result<Value, Failed> {
    let mut sources = Sources::default();
    let file = sources.add("own", std::fs::read_to_string(path)?);
    let tree = read_yaml(file, &sources, &mut Findings::default())
        .ok_or_else(|| format!("{} is no YAML", path.display()))?;
    Ok(to_json(&tree))
}

fn of_document(document: &Value) -> Result<GeneratedPackage, Failed> {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let file = sources.add("openapi.json", document.to_string());
    let specs: Vec<_> = read_openapi(file, &sources, &mut found).into_iter().collect();
    let package = package_of(
        &specs,
        &Selection::default(),
        &sources,
        &EmptyRegistry,
        &mut found,
    );
    package.map_err(|_| render_lines(&found, &sources).into())
}

// What is JSON is YAML as well.
fn of_spec(files: &[(String, Value)]) -> Result<GeneratedPackage, Failed> {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let files: Vec<_> = files
        .iter()
        .map(|(name, tree)| sources.add(name.as_str(), tree.to_string()))
        .collect();
    let specs = read_folder(&files, &sources, &mut found);
    let package = package_of(
        &specs,
        &Selection::default(),
        &sources,
        &EmptyRegistry,
        &mut found,
    );
    package.map_err(|_| render_lines(&found, &sources).into())
}

fn documents() -> Result<Vec<PathBuf>, Failed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/openapi");
    let mut documents = Vec::new();
    for case in std::fs::read_dir(folder)? {
        let case = case?.path();
        // One of several files cannot be turned round alone.
        if case.join("openapi.yaml").exists() && !case.join("shared.yaml").exists() {
            documents.push(case.join("openapi.yaml"));
        }
    }
    assert!(documents.len() > 10, "{documents:?}");
    Ok(documents)
}

fn spec() -> Result<Vec<(String, Value)>, Failed> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/bakeronline"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|kind| kind == "yaml") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            files.push((name.into_owned(), tree_of(&path)?));
        }
    }
    Ok(files)
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
fn the_order_of_keywords_does_not_count() -> Result<(), Failed> {
    let is_words = |keys| keys == Keys::Words;
    for path in documents()? {
        let document = tree_of(&path)?;
        let turned = reversed(&document, Keys::Words, is_words, keys_below_in_documents);
        assert_ne!(document.to_string(), turned.to_string());
        let (one, other) = (of_document(&document)?, of_document(&turned)?);
        assert!(one == other, "{path:?}: {:?}", different(&one, &other));
    }
    let files = spec()?;
    let turned: Vec<_> = files
        .iter()
        .map(|(name, tree)| {
            (
                name.clone(),
                reversed(tree, Keys::Words, is_words, keys_below_in_specs),
            )
        })
        .collect();
    let (one, other) = (of_spec(&files)?, of_spec(&turned)?);
    assert!(one == other, "{:?}", different(&one, &other));
    Ok(())
}

/// The same with the members of the mapping at each pointer turned round.
fn with_turned(tree: &Value, pointers: &[&str]) -> Value {
    let mut tree = tree.clone();
    for pointer in pointers {
        if let Some(members) = tree.pointer_mut(pointer).and_then(Value::as_object_mut) {
            *members = std::mem::take(members).into_iter().rev().collect();
        }
    }
    tree
}

// In listings and in files of several types; of where their lines break, nothing is said.
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

// Types whose names collide are told apart by who is first, where no `levain.lock` says it; a ring of parts is cut where it is met.
#[test]
fn the_order_of_types_and_endpoints_moves_lines_and_changes_none() -> Result<(), Failed> {
    let is_told_by_order = |path: &PathBuf| {
        let cases = ["cycles-in-all-of", "references-of-every-kind"];
        cases.iter().any(|case| path.to_string_lossy().contains(case))
    };
    for path in documents()?.into_iter().filter(|path| !is_told_by_order(path)) {
        let document = tree_of(&path)?;
        let turned = with_turned(&document, &["/paths", "/components/schemas", "/definitions"]);
        let (one, other) = (of_document(&document)?, of_document(&turned)?);
        assert_just_lines_move(&path.to_string_lossy(), &one, &other);
    }
    let files = spec()?;
    let turned =
        |(name, tree): &(String, Value)| (name.clone(), with_turned(tree, &["/types", "/endpoints"]));
    let turned: Vec<_> = files.iter().map(turned).collect();
    assert_just_lines_move("the spec", &of_spec(&files)?, &of_spec(&turned)?);
    Ok(())
}
