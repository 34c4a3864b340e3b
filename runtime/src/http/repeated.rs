//! Finds properties of an exploded object in a query that have the name of another parameter: a server could not tell the two apart.
//!
//! In: the parts of a request, twice: first the names that objects write, then the parameters. Out: a violation at each such property. A
//! request without such an object has no second run.

use super::body::BodyFormat;
use super::encoding::Encoding;
use super::part::{BodyValue, ParameterIn, Part};
use super::parts::PartSink;
use crate::parameter::{Parameter, ParameterSink, Style, StyleKind, Tree};
use crate::validate::{Constraint, Validation};

/// The names that an object writes in a query.
pub(crate) struct Written {
    owner: String,
    members: Vec<String>,
}

impl Written {
    /// The names that a parameter writes; `None` unless it is an object that is exploded in the query.
    pub(crate) fn of(parameter_in: ParameterIn, name: &str, value: &dyn Part, style: Style) -> Option<Self> {
        let is_by_member = parameter_in == ParameterIn::Query
            && style.kind == StyleKind::Form
            && style.explode
            && !style.is_json;
        if !is_by_member || !is_object(value) {
            return None;
        }
        let Tree::Object(members) = Tree::of(value, style) else {
            return None;
        };
        let present = members.into_iter().filter(|(_, value)| value.is_defined());
        Some(Self {
            owner: name.to_owned(),
            members: present.map(|(name, _)| name).collect(),
        })
    }
}

/// The second run: reports parameters that have the name of such a property.
pub(crate) struct Repeated<'c, 'a> {
    pub(crate) validation: &'c mut Validation<'a>,
    pub(crate) written: Vec<Written>,
}

impl PartSink for Repeated<'_, '_> {
    fn parameter(&mut self, parameter_in: ParameterIn, name: &str, value: &dyn Part, style: Style) {
        let repeats =
            |written: &&Written| written.owner != name && written.members.iter().any(|member| member == name);
        if parameter_in != ParameterIn::Query || !self.written.iter().any(|written| repeats(&written)) {
            return;
        }
        let tree = Tree::of(value, style);
        if !tree.is_defined() || (tree.is_empty() && !style.allow_empty) {
            return;
        }
        for written in self.written.iter().filter(repeats) {
            self.validation.member(parameter_in.name(), |validation| {
                validation.member(&written.owner, |validation| {
                    validation.member(name, |validation| {
                        validation.unwritable(
                            "name",
                            "must be absent, since another query parameter has this name",
                        );
                    });
                });
            });
        }
    }

    fn constraints(&mut self, _: ParameterIn, _: &str, _: &dyn Part, _: &[Constraint<'_>]) {}

    fn body(&mut self, _: &dyn BodyValue, _: BodyFormat, _: &'static [Encoding]) {}

    fn whole(&mut self, _: ParameterIn, _: &dyn Fn(&mut Validation<'_>)) {}

    fn pkce(&mut self, _: &dyn Part, _: (&str, &dyn Part), _: Option<(&str, &dyn Part)>) {}
}

// Without building a tree, since this is asked about each parameter of each request.
fn is_object(value: &dyn Parameter) -> bool {
    let mut probe = Probe(false);
    value.write_parameter(&mut probe);
    probe.0
}

struct Probe(bool);

impl ParameterSink for Probe {
    fn begin_object(&mut self) {
        self.0 = true;
    }
}
