//! The type of a parameter, and how it is written: `schema` or `content`, `style` and `explode`, or their forms in OpenAPI 2.0.
//!
//! In: a parameter, and the value of its `in`. Out: a type with its [`WireForm`](crate::model::spec::WireForm).

use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Location;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::documents::Target;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::openapi::schema::read_schema;
use crate::frontend::openapi::version::OpenApi;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Basic, Keyword, SpecShape, SpecType};

/// The type of a parameter that is written in `position`.
pub(super) fn read_parameter_type<'d>(
    reader: &mut Reader<'d, '_>,
    parameter: &Cursor<'_, 'd>,
    position: &str,
) -> SpecType {
    let schema = parameter.get_non_null("schema");
    if reader.version == OpenApi::V2 && schema.is_none() {
        let mut of = read_schema(reader, parameter);
        if matches!(of.shape, SpecShape::Array(_) | SpecShape::Tuple { .. }) {
            set_collection_format(&mut of, parameter, position == "query");
        }
        set_flags(&mut of, parameter);
        return of;
    }
    if let Some(content) = parameter.get_non_null("content")
        && let Some((media_type, object)) = content.members().next()
    {
        if let Some((_, second)) = content.members().nth(1) {
            let message = "a parameter is written in a single media type, so this one is not used";
            reader
                .found
                .add(ignored_parameter(second.key_location(), message.to_owned()));
        }
        let target = reader.followed(&object);
        let object = target.as_ref().map_or(object, Target::cursor);
        return read_content_type(reader, media_type, &object, position);
    }
    let mut of = match schema {
        Some(schema) => read_schema(reader, &schema),
        // Some documents of version 3 write parameters as in version 2.
        None if parameter.get_non_null("type").is_some() => read_schema(reader, parameter),
        None => SpecType::new(parameter.location(), SpecShape::Basic(Basic::String)),
    };
    set_style(reader, &mut of, parameter, position);
    set_flags(&mut of, parameter);
    of
}

// The type of a parameter that is written in a media type.
fn read_content_type<'d>(
    reader: &mut Reader<'d, '_>,
    media_type: &str,
    object: &Cursor<'_, 'd>,
    position: &str,
) -> SpecType {
    let mut of = match object.get_non_null("schema") {
        Some(schema) => read_schema(reader, &schema),
        None => SpecType::new(object.location(), SpecShape::Any),
    };
    of.wire.media_type = Some(Box::new(object.key_spanned(media_type.to_owned())));
    if position == "querystring" {
        of.wire.style = Some(Box::new(object.key_spanned("querystring".to_owned())));
    }
    of
}

fn set_style(reader: &mut Reader<'_, '_>, of: &mut SpecType, parameter: &Cursor<'_, '_>, position: &str) {
    let Some(style) = parameter.get("style") else {
        return;
    };
    let Some(text) = style.as_str() else {
        return;
    };
    if is_style(text, position) {
        of.wire.style = Some(Box::new(style.spanned(text.to_owned())));
    } else {
        let message = format!("`{text}` is not a style of parameters in `{position}`");
        reader.found.add(ignored_parameter(style.location(), message));
    }
}

/// Whether parameters in `position` can have this style.
pub(super) fn is_style(style: &str, position: &str) -> bool {
    match position {
        "path" => matches!(style, "simple" | "label" | "matrix"),
        "query" => matches!(style, "form" | "spaceDelimited" | "pipeDelimited" | "deepObject"),
        "header" => style == "simple",
        _ => matches!(style, "form" | "cookie"),
    }
}

/// Sets how OpenAPI 2.0 joins the items of an array. In a query or a form, where a name may be repeated, they may also be separate.
pub(super) fn set_collection_format(of: &mut SpecType, parameter: &Cursor<'_, '_>, can_repeat: bool) {
    let format = parameter.string("collectionFormat");
    let (style, explode) = match format {
        Some("multi") if can_repeat => ("form", true),
        Some("ssv") if can_repeat => ("spaceDelimited", false),
        Some("pipes") if can_repeat => ("pipeDelimited", false),
        _ if can_repeat => ("form", false),
        _ => ("simple", false),
    };
    of.wire.style = Some(Box::new(parameter.spanned(style.to_owned())));
    of.wire.explode = Some(Box::new(parameter.spanned(explode)));
    let separator = match format {
        Some("tsv") => "\t",
        Some("ssv") if !can_repeat => " ",
        Some("pipes") if !can_repeat => "|",
        _ => return,
    };
    of.wire.separator = Some(Box::new(parameter.spanned(separator.to_owned())));
}

fn set_flags(of: &mut SpecType, parameter: &Cursor<'_, '_>) {
    // Azure's extension for what OpenAPI later called `allowReserved`: the caller has encoded the value. With those of GitHub and of
    // others, the value is several segments, which are encoded here.
    of.wire.allow_reserved = flag(parameter, "x-ms-skip-url-encoding");
    of.wire.slashes = parameter
        .members()
        .map(|(key, _)| key)
        .find(|key| says_slashes(key))
        .and_then(|key| flag(parameter, key));
    for (key, keyword) in [
        ("explode", &mut of.wire.explode),
        ("allowReserved", &mut of.wire.allow_reserved),
        ("allowEmptyValue", &mut of.wire.allow_empty),
    ] {
        if let Some(at) = parameter.get(key)
            && let Kind::Boolean(flag) = at.node.kind
        {
            *keyword = Some(Box::new(at.spanned(flag)));
        }
    }
}

fn flag(parameter: &Cursor<'_, '_>, key: &str) -> Keyword<bool> {
    let flag = parameter.boolean(key)?;
    Some(Box::new(parameter.get(key)?.spanned(flag)))
}

// `x-multi-segment` (GitHub), `x-multiSegment` (OAI/OpenAPI-Specification#892), `x-slashes`, `x-allow-slashes`.
fn says_slashes(key: &str) -> bool {
    let plain = key.replace(['-', '_'], "").to_ascii_lowercase();
    key.starts_with("x-") && ["xmultisegment", "xslashes", "xallowslashes"].contains(&plain.as_str())
}

/// A finding about a parameter, or a part of one, that is ignored.
pub(super) fn ignored_parameter(at: Location, message: String) -> Finding {
    Finding::new(
        Code::IgnoredParameter,
        at,
        message,
        "write each parameter once, in `query`, `path`, `header` or `cookie`",
    )
}
