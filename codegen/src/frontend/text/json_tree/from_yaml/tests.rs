//! YAML in JSON's data model, and what aliases may add to it.

use std::fmt::Write;

use super::super::Kind;
use super::read_yaml;

fn read(text: &str) -> String {
    match read_yaml(text) {
        Ok(tree) => show(&tree.kind),
        Err(error) => format!("{} at {}", error.message, error.offset),
    }
}

fn show(kind: &Kind<'_>) -> String {
    match kind {
        Kind::Null => "null".to_owned(),
        Kind::Boolean(value) => value.to_string(),
        Kind::Number(number) => number.to_string(),
        Kind::String(text) => format!("{text:?}"),
        Kind::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| show(&item.kind)).collect();
            format!("[{}]", items.join(", "))
        }
        Kind::Object(map) => {
            let members = map.members().iter();
            let members: Vec<String> = members
                .map(|member| format!("{}: {}", member.key, show(&member.value.kind)))
                .collect();
            format!("{{{}}}", members.join(", "))
        }
    }
}

#[test]
fn scalars_are_what_the_core_schema_says() {
    let text = "[1.10, 0x1F, 007, .5, +3, no, yes, Null, '1', 2021-01-01, 1_000, -a]";
    let expected = "[1.10, 31, 7, 0.5, 3, \"no\", \"yes\", null, \"1\", \"2021-01-01\", \"1_000\", \"-a\"]";
    assert_eq!(read(text), expected);
}

#[test]
fn aliases_and_merge_keys_are_replaced_by_their_values() {
    let text = "a: &a {x: 1, y: 2}\nb: *a\nc:\n  <<: *a\n  y: 3\nd:\n  <<: [{x: 4}, *a]\n";
    let expected = "{a: {x: 1, y: 2}, b: {x: 1, y: 2}, c: {x: 1, y: 3}, d: {y: 2, x: 4}}";
    assert_eq!(read(text), expected);
}

#[test]
fn aliases_cannot_multiply_a_document() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..9 {
        let before = format!("*a{}", level - 1);
        let items = [before.as_str(); 10].join(", ");
        writeln!(text, "a{level}: &a{level} [{items}]").expect("a string can be written to");
    }
    assert!(read(&text).starts_with("aliases and anchors that make the document too large"));
    assert!(read("a: &a [*a]").contains("alias"));
    let long = format!("a: &a {}\nb: [{}]", "x".repeat(100_000), "*a, ".repeat(1_000));
    assert!(read(&long).starts_with("aliases and anchors that make the document too large"));
    let long_key = format!(
        "a: &a {{{}: 1}}\nb: [{}]",
        "x".repeat(10_000),
        "*a, ".repeat(10_000)
    );
    assert!(read(&long_key).starts_with("aliases and anchors that make the document too large"));
    let long_number = format!("a: &a {}\nb: [{}]", "1".repeat(100_000), "*a, ".repeat(1_000));
    assert!(read(&long_number).starts_with("aliases and anchors that make the document too large"));
    let anchors: Vec<String> = (0..100).map(|level| format!("&a{level} [")).collect();
    let anchors = anchors.concat();
    let nested = format!("{anchors}{}{}", "x".repeat(400_000), "]".repeat(100));
    assert!(read(&nested).starts_with("aliases and anchors that make the document too large"));
    let nested = "[".repeat(200) + &"]".repeat(200);
    assert!(read(&nested).contains("deep"), "{}", read(&nested));
}
