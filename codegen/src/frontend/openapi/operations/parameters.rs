//! Parameters: of a path and of an operation, in every style.

use super::route::Route;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::notes::{read_examples, read_notes};
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::frontend::openapi::version::OpenApi;
use crate::frontend::text::tree::Kind;
use crate::model::spec::{Element, Literal, Parameter, Presence, SpecShape, SpecType};

/// The parameters of an operation by where they are written.
#[derive(Clone, Default)]
pub(super) struct Parameters {
    pub(super) path: Vec<Parameter>,
    pub(super) query: Vec<Parameter>,
    pub(super) headers: Vec<Parameter>,
    pub(super) cookies: Vec<Parameter>,
}

impl Parameters {
    fn of(&mut self, location: &str) -> Option<&mut Vec<Parameter>> {
        Some(match location {
            "path" => &mut self.path,
            "query" => &mut self.query,
            "header" => &mut self.headers,
            "cookie" => &mut self.cookies,
            // The whole query (OpenAPI 3.2).
            "querystring" => &mut self.query,
            _ => return None,
        })
    }

    /// Leaves out `Authorization`, which is set from security schemes (OpenAPI 3.1.1, section 4.8.12.1). Where an operation asks
    /// for none, the parameter is all there is.
    pub(super) fn drop_authorization(&mut self, reader: &mut Reader<'_, '_>) {
        self.headers.retain(|parameter| {
            let name = &parameter.name;
            let is_kept = !name.value.eq_ignore_ascii_case("authorization");
            if !is_kept {
                let message = format!(
                    "`{}` is set from security schemes, not by a parameter",
                    name.value
                );
                reader.report_once("authorization", odd(name.location.clone(), message));
            }
            is_kept
        });
    }

    /// Takes over what a path's own query says, and names parameters of the path as it does: some differ in case alone.
    pub(super) fn take_route(&mut self, route: &Route) {
        let written: Vec<&str> = names_in(&route.path.value).collect();
        for parameter in &mut self.path {
            let name = &parameter.name.value;
            if written.contains(&name.as_str()) {
                continue;
            }
            let plain = |text: &str| text.replace(['_', '-'], "").to_lowercase();
            let meant: Vec<&&str> = written
                .iter()
                .filter(|other| plain(other) == plain(name))
                .collect();
            if let [meant] = meant.as_slice() {
                parameter.name.value = (**meant).to_owned();
            }
        }
        let declared = std::mem::take(&mut self.query);
        let fixed = route.query.iter().filter(|(name, _)| {
            declared
                .iter()
                .all(|parameter| parameter.name.value != name.value)
        });
        self.query.extend(fixed.map(|(name, value)| {
            let constant = Spanned::new(Literal::String(value.value.clone()), value.location.clone());
            Parameter {
                name: name.clone(),
                rust_name: None,
                presence: Presence::Required,
                shape: SpecType::new(value.location.clone(), SpecShape::Constant(constant)),
            }
        }));
        self.query.extend(declared);
    }
}

fn names_in(path: &str) -> impl Iterator<Item = &str> {
    path.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
}

/// The parameters of `owner`, a path or an operation, over those that it inherits.
pub(super) fn read_parameters<'d>(
    reader: &mut Reader<'d, '_>,
    owner: &Cursor<'_, 'd>,
    inherited: &Parameters,
) -> Parameters {
    let mut own = Parameters::default();
    if let Some(list) = owner.get_non_null("parameters") {
        for item in list.items() {
            let Some(target) = reader.resolve(&item) else {
                continue;
            };
            let parameter = target.cursor();
            read_parameter(reader, &parameter, &item, &mut own);
        }
    }
    let merged = |inherited: &[Parameter], own: Vec<Parameter>| {
        let is_replaced = |one: &&Parameter| !own.iter().any(|other| other.name.value == one.name.value);
        let mut all: Vec<Parameter> = inherited.iter().filter(is_replaced).cloned().collect();
        all.extend(own);
        all
    };
    Parameters {
        path: merged(&inherited.path, own.path),
        query: merged(&inherited.query, own.query),
        headers: merged(&inherited.headers, own.headers),
        cookies: merged(&inherited.cookies, own.cookies),
    }
}

fn read_parameter<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    item: &Cursor<'_, 'd>,
    into: &mut Parameters,
) {
    let at = item.location();
    let Some(location) = cursor.string("in").map(str::to_ascii_lowercase) else {
        return left_out(
            reader,
            Finding::new(
                Code::MissingElement,
                at,
                "the parameter does not say where it is written",
                "add `in: query`, `path`, `header` or `cookie`",
            ),
        );
    };
    if matches!(location.as_str(), "body" | "formdata") {
        return;
    }
    let Some(name) = cursor
        .get("name")
        .filter(|name| name.as_str().is_some_and(|text| !text.trim().is_empty()))
    else {
        return left_out(
            reader,
            Finding::new(
                Code::MissingElement,
                at,
                "the parameter has no name",
                "add `name`",
            ),
        );
    };
    let text = name.as_str().unwrap_or_default().trim().to_owned();
    // What these hold is said by bodies, answers and security schemes (OpenAPI 3.1, section 4.8.12.1).
    let is_set_elsewhere = location == "header"
        && ["accept", "content-type"]
            .iter()
            .any(|own| text.eq_ignore_ascii_case(own));
    if is_set_elsewhere {
        let what = text.to_ascii_lowercase();
        let message = format!("`{text}` is set from bodies and answers, not by a parameter");
        return reader.report_once(&what, odd(at, message));
    }
    let Some(list) = into.of(&location) else {
        return left_out(
            reader,
            odd(at, format!("a parameter cannot be written in `{location}`")),
        );
    };
    let is_there = list.iter().any(|other| {
        other.name.value == text || (location == "header" && other.name.value.eq_ignore_ascii_case(&text))
    });
    if is_there {
        return reader.found.add(odd(at, format!("`{text}` is declared twice")));
    }
    let is_required = location == "path" || cursor.boolean("required").unwrap_or(false);
    let mut shape = read_type(reader, cursor, &location);
    if is_required && location != "path" {
        shape = constant_of(shape);
    }
    let own_notes = read_notes(cursor);
    shape.notes.examples = read_examples(cursor);
    shape.notes.doc = own_notes.doc.or(shape.notes.doc);
    shape.notes.deprecated = own_notes.deprecated.or(shape.notes.deprecated);
    let parameter = Parameter {
        name: name.spanned(text),
        rust_name: cursor.rust_name(),
        presence: if is_required {
            Presence::Required
        } else {
            Presence::Optional
        },
        shape,
    };
    if let Some(list) = into.of(&location) {
        list.push(parameter);
    }
}

// A parameter that must be there and has but one value says nothing: it is sent without asking.
fn constant_of(shape: SpecType) -> SpecType {
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

fn read_type<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>, location: &str) -> SpecType {
    if reader.version == OpenApi::V2 && cursor.get_non_null("schema").is_none() {
        let mut shape = read_schema(reader, cursor);
        if matches!(shape.shape, SpecShape::Array(_) | SpecShape::Tuple { .. }) {
            set_collection_format(&mut shape, cursor, location == "query");
        }
        set_flags(&mut shape, cursor);
        return shape;
    }
    if let Some(content) = cursor.get_non_null("content")
        && let Some((media, of)) = content.members().next()
    {
        let mut shape = match of.get_non_null("schema") {
            Some(schema) => read_schema(reader, &schema),
            None => SpecType::new(of.location(), SpecShape::Any),
        };
        shape.wire.media_type = Some(Box::new(of.key_spanned(media.to_owned())));
        if location == "querystring" {
            shape.wire.style = Some(Box::new(of.key_spanned("querystring".to_owned())));
        }
        return shape;
    }
    let mut shape = match cursor.get_non_null("schema") {
        Some(schema) => read_schema(reader, &schema),
        // Some documents of version 3 write parameters in the way of version 2.
        None if cursor.get_non_null("type").is_some() => read_schema(reader, cursor),
        None => SpecType::new(
            cursor.location(),
            SpecShape::Basic(crate::model::spec::Basic::String),
        ),
    };
    if let Some(style) = cursor.get("style").filter(|style| style.as_str().is_some()) {
        let text = style.as_str().unwrap_or_default();
        if is_style(text, location) {
            shape.wire.style = Some(Box::new(style.spanned(text.to_owned())));
        } else {
            reader.found.add(odd(
                style.location(),
                format!("`{text}` is no style for `{location}`"),
            ));
        }
    }
    set_flags(&mut shape, cursor);
    shape
}

// How OpenAPI 2.0 joins a list; in a query and a form it may also be a pair an item.
pub(super) fn set_collection_format(shape: &mut SpecType, cursor: &Cursor<'_, '_>, has_names: bool) {
    let format = cursor.string("collectionFormat");
    let (style, explode) = match format {
        Some("multi") if has_names => ("form", true),
        Some("ssv") if has_names => ("spaceDelimited", false),
        Some("pipes") if has_names => ("pipeDelimited", false),
        _ if has_names => ("form", false),
        _ => ("simple", false),
    };
    shape.wire.style = Some(Box::new(cursor.spanned(style.to_owned())));
    shape.wire.explode = Some(Box::new(cursor.spanned(explode)));
    let separator = match format {
        Some("tsv") => "\t",
        Some("ssv") if !has_names => " ",
        Some("pipes") if !has_names => "|",
        _ => return,
    };
    shape.wire.separator = Some(Box::new(cursor.spanned(separator.to_owned())));
}

fn set_flags(shape: &mut SpecType, cursor: &Cursor<'_, '_>) {
    // That what is in a parameter is written as it is, Azure and GitHub said before OpenAPI did.
    for key in ["x-ms-skip-url-encoding", "x-multi-segment"] {
        if cursor.boolean(key) == Some(true)
            && let Some(at) = cursor.get(key)
        {
            shape.wire.allow_reserved = Some(Box::new(at.spanned(true)));
        }
    }
    for (key, constraint) in [
        ("explode", &mut shape.wire.explode),
        ("allowReserved", &mut shape.wire.allow_reserved),
        ("allowEmptyValue", &mut shape.wire.allow_empty),
    ] {
        if let Some(at) = cursor.get(key)
            && let Kind::Boolean(flag) = at.node.kind
        {
            *constraint = Some(Box::new(at.spanned(flag)));
        }
    }
}

pub(super) fn is_style(style: &str, location: &str) -> bool {
    match location {
        "path" => matches!(style, "simple" | "label" | "matrix"),
        "query" => matches!(style, "form" | "spaceDelimited" | "pipeDelimited" | "deepObject"),
        "header" => style == "simple",
        _ => matches!(style, "form" | "cookie"),
    }
}

fn odd(at: crate::diagnostics::location::Location, message: String) -> Finding {
    Finding::new(
        Code::IgnoredParameter,
        at,
        message,
        "write each parameter once, in `query`, `path`, `header` or `cookie`",
    )
}

fn left_out(reader: &mut Reader<'_, '_>, finding: Finding) {
    reader.leave_out(Element::Parameter, finding);
}
