//! Findings for editors and other tools, as JSON; the members are described at [`render_json`](super::render_json).

use serde_json::{Map, Value, json};

use super::places::Places;
use super::{Colour, snippet};
use crate::diagnostics::finding::{Finding, Severity};
use crate::diagnostics::location::Location;

/// A finding as one line of JSON.
pub(super) fn render(finding: &Finding, severity: Severity, places: &Places<'_>) -> String {
    let mut object = Map::new();
    object.insert("kind".into(), json!("finding"));
    object.insert("code".into(), json!(finding.code.number()));
    object.insert("severity".into(), json!(severity.word()));
    object.insert("message".into(), json!(finding.message));
    object.insert("remedy".into(), json!(finding.remedy));
    insert_location(&mut object, &finding.location, places);
    let also: Vec<Value> = finding
        .also
        .iter()
        .map(|(location, why)| {
            let mut object = Map::new();
            insert_location(&mut object, location, places);
            object.insert("message".into(), json!(why));
            Value::Object(object)
        })
        .collect();
    object.insert("also".into(), json!(also));
    let rendered = snippet::render(finding, severity, places, Colour::Never);
    object.insert("rendered".into(), json!(rendered));
    Value::Object(object).to_string()
}

fn insert_location(object: &mut Map<String, Value>, location: &Location, places: &Places<'_>) {
    let (file, start, end) = match places.locate(location) {
        Some(cursor) => (
            json!(cursor.file.full_name()),
            cursor.start().json(),
            cursor.end().json(),
        ),
        None => (Value::Null, Value::Null, Value::Null),
    };
    object.insert("file".into(), file);
    object.insert("start".into(), start);
    object.insert("end".into(), end);
}
