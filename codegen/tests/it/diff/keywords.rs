//! Every key of OpenAPI and every keyword of JSON Schema, changed alone: it is a change, or it is known to have no meaning on the wire.
//!
//! `keywords.txt` is the table, and a key that it lacks fails the test, so that nothing is silent.

use std::collections::BTreeMap;

use levain_codegen::diff::Change;
use levain_codegen::diff::severity::Direction;
use levain_codegen::frontend::openapi::all_keys;

use super::wire::changes;

const TABLE: &str = include_str!("keywords.txt");

// A later version is what is expected, and a schema that nothing refers to yet is none of the API.
const ONE_WAY: &[&str] = &["version-decreased", "schema-removed"];

struct Row {
    object: String,
    key: String,
    old: String,
    new: String,
    // The rule that is met, or why there is none.
    expected: Result<String, String>,
}

fn rows() -> Vec<Row> {
    let lines = TABLE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let row = |line: &str| {
        let cells: Vec<String> = line.split(" | ").map(|cell| cell.trim().to_owned()).collect();
        let [object, key, old, new, expected] = <[String; 5]>::try_from(cells).expect(line);
        let expected = match expected.strip_prefix("none: ") {
            Some(why) => Err(why.to_owned()),
            None => Ok(expected),
        };
        Row {
            object,
            key,
            old,
            new,
            expected,
        }
    };
    lines.map(row).collect()
}

// A document in which an object has these members beside others; `@` stands for them. A cell may be a whole document.
fn document(object: &str, members: &str) -> String {
    if members.starts_with("{openapi") || members.starts_with("{swagger") {
        return members.to_owned();
    }
    let operation = |members: &str| in_root(&format!("paths: {{/a: {{post: {{{members}}}}}}}"));
    let response =
        |members: &str| operation(&format!("responses: {{'200': {{description: done, {members}}}}}"));
    let sent = |media: &str| format!("requestBody: {{content: {{multipart/form-data: {{{media}}}}}}}");
    let schema = "schema: {type: object, properties: {a: {type: string}}}";
    let components = |members: &str| in_root(&format!("components: {{{members}}}"));
    match object {
        "a document" => in_root(members),
        "`info`" => format!("{{openapi: 3.2.0, paths: {{}}, info: {{{members}}}}}"),
        "a server" => in_root(&format!("servers: [{{{members}}}]")),
        "a server variable" => in_root(&format!(
            "servers: [{{url: 'https://{{v}}.example', variables: {{v: {{{members}}}}}}}]"
        )),
        "`components`" => components(members),
        "a path" => in_root(&format!("paths: {{/a: {{{members}}}}}")),
        "an operation" => operation(members),
        "a parameter" => operation(&format!("parameters: [{{{members}}}]")),
        "a request body" => operation(&format!("requestBody: {{{members}}}")),
        "a media type" => operation(&sent(members)),
        "an encoding" => operation(&sent(&format!("{schema}, encoding: {{a: {{{members}}}}}"))),
        "a response" => response(members),
        "a header" => response(&format!("headers: {{A: {{{members}}}}}")),
        "an example" => operation(&format!(
            "parameters: [{{in: query, name: a, examples: {{a: {{{members}}}}}}}]"
        )),
        "a tag" => in_root(&format!("tags: [{{{members}}}]")),
        "a schema" => super::wire::document(&format!("{{{members}}}")),
        "a discriminator" => {
            super::wire::document(&format!("{{type: object, discriminator: {{{members}}}}}"))
        }
        "a security scheme" => components(&format!("securitySchemes: {{s: {{{members}}}}}")),
        "an OAuth flow" => components(&format!(
            "securitySchemes: {{s: {{type: oauth2, flows: {{clientCredentials: {{{members}}}}}}}}}"
        )),
        other => panic!("no document has {other}"),
    }
}

fn in_root(members: &str) -> String {
    let paths = if members.starts_with("paths:") {
        ""
    } else {
        ", paths: {}"
    };
    format!("{{openapi: 3.2.0, info: {{title: Bakery, version: 1.0.0}}, {members}{paths}}}")
}

fn rules(found: &[Change]) -> Vec<&'static str> {
    let all = found.iter().map(|change| change.rule.id);
    let mut rules: Vec<&str> = all.filter(|id| !id.contains("version-not-bumped")).collect();
    rules.dedup();
    rules
}

#[test]
fn every_key_that_changes_alone_is_reported_or_has_no_meaning() {
    let mut wrong = Vec::new();
    for row in rows() {
        let [old, new] = [&row.old, &row.new].map(|members| document(&row.object, members));
        let found = changes(&old, &new);
        let back = changes(&new, &old);
        let name = format!("{} `{}`", row.object, row.key);
        match &row.expected {
            Ok(rule) => {
                if !rules(&found).contains(&rule.as_str()) {
                    wrong.push(format!("{name}: {rule} is not among {:?}", rules(&found)));
                }
                if rules(&back).is_empty() && !ONE_WAY.contains(&rule.as_str()) {
                    wrong.push(format!("{name}: nothing is reported of the way back"));
                }
                let is_of = |direction: Direction| {
                    let mut of = found.iter().map(|change| change.direction);
                    of.any(|of| of.is_none_or(|of| of == direction))
                };
                let is_sent_and_received = row.object == "a schema" && !row.old.starts_with("{openapi");
                if is_sent_and_received && !(is_of(Direction::Request) && is_of(Direction::Response)) {
                    wrong.push(format!("{name}: it is reported of one direction"));
                }
            }
            Err(why) if why.is_empty() => wrong.push(format!("{name}: it is not said why")),
            Err(_) => {
                let all = [rules(&found), rules(&back)].concat();
                if !all.is_empty() {
                    wrong.push(format!("{name}: {all:?}, and it has no meaning"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_has_every_key() {
    let mut listed: BTreeMap<(String, String), usize> = BTreeMap::new();
    for row in rows() {
        *listed.entry((row.object, row.key)).or_default() += 1;
    }
    let missing: Vec<(&str, &str)> = all_keys()
        .filter(|(object, key)| !listed.contains_key(&((*object).to_owned(), (*key).to_owned())))
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}
