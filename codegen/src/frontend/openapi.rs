//! Reads OpenAPI documents of every version into the model that native specs are read into.
//!
//! In: files that are loaded already. Out: a [`Spec`] with everything that the document says and levain understands. What it does
//! not understand is a warning with its location, and is left out or becomes any JSON. Names no Rust types.

#[cfg(feature = "cli")]
mod contract;
mod cursor;
mod declarations;
mod documents;
mod dynamic;
mod generic_names;
mod keys;
mod literal;
mod notes;
mod operations;
mod part;
mod pointer;
mod reader;
mod schema;
mod schema_names;
mod security;
mod servers;
mod version;

#[cfg(feature = "cli")]
pub use contract::read_contract;
pub(crate) use documents::{Documents, Target, Unresolved, step};
pub use documents::{gather_files, referenced_files};
pub use keys::{UnreadKey, all_keys, keys_that_are_read, unread_keys};
pub(crate) use operations::METHODS;
pub use part::{Face, Part, Unread, part_of};
pub(crate) use pointer::{escaped, tokens};
pub use version::is_openapi_document;

use std::collections::BTreeSet;

use self::cursor::Cursor;
use self::reader::Reader;
use self::version::read_version;
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::{FileId, Sources, Spanned};
#[cfg(feature = "cli")]
use crate::model::contract::Contract;
use crate::model::spec::{Group, Spec, SpecLanguage, Status};

/// Reads the document in `file`, and whatever it refers to in other files among `sources`.
///
/// `None` if the file is not an OpenAPI document, which is the only error; every other finding is a warning.
pub fn read_openapi(file: FileId, sources: &Sources, found: &mut Findings) -> Option<Spec> {
    read_document(file, &sources.file(file)?.text, sources, found)
}

/// Reads a part of the document in `file`, whose locations are those of the whole.
pub fn read_openapi_part(file: FileId, part: &Part, sources: &Sources, found: &mut Findings) -> Option<Spec> {
    read_document(file, &part.text, sources, found)
}

/// Reads the document in `file` as [`read_openapi`] and [`read_contract`] do, from one parse of its files. What keeps it from being parsed is
/// in both findings.
#[cfg(feature = "cli")]
pub fn read_openapi_and_contract(
    file: FileId,
    sources: &Sources,
    found: &mut Findings,
    found_on_wire: &mut Findings,
) -> (Option<Spec>, Option<Contract>) {
    let documents = sources
        .file(file)
        .and_then(|source| Documents::read(file, &source.text, sources, found_on_wire));
    let Some(documents) = documents else {
        for finding in found_on_wire.list() {
            found.add(finding.clone());
        }
        return (None, None);
    };
    (
        spec_of_documents(&documents, file, found),
        contract::contract_of_documents(&documents, file, found_on_wire),
    )
}

fn read_document(file: FileId, text: &str, sources: &Sources, found: &mut Findings) -> Option<Spec> {
    let documents = Documents::read(file, text, sources, found)?;
    spec_of_documents(&documents, file, found)
}

fn spec_of_documents(documents: &Documents<'_>, file: FileId, found: &mut Findings) -> Option<Spec> {
    let root = Cursor::new(documents.root(file)?, file, "");
    let version = read_version(&root, found)?;
    let mut reader = Reader::new(documents, version, found);
    keys::report_keys(&root, &mut reader);
    reader.declare_components(&root);
    let mut hosts = servers::read_hosts(&root, &mut reader);
    let security_schemes = security::read_schemes(&root, &mut reader);
    let endpoints = operations::read_endpoints(&root, &security_schemes, &mut hosts, &mut reader);
    let incoming = operations::read_incoming(&root, &mut reader);
    schema::read_declared(&mut reader);
    reader.break_reference_cycles();
    let title = info_string(&root, "title").filter(|title| !title.is_empty());
    let mut summary = reader.summary;
    summary.version = info_string(&root, "version");
    Some(Spec {
        language: SpecLanguage::OpenApi,
        api: Spanned::new(title.clone().unwrap_or_else(|| "api".to_owned()), root.location()),
        // A document is one version of an API, and `info.version` is often not a number.
        version: None,
        status: Status::Stable,
        title,
        notes: root
            .get("info")
            .as_ref()
            .map(notes::read_notes)
            .unwrap_or_default(),
        hosts,
        version_header: None,
        types: reader.declarations.into_types(),
        endpoints,
        groups: read_groups(&root),
        security_schemes,
        incoming,
        summary,
        unread: BTreeSet::new(),
        location: root.location(),
    })
}

fn info_string(root: &Cursor<'_, '_>, key: &str) -> Option<String> {
    let info = root.get("info")?;
    Some(info.string(key)?.trim().to_owned())
}

fn read_groups(root: &Cursor<'_, '_>) -> Vec<Group> {
    let Some(tags) = root.get_non_null("tags") else {
        return Vec::new();
    };
    tags.items()
        .filter_map(|tag| {
            let name = tag.string("name")?;
            Some(Group {
                name: tag.spanned(name.to_owned()),
                doc: notes::doc_of(&tag, &["description", "summary"]),
            })
        })
        .collect()
}
