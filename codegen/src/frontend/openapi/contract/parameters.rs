//! Parameters of paths and operations, and headers of responses.

use indexmap::IndexMap;

use super::super::cursor::Cursor;
use super::super::documents::Target;
use super::ContractReader;
use super::schemas::read_lifecycle;
use super::swagger::{collection_style, inline_schema};
use crate::model::api::ParameterIn;
use crate::model::contract::{Parameter, ParameterKey};

/// The parameters of a list, which replace those of `inherited` with the same key.
pub(super) fn read_parameters<'d>(
    owner: &Cursor<'_, 'd>,
    path: &str,
    inherited: &IndexMap<ParameterKey, Parameter>,
    reader: &mut ContractReader<'d>,
) -> IndexMap<ParameterKey, Parameter> {
    let mut parameters = inherited.clone();
    let list = owner.get_non_null("parameters");
    for entry in list.iter().flat_map(Cursor::items) {
        let Some(target) = reader.resolve(&entry) else {
            continue;
        };
        if let Some(parameter) = read_parameter(&entry, &target.cursor(), reader) {
            let key = key_of(&parameter, path, &parameters);
            parameters.insert(key, parameter);
        }
    }
    parameters
}

fn key_of(parameter: &Parameter, path: &str, others: &IndexMap<ParameterKey, Parameter>) -> ParameterKey {
    let name = &parameter.name;
    match parameter.position {
        ParameterIn::Path => {
            let names = names_in(path);
            let index = names.iter().position(|other| other == name);
            // One that the path spells differently is the first that nothing else declares.
            let is_free = |index: &usize| !others.contains_key(&ParameterKey::Path(*index));
            let index = index.or_else(|| (0..names.len()).find(is_free));
            index.map_or_else(
                || ParameterKey::Named(ParameterIn::Path, name.clone()),
                ParameterKey::Path,
            )
        }
        ParameterIn::Header => ParameterKey::Named(ParameterIn::Header, name.to_ascii_lowercase()),
        position => ParameterKey::Named(position, name.clone()),
    }
}

/// The names in the braces of a path template.
pub(super) fn names_in(path: &str) -> Vec<&str> {
    let parts = path.split('{').skip(1);
    parts
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

fn read_parameter<'d>(
    entry: &Cursor<'_, 'd>,
    cursor: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> Option<Parameter> {
    let position = match cursor.string("in")? {
        "path" => ParameterIn::Path,
        // The whole query is one value, of which the name does not count (OpenAPI 3.2, section 4.12.1).
        "querystring" => {
            let name = "(querystring)".to_owned();
            return Some(read_value(name, ParameterIn::Query, entry, cursor, reader));
        }
        "query" => ParameterIn::Query,
        "header" => ParameterIn::Header,
        "cookie" => ParameterIn::Cookie,
        _ => return None,
    };
    let name = cursor.string("name")?.to_owned();
    if position == ParameterIn::Header && is_ignored_header(&name) {
        return None;
    }
    let mut parameter = read_value(name, position, entry, cursor, reader);
    parameter.is_required |= position == ParameterIn::Path;
    Some(parameter)
}

// Described elsewhere, so that a parameter of this name is ignored (OpenAPI 3.1.1, section 4.8.12.1).
fn is_ignored_header(name: &str) -> bool {
    ["accept", "content-type", "authorization"]
        .iter()
        .any(|ignored| name.eq_ignore_ascii_case(ignored))
}

/// A header of a response or of a part. In OpenAPI 2.0 it has no `required`.
pub(super) fn read_header<'d>(
    name: &str,
    entry: &Cursor<'_, 'd>,
    cursor: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> Parameter {
    read_value(name.to_owned(), ParameterIn::Header, entry, cursor, reader)
}

fn read_value<'d>(
    name: String,
    position: ParameterIn,
    entry: &Cursor<'_, 'd>,
    cursor: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> Parameter {
    let content = cursor.get_non_null("content");
    let content = content.as_ref().and_then(|content| content.members().next());
    let media_type = content.as_ref().map(|(media_type, _)| (*media_type).to_owned());
    let media = content.as_ref().and_then(|(_, media)| reader.resolve(media));
    let media = media.as_ref().map(Target::cursor);
    let schema = match &content {
        Some(_) => media.as_ref().and_then(|media| media.get_non_null("schema")),
        None => cursor.get_non_null("schema"),
    };
    let schema = match schema {
        Some(schema) => Some(reader.schema(&schema)),
        None if reader.is_swagger() && cursor.has("type") => Some(inline_schema(cursor, reader)),
        None => None,
    };
    let (style, is_exploded) = if reader.is_swagger() {
        collection_style(cursor, position)
    } else {
        style_of(cursor, position)
    };
    Parameter {
        name,
        position,
        location: entry.location(),
        is_required: cursor.boolean("required") == Some(true),
        schema,
        media_type,
        style,
        is_exploded,
        allows_reserved: ["allowReserved", "x-ms-skip-url-encoding"]
            .iter()
            .any(|key| cursor.boolean(key) == Some(true)),
        allows_empty: cursor.boolean("allowEmptyValue") == Some(true),
        lifecycle: read_lifecycle(cursor),
    }
}

// The defaults of OpenAPI 3.1.1, section 4.8.12.2.
fn style_of(cursor: &Cursor<'_, '_>, position: ParameterIn) -> (String, bool) {
    let default = match position {
        ParameterIn::Query | ParameterIn::Cookie => "form",
        ParameterIn::Path | ParameterIn::Header => "simple",
    };
    let style = cursor.string("style").unwrap_or(default);
    let is_exploded = cursor.boolean("explode").unwrap_or(style == "form");
    (style.to_owned(), is_exploded)
}
