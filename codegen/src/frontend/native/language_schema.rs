//! The spec language as a JSON Schema, for editors.
//!
//! In: the tables of keys that the reader uses. Out: a JSON Schema (2020-12) as text. It describes a single file. How files extend
//! each other, and whether references have a target, is checked by the reader and by later stages.

mod forms;

use serde_json::{Map, Value, json};

use self::forms::form_schema;
use crate::frontend::native::keys::{Form, KeyTable, Need, TABLES};

/// Whether a definition is for complete versions, or for patches, which may leave out or remove every key.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Complete,
    Patch,
}

/// The JSON Schema of a version file, indented, with a newline at its end.
pub fn language_schema() -> String {
    let mut definitions = Map::new();
    for mode in [Mode::Complete, Mode::Patch] {
        for table in TABLES {
            definitions.insert(definition_name(table.name, mode), table_schema(table, mode));
        }
        for (form, schema) in forms::shared_definitions(mode) {
            definitions.insert(definition_name(form, mode), schema);
        }
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A version of an API, in levain's spec language",
        "type": "object",
        "if": { "required": ["extends"] },
        "then": reference("version", Mode::Patch),
        "else": reference("version", Mode::Complete),
        "$defs": definitions,
    });
    format!("{schema:#}\n")
}

fn table_schema(table: &KeyTable, mode: Mode) -> Value {
    let properties: Map<String, Value> = table
        .keys()
        .map(|key| {
            let is_inherited = table.name != "version" || is_inherited(key.name);
            let mut schema = match (mode, is_inherited) {
                (Mode::Patch, true) => removable(&form_schema(key.form, mode)),
                _ => form_schema(key.form, mode),
            };
            if let (Value::Object(schema), true) = (&mut schema, key.form != Form::Literal) {
                schema.insert("description".into(), json!(key.doc));
            }
            (key.name.to_owned(), schema)
        })
        .collect();
    let required: Vec<&str> = table
        .keys()
        .filter(|key| match mode {
            Mode::Complete => key.need == Need::Required,
            Mode::Patch => table.name == "version" && key.name == "version",
        })
        .map(|key| key.name)
        .collect();
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if let Value::Object(schema) = &mut schema {
        if !required.is_empty() {
            schema.insert("required".into(), json!(required));
        }
        if mode == Mode::Complete && !table.any_of_required.is_empty() {
            let required: Vec<Value> = table
                .any_of_required
                .iter()
                .map(|keys| json!({ "required": keys }))
                .collect();
            schema.insert("anyOf".into(), json!(required));
        }
    }
    schema
}

/// Whether a patch inherits a key of a version file, so that it can remove it.
fn is_inherited(key: &str) -> bool {
    !["levain", "api", "version", "status", "extends"].contains(&key)
}

/// The schema, or `null`, which removes a key.
fn removable(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn reference(definition: &str, mode: Mode) -> Value {
    json!({ "$ref": format!("#/$defs/{}", definition_name(definition, mode)) })
}

fn definition_name(definition: &str, mode: Mode) -> String {
    match mode {
        Mode::Complete => definition.to_owned(),
        Mode::Patch => format!("{definition}-patch"),
    }
}
