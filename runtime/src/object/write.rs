//! Writes an object: as JSON, as a parameter, and for `Debug`.

use serde::ser::{SerializeMap, Serializer};

use super::Object;
use super::shape::{Field, Fields, Shape};
use super::visit::{Members, UntypedMembers, visit_untyped};
use crate::constant::{Constant, ConstantMember};
use crate::json::Json;
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
    let map = serializer.serialize_map(None)?;
    let mut writer = Writer {
        map,
        fields: Shape::of::<T>().fields(),
        tag: T::TAG,
        constants: T::CONSTANTS,
        error: None,
    };
    // A tag comes first, and constants are tags more often than not.
    if T::TAG.is_none() {
        writer.write_constants();
    }
    value.visit(&mut writer);
    match writer.error {
        Some(error) => Err(error),
        None => writer.map.end(),
    }
}

struct Writer<M: SerializeMap> {
    map: M,
    fields: Fields,
    /// The value of the first field where it has none, until that is written.
    tag: Option<&'static dyn Constant>,
    constants: &'static [ConstantMember],
    error: Option<M::Error>,
}

impl<M: SerializeMap> Writer<M> {
    fn write_constants(&mut self) {
        for constant in self.constants {
            if self.error.is_none() {
                let value = constant.value.literal();
                self.error = self.map.serialize_entry(constant.name, &value).err();
            }
        }
    }
}

impl<M: SerializeMap> Members for Writer<M> {
    #[inline]
    fn member<T: Value>(&mut self, value: &T) {
        let Some((field, _)) = self.fields.next() else {
            return;
        };
        let tag = self.tag.take();
        if self.error.is_none() {
            self.error = match tag.filter(|_| value.is_absent()) {
                Some(tag) => self.map.serialize_entry(field.name, &tag.literal()).err(),
                None if field.is_left_out(value.is_absent()) => None,
                None => self.map.serialize_entry(field.name, value).err(),
            };
        }
        if tag.is_some() {
            self.write_constants();
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
    let mut writer = ParameterWriter {
        to,
        tag: T::TAG,
        constants: T::CONSTANTS,
    };
    if T::TAG.is_none() {
        writer.write_constants();
    }
    visit_untyped(value, &mut writer);
    to.end_object();
}

struct ParameterWriter<'a> {
    to: &'a mut dyn ParameterSink,
    tag: Option<&'static dyn Constant>,
    constants: &'static [ConstantMember],
}

impl ParameterWriter<'_> {
    fn write_constants(&mut self) {
        for constant in self.constants {
            self.to.member(constant.name, constant.value);
        }
    }
}

impl UntypedMembers for ParameterWriter<'_> {
    fn member(&mut self, field: Field, _: &'static [Constraint<'static>], value: &dyn AnyValue) {
        let tag = self.tag.take();
        let is_left_out = value.is_left_out();
        match tag.filter(|_| is_left_out) {
            Some(tag) => self.to.member(field.name, tag),
            None if field.is_excluded_from(self.to.direction()) => {}
            None if is_left_out && field.presence().is_optional => {}
            // A required property without a value is null.
            None if is_left_out => self.to.member(field.name, &Json::Null),
            None => self.to.member(field.name, value),
        }
        if tag.is_some() {
            self.write_constants();
        }
    }

    fn additional(&mut self, name: &str, value: &dyn AnyValue) {
        self.to.member(name, value);
    }
}
