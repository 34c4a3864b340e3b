//! The standard types and the runtime's basic ones as parameters.

use std::borrow::Cow;

use super::{Parameter, ParameterSink};
use crate::direction::Direction;
use crate::http::FilePart;
use crate::json::Json;
use crate::map::Map;
use crate::text::Text;

impl Parameter for str {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.string(self);
    }
}

impl Parameter for String {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.string(self);
    }
}

impl Parameter for Cow<'_, str> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.string(self);
    }
}

impl Parameter for Text {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.string(self.as_str());
    }
}

impl Parameter for i64 {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.integer(*self);
    }
}

impl Parameter for u64 {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.number_text(&self.to_string());
    }
}

impl Parameter for f64 {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.number(*self);
    }
}

impl Parameter for bool {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.boolean(*self);
    }
}

impl<T: Parameter> Parameter for Option<T> {
    /// The outermost `None` is absent; one inside of it is null.
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        match self {
            Some(value) => value.write_parameter(&mut Present(to)),
            None => to.absent(),
        }
    }
}

impl<T: Parameter> Parameter for [T] {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        write_array(self, None, to);
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        write_array(self, None, to);
    }
}

impl<T: Parameter> Parameter for Map<T> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.begin_object();
        for (name, value) in self {
            to.member(name, value);
        }
        to.end_object();
    }
}

impl Parameter for Json {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        match self {
            Self::Null => to.null(),
            Self::Bool(value) => to.boolean(*value),
            Self::Number(number) => to.number_text(number.as_str()),
            Self::String(text) => to.string(text),
            Self::Array(items) => items.write_parameter(to),
            Self::Object(members) => members.write_parameter(to),
        }
    }
}

/// Writes an array with the separator that its type declares.
pub fn write_array<T: Parameter>(items: &[T], separator: Option<&'static str>, to: &mut dyn ParameterSink) {
    to.begin_array(separator);
    for item in items {
        to.item(item);
    }
    to.end_array();
}

/// Forwards a value that is present to another sink: an absent value inside of it is null.
struct Present<'a>(&'a mut dyn ParameterSink);

impl ParameterSink for Present<'_> {
    fn direction(&self) -> Direction {
        self.0.direction()
    }

    fn absent(&mut self) {
        self.0.null();
    }

    fn null(&mut self) {
        self.0.null();
    }

    fn string(&mut self, text: &str) {
        self.0.string(text);
    }

    fn integer(&mut self, value: i64) {
        self.0.integer(value);
    }

    fn number(&mut self, value: f64) {
        self.0.number(value);
    }

    fn number_text(&mut self, text: &str) {
        self.0.number_text(text);
    }

    fn boolean(&mut self, value: bool) {
        self.0.boolean(value);
    }

    fn bytes(&mut self, value: &[u8]) {
        self.0.bytes(value);
    }

    fn file(&mut self, file: &FilePart) {
        self.0.file(file);
    }

    fn begin_array(&mut self, separator: Option<&'static str>) {
        self.0.begin_array(separator);
    }

    fn item(&mut self, value: &dyn Parameter) {
        self.0.item(value);
    }

    fn end_array(&mut self) {
        self.0.end_array();
    }

    fn begin_object(&mut self) {
        self.0.begin_object();
    }

    fn member(&mut self, name: &str, value: &dyn Parameter) {
        self.0.member(name, value);
    }

    fn end_object(&mut self) {
        self.0.end_object();
    }
}
