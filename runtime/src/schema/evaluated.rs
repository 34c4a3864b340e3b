//! Which items and members a schema says something about (JSON Schema 2020-12, core, section 11).

use std::collections::BTreeSet;

use super::Schema;
use crate::Json;

/// The items, by their place, and the members, by their name.
#[derive(Debug, Default)]
pub(super) struct Evaluated<'v> {
    pub(super) items: BTreeSet<usize>,
    pub(super) members: BTreeSet<&'v str>,
}

impl<'v> Evaluated<'v> {
    /// What of `value` a schema says something about that holds of it.
    pub(super) fn by(schema: &Schema, value: &'v Json) -> Self {
        let mut evaluated = Self::default();
        evaluated.see(schema, value);
        evaluated
    }

    fn see(&mut self, schema: &Schema, value: &'v Json) {
        match (schema, value) {
            (Schema::Member(..) | Schema::Like(..) | Schema::Others(..), Json::Object(members)) => {
                self.members
                    .extend(members.keys().filter(|name| schema.is_about(name)));
            }
            (Schema::RestOfMembers(..), Json::Object(members)) => self.members.extend(members.keys()),
            (Schema::Item(place, _), Json::Array(items)) if *place < items.len() => {
                self.items.insert(*place);
            }
            (Schema::Items(from, _), Json::Array(items)) => self.items.extend(*from..items.len()),
            (Schema::Contains(of, ..), Json::Array(items)) => {
                let fitting = items.iter().enumerate().filter(|(_, item)| of.holds(item));
                self.items.extend(fitting.map(|(place, _)| place));
            }
            (Schema::RestOfItems(first, _), Json::Array(items)) => {
                self.see(first, value);
                self.items.extend(0..items.len());
            }
            (Schema::All(parts), _) => parts.iter().for_each(|part| self.see(part, value)),
            (Schema::Any(parts) | Schema::One(parts), _) => {
                let held = parts.iter().filter(|part| part.holds(value));
                held.for_each(|part| self.see(part, value));
            }
            (Schema::If(when, then, otherwise), _) => {
                if when.holds(value) {
                    self.see(when, value);
                    self.see(then, value);
                } else {
                    self.see(otherwise, value);
                }
            }
            (Schema::RestOfItems(first, _) | Schema::RestOfMembers(first, _), _) => self.see(first, value),
            _ => {}
        }
    }
}
