//! Validates values against assertions.
//!
//! In: a value, and an [`Assertion`]. Out: violations, each with its path. The value is converted to JSON first, and only where there is an
//! assertion, so other types do not pay for it.

use super::evaluated::Evaluated;
use super::{Constraint, Validate, Validation, split};
use crate::assertion::{Assertion, JsonType, type_names, value_list};
use crate::direction::Direction;
use crate::json::Json;
use crate::map::Map;
use crate::parameter::{Parameter, json_of};
use crate::rules::Pattern;

/// Validates a value against the assertion of its type.
pub fn validate_assertion(assertion: &Assertion, value: &dyn Parameter, validation: &mut Validation<'_>) {
    if let Some(json) = json_of(value, validation.direction()) {
        assertion.validate(&json, validation);
    }
}

/// Validates a value against constraints, assertions among them.
pub fn validate_all<T: Validate + Parameter>(
    value: &T,
    constraints: &[Constraint<'_>],
    validation: &mut Validation<'_>,
) {
    value.validate_constraints(constraints, validation);
    validate_assertions(constraints, value, validation);
}

/// Validates a value, its items and its members against the assertions among the constraints of its use.
pub(crate) fn validate_assertions(
    constraints: &[Constraint<'_>],
    value: &dyn Parameter,
    validation: &mut Validation<'_>,
) {
    let is_assertion = |constraint: &Constraint<'_>| matches!(constraint, Constraint::Assertion(_));
    if constraints.iter().any(is_assertion)
        && let Some(json) = json_of(value, validation.direction())
    {
        validate_json(constraints, &json, validation);
    }
}

fn validate_json(constraints: &[Constraint<'_>], value: &Json, validation: &mut Validation<'_>) {
    let (own, inner) = split(constraints);
    for constraint in own {
        if let Constraint::Assertion(assertion) = constraint {
            assertion.validate(value, validation);
        }
    }
    if inner.is_empty() {
        return;
    }
    match value {
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                validation.item(index, |validation| validate_json(inner, item, validation));
            }
        }
        Json::Object(members) => {
            for (name, member) in members {
                validation.member(name, |validation| validate_json(inner, member, validation));
            }
        }
        _ => {}
    }
}

impl Assertion {
    /// Whether `value` satisfies it.
    pub fn is_satisfied_by(&self, value: &Json) -> bool {
        // The direction makes no difference here: the JSON was made for one, and has the members of that one only.
        Validation::run(Direction::Received, |validation| self.validate(value, validation)).is_ok()
    }

    /// Adds a violation for each part of `value` that does not satisfy it.
    pub(super) fn validate(&self, value: &Json, validation: &mut Validation<'_>) {
        match self {
            Self::True => {}
            Self::False => validation.violation("never", "must be absent"),
            Self::Type(types) => {
                let is_one = types.iter().any(|of| of.includes(value));
                validation.ensure(is_one, "type", || format!("must be {}", type_names(types)));
            }
            Self::Enum(values) => {
                let is_one = values.iter().any(|stated| stated.literal() == *value);
                validation.ensure(is_one, "one-of", || format!("must be {}", value_list(values)));
            }
            Self::String(constraints) => {
                value.validate_constraints(&[Constraint::String(constraints)], validation);
            }
            Self::Number(constraints) => {
                value.validate_constraints(&[Constraint::Number(constraints)], validation);
            }
            Self::Array(constraints) => {
                value.validate_constraints(&[Constraint::Array(constraints)], validation);
            }
            Self::Object(constraints) => {
                value.validate_constraints(&[Constraint::Map(constraints)], validation);
            }
            Self::Required(..)
            | Self::Properties(..)
            | Self::PatternProperties(..)
            | Self::AdditionalProperties(..)
            | Self::PropertyNames(..) => {
                if let Json::Object(members) = value {
                    self.validate_members(members, validation);
                }
            }
            Self::PrefixItems(..) | Self::Items(..) | Self::Contains(..) => {
                if let Json::Array(items) = value {
                    self.validate_items(items, validation);
                }
            }
            Self::UnevaluatedItems(first, rest) | Self::UnevaluatedProperties(first, rest) => {
                self.validate_unevaluated(first, rest, value, validation);
            }
            _ => self.validate_combined(value, validation),
        }
    }

    fn validate_members(&self, members: &Map<Json>, validation: &mut Validation<'_>) {
        match self {
            Self::Required(names) => {
                for name in names.iter().filter(|name| members.get(name).is_none()) {
                    validation.member(name, |validation| validation.violation("required", "is missing"));
                }
            }
            Self::PropertyNames(assertion) => {
                for name in members.keys() {
                    for violation in assertion.violations(&Json::from(name)) {
                        validation.violation("names", format!("the name `{name}` {violation}"));
                    }
                }
            }
            Self::Properties(_, assertion)
            | Self::PatternProperties(_, assertion)
            | Self::AdditionalProperties(_, _, assertion) => {
                for (name, value) in members.iter().filter(|(name, _)| self.applies_to(name)) {
                    validation.member(name, |validation| assertion.validate(value, validation));
                }
            }
            _ => {}
        }
    }

    /// Whether it applies to the property of this name.
    pub(super) fn applies_to(&self, name: &str) -> bool {
        let matches = |pattern: &Pattern| pattern.is_match(name);
        match self {
            Self::Properties(own, _) => *own == name,
            Self::PatternProperties(pattern, _) => matches(pattern),
            Self::AdditionalProperties(named, patterns, _) => {
                !named.contains(&name) && !patterns.iter().any(matches)
            }
            _ => false,
        }
    }

    fn validate_items(&self, items: &[Json], validation: &mut Validation<'_>) {
        match self {
            Self::PrefixItems(index, assertion) => {
                if let Some(item) = items.get(*index) {
                    validation.item(*index, |validation| assertion.validate(item, validation));
                }
            }
            Self::Items(from, assertion) => {
                for (index, item) in items.iter().enumerate().skip(*from) {
                    validation.item(index, |validation| assertion.validate(item, validation));
                }
            }
            Self::Contains(assertion, min, max) => {
                let count = items
                    .iter()
                    .filter(|item| assertion.is_satisfied_by(item))
                    .count();
                validation.ensure(count >= *min, "contains", || {
                    format!("must contain at least {min} of {assertion}, found {count}")
                });
                validation.ensure(count <= *max, "contains", || {
                    format!("must contain at most {max} of {assertion}, found {count}")
                });
            }
            _ => {}
        }
    }

    fn validate_unevaluated(&self, first: &Self, rest: &Self, value: &Json, validation: &mut Validation<'_>) {
        if !first.is_satisfied_by(value) {
            // What an assertion evaluates is only known of a value that satisfies it.
            return first.validate(value, validation);
        }
        let evaluated = Evaluated::by(first, value);
        match (self, value) {
            (Self::UnevaluatedItems(..), Json::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    if !evaluated.items.contains(&index) {
                        validation.item(index, |validation| rest.validate(item, validation));
                    }
                }
            }
            (Self::UnevaluatedProperties(..), Json::Object(members)) => {
                for (name, member) in members {
                    if !evaluated.properties.contains(name) {
                        validation.member(name, |validation| rest.validate(member, validation));
                    }
                }
            }
            _ => {}
        }
    }

    fn validate_combined(&self, value: &Json, validation: &mut Validation<'_>) {
        match self {
            Self::AllOf(parts) => parts.iter().for_each(|part| part.validate(value, validation)),
            Self::AnyOf(parts) => {
                let is_any = parts.iter().any(|part| part.is_satisfied_by(value));
                validation.ensure(is_any, "any-of", || why_none(parts, value));
            }
            Self::OneOf(parts) => {
                let count = parts.iter().filter(|part| part.is_satisfied_by(value)).count();
                validation.ensure(count > 0, "any-of", || why_none(parts, value));
                validation.ensure(count < 2, "one-of", || {
                    format!("must match exactly one schema of `oneOf`, and matches {count}")
                });
            }
            Self::Not(part) => validation.ensure(!part.is_satisfied_by(value), "not", || {
                format!("must not be {part}")
            }),
            Self::If(condition, then, otherwise) => {
                let consequence = if condition.is_satisfied_by(value) {
                    then
                } else {
                    otherwise
                };
                consequence.validate(value, validation);
            }
            _ => {}
        }
    }

    // The violations of a value, as sentences with their paths.
    fn violations(&self, value: &Json) -> Vec<String> {
        Validation::run(Direction::Received, |validation| self.validate(value, validation))
            .err()
            .iter()
            .flatten()
            .map(ToString::to_string)
            .collect()
    }
}

// Why a value matches none of several assertions: its first violation of each.
fn why_none(parts: &[Assertion], value: &Json) -> String {
    let reasons: Vec<String> = parts
        .iter()
        .filter_map(|part| part.violations(value).into_iter().next())
        .collect();
    match reasons.as_slice() {
        [only] => only.clone(),
        _ => format!("must match one of several schemas: {}", reasons.join("; or ")),
    }
}

impl Validation<'_> {
    fn ensure(&mut self, is_satisfied: bool, constraint: &'static str, message: impl FnOnce() -> String) {
        if !is_satisfied {
            self.violation(constraint, message());
        }
    }
}

impl JsonType {
    fn includes(self, value: &Json) -> bool {
        match value {
            Json::Null => self == Self::Null,
            Json::Bool(_) => self == Self::Boolean,
            Json::Number(number) => {
                // A fraction beyond the precision of an `f64` is not seen.
                let is_integer = || number.as_f64().is_some_and(|value| value.fract() == 0.0);
                self == Self::Number || (self == Self::Integer && is_integer())
            }
            Json::String(_) => self == Self::String,
            Json::Array(_) => self == Self::Array,
            Json::Object(_) => self == Self::Object,
        }
    }
}
