//! The parts of a request, named once: the same list is checked and written.
//!
//! In: the calls of an endpoint's `parts`. Out: what [`check`](super::validate) and [`write`](super::write) make of them.

use super::body::BodyFormat;
use super::encoding::Encoding;
use super::part::{BodyValue, ParameterIn, Part};
use crate::assertion::Assertion;
use crate::parameter::Style;
use crate::rules::{ArrayConstraints, IntegerConstraints, NumberConstraints, StringConstraints};
use crate::validate::Constraint;

pub(crate) trait PartSink {
    fn parameter(&mut self, place: ParameterIn, name: &str, value: &dyn Part, style: Style);
    fn constraints(
        &mut self,
        place: ParameterIn,
        name: &str,
        value: &dyn Part,
        constraints: &[Constraint<'_>],
    );
    fn body(&mut self, value: &dyn BodyValue, format: BodyFormat, encodings: &'static [Encoding]);
    fn pkce(&mut self, challenge: &dyn Part, method: (&str, &dyn Part), state: Option<(&str, &dyn Part)>);
}

/// Takes the parts of a request, one after the other.
pub struct Parts<'a> {
    sink: &'a mut dyn PartSink,
}

impl<'a> Parts<'a> {
    pub(crate) fn new(sink: &'a mut dyn PartSink) -> Self {
        Self { sink }
    }

    /// A parameter of the path, in one segment.
    pub fn path<'p>(&'p mut self, name: &'p str, value: &'p dyn Part) -> PartConstraints<'p> {
        self.parameter(ParameterIn::Path, name, value, Style::SIMPLE)
    }

    /// A parameter of the path, in a style.
    pub fn path_as<'p>(
        &'p mut self,
        name: &'p str,
        value: &'p dyn Part,
        style: Style,
    ) -> PartConstraints<'p> {
        self.parameter(ParameterIn::Path, name, value, style)
    }

    /// A parameter of the query.
    pub fn query<'p>(&'p mut self, name: &'p str, value: &'p dyn Part) -> PartConstraints<'p> {
        self.parameter(ParameterIn::Query, name, value, Style::FORM)
    }

    /// A parameter of the query, in a style.
    pub fn query_as<'p>(
        &'p mut self,
        name: &'p str,
        value: &'p dyn Part,
        style: Style,
    ) -> PartConstraints<'p> {
        self.parameter(ParameterIn::Query, name, value, style)
    }

    /// A header.
    pub fn header<'p>(&'p mut self, name: &'p str, value: &'p dyn Part) -> PartConstraints<'p> {
        self.parameter(ParameterIn::Header, name, value, Style::SIMPLE)
    }

    /// A header, in a style.
    pub fn header_as<'p>(
        &'p mut self,
        name: &'p str,
        value: &'p dyn Part,
        style: Style,
    ) -> PartConstraints<'p> {
        self.parameter(ParameterIn::Header, name, value, style)
    }

    /// A cookie.
    pub fn cookie<'p>(&'p mut self, name: &'p str, value: &'p dyn Part) -> PartConstraints<'p> {
        self.parameter(ParameterIn::Cookie, name, value, Style::FORM)
    }

    /// A cookie, in a style.
    pub fn cookie_as<'p>(
        &'p mut self,
        name: &'p str,
        value: &'p dyn Part,
        style: Style,
    ) -> PartConstraints<'p> {
        self.parameter(ParameterIn::Cookie, name, value, style)
    }

    /// The body, in one of its formats.
    pub fn body<'p>(&'p mut self, value: &'p dyn BodyValue, format: BodyFormat) -> PartConstraints<'p> {
        self.body_as(value, format, &[])
    }

    /// The body, in one of its formats, with how single members are written in a form or a multipart body.
    pub fn body_as<'p>(
        &'p mut self,
        value: &'p dyn BodyValue,
        format: BodyFormat,
        encodings: &'static [Encoding],
    ) -> PartConstraints<'p> {
        self.sink.body(value, format, encodings);
        PartConstraints {
            sink: self.sink,
            place: ParameterIn::Body,
            name: "",
            value: value.as_part(),
        }
    }

    /// The body, which may be of several types.
    pub fn content(&mut self, value: &dyn Content) {
        value.content_parts(self);
    }

    /// A challenge and its method, which must fit each other.
    pub fn pkce(&mut self, challenge: &dyn Part, method_name: &str, method: &dyn Part) {
        self.sink.pkce(challenge, (method_name, method), None);
    }

    /// The same beside a state, which comes back through the browser and so must not tell the verifier.
    pub fn pkce_beside(
        &mut self,
        challenge: &dyn Part,
        method_name: &str,
        method: &dyn Part,
        state_name: &str,
        state: &dyn Part,
    ) {
        self.sink
            .pkce(challenge, (method_name, method), Some((state_name, state)));
    }

    fn parameter<'p>(
        &'p mut self,
        place: ParameterIn,
        name: &'p str,
        value: &'p dyn Part,
        style: Style,
    ) -> PartConstraints<'p> {
        self.sink.parameter(place, name, value, style);
        PartConstraints {
            sink: self.sink,
            place,
            name,
            value,
        }
    }
}

/// A parameter to hang the constraints of its use on.
pub struct PartConstraints<'p> {
    sink: &'p mut dyn PartSink,
    place: ParameterIn,
    name: &'p str,
    value: &'p dyn Part,
}

#[allow(
    clippy::return_self_not_must_use,
    reason = "what is hung on a part takes effect at once"
)]
impl PartConstraints<'_> {
    pub(crate) fn of_body<'p>(sink: &'p mut dyn PartSink, value: &'p dyn Part) -> PartConstraints<'p> {
        PartConstraints {
            sink,
            place: ParameterIn::Body,
            name: "",
            value,
        }
    }

    /// Rules as a list, read from the outside in; see [`Constraint`].
    pub fn constraints(self, constraints: &[Constraint<'_>]) -> Self {
        self.sink
            .constraints(self.place, self.name, self.value, constraints);
        self
    }

    /// Holds the value against a schema.
    pub fn assertion(self, assertion: &Assertion) -> Self {
        self.constraints(&[Constraint::Assertion(assertion)])
    }

    /// Rules of a text.
    pub fn string(self, constraints: &StringConstraints) -> Self {
        self.constraints(&[Constraint::String(constraints)])
    }

    /// Rules of a whole number.
    pub fn integer(self, constraints: &IntegerConstraints) -> Self {
        self.constraints(&[Constraint::Integer(constraints)])
    }

    /// Rules of a number.
    pub fn number(self, constraints: &NumberConstraints) -> Self {
        self.constraints(&[Constraint::Number(constraints)])
    }

    /// Rules of a list.
    pub fn array(self, constraints: &ArrayConstraints) -> Self {
        self.constraints(&[Constraint::Array(constraints)])
    }

    /// Rules of a dictionary.
    pub fn map(self, constraints: &ArrayConstraints) -> Self {
        self.constraints(&[Constraint::Map(constraints)])
    }

    /// Rules of each text in a list.
    pub fn each_string(self, constraints: &StringConstraints) -> Self {
        self.constraints(&[Constraint::Each, Constraint::String(constraints)])
    }

    /// Rules of each whole number in a list.
    pub fn each_integer(self, constraints: &IntegerConstraints) -> Self {
        self.constraints(&[Constraint::Each, Constraint::Integer(constraints)])
    }

    /// Rules of each number in a list.
    pub fn each_number(self, constraints: &NumberConstraints) -> Self {
        self.constraints(&[Constraint::Each, Constraint::Number(constraints)])
    }
}

/// A body that is one of several types; [`content!`](crate::content) makes one.
pub trait Content {
    /// Passes the body to `parts`, if there is one.
    fn content_parts(&self, parts: &mut Parts<'_>);
}

impl<T: Content> Content for Option<T> {
    fn content_parts(&self, parts: &mut Parts<'_>) {
        if let Some(content) = self {
            content.content_parts(parts);
        }
    }
}
