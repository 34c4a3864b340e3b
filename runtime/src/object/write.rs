//! Writing, checking and sending an object: three views on its members.

use std::fmt;

use serde::ser::{SerializeMap, Serializer};

use super::Object;
use super::shape::{Field, Fields, Shape};
use crate::schema::{hold, hold_rules};
use crate::value::{AnyValue, Value};
use crate::{Check, Direction, Map, Parameter, ParameterSink, Rule};

/// Is shown the fields of an object, one after the other in the order of its shape.
pub trait Members {
    /// The next field.
    fn member<T: Value>(&mut self, value: &T);

    /// The members that the spec does not name.
    fn additional<T: Value>(&mut self, members: &Map<T>);
}

/// Writes an object.
///
/// # Errors
///
/// Those of the format.
pub fn serialize<T: Object, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    for constant in T::CONSTANTS {
        map.serialize_entry(constant.name, &constant.value.literal())?;
    }
    let mut writer = Writer {
        map,
        fields: Shape::of::<T>().fields(),
        error: None,
    };
    value.visit(&mut writer);
    match writer.error {
        Some(error) => Err(error),
        None => writer.map.end(),
    }
}

struct Writer<M: SerializeMap> {
    map: M,
    fields: Fields,
    error: Option<M::Error>,
}

impl<M: SerializeMap> Members for Writer<M> {
    #[inline]
    fn member<T: Value>(&mut self, value: &T) {
        let Some((field, _)) = self.fields.next() else {
            return;
        };
        if self.error.is_none() && !field.is_left_out(value.is_absent()) {
            self.error = self.map.serialize_entry(field.name, value).err();
        }
    }

    fn additional<T: Value>(&mut self, members: &Map<T>) {
        for (name, value) in members {
            if self.error.is_none() {
                self.error = self.map.serialize_entry(name, value).err();
            }
        }
    }
}

/// Holds all members of an object against their rules.
pub fn check<T: Object + Parameter>(value: &T, check: &mut Check<'_>) {
    check_whole(value, check);
    value.visit(&mut Untyped {
        fields: Shape::of::<T>().fields(),
        to: &mut Checker(check, T::ADDITIONAL),
    });
}

fn check_whole<T: Object + Parameter>(value: &T, check: &mut Check<'_>) {
    if let Some(schema) = T::HOLDS {
        hold(schema, value, check);
    }
    if T::OWN.is_empty() && T::TOGETHER.is_empty() {
        return;
    }
    let mut counter = Counter {
        named: T::CONSTANTS.iter().map(|constant| constant.name).collect(),
        names: Vec::new(),
    };
    value.visit(&mut Untyped {
        fields: Shape::of::<T>().fields(),
        to: &mut counter,
    });
    let mut members = counter.named;
    let count = members.len() + counter.names.len();
    members.extend(counter.names.iter().map(String::as_str));
    for together in T::TOGETHER.iter().filter(|together| !together.holds(&members)) {
        check.violation("together", together.to_string());
    }
    for rules in T::OWN {
        check.count(rules, count, || None);
        check.names(rules, counter.names.iter().map(String::as_str));
    }
}

/// Keeps the names of the members that are there, and apart those of them that the spec does not name.
struct Counter {
    named: Vec<&'static str>,
    names: Vec<String>,
}

impl UntypedMembers for Counter {
    fn member(&mut self, field: Field, _: &'static [Rule<'static>], value: &dyn AnyValue) {
        if !(value.is_left_out() && field.presence().is_optional) {
            self.named.push(field.name);
        }
    }

    fn additional(&mut self, name: &str, _: &dyn AnyValue) {
        self.names.push(name.to_owned());
    }
}

/// Writes all members of an object to a sink.
pub fn write_parameter<T: Object>(value: &T, to: &mut dyn ParameterSink) {
    to.begin_object();
    for constant in T::CONSTANTS {
        to.member(constant.name, constant.value);
    }
    value.visit(&mut Untyped {
        fields: Shape::of::<T>().fields(),
        to: &mut Sender(to),
    });
    to.end_object();
}

/// Shows the fields to one that need not know their types.
///
/// So there is one `visit` an object for all such, and what they do is compiled here and not in each generated crate.
struct Untyped<'a> {
    fields: Fields,
    to: &'a mut dyn UntypedMembers,
}

trait UntypedMembers {
    fn member(&mut self, field: Field, rules: &'static [Rule<'static>], value: &dyn AnyValue);

    fn additional(&mut self, name: &str, value: &dyn AnyValue);
}

impl Members for Untyped<'_> {
    #[inline]
    fn member<T: Value>(&mut self, value: &T) {
        self.next(value);
    }

    fn additional<T: Value>(&mut self, members: &Map<T>) {
        for (name, value) in members {
            self.to.additional(name, value);
        }
    }
}

impl Untyped<'_> {
    fn next(&mut self, value: &dyn AnyValue) {
        if let Some((field, rules)) = self.fields.next() {
            self.to.member(field, rules, value);
        }
    }
}

struct Checker<'a, 'b>(&'a mut Check<'b>, &'static [Rule<'static>]);

impl UntypedMembers for Checker<'_, '_> {
    fn member(&mut self, field: Field, rules: &'static [Rule<'static>], value: &dyn AnyValue) {
        let direction = self.0.direction();
        let (has_no_place, is_absent) = (field.is_absent_from(direction), value.is_left_out());
        // It is left out of what is sent, so whatever it is harms nobody.
        if has_no_place && direction == Direction::Sent {
            return;
        }
        self.0.member(field.name, |check| {
            if has_no_place && !is_absent {
                check.violation("write-only", "must not be in what is received");
            }
            if is_absent && field.is_due_in(direction) {
                check.violation("required", "is missing");
            }
            value.check(check);
            if !rules.is_empty() {
                value.keep(rules, check);
                hold_rules(rules, value, check);
            }
        });
    }

    fn additional(&mut self, name: &str, value: &dyn AnyValue) {
        let rules = self.1;
        self.0.member(name, |check| {
            value.check(check);
            if !rules.is_empty() {
                value.keep(rules, check);
                hold_rules(rules, value, check);
            }
        });
    }
}

struct Sender<'a>(&'a mut dyn ParameterSink);

impl UntypedMembers for Sender<'_> {
    fn member(&mut self, field: Field, _: &'static [Rule<'static>], value: &dyn AnyValue) {
        let is_absent = value.is_left_out() && field.presence().is_optional;
        if !is_absent && !field.is_absent_from(self.0.direction()) {
            self.0.member(field.name, value);
        }
    }

    fn additional(&mut self, name: &str, value: &dyn AnyValue) {
        self.0.member(name, value);
    }
}

/// Shows an object as `derive(Debug)` would, by the names of its members in JSON.
///
/// # Errors
///
/// Those of the formatter.
pub fn debug<T: Object>(value: &T, name: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut shown = out.debug_struct(name);
    value.visit(&mut Untyped {
        fields: Shape::of::<T>().fields(),
        to: &mut Debugger(&mut shown),
    });
    shown.finish()
}

struct Debugger<'a, 'f, 'b>(&'a mut fmt::DebugStruct<'f, 'b>);

impl UntypedMembers for Debugger<'_, '_, '_> {
    fn member(&mut self, field: Field, _: &'static [Rule<'static>], value: &dyn AnyValue) {
        self.0.field(field.name, &value);
    }

    fn additional(&mut self, name: &str, value: &dyn AnyValue) {
        self.0.field(name, &value);
    }
}
