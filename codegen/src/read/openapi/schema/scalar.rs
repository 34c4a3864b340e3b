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

/// Whether a schema is of bytes as they are: `format: binary`, or a media type that is no text without an encoding (OpenAPI 3.1,
/// section 4.8.14.3). Where JSON holds such, it holds text.
pub(in crate::read::openapi) fn is_raw(spot: &Spot<'_, '_>) -> bool {
    let is_of_bytes = || {
        let media_type = spot.text("contentMediaType")?.to_ascii_lowercase();
        let is_text = media_type.starts_with("text/")
            || ["json", "xml", "yaml", "javascript", "form-urlencoded"]
                .iter()
                .any(|word| media_type.contains(word));
        Some(!is_text && !spot.has("contentEncoding"))
    };
    let is_said = |key: &str| {
        spot.text(key)
            .is_some_and(|text| text.eq_ignore_ascii_case("binary"))
    };
    is_said("format") || is_said("contentEncoding") || is_of_bytes().unwrap_or(false)
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
        _ if is_raw(spot) => {
            rules.format = Some(Box::new(spot.located("binary".to_owned())));
            Basic::Bytes
        }
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
