//! Schemas: every keyword that asserts something, and references as ids.
//!
//! In: a cursor at a schema. Out: its id. Schemas that references lead to are read once, after the schemas that refer to them.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use serde_json::Value;

use super::super::cursor::Cursor;
use super::super::documents::{Documents, Target, Unresolved};
use super::super::dynamic::REFERENCES;
use super::super::literal::read_literal;
use super::super::reader::finding_of_unresolved;
use super::super::version::OpenApi;
use crate::diagnostics::finding::{Finding, Findings, Severity};
use crate::diagnostics::location::{FileId, Location};
use crate::frontend::text::json_tree::Kind;
use crate::model::contract::{
    Additional, Discriminator, Keyword, Lifecycle, Part, PartList, Schema, SchemaId, SchemaMap, Schemas,
    Values,
};

/// Reads schemas, each once.
pub(super) struct SchemaReader<'d> {
    version: OpenApi,
    schemas: Schemas,
    // Of schemas that are declared, or that a reference leads to.
    ids: IndexMap<(FileId, String), SchemaId>,
    references: IndexMap<(FileId, &'d str), Option<SchemaId>>,
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
        reference: &'d str,
    ) -> Option<SchemaId> {
        let key = (cursor.file, reference);
        let is_same = !documents.depend_on_position();
        if let Some(known) = self.references.get(&key).filter(|_| is_same) {
            return *known;
        }
        let target = documents
            .resolve_at(cursor, reference)
            .inspect_err(|why| self.record_unread(documents, cursor, reference, *why))
            .ok();
        let id = target.map(|target| self.id_of(target, None));
        if is_same {
            self.references.insert(key, id);
        }
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
        let reference = REFERENCES.iter().find_map(|key| cursor.string(key));
        if let Some(reference) = reference {
            schema.reference = self.referenced(documents, cursor, reference);
            schema.is_unread = schema.reference.is_none();
            if !self.version.has_siblings() {
                return schema;
            }
        }
        read_types(cursor, &mut schema);
        read_values(cursor, &mut schema);
        read_simple_keywords(cursor, &mut schema);
        self.read_parts(documents, cursor, &mut schema);
        self.read_properties(documents, cursor, &mut schema);
        schema.title = cursor.string("title").map(str::to_owned);
        schema.discriminator = read_discriminator(cursor).map(Box::new);
        schema.is_read_only = cursor.boolean("readOnly") == Some(true);
        schema.is_write_only = cursor.boolean("writeOnly") == Some(true);
        schema.lifecycle = read_lifecycle(cursor);
        schema
    }

    fn read_parts(&mut self, documents: &'d Documents<'d>, cursor: &Cursor<'_, 'd>, schema: &mut Schema) {
        for part in Part::ALL {
            if let Some(child) = cursor.get_non_null(part.name()).filter(is_schema) {
                let id = self.read(documents, &child);
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
    }
}

fn is_schema(cursor: &Cursor<'_, '_>) -> bool {
    matches!(cursor.node.kind, Kind::Object(_) | Kind::Boolean(_))
}

fn strings(cursor: &Cursor<'_, '_>) -> BTreeSet<String> {
    cursor
        .items()
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect()
}

fn read_types(cursor: &Cursor<'_, '_>, schema: &mut Schema) {
    let Some(types) = cursor.get_non_null("type") else {
        schema.is_nullable = is_nullable(cursor);
        return;
    };
    if let Some(name) = types.as_str() {
        schema.types.push(name.to_owned());
        schema.is_nullable = is_nullable(cursor);
        return;
    }
    schema.is_type_list = true;
    let mut names = strings(&types);
    schema.is_nullable = is_nullable(cursor) || (names.len() > 1 && names.remove("null"));
    schema.types = names.into_iter().collect();
}

// `nullable` is of OpenAPI 3.0; documents in 2.0 write `x-nullable`.
fn is_nullable(cursor: &Cursor<'_, '_>) -> bool {
    ["nullable", "x-nullable"]
        .iter()
        .any(|key| cursor.boolean(key) == Some(true))
}

fn read_values(cursor: &Cursor<'_, '_>, schema: &mut Schema) {
    let json = |cursor: &Cursor<'_, '_>| read_literal(cursor.node).json();
    for (key, is_open) in [("x-extensible-enum", true), ("enum", false)] {
        if let Some(values) = cursor.get_non_null(key).filter(Cursor::is_array) {
            let list = values.items().map(|item| json(&item)).collect();
            schema.values = Some(Box::new(Values { list, is_open }));
        }
    }
    schema.constant = cursor.get("const").map(|value| Box::new(json(&value)));
    schema.default = cursor.get("default").map(|value| Box::new(json(&value)));
}

fn read_simple_keywords(cursor: &Cursor<'_, '_>, schema: &mut Schema) {
    for keyword in Keyword::ALL {
        let Some(value) = cursor.get_non_null(keyword.name()) else {
            continue;
        };
        let value = match &value.node.kind {
            Kind::Number(number) => Value::Number(number.clone()),
            Kind::String(text) => Value::String(text.to_string()),
            Kind::Boolean(true) => Value::Bool(true),
            _ => continue,
        };
        schema.keywords.insert(*keyword, value);
    }
    // In OpenAPI 3.0, `exclusiveMinimum: true` makes `minimum` exclusive.
    let pairs = [
        (Keyword::ExclusiveMinimum, Keyword::Minimum),
        (Keyword::ExclusiveMaximum, Keyword::Maximum),
    ];
    for (exclusive, inclusive) in pairs {
        if schema.keywords.get(&exclusive) == Some(&Value::Bool(true)) {
            schema.keywords.remove(&exclusive);
            if let Some(bound) = schema.keywords.remove(&inclusive) {
                schema.keywords.insert(exclusive, bound);
            }
        }
    }
}

fn read_discriminator(cursor: &Cursor<'_, '_>) -> Option<Discriminator> {
    let written = cursor.get_non_null("discriminator")?;
    if let Some(property) = written.as_str() {
        return Some(Discriminator {
            property: property.to_owned(),
            mapping: BTreeMap::new(),
        });
    }
    let mapping = written.get_non_null("mapping");
    let mapping = mapping
        .iter()
        .flat_map(Cursor::members)
        .filter_map(|(value, target)| {
            let target = target.as_str()?;
            let name = target.rsplit('/').next().unwrap_or(target);
            Some((value.to_owned(), name.to_owned()))
        });
    Some(Discriminator {
        property: written.string("propertyName")?.to_owned(),
        mapping: mapping.collect(),
    })
}

/// How far along an element is, by its keywords.
pub(super) fn read_lifecycle(cursor: &Cursor<'_, '_>) -> Lifecycle {
    let extension = |key: &str| {
        let written = cursor.get_non_null(key)?;
        let text = match &written.node.kind {
            Kind::String(text) => text.to_string(),
            _ => read_literal(written.node).json().to_string(),
        };
        Some(Box::new(written.spanned(text)))
    };
    Lifecycle {
        is_deprecated: cursor.boolean("deprecated") == Some(true),
        sunset: extension("x-sunset"),
        stability: extension("x-stability-level"),
    }
}
