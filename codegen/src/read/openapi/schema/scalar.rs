//! Texts, numbers and truth values.

use super::kinds::Word;
use super::rules::{number_rules, text_rules};
use crate::read::openapi::references::Reader;
use crate::read::openapi::spot::Spot;
use crate::spec::{Basic, Rules, SpecShape, SpecType};

/// The type of a schema whose `type` is neither object nor array.
pub(super) fn read_scalar(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>, word: Word) -> SpecType {
    let (basic, rules) = match word {
        Word::Integer => (Basic::Int, number_rules(reader, spot)),
        Word::Number => (Basic::Float, number_rules(reader, spot)),
        Word::Boolean => (Basic::Bool, Rules::default()),
        Word::File => (Basic::Bytes, Rules::default()),
        Word::String | Word::Object | Word::Array => read_text(reader, spot),
    };
    let mut of = SpecType::new(spot.place(), SpecShape::Basic(basic));
    of.rules = rules;
    of
}

fn read_text(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>) -> (Basic, Rules) {
    let mut rules = text_rules(reader, spot);
    let encoding = spot.text("contentEncoding").map(str::to_ascii_lowercase);
    let basic = match rules.format.as_ref().map(|format| format.value.as_str()) {
        _ if matches!(encoding.as_deref(), Some("base64" | "base64url")) => Basic::Bytes,
        Some("date") => Basic::Date,
        Some("date-time" | "datetime") => Basic::DateTime,
        Some("uri" | "url") => Basic::Url,
        Some("byte" | "base64" | "base64url" | "binary") => Basic::Bytes,
        // A media type without an encoding: the bytes themselves (OpenAPI 3.1, section 4.8.14.3).
        _ if spot.has("contentMediaType") && encoding.is_none() => Basic::Bytes,
        _ => Basic::String,
    };
    if basic == Basic::Bytes {
        rules.format = rules.format.filter(|format| format.value == "binary");
    }
    if rules.format.is_some() && basic == Basic::Bytes {
        // The length of bytes that are sent as they are is no length of a text.
        rules = Rules {
            format: rules.format,
            ..Rules::default()
        };
    }
    if matches!(basic, Basic::Date | Basic::DateTime | Basic::Url) {
        rules.format = None;
    }
    (basic, rules)
}
