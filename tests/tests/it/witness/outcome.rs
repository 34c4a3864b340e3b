//! What came of the requests: each is sent to Prism, and what it rejects and what the client refuses is gathered by operation.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::Built;
use super::faults::{FAULTS, Fault};
use super::operations::{Operation, of_requests, operations};
use super::prism::{Prism, Verdict};
use super::requests::{Planned, plan};

use crate::harness::Failed;
use crate::harness::cases::file_name;
use crate::harness::specs::tree_of;
use crate::round_trips::client::ask;
use crate::round_trips::document::Document;
use crate::round_trips::violations::violations;

/// What came of the requests of all documents.
#[derive(Default)]
pub struct Outcome {
    operations: usize,
    accepted: usize,
    /// Examples that their own schemas refuse.
    wrong_examples: usize,
    /// Operations for which a broken body was rejected, and those for which it was not.
    rejected_broken: usize,
    accepted_broken: usize,
    /// What no fault explains, by document, operation and complaint: how often, and the first request.
    pub wrong: BTreeMap<String, (usize, String)>,
    /// How often each of the known faults explains something.
    explained: BTreeMap<usize, usize>,
}

impl Outcome {
    /// Adds what is wrong with an operation, and the request that shows it.
    pub fn add(&mut self, document: &Path, operation: &str, complaint: &str, request: &str) {
        let document = file_name(document);
        let explains = |fault: &Fault| {
            document.starts_with(fault.document)
                && fault.complaints.iter().any(|part| complaint.contains(part))
                && request.contains(fault.request)
        };
        if let Some(fault) = FAULTS.iter().position(explains) {
            *self.explained.entry(fault).or_default() += 1;
            return;
        }
        let key = format!("{document} {operation}: {complaint}");
        let (count, _) = self.wrong.entry(key).or_insert_with(|| (0, request.to_owned()));
        *count += 1;
    }

    /// Sends the requests of a document.
    pub fn add_document(&mut self, program: &Path, built: &Built) -> Result<(), Failed> {
        let tree = tree_of(&built.path).ok_or("it is neither YAML nor JSON")?;
        let document = of_requests(&tree.to_string()).ok_or("it is no document")?;
        let requests = self.planned(built, &document);
        let all = operations(&document).into_iter();
        let mut untried: BTreeSet<String> = all
            .filter(|operation| refuses_broken(&document, operation))
            .map(|operation| operation.key)
            .collect();
        let mut prism = Prism::start(program, &tree)?;
        let lines: Vec<String> = requests.iter().map(line).collect();
        let messages = ask(&built.program, &[&prism.host()], &lines)?;
        for ((operation, request), message) in requests.iter().zip(messages) {
            let Some(message) = message.strip_prefix("sent\t") else {
                let why = message.replace('\t', ": ");
                self.add(&built.path, operation, &why, &request.what);
                continue;
            };
            let message = bytes(message);
            let is_accepted = self.judge(&mut prism, &built.path, (operation, request), &message)?;
            if is_accepted
                && let Some(broken) = broken(&message)
                && untried.remove(operation)
            {
                match prism.judge(&broken)? {
                    Verdict::Rejected(_) => self.rejected_broken += 1,
                    Verdict::Accepted => self.accepted_broken += 1,
                }
            }
        }
        Ok(())
    }

    // The requests of all operations that the client has.
    fn planned(&mut self, built: &Built, document: &Document) -> Vec<(String, Planned)> {
        let mut requests = Vec::new();
        for operation in operations(document) {
            self.operations += 1;
            let (path, key) = (&built.path, &operation.key);
            let Some(client) = built.operations.get(key) else {
                self.add(path, key, "the client has no such operation", "");
                continue;
            };
            let planned = plan(document, &operation, client);
            self.wrong_examples += planned.wrong_examples;
            for obstacle in &planned.obstacles {
                self.add(path, key, obstacle, "");
            }
            let named = |request| (key.clone(), request);
            requests.extend(planned.requests.into_iter().map(named));
        }
        requests
    }

    // Whether it is accepted.
    fn judge(
        &mut self,
        prism: &mut Prism,
        document: &Path,
        (operation, request): (&str, &Planned),
        message: &[u8],
    ) -> Result<bool, Failed> {
        let Verdict::Rejected(violations) = prism.judge(message)? else {
            self.accepted += 1;
            return Ok(true);
        };
        let message = String::from_utf8_lossy(message).replace("\r\n", "\n");
        let shown = format!("{}\n{message}", request.what);
        for violation in violations {
            self.add(document, operation, &violation, &shown);
        }
        Ok(false)
    }

    /// How much was sent, and what became of it.
    pub fn summary(&self) -> String {
        let explained: usize = self.explained.values().sum();
        format!(
            "{} operations: {} requests accepted, {explained} complaints explained by faults that are known; {} examples are refused \
             by their own schemas; {} broken bodies rejected, {} accepted",
            self.operations, self.accepted, self.wrong_examples, self.rejected_broken, self.accepted_broken
        )
    }

    /// What no fault explains.
    pub fn lines(&self) -> String {
        let shown = |(key, (count, request)): (&String, &(usize, String))| {
            format!("{key} ({count}×)\n    {}\n", cut(request))
        };
        self.wrong.iter().map(shown).collect()
    }

    /// The faults that explain nothing.
    pub fn vain(&self) -> Vec<String> {
        let all = FAULTS.iter().enumerate();
        let vain = all.filter(|(number, _)| !self.explained.contains_key(number));
        vain.map(|(_, fault)| format!("{} {:?}", fault.document, fault.complaints))
            .collect()
    }
}

/// A body that few schemas accept.
const BROKEN: &str = r#"[["broken"]]"#;

// Prism accepts everything where it cannot compile a schema, so each operation with a JSON body is tried with a broken one too.
fn refuses_broken(document: &Document, operation: &Operation<'_>) -> bool {
    let broken = serde_json::from_str(BROKEN).unwrap_or_default();
    let mut json = operation
        .contents
        .iter()
        .filter(|content| content.media_type.contains("json"));
    json.any(|content| !violations(document, content.schema, &broken).is_empty())
}

// The message with the broken body, if it has one of JSON.
fn broken(message: &[u8]) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(message);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let is_json = head
        .lines()
        .any(|line| line.starts_with("content-type: ") && line.contains("json"));
    let of = |length: usize| format!("content-length: {length}");
    let head = head.replace(&of(body.len()), &of(BROKEN.len()));
    is_json.then(|| format!("{head}\r\n\r\n{BROKEN}").into_bytes())
}

fn line((operation, request): &(String, Planned)) -> String {
    let fields = request.fields.iter().map(|(key, value)| match value {
        Value::String(text) if key == "body as" => format!("\t{key}\t{text}"),
        value => format!("\t{key}\t{value}"),
    });
    operation.clone() + &fields.collect::<String>()
}

fn bytes(digits: &str) -> Vec<u8> {
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .filter_map(|at| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok())
        .collect()
}

/// As much of a text as is read.
pub fn cut(text: &str) -> String {
    let text: String = text.chars().take(700).collect();
    text.replace('\n', "\n    ")
}
