//! Round trips over real schemas: what is valid by a schema is read, checked and written as the same JSON; what breaks one keyword
//! is refused at the right place.
//!
//! The instances are made from the raw documents of `../shared/corpus`, by a reading of JSON Schema that shares nothing with
//! levain's. `LEVAIN_ROUND_TRIPS=all` takes all documents, `LEVAIN_ROUND_TRIPS=<path>` one, or those of a folder.

mod broken;
pub mod client;
mod document;
mod instances;
mod texts;
mod violations;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use broken::{BrokenInstance, broken};
use client::{Client, Said, Workspace};
use document::Document;
use instances::instances;
use violations::same;

type Failed = Box<dyn std::error::Error>;

/// The documents that are always taken: small ones of several authors, with constraints.
const PART: &[&str] = &["codecatalyst", "rev.ai", "hris"];

/// What a schema's instances should become.
enum Expected {
    Same(Value),
    Refused(BrokenInstance),
}

fn documents() -> Vec<PathBuf> {
    let which = std::env::var("LEVAIN_ROUND_TRIPS").unwrap_or_default();
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus/openapi");
    let folder = match which.as_str() {
        "" | "all" => corpus,
        path if Path::new(path).is_file() => return vec![PathBuf::from(path)],
        path => PathBuf::from(path),
    };
    let Ok(entries) = std::fs::read_dir(&folder) else {
        eprintln!("skipped: there is no ../shared/corpus beside the project");
        return Vec::new();
    };
    let mut documents: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    documents.retain(|path| {
        let name = path.to_string_lossy();
        let is_chosen = !which.is_empty() || PART.iter().any(|part| name.contains(part));
        is_chosen && path.extension().is_some_and(|kind| kind == "json")
    });
    documents.sort();
    documents
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
                (true, false) => format!("{} told elsewhere", broken.broken.keyword),
            };
            Some((kind, format!("{wanted}: {said:?}")))
        }
    }
}

// A missing member may be told at the object, and what fits no alternative at the choice.
fn is_right(broken: &BrokenInstance, pointer: &str) -> bool {
    let wanted = &broken.broken.pointer;
    let is_at_object = broken.broken.keyword == "required"
        && wanted
            .rsplit_once('/')
            .is_some_and(|(object, _)| object == pointer);
    let is_at_choice = broken
        .choice
        .as_deref()
        .is_some_and(|choice| pointer.starts_with(choice) && wanted.starts_with(pointer));
    pointer == wanted || is_at_object || is_at_choice
}

fn cut(text: &str) -> String {
    text.chars().take(400).collect()
}

#[test]
fn instances_come_back_and_broken_ones_are_refused_at_their_place() -> Result<(), Failed> {
    let mut workspace = Workspace::new()?;
    let mut clients = Vec::new();
    for path in documents() {
        let text = std::fs::read_to_string(&path)?;
        let Some(document) = Document::read(&text) else {
            continue;
        };
        let client = workspace.add(&document.without_operations());
        let client = client.map_err(|error| format!("{}: {error}", path.display()))?;
        clients.push((path, document, client));
    }
    if clients.is_empty() {
        return Ok(());
    }
    let failures = workspace.build()?;
    let (mut asked, mut wrong) = ([0, 0], BTreeMap::<String, BTreeMap<String, String>>::new());
    for (path, document, client) in &clients {
        let (lines, expected) = cases(document, client);
        let answers = match client.ask(&lines) {
            Ok(answers) => answers,
            Err(error) => {
                wrong
                    .entry("no answer".to_owned())
                    .or_default()
                    .insert(path.display().to_string(), error.to_string());
                continue;
            }
        };
        for (((name, json), expected), said) in lines.iter().zip(&expected).zip(&answers) {
            asked[usize::from(matches!(expected, Expected::Refused(_)))] += 1;
            if let Some((kind, what)) = complaint(expected, said) {
                let file = path.file_name().unwrap_or_default().display();
                let cases = wrong.entry(kind).or_default();
                cases
                    .entry(format!("{file} {name}"))
                    .or_insert_with(|| format!("{}\n    {}", cut(json), cut(&what)));
            }
        }
    }
    let [valid, refused] = asked;
    println!(
        "{} documents: {valid} valid instances, {refused} broken ones",
        clients.len()
    );
    let told: Vec<String> = wrong
        .iter()
        .map(|(kind, cases)| {
            let first: Vec<String> = cases
                .iter()
                .take(30)
                .map(|(name, what)| format!("{name}\n    {what}"))
                .collect();
            format!("{kind}: in {} schemas\n  {}", cases.len(), first.join("\n  "))
        })
        .collect();
    assert!(wrong.is_empty(), "{}\n{}", told.join("\n"), cut(&failures));
    Ok(())
}
