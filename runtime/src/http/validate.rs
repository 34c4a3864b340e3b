//! Validates the parts of a request.
//!
//! In: the calls of an endpoint's `parts`, and its path. Out: violations, each with its path.

use super::body::BodyFormat;
use super::encoding::Encoding;
use super::media_type::{is_concrete, is_of_any};
use super::part::{BodyValue, ParameterIn, Part};
use super::parts::PartSink;
use super::path::path_text;
use super::pkce::{leaking_state, method_mismatch};
use super::repeated::{Repeated, Written};
use crate::parameter::{Style, Tree};
use crate::validate::validate_assertions;
use crate::validate::{Constraint, Validation};

/// Validates every part, and what the parts of one path segment make together.
pub(crate) struct Validator<'c, 'a> {
    validation: &'c mut Validation<'a>,
    /// The path of the endpoint, with `{name}` for its parameters, and `{/name}` for a segment that may be absent.
    template: &'static str,
    /// Path parameters that are only a piece of a segment, as they will be written.
    pieces: Vec<(String, String)>,
    /// The names that objects write into the query.
    written: Vec<Written>,
}

impl<'c, 'a> Validator<'c, 'a> {
    /// A validator for a request to `template`.
    pub(crate) const fn new(validation: &'c mut Validation<'a>, template: &'static str) -> Self {
        Self {
            validation,
            template,
            pieces: Vec::new(),
            written: Vec::new(),
        }
    }

    /// Validates the segments that consist of several pieces, after all parts. Returns a sink for a second run over the parts, if one is
    /// needed.
    pub(crate) fn finish(mut self) -> Option<Repeated<'c, 'a>> {
        let pieces = std::mem::take(&mut self.pieces);
        let path = self.template.split('?').next().unwrap_or_default();
        for segment in path.split('/') {
            // What follows in `{/name}` is a segment of its own.
            let segment = segment.trim_end_matches('{');
            let names = names_in(segment);
            let Some(first) = names.iter().find(|name| piece(&pieces, name).is_some()) else {
                continue;
            };
            let text = names.iter().fold(segment.to_owned(), |text, name| {
                text.replace(&format!("{{{name}}}"), piece(&pieces, name).unwrap_or_default())
            });
            self.at(ParameterIn::Path, first, &mut |validation| {
                validate_segment(&text, validation);
            });
        }
        (!self.written.is_empty()).then_some(Repeated {
            validation: self.validation,
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
            || self.template.contains(&format!("{{/{name}}}"))
    }

    fn at(&mut self, parameter_in: ParameterIn, name: &str, run: &mut dyn FnMut(&mut Validation<'_>)) {
        self.validation.member(parameter_in.name(), |validation| {
            if parameter_in == ParameterIn::Body {
                run(validation);
            } else {
                validation.member(name, |validation| run(validation));
            }
        });
    }
}

impl PartSink for Validator<'_, '_> {
    fn parameter(&mut self, parameter_in: ParameterIn, name: &str, value: &dyn Part, style: Style) {
        self.at(parameter_in, name, &mut |validation| {
            value.validate_into(validation);
        });
        self.written.extend(Written::of(parameter_in, name, value, style));
        if parameter_in == ParameterIn::Path {
            let tree = Tree::of(value, style);
            // Only a segment that may be absent is.
            if tree == Tree::Absent {
                return;
            }
            let text = path_text(name, &tree, style);
            if self.is_whole_segment(name) {
                self.at(parameter_in, name, &mut |validation| {
                    validate_segment(&text, validation);
                });
            } else {
                self.pieces.push((name.to_owned(), text));
            }
        }
    }

    fn constraints(
        &mut self,
        parameter_in: ParameterIn,
        name: &str,
        value: &dyn Part,
        constraints: &[Constraint<'_>],
    ) {
        self.at(parameter_in, name, &mut |validation| {
            value.validate_constraints(constraints, validation);
            validate_assertions(constraints, value, validation);
        });
    }

    fn body(&mut self, value: &dyn BodyValue, format: BodyFormat, _: &'static [Encoding]) {
        self.at(ParameterIn::Body, "", &mut |validation| {
            value.validate_into(validation);
            if let Some(media_type) = value.media_type() {
                validate_media_type(media_type, format.media_type(), validation);
            }
        });
    }

    fn whole(&mut self, parameter_in: ParameterIn, validate: &dyn Fn(&mut Validation<'_>)) {
        self.validation
            .member(parameter_in.name(), |validation| validate(validation));
    }

    fn pkce(
        &mut self,
        challenge: &dyn Part,
        (method_name, method): (&str, &dyn Part),
        state: Option<(&str, &dyn Part)>,
    ) {
        let text = |part: &dyn Part| Tree::of(part, Style::FORM).as_text().map(str::to_owned);
        let (challenge, method) = (text(challenge), text(method));
        if let Some(message) = method_mismatch(challenge.as_deref(), method.as_deref()) {
            self.at(ParameterIn::Query, method_name, &mut |validation| {
                validation.unwritable("format", message);
            });
        }
        let Some((state_name, state)) = state.map(|(name, part)| (name, text(part))) else {
            return;
        };
        if let Some(message) = leaking_state(state.as_deref(), challenge.as_deref(), method.as_deref()) {
            self.at(ParameterIn::Query, state_name, &mut |validation| {
                validation.unwritable("format", message);
            });
        }
    }
}

fn validate_media_type(media_type: &str, declared: &str, validation: &mut Validation<'_>) {
    if !is_concrete(media_type) {
        validation.violation(
            "media-type",
            format!("must be sent with one media type, such as `image/png`, found `{media_type}`"),
        );
    } else if !is_of_any(media_type, declared) {
        validation.violation(
            "media-type",
            format!("must be sent as `{declared}`, found the media type `{media_type}`"),
        );
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

// Encoding does not help here: `.` and `..` are removed even when encoded (URL Standard, section 4.4), and an empty segment makes
// another path.
fn validate_segment(text: &str, validation: &mut Validation<'_>) {
    if text.is_empty() {
        validation.unwritable("path", "must not be empty, since it is a segment of the path");
    }
    // Where slashes are allowed, a value may contain several segments.
    let plain = text.replace("%2e", ".").replace("%2E", ".");
    if let Some(dots) = plain.split('/').find(|segment| matches!(*segment, "." | "..")) {
        validation.unwritable(
            "path",
            format!("must not be `{dots}`, which is removed from a path"),
        );
    }
}
