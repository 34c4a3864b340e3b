//! Texts against the rules of their types: the very rules the runtime checks by.

use levain_rules::{CharSet, Format, Pattern};

use crate::model::spec::{Basic, Constraints};

/// Why the rules refuse `text`, or the language's own type it is of; as what follows "it".
pub(super) fn why_text_is_refused(
    constraints: &[&Constraints],
    basic: Option<Basic>,
    text: &str,
) -> Option<String> {
    let own = match basic? {
        Basic::Url => Some(Format::Uri),
        Basic::Date => Some(Format::Date),
        Basic::DateTime => Some(Format::LocalDateTime),
        Basic::Currency => Some(Format::Currency),
        Basic::Bytes => Some(Format::Byte),
        Basic::String | Basic::Int | Basic::UInt | Basic::Float | Basic::Bool => None,
    };
    if let Some(own) = own.filter(|own| !own.accepts(text)) {
        return Some(format!("must be {}", own.description()));
    }
    constraints
        .iter()
        .find_map(|constraints| why_constraints_refuse_string(constraints, text))
}

/// Why one set of rules refuses `text`.
pub(super) fn why_constraints_refuse_string(constraints: &Constraints, text: &str) -> Option<String> {
    let length = text.chars().count() as u64;
    if let Some(least) = constraints
        .min_length
        .as_ref()
        .filter(|least| length < least.value)
    {
        return Some(format!(
            "takes at least {} characters, this has {length}",
            least.value
        ));
    }
    if let Some(most) = constraints.max_length.as_ref().filter(|most| length > most.value) {
        return Some(format!(
            "takes at most {} characters, this has {length}",
            most.value
        ));
    }
    if let Some(set) = &constraints.chars
        && let Some((at, odd)) = (1..)
            .zip(text.chars())
            .find(|(_, next)| !CharSet::source_contains(&set.value, *next))
    {
        return Some(format!(
            "takes only `{}`, and character {at} is `{odd}`",
            set.value
        ));
    }
    let format = constraints
        .format
        .as_ref()
        .and_then(|format| Format::from_name(&format.value));
    if let Some(format) = format.filter(|format| !format.accepts(text)) {
        return Some(format!("must be {}", format.description()));
    }
    let pattern = constraints.pattern.as_ref()?;
    (!Pattern::source_matches(&pattern.value, text)).then(|| format!("must match `{}`", pattern.value))
}
