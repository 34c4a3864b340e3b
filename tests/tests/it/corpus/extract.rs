//! A part of a real document generates the client that the whole generates with the same selection.

use std::path::Path;

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::extract::extract;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;
use levain_codegen::selection::Selection;

use super::documents_of;
use crate::harness::Failed;
use crate::harness::cases::text_of;
use crate::harness::specs::{GeneratedPackage, document};

const DOCUMENTS: usize = 10;
const OPERATIONS: usize = 3;

// Builders of types that only operations outside of the part send are behind a feature, and servers of single operations are of the
// whole (docs/command-line.md).
fn comparable(package: &GeneratedPackage) -> Vec<(String, String)> {
    let files = package.files.iter();
    let files = files.filter(|(path, _)| !path.contains("servers") && !path.ends_with("lib.rs"));
    let plain = |text: &str| {
        let lines = text
            .lines()
            .filter(|line| !line.contains("feature = \"builders\""));
        lines
            .map(|line| line.replace(", levain::Builder)", ")"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    files.map(|(path, text)| (path.to_owned(), plain(text))).collect()
}

fn assert_part(path: &Path) -> Result<(), Failed> {
    let read = document([("openapi.json", text_of(path))]);
    let spec = read.specs.first().ok_or("it is no OpenAPI document")?;
    let api = checked(spec, &Options::default(), &mut Findings::default());
    let api = api.map_err(|_| "it has errors")?;
    let step = api.operations.len().div_ceil(OPERATIONS).max(1);
    let chosen = api.operations.iter().step_by(step);
    let selection = Selection {
        only: chosen
            .map(|operation| format!("{} {}", operation.method, operation.path.value))
            .collect(),
        ..Selection::default()
    };
    let part = extract(&read.sources, &api, &selection).ok_or("it has no part")?;
    let rest = Selection {
        exclude: part.brought_along,
        ..Selection::default()
    };
    let whole = document([("openapi.json", text_of(path))]).package_with(&selection, &EmptyRegistry)?;
    let of_part = document([("openapi.json", part.text)]).package_with(&rest, &EmptyRegistry)?;
    assert_eq!(
        comparable(&whole),
        comparable(&of_part),
        "{}: {:?}",
        path.display(),
        selection.only
    );
    Ok(())
}

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn a_part_generates_what_the_whole_generates_with_the_selection() -> Result<(), Failed> {
    let documents = documents_of("openapi");
    let step = (documents.len() / DOCUMENTS).max(1);
    for path in documents.iter().step_by(step).take(DOCUMENTS) {
        assert_part(path)?;
    }
    Ok(())
}
