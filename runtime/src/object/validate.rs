//! Validates an object: its properties, its assertion, and the constraints on which properties it has.

use super::Object;
use super::shape::Field;
use super::visit::{UntypedMembers, visit_untyped};
use crate::direction::Direction;
use crate::parameter::Parameter;
use crate::validate::{Constraint, Validation, validate_assertion, validate_assertions};
use crate::value::AnyValue;

/// Validates an object and all of its properties.
pub fn validate<T: Object + Parameter>(value: &T, validation: &mut Validation<'_>) {
    validate_whole(value, validation);
    visit_untyped(
        value,
        &mut MemberValidator {
            validation,
            additional: T::ADDITIONAL_CONSTRAINTS,
        },
    );
}

/// Validates what concerns several properties of an object.
pub(super) fn validate_whole<T: Object + Parameter>(value: &T, validation: &mut Validation<'_>) {
    if let Some(assertion) = T::ASSERTION {
        validate_assertion(assertion, value, validation);
    }
    if T::OBJECT_CONSTRAINTS.is_empty() && T::PRESENCE_RULES.is_empty() {
        return;
    }
    let mut names = PresentNames {
        declared: T::CONSTANTS.iter().map(|constant| constant.name).collect(),
        additional: Vec::new(),
    };
    // A tag is written even where it is not set.
    names.declared.extend(T::TAG.and(T::NAMES.first()));
    visit_untyped(value, &mut names);
    let mut present = names.declared;
    let count = present.len() + names.additional.len();
    present.extend(names.additional.iter().map(String::as_str));
    for rule in T::PRESENCE_RULES
        .iter()
        .filter(|rule| !rule.is_satisfied_by(&present))
    {
        validation.violation("together", rule.to_string());
    }
    for constraints in T::OBJECT_CONSTRAINTS {
        validation.count(constraints, count, || None);
        validation.names(constraints, names.additional.iter().map(String::as_str));
    }
}

/// Collects the names of the properties that are present.
struct PresentNames {
    declared: Vec<&'static str>,
    additional: Vec<String>,
}

impl UntypedMembers for PresentNames {
    fn member(&mut self, field: Field, _: &'static [Constraint<'static>], value: &dyn AnyValue) {
        let is_present = !(value.is_left_out() && field.presence().is_optional);
        if is_present && !self.declared.contains(&field.name) {
            self.declared.push(field.name);
        }
    }

    fn additional(&mut self, name: &str, _: &dyn AnyValue) {
        self.additional.push(name.to_owned());
    }
}

struct MemberValidator<'a, 'b> {
    validation: &'a mut Validation<'b>,
    additional: &'static [Constraint<'static>],
}

impl UntypedMembers for MemberValidator<'_, '_> {
    fn member(&mut self, field: Field, constraints: &'static [Constraint<'static>], value: &dyn AnyValue) {
        let direction = self.validation.direction();
        let (is_excluded, is_absent) = (field.is_excluded_from(direction), value.is_left_out());
        // A request leaves it out, so its value does not matter.
        if is_excluded && direction == Direction::Sent {
            return;
        }
        self.validation.member(field.name, |validation| {
            if is_excluded && !is_absent {
                validation.violation("write-only", "must not be in a response");
            }
            if is_absent && field.is_required_in(direction) {
                validation.violation("required", "is missing");
            }
            validate_member(value, constraints, validation);
        });
    }

    fn additional(&mut self, name: &str, value: &dyn AnyValue) {
        let constraints = self.additional;
        self.validation
            .member(name, |validation| validate_member(value, constraints, validation));
    }
}

fn validate_member(value: &dyn AnyValue, constraints: &[Constraint<'_>], validation: &mut Validation<'_>) {
    value.validate_into(validation);
    if !constraints.is_empty() {
        value.validate_constraints(constraints, validation);
        validate_assertions(constraints, value, validation);
    }
}
