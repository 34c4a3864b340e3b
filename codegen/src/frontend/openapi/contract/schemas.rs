//! Schemas: every keyword that asserts something, and references as ids.
//!
//! In: a cursor at a schema. Out: its id. Schemas that references lead to are read once, after the schemas that refer to them.

mod dynamic;
mod keywords;

use std::cell::RefCell;

use indexmap::IndexMap;
use serde_json::Value;

use self::keywords::{read_simple, strings};

use super::super::cursor::Cursor;
use super::super::documents::{Documents, Target, Unresolved};
use super::super::dynamic::REFERENCES;
use super::super::reader::finding_of_unresolved;
use super::super::version::OpenApi;
use crate::diagnostics::finding::{Finding, Findings, Severity};
use crate::diagnostics::location::{FileId, Location};
use crate::frontend::text::json_tree::Kind;
use crate::model::contract::{Additional, Keyword, Part, PartList, Schema, SchemaId, SchemaMap, Schemas};

pub(super) use self::keywords::{read_lifecycle, text_of};

/// Reads schemas, each once.
pub(super) struct SchemaReader<'d> {
    version: OpenApi,
    schemas: Schemas,
    // Of schemas that are declared, or that a reference leads to.
    ids: IndexMap<(FileId, String), SchemaId>,
    references: IndexMap<(FileId, &'d str), SchemaId>,
    // Of references that lead to nothing that was read. A URL is the same in every file.
    unread_ids: IndexMap<(Option<FileId>, String), SchemaId>,
    pending: Vec<(SchemaId, Target<'d>, Option<String>)>,
    // Files that are not there, each once.
    unread: RefCell<IndexMap<(FileId, String), Finding>>,
}

impl<'d> SchemaReader<'d> {
    pub(super) fn new(version: OpenApi) -> Self {
        Self {
            version,
            schemas: Schemas::default(),
            ids: IndexMap::new(),
            references: IndexMap::new(),
            unread_ids: IndexMap::new(),
            pending: Vec::new(),
            unread: RefCell::default(),
        }
    }

    /// Records why a reference leads nowhere, if it names a file: what was not read must not be taken for what did not change. A target that
    /// the document does not have is `unhandled`, and a URL was never read.
    pub(super) fn record_unread(
        &self,
        documents: &Documents<'_>,
        cursor: &Cursor<'_, '_>,
        reference: &str,
        unresolved: Unresolved,
    ) {
        if unresolved == Unresolved::File && !reference.contains("://") {
            let key = (cursor.file, reference.to_owned());
            let mut unread = self.unread.borrow_mut();
            unread.entry(key).or_insert_with(|| Finding {
                severity: Severity::Error,
                ..finding_of_unresolved(documents, cursor, reference, unresolved)
            });
        }
    }

    /// All schemas, when nothing refers to further ones.
    pub(super) fn finish(mut self, documents: &'d Documents<'d>, found: &mut Findings) -> Schemas {
        while let Some((id, target, name)) = self.pending.pop() {
            let mut schema = self.read_keywords(documents, &target.cursor());
            schema.name = name;
            self.schemas.set(id, schema);
        }
        for finding in self.unread.into_inner().into_values() {
            found.add(finding);
        }
        self.schemas
    }

    /// The id of a declared schema.
    pub(super) fn declare(&mut self, name: &str, cursor: &Cursor<'_, 'd>) -> SchemaId {
        self.id_of(Target::of(cursor), Some(name.to_owned()))
    }

    fn id_of(&mut self, target: Target<'d>, name: Option<String>) -> SchemaId {
        let key = (target.file, target.pointer.clone());
        if let Some(id) = self.ids.get(&key) {
            return *id;
        }
        let id = self.schemas.add(Schema::default());
        self.ids.insert(key, id);
        self.pending.push((id, target, name));
        id
    }

    /// The id of the schema at a cursor, which is read.
    pub(super) fn read(&mut self, documents: &'d Documents<'d>, cursor: &Cursor<'_, 'd>) -> SchemaId {
        let schema = self.read_keywords(documents, cursor);
        self.schemas.add(schema)
    }

    /// Adds a schema that is written as something else.
    pub(super) fn add(&mut self, schema: Schema) -> SchemaId {
        self.schemas.add(schema)
    }

    // Most references are written many times, and mean the same wherever they are.
    fn referenced(
        &mut self,
        documents: &'d Documents<'d>,
        cursor: &Cursor<'_, 'd>,
        (keyword, reference): (&str, &'d str),
    ) -> SchemaId {
        let key = (cursor.file, reference);
        let is_same = !documents.depend_on_position();
        if let Some(known) = self.references.get(&key).filter(|_| is_same) {
            return *known;
        }
        let target = documents
            .resolve_at(cursor, reference)
            .inspect_err(|why| self.record_unread(documents, cursor, reference, *why))
            .ok();
        let id = match target {
            Some(target) => self.id_of(target, None),
            None => self.unread_id(cursor, keyword, reference),
        };
        if is_same {
            self.references.insert(key, id);
        }
        id
    }

    // What a reference leads to that could not be read is one schema, wherever the reference is written.
    fn unread_id(&mut self, cursor: &Cursor<'_, '_>, keyword: &str, reference: &str) -> SchemaId {
        let file = (!reference.contains("://")).then_some(cursor.file);
        let key = (file, reference.to_owned());
        if let Some(known) = self.unread_ids.get(&key) {
            return *known;
        }
        let id = self.schemas.add(Schema {
            origin: Some(Location::value(
                cursor.file,
                format!("{}/{keyword}", cursor.pointer()),
            )),
            name: Some(reference.to_owned()),
            is_unread: true,
            ..Schema::default()
        });
        self.unread_ids.insert(key, id);
        id
    }

    fn read_keywords(&mut self, documents: &'d Documents<'d>, cursor: &Cursor<'_, 'd>) -> Schema {
        let mut schema = Schema {
            origin: Some(Location::value(cursor.file, cursor.pointer())),
            ..Schema::default()
        };
        if let Kind::Boolean(allowed) = cursor.node.kind {
            schema.is_false = !allowed;
            return schema;
        }
        let reference = REFERENCES
            .iter()
            .find_map(|key| Some((*key, cursor.string(key)?)));
        if let Some((keyword, reference)) = reference {
            schema.reference = Some(self.referenced(documents, cursor, (keyword, reference)));
            if !self.version.has_siblings() {
                return schema;
            }
            if keyword == "$dynamicRef" {
                self.read_dynamic(documents, reference, &mut schema);
            }
        }
        read_simple(cursor, &mut schema);
        self.read_parts(documents, cursor, &mut schema);
        self.read_properties(documents, cursor, &mut schema);
        schema
    }

    fn read_parts(&mut self, documents: &'d Documents<'d>, cursor: &Cursor<'_, 'd>, schema: &mut Schema) {
        for part in Part::ALL {
            if let Some(child) = cursor.get_non_null(part.name()).filter(is_schema) {
                let id = self.read_part(documents, &child);
                schema.parts.insert(*part, id);
            }
        }
        for list in [
            PartList::AllOf,
            PartList::AnyOf,
            PartList::OneOf,
            PartList::PrefixItems,
        ] {
            if let Some(child) = cursor.get_non_null(list.name()).filter(Cursor::is_array) {
                let ids = child.items().map(|item| self.read(documents, &item)).collect();
                schema.lists.insert(list, ids);
            }
        }
        // A tuple before JSON Schema 2020-12.
        if let Some(items) = cursor.get_non_null("items").filter(Cursor::is_array) {
            let ids = items.items().map(|item| self.read(documents, &item)).collect();
            schema.lists.insert(PartList::PrefixItems, ids);
            if let Some(rest) = cursor.get_non_null("additionalItems").filter(is_schema) {
                let id = self.read(documents, &rest);
                schema.parts.insert(Part::Items, id);
            }
        }
    }

    // In OpenAPI 2.0, how items that are arrays are joined stands in their schema.
    fn read_part(&mut self, documents: &'d Documents<'d>, child: &Cursor<'_, 'd>) -> SchemaId {
        let mut schema = self.read_keywords(documents, child);
        let format = child.string("collectionFormat").filter(|format| *format != "csv");
        if let Some(format) = format.filter(|_| self.version == OpenApi::V2) {
            schema
                .keywords
                .insert(Keyword::Separator, Value::String(format.to_owned()));
        }
        self.schemas.add(schema)
    }

    fn read_properties(
        &mut self,
        documents: &'d Documents<'d>,
        cursor: &Cursor<'_, 'd>,
        schema: &mut Schema,
    ) {
        for map in [
            SchemaMap::Properties,
            SchemaMap::PatternProperties,
            SchemaMap::DependentSchemas,
        ] {
            if let Some(child) = cursor.get_non_null(map.name()) {
                let members = child
                    .members()
                    .map(|(name, member)| (name.to_owned(), self.read(documents, &member)));
                let members = members.collect();
                schema.maps.insert(map, members);
            }
        }
        if let Some(additional) = cursor.get_non_null("additionalProperties") {
            schema.additional = match additional.node.kind {
                Kind::Boolean(false) => Additional::Nothing,
                Kind::Boolean(true) => Additional::Anything,
                _ => Additional::Schema(self.read(documents, &additional)),
            };
        }
        if let Some(required) = cursor.get_non_null("required") {
            schema.required = strings(&required);
        }
        if let Some(dependent) = cursor.get_non_null("dependentRequired") {
            let rules = dependent
                .members()
                .map(|(name, list)| (name.to_owned(), strings(&list)));
            schema.dependent_required = rules.collect();
        }
        self.read_dependencies(documents, cursor, schema);
    }

    // Before JSON Schema 2019-09, one keyword had both names and schemas.
    fn read_dependencies(
        &mut self,
        documents: &'d Documents<'d>,
        cursor: &Cursor<'_, 'd>,
        schema: &mut Schema,
    ) {
        let dependencies = cursor.get_non_null("dependencies");
        for (name, needed) in dependencies.iter().flat_map(Cursor::members) {
            if needed.is_array() {
                let names = schema.dependent_required.entry(name.to_owned()).or_default();
                names.extend(strings(&needed));
            } else if is_schema(&needed) {
                let id = self.read(documents, &needed);
                let schemas = schema.maps.entry(SchemaMap::DependentSchemas).or_default();
                schemas.insert(name.to_owned(), id);
            }
        }
    }
}

fn is_schema(cursor: &Cursor<'_, '_>) -> bool {
    matches!(cursor.node.kind, Kind::Object(_) | Kind::Boolean(_))
}
