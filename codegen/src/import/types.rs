//! Declared types, and what stands beside the shape of any type.

use super::Importer;
use super::literals::literal;
use super::names::Standing;
use super::shapes::{compact, is_expression};
use super::yaml::{Map, Yaml};
use crate::frontend::native::keys::{FORMATS, STYLES};
use crate::model::spec::{Constraints, Keyword, Notes, SpecShape, SpecType, WireForm};

impl Importer<'_, '_> {
    /// The declared types, and behind them those that stood inside something.
    pub(super) fn types(&mut self) -> Map {
        let mut map = Map::default();
        let spec = self.spec;
        for (key, declaration) in &spec.types {
            let Some(name) = self.names.of(key).map(str::to_owned) else {
                continue;
            };
            let described = self.described(&declaration.shape, &Standing::declared(&name), "is");
            self.places
                .insert(format!("types {name}"), declaration.name.location.clone());
            map.insert(&name, described);
        }
        for (name, described) in std::mem::take(&mut self.hoisted) {
            map.insert(&name, described);
        }
        map
    }

    /// A type with all that stands beside it, in its short form where there is one.
    pub(super) fn described(&mut self, of: &SpecType, standing: &Standing, key: &str) -> Yaml {
        compact(self.described_members(of, standing, key), key)
    }

    /// The keys of a type with all that stands beside it.
    pub(super) fn described_members(&mut self, of: &SpecType, standing: &Standing, key: &str) -> Map {
        let mut map = Map::default();
        self.shape(&mut map, of, standing, key);
        self.constraints(&mut map, of);
        self.item_constraints(&mut map, of);
        self.wire(&mut map, &of.wire);
        if of.is_secret {
            map.bare("secret", "true");
        }
        // A constant has no other value to fall back on, and a declared type no place where it could be absent.
        if let Some(default) = of
            .default
            .as_ref()
            .filter(|_| key == "type" && !map.has("equals"))
        {
            map.insert("default", literal(&default.value));
        }
        notes(&mut map, &of.notes);
        let mut examples: Vec<Yaml> = of
            .notes
            .examples
            .iter()
            .map(|example| literal(&example.value))
            .collect();
        match examples.len() {
            0 => {}
            1 => map.insert("example", examples.remove(0)),
            _ => map.insert("examples", Yaml::List(examples)),
        }
        map
    }

    // What items keep stands beside the list; those that are tables or choices are types of their own.
    fn item_constraints(&mut self, map: &mut Map, of: &SpecType) {
        let (SpecShape::Array(item) | SpecShape::Map { value: item, .. }) = &of.shape else {
            return;
        };
        if !is_expression(&item.shape) || item.is_secret {
            return;
        }
        let mut items = Map::default();
        self.constraints(&mut items, item);
        self.item_constraints(&mut items, item);
        if !items.is_empty() {
            map.insert("items", Yaml::Map(items));
        }
    }

    // The constraints that the spec language has no key for.
    fn report_constraints(&mut self, of: &SpecType) {
        let Constraints {
            property_names,
            presence_rules,
            assertions,
            ..
        } = &of.constraints;
        let presence_rules = presence_rules
            .first()
            .map(|first| (&first.location, "rules about which properties occur together"));
        let assertions = assertions.first();
        let assertions = assertions.map(|first| {
            (
                &first.location,
                "assertions beyond constraints (`not`, `if`, `contains`, …)",
            )
        });
        for (location, what) in presence_rules.into_iter().chain(assertions) {
            self.report_not_expressible(location, what, "it is left out");
        }
        if of.constraints.number_text {
            self.report_not_expressible(
                &of.location,
                "the text of a number in its place",
                "it is a number",
            );
        }
        if property_names.is_some() {
            self.report_not_expressible(&of.location, "constraints on property names", "it is left out");
        }
    }

    fn constraints(&mut self, map: &mut Map, of: &SpecType) {
        let Constraints {
            min_length,
            max_length,
            chars,
            pattern,
            format,
            min: _,
            max: _,
            above: _,
            below: _,
            multiple_of: _,
            number_text: _,
            min_items: _,
            max_items: _,
            unique: _,
            property_names: _,
            presence_rules: _,
            assertions: _,
        } = &of.constraints;
        self.report_constraints(of);
        let bound = |constraint: &Keyword<u64>| constraint.as_ref().map(|constraint| constraint.value);
        match (bound(min_length), bound(max_length)) {
            (None, None) => {}
            (Some(least), Some(most)) if least == most => map.bare("length", &least.to_string()),
            (least, most) => {
                let shown = |bound: Option<u64>| bound.map(|bound| bound.to_string()).unwrap_or_default();
                map.bare("length", &format!("{}..{}", shown(least), shown(most)));
            }
        }
        let quoted = |constraint: &Keyword<String>| {
            constraint
                .as_ref()
                .map(|constraint| Yaml::Quoted(constraint.value.clone()))
        };
        for (key, constraint) in [("chars", quoted(chars)), ("pattern", quoted(pattern))] {
            if let Some(constraint) = constraint {
                map.insert(key, constraint);
            }
        }
        if let Some(format) = format {
            if FORMATS.contains(&format.value.as_str()) {
                map.text("format", &format.value);
            } else {
                let what = format!("the format `{}`, which is not known", format.value);
                self.report_not_expressible(&format.location, &what, "it is left out");
            }
        }
        write_bounds(map, &of.constraints);
    }

    fn wire(&mut self, map: &mut Map, wire: &WireForm) {
        if let Some(style) = &wire.style {
            if STYLES.contains(&style.value.as_str()) {
                map.text("style", &style.value);
            } else {
                self.report_not_expressible(
                    &style.location,
                    "this style",
                    "the default style of its position is used",
                );
            }
        }
        for (key, constraint) in [
            ("explode", &wire.explode),
            ("allow-reserved", &wire.allow_reserved),
            ("slashes", &wire.slashes),
        ] {
            if let Some(constraint) = constraint {
                map.bare(key, &constraint.value.to_string());
            }
        }
        for (key, constraint) in [("separator", &wire.separator), ("decimal", &wire.decimal)] {
            if let Some(constraint) = constraint {
                map.insert(key, Yaml::Quoted(constraint.value.clone()));
            }
        }
        if let Some(words) = &wire.bool_as {
            let words = words.value.iter().map(|word| Yaml::Quoted(word.clone()));
            map.insert("bool-as", Yaml::List(words.collect()));
        }
        if let Some(media_type) = &wire.media_type {
            self.report_not_expressible(
                &media_type.location,
                "the media type of a parameter or part",
                "the default of its type is used",
            );
        }
    }
}

/// What is said about a thing, save for examples.
pub(super) fn notes(map: &mut Map, notes: &Notes) {
    map.some_text("doc", notes.doc.as_deref());
    map.some_text("source", notes.source.as_deref());
    match notes.deprecated.as_deref() {
        Some(text) if text.trim().is_empty() => map.bare("deprecated", "true"),
        Some(text) => map.insert("deprecated", Yaml::Quoted(text.to_owned())),
        None => {}
    }
}

// The bounds of numbers, and of the sizes of arrays and maps.
fn write_bounds(map: &mut Map, constraints: &Constraints) {
    let numbers = [
        ("min", &constraints.min),
        ("max", &constraints.max),
        ("above", &constraints.above),
        ("below", &constraints.below),
        ("multiple-of", &constraints.multiple_of),
    ];
    for (key, constraint) in numbers {
        if let Some(constraint) = constraint {
            map.bare(key, &constraint.value.to_string());
        }
    }
    for (key, constraint) in [
        ("min-items", &constraints.min_items),
        ("max-items", &constraints.max_items),
    ] {
        if let Some(constraint) = constraint {
            map.bare(key, &constraint.value.to_string());
        }
    }
    if constraints.unique.as_ref().is_some_and(|unique| unique.value) {
        map.bare("unique", "true");
    }
}
