//! Strings against constraints: the same constraints, checked by the same code as at run time.
//!
//! In: a string and constraints. Out: the first violation, as the rest of a sentence that begins with "it". Knows no types but the
//! built-in ones.

use levain_rules::{CharSet, Format, Pattern};

use crate::model::spec::{Basic, Constraints};

/// How `text` violates constraints, or the format of its built-in type.
pub(super) fn string_violation(
    constraints: &[&Constraints],
    basic: Option<Basic>,
    text: &str,
) -> Option<String> {
    let built_in = match basic {
        Some(Basic::Url) => Some(Format::Uri),
        Some(Basic::Date) => Some(Format::Date),
        Some(Basic::DateTime) => Some(Format::LocalDateTime),
        Some(Basic::Currency) => Some(Format::Currency),
        // The alphabet of base64url differs.
        Some(Basic::Bytes) => Some(Format::Byte).filter(|_| !constraints.iter().any(|of| is_base64url(of))),
        Some(Basic::String | Basic::Int | Basic::UInt | Basic::Float | Basic::Bool) | None => None,
    };
    built_in
        .and_then(|format| format_violation(format, text))
        .or_else(|| {
            let mut constraints = constraints.iter();
            constraints.find_map(|constraints| constraint_violation(constraints, text))
        })
}

fn is_base64url(constraints: &Constraints) -> bool {
    let format = constraints.format.as_ref();
    format.is_some_and(|format| format.value == "base64url")
}

fn constraint_violation(constraints: &Constraints, text: &str) -> Option<String> {
    let format = constraints
        .format
        .as_ref()
        .and_then(|format| Format::from_name(&format.value));
    length_violation(constraints, text)
        .or_else(|| character_violation(constraints, text))
        .or_else(|| format_violation(format?, text))
        .or_else(|| {
            let pattern = constraints.pattern.as_ref()?;
            (!Pattern::source_matches(&pattern.value, text))
                .then(|| format!("must match `{}`", pattern.value))
        })
}

fn length_violation(constraints: &Constraints, text: &str) -> Option<String> {
    let length = text.chars().count() as u64;
    let min = constraints.min_length.as_ref().filter(|min| length < min.value);
    if let Some(min) = min {
        return Some(format!(
            "must have at least {} characters, not {length}",
            min.value
        ));
    }
    let max = constraints.max_length.as_ref().filter(|max| length > max.value)?;
    Some(format!(
        "must have at most {} characters, not {length}",
        max.value
    ))
}

fn character_violation(constraints: &Constraints, text: &str) -> Option<String> {
    let set = constraints.chars.as_ref()?;
    let (position, character) = (1..)
        .zip(text.chars())
        .find(|(_, next)| !CharSet::source_contains(&set.value, *next))?;
    Some(format!(
        "must consist of `{}`, and character {position} is `{character}`",
        set.value
    ))
}

fn format_violation(format: Format, text: &str) -> Option<String> {
    (!format.accepts(text)).then(|| format!("must be {}", format.description()))
}
