//! `allOf`: the parts of a schema as one.
//!
//! In: a schema. Out: one without `allOf` that accepts the same values, if it can be written.

use std::borrow::Cow;

use serde_json::Value;

use super::effective::{MOST_STEPS, Side, add_lifecycle};
use super::keywords::{Bound, bound_of, number};
use crate::model::contract::{Additional, PartList, Schema, SchemaId};

// How many merges are inside of one another.
const MOST_MERGES: usize = 8;

// How many parts are merged into one schema: those that repeat each other multiply.
const MOST_PARTS: usize = 4096;

impl Side<'_> {
    /// The schema with the parts of its `allOf` merged into it; `None` if that cannot be written as one schema.
    pub(super) fn flattened<'s>(&self, schema: &'s Schema) -> Option<Cow<'s, Schema>> {
        if schema.list(PartList::AllOf).is_empty() {
            return Some(Cow::Borrowed(schema));
        }
        let is_outermost = self.parts_left.get().is_none();
        if is_outermost {
            self.parts_left.set(Some(MOST_PARTS));
        }
        let flat = self.flattened_within(schema, MOST_STEPS);
        if is_outermost {
            self.parts_left.set(None);
        }
        flat.map(Cow::Owned)
    }

    fn flattened_within(&self, schema: &Schema, steps: usize) -> Option<Schema> {
        let mut flat = schema.clone();
        let Some(parts) = flat.lists.remove(&PartList::AllOf) else {
            return Some(flat);
        };
        let steps = steps.checked_sub(1)?;
        for part in parts {
            let left = self.parts_left.get().unwrap_or(MOST_PARTS).checked_sub(1)?;
            self.parts_left.set(Some(left));
            let target = self.target(part);
            let part = self.effective(part);
            if part.is_unread {
                flat.unread.push(target);
                continue;
            }
            let part = self.flattened_within(&part, steps)?;
            flat = self.merged(flat, &part)?;
        }
        Some(flat)
    }

    /// The schema that accepts what both do; `None` if that cannot be written as one schema.
    pub(super) fn merged(&self, mut one: Schema, other: &Schema) -> Option<Schema> {
        one.origin = one.origin.or_else(|| other.origin.clone());
        one.is_false |= other.is_false;
        one.is_unread |= other.is_unread;
        one.unread.extend(&other.unread);
        merge_types(&mut one, other);
        one.values = match (one.values.take(), &other.values) {
            (Some(own), Some(others)) if own != *others => return None,
            (own, others) => own.or_else(|| others.clone()),
        };
        let is_other = one.constant.is_some() && other.constant.is_some() && one.constant != other.constant;
        (!is_other).then_some(())?;
        one.constant = one.constant.take().or_else(|| other.constant.clone());
        one.default = one.default.take().or_else(|| other.default.clone());
        one.discriminator = one.discriminator.take().or_else(|| other.discriminator.clone());
        for (keyword, value) in &other.keywords {
            let value = match one.keywords.get(keyword) {
                Some(own) => stricter(bound_of(*keyword), own, value)?,
                None => value.clone(),
            };
            one.keywords.insert(*keyword, value);
        }
        for (part, id) in &other.parts {
            let own = *one.parts.entry(*part).or_insert(*id);
            (self.signature(own) == self.signature(*id)).then_some(())?;
        }
        for (list, ids) in &other.lists {
            let own = one.lists.entry(*list).or_default();
            (own.is_empty() || *list == PartList::AllOf || own == ids).then_some(())?;
            if own != ids {
                own.extend(ids);
            }
        }
        self.merge_members(&mut one, other)?;
        one.additional = match (one.additional, other.additional) {
            (Additional::Anything, additional) | (additional, Additional::Anything) => additional,
            (Additional::Nothing, _) | (_, Additional::Nothing) => Additional::Nothing,
            (Additional::Schema(own), Additional::Schema(id)) => {
                (self.signature(own) == self.signature(id)).then_some(Additional::Schema(own))?
            }
        };
        one.required.extend(other.required.iter().cloned());
        for (name, needed) in &other.dependent_required {
            one.dependent_required
                .entry(name.clone())
                .or_default()
                .extend(needed.iter().cloned());
        }
        one.is_read_only |= other.is_read_only;
        one.is_write_only |= other.is_write_only;
        one.xml = one.xml.take().or_else(|| other.xml.clone());
        add_lifecycle(&mut one.lifecycle, &other.lifecycle);
        Some(one)
    }

    fn merge_members(&self, one: &mut Schema, other: &Schema) -> Option<()> {
        for (map, members) in &other.maps {
            for (name, id) in members {
                let own = one.maps.entry(*map).or_default();
                let own = own.entry(name.clone()).or_insert(*id);
                *own = self.stricter_of(*own, *id)?;
            }
        }
        Some(())
    }

    // Of a schema that two parts declare, the one that says all that the other does; `None` if neither is.
    fn stricter_of(&self, one: SchemaId, other: SchemaId) -> Option<SchemaId> {
        if one == other || self.signature(one) == self.signature(other) {
            return Some(one);
        }
        let depth = self.merging.get();
        (depth < MOST_MERGES).then_some(())?;
        self.merging.set(depth + 1);
        let merged = self.merged(self.effective(one).into_owned(), &self.effective(other));
        self.merging.set(depth);
        let digest = self.schema_signature(&merged?);
        let mut both = [one, other].into_iter();
        both.find(|id| self.content_signature(*id) == digest)
    }
}

fn merge_types(one: &mut Schema, other: &Schema) {
    let says_types = |schema: &Schema| !schema.types.is_empty();
    let is_number = |schema: &Schema| schema.types.iter().any(|name| name == "number");
    match (says_types(one), says_types(other)) {
        (_, false) => one.is_nullable |= other.is_nullable && !says_types(one),
        (false, true) => {
            one.types.clone_from(&other.types);
            one.is_nullable = other.is_nullable;
            one.is_type_list = other.is_type_list;
        }
        (true, true) => {
            let own_numbers = is_number(one);
            let kept = one
                .types
                .iter()
                .filter(|name| other.types.contains(name) || (*name == "integer" && is_number(other)));
            let mut kept: Vec<String> = kept.cloned().collect();
            let more = own_numbers && other.types.iter().any(|name| name == "integer");
            if more && !kept.iter().any(|name| name == "integer" || name == "number") {
                kept.push("integer".to_owned());
            }
            let has_null =
                |schema: &Schema| schema.is_nullable || schema.types.iter().any(|name| name == "null");
            let both_have_null = has_null(one) && has_null(other);
            kept.retain(|name| name != "null");
            one.is_nullable = both_have_null && !kept.is_empty();
            if both_have_null && kept.is_empty() {
                kept.push("null".to_owned());
            }
            one.is_false |= kept.is_empty();
            one.types = kept;
        }
    }
}

fn stricter(bound: Option<Bound>, own: &Value, other: &Value) -> Option<Value> {
    if own == other {
        return Some(own.clone());
    }
    let (one, two) = (number(own)?, number(other)?);
    let is_own = match bound? {
        Bound::Upper => one <= two,
        Bound::Lower => one >= two,
    };
    Some(if is_own { own.clone() } else { other.clone() })
}
