//! A small change of a document is a small change of what is generated: one property changes one file, one operation its own and
//! the listing, one schema renames nothing. So a diff shows what changed in the API, and nothing else.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::OnceLock;

use crate::harness::specs::GeneratedPackage;
use levain_codegen::naming::{EmptyRegistry, NameRegistry};
use levain_codegen::package::lock::Lock;
use levain_codegen::selection::Selection;
use serde_json::{Map, Value, json};

use crate::harness::Failed;
use crate::harness::cases::root;
use crate::harness::specs;

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

fn subject(path: &Path) -> Subject {
    let document = specs::tree_of(path).unwrap_or_else(|| panic!("{} is no document", path.display()));
    let before = generated(&document, &EmptyRegistry).unwrap_or_else(|lines| panic!("{lines}"));
    Subject {
        name: path.display().to_string(),
        document,
        before,
    }
}

fn own() -> [Subject; 1] {
    let case = "codegen/tests/openapi/what-other-generators-stumble-on/openapi.yaml";
    [subject(&root().join(case))]
}

// Made once: in a debug build a large document takes its time.
fn real() -> &'static [Subject] {
    static SUBJECTS: OnceLock<Vec<Subject>> = OnceLock::new();
    let corpus = root().join("../shared/corpus");
    SUBJECTS.get_or_init(|| REAL.iter().map(|name| subject(&corpus.join(name))).collect())
}

fn generated(document: &Value, registry: &dyn NameRegistry) -> Result<GeneratedPackage, String> {
    let mut read = specs::document([("openapi.json", document.to_string())]);
    read.package_with(&Selection::default(), registry)
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

/// The document with a new operation before all others, whose response is `schema`.
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

/// Asserts that besides new files just one listing changed, and no name changed.
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

fn assert_one_file_of_a_type_changes(subjects: &[Subject]) -> Result<(), Failed> {
    for Subject {
        name,
        document,
        before,
    } in subjects
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
fn one_optional_property_changes_only_the_file_of_its_type() -> Result<(), Failed> {
    assert_one_file_of_a_type_changes(&own())
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn one_optional_property_of_a_real_document_changes_only_the_file_of_its_type() -> Result<(), Failed> {
    assert_one_file_of_a_type_changes(real())
}

fn assert_one_file_of_an_operation_is_new(subjects: &[Subject]) -> Result<(), Failed> {
    for subject in subjects {
        let document = with_operation(&subject.document, &json!({"type": "string"}))?;
        let after = generated(&document, &EmptyRegistry)?;
        assert_just_listed(subject, &after);
        let changed = changed(&subject.before, &after);
        // The file of the operation, the listing of its folder, and a line of the crate's page.
        assert_eq!(changed.len(), 3, "{}: {changed:?}", subject.name);
        let page = |package: &GeneratedPackage| -> Vec<String> {
            let text = package.files.get("src/lib.rs").unwrap_or_default();
            text.lines().map(str::to_owned).collect()
        };
        let (old, new) = (page(&subject.before), page(&after));
        let added = new.iter().filter(|line| !old.contains(line)).count();
        assert!(added <= 3, "{}: {added} lines of the page are new", subject.name);
    }
    Ok(())
}

#[test]
fn one_operation_adds_its_own_file_and_changes_the_listing() -> Result<(), Failed> {
    assert_one_file_of_an_operation_is_new(&own())
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn one_operation_of_a_real_document_adds_its_own_file_and_changes_the_listing() -> Result<(), Failed> {
    assert_one_file_of_an_operation_is_new(real())
}

// One of the new schemas is named as an inline type is already: the hardest case, which takes the lock.
fn assert_no_name_changes(subjects: &[Subject]) -> Result<(), Failed> {
    for subject in subjects {
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

#[test]
fn one_schema_renames_nothing() -> Result<(), Failed> {
    assert_no_name_changes(&own())
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn one_schema_of_a_real_document_renames_nothing() -> Result<(), Failed> {
    assert_no_name_changes(real())
}
