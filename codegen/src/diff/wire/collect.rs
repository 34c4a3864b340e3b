//! Gathers facts as changes: one change for all operations that a fact reaches.

use indexmap::IndexMap;

use super::fact::Fact;
use crate::diagnostics::location::Location;
use crate::diff::change::{Change, Reached};
use crate::diff::rules::{Element, oasdiff_id};
use crate::diff::severity::{Direction, Level, Movement};

/// Where a fact was found.
#[derive(Clone, Debug)]
pub(in crate::diff) struct Found {
    /// How bad it is there.
    pub(in crate::diff) level: Level,
    /// Who writes the value.
    pub(in crate::diff) direction: Option<Direction>,
    /// How what is accepted moved.
    pub(in crate::diff) movement: Movement,
    /// The element, as oasdiff names it.
    pub(in crate::diff) element: Option<Element>,
    /// Whether the value is in requests only.
    pub(in crate::diff) is_write_only: bool,
    /// The method of the operation; empty if none is meant.
    pub(in crate::diff) method: String,
    /// The path of the operation; empty if none is meant.
    pub(in crate::diff) path: String,
    /// The path inside of the operation.
    pub(in crate::diff) inside: String,
    /// The path inside of what has a name in both specs.
    pub(in crate::diff) subject: String,
}

type Key = (
    &'static str,
    Option<Direction>,
    Level,
    Option<Location>,
    Option<Location>,
    Option<String>,
    Option<String>,
    String,
);

/// The changes so far.
#[derive(Default)]
pub(in crate::diff) struct Collector {
    list: Vec<Change>,
    by_key: IndexMap<Key, usize>,
}

impl Collector {
    /// Adds a fact where it was found.
    pub(in crate::diff) fn add(&mut self, fact: &Fact, found: Found) {
        let oasdiff = oasdiff_of(fact, &found);
        let reached = (!found.method.is_empty() || !found.path.is_empty()).then_some(Reached {
            method: found.method,
            path: found.path,
            inside: found.inside,
            oasdiff,
        });
        let key: Key = (
            fact.rule.id,
            found.direction,
            found.level,
            fact.before.clone(),
            fact.after.clone(),
            fact.old.clone(),
            fact.new.clone(),
            found.subject.clone(),
        );
        let index = *self.by_key.entry(key).or_insert(self.list.len());
        if index == self.list.len() {
            self.list.push(Change {
                rule: fact.rule,
                level: found.level,
                direction: found.direction,
                movement: found.movement,
                subject: found.subject,
                reached: Vec::new(),
                accepted: None,
                overridden: None,
                oasdiff: if reached.is_none() { oasdiff } else { None },
                old: fact.old.clone(),
                new: fact.new.clone(),
                before: fact.before.clone(),
                after: fact.after.clone(),
            });
        }
        if let Some(change) = self.list.get_mut(index) {
            change.reached.extend(reached);
        }
    }

    /// The changes, the worst first, then by operation and by what they are about.
    pub(in crate::diff) fn finish(mut self) -> Vec<Change> {
        for change in &mut self.list {
            change.reached.sort();
            change.reached.dedup();
        }
        let key = |change: &Change| {
            let first = change
                .reached
                .first()
                .map(|reached| (reached.path.clone(), reached.method.clone()));
            (
                std::cmp::Reverse(change.level),
                first,
                change.subject.clone(),
                change.rule.id,
                change.direction,
            )
        };
        self.list.sort_by_cached_key(key);
        self.list
    }

    /// Whether a change is breaking so far.
    pub(in crate::diff) fn has_breaking(&self) -> bool {
        self.list.iter().any(|change| change.level == Level::Breaking)
    }
}

fn oasdiff_of(fact: &Fact, found: &Found) -> Option<&'static str> {
    let own: Vec<&'static str> = fact.oasdiff.into_iter().collect();
    let names = if own.is_empty() {
        fact.rule.oasdiff
    } else {
        own.as_slice()
    };
    let direction = found.direction?;
    let is_of_direction = |id: &&str| !id.contains(direction.reversed().word());
    let is_in_body = matches!(
        found.element,
        Some(Element::RequestBody | Element::RequestProperty | Element::RequestReadOnlyProperty)
    );
    let is_in_header = found.element == Some(Element::RequestHeaderProperty);
    // These name the element in the middle.
    let is_of_element = |id: &&str| match *id {
        "new-required-request-property"
        | "new-required-request-property-with-default"
        | "new-optional-request-property" => is_in_body,
        "new-required-request-header-property" => is_in_header,
        "response-mediatype-enum-value-removed" => found.element == Some(Element::ResponseBody),
        _ => true,
    };
    names.iter().find_map(|name| {
        let of_write_only = found
            .is_write_only
            .then(|| name.replacen("property", "write-only-property", 1));
        let with_direction = |name: &str| oasdiff_id(None, &format!("{}-{name}", direction.word()));
        of_write_only
            .and_then(|name| with_direction(&name))
            .or_else(|| {
                oasdiff_id(found.element, name)
                    .filter(is_of_direction)
                    .filter(is_of_element)
            })
            .or_else(|| with_direction(name))
            // Requests have no name for a type that became more special.
            .or_else(|| {
                ["type-specialized", "type-compatible"]
                    .contains(name)
                    .then(|| oasdiff_id(found.element, "type-changed"))
                    .flatten()
            })
    })
}
