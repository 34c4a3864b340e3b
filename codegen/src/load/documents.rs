//! The versions of an API as OpenAPI documents: one for each, listed in the settings or together in a folder.
//!
//! In: documents, with the version of each as far as something outside of it says so. Out: the versions, oldest first.

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Sources, Spanned};
use crate::frontend::openapi::read_openapi;
use crate::model::spec::{Spec, Version};

/// A document of several.
#[derive(Clone, Debug)]
pub(super) struct VersionDocument {
    /// The document.
    pub(super) file: FileId,
    /// The version that the settings or the name of its file give it; otherwise `info.version` says it.
    pub(super) version: Option<Version>,
}

/// Reads all documents. What is wrong with them is in `found`.
pub(super) fn read_documents(
    documents: &[VersionDocument],
    sources: &Sources,
    found: &mut Findings,
) -> Vec<Spec> {
    in_order(documents, found, |document, found| {
        read_openapi(document.file, sources, found)
    })
}

/// The versions that `read` makes of documents, oldest first and each once. What is wrong with them is in `found`.
pub(super) fn in_order(
    documents: &[VersionDocument],
    found: &mut Findings,
    mut read: impl FnMut(&VersionDocument, &mut Findings) -> Option<Spec>,
) -> Vec<Spec> {
    let read = documents.iter().filter_map(|document| {
        let mut spec = read(document, found)?;
        let version = document.version.clone().or_else(|| read_version(&spec, found))?;
        spec.version = Some(Spanned::new(version, spec.location.clone()));
        Some(spec)
    });
    let mut specs: Vec<Spec> = read.collect();
    specs.sort_by(|left, right| version_of(left).cmp(&version_of(right)));
    let mut distinct: Vec<Spec> = Vec::new();
    for spec in specs {
        match distinct.last() {
            Some(before) if version_of(before) == version_of(&spec) => found.add(same_version(before, &spec)),
            _ => distinct.push(spec),
        }
    }
    distinct
}

fn version_of(spec: &Spec) -> Option<&Version> {
    spec.version.as_ref().map(|version| &version.value)
}

fn read_version(spec: &Spec, found: &mut Findings) -> Option<Version> {
    let written = spec.summary.version.as_deref().unwrap_or_default();
    // Many documents write `v1.2`.
    let version = written.strip_prefix('v').unwrap_or(written).parse().ok();
    if version.is_none() {
        found.add(Finding::new(
            Code::NotAVersion,
            spec.location.clone(),
            "neither the name of the file nor `info.version` is a version",
            "name the file by the version, as in `1.10.0.yaml` or `2024-01-15.json`, or list the documents in levain.toml: `specs = {\"2024-01-15\" = \"…\"}`",
        ));
    }
    version
}

fn same_version(before: &Spec, spec: &Spec) -> Finding {
    let version = version_of(spec).map(ToString::to_string).unwrap_or_default();
    Finding::new(
        Code::DuplicateVersion,
        spec.location.clone(),
        format!("two documents are version {version}"),
        "give each a version of its own, by the names of the files or in levain.toml: `specs = {\"2024-01-15\" = \"…\"}`",
    )
    .also(before.location.clone(), "the other one")
}
