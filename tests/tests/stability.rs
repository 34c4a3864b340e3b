//! A small change of a document is a small change of what is generated: one property changes one file, one operation its own and
//! the listing, one schema renames nothing. So a diff shows what changed in the API, and nothing else.
//!
//! Three real documents stand in `../shared/corpus` beside the project; where they are missing, the project's own is held to it alone.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diagnostics::location::Sources;
use levain_codegen::diagnostics::report::render_lines;
use levain_codegen::frontend::openapi::read_openapi;
use levain_codegen::frontend::text::yaml_tree::{read_yaml, to_json};
use levain_codegen::naming::{EmptyRegistry, NameRegistry};
use levain_codegen::package::lock::Lock;
use levain_codegen::pipeline::{GeneratedPackage, package_of};
use levain_codegen::selection::Selection;
use serde_json::{Map, Value, json};

type Failed = Box<dyn std::error::Error>;

/// GitHub's, one of 2.0, and one more.
const REAL: &[&str] = &[
    "large/github.json",
    "openapi/gitea.io.json",
    "openapi/box.com.json",
];

/// A document, and what is generated of it.
struct Subject {
    name: String,
    document: Value,
    before: GeneratedPackage,
}

// Made once: in a debug build a large document takes its time.
fn subjects() -> &'static [Subject] {
    static SUBJECTS: OnceLock<Vec<Subject>> = OnceLock::new();
    SUBJECTS.get_or_init(|| {
        let documents = documents().expect("documents can be read").into_iter();
        let subject = |(name, document): (String, Value)| {
            let before = generated(&document, &EmptyRegistry).expect("documents generate");
            Subject {
                name,
                document,
                before,
            }
        };
        documents.map(subject).collect()
    })
}

fn documents() -> Result<Vec<(String, Value)>, Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let own = root.join("codegen/tests/openapi/what-other-generators-stumble-on/openapi.yaml");
    let mut sources = Sources::default();
    let file = sources.add("own", std::fs::read_to_string(own)?);
    let tree = read_yaml(file, &sources, &mut Findings::default()).ok_or("it is no YAML")?;
    let mut documents = vec![("the project's own".to_owned(), to_json(&tree))];
    for name in REAL {
        let path: PathBuf = root.join("../shared/corpus").join(name);
        match std::fs::read_to_string(&path) {
            Ok(text) => documents.push(((*name).to_owned(), serde_json::from_str(&text)?)),
            Err(_) => eprintln!("skipped: there is no ../shared/corpus/{name} beside the project"),
        }
    }
    Ok(documents)
}

fn generated(document: &Value, registry: &dyn NameRegistry) -> Result<GeneratedPackage, Failed> {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let file = sources.add("openapi.json", document.to_string());
    let specs: Vec<_> = read_openapi(file, &sources, &mut found).into_iter().collect();
    let package = package_of(&specs, &Selection::default(), &sources, registry, &mut found);
    package.map_err(|_| render_lines(&found, &sources).into())
}

/// The files that differ, or are only on one side.
fn changed(before: &GeneratedPackage, after: &GeneratedPackage) -> Vec<String> {
    let paths = before
        .files
        .iter()
        .chain(after.files.iter())
        .map(|(path, _)| path);
    let paths: BTreeSet<&str> = paths.collect();
    let differs = |path: &&str| before.files.get(path) != after.files.get(path);
    paths.into_iter().filter(differs).map(str::to_owned).collect()
}

fn lock_of(package: &GeneratedPackage) -> Lock {
    Lock {
        names: package.names.clone(),
        ..Lock::default()
    }
}

/// The document's schemas, wherever its version has them.
fn schemas(document: &mut Value) -> Option<&mut Map<String, Value>> {
    let pointer = if document.get("swagger").is_some() {
        "/definitions"
    } else {
        "/components/schemas"
    };
    document.pointer_mut(pointer)?.as_object_mut()
}

/// The keys of some schemas with properties, spread over the document.
fn some_objects(document: &mut Value, count: usize) -> Vec<String> {
    let schemas = schemas(document).into_iter().flatten();
    let objects = schemas.filter(|(_, schema)| schema.get("properties").is_some_and(Value::is_object));
    let keys: Vec<String> = objects.map(|(key, _)| key.clone()).collect();
    let step = (keys.len() / count).max(1);
    keys.into_iter().step_by(step).take(count).collect()
}

// Before all that is there: order must not matter.
fn insert_first(members: &mut Map<String, Value>, key: &str, value: Value) {
    let rest = std::mem::take(members);
    members.insert(key.to_owned(), value);
    members.extend(rest);
}

/// The document with a new operation before all others, which answers with `schema`.
fn with_operation(document: &Value, schema: &Value) -> Result<Value, Failed> {
    let mut document = document.clone();
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    let paths = paths.ok_or("it has paths")?;
    let mut gets = paths.values().filter_map(|item| item.get("get"));
    let tags = gets.find_map(|get| get.get("tags")).cloned();
    let operation = json!({
        "operationId": "knead_all",
        "tags": tags.unwrap_or_else(|| json!([])),
        "produces": ["application/json"],
        "responses": {"200": {
            "description": "Kneaded.", "schema": schema, "content": {"application/json": {"schema": schema}}
        }}
    });
    insert_first(paths, "/kneaded", json!({ "get": operation }));
    Ok(document)
}

/// Asserts that beside new files just one listing changed, and no name moved.
fn assert_just_listed(subject: &Subject, after: &GeneratedPackage) {
    let Subject { name, before, .. } = subject;
    let changed = changed(before, after);
    let (new, old): (Vec<&String>, Vec<&String>) =
        changed.iter().partition(|path| before.files.get(path).is_none());
    assert!(new.iter().any(|path| path.contains("knead")), "{name}: {new:?}");
    let is_listing = |path: &str| path.ends_with("/mod.rs") || path == "src/lib.rs";
    assert!(old.iter().all(|path| is_listing(path)), "{name}: {old:?}");
    let is_kept = |(key, value): &(&String, &String)| after.names.get(*key) == Some(*value);
    let moved: Vec<_> = before.names.iter().filter(|entry| !is_kept(entry)).collect();
    assert!(moved.is_empty(), "{name}: {moved:?}");
}

#[test]
fn one_optional_property_changes_the_file_of_its_type_alone() -> Result<(), Failed> {
    for Subject {
        name,
        document,
        before,
    } in subjects()
    {
        let mut document = document.clone();
        let keys = some_objects(&mut document, 3);
        for key in &keys {
            let schema = schemas(&mut document).and_then(|schemas| schemas.get_mut(key));
            let properties = schema.and_then(|schema| schema.get_mut("properties")?.as_object_mut());
            insert_first(
                properties.ok_or("it has properties")?,
                "kneaded_by",
                json!({"type": "string"}),
            );
        }
        let after = generated(&document, &EmptyRegistry)?;
        let changed = changed(before, &after);
        let has_it = |path: &String| {
            after
                .files
                .get(path)
                .is_some_and(|text| text.contains("kneaded_by"))
        };
        assert!(
            changed.len() <= keys.len() && !changed.is_empty(),
            "{name}: {keys:?}: {changed:?}"
        );
        assert!(changed.iter().all(has_it), "{name}: {keys:?}: {changed:?}");
        assert_eq!(before.names, after.names, "{name}");
    }
    Ok(())
}

#[test]
fn one_operation_changes_its_own_file_and_the_listing() -> Result<(), Failed> {
    for subject in subjects() {
        let document = with_operation(&subject.document, &json!({"type": "string"}))?;
        let after = generated(&document, &EmptyRegistry)?;
        assert_just_listed(subject, &after);
        let changed = changed(&subject.before, &after);
        assert_eq!(changed.len(), 2, "{}: {changed:?}", subject.name);
    }
    Ok(())
}

// One of the new schemas is named as an inline type is already: the hardest case, which takes the lock.
#[test]
fn one_schema_renames_nothing() -> Result<(), Failed> {
    for subject in subjects() {
        let mut names = subject.before.names.iter();
        let inline = names.find(|(key, _)| key.starts_with("type ") && key.contains('.'));
        let taken = inline.map_or("Kneader", |(_, name)| name.as_str());
        let is_old = subject.document.get("swagger").is_some();
        let pointer = if is_old {
            "#/definitions/"
        } else {
            "#/components/schemas/"
        };
        let reference = |name: &str| json!({"$ref": format!("{pointer}{name}")});
        let mut document = with_operation(&subject.document, &reference("Knead"))?;
        for (key, properties) in [
            (taken, json!({"hand": {"type": "string"}})),
            ("Knead", json!({"by": reference(taken)})),
        ] {
            let schemas = schemas(&mut document).ok_or("it has schemas")?;
            insert_first(schemas, key, json!({"type": "object", "properties": properties}));
        }
        assert_just_listed(subject, &generated(&document, &lock_of(&subject.before))?);
    }
    Ok(())
}
