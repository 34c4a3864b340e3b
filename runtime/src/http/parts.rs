//! The parts of a request, named once: the same list is checked and written.
//!
//! In: the calls of an endpoint's `parts`. Out: what [`check`](super::check) and [`write`](super::write) make of them.

use super::body::BodyFormat;
use super::encoding::Encoding;
use super::style::Style;
use crate::purpose::Purpose;
use crate::rules::{FloatRules, IntRules, ListRules, TextRules};
use crate::schema::Schema;
use crate::{Bodies, Checked, Parameter, Rule, Value};

/// A value that can be a parameter.
pub trait Part: Checked + Parameter {}

impl<T: Checked + Parameter> Part for T {}

/// A value that can be a body.
pub trait BodyValue: Part {
    /// The value as JSON.
    ///
    /// # Errors
    ///
    /// Those of `serde_json`.
    fn json(&self) -> Result<Vec<u8>, serde_json::Error>;

    /// The value as a part.
    fn as_part(&self) -> &dyn Part;

    /// Whether no body is to be sent.
    fn is_left_out(&self) -> bool;
}

impl<T: Value> BodyValue for T {
    fn json(&self) -> Result<Vec<u8>, serde_json::Error> {
        Purpose::Request.during(|| serde_json::to_vec(self))
    }

    fn as_part(&self) -> &dyn Part {
        self
    }

    fn is_left_out(&self) -> bool {
        self.is_absent()
    }
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
    Cookie,
    Body,
}

impl Place {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
            Self::Body => "body",
        }
    }
}

pub(crate) trait PartSink {
    fn parameter(&mut self, place: Place, name: &str, value: &dyn Part, style: Style);
    fn keep(&mut self, place: Place, name: &str, value: &dyn Part, rules: &[Rule<'_>]);
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
    pub fn path<'p>(&'p mut self, name: &'p str, value: &'p dyn Part) -> Held<'p> {
        self.parameter(Place::Path, name, value, Style::SIMPLE)
    }

    /// A parameter of the path, in a style.
    pub fn path_as<'p>(&'p mut self, name: &'p str, value: &'p dyn Part, style: Style) -> Held<'p> {
        self.parameter(Place::Path, name, value, style)
    }

    /// A parameter of the query.
    pub fn query<'p>(&'p mut self, name: &'p str, value: &'p dyn Part) -> Held<'p> {
        self.parameter(Place::Query, name, value, Style::FORM)
    }

    /// A parameter of the query, in a style.
    pub fn query_as<'p>(&'p mut self, name: &'p str, value: &'p dyn Part, style: Style) -> Held<'p> {
        self.parameter(Place::Query, name, value, style)
    }

    /// A header.
    pub fn header<'p>(&'p mut self, name: &'p str, value: &'p dyn Part) -> Held<'p> {
        self.parameter(Place::Header, name, value, Style::SIMPLE)
    }

    /// A header, in a style.
    pub fn header_as<'p>(&'p mut self, name: &'p str, value: &'p dyn Part, style: Style) -> Held<'p> {
        self.parameter(Place::Header, name, value, style)
    }

    /// A cookie.
    pub fn cookie<'p>(&'p mut self, name: &'p str, value: &'p dyn Part) -> Held<'p> {
        self.parameter(Place::Cookie, name, value, Style::FORM)
    }

    /// A cookie, in a style.
    pub fn cookie_as<'p>(&'p mut self, name: &'p str, value: &'p dyn Part, style: Style) -> Held<'p> {
        self.parameter(Place::Cookie, name, value, style)
    }

    /// The body, in one of its formats.
    pub fn body<'p>(&'p mut self, value: &'p dyn BodyValue, format: BodyFormat) -> Held<'p> {
        self.body_as(value, format, &[])
    }

    /// The body, in one of its formats, with how single members are written in a form or a multipart body.
    pub fn body_as<'p>(
        &'p mut self,
        value: &'p dyn BodyValue,
        format: BodyFormat,
        encodings: &'static [Encoding],
    ) -> Held<'p> {
        self.sink.body(value, format, encodings);
        Held {
            sink: self.sink,
            place: Place::Body,
            name: "",
            value: value.as_part(),
        }
    }

    /// The body, which may be of several types.
    pub fn bodies(&mut self, value: &dyn Bodies) {
        value.body_parts(self);
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
        place: Place,
        name: &'p str,
        value: &'p dyn Part,
        style: Style,
    ) -> Held<'p> {
        self.sink.parameter(place, name, value, style);
        Held {
            sink: self.sink,
            place,
            name,
            value,
        }
    }
}

/// A parameter to hang the rules of its use on.
pub struct Held<'p> {
    sink: &'p mut dyn PartSink,
    place: Place,
    name: &'p str,
    value: &'p dyn Part,
}

#[allow(
    clippy::return_self_not_must_use,
    reason = "what is hung on a part takes effect at once"
)]
impl Held<'_> {
    pub(crate) fn of_body<'p>(sink: &'p mut dyn PartSink, value: &'p dyn Part) -> Held<'p> {
        Held {
            sink,
            place: Place::Body,
            name: "",
            value,
        }
    }

    /// Rules as a list, read from the outside in; see [`Rule`].
    pub fn keep(self, rules: &[Rule<'_>]) -> Self {
        self.sink.keep(self.place, self.name, self.value, rules);
        self
    }

    /// Holds the value against a schema.
    pub fn holds(self, schema: &Schema) -> Self {
        self.keep(&[Rule::Holds(schema)])
    }

    /// Rules of a text.
    pub fn text(self, rules: &TextRules) -> Self {
        self.keep(&[Rule::Text(rules)])
    }

    /// Rules of a whole number.
    pub fn int(self, rules: &IntRules) -> Self {
        self.keep(&[Rule::Int(rules)])
    }

    /// Rules of a number.
    pub fn float(self, rules: &FloatRules) -> Self {
        self.keep(&[Rule::Float(rules)])
    }

    /// Rules of a list.
    pub fn list(self, rules: &ListRules) -> Self {
        self.keep(&[Rule::List(rules)])
    }

    /// Rules of a dictionary.
    pub fn map(self, rules: &ListRules) -> Self {
        self.keep(&[Rule::Map(rules)])
    }

    /// Rules of each text in a list.
    pub fn each_text(self, rules: &TextRules) -> Self {
        self.keep(&[Rule::Each, Rule::Text(rules)])
    }

    /// Rules of each whole number in a list.
    pub fn each_int(self, rules: &IntRules) -> Self {
        self.keep(&[Rule::Each, Rule::Int(rules)])
    }

    /// Rules of each number in a list.
    pub fn each_float(self, rules: &FloatRules) -> Self {
        self.keep(&[Rule::Each, Rule::Float(rules)])
    }
}
