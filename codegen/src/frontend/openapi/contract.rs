//! Reads what a document says about the wire, keyword by keyword, for comparing it with another one.
//!
//! In: the files of a document. Out: a [`Contract`]. Unlike the reader of a [`Spec`](crate::model::spec::Spec), it decides nothing and
//! reports nothing but a document that cannot be read: what contradicts itself is compared as it is written.

mod content;
mod encodings;
mod operations;
mod parameters;
mod schemas;
mod security;
mod servers;
mod swagger;
mod unread;

use indexmap::IndexMap;

use self::operations::{read_operations, read_webhooks};
use self::schemas::{SchemaReader, text_of};
use self::security::{read_requirements, read_schemes};
use self::servers::{read_base_url, read_servers};
use self::unread::UnreadReferences;
use super::cursor::Cursor;
use super::documents::{Documents, Target, Unresolved};
use super::keys::is_usual_dialect;
use super::version::{OpenApi, read_version};
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::{FileId, Sources};
use crate::model::contract::{Contract, SchemaId};

/// What the readers of a contract share.
struct ContractReader<'d> {
    documents: &'d Documents<'d>,
    version: OpenApi,
    schemas: SchemaReader<'d>,
    unread: UnreadReferences,
    // How many callbacks contain the operation that is being read.
    depth: usize,
}

impl<'d> ContractReader<'d> {
    // The element that an entry is, or refers to; `None` if its reference leads nowhere, or only to itself, which is recorded.
    fn resolve(&self, cursor: &Cursor<'_, 'd>) -> Option<Target<'d>> {
        const MOST_STEPS: usize = 32;
        let mut target = Target::of(cursor);
        for _ in 0..MOST_STEPS {
            let at = target.cursor();
            let Some(reference) = at.string("$ref") else {
                return Some(target);
            };
            let next = self.documents.resolve_at(&at, reference);
            let unread = |why: &Unresolved| {
                let schemas = &self.schemas;
                schemas.record_unread(self.documents, &at, reference, *why);
                self.unread.add(&at, reference);
            };
            target = next.inspect_err(unread).ok()?;
        }
        let reference = cursor.string("$ref").unwrap_or_default();
        self.unread.add(cursor, reference);
        None
    }

    fn is_swagger(&self) -> bool {
        self.version == OpenApi::V2
    }

    fn schema(&mut self, cursor: &Cursor<'_, 'd>) -> SchemaId {
        self.schemas.read(self.documents, cursor)
    }
}

/// The contract of the document in `file`, and whatever it refers to in other files among `sources`.
///
/// `None` if the file is not an OpenAPI document; `found` says why.
pub fn read_contract(file: FileId, sources: &Sources, found: &mut Findings) -> Option<Contract> {
    let documents = Documents::read(file, &sources.file(file)?.text, sources, found)?;
    contract_of_documents(&documents, file, found)
}

/// The contract of the document in `file`, one of these.
pub(super) fn contract_of_documents(
    documents: &Documents<'_>,
    file: FileId,
    found: &mut Findings,
) -> Option<Contract> {
    let root = Cursor::new(documents.root(file)?, file, "");
    let version = read_version(&root, found)?;
    let mut reader = ContractReader {
        documents,
        version,
        schemas: SchemaReader::new(version),
        unread: UnreadReferences::default(),
        depth: 0,
    };
    let declared = read_declared(&root, &mut reader);
    let operations = read_operations(&root, &mut reader);
    let webhooks = read_webhooks(&root, &mut reader);
    let info = root.get("info");
    let info_string = |key: &str| info.as_ref().and_then(|info| info.get(key));
    let version = info_string("version");
    let version = version.as_ref().and_then(|version| {
        let text = version.as_str().map(str::to_owned);
        let text = text.or_else(|| Some(super::literal::read_literal(version.node).json().to_string()));
        Some(version.spanned(text?))
    });
    let servers = if reader.is_swagger() {
        read_base_url(&root, &root, &reader)
    } else {
        read_servers(&root)
    };
    let dialect = root.get_non_null("jsonSchemaDialect");
    let dialect = dialect.filter(|dialect| !is_usual_dialect(dialect));
    Some(Contract {
        dialect: dialect.map(|dialect| dialect.spanned(text_of(&dialect))),
        title: info_string("title").and_then(|title| title.as_str().map(str::to_owned)),
        version,
        servers,
        security: read_requirements(&root),
        schemes: read_schemes(&root, &reader),
        declared,
        operations,
        webhooks,
        location: root.location(),
        unread: reader.unread.finish(),
        schemas: reader.schemas.finish(documents, found),
    })
}

fn read_declared<'d>(root: &Cursor<'_, 'd>, reader: &mut ContractReader<'d>) -> IndexMap<String, SchemaId> {
    let components = root.get_non_null("components");
    let schemas = components
        .as_ref()
        .and_then(|components| components.get_non_null("schemas"));
    let definitions = root.get_non_null("definitions");
    let mut declared = IndexMap::new();
    for list in definitions.iter().chain(&schemas) {
        for (name, schema) in list.members() {
            let id = reader.schemas.declare(name, &schema);
            declared.insert(name.to_owned(), id);
        }
    }
    declared
}
