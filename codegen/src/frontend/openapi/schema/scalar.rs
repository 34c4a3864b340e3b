//! Texts, numbers and truth values.

use serde_json::Number;

use super::constraints::{number_constraints, string_constraints};
use super::types::SchemaType;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{Basic, Constraints, Keyword, SpecShape, SpecType};

const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;
const TWO_TO_64: f64 = 18_446_744_073_709_551_616.0;

/// The type of a schema whose `type` is neither object nor array.
pub(super) fn read_scalar(
    reader: &mut Reader<'_, '_>,
    cursor: &Cursor<'_, '_>,
    word: SchemaType,
) -> SpecType {
    let (basic, constraints) = match word {
        SchemaType::Integer => read_integer(reader, cursor),
        SchemaType::Number => (Basic::Float, number_constraints(reader, cursor)),
        SchemaType::Boolean => (Basic::Bool, Constraints::default()),
        SchemaType::File => (Basic::Bytes, Constraints::default()),
        SchemaType::String | SchemaType::Object | SchemaType::Array => read_string(reader, cursor),
    };
    let mut of = SpecType::new(cursor.location(), SpecShape::Basic(basic));
    of.constraints = constraints;
    of
}

// 64 bits, with a sign unless the schema says that there is none and that it needs the bit.
fn read_integer(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> (Basic, Constraints) {
    let constraints = number_constraints(reader, cursor);
    let value = |constraint: &Keyword<Number>| {
        constraint
            .as_ref()
            .and_then(|constraint| constraint.value.as_f64())
    };
    let least = value(&constraints.min).or_else(|| value(&constraints.above).map(|above| above + 1.0));
    let most = value(&constraints.max).or_else(|| value(&constraints.below));
    let is_never_negative = least.is_some_and(|least| least >= 0.0);
    // Tools that know but floats write 2^63 for the greatest number of 64 bits with a sign, and 2^64 for that of 64 without.
    let is_beyond = |power: f64| most.is_some_and(|most| most > power);
    let is_unsigned = is_said_unsigned(&constraints) || (is_never_negative && is_beyond(TWO_TO_63));
    let basic = if is_unsigned { Basic::UInt } else { Basic::Int };
    let holds_most = !is_beyond(if is_unsigned { TWO_TO_64 } else { TWO_TO_63 });
    let holds_least = is_unsigned || least.is_none_or(|least| least >= -TWO_TO_63);
    let bound = match (holds_most, holds_least) {
        (false, _) => constraints.max.as_ref().or(constraints.below.as_ref()),
        (_, false) => constraints.min.as_ref().or(constraints.above.as_ref()),
        _ => None,
    };
    if let Some(bound) = bound {
        reader.found.add(Finding::new(
            Code::KeywordNotChecked,
            bound.location.clone(),
            "whole numbers of more than 64 bits are not read, though the schema has some",
            "leave out `type` if such numbers come: any JSON keeps every digit",
        ));
    }
    (basic, constraints)
}

fn is_said_unsigned(constraints: &Constraints) -> bool {
    let format = constraints.format.as_ref().map(|format| format.value.as_str());
    format == Some("uint64")
}

/// Whether a schema is of bytes as they are: `format: binary`, or a media type that is no text without an encoding (OpenAPI 3.1,
/// section 4.8.14.3). Where JSON holds such, it holds text.
pub(in crate::frontend::openapi) fn is_raw(cursor: &Cursor<'_, '_>) -> bool {
    let is_of_bytes = || {
        let media_type = cursor.string("contentMediaType")?.to_ascii_lowercase();
        let is_text = media_type.starts_with("text/")
            || ["json", "xml", "yaml", "javascript", "form-urlencoded"]
                .iter()
                .any(|word| media_type.contains(word));
        Some(!is_text && !cursor.has("contentEncoding"))
    };
    let is_said = |key: &str| {
        cursor
            .string(key)
            .is_some_and(|text| text.eq_ignore_ascii_case("binary"))
    };
    is_said("format") || is_said("contentEncoding") || is_of_bytes().unwrap_or(false)
}

fn read_string(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> (Basic, Constraints) {
    let mut constraints = string_constraints(reader, cursor);
    let encoding = cursor.string("contentEncoding").map(str::to_ascii_lowercase);
    let basic = match constraints.format.as_ref().map(|format| format.value.as_str()) {
        _ if matches!(encoding.as_deref(), Some("base64" | "base64url")) => Basic::Bytes,
        Some("date") => Basic::Date,
        Some("date-time") => Basic::DateTime,
        Some("uri" | "url") => Basic::Url,
        Some("byte" | "base64" | "base64url" | "binary") => Basic::Bytes,
        _ if is_raw(cursor) => {
            constraints.format = Some(Box::new(cursor.spanned("binary".to_owned())));
            Basic::Bytes
        }
        _ => Basic::String,
    };
    if basic == Basic::Bytes {
        constraints.format = constraints.format.filter(|format| format.value == "binary");
    }
    if constraints.format.is_some() && basic == Basic::Bytes {
        // The length of bytes that are sent as they are is no length of a text.
        constraints = Constraints {
            format: constraints.format,
            ..Constraints::default()
        };
    }
    if matches!(basic, Basic::Date | Basic::DateTime | Basic::Url) {
        constraints.format = None;
    }
    (basic, constraints)
}
