//! The standard types and the runtime's own, as parameters.

use super::{Parameter, ParameterSink};
use crate::{Direction, Json, Map, Text};

impl Parameter for str {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.text(self);
    }
}

impl Parameter for String {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.text(self);
    }
}

impl Parameter for Text {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.text(self.as_str());
    }
}

impl Parameter for i64 {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.int(*self);
    }
}

impl Parameter for u64 {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.number(&self.to_string());
    }
}

impl Parameter for f64 {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.float(*self);
    }
}

impl Parameter for bool {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        to.bool(*self);
    }
}

impl<T: Parameter> Parameter for Option<T> {
    /// The outermost `None` is absent, one below it is null.
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        match self {
            Some(value) => value.write_parameter(&mut Present(to)),
            None => to.absent(),
        }
    }
}

impl<T: Parameter> Parameter for [T] {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        write_list(self, None, to);
    }
}

impl<T: Parameter> Parameter for Vec<T> {
    fn write_parameter(&self, to: &mut dyn ParameterSink) {
        write_list(self, None, to);
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
            Self::Bool(value) => to.bool(*value),
            Self::Number(number) => to.number(number.as_str()),
            Self::String(text) => to.text(text),
            Self::Array(items) => items.write_parameter(to),
            Self::Object(members) => members.write_parameter(to),
        }
    }
}

/// Writes a list with the separator its type declares.
pub fn write_list<T: Parameter>(items: &[T], separator: Option<&'static str>, to: &mut dyn ParameterSink) {
    to.begin_list(separator);
    for item in items {
        to.item(item);
    }
    to.end_list();
}

/// Hands on to another sink what is known to be there: an absent value inside of it is a null.
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

    fn text(&mut self, text: &str) {
        self.0.text(text);
    }

    fn int(&mut self, value: i64) {
        self.0.int(value);
    }

    fn float(&mut self, value: f64) {
        self.0.float(value);
    }

    fn number(&mut self, text: &str) {
        self.0.number(text);
    }

    fn bool(&mut self, value: bool) {
        self.0.bool(value);
    }

    fn bytes(&mut self, value: &[u8]) {
        self.0.bytes(value);
    }

    fn begin_list(&mut self, separator: Option<&'static str>) {
        self.0.begin_list(separator);
    }

    fn item(&mut self, value: &dyn Parameter) {
        self.0.item(value);
    }

    fn end_list(&mut self) {
        self.0.end_list();
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
