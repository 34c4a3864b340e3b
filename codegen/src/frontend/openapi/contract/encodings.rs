//! How the properties of a form, and the parts of a multipart body, are written: Encoding Objects (OpenAPI 3.2, section 4.15).

use indexmap::IndexMap;

use super::super::cursor::Cursor;
use super::ContractReader;
use super::content::read_headers;
use super::schemas::text_of;
use crate::model::contract::Encoding;

// Each may have parts of its own (OpenAPI 3.2), which end at the depth of the document.
type Encodings = IndexMap<String, Encoding>;

/// The encodings of a media type by the names of properties; those of positions are `[0]`, and `[]` for the rest.
pub(super) fn read_encodings<'d>(owner: &Cursor<'_, 'd>, reader: &mut ContractReader<'d>) -> Encodings {
    let mut encodings = IndexMap::new();
    read_within(owner, "", reader, &mut encodings);
    encodings
}

fn read_within<'d>(
    owner: &Cursor<'_, 'd>,
    within: &str,
    reader: &mut ContractReader<'d>,
    encodings: &mut Encodings,
) {
    let by_name = owner.get_non_null("encoding");
    for (name, encoding) in by_name.iter().flat_map(Cursor::members) {
        let dot = if within.is_empty() { "" } else { "." };
        read_encoding(&encoding, format!("{within}{dot}{name}"), reader, encodings);
    }
    let positions = owner.get_non_null("prefixEncoding");
    for (index, encoding) in positions.iter().flat_map(Cursor::items).enumerate() {
        read_encoding(&encoding, format!("{within}[{index}]"), reader, encodings);
    }
    if let Some(encoding) = owner.get_non_null("itemEncoding") {
        read_encoding(&encoding, format!("{within}[]"), reader, encodings);
    }
}

fn read_encoding<'d>(
    encoding: &Cursor<'_, 'd>,
    name: String,
    reader: &mut ContractReader<'d>,
    encodings: &mut Encodings,
) {
    read_within(encoding, &name, reader, encodings);
    let headers = read_headers(encoding, reader);
    let form = form_of(encoding);
    encodings.insert(name, Encoding { form, headers });
}

// In one line, without what is the default.
fn form_of(encoding: &Cursor<'_, '_>) -> String {
    let style = encoding.string("style").unwrap_or("form");
    let explodes = encoding.boolean("explode").unwrap_or(style == "form");
    let content_type = encoding.get_non_null("contentType");
    let content_type = content_type.map(|written| format!("contentType {}", text_of(&written)));
    let other_style = (style != "form").then(|| format!("style {style}"));
    let other_explode = (explodes != (style == "form")).then(|| format!("explode {explodes}"));
    let is_reserved = encoding.boolean("allowReserved") == Some(true);
    let reserved = is_reserved.then(|| "allowReserved true".to_owned());
    let parts = [content_type, other_style, other_explode, reserved];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
