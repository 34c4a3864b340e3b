//! What a type is made of, as keys of the language.

use super::Importer;
use super::literals::{common_type, literal, word};
use super::names::Standing;
use super::yaml::{Map, Yaml};
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{
    Basic, Constraints, EnumValue, Literal, Presence, SpecField, SpecObject, SpecShape, SpecType, SpecVariant,
};

// Brackets nest eight deep in the language.
const DEEPEST: usize = 6;

impl Importer<'_, '_> {
    /// The keys that say the shape of a type; `key` is that of its type expression.
    pub(super) fn shape(&mut self, map: &mut Map, of: &SpecType, standing: &Standing, key: &str) {
        if key == "type"
            && matches!(
                of.shape,
                SpecShape::Object(_) | SpecShape::OneOf { .. } | SpecShape::Enum { .. }
            )
            && let Some(name) = self.of_component(of, standing)
        {
            let null = if of.is_nullable { "?" } else { "" };
            map.text(key, &format!("{name}{null}"));
            return;
        }
        match &of.shape {
            SpecShape::Object(_) | SpecShape::OneOf { .. } if of.is_nullable && key == "type" => {
                let name = self.hoist(of, standing);
                map.text(key, &format!("{name}?"));
            }
            SpecShape::Object(object) => {
                self.refuse_null(of);
                self.object(map, object, standing);
            }
            SpecShape::OneOf { variants, tag, .. } => {
                self.refuse_null(of);
                let tag = tag.as_ref().map(|tag| tag.value.as_str());
                self.variants(map, variants, tag, standing);
            }
            SpecShape::Enum { values, is_open } => self.enumeration(map, of, (values, *is_open), key),
            SpecShape::Constant(value) => self.constant(map, of, &value.value, key),
            SpecShape::AllOf(parts) if parts.len() == 1 => {
                let mut part = parts[0].clone();
                part.is_nullable |= of.is_nullable;
                self.shape(map, &part, standing, key);
            }
            _ => {
                let expression = self.expression(of, standing, 0);
                map.text(key, &expression);
            }
        }
    }

    fn refuse_null(&mut self, of: &SpecType) {
        if of.is_nullable {
            self.report_not_expressible(
                &of.location,
                "null as a value of a declared object",
                "write `Name?` where it is used",
            );
        }
    }

    /// A type expression: names and brackets. What needs keys of its own is declared as a type.
    pub(super) fn expression(&mut self, of: &SpecType, standing: &Standing, depth: usize) -> String {
        let bare = match &of.shape {
            SpecShape::Any | SpecShape::Placeholder => "Any".to_owned(),
            SpecShape::Basic(basic) => {
                if *basic == Basic::UInt {
                    let what = "unsigned 64-bit integers";
                    self.report_not_expressible(
                        &of.location,
                        what,
                        "it becomes an `Int`, whose maximum is 2^63 - 1",
                    );
                }
                word(*basic).to_owned()
            }
            SpecShape::Reference(key) => self.names.of(key).unwrap_or("Any").to_owned(),
            SpecShape::Array(item) => {
                let item = self.inline(item, &standing.below("item"), depth + 1);
                format!("[{item}]")
            }
            SpecShape::Map { key, value, .. } => {
                let key = key
                    .as_ref()
                    .and_then(|key| match &key.shape {
                        SpecShape::Reference(key) => self.names.of(key).map(str::to_owned),
                        _ => None,
                    })
                    .unwrap_or_else(|| "String".to_owned());
                let value = self.inline(value, &standing.below("value"), depth + 1);
                format!("[{key}: {value}]")
            }
            SpecShape::Tuple { .. } => {
                self.report_not_expressible(&of.location, "tuples", "it becomes a list of any JSON");
                "[Any]".to_owned()
            }
            _ => {
                self.report_not_expressible(&of.location, "this type", "it becomes any JSON");
                "Any".to_owned()
            }
        };
        // Any JSON may be null as it is.
        if of.is_nullable && bare != "Any" {
            format!("{bare}?")
        } else {
            bare
        }
    }

    fn inline(&mut self, of: &SpecType, standing: &Standing, depth: usize) -> String {
        if is_expression(&of.shape) && !of.is_secret && depth < DEEPEST {
            return self.expression(of, standing, depth);
        }
        let name = self.hoist(of, standing);
        if of.is_nullable { format!("{name}?") } else { name }
    }

    // A type where constraints have no place beside it.
    fn alone(&mut self, of: &SpecType, standing: &Standing) -> String {
        if !keeps_something(of) {
            return self.inline(of, standing, 0);
        }
        let name = self.hoist(of, standing);
        if of.is_nullable { format!("{name}?") } else { name }
    }

    /// Declares what stands at `standing` as a type that is never null; its name.
    pub(super) fn hoist(&mut self, of: &SpecType, standing: &Standing) -> String {
        if let Some(name) = self.of_component(of, standing) {
            return name;
        }
        let name = self.names.hoist(standing);
        self.declare(name.clone(), of, standing);
        name
    }

    /// Declares a type that is never null under a name that is free.
    pub(super) fn declare(&mut self, name: String, of: &SpecType, standing: &Standing) {
        let mut bare = of.clone();
        bare.is_nullable = false;
        let described = self.described(&bare, standing, "is");
        self.hoisted.push((name, described));
    }

    fn object(&mut self, map: &mut Map, object: &SpecObject, standing: &Standing) {
        let fields = self.fields(&object.fields, standing);
        map.insert("fields", Yaml::Map(fields));
        match &object.additional_properties {
            AdditionalProperties::Unspecified => {}
            AdditionalProperties::Forbidden => map.text("additional", "none"),
            AdditionalProperties::Captured(of) => {
                let additional_properties = self.alone(of, &standing.below("additional"));
                map.text("additional", &additional_properties);
            }
        }
    }

    fn fields(&mut self, fields: &[SpecField], standing: &Standing) -> Map {
        let mut map = Map::default();
        for field in fields {
            let name = &field.name.value;
            let Some(key) = self.row_key(name, field.presence, &field.name.location) else {
                continue;
            };
            self.rust_name(field.rust_name.as_deref(), &field.name.location);
            if field.tag.is_some() && !matches!(field.shape.shape, SpecShape::Constant(_)) {
                let what = "a tag that has a value where none is set";
                self.report_not_expressible(&field.name.location, what, "callers set it");
            }
            let mut described = self.described_members(&field.shape, &standing.below(name), "type");
            match (field.is_read_only, field.is_write_only) {
                (true, false) => described.text("only", "response"),
                (false, true) => described.text("only", "request"),
                _ => {}
            }
            map.insert(&key, compact(described, "type"));
        }
        map
    }

    /// The key of a field or parameter; `None` for a name that no key can be.
    pub(super) fn row_key(
        &mut self,
        name: &str,
        presence: Presence,
        location: &crate::diagnostics::location::Location,
    ) -> Option<String> {
        // A simple key of YAML has 1024 characters at most.
        if name.is_empty() || name.ends_with('?') || name.len() > 900 {
            self.report_not_expressible(
                location,
                "a field with this name",
                "it is left out; `additional: Any` captures properties that are not declared",
            );
            return None;
        }
        Some(match presence {
            Presence::Required | Presence::Implied => name.to_owned(),
            Presence::Optional => format!("{name}?"),
        })
    }

    /// Says that a name wished for in the document has no place in the spec.
    pub(super) fn rust_name(
        &mut self,
        name: Option<&str>,
        location: &crate::diagnostics::location::Location,
    ) {
        if let Some(name) = name {
            let remedy = format!("set `{name}` under `names` in levain.toml");
            self.report_not_expressible(location, "a separate name in Rust", &remedy);
        }
    }

    fn enumeration(&mut self, map: &mut Map, of: &SpecType, said: (&[EnumValue], bool), key: &str) {
        let (values, is_open) = said;
        let null = if of.is_nullable { "?" } else { "" };
        let Some(common) = common_type(values.iter().map(|value| &value.value.value)) else {
            self.report_not_expressible(&of.location, "an enum of several types", "it becomes any JSON");
            map.text(key, "Any");
            return;
        };
        for value in values {
            self.rust_name(value.rust_name.as_deref(), &value.value.location);
        }
        map.text(key, &format!("{}{null}", word(common)));
        let texts: Option<Vec<&str>> = values
            .iter()
            .map(|value| match &value.value.value {
                Literal::String(text) if text.len() < 900 => Some(text.as_str()),
                _ => None,
            })
            .collect();
        let has_docs = values.iter().any(|value| value.doc.is_some());
        let one_of = match texts {
            Some(texts) if has_docs => {
                let mut documented = Map::default();
                for (text, value) in texts.into_iter().zip(values) {
                    let doc = value.doc.clone().filter(|doc| !doc.trim().is_empty());
                    documented.text(text, &doc.unwrap_or_else(|| format!("`{text}`.")));
                }
                Yaml::Map(documented)
            }
            _ => Yaml::List(
                values
                    .iter()
                    .map(|value| value_of_enum(&value.value.value))
                    .collect(),
            ),
        };
        map.insert("one-of", one_of);
        if is_open {
            map.bare("open", "true");
        }
    }

    fn constant(&mut self, map: &mut Map, of: &SpecType, value: &Literal, key: &str) {
        let Some(common) = common_type(std::iter::once(value)) else {
            self.report_not_expressible(&of.location, "a constant of this type", "it becomes any JSON");
            map.text(key, "Any");
            return;
        };
        let null = if of.is_nullable { "?" } else { "" };
        map.text(key, &format!("{}{null}", word(common)));
        if key == "type" {
            map.insert("equals", literal(value));
        } else {
            map.insert("one-of", Yaml::List(vec![literal(value)]));
        }
    }

    fn variants(&mut self, map: &mut Map, variants: &[SpecVariant], tag: Option<&str>, standing: &Standing) {
        let has_table = |variant: &SpecVariant| {
            matches!(variant.shape.shape, SpecShape::Object(_)) && !variant.shape.is_nullable
        };
        let mut otherwise = None;
        let is_named = tag.is_some() || variants.iter().any(has_table);
        let one_of = if is_named {
            let mut named = Map::default();
            for (variant, number) in variants.iter().zip(1_u64..) {
                let name = self.alternative_name(variant, number, tag);
                if variant.is_fallback && otherwise.is_none() {
                    otherwise = Some(name.clone());
                }
                let below = standing.below(&name);
                let value = match &variant.shape.shape {
                    SpecShape::Object(object) if has_table(variant) => {
                        let mut table = Map::default();
                        self.object(&mut table, object, &below);
                        table.some_text("doc", variant.shape.notes.doc.as_deref());
                        Yaml::Map(table)
                    }
                    _ => Yaml::Text(self.alone(&variant.shape, &below)),
                };
                if named.has(&name) {
                    self.report_not_expressible(
                        &variant.shape.location,
                        "two variants with the same name",
                        "the second is left out",
                    );
                } else {
                    named.insert(&name, value);
                }
            }
            Yaml::Map(named)
        } else {
            let listed = variants.iter().zip(1_u64..).map(|(variant, number)| {
                let name = self.alternative_name(variant, number, tag);
                let below = standing.below(&name);
                let shape = &variant.shape;
                let is_word = matches!(
                    shape.shape,
                    SpecShape::Any | SpecShape::Basic(_) | SpecShape::Reference(_)
                );
                Yaml::Text(if is_word && shape.constraints == Constraints::default() {
                    self.expression(shape, &below, 0)
                } else {
                    self.hoist(shape, &below)
                })
            });
            Yaml::List(listed.collect())
        };
        map.insert("one-of", one_of);
        map.some_text("tag", tag);
        map.some_text("otherwise", otherwise.as_deref());
    }

    // Whether an object lists the values of a property where it declares it.
    fn lists_values(&self, key: &str, property: Option<&str>) -> bool {
        let Some(SpecShape::Object(object)) = self.spec.types.get(key).map(|of| &of.shape.shape) else {
            return false;
        };
        object.fields.iter().any(|field| {
            Some(field.name.value.as_str()) == property && matches!(field.shape.shape, SpecShape::Enum { .. })
        })
    }

    fn alternative_name(&mut self, variant: &SpecVariant, number: u64, tag: Option<&str>) -> String {
        // The values are those that the property of its type lists.
        if let ([_, _, ..], SpecShape::Reference(key)) = (variant.tag_values.as_slice(), &variant.shape.shape)
            && let Some(name) = self.names.of(key).filter(|_| self.lists_values(key, tag))
        {
            return name.to_owned();
        }
        if let [_, other, ..] = variant.tag_values.as_slice() {
            let message = format!("`{other}` as a second value of the discriminator for one variant");
            self.report_not_expressible(&variant.shape.location, &message, "a single value is kept");
        }
        if let Some(value) = variant.tag_values.first() {
            return value.clone();
        }
        match (&variant.name, &variant.shape.shape) {
            (Some(name), _) => name.value.clone(),
            (None, SpecShape::Reference(key)) => self.names.of(key).unwrap_or("Any").to_owned(),
            (None, _) => variant.default_name(number),
        }
    }
}

// The type beside the values says that they are texts, so quotes need not.
fn value_of_enum(value: &Literal) -> Yaml {
    match value {
        Literal::String(text) => Yaml::Text(text.clone()),
        other => literal(other),
    }
}

fn keeps_something(of: &SpecType) -> bool {
    let inner = match &of.shape {
        SpecShape::Array(item) | SpecShape::Map { value: item, .. } => keeps_something(item),
        _ => false,
    };
    inner || of.constraints != Constraints::default()
}

/// Whether a type is said by names and brackets.
pub(super) const fn is_expression(shape: &SpecShape) -> bool {
    matches!(
        shape,
        SpecShape::Any
            | SpecShape::Basic(_)
            | SpecShape::Reference(_)
            | SpecShape::Array(_)
            | SpecShape::Map { .. }
            | SpecShape::Tuple { .. }
    )
}

/// A description in its short form where it says nothing but a type.
pub(super) fn compact(mut map: Map, key: &str) -> Yaml {
    match map.list.as_mut_slice() {
        [(only, Yaml::Text(expression))] if only == key => Yaml::Text(std::mem::take(expression)),
        _ => Yaml::Map(map),
    }
}
