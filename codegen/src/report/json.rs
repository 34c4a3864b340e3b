//! Findings for editors and other tools: `--message-format json`, one object a line.
//!
//! | member | is |
//! |---|---|
//! | `code` | `L0203`; `levain explain L0203` tells more |
//! | `severity` | `error` or `warning` |
//! | `message` | what is wrong, in one line |
//! | `remedy` | what to type to mend it |
//! | `file` | the file's name as it was given, or null when the finding is in none |
//! | `start`, `end` | where in the file: `line` and `column` from 1 (columns count characters), `byte` from 0; `end` is behind the last character; null without a file |
//! | `also` | other places that matter, each with `file`, `start`, `end` and `message` |
//! | `rendered` | the finding as it is printed for people, without colour |
//!
//! Members may be added; those that are there keep their meaning.

use serde_json::{Map, Value, json};

use super::location::Point;
use super::places::Places;
use super::{Colour, snippet};
use crate::finding::{Finding, Severity};
use crate::place::Place;

/// A finding as one line of JSON.
pub(super) fn render(finding: &Finding, severity: Severity, places: &Places<'_>) -> String {
    let mut object = Map::new();
    object.insert("code".into(), json!(finding.code.number()));
    object.insert("severity".into(), json!(severity.word()));
    object.insert("message".into(), json!(finding.message));
    object.insert("remedy".into(), json!(finding.remedy));
    insert_place(&mut object, &finding.at, places);
    let also: Vec<Value> = finding
        .also
        .iter()
        .map(|(place, why)| {
            let mut object = Map::new();
            insert_place(&mut object, place, places);
            object.insert("message".into(), json!(why));
            Value::Object(object)
        })
        .collect();
    object.insert("also".into(), json!(also));
    let rendered = snippet::render(finding, severity, places, Colour::Never);
    object.insert("rendered".into(), json!(rendered));
    Value::Object(object).to_string()
}

fn insert_place(object: &mut Map<String, Value>, place: &Place, places: &Places<'_>) {
    let (file, start, end) = match places.locate(place) {
        Some((file, range)) => (
            json!(file.name),
            Point::new(&file.text, range.start).json(),
            Point::new(&file.text, range.end).json(),
        ),
        None => (Value::Null, Value::Null, Value::Null),
    };
    object.insert("file".into(), file);
    object.insert("start".into(), start);
    object.insert("end".into(), end);
}
