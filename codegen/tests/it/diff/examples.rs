//! The example of every rule shows what the rule says.

use std::fmt::Write as _;

use levain_codegen::diff::rules::{Rule, rules};
use levain_codegen::diff::severity::{Direction, Level};

use super::wire::{TODAY, changes, contract, document};

// An excerpt may be a schema, or any part of a document: each way to complete it that can be read is tried.
fn completed(excerpt: &str) -> Vec<String> {
    let excerpt = excerpt
        .replace("{$ref: ", "{$ref: '#/components/schemas/")
        .replace('…', "''");
    let excerpt = close_references(&excerpt);
    let head = "openapi: 3.1.0\ninfo: {title: Bakery, version: 1.0.0}\n";
    let indented = |by: usize| -> String {
        let lines = excerpt.lines().map(|line| format!("{}{line}\n", " ".repeat(by)));
        lines.collect()
    };
    let answer = "responses: {'200': {description: done}}";
    let in_path = format!("{head}paths:\n{}", indented(2));
    let in_item = format!("{head}paths:\n  /shops:\n{}", indented(4));
    let in_operation = format!(
        "{head}paths:\n  /shops:\n    post:\n      {answer}\n{}",
        indented(6)
    );
    let responses = format!("{head}paths:\n  /shops:\n    post:\n{}", indented(6));
    let response = format!(
        "{head}paths:\n  /shops:\n    post:\n      responses:\n        '200':\n          description: done\n{}",
        indented(10)
    );
    let in_body = format!(
        "{head}paths:\n  /shops:\n    post:\n      {answer}\n      requestBody:\n{}",
        indented(8)
    );
    let in_content = format!(
        "{head}paths:\n  /shops:\n    post:\n      {answer}\n      requestBody:\n        content:\n{}",
        indented(10)
    );
    let in_media = format!(
        "{head}paths:\n  /shops:\n    post:\n      {answer}\n      requestBody:\n        content:\n          multipart/form-data:\n{}",
        indented(12)
    );
    let parameter = format!(
        "{head}paths:\n  /shops:\n    get:\n      {answer}\n      parameters:\n      - {}\n",
        excerpt.replace('\n', "\n        ")
    );
    let parameter_content = format!(
        "{head}paths:\n  /shops:\n    get:\n      {answer}\n      parameters:\n      - in: query\n        name: page\n{}",
        indented(8)
    );
    let name = excerpt.split(['{', '}']).nth(1).unwrap_or("id");
    let path = format!(
        "{head}paths:\n  {excerpt}:\n    get:\n      parameters: [{{in: path, name: {name}, required: true}}]\n      {answer}\n"
    );
    let scheme = format!("{head}components:\n  securitySchemes:\n{}", indented(4));
    let schemes = format!("{head}components:\n{}", indented(2));
    let flow = format!(
        "{head}components:\n  securitySchemes:\n    login:\n      type: oauth2\n      flows:\n        implicit:\n{}",
        indented(10)
    );
    let flows = format!(
        "{head}components:\n  securitySchemes:\n    login:\n      type: oauth2\n{}",
        indented(6)
    );
    let use_of_scheme = format!(
        "{head}components:\n  securitySchemes:\n{}paths: {{/shops: {{get: {{security: [{{key: []}}], {answer}}}}}}}\n",
        indented(4)
    );
    let info = format!(
        "openapi: 3.1.0\ninfo:\n  title: Bakery\n{}paths: {{}}\n",
        indented(2)
    );
    let discriminated = document(&format!("type: object\n{excerpt}"));
    let mapped = document(&format!(
        "type: object\ndiscriminator:\n  propertyName: kind\n  {excerpt}"
    ));
    let property = document(&format!("type: object\nproperties:\n{}", indented(2)));
    let of_property = document(&format!("type: object\nproperties:\n  key:\n{}", indented(4)));
    let excerpt = if excerpt == "{}" {
        "x-nothing: true".to_owned()
    } else {
        excerpt.clone()
    };
    let root = format!("{head}{excerpt}\npaths: {{}}\n");
    vec![
        document(&excerpt),
        discriminated,
        mapped,
        property,
        of_property,
        root,
        info,
        in_path,
        in_item,
        in_operation,
        responses,
        response,
        in_body,
        in_content,
        in_media,
        parameter,
        parameter_content,
        path,
        scheme,
        schemes,
        flow,
        flows,
        use_of_scheme,
    ]
}

// `{$ref: A}` is short for a reference to the declared schema.
fn close_references(excerpt: &str) -> String {
    let mut parts = excerpt.split("'#/components/schemas/");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_at(part.find('}').unwrap_or(part.len()));
        let _ = write!(text, "'#/components/schemas/{name}'{rest}");
    }
    text
}

// Bounds of `contains` have a meaning beside it only.
fn beside_contains(excerpt: &str) -> String {
    let excerpt = excerpt.replace("{}", "");
    document(&format!("contains: {{type: string}}\n{excerpt}"))
}

fn is_shown(rule: &Rule) -> bool {
    let [old, new] = rule.example.map(|excerpt| {
        let mut all = completed(excerpt);
        all.push(beside_contains(excerpt));
        all
    });
    old.iter().zip(&new).any(|(old, new)| {
        let read = contract(old).zip(contract(new));
        read.is_some_and(|(old, new)| {
            let found = levain_codegen::diff::wire::compare(&old, &new, TODAY);
            found.iter().any(|change| change.rule.id == rule.id)
        })
    })
}

// Their examples would be whole documents, or are of the spec language: `native` shows them.
const SHOWN_ELSEWHERE: &[&str] = &[
    "version-not-bumped",
    "version-decreased",
    "major-version-not-bumped",
    "chars-added",
    "chars-removed",
    "chars-changed",
    "separator-added",
    "separator-removed",
    "separator-changed",
    "style-added",
    "style-removed",
    "style-changed",
    "decimal-added",
    "decimal-removed",
    "decimal-changed",
    "bool-as-added",
    "bool-as-removed",
    "bool-as-changed",
];

#[test]
fn the_example_of_every_rule_is_found_by_it() {
    let missing: Vec<&str> = rules()
        .filter(|rule| !SHOWN_ELSEWHERE.contains(&rule.id) && !is_shown(rule))
        .map(|rule| rule.id)
        .collect();
    assert!(
        missing.is_empty(),
        "not found in their own examples: {missing:#?}"
    );
}

#[test]
fn rules_have_names_of_their_own_and_say_why() {
    let mut names: Vec<&str> = rules().map(|rule| rule.id).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    for rule in rules() {
        assert!(rule.reason.ends_with('.'), "{}: {}", rule.id, rule.reason);
        assert!(!rule.title.ends_with('.'), "{}", rule.id);
        for tolerance in rule.tolerance {
            assert!(!tolerance.reason.is_empty(), "{}", rule.id);
        }
    }
}

#[test]
fn a_document_has_no_changes_from_itself() {
    let text = document(
        "type: object\nproperties: {a: {$ref: '#/components/schemas/A'}, b: {type: [string, 'null'], maxLength: 3}}",
    );
    assert!(changes(&text, &text).is_empty());
}

#[test]
fn a_request_must_not_become_narrower_nor_a_response_wider() {
    let old = document("type: string\nmaxLength: 20");
    let new = document("type: string\nmaxLength: 10");
    let levels = |old: &str, new: &str| -> Vec<(Direction, Level)> {
        let found = changes(old, new);
        found
            .iter()
            .filter_map(|change| Some((change.direction?, change.level)))
            .filter(|_| true)
            .collect()
    };
    let found = levels(&old, &new);
    assert!(
        found.contains(&(Direction::Request, Level::Breaking))
            && found.contains(&(Direction::Response, Level::Compatible))
    );
    let found = levels(&new, &old);
    assert!(
        found.contains(&(Direction::Request, Level::Compatible))
            && found.contains(&(Direction::Response, Level::Breaking))
    );
}
