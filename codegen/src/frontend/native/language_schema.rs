//! The spec language as a JSON Schema, for editors.
//!
//! In: the table of keys that the reader goes by. Out: a JSON Schema (2020-12) as text. It describes one file. How files extend
//! each other, and whether references lead anywhere, is checked by the reader and by the stages after it.

mod forms;

use serde_json::{Map, Value, json};

use self::forms::form_schema;
use crate::frontend::native::keys::{Form, Need, TABLES, Table};

/// Whether the schema describes whole versions, or patches, in which every key may be left out or removed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Whole,
    Patch,
}

/// The JSON Schema of a version file, indented, with a newline at its end.
pub fn language_schema() -> String {
    let mut definitions = Map::new();
    for mode in [Mode::Whole, Mode::Patch] {
        for table in TABLES {
            definitions.insert(name(table.name, mode), table_schema(table, mode));
        }
        for (form, schema) in forms::shared(mode) {
            definitions.insert(name(form, mode), schema);
        }
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A version of an API, in levain's spec language",
        "type": "object",
        "if": { "required": ["extends"] },
        "then": reference("version", Mode::Patch),
        "else": reference("version", Mode::Whole),
        "$defs": definitions,
    });
    format!("{schema:#}\n")
}

fn table_schema(table: &Table, mode: Mode) -> Value {
    let properties: Map<String, Value> = table
        .keys()
        .map(|key| {
            let is_own = table.name == "version" && is_files_own(key.name);
            let mut schema = match (mode, is_own) {
                (Mode::Patch, false) => removable(&form_schema(key.form, mode)),
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
            Mode::Whole => key.need == Need::Required,
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
        if mode == Mode::Whole && !table.says.is_empty() {
            let says: Vec<Value> = table
                .says
                .iter()
                .map(|keys| json!({ "required": keys }))
                .collect();
            schema.insert("anyOf".into(), json!(says));
        }
    }
    schema
}

/// The keys that a patch does not inherit, so that it cannot remove them.
fn is_files_own(key: &str) -> bool {
    ["levain", "api", "version", "status", "extends"].contains(&key)
}

/// The schema with `null` added, which removes a key.
fn removable(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn reference(definition: &str, mode: Mode) -> Value {
    json!({ "$ref": format!("#/$defs/{}", name(definition, mode)) })
}

fn name(definition: &str, mode: Mode) -> String {
    match mode {
        Mode::Whole => definition.to_owned(),
        Mode::Patch => format!("{definition}-patch"),
    }
}
