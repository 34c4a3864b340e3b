//! Writes an object: as JSON, as a parameter, and for `Debug`.

use serde::ser::{SerializeMap, Serializer};

use super::Object;
use super::shape::{Field, Fields, Shape};
use super::visit::{Members, UntypedMembers, visit_untyped};
use crate::map::Map;
use crate::parameter::ParameterSink;
use crate::validate::Constraint;
use crate::value::{AnyValue, Value};

/// Writes an object as JSON.
///
/// # Errors
///
/// Those of the serializer.
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

/// Writes an object to a parameter sink.
pub fn write_parameter<T: Object>(value: &T, to: &mut dyn ParameterSink) {
    to.begin_object();
    for constant in T::CONSTANTS {
        to.member(constant.name, constant.value);
    }
    visit_untyped(value, &mut ParameterWriter(to));
    to.end_object();
}

struct ParameterWriter<'a>(&'a mut dyn ParameterSink);

impl UntypedMembers for ParameterWriter<'_> {
    fn member(&mut self, field: Field, _: &'static [Constraint<'static>], value: &dyn AnyValue) {
        let is_absent = value.is_left_out() && field.presence().is_optional;
        if !is_absent && !field.is_excluded_from(self.0.direction()) {
            self.0.member(field.name, value);
        }
    }

    fn additional(&mut self, name: &str, value: &dyn AnyValue) {
        self.0.member(name, value);
    }
}
