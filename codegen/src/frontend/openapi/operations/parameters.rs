//! Reads the parameters of paths and operations.
//!
//! In: a path item or an operation, and the parameters that it inherits. Out: its parameters by their position. Those that cannot
//! be sent are left out, those that bodies and security schemes set are ignored, each with a finding.

use std::collections::BTreeSet;

use super::parameter_type::{ignored_parameter, read_parameter_type};
use super::route::Route;
use super::template::Template;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::diagnostics::nearest::is_slip;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::keys::{Object, has_misspelt};
use crate::frontend::openapi::notes::{read_examples, read_notes, repeats_name};
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{Basic, Element, Literal, Parameter, Presence, SpecShape, SpecType};

/// The parameters of an operation by their position.
#[derive(Clone, Default)]
pub(super) struct Parameters {
    pub(super) path: Vec<Parameter>,
    pub(super) query: Vec<Parameter>,
    pub(super) headers: Vec<Parameter>,
    pub(super) cookies: Vec<Parameter>,
    /// Whether some could not be read, or not their names.
    pub(super) is_partial: bool,
}

impl Parameters {
    // The parameters in `position`; `None` if no parameter can be there.
    fn in_position(&mut self, position: &str) -> Option<&mut Vec<Parameter>> {
        Some(match position {
            "path" => &mut self.path,
            "query" => &mut self.query,
            "header" => &mut self.headers,
            "cookie" => &mut self.cookies,
            // The whole query (OpenAPI 3.2).
            "querystring" => &mut self.query,
            _ => return None,
        })
    }

    /// Removes `Authorization`, which security schemes set (OpenAPI 3.1.1, section 4.8.12.1). Not called for operations without a
    /// security requirement, where the parameter is the only way to send one.
    pub(super) fn remove_authorization(&mut self, reader: &mut Reader<'_, '_>) {
        self.headers.retain(|parameter| {
            let name = &parameter.name;
            let is_authorization = name.value.eq_ignore_ascii_case("authorization");
            if is_authorization {
                let message = format!(
                    "`{}` is set by security schemes, and a parameter of this name is ignored",
                    name.value
                );
                let finding = ignored_parameter(name.location.clone(), message);
                reader.report_once("authorization", finding);
            }
            !is_authorization
        });
    }

    /// Whether a parameter of the path has this name.
    pub(super) fn is_in_path(&self, name: &str) -> bool {
        self.path.iter().any(|parameter| parameter.name.value == name)
    }

    /// Adds the query of a route and what its braces say of parameters, and gives path parameters the names that the route spells differently.
    pub(super) fn add_route(&mut self, route: &Route) {
        let names: Vec<&str> = names_in(&route.path.value).collect();
        for parameter in &mut self.path {
            let name = &parameter.name.value;
            if names.contains(&name.as_str()) {
                continue;
            }
            let plain = |text: &str| text.replace(['_', '-', '+', '*'], "").to_lowercase();
            let mut similar = names.iter().filter(|other| plain(other) == plain(name));
            if let (Some(only), None) = (similar.next(), similar.next()) {
                parameter.name.value = (*only).to_owned();
            }
        }
        // What the path says of a parameter is said of it also if nothing else is.
        for name in route.template.slashes.iter().chain(&route.template.optional) {
            if !self.is_in_path(name) {
                let presence = Presence::Required;
                self.path
                    .push(string_parameter(name, presence, &route.path.location));
            }
        }
        for parameter in &mut self.path {
            add_template(parameter, &route.template);
        }
        let declared = std::mem::take(&mut self.query);
        let constants = route.query.iter().filter(|(name, _)| {
            declared
                .iter()
                .all(|parameter| parameter.name.value != name.value)
        });
        self.query
            .extend(constants.map(|(name, value)| constant(name, value)));
        self.query.extend(declared);
        for name in &route.template.query {
            if self.query.iter().all(|parameter| parameter.name.value != *name) {
                self.query
                    .push(string_parameter(name, Presence::Optional, &route.path.location));
            }
        }
    }
}

// What the braces of a path say of a parameter, unless the parameter says something else.
fn add_template(parameter: &mut Parameter, template: &Template) {
    let name = &parameter.name;
    let wire = &mut parameter.shape.wire;
    let is_reserved = wire.allow_reserved.as_ref().is_some_and(|allowed| allowed.value);
    if template.slashes.contains(&name.value) && wire.slashes.is_none() && !is_reserved {
        wire.slashes = Some(Box::new(Spanned::new(true, name.location.clone())));
    }
    let style = template.styles.iter().find(|(styled, _)| *styled == name.value);
    if let Some((_, style)) = style.filter(|_| wire.style.is_none()) {
        wire.style = Some(Box::new(Spanned::new((*style).to_owned(), name.location.clone())));
    }
    if template.optional.as_ref() == Some(&name.value) {
        parameter.presence = Presence::Optional;
    }
}

fn string_parameter(name: &str, presence: Presence, location: &Location) -> Parameter {
    Parameter {
        name: Spanned::new(name.to_owned(), location.clone()),
        rust_name: None,
        presence,
        shape: SpecType::new(location.clone(), SpecShape::Basic(Basic::String)),
    }
}

fn constant(name: &Spanned<String>, value: &Spanned<String>) -> Parameter {
    let literal = Spanned::new(Literal::String(value.value.clone()), value.location.clone());
    Parameter {
        name: name.clone(),
        rust_name: None,
        presence: Presence::Required,
        shape: SpecType::new(value.location.clone(), SpecShape::Constant(literal)),
    }
}

fn names_in(path: &str) -> impl Iterator<Item = &str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
}

/// The parameters of `owner`, a path item or an operation, and those of `inherited` that it does not replace.
pub(super) fn read_parameters<'d>(
    reader: &mut Reader<'d, '_>,
    owner: &Cursor<'_, 'd>,
    inherited: &Parameters,
) -> Parameters {
    let mut declared = Parameters::default();
    let mut names = BTreeSet::new();
    declared.is_partial = has_misspelt(owner, Object::Operation, "parameters");
    if let Some(list) = owner.get_non_null("parameters") {
        declared.is_partial = !list.is_array();
        for item in list.items() {
            let Some(target) = reader.resolve(&item) else {
                declared.is_partial = true;
                continue;
            };
            read_parameter(reader, &target.cursor(), &item, (&mut declared, &mut names));
        }
    }
    Parameters {
        path: with_inherited(&inherited.path, declared.path),
        query: with_inherited(&inherited.query, declared.query),
        headers: with_inherited(&inherited.headers, declared.headers),
        cookies: with_inherited(&inherited.cookies, declared.cookies),
        is_partial: inherited.is_partial || declared.is_partial,
    }
}

fn with_inherited(inherited: &[Parameter], declared: Vec<Parameter>) -> Vec<Parameter> {
    let replaced: BTreeSet<&str> = declared
        .iter()
        .map(|parameter| parameter.name.value.as_str())
        .collect();
    let mut all: Vec<Parameter> = inherited
        .iter()
        .filter(|parameter| !replaced.contains(parameter.name.value.as_str()))
        .cloned()
        .collect();
    all.extend(declared);
    all
}

/// The names of the parameters that were read, each with the position.
type ReadNames = BTreeSet<(String, String)>;

// Adds the parameter at `cursor`, to which the entry `item` of the list leads.
fn read_parameter<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    item: &Cursor<'_, 'd>,
    (declared, names): (&mut Parameters, &mut ReadNames),
) {
    let at = item.location();
    let Some(position) = cursor.string("in").map(str::to_ascii_lowercase) else {
        declared.is_partial = true;
        let remedy = "add `in: query`, `path`, `header` or `cookie`";
        let finding = Finding::new(Code::MissingElement, at, "the parameter has no `in`", remedy);
        return leave_out(reader, cursor, "in", finding);
    };
    // These are bodies of OpenAPI 2.0.
    if matches!(position.as_str(), "body" | "formdata") {
        return;
    }
    let Some(name) = read_name(cursor) else {
        declared.is_partial = true;
        let finding = Finding::new(
            Code::MissingElement,
            at,
            "the parameter has no name",
            "add `name`",
        );
        return leave_out(reader, cursor, "name", finding);
    };
    if position == "header" && is_set_by_bodies(&name.value) {
        let message = format!(
            "`{}` is set by bodies and responses, and a parameter of this name is ignored",
            name.value
        );
        return reader.report_once(&name.value.to_ascii_lowercase(), ignored_parameter(at, message));
    }
    let Some(position) = known_position(reader, position, &at) else {
        declared.is_partial = true;
        return;
    };
    let Some(others) = declared.in_position(&position) else {
        return;
    };
    let identity = match position.as_str() {
        "header" => name.value.to_ascii_lowercase(),
        _ => name.value.clone(),
    };
    let list = if position == "querystring" {
        "query"
    } else {
        position.as_str()
    };
    if !names.insert((list.to_owned(), identity)) {
        let message = format!("`{}` is declared twice", name.value);
        return reader.found.add(ignored_parameter(at, message));
    }
    let parameter = read_declared(reader, cursor, name, &position);
    others.push(parameter);
}

// A key that is misspelt is reported as such.
fn leave_out(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, key: &str, finding: Finding) {
    if !has_misspelt(cursor, Object::Parameter, key) {
        reader.leave_out(Element::Parameter, finding);
    }
}

// A position after a slip is the one that was meant.
fn known_position(reader: &mut Reader<'_, '_>, position: String, at: &Location) -> Option<String> {
    const POSITIONS: [&str; 5] = ["path", "query", "header", "cookie", "querystring"];
    if POSITIONS.contains(&position.as_str()) {
        return Some(position);
    }
    let message = format!("`{position}` is not a value of `in`");
    let meant = POSITIONS.into_iter().find(|known| is_slip(&position, known));
    let Some(meant) = meant else {
        reader.leave_out(Element::Parameter, ignored_parameter(at.clone(), message));
        return None;
    };
    let remedy = format!("write `{meant}`, which it is read as");
    let finding = Finding::new(Code::IgnoredParameter, at.clone(), message, remedy);
    reader.found.add(finding);
    Some(meant.to_owned())
}

fn read_name(cursor: &Cursor<'_, '_>) -> Option<Spanned<String>> {
    let name = cursor.get("name")?;
    let text = name.as_str()?.trim();
    (!text.is_empty()).then(|| name.spanned(text.to_owned()))
}

// OpenAPI 3.1, section 4.8.12.1.
fn is_set_by_bodies(header: &str) -> bool {
    ["accept", "content-type"]
        .iter()
        .any(|name| header.eq_ignore_ascii_case(name))
}

fn read_declared<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    name: Spanned<String>,
    position: &str,
) -> Parameter {
    let is_required = position == "path" || cursor.boolean("required").unwrap_or(false);
    let mut shape = read_parameter_type(reader, cursor, position);
    if is_required && position != "path" {
        shape = constant_if_single(shape);
    }
    let notes = read_notes(cursor);
    shape.notes.examples = read_examples(cursor);
    let doc = notes.doc.or(shape.notes.doc);
    shape.notes.doc = doc.filter(|doc| !repeats_name(doc, &name.value));
    shape.notes.deprecated = notes.deprecated.or(shape.notes.deprecated);
    Parameter {
        name,
        rust_name: cursor.rust_name(),
        presence: if is_required {
            Presence::Required
        } else {
            Presence::Optional
        },
        shape,
    }
}

// A required parameter with a single value is a constant, so that callers need not give it.
fn constant_if_single(shape: SpecType) -> SpecType {
    match shape.shape {
        SpecShape::Enum {
            ref values,
            is_open: false,
        } if values.len() == 1 && !shape.is_nullable => {
            let value = values.first().map(|value| value.value.clone());
            SpecType {
                shape: value.map_or(SpecShape::Any, SpecShape::Constant),
                ..shape
            }
        }
        _ => shape,
    }
}
