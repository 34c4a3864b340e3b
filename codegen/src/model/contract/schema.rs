//! Schemas on the wire: JSON Schema keyword by keyword, with references resolved.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use litemap::LiteMap;
use serde_json::Value;

use super::keyword::{Keyword, Part, PartList, SchemaMap};
use super::operation::Lifecycle;
use crate::diagnostics::location::{Location, Part as LocationPart};

/// An index into [`Schemas`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchemaId(pub u32);

/// All schemas of a version.
#[derive(Clone, Debug, Default)]
pub struct Schemas {
    // Large documents have very many: they are not moved when there are more. All but the last chunk are full.
    chunks: Vec<Vec<Schema>>,
}

/// How many schemas a chunk has.
const CHUNK: usize = 1 << 10;

impl Schemas {
    /// Adds a schema.
    pub fn add(&mut self, schema: Schema) -> SchemaId {
        let index = self.len();
        match self.chunks.last_mut() {
            Some(last) if last.len() < CHUNK => last.push(schema),
            _ => self.chunks.push(vec![schema]),
        }
        SchemaId(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// Replaces the schema of an id that was added before.
    pub fn set(&mut self, id: SchemaId, schema: Schema) {
        let index = id.0 as usize;
        let chunk = self.chunks.get_mut(index / CHUNK);
        if let Some(slot) = chunk.and_then(|chunk| chunk.get_mut(index % CHUNK)) {
            *slot = schema;
        }
    }

    /// The schema of an id.
    pub fn get(&self, id: SchemaId) -> Option<&Schema> {
        let index = id.0 as usize;
        self.chunks.get(index / CHUNK)?.get(index % CHUNK)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        let last = self.chunks.last().map_or(0, Vec::len);
        self.chunks.len().saturating_sub(1) * CHUNK + last
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.chunks.is_empty()
    }
}

/// `additionalProperties`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Additional {
    /// Absent, or `true`: any additional properties.
    #[default]
    Anything,
    /// `false`: none.
    Nothing,
    /// Additional properties satisfy this schema.
    Schema(SchemaId),
}

/// The values of `enum`, and whether others may come.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Values {
    /// The values in the order of the spec.
    pub list: Vec<Value>,
    /// Whether clients must expect others (`x-extensible-enum`, `modelAsString`, or an open enum of the spec language).
    pub is_open: bool,
    /// The keyword that lists them.
    pub keyword: &'static str,
}

/// `discriminator`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Discriminator {
    /// The property.
    pub property: String,
    /// The name of the schema for each value.
    pub mapping: BTreeMap<String, String>,
    /// The name of the schema for other values, or for none (`defaultMapping`).
    pub default: Option<String>,
}

/// A schema.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// Where it is; `None` of one that is made from several. Without a range of bytes, keywords in it can be located too.
    pub origin: Option<Location>,
    /// The name that it is declared with.
    pub name: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The schema that it refers to. The other keywords apply too.
    pub reference: Option<SchemaId>,
    /// Whether it is what a reference leads to that could not be read. Its name is the reference.
    pub is_unread: bool,
    /// Such schemas, which it refers to beside its other keywords.
    pub unread: Vec<SchemaId>,
    /// Whether it is the schema `false`.
    pub is_false: bool,
    /// The types other than `null`; empty if all are allowed.
    pub types: Vec<String>,
    /// Whether the types are written as a list.
    pub is_type_list: bool,
    /// Whether the types are those of the variants of a union that say nothing else.
    pub is_type_union: bool,
    /// Whether null is allowed, which counts only if there are types.
    pub is_nullable: bool,
    /// `enum`.
    pub values: Option<Box<Values>>,
    /// `const`.
    pub constant: Option<Box<Value>>,
    /// `default`.
    pub default: Option<Box<Value>>,
    /// Keywords with simple values.
    pub keywords: LiteMap<Keyword, Value>,
    /// Keywords with a schema.
    pub parts: LiteMap<Part, SchemaId>,
    /// Keywords with a list of schemas.
    pub lists: LiteMap<PartList, Vec<SchemaId>>,
    /// Keywords with an object of schemas.
    pub maps: LiteMap<SchemaMap, IndexMap<String, SchemaId>>,
    /// `additionalProperties`.
    pub additional: Additional,
    /// `required`.
    pub required: BTreeSet<String>,
    /// `dependentRequired`.
    pub dependent_required: LiteMap<String, BTreeSet<String>>,
    /// `discriminator`.
    pub discriminator: Option<Box<Discriminator>>,
    /// `xml`: how it is written in XML, in one line.
    pub xml: Option<Box<str>>,
    /// `readOnly`.
    pub is_read_only: bool,
    /// `writeOnly`.
    pub is_write_only: bool,
    /// How far along it is.
    pub lifecycle: Lifecycle,
}

impl Schema {
    /// The location of the schema, or of a keyword in it if it has that one.
    pub fn location(&self, keyword: &str) -> Option<Location> {
        let origin = self.origin.as_ref()?;
        if keyword.is_empty() || origin.range.is_some() {
            return Some(origin.clone());
        }
        Some(Location {
            part: LocationPart::Key,
            ..Location::value(origin.file, format!("{}/{keyword}", origin.pointer))
        })
    }

    /// The schemas of a list.
    pub fn list(&self, list: PartList) -> &[SchemaId] {
        self.lists.get(&list).map_or(&[], Vec::as_slice)
    }

    /// The schema of this name in a map.
    pub fn member(&self, map: SchemaMap, name: &str) -> Option<SchemaId> {
        self.maps.get(&map)?.get(name).copied()
    }

    /// The names and schemas of a map.
    pub fn members(&self, map: SchemaMap) -> impl Iterator<Item = (&String, SchemaId)> {
        self.maps
            .get(&map)
            .into_iter()
            .flatten()
            .map(|(name, id)| (name, *id))
    }
}
