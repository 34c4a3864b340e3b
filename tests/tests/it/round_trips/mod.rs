//! Round trips over real schemas: an instance that is valid is read, checked and written as the same JSON; one that violates a single
//! keyword is refused at the right path.
//!
//! The instances are made from the raw documents of `../shared/corpus`, by a reading of JSON Schema that shares nothing with
//! levain's. `LEVAIN_ROUND_TRIPS=all` takes all documents, `LEVAIN_ROUND_TRIPS=<path>` one, or those of a folder.

mod broken;
pub mod client;
pub mod document;
pub mod instances;
mod numbers;
mod strings;
pub mod violations;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use broken::{BrokenInstance, broken};
use client::{Client, Clients, Said};
use document::Document;
use instances::instances;
use violations::same;

use crate::corpus::documents_of;
use crate::harness::Failed;
use crate::harness::cases::{file_name, files, text_of};

/// The documents that are always taken: small ones of several authors, with constraints.
const PART: &[&str] = &["codecatalyst", "rev.ai", "hris"];

/// What a schema's instances should become.
enum Expected {
    Same(Value),
    Refused(BrokenInstance),
}

fn documents() -> Vec<PathBuf> {
    let which = std::env::var("LEVAIN_ROUND_TRIPS").unwrap_or_default();
    match which.as_str() {
        "" => {
            let mut documents = documents_of("openapi");
            documents.retain(|path| PART.iter().any(|part| path.to_string_lossy().contains(part)));
            documents
        }
        "all" => documents_of("openapi"),
        path if Path::new(path).is_file() => vec![PathBuf::from(path)],
        folder => files(Path::new(folder), &["json"]),
    }
}

/// The lines to ask of a client, and what should become of each.
fn cases(document: &Document, client: &Client) -> (Vec<(String, String)>, Vec<Expected>) {
    let (mut lines, mut expected) = (Vec::new(), Vec::new());
    for (name, schema) in document.schemas() {
        // Bytes as they are have no JSON.
        let is_raw = document
            .parts(schema)
            .iter()
            .any(|part| part.get("format") == Some(&"binary".into()));
        if is_raw || !client.types.contains(name) {
            continue;
        }
        let mut valid = instances(document, schema);
        // Null belongs to the uses of a type.
        valid.retain(|instance| !instance.is_null());
        if let Some(usual) = valid.first() {
            for broken in broken(document, schema, usual) {
                lines.push((name.clone(), broken.instance.to_string()));
                expected.push(Expected::Refused(broken));
            }
        }
        for instance in valid {
            lines.push((name.clone(), instance.to_string()));
            expected.push(Expected::Same(instance));
        }
    }
    (lines, expected)
}

/// What is wrong with what was said, if anything: a word for the kind of it, and the whole.
fn complaint(expected: &Expected, said: &Said) -> Option<(String, String)> {
    match (expected, said) {
        (Expected::Same(_), Said::Refused(pointer, why)) => {
            Some(("not read".to_owned(), format!("{pointer}: {why}")))
        }
        (Expected::Same(instance), Said::Read(text, violations)) => {
            if let Some((pointer, message)) = violations.first() {
                return Some(("not accepted".to_owned(), format!("{pointer}: {message}")));
            }
            let written: Value = serde_json::from_str(text).unwrap_or_default();
            (!same(instance, &written)).then(|| ("another".to_owned(), text.clone()))
        }
        (Expected::Refused(broken), said) => {
            let wanted = &broken.broken.pointer;
            let mut pointers: Vec<&str> = match said {
                Said::Refused(pointer, _) => vec![pointer],
                Said::Read(_, violations) => violations.iter().map(|(pointer, _)| pointer.as_str()).collect(),
            };
            pointers.retain(|pointer| !is_right(broken, pointer));
            let is_refused = !matches!(said, Said::Read(_, violations) if violations.is_empty());
            let kind = match (is_refused, pointers.is_empty()) {
                (true, true) => return None,
                (false, _) => format!("{} accepted", broken.broken.keyword),
                (true, false) => format!("{} reported elsewhere", broken.broken.keyword),
            };
            Some((kind, format!("{wanted}: {said:?}")))
        }
    }
}

// A missing property may be reported at the object, and what fits no variant at the union.
fn is_right(broken: &BrokenInstance, pointer: &str) -> bool {
    let wanted = &broken.broken.pointer;
    let is_at_object = broken.broken.keyword == "required"
        && wanted
            .rsplit_once('/')
            .is_some_and(|(object, _)| object == pointer);
    let is_at_union = broken
        .union
        .as_deref()
        .is_some_and(|union| pointer.starts_with(union) && wanted.starts_with(pointer));
    pointer == wanted || is_at_object || is_at_union
}

fn cut(text: &str) -> String {
    text.chars().take(400).collect()
}

/// What came of the instances of all documents.
#[derive(Default)]
struct Outcome {
    valid: usize,
    broken: usize,
    /// What is wrong, by its kind, and then by document and schema.
    wrong: BTreeMap<String, BTreeMap<String, String>>,
}

impl Outcome {
    fn add_document(&mut self, path: &Path, document: &Document, client: &Client) {
        let (lines, expected) = cases(document, client);
        let responses = match client.ask(&lines) {
            Ok(responses) => responses,
            Err(error) => return self.add("no response", path.display().to_string(), error.to_string()),
        };
        for (((name, json), expected), said) in lines.iter().zip(&expected).zip(&responses) {
            match expected {
                Expected::Same(_) => self.valid += 1,
                Expected::Refused(_) => self.broken += 1,
            }
            if let Some((kind, what)) = complaint(expected, said) {
                let schema = format!("{} {name}", file_name(path));
                self.add(&kind, schema, format!("{}\n    {}", cut(json), cut(&what)));
            }
        }
    }

    // The first of each schema is enough.
    fn add(&mut self, kind: &str, schema: String, what: String) {
        let cases = self.wrong.entry(kind.to_owned()).or_default();
        cases.entry(schema).or_insert(what);
    }

    fn lines(&self) -> String {
        let of_kind = |(kind, cases): (&String, &BTreeMap<String, String>)| {
            let first = cases.iter().take(30);
            let first: Vec<String> = first.map(|(name, what)| format!("{name}\n    {what}")).collect();
            format!("{kind}: in {} schemas\n  {}", cases.len(), first.join("\n  "))
        };
        self.wrong.iter().map(of_kind).collect::<Vec<_>>().join("\n")
    }
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn valid_instances_come_back_and_broken_ones_are_refused_where_they_are_broken() -> Result<(), Failed> {
    let mut clients = Clients::new("round_trips")?;
    let mut built = Vec::new();
    for path in documents() {
        let Some(document) = Document::read(&text_of(&path)) else {
            continue;
        };
        let client = clients.add(&document.without_operations());
        let client = client.map_err(|error| format!("{}: {error}", path.display()))?;
        built.push((path, document, client));
    }
    assert!(!built.is_empty(), "there are no documents");
    let failures = clients.build()?;
    let mut outcome = Outcome::default();
    for (path, document, client) in &built {
        outcome.add_document(path, document, client);
    }
    let Outcome { valid, broken, .. } = &outcome;
    println!(
        "{} documents: {valid} valid instances, {broken} broken ones",
        built.len()
    );
    assert!(
        outcome.wrong.is_empty(),
        "{}\n{}",
        outcome.lines(),
        cut(&failures)
    );
    Ok(())
}
