//! Holds the parts of a request against their rules.
//!
//! In: the calls of an endpoint's `parts`, and its path. Out: violations, each with its place.

use super::body::BodyFormat;
use super::encoding::Encoding;
use super::parts::{BodyValue, Part, PartSink, Place};
use super::path::path_text;
use super::repeated::{Repeated, Written};
use super::style::Style;
use super::tree::Tree;
use crate::schema::hold_rules;
use crate::{Check, Rule};

/// Holds every part against its rules.
pub(crate) struct Checker<'c, 'a> {
    check: &'c mut Check<'a>,
    /// The path, with `{name}` for its parameters.
    template: &'static str,
    /// Parameters that are not a segment of their own, as they will be written.
    pieces: Vec<(String, String)>,
    /// What objects write in the query by the names of their members.
    written: Vec<Written>,
}

impl<'c, 'a> Checker<'c, 'a> {
    /// One for the parts of a request on a path.
    pub(crate) const fn new(check: &'c mut Check<'a>, template: &'static str) -> Self {
        Self {
            check,
            template,
            pieces: Vec::new(),
            written: Vec::new(),
        }
    }

    /// Checks the segments that are put together of several pieces, once all are known. What is to be looked at once more is given
    /// back.
    pub(crate) fn finish(mut self) -> Option<Repeated<'c, 'a>> {
        let pieces = std::mem::take(&mut self.pieces);
        let path = self.template.split('?').next().unwrap_or_default();
        for segment in path.split('/') {
            let names = names_in(segment);
            let Some(first) = names.iter().find(|name| piece(&pieces, name).is_some()) else {
                continue;
            };
            let text = names.iter().fold(segment.to_owned(), |text, name| {
                text.replace(&format!("{{{name}}}"), piece(&pieces, name).unwrap_or_default())
            });
            self.at(Place::Path, first, &mut |check| check_segment(&text, check));
        }
        (!self.written.is_empty()).then_some(Repeated {
            check: self.check,
            written: self.written,
        })
    }

    fn is_whole_segment(&self, name: &str) -> bool {
        let of = |segment: &'static str| {
            let name = segment.strip_prefix('{')?.strip_suffix('}')?;
            Some(name.trim_end_matches('*'))
        };
        self.template
            .split(['/', '?'])
            .any(|segment| of(segment) == Some(name))
    }

    fn at(&mut self, place: Place, name: &str, run: &mut dyn FnMut(&mut Check<'_>)) {
        self.check.member(place.name(), |check| {
            if place == Place::Body {
                run(check);
            } else {
                check.member(name, |check| run(check));
            }
        });
    }
}

impl PartSink for Checker<'_, '_> {
    fn parameter(&mut self, place: Place, name: &str, value: &dyn Part, style: Style) {
        self.at(place, name, &mut |check| value.check(check));
        self.written.extend(Written::of(place, name, value, style));
        if place == Place::Path {
            let text = path_text(name, &Tree::of(value, style), style);
            if self.is_whole_segment(name) {
                self.at(place, name, &mut |check| check_segment(&text, check));
            } else {
                self.pieces.push((name.to_owned(), text));
            }
        }
    }

    fn keep(&mut self, place: Place, name: &str, value: &dyn Part, rules: &[Rule<'_>]) {
        self.at(place, name, &mut |check| {
            value.keep(rules, check);
            hold_rules(rules, value, check);
        });
    }

    fn body(&mut self, value: &dyn BodyValue, _: BodyFormat, _: &'static [Encoding]) {
        self.at(Place::Body, "", &mut |check| value.check(check));
    }

    fn pkce(
        &mut self,
        challenge: &dyn Part,
        (method_name, method): (&str, &dyn Part),
        state: Option<(&str, &dyn Part)>,
    ) {
        let text = |part: &dyn Part| Tree::of(part, Style::FORM).as_text().map(str::to_owned);
        let (challenge, method) = (text(challenge), text(method));
        if let Some(message) = crate::oauth::odd_method(challenge.as_deref(), method.as_deref()) {
            self.at(Place::Query, method_name, &mut |check| {
                check.violation("format", message);
            });
        }
        let Some((state_name, state)) = state.map(|(name, part)| (name, text(part))) else {
            return;
        };
        if let Some(message) =
            crate::oauth::telling_state(state.as_deref(), challenge.as_deref(), method.as_deref())
        {
            self.at(Place::Query, state_name, &mut |check| {
                check.violation("format", message);
            });
        }
    }
}

fn names_in(segment: &'static str) -> Vec<&'static str> {
    let inside = segment.split('{').skip(1);
    inside.filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

fn piece<'p>(pieces: &'p [(String, String)], name: &str) -> Option<&'p str> {
    let name = name.trim_end_matches('*');
    let found = pieces.iter().find(|(given, _)| given == name)?;
    Some(&found.1)
}

// No encoding keeps these in their segment: `.` and `..` are removed whether encoded or not (URL Standard, section 4.4),
// and an empty segment is another path.
fn check_segment(text: &str, check: &mut Check<'_>) {
    if text.is_empty() {
        check.violation("path", "must not be empty: it is a segment of the path");
    }
    // Where slashes are allowed, a value may be several segments.
    let plain = text.replace("%2e", ".").replace("%2E", ".");
    if let Some(dots) = plain.split('/').find(|segment| matches!(*segment, "." | "..")) {
        check.violation(
            "path",
            format!("must not be `{dots}`: as a segment of the path it is removed"),
        );
    }
}
