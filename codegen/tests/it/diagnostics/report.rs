//! The forms of a report, and locations that are looked up only when they are shown.

use levain_codegen::diagnostics::finding::{Code, Finding, Findings};
use levain_codegen::diagnostics::location::{FileId, Location, Part, Sources};
use levain_codegen::diagnostics::report::{
    Colour, render_compile_errors, render_json, render_lines, render_report, render_summary,
};
use serde_json::{Value, json};

const DOCUMENT: &str =
    "{\n  \"paths\": {\n    \"/shöps/{id}\": {\n      \"get\": {\"operationId\": \"shop\"}\n    }\n  }\n}\n";

fn at(pointer: &str, part: Part) -> Location {
    Location {
        part,
        ..Location::value(FileId(0), pointer)
    }
}

fn found(places: &[Location]) -> (Findings, Sources) {
    let mut sources = Sources::default();
    sources.add("api.json", DOCUMENT);
    let mut found = Findings::default();
    for location in places {
        found.add(Finding::new(Code::UnknownKey, location.clone(), "odd", "fix it"));
    }
    (found, sources)
}

fn positions(places: &[Location]) -> Vec<String> {
    let (found, sources) = found(places);
    let lines = render_lines(&found, &sources);
    lines
        .lines()
        .map(|line| line.split(": ").next().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn a_pointer_into_json_is_found() {
    let id = "/paths/~1shöps~1{id}/get/operationId";
    assert_eq!(positions(&[at(id, Part::Value)]), ["api.json:4:30"]);
    assert_eq!(positions(&[at(id, Part::Key)]), ["api.json:4:15"]);
}

#[test]
fn a_missing_property_is_shown_at_the_key_of_its_object() {
    let pointer = "/paths/~1shöps~1{id}/get/responses/200";
    assert_eq!(positions(&[at(pointer, Part::Value)]), ["api.json:4:7"]);
}

#[test]
fn a_location_in_no_file_is_reported_without_one() {
    let (found, _) = found(&[at("/paths", Part::Key)]);
    let none = Sources::default();
    assert_eq!(render_lines(&found, &none), "error[L0103]: odd (help: fix it)\n");
    assert_eq!(
        render_report(&found, &none, Colour::Never, usize::MAX),
        "error[L0103]: odd\n |\n = help: fix it\n\n"
    );
}

#[test]
fn compile_errors_are_the_errors_in_the_order_of_the_file() {
    let (mut found, sources) = found(&[at("/paths/~1shöps~1{id}", Part::Key)]);
    let warning = Finding::new(Code::UnknownKey, at("/paths", Part::Value), "fine", "leave it").softened();
    found.add(warning);
    found.add(Finding::new(
        Code::UnknownKey,
        at("/paths", Part::Key),
        "first",
        "fix it first",
    ));
    assert_eq!(
        render_compile_errors(&found, &sources),
        [
            "api.json:2:3: first [L0103]\nhelp: fix it first",
            "api.json:3:5: odd [L0103]\nhelp: fix it",
        ]
    );
}

#[test]
fn a_line_has_location_code_message_and_help() {
    let (found, sources) = found(&[at("/paths", Part::Key)]);
    assert_eq!(
        render_lines(&found, &sources),
        "api.json:2:3: error[L0103]: odd (help: fix it)\n"
    );
}

#[test]
fn json_has_what_editors_need() {
    let (mut found, sources) = found(&[]);
    let finding = Finding::new(Code::UnknownKey, at("/paths", Part::Key), "odd", "fix it");
    found.add(finding.also(at("/paths/~1shöps~1{id}", Part::Key), "here too"));
    let text = render_json(&found, &sources);
    let mut value: Value = serde_json::from_str(&text).expect("a line is JSON");
    let rendered = value
        .as_object_mut()
        .and_then(|object| object.shift_remove("rendered"));
    assert_eq!(
        rendered.as_ref().and_then(Value::as_str),
        Some(render_report(&found, &sources, Colour::Never, usize::MAX).trim_end())
    );
    assert_eq!(
        value,
        json!({
            "kind": "finding",
            "code": "L0103",
            "severity": "error",
            "message": "odd",
            "remedy": "fix it",
            "file": "api.json",
            "start": { "line": 2, "column": 3, "byte": 4 },
            "end": { "line": 2, "column": 10, "byte": 11 },
            "also": [{
                "file": "api.json",
                "start": { "line": 3, "column": 5, "byte": 19 },
                "end": { "line": 3, "column": 18, "byte": 33 },
                "message": "here too",
            }],
        })
    );
}

#[test]
fn colour_is_used_only_when_asked_for() {
    let (found, sources) = found(&[at("/paths", Part::Key)]);
    assert!(render_report(&found, &sources, Colour::Always, usize::MAX).contains("\u{1b}["));
    assert!(!render_report(&found, &sources, Colour::Never, usize::MAX).contains('\u{1b}'));
}

#[test]
fn a_summary_counts_and_findings_come_in_the_order_of_the_file() {
    let later = at("/paths/~1shöps~1{id}/get", Part::Key);
    let (mut found, sources) = found(&[later, at("/paths", Part::Key)]);
    found.add(Finding::new(
        Code::OutdatedVersion,
        at("", Part::Value),
        "old",
        "update",
    ));
    assert_eq!(render_summary(&found).as_deref(), Some("2 errors, 1 warning"));
    let lines = render_lines(&found, &sources);
    let starts: Vec<&str> = lines.lines().filter_map(|line| line.get(..12)).collect();
    assert_eq!(starts, ["api.json:1:1", "api.json:2:3", "api.json:4:7"]);
    assert_eq!(render_summary(&Findings::default()), None);
}
