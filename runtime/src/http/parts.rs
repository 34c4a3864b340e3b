//! The parts of a request, listed once by an endpoint, and validated and written from that list.
//!
//! In: the calls of an endpoint's `parts`. Out: calls of a sink, which [`validate`](super::validate) and [`write`](super::write) implement.

use super::body::BodyFormat;
use super::encoding::Encoding;
use super::flattened::{FlatParameters, Flattened};
use super::members::{Member, Members};
use super::part::{BodyValue, ParameterIn, Part};
use crate::object::Flatten;
use crate::parameter::Style;
use crate::validate::{Constraint, Validation};

pub(crate) trait PartSink {
    fn parameter(&mut self, parameter_in: ParameterIn, name: &str, value: &dyn Part, style: Style);
    fn constraints(
        &mut self,
        parameter_in: ParameterIn,
        name: &str,
        value: &dyn Part,
        constraints: &[Constraint<'_>],
    );
    fn body(&mut self, value: &dyn BodyValue, format: BodyFormat, encodings: &'static [Encoding]);
    /// What concerns several parameters.
    fn whole(&mut self, parameter_in: ParameterIn, validate: &dyn Fn(&mut Validation<'_>));
    fn pkce(&mut self, challenge: &dyn Part, method: (&str, &dyn Part), state: Option<(&str, &dyn Part)>);
}

/// Receives the parts of a request, one after the other.
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

    /// The body, in a format.
    pub fn body<'p>(&'p mut self, value: &'p dyn BodyValue, format: BodyFormat) -> PartConstraints<'p> {
        self.body_as(value, format, &[])
    }

    /// The body, in a format, with the encodings of its properties in a form or a multipart body.
    pub fn body_as<'p>(
        &'p mut self,
        value: &'p dyn BodyValue,
        format: BodyFormat,
        encodings: &'static [Encoding],
    ) -> PartConstraints<'p> {
        self.sink.body(value, format, encodings);
        PartConstraints {
            sink: self.sink,
            parameter_in: ParameterIn::Body,
            name: "",
            value: value.as_part(),
        }
    }

    /// The fields of an object, each as a parameter; those that are members of the body are left to it.
    pub fn flatten(&mut self, value: &dyn Flatten, to: &Flattened<'_>) {
        value.flat_fields(&mut FlatParameters { sink: self.sink, to });
        if let Some(parameter_in) = to.parameters_in() {
            self.sink
                .whole(parameter_in, &|validation| value.validate_flat(validation));
        }
    }

    /// The body, as an object of these members.
    pub fn members(&mut self, members: &[Member<'_>], format: BodyFormat, encodings: &'static [Encoding]) {
        self.sink.body(&Members(members), format, encodings);
    }

    /// The body, which has one of several media types.
    pub fn content(&mut self, value: &dyn Content) {
        value.content_parts(self);
    }

    /// A PKCE challenge and its method, which must agree.
    pub fn pkce(&mut self, challenge: &dyn Part, method_name: &str, method: &dyn Part) {
        self.sink.pkce(challenge, (method_name, method), None);
    }

    /// A PKCE challenge, its method, and a state: the browser sees the state, so it must not be the verifier.
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
        parameter_in: ParameterIn,
        name: &'p str,
        value: &'p dyn Part,
        style: Style,
    ) -> PartConstraints<'p> {
        self.sink.parameter(parameter_in, name, value, style);
        PartConstraints {
            sink: self.sink,
            parameter_in,
            name,
            value,
        }
    }
}

/// A part that was just passed on, to add the constraints of its use.
pub struct PartConstraints<'p> {
    sink: &'p mut dyn PartSink,
    parameter_in: ParameterIn,
    name: &'p str,
    value: &'p dyn Part,
}

#[allow(
    clippy::return_self_not_must_use,
    reason = "a constraint takes effect at once"
)]
impl PartConstraints<'_> {
    pub(crate) fn of_body<'p>(sink: &'p mut dyn PartSink, value: &'p dyn Part) -> PartConstraints<'p> {
        PartConstraints {
            sink,
            parameter_in: ParameterIn::Body,
            name: "",
            value,
        }
    }

    /// Adds constraints as a list, read from the outside in; see [`Constraint`].
    pub fn constraints(self, constraints: &[Constraint<'_>]) -> Self {
        self.sink
            .constraints(self.parameter_in, self.name, self.value, constraints);
        self
    }
}

/// A body that has one of several media types: an enum that derives [`Content`](macro@crate::Content).
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
