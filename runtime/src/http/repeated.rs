//! Members of an object in a query that have the name of a parameter: written beside it, a server could take either for the other.
//!
//! In: the parts of a request, twice: first what objects write by the names of their members, then what is written beside them. Out: a
//! violation at each object. A request without such an object has no second run.

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
    /// Those of a parameter; `None` for what is no object, or is written by one name.
    pub(crate) fn of(place: ParameterIn, name: &str, value: &dyn Part, style: Style) -> Option<Self> {
        let is_by_member =
            place == ParameterIn::Query && style.kind == StyleKind::Form && style.explode && !style.is_json;
        if !is_by_member || !is_object(value) {
            return None;
        }
        let Tree::Object(members) = Tree::of(value, style) else {
            return None;
        };
        let there = members.into_iter().filter(|(_, value)| *value != Tree::Absent);
        Some(Self {
            owner: name.to_owned(),
            members: there.map(|(name, _)| name).collect(),
        })
    }
}

/// Looks for parameters that have the name of a member.
pub(crate) struct Repeated<'c, 'a> {
    pub(crate) validation: &'c mut Validation<'a>,
    pub(crate) written: Vec<Written>,
}

impl PartSink for Repeated<'_, '_> {
    fn parameter(&mut self, place: ParameterIn, name: &str, value: &dyn Part, style: Style) {
        let repeats =
            |written: &&Written| written.owner != name && written.members.iter().any(|member| member == name);
        if place != ParameterIn::Query || !self.written.iter().any(|written| repeats(&written)) {
            return;
        }
        let tree = Tree::of(value, style);
        if tree == Tree::Absent || (tree.is_empty() && !style.allow_empty) {
            return;
        }
        for written in self.written.iter().filter(repeats) {
            self.validation.member(place.name(), |validation| {
                validation.member(&written.owner, |validation| {
                    validation.member(name, |validation| {
                        validation
                            .violation("name", "must not be there: a parameter of the query has its name");
                    });
                });
            });
        }
    }

    fn constraints(&mut self, _: ParameterIn, _: &str, _: &dyn Part, _: &[Constraint<'_>]) {}

    fn body(&mut self, _: &dyn BodyValue, _: BodyFormat, _: &'static [Encoding]) {}

    fn pkce(&mut self, _: &dyn Part, _: (&str, &dyn Part), _: Option<(&str, &dyn Part)>) {}
}

// Without making anything of it: this is asked about each parameter of each request.
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
