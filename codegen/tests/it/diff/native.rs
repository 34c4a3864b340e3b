//! What only the spec language has, and versions: rules whose examples would be whole documents.

use levain_codegen::contract::contract_of;
use levain_codegen::diagnostics::location::Location;
use levain_codegen::diff::severity::{Direction, Level};
use levain_codegen::diff::wire::compare;

use super::wire::{TODAY, changes};
use crate::harness::specs::{ReadSpecs, native};

// The rules that are met in requests, with their levels.
fn of_types(old: &str, new: &str) -> Vec<(&'static str, Level)> {
    let contract = |types: &str| {
        let text = format!(
            "levain: 1\napi: bakery\nversion: 1.0.0\nhosts: {{api: https://bakery.example}}\ntypes:\n{types}endpoints:\n  POST /loaves: {{name: add, body: Loaf, \
             response: {{204: none}}}}\n"
        );
        let read = native([("1.0.0.yaml", text)]);
        contract_of(read.specs.first().expect("a version"))
    };
    let found = compare(&contract(old), &contract(new), TODAY);
    let sent = found
        .iter()
        .filter(|change| change.direction == Some(Direction::Request));
    sent.filter(|change| change.rule.id != "version-not-bumped")
        .map(|change| (change.rule.id, change.level))
        .collect()
}

#[test]
fn sets_of_characters_and_separators_are_compared() {
    let slug = |rest: &str| format!("  Slug: {{is: String{rest}}}\n  Loaf: {{fields: {{slug: Slug}}}}\n");
    let (none, lower, digits) = (slug(""), slug(", chars: a-z"), slug(", chars: a-z0-9"));
    assert_eq!(of_types(&none, &lower), [("chars-added", Level::Breaking)]);
    assert_eq!(of_types(&lower, &none), [("chars-removed", Level::Compatible)]);
    assert_eq!(of_types(&lower, &digits), [("chars-changed", Level::Breaking)]);
    assert_eq!(of_types(&lower, &lower), []);
    let list =
        |rest: &str| format!("  Tags: {{is: \"[String]\"{rest}}}\n  Loaf: {{fields: {{tags: Tags}}}}\n");
    let (none, space, comma) = (list(""), list(", separator: \" \""), list(", separator: \",\""));
    assert_eq!(of_types(&none, &space), [("separator-added", Level::Breaking)]);
    assert_eq!(
        of_types(&space, &none),
        [("separator-removed", Level::Compatible)]
    );
    assert_eq!(of_types(&space, &comma), [("separator-changed", Level::Breaking)]);
}

#[test]
fn what_a_form_and_a_text_look_like_is_compared() {
    let field = |rest: &str| format!("  Loaf: {{fields: {{slices: {{is: \"[Int]\"{rest}}}}}}}\n");
    let (none, other) = (field(""), field(", style: spaceDelimited"));
    assert_eq!(of_types(&none, &other), [("style-added", Level::Breaking)]);
    let field = |rest: &str| format!("  Loaf: {{fields: {{price: {{is: Float{rest}}}}}}}\n");
    let (none, other) = (field(""), field(", decimal: \",\""));
    assert_eq!(of_types(&none, &other), [("decimal-added", Level::Breaking)]);
    let field = |rest: &str| format!("  Loaf: {{fields: {{sliced: {{is: Bool{rest}}}}}}}\n");
    let (none, other) = (field(""), field(", bool-as: [n, y]"));
    assert_eq!(of_types(&none, &other), [("bool-as-added", Level::Breaking)]);
}

// The changes between two specs whose operation sends and receives a loaf, alone and in a basket.
fn of_tables(old: &str, new: &str) -> Vec<(&'static str, Direction, Level, String)> {
    let contract = |tables: &str| {
        let text = format!(
            "levain: 1\napi: bakery\nversion: 1.0.0\nhosts: {{api: https://bakery.example}}\ntypes:\n  Basket: {{fields: {{loaf: Loaf}}}}\n  Loaf:\n{tables}\
             endpoints:\n  POST /loaves: {{name: add, body: Loaf, response: {{200: Loaf}}}}\n  PUT /basket: {{name: fill, body: Basket, response: {{200: Basket}}}}\n"
        );
        let read = native([("1.0.0.yaml", text)]);
        contract_of(read.specs.first().expect("a version"))
    };
    let found = compare(&contract(old), &contract(new), TODAY);
    let found = found
        .iter()
        .filter(|change| change.rule.id != "version-not-bumped");
    found
        .map(|change| {
            let direction = change.direction.expect("it is of a value");
            let inside: Vec<&str> = change
                .reached
                .iter()
                .map(|reached| reached.inside.as_str())
                .collect();
            (change.rule.id, direction, change.level, inside.join(", "))
        })
        .collect()
}

#[test]
fn the_tables_of_requests_and_responses_are_two_schemas() {
    let tables = |request: &str, response: &str| {
        format!("    request: {{name: {request}}}\n    response: {{name: {response}, id: Int}}\n")
    };
    let old = tables("String", "String");
    assert_eq!(of_tables(&old, &old), []);
    let inside = |prefix: &str| format!("{prefix}body.name, {prefix}body.loaf.name");
    assert_eq!(
        of_tables(&old, &tables("String", "Int")),
        [(
            "type-changed",
            Direction::Response,
            Level::Breaking,
            inside("200 ")
        )]
    );
    assert_eq!(
        of_tables(&old, &tables("Int", "String")),
        [("type-changed", Direction::Request, Level::Breaking, inside(""))]
    );
    let required = old.replace("    response: {name", "    response: {more?: Int, name");
    assert_eq!(
        of_tables(&old, &required)
            .iter()
            .map(|(rule, direction, ..)| (*rule, *direction))
            .collect::<Vec<_>>(),
        [("optional-property-added", Direction::Response)]
    );
}

#[test]
fn versions_are_held_against_the_changes() {
    let document = |version: &str, path: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: Bakery, version: {version}}}\npaths:\n  {path}: {{get: {{responses: {{'200': {{description: done}}}}}}}}\n"
        )
    };
    let of_version = |old: (&str, &str), new: (&str, &str)| -> Vec<&'static str> {
        let found = changes(&document(old.0, old.1), &document(new.0, new.1));
        found
            .iter()
            .map(|change| change.rule.id)
            .filter(|id| id.contains("version"))
            .collect()
    };
    assert_eq!(
        of_version(("1.1.0", "/a"), ("1.1.0", "/b")),
        ["version-not-bumped"]
    );
    assert_eq!(
        of_version(("1.1.0", "/a"), ("1.0.0", "/a")),
        ["version-decreased"]
    );
    assert_eq!(
        of_version(("1.1.0", "/a"), ("1.2.0", "/b")),
        ["major-version-not-bumped"]
    );
    assert_eq!(
        of_version(("0.1.0", "/a"), ("0.1.1", "/b")),
        ["major-version-not-bumped"]
    );
    assert!(of_version(("0.1.0", "/a"), ("0.2.0", "/b")).is_empty());
    assert!(of_version(("1.1.0", "/a"), ("2.0.0", "/b")).is_empty());
}

// A property of a native spec has a line of its own, and no keyword says that it is required.
#[test]
fn a_change_of_a_property_is_at_its_line() {
    let read = |property: &str| {
        let text = format!(
            "levain: 1\napi: bakery\nversion: 1.0.0\nhosts: {{api: https://bakery.example}}\ntypes:\n  Loaf:\n    fields:\n      name: String\n      {property}\nendpoints:\n  POST /loaves: \
             {{name: add, body: Loaf, response: {{204: none}}}}\n"
        );
        native([("1.0.0.yaml", text)])
    };
    let line_of = |place: &Option<Location>, read: &ReadSpecs| -> Option<String> {
        let (_, file) = read.sources.files().next()?;
        let start = place.as_ref()?.bytes()?.start;
        let line = file.text.get(..start)?.lines().count();
        file.text.lines().nth(line - 1).map(|line| line.trim().to_owned())
    };
    for (old, new) in [("weight?: Int", "weight: Int"), ("weight: Int", "grams: Int")] {
        let (before, after) = (read(old), read(new));
        let [one, other] = [&before, &after].map(|read| contract_of(read.specs.first().expect("a version")));
        let mut found = compare(&one, &other, TODAY);
        found.retain(|change| change.rule.id != "version-not-bumped");
        assert!(!found.is_empty());
        for change in found {
            let lines = [line_of(&change.before, &before), line_of(&change.after, &after)];
            let is_at = |line: &str| lines.iter().flatten().any(|found| found == line);
            assert!(is_at(old) || is_at(new), "{lines:?} {change:?}");
        }
    }
}
