//! `allOf`, `anyOf` and `oneOf`: which part of one schema is which of the other, and what is left on either side.

use indexmap::IndexMap;

use super::super::fact::FactAt;
use super::{Comparer, Pair};
use crate::model::contract::{PartList, Schema, SchemaId};

impl Comparer<'_> {
    /// Compares two schemas that both have `allOf`, part by part. Says whether that is all there is to compare.
    pub(super) fn compare_all_of(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) -> bool {
        let (before, after) = (old.list(PartList::AllOf), new.list(PartList::AllOf));
        if before.is_empty() && after.is_empty() {
            return false;
        }
        let matching = self.matching(before, after);
        let only_one_has_parts = before.is_empty() != after.is_empty();
        if matching.is_complete() || !only_one_has_parts {
            let flat = (self.old.flattened(old), self.new.flattened(new));
            // A declared schema that came or went is told even if it adds nothing today, and so is one that never adds anything.
            let asserts_nothing = matching
                .added
                .iter()
                .all(|(_, id)| self.new.accepts_anything(*id))
                && matching
                    .removed
                    .iter()
                    .all(|(_, id)| self.old.accepts_anything(*id));
            let has_declared = matching
                .added
                .iter()
                .any(|(_, id)| self.new.declared_name(self.new.target(*id)).is_some())
                || matching
                    .removed
                    .iter()
                    .any(|(_, id)| self.old.declared_name(self.old.target(*id)).is_some());
            if let (false, (Some(old), Some(new))) =
                (matching.is_complete() || has_declared || asserts_nothing, flat)
                && self.old.schema_signature(&old) == self.new.schema_signature(&new)
            {
                return false;
            }
            self.report_parts(old, new, &matching, pair);
            self.compare_without_parts(old, new, pair);
            return true;
        }
        // What moved into `allOf`, or out of it, is the same if it is merged. A part that asserts nothing is only named.
        let (list, side_is_new) = if before.is_empty() {
            (after, true)
        } else {
            (before, false)
        };
        let asserts = |id: &SchemaId| {
            if side_is_new {
                !self.new.accepts_anything(*id)
            } else {
                !self.old.accepts_anything(*id)
            }
        };
        let is_wrapper = list.iter().filter(|id| asserts(id)).count() <= 1;
        let own_is_empty = if side_is_new {
            says_little(new)
        } else {
            says_little(old)
        };
        if is_wrapper && own_is_empty {
            return false;
        }
        let merges = if side_is_new {
            self.new.flattened(new)
        } else {
            self.old.flattened(old)
        };
        let other_is_empty = if side_is_new {
            says_little(old)
        } else {
            says_little(new)
        };
        if merges.is_some() && !other_is_empty && own_is_empty {
            return false;
        }
        self.report_parts(old, new, &matching, pair);
        self.compare_without_parts(old, new, pair);
        true
    }

    fn report_parts(&mut self, old: &Schema, new: &Schema, matching: &Matching, pair: &mut Pair) {
        for (before, after) in &matching.pairs {
            let id = self.pair(*before, *after);
            pair.edge("", id);
        }
        for (index, id) in &matching.added {
            let at = FactAt::added(old, new, &format!("allOf/{index}"));
            let at = at.texts(None, self.new.shown_name(*id));
            let rule = if self.new.accepts_anything(*id) {
                "all-of-added-annotation-only"
            } else {
                "all-of-added"
            };
            pair.fact(rule, at);
        }
        for (index, id) in &matching.removed {
            let at = FactAt::removed(old, new, &format!("allOf/{index}"));
            let at = at.texts(self.old.shown_name(*id), None);
            let rule = if self.old.accepts_anything(*id) {
                "all-of-removed-annotation-only"
            } else {
                "all-of-removed"
            };
            pair.fact(rule, at);
        }
    }

    fn compare_without_parts(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) {
        let [old, new] = [old, new].map(|schema| {
            let mut schema = schema.clone();
            schema.lists.remove(&PartList::AllOf);
            schema
        });
        self.compare_flat(&old, &new, pair);
    }

    /// Compares the unions of two schemas. Says whether that is all there is to compare.
    pub(super) fn compare_unions(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) -> bool {
        let has_union = |schema: &Schema| {
            !schema.list(PartList::AnyOf).is_empty() || !schema.list(PartList::OneOf).is_empty()
        };
        if !has_union(old) && has_union(new) && !says_little(old) && says_little(new) {
            let only_one_of = new.list(PartList::AnyOf).is_empty();
            let rule = if only_one_of {
                "wrapped-in-one-of"
            } else {
                "unhandled"
            };
            pair.fact(
                rule,
                FactAt::added(old, new, if only_one_of { "oneOf" } else { "anyOf" }),
            );
            return true;
        }
        if has_union(old) && !has_union(new) && says_little(old) && !says_little(new) {
            pair.fact("unhandled", FactAt::both(old, new, ""));
            return true;
        }
        for list in [PartList::AnyOf, PartList::OneOf] {
            self.compare_union(old, new, list, pair);
        }
        false
    }

    fn compare_union(&mut self, old: &Schema, new: &Schema, list: PartList, pair: &mut Pair) {
        let (before, after) = (old.list(list), new.list(list));
        if before == after && before.is_empty() {
            return;
        }
        let matching = self.matching(before, after);
        for (before, after) in &matching.pairs {
            let id = self.pair(*before, *after);
            let number = || {
                new.list(list)
                    .iter()
                    .position(|other| other == after)
                    .unwrap_or_default()
            };
            let name = self
                .new
                .shown_name(*after)
                .unwrap_or_else(|| number().to_string());
            pair.edge(format!("({name})"), id);
        }
        let is_any = list == PartList::AnyOf;
        let (added, removed) = match (before.is_empty(), after.is_empty()) {
            (true, _) => ("union-added", ""),
            (_, true) => ("", "union-removed"),
            _ if is_any => ("any-of-added", "any-of-removed"),
            _ => ("one-of-added", "one-of-removed"),
        };
        let [happened_added, happened_removed] = if is_any {
            ["any-of-added", "any-of-removed"]
        } else {
            ["one-of-added", "one-of-removed"]
        };
        for (index, id) in &matching.added {
            let at = FactAt::added(old, new, &format!("{}/{index}", list.name()));
            pair.fact(
                added,
                at.texts(None, self.new.shown_name(*id)).oasdiff(happened_added),
            );
        }
        for (index, id) in &matching.removed {
            let at = FactAt::removed(old, new, &format!("{}/{index}", list.name()));
            pair.fact(
                removed,
                at.texts(self.old.shown_name(*id), None).oasdiff(happened_removed),
            );
        }
    }

    // By the name of the declared schema, by what they contain, by their titles, and what is left in order if it has no name.
    fn matching(&self, before: &[SchemaId], after: &[SchemaId]) -> Matching {
        let mut old: Vec<(usize, SchemaId)> = before.iter().copied().enumerate().collect();
        let mut new: Vec<(usize, SchemaId)> = after.iter().copied().enumerate().collect();
        let mut pairs = Vec::new();
        let old_name = |id: SchemaId| self.old.declared_name(self.old.target(id)).map(str::to_owned);
        let new_name = |id: SchemaId| self.new.declared_name(self.new.target(id)).map(str::to_owned);
        take(&mut old, &mut new, &mut pairs, old_name, new_name);
        let (of_old, of_new) = (&self.old, &self.new);
        take(
            &mut old,
            &mut new,
            &mut pairs,
            |id| Some(of_old.content_signature(id)),
            |id| Some(of_new.content_signature(id)),
        );
        take(
            &mut old,
            &mut new,
            &mut pairs,
            |id| of_old.title(id),
            |id| of_new.title(id),
        );
        let is_inline = |(_, id): &&(usize, SchemaId), side: &super::effective::Side<'_>| {
            side.declared_name(side.target(*id)).is_none()
        };
        let inline_old: Vec<_> = old
            .iter()
            .filter(|entry| is_inline(entry, of_old))
            .copied()
            .collect();
        let inline_new: Vec<_> = new
            .iter()
            .filter(|entry| is_inline(entry, of_new))
            .copied()
            .collect();
        // Of a type, the nth is the nth.
        if inline_old.len() == inline_new.len() {
            for (one, other) in inline_old.iter().zip(&inline_new) {
                pairs.push((one.1, other.1));
            }
            old.retain(|entry| !inline_old.contains(entry));
            new.retain(|entry| !inline_new.contains(entry));
        }
        if let ([one], [other]) = (old.as_slice(), new.as_slice())
            && (of_old.declared_name(of_old.target(one.1)).is_none()
                || of_new.declared_name(of_new.target(other.1)).is_none())
        {
            pairs.push((one.1, other.1));
            old.clear();
            new.clear();
        }
        Matching {
            pairs,
            removed: old,
            added: new,
        }
    }
}

// Whether a schema says nothing but its type beside its `allOf`.
fn says_little(schema: &Schema) -> bool {
    schema.keywords.is_empty()
        && schema.parts.is_empty()
        && schema.maps.is_empty()
        && schema.values.is_none()
        && schema.constant.is_none()
        && schema.required.is_empty()
}

// Which parts are the same, and which are only on one side.
struct Matching {
    pairs: Vec<(SchemaId, SchemaId)>,
    removed: Vec<(usize, SchemaId)>,
    added: Vec<(usize, SchemaId)>,
}

impl Matching {
    fn is_complete(&self) -> bool {
        self.removed.is_empty() && self.added.is_empty()
    }
}

// Moves those with the same key into the pairs.
fn take<K: std::hash::Hash + Eq>(
    old: &mut Vec<(usize, SchemaId)>,
    new: &mut Vec<(usize, SchemaId)>,
    pairs: &mut Vec<(SchemaId, SchemaId)>,
    old_key: impl Fn(SchemaId) -> Option<K>,
    new_key: impl Fn(SchemaId) -> Option<K>,
) {
    let mut by_key: IndexMap<K, Vec<(usize, SchemaId)>> = IndexMap::new();
    for entry in new.iter().rev() {
        if let Some(key) = new_key(entry.1) {
            by_key.entry(key).or_default().push(*entry);
        }
    }
    let mut taken = std::collections::BTreeSet::new();
    old.retain(|entry| {
        let found = old_key(entry.1).and_then(|key| by_key.get_mut(&key)?.pop());
        if let Some(found) = found {
            pairs.push((entry.1, found.1));
            taken.insert(found.0);
        }
        found.is_none()
    });
    new.retain(|entry| !taken.contains(&entry.0));
}
