//! Visitors of the fields of an object: one that is generic over their types, and one that need not know them.

use super::Object;
use super::shape::{Field, Fields, Shape};
use crate::map::Map;
use crate::validate::Constraint;
use crate::value::{AnyValue, Value};

/// Visits the fields of an object, in the order of its [`NAMES`](Object::NAMES).
pub trait Members {
    /// Visits the next field.
    fn member<T: Value>(&mut self, value: &T);

    /// Visits the additional properties.
    fn additional<T: Value>(&mut self, members: &Map<T>);
}

/// Visits the fields of an object without knowing their types.
pub(super) trait UntypedMembers {
    fn member(&mut self, field: Field, constraints: &'static [Constraint<'static>], value: &dyn AnyValue);

    fn additional(&mut self, name: &str, value: &dyn AnyValue);
}

/// Passes all fields of an object to an untyped visitor.
///
/// All such visitors share one `visit` per object, and what they do is compiled here and not in each generated crate.
pub(super) fn visit_untyped<T: Object>(value: &T, visitor: &mut dyn UntypedMembers) {
    value.visit(&mut Untyped {
        fields: Shape::of::<T>().fields(),
        visitor,
    });
}

struct Untyped<'a> {
    fields: Fields,
    visitor: &'a mut dyn UntypedMembers,
}

impl Members for Untyped<'_> {
    #[inline]
    fn member<T: Value>(&mut self, value: &T) {
        self.next(value);
    }

    fn additional<T: Value>(&mut self, members: &Map<T>) {
        for (name, value) in members {
            self.visitor.additional(name, value);
        }
    }
}

impl Untyped<'_> {
    fn next(&mut self, value: &dyn AnyValue) {
        if let Some((field, constraints)) = self.fields.next() {
            self.visitor.member(field, constraints, value);
        }
    }
}
