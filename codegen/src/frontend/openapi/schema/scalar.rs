//! Schemas of strings, numbers and booleans.
//!
//! In: a schema and its type. Out: the basic type that holds its values, and the constraints that this type does not imply.

use serde_json::Number;

use super::constraints::{number_constraints, string_constraints};
use super::types::SchemaType;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{Assertion, Basic, Constraints, JsonType, Keyword, SpecShape, SpecType};

const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;
const TWO_TO_64: f64 = 18_446_744_073_709_551_616.0;

/// The type of a schema whose `type` is neither object nor array.
pub(super) fn read_scalar(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>, of: SchemaType) -> SpecType {
    let (basic, constraints) = match of {
        // The OpenAPI Format Registry defines the formats of integers for `number` as well.
        SchemaType::Number if !is_integer_format(cursor.string("format")) => {
            (Basic::Float, number_constraints(reader, cursor))
        }
        SchemaType::Integer | SchemaType::Number => match read_integer(reader, cursor) {
            (Some(basic), constraints) => (basic, constraints),
            (None, constraints) => return large_integer(cursor, constraints),
        },
        SchemaType::Boolean => (Basic::Bool, Constraints::default()),
        SchemaType::File => (Basic::Bytes, Constraints::default()),
        SchemaType::String | SchemaType::Object | SchemaType::Array => read_string(reader, cursor),
    };
    let mut basic = SpecType::new(cursor.location(), SpecShape::Basic(basic));
    basic.constraints = constraints;
    basic.wire.media_type = file_media_type(cursor);
    basic
}

// Names of formats for integers of more than 64 bits.
const LARGE_FORMATS: &[&str] = &[
    "bigint",
    "big-int",
    "big_int",
    "biginteger",
    "big-integer",
    "int128",
    "int256",
    "uint128",
    "uint256",
];

// An integer of more than 64 bits, which no type of the standard library takes: JSON keeps all of its digits.
fn large_integer(cursor: &Cursor<'_, '_>, constraints: Constraints) -> SpecType {
    let mut any = SpecType::new(cursor.location(), SpecShape::Any);
    let bounds = Constraints {
        format: None,
        ..constraints
    };
    any.constraints
        .assertions
        .push(cursor.spanned(Assertion::all(vec![
            Assertion::Type(vec![JsonType::Integer]),
            Assertion::Number(Box::new(bounds)),
        ])));
    any
}

// A 64-bit integer: signed, unless the schema says that it is unsigned or needs values beyond the signed ones; none if it says that 64 bits
// are too few.
fn read_integer(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> (Option<Basic>, Constraints) {
    let constraints = number_constraints(reader, cursor);
    let value = |bound: &Keyword<Number>| bound.as_ref().and_then(|bound| bound.value.as_f64());
    let min = value(&constraints.min).or_else(|| value(&constraints.above).map(|above| above + 1.0));
    let max = value(&constraints.max).or_else(|| value(&constraints.below));
    let is_non_negative = min.is_some_and(|min| min >= 0.0);
    // Tools that only have floats write 2^63 for the maximum of a signed 64-bit integer, and 2^64 for that of an unsigned one.
    let max_exceeds = |power: f64| max.is_some_and(|max| max > power);
    let is_unsigned = has_format(&constraints, &["uint64"]) || (is_non_negative && max_exceeds(TWO_TO_63));
    let basic = if is_unsigned { Basic::UInt } else { Basic::Int };
    let fits_max = !max_exceeds(if is_unsigned { TWO_TO_64 } else { TWO_TO_63 });
    let fits_min = is_unsigned || min.is_none_or(|min| min >= -TWO_TO_63);
    let is_large = !(fits_max && fits_min) || has_format(&constraints, LARGE_FORMATS);
    ((!is_large).then_some(basic), constraints)
}

/// Whether a format says that a number is an integer of some width.
pub(super) fn is_integer_format(format: Option<&str>) -> bool {
    matches!(
        format,
        Some("int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64")
    )
}

fn has_format(constraints: &Constraints, names: &[&str]) -> bool {
    let format = constraints
        .format
        .as_ref()
        .map(|format| format.value.to_ascii_lowercase());
    format.is_some_and(|format| names.contains(&format.as_str()))
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

// The media type of a file, which its part of a multipart body has (OpenAPI 3.1.1, section 4.8.15.1).
fn file_media_type(cursor: &Cursor<'_, '_>) -> Keyword<String> {
    let media_type = cursor.get("contentMediaType").filter(|_| is_raw(cursor))?;
    let text = media_type.as_str()?;
    let is_plain = text.contains('/')
        && text
            .bytes()
            .all(|byte| (0x20..0x7f).contains(&byte) && byte != b'*');
    let is_default = text.eq_ignore_ascii_case("application/octet-stream");
    (is_plain && !is_default).then(|| Box::new(media_type.spanned(text.to_owned())))
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
        if encoding.as_deref() == Some("base64url") {
            constraints.format = Some(Box::new(cursor.spanned("base64url".to_owned())));
        }
        let is_kept = |format: &str| matches!(format, "binary" | "base64url");
        constraints.format = constraints.format.filter(|format| is_kept(&format.value));
    }
    let format = constraints.format.as_ref().map(|format| format.value.as_str());
    if format == Some("binary") && basic == Basic::Bytes {
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
