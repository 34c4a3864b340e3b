//! Reads OpenAPI documents of every version into the model that native specs are read into.
//!
//! In: files that are loaded already. Out: a [`Spec`] that holds all a document says and levain understands. What is not
//! understood is a warning with its place, and is left out or stands for any JSON. Names no Rust types.

mod cursor;
mod documents;
mod literal;
mod notes;
mod operations;
mod pointer;
mod reader;
mod schema;
mod security;
mod servers;
mod version;

pub use documents::{gather_files, referenced_files};

use indexmap::IndexMap;

use self::cursor::Cursor;
use self::documents::Documents;
use self::reader::Reader;
use self::version::read_version;
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::{FileId, Sources, Spanned};
use crate::model::spec::{Group, ReadSummary, Spec, SpecLanguage, Status};

/// The spec that the document in `file` says, with what it refers to in other files among `sources`.
///
/// `None` when the file is no OpenAPI document, which is the only thing that is an error here.
pub fn read_openapi(file: FileId, sources: &Sources, found: &mut Findings) -> Option<Spec> {
    let documents = Documents::read(file, sources, found)?;
    let root = Cursor::new(documents.root(file)?, file, "");
    let version = read_version(&root, found)?;
    let mut reader = Reader::new(&documents, version, found);
    reader.declare_components(&root);
    let mut hosts = servers::read_hosts(&root, &mut reader);
    let security_schemes = security::read_schemes(&root, &mut reader);
    let endpoints = operations::read_endpoints(&root, &security_schemes, &mut hosts, &mut reader);
    let incoming = operations::read_incoming(&root, &mut reader);
    reader.read_declared();
    reader.break_reference_cycles();
    let info = root.get("info");
    let notes = info.as_ref().map(notes::read_notes).unwrap_or_default();
    let title = info
        .as_ref()
        .and_then(|info| info.string("title"))
        .map(|title| title.trim().to_owned())
        .filter(|title| !title.is_empty());
    reader.summary.version = info
        .as_ref()
        .and_then(|info| info.string("version"))
        .map(|version| version.trim().to_owned());
    Some(Spec {
        language: SpecLanguage::OpenApi,
        api: Spanned::new(title.clone().unwrap_or_else(|| "api".to_owned()), root.location()),
        // A document is one version of an API; what `info.version` says is often no number at all.
        version: None,
        status: Status::Stable,
        title,
        notes,
        hosts,
        version_header: None,
        types: std::mem::take(&mut reader.types),
        endpoints,
        groups: read_groups(&root),
        security_schemes,
        incoming,
        summary: std::mem::take(&mut reader.summary),
        location: root.location(),
    })
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

type Types = IndexMap<String, crate::model::spec::TypeDeclaration>;
type Summary = ReadSummary;
