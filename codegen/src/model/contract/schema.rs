//! Schemas on the wire: JSON Schema keyword by keyword, with references resolved.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;
use litemap::LiteMap;
use serde_json::Value;

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

/// Keywords whose value is a number, a string or a boolean, and which only assert something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Keyword {
    /// `minLength`.
    MinLength,
    /// `maxLength`.
    MaxLength,
    /// `minimum`.
    Minimum,
    /// `maximum`.
    Maximum,
    /// `exclusiveMinimum`, as a number also where OpenAPI 3.0 writes a boolean.
    ExclusiveMinimum,
    /// `exclusiveMaximum`, as a number also where OpenAPI 3.0 writes a boolean.
    ExclusiveMaximum,
    /// `multipleOf`.
    MultipleOf,
    /// `minItems`.
    MinItems,
    /// `maxItems`.
    MaxItems,
    /// `uniqueItems`, if it is true.
    UniqueItems,
    /// `minProperties`.
    MinProperties,
    /// `maxProperties`.
    MaxProperties,
    /// `minContains`.
    MinContains,
    /// `maxContains`.
    MaxContains,
    /// `pattern`.
    Pattern,
    /// `format`.
    Format,
    /// `contentMediaType`.
    ContentMediaType,
    /// `contentEncoding`.
    ContentEncoding,
    /// `chars` of the spec language.
    Chars,
    /// `separator` of the spec language, and `collectionFormat` of items in OpenAPI 2.0.
    Separator,
    /// `x-discriminator-value`: the value of the discriminator for this subtype.
    DiscriminatorValue,
    /// `$schema`, if it is not the usual one.
    Dialect,
    /// `style` and `explode` of a field in the spec language.
    Style,
    /// `decimal` of the spec language.
    Decimal,
    /// `bool-as` of the spec language.
    BoolAs,
}

impl Keyword {
    /// Every keyword, in the order of findings.
    pub const ALL: &[Self] = &[
        Self::Format,
        Self::MinLength,
        Self::MaxLength,
        Self::Pattern,
        Self::Chars,
        Self::Minimum,
        Self::Maximum,
        Self::ExclusiveMinimum,
        Self::ExclusiveMaximum,
        Self::MultipleOf,
        Self::MinItems,
        Self::MaxItems,
        Self::UniqueItems,
        Self::MinProperties,
        Self::MaxProperties,
        Self::MinContains,
        Self::MaxContains,
        Self::ContentMediaType,
        Self::ContentEncoding,
        Self::Separator,
        Self::DiscriminatorValue,
        Self::Dialect,
        Self::Style,
        Self::Decimal,
        Self::BoolAs,
    ];

    /// Whether only the spec language has it.
    pub const fn is_native(self) -> bool {
        matches!(
            self,
            Self::Chars | Self::Separator | Self::Style | Self::Decimal | Self::BoolAs
        )
    }

    /// Its name in JSON Schema, or in the spec language if it is only there.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MinLength => "minLength",
            Self::MaxLength => "maxLength",
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::ExclusiveMinimum => "exclusiveMinimum",
            Self::ExclusiveMaximum => "exclusiveMaximum",
            Self::MultipleOf => "multipleOf",
            Self::MinItems => "minItems",
            Self::MaxItems => "maxItems",
            Self::UniqueItems => "uniqueItems",
            Self::MinProperties => "minProperties",
            Self::MaxProperties => "maxProperties",
            Self::MinContains => "minContains",
            Self::MaxContains => "maxContains",
            Self::Pattern => "pattern",
            Self::Format => "format",
            Self::ContentMediaType => "contentMediaType",
            Self::ContentEncoding => "contentEncoding",
            Self::Chars => "chars",
            Self::Separator => "separator",
            Self::DiscriminatorValue => "x-discriminator-value",
            Self::Dialect => "$schema",
            Self::Style => "style",
            Self::Decimal => "decimal",
            Self::BoolAs => "bool-as",
        }
    }
}

/// Keywords whose value is a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// `items`: of the items after those of `prefixItems`.
    Items,
    /// `contains`.
    Contains,
    /// `propertyNames`.
    PropertyNames,
    /// `not`.
    Not,
    /// `if`.
    If,
    /// `then`.
    Then,
    /// `else`.
    Else,
    /// `contentSchema`.
    ContentSchema,
    /// `unevaluatedItems`.
    UnevaluatedItems,
    /// `unevaluatedProperties`.
    UnevaluatedProperties,
}

impl Part {
    /// Every part, in the order of findings.
    pub const ALL: &[Self] = &[
        Self::Items,
        Self::Contains,
        Self::PropertyNames,
        Self::Not,
        Self::If,
        Self::Then,
        Self::Else,
        Self::ContentSchema,
        Self::UnevaluatedItems,
        Self::UnevaluatedProperties,
    ];

    /// The keyword.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Items => "items",
            Self::Contains => "contains",
            Self::PropertyNames => "propertyNames",
            Self::Not => "not",
            Self::If => "if",
            Self::Then => "then",
            Self::Else => "else",
            Self::ContentSchema => "contentSchema",
            Self::UnevaluatedItems => "unevaluatedItems",
            Self::UnevaluatedProperties => "unevaluatedProperties",
        }
    }
}

/// Keywords whose value is a list of schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartList {
    /// `allOf`.
    AllOf,
    /// `anyOf`.
    AnyOf,
    /// `oneOf`.
    OneOf,
    /// `prefixItems`.
    PrefixItems,
}

impl PartList {
    /// The keyword.
    pub const fn name(self) -> &'static str {
        match self {
            Self::AllOf => "allOf",
            Self::AnyOf => "anyOf",
            Self::OneOf => "oneOf",
            Self::PrefixItems => "prefixItems",
        }
    }
}

/// Keywords whose value is an object of schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemaMap {
    /// `properties`.
    Properties,
    /// `patternProperties`.
    PatternProperties,
    /// `dependentSchemas`.
    DependentSchemas,
    /// The schemas that a `$dynamicRef` may lead to instead, by their pointers: those with a dynamic anchor of its name.
    DynamicAnchors,
}

impl SchemaMap {
    /// The keyword.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Properties => "properties",
            Self::PatternProperties => "patternProperties",
            Self::DependentSchemas => "dependentSchemas",
            Self::DynamicAnchors => "$dynamicAnchor",
        }
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
