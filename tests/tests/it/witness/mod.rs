//! An independent witness: Prism serves a document and validates the requests that the document's client sends.
//!
//! Requests are made of the raw document, by the reading of JSON Schema that round trips have, and are sent by the generated client. What
//! Prism rejects, and what the client refuses, is a failure unless `faults` explains it. Needs node and npm, and
//! `../shared/corpus` or a document of yours:
//! `LEVAIN_WITNESS=<document or folder> cargo test -p levain-tests witness -- --ignored --nocapture`.

mod driver;
mod faults;
mod makers;
mod operations;
mod outcome;
mod prism;
mod requests;
mod swagger;

use std::path::{Path, PathBuf};

use driver::{ClientOperations, driver};
use outcome::{Outcome, cut};
use prism::installed;

use crate::corpus::documents_of;
use crate::harness::Failed;
use crate::harness::cases::{file_name, files, text_of};
use crate::round_trips::client::Clients;

/// Ten documents of ten authors: parameters of every position, lists, forms, multipart, unions, and security of several kinds.
const TEN: &[&str] = &[
    "adyen.com__CheckoutService",
    "amazonaws.com__codecatalyst",
    "apideck.com__hris",
    "asana.com",
    "hetras-certification.net__hotel",
    "nexmo.com__reports",
    "rev.ai",
    "telegram.org",
    "truora.com",
    "velopayments.com",
];

fn documents() -> Vec<PathBuf> {
    let which = std::env::var("LEVAIN_WITNESS").unwrap_or_default();
    match which.as_str() {
        "" => {
            let mut documents = documents_of("openapi");
            documents.retain(|path| TEN.iter().any(|part| file_name(path).starts_with(part)));
            documents
        }
        "all" => documents_of("openapi"),
        path if Path::new(path).is_file() => vec![PathBuf::from(path)],
        folder => files(Path::new(folder), &["json", "yaml", "yml"]),
    }
}

/// A document with its client.
struct Built {
    path: PathBuf,
    program: String,
    operations: ClientOperations,
}

#[test]
#[ignore = "needs node, npm and its registry: see CONTRIBUTING"]
fn a_server_that_validates_accepts_every_request() -> Result<(), Failed> {
    let program = match installed() {
        Ok(program) => program,
        Err(why) => {
            println!("!! NOTHING WAS WITNESSED: {why}");
            return Ok(());
        }
    };
    let mut clients = Clients::new("witness")?;
    let mut built = Vec::new();
    for path in documents() {
        let client = clients.add_program(&text_of(&path), driver);
        let (program, operations) = client.map_err(|error| format!("{}: {error}", path.display()))?;
        built.push(Built {
            path,
            program,
            operations,
        });
    }
    assert!(!built.is_empty(), "there are no documents");
    let failures = clients.build()?;
    let mut outcome = Outcome::default();
    for built in &built {
        println!("{}", file_name(&built.path));
        if let Err(error) = outcome.add_document(&program, built) {
            outcome.add(&built.path, "", &error.to_string(), "");
        }
    }
    println!("{} documents, {}", built.len(), outcome.summary());
    assert!(
        outcome.wrong.is_empty(),
        "{}\n{}",
        outcome.lines(),
        cut(&failures)
    );
    let is_usual = std::env::var_os("LEVAIN_WITNESS").is_none();
    let vain = outcome.vain();
    assert!(
        !is_usual || vain.is_empty(),
        "faults that explain nothing: {vain:?}"
    );
    Ok(())
}
