//! Keywords with a schema: items, `contains`, `if` and the others, and the positions of tuples.

use super::super::fact::FactAt;
use super::effective::Side;
use super::{Comparer, Pair, Polarity};
use crate::model::contract::{Part, PartList, Schema, SchemaId};

// What the items behind the positions of a tuple may be.
enum Rest {
    Anything,
    Nothing,
    Schema,
}

impl Comparer<'_> {
    /// Compares the parts of two schemas.
    pub(super) fn compare_parts(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) {
        self.compare_positions(old, new, pair);
        for part in Part::ALL {
            match (old.parts.get(part), new.parts.get(part)) {
                (None, None) => {}
                (Some(before), Some(after)) => {
                    let id = self.pair(*before, *after);
                    pair.edge(step_of(*part), id);
                    if let Some(edge) = pair.edges.last_mut() {
                        edge.polarity = polarity_of(*part);
                    }
                }
                (None, Some(after)) => {
                    if may_assert(*part) || !self.new.accepts_anything(*after) {
                        pair.fact(rules_of(*part).0, FactAt::added(old, new, part.name()));
                    }
                }
                (Some(before), None) => {
                    if may_assert(*part) || !self.old.accepts_anything(*before) {
                        pair.fact(rules_of(*part).1, FactAt::removed(old, new, part.name()));
                    }
                }
            }
        }
    }

    fn compare_positions(&mut self, old: &Schema, new: &Schema, pair: &mut Pair) {
        let (before, after) = (old.list(PartList::PrefixItems), new.list(PartList::PrefixItems));
        for (index, (before, after)) in before.iter().zip(after).enumerate() {
            let id = self.pair(*before, *after);
            pair.edge(format!("[{index}]"), id);
        }
        let rest = |id: Option<&SchemaId>, side: &Side<'_>| match id.map(|id| side.effective(*id)) {
            None => Rest::Anything,
            Some(items) if items.is_false => Rest::Nothing,
            Some(_) => Rest::Schema,
        };
        let behind_old = rest(old.parts.get(&Part::Items), &self.old);
        let behind_new = rest(new.parts.get(&Part::Items), &self.new);
        for index in before.len()..after.len() {
            let at = FactAt::added(old, new, &format!("prefixItems/{index}"));
            let rule = match behind_old {
                Rest::Anything => "prefix-items-added",
                Rest::Nothing => "prefix-items-allowed",
                Rest::Schema => "prefix-items-moved",
            };
            pair.fact(
                rule,
                at.texts(None, Some(index.to_string()))
                    .oasdiff("prefix-items-added"),
            );
        }
        for index in after.len()..before.len() {
            let at = FactAt::removed(old, new, &format!("prefixItems/{index}"));
            let rule = match behind_new {
                Rest::Anything => "prefix-items-removed",
                Rest::Nothing => "prefix-items-refused",
                Rest::Schema => "prefix-items-moved",
            };
            pair.fact(
                rule,
                at.texts(Some(index.to_string()), None)
                    .oasdiff("prefix-items-removed"),
            );
        }
    }
}

// Whether the keyword asserts something even if its schema accepts every value: an array needs an item, and nothing is not anything.
const fn may_assert(part: Part) -> bool {
    matches!(part, Part::Contains | Part::Not | Part::If)
}

const fn rules_of(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Items => ("items-added", "items-removed"),
        Part::Contains => ("contains-added", "contains-removed"),
        Part::PropertyNames => ("property-names-added", "property-names-removed"),
        Part::Not => ("not-added", "not-removed"),
        Part::If => ("if-added", "if-removed"),
        Part::Then => ("then-added", "then-removed"),
        Part::Else => ("else-added", "else-removed"),
        Part::ContentSchema => ("content-schema-added", "content-schema-removed"),
        Part::UnevaluatedItems => ("unevaluated-items-added", "unevaluated-items-removed"),
        Part::UnevaluatedProperties => ("unevaluated-properties-added", "unevaluated-properties-removed"),
    }
}

const fn step_of(part: Part) -> &'static str {
    match part {
        Part::Items | Part::Contains | Part::UnevaluatedItems => "[]",
        Part::UnevaluatedProperties => ".*",
        Part::PropertyNames => "{names}",
        Part::Not => "(not)",
        Part::If => "(if)",
        Part::Then => "(then)",
        Part::Else => "(else)",
        Part::ContentSchema => "(content)",
    }
}

const fn polarity_of(part: Part) -> Polarity {
    match part {
        Part::Not => Polarity::Reversed,
        Part::If => Polarity::Unknown,
        _ => Polarity::Same,
    }
}
