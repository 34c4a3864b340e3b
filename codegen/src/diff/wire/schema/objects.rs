//! Properties, whether they are required, and additional properties.

use super::super::fact::FactAt;
use super::{Comparer, Pair};
use crate::frontend::openapi::escaped;
use crate::model::contract::{Additional, Schema, SchemaId, SchemaMap};

impl Comparer<'_> {
    /// Compares the properties of two schemas.
    pub(super) fn compare_properties(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) {
        for (name, before) in old.members(SchemaMap::Properties) {
            match new.member(SchemaMap::Properties, name) {
                Some(after) => self.compare_property(old, new, (name, before, after), pair),
                None => self.removed_property(old, new, (name, before), pair),
            }
        }
        for (name, after) in new.members(SchemaMap::Properties) {
            if old.member(SchemaMap::Properties, name).is_none() {
                self.added_property(old, new, (name, after), pair);
            }
        }
        compare_required_alone(old, new, pair);
        self.compare_additional(old, new, pair);
        self.compare_map(old, new, SchemaMap::PatternProperties, pair);
        self.compare_map(old, new, SchemaMap::DependentSchemas, pair);
        self.compare_map(old, new, SchemaMap::DynamicAnchors, pair);
        compare_dependent_required(old, new, pair);
    }

    fn compare_property(
        &mut self,
        old: &Schema,
        new: &Schema,
        (name, before, after): (&str, SchemaId, SchemaId),
        pair: &mut Pair,
    ) {
        let id = self.pair(before, after);
        let (written, rewritten) = (self.old.get(before), self.new.get(after));
        let (before, after) = (self.old.effective(before), self.new.effective(after));
        pair.edge(format!(".{name}"), id);
        if let Some(edge) = pair.edges.last_mut() {
            edge.is_read_only = after.is_read_only;
            edge.is_write_only = after.is_write_only;
        }
        let pointer = pointer_of(name);
        let here = || FactAt::both(old, new, &pointer).at_members(Some(written), Some(rewritten));
        let at = || here().property(name, after.is_read_only, after.is_write_only);
        let is_required = new.required.contains(name);
        match (old.required.contains(name), is_required) {
            (false, true) if after.default.is_some() => {
                pair.fact("became-required", at().oasdiff("became-required-with-default"));
            }
            (false, true) => pair.fact("became-required", at()),
            (true, false) => pair.fact("became-optional", at()),
            _ => {}
        }
        // A flag that changed is no flag of the value on both sides.
        let at = || here().property(name, false, false);
        match (before.is_read_only, after.is_read_only, is_required) {
            (false, true, false) => pair.fact(
                "became-read-only",
                at().oasdiff("optional-property-became-read-only"),
            ),
            (false, true, true) => pair.fact(
                "became-read-only",
                at().oasdiff("required-property-became-read-only"),
            ),
            (true, false, false) => {
                pair.fact(
                    "became-not-read-only",
                    at().oasdiff("optional-property-became-not-read-only"),
                );
            }
            (true, false, true) => {
                pair.fact(
                    "became-not-read-only",
                    at().oasdiff("required-property-became-not-read-only"),
                );
            }
            _ => {}
        }
        match (before.is_write_only, after.is_write_only, is_required) {
            (false, true, false) => pair.fact(
                "became-write-only",
                at().oasdiff("optional-property-became-write-only"),
            ),
            (false, true, true) => pair.fact(
                "became-write-only",
                at().oasdiff("required-property-became-write-only"),
            ),
            (true, false, false) => {
                pair.fact(
                    "became-not-write-only",
                    at().oasdiff("optional-property-became-not-write-only"),
                );
            }
            (true, false, true) => {
                pair.fact(
                    "required-became-not-write-only",
                    at().oasdiff("required-property-became-not-write-only"),
                );
            }
            _ => {}
        }
    }

    fn removed_property(
        &self,
        old: &Schema,
        new: &Schema,
        (name, before): (&str, SchemaId),
        pair: &mut Pair,
    ) {
        let written = self.old.get(before);
        let before = self.old.effective(before);
        let at = FactAt::removed(old, new, &pointer_of(name)).at_members(Some(written), None);
        let at = at
            .property(name, before.is_read_only, before.is_write_only)
            .texts(Some(name.to_owned()), None);
        let is_closed = new.additional == Additional::Nothing;
        let rule = match (is_closed, old.required.contains(name)) {
            (true, _) => "property-refused",
            (false, true) => "required-property-removed",
            (false, false) => "optional-property-removed",
        };
        pair.fact(rule, at);
    }

    fn added_property(&self, old: &Schema, new: &Schema, (name, after): (&str, SchemaId), pair: &mut Pair) {
        let written = self.new.get(after);
        let after = self.new.effective(after);
        let at = FactAt::added(old, new, &pointer_of(name)).at_members(None, Some(written));
        let at = at
            .property(name, after.is_read_only, after.is_write_only)
            .texts(None, Some(name.to_owned()));
        // Where additional properties are forbidden, a value with it was refused.
        let is_closed = old.additional == Additional::Nothing;
        let is_required = new.required.contains(name) && !old.required.contains(name);
        let has_default = after.default.is_some();
        let at = if is_required && has_default {
            at.oasdiff("new-required-request-property-with-default")
        } else {
            at
        };
        let rule = match (is_required, is_closed) {
            (true, true) => "required-property-allowed",
            (true, false) => "required-property-added",
            (false, true) => "optional-property-allowed",
            (false, false) => "optional-property-added",
        };
        pair.fact(rule, at);
    }

    fn compare_additional(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) {
        let at = || FactAt::both(old, new, "additionalProperties");
        match (old.additional, new.additional) {
            (Additional::Nothing, Additional::Nothing) | (Additional::Anything, Additional::Anything) => {}
            (_, Additional::Nothing) => pair.fact("additional-properties-forbidden", at()),
            (Additional::Nothing, _) => pair.fact("additional-properties-allowed", at()),
            (Additional::Anything, Additional::Schema(after)) => {
                if !self.new.accepts_anything(after) {
                    pair.fact("additional-properties-added", at());
                }
            }
            (Additional::Schema(before), Additional::Anything) => {
                if !self.old.accepts_anything(before) {
                    pair.fact("additional-properties-removed", at());
                }
            }
            (Additional::Schema(before), Additional::Schema(after)) => {
                let id = self.pair(before, after);
                pair.edge(".*", id);
            }
        }
    }

    fn compare_map(&mut self, old: &Schema, new: &Schema, map: SchemaMap, pair: &mut Pair) {
        let (added, removed) = match map {
            SchemaMap::PatternProperties => ("pattern-property-added", "pattern-property-removed"),
            // Whether a value is one of the schema that came or went depends on who refers to it.
            SchemaMap::DynamicAnchors => ("unhandled", "unhandled"),
            _ => ("dependent-schema-added", "dependent-schema-removed"),
        };
        let is_pattern = map == SchemaMap::PatternProperties;
        let added_name = added;
        let removed_name = removed;
        // What no pattern matches is an additional property.
        let added = if is_pattern && old.additional != Additional::Anything {
            "pattern-property-moved"
        } else {
            added
        };
        let removed = if is_pattern && new.additional != Additional::Anything {
            "pattern-property-moved"
        } else {
            removed
        };
        let pointer = |name: &str| match map {
            SchemaMap::DynamicAnchors => "$dynamicRef".to_owned(),
            _ => format!("{}/{}", map.name(), escaped(name)),
        };
        let named = |at: FactAt, name: &'static str| match map {
            SchemaMap::DynamicAnchors => at,
            _ => at.oasdiff(name),
        };
        for (name, before) in old.members(map) {
            if let Some(after) = new.member(map, name) {
                let id = self.pair(before, after);
                let step = if is_pattern {
                    format!(".{{{name}}}")
                } else {
                    String::new()
                };
                pair.edge(step, id);
            } else {
                let at = FactAt::removed(old, new, &pointer(name));
                let at = at.texts(Some(name.clone()), None);
                pair.fact(removed, named(at, removed_name));
            }
        }
        for (name, _) in new.members(map) {
            if old.member(map, name).is_none() {
                let at = FactAt::added(old, new, &pointer(name));
                let at = at.texts(None, Some(name.clone()));
                pair.fact(added, named(at, added_name));
            }
        }
    }
}

fn pointer_of(name: &str) -> String {
    format!("properties/{}", escaped(name))
}

// `required` may name what is declared in another part of the schema, or nowhere.
fn compare_required_alone(old: &Schema, new: &Schema, pair: &mut Pair) {
    let is_declared = |schema: &Schema, name: &str| schema.member(SchemaMap::Properties, name).is_some();
    for name in new.required.difference(&old.required) {
        if !is_declared(new, name) {
            pair.fact(
                "became-required",
                FactAt::both(old, new, "required").property(name, false, false),
            );
        }
    }
    for name in old.required.difference(&new.required) {
        if !is_declared(old, name) {
            pair.fact(
                "became-optional",
                FactAt::both(old, new, "required").property(name, false, false),
            );
        }
    }
}

fn compare_dependent_required(old: &Schema, new: &Schema, pair: &mut Pair) {
    let at = || FactAt::both(old, new, "dependentRequired");
    let shown =
        |names: &std::collections::BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(", ");
    for (name, before) in &old.dependent_required {
        match new.dependent_required.get(name) {
            None => pair.fact(
                "dependent-required-removed",
                at().texts(Some(format!("{name}: {}", shown(before))), None),
            ),
            Some(after) if after != before => {
                let texts = [before, after].map(|names| Some(format!("{name}: {}", shown(names))));
                let [before, after] = texts;
                pair.fact("dependent-required-changed", at().texts(before, after));
            }
            Some(_) => {}
        }
    }
    for (name, after) in &new.dependent_required {
        if !old.dependent_required.contains_key(name) {
            pair.fact(
                "dependent-required-added",
                at().texts(None, Some(format!("{name}: {}", shown(after)))),
            );
        }
    }
}
