//! What OpenAPI 2.0 writes differently: parameters that are schemas themselves, bodies among the parameters, media types apart from schemas.

use indexmap::IndexMap;
use litemap::LiteMap;

use super::super::cursor::Cursor;
use super::ContractReader;
use crate::diagnostics::location::Location;
use crate::model::api::ParameterIn;
use crate::model::contract::{Content, Encoding, RequestBody, Schema, SchemaId, SchemaMap};

/// The schema of a parameter that is one itself.
pub(super) fn inline_schema<'d>(cursor: &Cursor<'_, 'd>, reader: &mut ContractReader<'d>) -> SchemaId {
    reader.schema(cursor)
}

/// The style of OpenAPI 3 for a `collectionFormat` in this position, and whether items are written one by one.
pub(super) fn collection_style(cursor: &Cursor<'_, '_>, position: ParameterIn) -> (String, bool) {
    let usual = match position {
        ParameterIn::Query | ParameterIn::Cookie => "form",
        ParameterIn::Path | ParameterIn::Header => "simple",
    };
    let (style, is_exploded) = match cursor.string("collectionFormat").unwrap_or("csv") {
        "csv" => (usual, false),
        "multi" => ("form", true),
        "ssv" => ("spaceDelimited", false),
        "pipes" => ("pipeDelimited", false),
        other => (other, false),
    };
    (style.to_owned(), is_exploded)
}

/// The media types of a key of the operation, or else of the document.
pub(super) fn media_types(root: &Cursor<'_, '_>, operation: &Cursor<'_, '_>, key: &str) -> Vec<String> {
    let list = operation.get_non_null(key).or_else(|| root.get_non_null(key));
    let mut names: Vec<String> = list
        .iter()
        .flat_map(Cursor::items)
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect();
    if names.is_empty() {
        names.push("application/json".to_owned());
    }
    names
}

/// The body that the parameters `in: body` or `in: formData` make.
pub(super) fn read_body<'d>(
    owners: &[&Cursor<'_, 'd>],
    consumes: &[String],
    reader: &mut ContractReader<'d>,
) -> Option<RequestBody> {
    let mut form = Schema {
        types: vec!["object".to_owned()],
        ..Schema::default()
    };
    let (mut properties, mut encodings) = (IndexMap::new(), IndexMap::new());
    let mut body = None;
    for owner in owners {
        let list = owner.get_non_null("parameters");
        for entry in list.iter().flat_map(Cursor::items) {
            let Some(target) = reader.resolve(&entry) else {
                continue;
            };
            let cursor = target.cursor();
            let is_required = cursor.boolean("required") == Some(true);
            match cursor.string("in") {
                Some("body") => {
                    let schema = cursor.get_non_null("schema").map(|schema| reader.schema(&schema));
                    body = Some((entry.location(), is_required, schema));
                }
                Some("formData") => {
                    let name = cursor.string("name").unwrap_or_default().to_owned();
                    form.required.extend(is_required.then(|| name.clone()));
                    form.origin = Some(Location::value(entry.file, entry.pointer()));
                    encodings.extend(encoding_of(&cursor).map(|encoding| (name.clone(), encoding)));
                    properties.insert(name, inline_schema(&cursor, reader));
                }
                _ => {}
            }
        }
    }
    if body.is_none() && !properties.is_empty() {
        let is_required = !form.required.is_empty();
        let location = form.location("")?;
        form.maps = LiteMap::from_iter([(SchemaMap::Properties, properties)]);
        body = Some((location, is_required, Some(reader.schemas.add(form))));
    }
    let (location, is_required, schema) = body?;
    let content = || Content {
        location: location.clone(),
        schema,
        items: None,
        encodings: encodings.clone(),
    };
    Some(RequestBody {
        is_required,
        contents: consumes
            .iter()
            .map(|media_type| (media_type.clone(), content()))
            .collect(),
        location: location.clone(),
    })
}

// How the value of a form is written, in the words of OpenAPI 3, if that is not its default.
fn encoding_of(parameter: &Cursor<'_, '_>) -> Option<Encoding> {
    let is_array = parameter.string("type") == Some("array");
    let list = is_array.then(|| parameter.string("collectionFormat").unwrap_or("csv"));
    let list = match list {
        None | Some("multi") => None,
        Some("csv") => Some("explode false"),
        Some("ssv") => Some("style spaceDelimited"),
        Some("pipes") => Some("style pipeDelimited"),
        Some(_) => Some("style tabDelimited"),
    };
    let allows_empty = parameter.boolean("allowEmptyValue") == Some(true);
    let empty = allows_empty.then_some("allowEmptyValue true");
    let parts: Vec<&str> = list.into_iter().chain(empty).collect();
    (!parts.is_empty()).then(|| Encoding {
        form: parts.join(", "),
        headers: IndexMap::new(),
    })
}
