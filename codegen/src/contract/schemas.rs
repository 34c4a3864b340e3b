//! Types of a native spec as schemas.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde_json::Value;

use super::constraints::keywords;
use super::operations::style_of;
use super::splits::{Direction, names_of_split_types};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::contract::{
    Additional, Discriminator, Keyword, Lifecycle, Part, PartList, Schema, SchemaId, SchemaMap, Schemas,
    Values,
};
use crate::model::spec::{
    Basic, Literal, Presence, PresenceRule, Spec, SpecField, SpecObject, SpecShape, SpecType, SpecVariant,
    WireForm,
};

/// Makes schemas of types: each declared one once, or once in each direction if it has a request and a response table somewhere.
pub(super) struct SchemaMaker<'s> {
    spec: &'s Spec,
    schemas: Schemas,
    declared: IndexMap<String, SchemaId>,
    // Of those that differ between the directions.
    received: BTreeMap<String, SchemaId>,
    direction: Direction,
}

impl<'s> SchemaMaker<'s> {
    pub(super) fn new(spec: &'s Spec) -> Self {
        let mut schemas = Schemas::default();
        let mut add = |name: &String| (name.clone(), schemas.add(Schema::default()));
        let declared = spec.types.keys().map(&mut add).collect();
        let received = names_of_split_types(spec).into_iter().map(&mut add).collect();
        Self {
            spec,
            schemas,
            declared,
            received,
            direction: Direction::Request,
        }
    }

    /// What follows is written in this direction.
    pub(super) const fn turn(&mut self, direction: Direction) {
        self.direction = direction;
    }

    /// All schemas, with the declared ones by name.
    pub(super) fn finish(mut self) -> (IndexMap<String, SchemaId>, Schemas) {
        let spec = self.spec;
        for (name, declaration) in &spec.types {
            for direction in [Direction::Request, Direction::Response] {
                self.direction = direction;
                let id = match direction {
                    Direction::Request => self.declared.get(name).copied(),
                    Direction::Response => self.received.get(name).copied(),
                };
                if let Some(id) = id {
                    let mut schema = self.schema(&declaration.shape);
                    schema.name = Some(name.clone());
                    self.schemas.set(id, schema);
                }
            }
        }
        (self.declared, self.schemas)
    }

    fn declared_id(&self, name: &str) -> Option<SchemaId> {
        let received = self.received.get(name);
        let received = received.filter(|_| self.direction == Direction::Response);
        received.or_else(|| self.declared.get(name)).copied()
    }

    /// The id of the schema of a type.
    pub(super) fn add(&mut self, of: &SpecType) -> SchemaId {
        let schema = self.schema(of);
        self.schemas.add(schema)
    }

    fn schema(&mut self, of: &SpecType) -> Schema {
        let is_map = matches!(of.shape, SpecShape::Map { .. } | SpecShape::Object(_));
        let mut schema = Schema {
            origin: Some(of.location.clone()),
            is_nullable: of.is_nullable,
            default: of.default.as_ref().map(|default| Box::new(default.value.json())),
            lifecycle: Lifecycle {
                is_deprecated: of.notes.deprecated.is_some(),
                ..Lifecycle::default()
            },
            ..Schema::default()
        };
        self.read_shape(&of.shape, &mut schema);
        schema.keywords.extend(keywords(&of.constraints, is_map));
        schema.keywords.extend(texts_of(&of.wire));
        if let Some(names) = &of.constraints.property_names {
            let names = Schema {
                keywords: keywords(names, false).into_iter().collect(),
                ..Schema::default()
            };
            let id = self.schemas.add(names);
            schema.parts.insert(Part::PropertyNames, id);
        }
        let rules = of
            .constraints
            .presence_rules
            .iter()
            .map(|rule| self.rule(&rule.value));
        let rules: Vec<SchemaId> = rules.collect();
        if !rules.is_empty() {
            schema.lists.entry(PartList::AllOf).or_default().extend(rules);
        }
        schema
    }

    fn read_shape(&mut self, shape: &SpecShape, schema: &mut Schema) {
        let mut typed = |name: &str| schema.types.push(name.to_owned());
        match shape {
            SpecShape::Any => {}
            SpecShape::Placeholder => schema.is_unread = true,
            SpecShape::Basic(basic) => read_basic(*basic, schema),
            SpecShape::Reference(key) => schema.reference = self.declared_id(key),
            SpecShape::Array(items) => {
                typed("array");
                let items = self.add(items);
                schema.parts.insert(Part::Items, items);
            }
            SpecShape::Tuple { items, rest } => {
                typed("array");
                let items = items.iter().map(|item| self.add(item)).collect();
                schema.lists.insert(PartList::PrefixItems, items);
                let rest = match rest {
                    Some(rest) => self.add(rest),
                    None => self.schemas.add(Schema {
                        is_false: true,
                        ..Schema::default()
                    }),
                };
                schema.parts.insert(Part::Items, rest);
            }
            SpecShape::Map { key, value, .. } => {
                typed("object");
                schema.additional = Additional::Schema(self.add(value));
                if let Some(key) = key {
                    let key = self.add(key);
                    schema.parts.insert(Part::PropertyNames, key);
                }
            }
            SpecShape::Object(object) => {
                typed("object");
                self.read_object(object, schema);
            }
            SpecShape::Split { request, response } => {
                let table = self.direction.pick(request, response);
                self.read_shape(&table.shape, schema);
                schema.origin = Some(table.location.clone());
            }
            SpecShape::Enum { values, is_open } => {
                let list: Vec<Value> = values.iter().map(|value| value.value.value.json()).collect();
                schema.types = types_of(&list);
                schema.values = Some(Box::new(Values {
                    list,
                    is_open: *is_open,
                    keyword: "enum",
                }));
            }
            SpecShape::Constant(value) => {
                schema.types = types_of(&[value.value.json()]);
                schema.constant = Some(Box::new(value.value.json()));
            }
            SpecShape::OneOf {
                variants,
                tag,
                is_any,
            } => {
                let ids = variants.iter().map(|variant| self.add(&variant.shape)).collect();
                schema
                    .lists
                    .insert(if *is_any { PartList::AnyOf } else { PartList::OneOf }, ids);
                schema.discriminator = tag
                    .as_ref()
                    .map(|tag| Box::new(discriminator(&tag.value, variants)));
            }
            SpecShape::AllOf(parts) => {
                let ids = parts.iter().map(|part| self.add(part)).collect();
                schema.lists.insert(PartList::AllOf, ids);
            }
        }
    }

    fn read_object(&mut self, object: &SpecObject, schema: &mut Schema) {
        let mut properties = IndexMap::new();
        for field in &object.fields {
            let id = self.field(field);
            properties.insert(field.name.value.clone(), id);
            if field.presence != Presence::Optional {
                schema.required.insert(field.name.value.clone());
            }
        }
        if !properties.is_empty() {
            schema.maps.insert(SchemaMap::Properties, properties);
        }
        schema
            .required
            .extend(object.required.iter().map(|name| name.value.clone()));
        schema.additional = match &object.additional_properties {
            AdditionalProperties::Unspecified => Additional::Anything,
            AdditionalProperties::Forbidden => Additional::Nothing,
            AdditionalProperties::Captured(of) => Additional::Schema(self.add(of)),
        };
        schema.discriminator = object.discriminator.as_ref().map(|written| {
            Box::new(Discriminator {
                property: written.property.value.clone(),
                mapping: written
                    .mapping
                    .iter()
                    .map(|(value, key)| (value.value.clone(), key.clone()))
                    .collect(),
                default: None,
            })
        });
    }

    fn field(&mut self, field: &SpecField) -> SchemaId {
        let mut schema = self.schema(&field.shape);
        schema.is_read_only = field.is_read_only;
        schema.is_write_only = field.is_write_only;
        let media_type = field.shape.wire.media_type.as_ref();
        let media_type = media_type.map(|written| written.value.clone());
        let of_part = [
            (Keyword::ContentMediaType, media_type),
            (Keyword::Style, style_of(&field.shape.wire)),
        ];
        for (keyword, text) in of_part {
            schema
                .keywords
                .extend(text.map(|text| (keyword, Value::String(text))));
        }
        if let Some(tag) = &field.tag {
            schema.default = Some(Box::new(tag.value.json()));
        }
        self.schemas.add(schema)
    }

    fn rule(&mut self, rule: &PresenceRule) -> SchemaId {
        let mut schema = Schema::default();
        let mut list = |list: PartList, parts: &[PresenceRule], maker: &mut Self| {
            let ids = parts.iter().map(|part| maker.rule(part)).collect();
            schema.lists.insert(list, ids);
        };
        match rule {
            PresenceRule::AnyOf(parts) => list(PartList::AnyOf, parts, self),
            PresenceRule::OneOf(parts) => list(PartList::OneOf, parts, self),
            PresenceRule::AllOf(parts) => list(PartList::AllOf, parts, self),
            PresenceRule::Required(names) => schema.required.extend(names.iter().cloned()),
            PresenceRule::Not(part) => {
                let id = self.rule(part);
                schema.parts.insert(Part::Not, id);
            }
            PresenceRule::DependentRequired(name, others) => {
                schema
                    .dependent_required
                    .insert(name.clone(), others.iter().cloned().collect());
            }
        }
        self.schemas.add(schema)
    }
}

// How values are written as text.
fn texts_of(wire: &WireForm) -> Vec<(Keyword, Value)> {
    let text = |keyword: Keyword, written: &crate::model::spec::Keyword<String>| {
        let written = written.as_ref()?;
        Some((keyword, Value::String(written.value.clone())))
    };
    let booleans = wire.bool_as.as_ref().map(|written| {
        let words = written.value.iter().cloned().map(Value::String).collect();
        (Keyword::BoolAs, Value::Array(words))
    });
    let texts = [
        text(Keyword::Separator, &wire.separator),
        text(Keyword::Decimal, &wire.decimal),
        booleans,
    ];
    texts.into_iter().flatten().collect()
}

fn read_basic(basic: Basic, schema: &mut Schema) {
    let (name, format) = match basic {
        Basic::String => ("string", None),
        Basic::Int => ("integer", None),
        Basic::UInt => {
            schema.keywords.insert(Keyword::Minimum, Value::from(0));
            ("integer", None)
        }
        Basic::Float => ("number", None),
        Basic::Bool => ("boolean", None),
        Basic::Url => ("string", Some("uri")),
        Basic::Date => ("string", Some("date")),
        Basic::DateTime => ("string", Some("date-time")),
        Basic::Currency => ("string", Some("currency")),
        Basic::Bytes => ("string", Some("byte")),
    };
    schema.types.push(name.to_owned());
    if let Some(format) = format {
        schema
            .keywords
            .insert(Keyword::Format, Value::String(format.to_owned()));
    }
}

fn types_of(values: &[Value]) -> Vec<String> {
    let mut types: Vec<String> = Vec::new();
    for value in values {
        let name = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(number) if number.is_f64() => "number",
            Value::Number(_) => "integer",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        if !types.iter().any(|other| other == name) {
            types.push(name.to_owned());
        }
    }
    types
}

fn discriminator(property: &str, variants: &[SpecVariant]) -> Discriminator {
    let mut mapping = BTreeMap::new();
    for variant in variants {
        let target = match &variant.shape.shape {
            SpecShape::Reference(key) => key.clone(),
            _ => variant
                .name
                .as_ref()
                .map(|name| name.value.clone())
                .unwrap_or_default(),
        };
        for value in &variant.tag_values {
            mapping.insert(value.clone(), target.clone());
        }
        let own = variant
            .shape
            .tag_value
            .as_ref()
            .map(|value| Literal::String(value.value.clone()));
        if let Some(Literal::String(value)) = own {
            mapping.insert(value, target);
        }
    }
    Discriminator {
        property: property.to_owned(),
        mapping,
        default: None,
    }
}
