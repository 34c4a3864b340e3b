//! Schemas of strings, numbers and booleans.
//!
//! In: a schema and its type. Out: the basic type that holds its values, and the constraints that this type does not imply.

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
pub(super) fn read_scalar(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, of: SchemaType) -> SpecType {
    let (basic, constraints) = match of {
        SchemaType::Integer => read_integer(reader, cursor),
        SchemaType::Number => (Basic::Float, number_constraints(reader, cursor)),
        SchemaType::Boolean => (Basic::Bool, Constraints::default()),
        SchemaType::File => (Basic::Bytes, Constraints::default()),
        SchemaType::String | SchemaType::Object | SchemaType::Array => read_string(reader, cursor),
    };
    let mut basic = SpecType::new(cursor.location(), SpecShape::Basic(basic));
    basic.constraints = constraints;
    basic
}

// A 64-bit integer: signed, unless the schema says that it is unsigned or needs values beyond the signed ones.
fn read_integer(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> (Basic, Constraints) {
    let constraints = number_constraints(reader, cursor);
    let value = |bound: &Keyword<Number>| bound.as_ref().and_then(|bound| bound.value.as_f64());
    let min = value(&constraints.min).or_else(|| value(&constraints.above).map(|above| above + 1.0));
    let max = value(&constraints.max).or_else(|| value(&constraints.below));
    let is_non_negative = min.is_some_and(|min| min >= 0.0);
    // Tools that only have floats write 2^63 for the maximum of a signed 64-bit integer, and 2^64 for that of an unsigned one.
    let max_exceeds = |power: f64| max.is_some_and(|max| max > power);
    let is_unsigned = has_unsigned_format(&constraints) || (is_non_negative && max_exceeds(TWO_TO_63));
    let basic = if is_unsigned { Basic::UInt } else { Basic::Int };
    let fits_max = !max_exceeds(if is_unsigned { TWO_TO_64 } else { TWO_TO_63 });
    let fits_min = is_unsigned || min.is_none_or(|min| min >= -TWO_TO_63);
    let bound = match (fits_max, fits_min) {
        (false, _) => constraints.max.as_ref().or(constraints.below.as_ref()),
        (_, false) => constraints.min.as_ref().or(constraints.above.as_ref()),
        _ => None,
    };
    if let Some(bound) = bound {
        reader.found.add(Finding::new(
            Code::KeywordNotChecked,
            bound.location.clone(),
            "the schema allows integers of more than 64 bits, which cannot be read",
            "remove `type` if the API sends such numbers: any JSON keeps all digits",
        ));
    }
    (basic, constraints)
}

fn has_unsigned_format(constraints: &Constraints) -> bool {
    let format = constraints.format.as_ref().map(|format| format.value.as_str());
    format == Some("uint64")
}

/// Whether the values of a schema are raw bytes: `format: binary`, or a media type other than text without an encoding (OpenAPI
/// 3.1, section 4.8.14.3). In JSON they are strings.
pub(in crate::frontend::openapi) fn is_raw(cursor: &Cursor<'_, '_>) -> bool {
    let has_binary_media_type = || {
        let media_type = cursor.string("contentMediaType")?.to_ascii_lowercase();
        let is_text = media_type.starts_with("text/")
            || ["json", "xml", "yaml", "javascript", "form-urlencoded"]
                .iter()
                .any(|word| media_type.contains(word));
        Some(!is_text && !cursor.has("contentEncoding"))
    };
    let is_binary = |key: &str| {
        cursor
            .string(key)
            .is_some_and(|text| text.eq_ignore_ascii_case("binary"))
    };
    is_binary("format") || is_binary("contentEncoding") || has_binary_media_type().unwrap_or(false)
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
        // `minLength` and `maxLength` count characters, which raw bytes do not have.
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
