//! Which items and properties an assertion evaluates (JSON Schema 2020-12, core, section 11).

use std::collections::BTreeSet;

use crate::assertion::Assertion;
use crate::json::Json;

/// The evaluated items by index, and the evaluated properties by name.
#[derive(Debug, Default)]
pub(super) struct Evaluated<'v> {
    pub(super) items: BTreeSet<usize>,
    pub(super) properties: BTreeSet<&'v str>,
}

impl<'v> Evaluated<'v> {
    /// What `assertion`, which `value` satisfies, evaluates of it.
    pub(super) fn by(assertion: &Assertion, value: &'v Json) -> Self {
        let mut evaluated = Self::default();
        evaluated.collect(assertion, value);
        evaluated
    }

    fn collect(&mut self, assertion: &Assertion, value: &'v Json) {
        use Assertion::{
            AdditionalProperties, AllOf, AnyOf, Contains, If, Items, OneOf, PatternProperties, PrefixItems,
            Properties, UnevaluatedItems, UnevaluatedProperties,
        };
        match (assertion, value) {
            (Properties(..) | PatternProperties(..) | AdditionalProperties(..), Json::Object(members)) => {
                self.properties
                    .extend(members.keys().filter(|name| assertion.applies_to(name)));
            }
            (UnevaluatedProperties(..), Json::Object(members)) => self.properties.extend(members.keys()),
            (PrefixItems(index, _), Json::Array(items)) if *index < items.len() => {
                self.items.insert(*index);
            }
            (Items(from, _), Json::Array(items)) => self.items.extend(*from..items.len()),
            (Contains(of, ..), Json::Array(items)) => {
                let satisfying = items
                    .iter()
                    .enumerate()
                    .filter(|(_, item)| of.is_satisfied_by(item));
                self.items.extend(satisfying.map(|(index, _)| index));
            }
            (UnevaluatedItems(first, _), Json::Array(items)) => {
                self.collect(first, value);
                self.items.extend(0..items.len());
            }
            (AllOf(parts), _) => parts.iter().for_each(|part| self.collect(part, value)),
            (AnyOf(parts) | OneOf(parts), _) => {
                let satisfied = parts.iter().filter(|part| part.is_satisfied_by(value));
                satisfied.for_each(|part| self.collect(part, value));
            }
            (If(condition, then, otherwise), _) => {
                if condition.is_satisfied_by(value) {
                    self.collect(condition, value);
                    self.collect(then, value);
                } else {
                    self.collect(otherwise, value);
                }
            }
            (UnevaluatedItems(first, _) | UnevaluatedProperties(first, _), _) => self.collect(first, value),
            _ => {}
        }
    }
}
