//! The constraints by their keys, to go through them.

use crate::diagnostics::location::Location;
use crate::model::spec::{Rules, SpecLanguage};

/// A constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum RuleKey {
    MinLength,
    MaxLength,
    Chars,
    Pattern,
    Format,
    Min,
    Max,
    Above,
    Below,
    MultipleOf,
    MinItems,
    MaxItems,
    Unique,
}

impl RuleKey {
    /// All of them, in the order of the handbook.
    pub(in crate::check) const ALL: &[Self] = &[
        Self::MinLength,
        Self::MaxLength,
        Self::Chars,
        Self::Pattern,
        Self::Format,
        Self::Min,
        Self::Max,
        Self::Above,
        Self::Below,
        Self::MultipleOf,
        Self::MinItems,
        Self::MaxItems,
        Self::Unique,
    ];

    /// As the spec writes it.
    pub(in crate::check) fn name(self, language: SpecLanguage) -> &'static str {
        let (ours, theirs) = match self {
            Self::MinLength => ("length", "minLength"),
            Self::MaxLength => ("length", "maxLength"),
            Self::Chars => ("chars", "chars"),
            Self::Pattern => ("pattern", "pattern"),
            Self::Format => ("format", "format"),
            Self::Min => ("min", "minimum"),
            Self::Max => ("max", "maximum"),
            Self::Above => ("above", "exclusiveMinimum"),
            Self::Below => ("below", "exclusiveMaximum"),
            Self::MultipleOf => ("multiple-of", "multipleOf"),
            Self::MinItems => ("min-items", "minItems"),
            Self::MaxItems => ("max-items", "maxItems"),
            Self::Unique => ("unique", "uniqueItems"),
        };
        match language {
            SpecLanguage::Levain => ours,
            SpecLanguage::OpenApi => theirs,
        }
    }

    /// Where it stands, when it does and says something.
    pub(in crate::check) fn location(self, rules: &Rules) -> Option<&Location> {
        match self {
            Self::MinLength => rules.min_length.as_ref().map(|rule| &rule.location),
            Self::MaxLength => rules.max_length.as_ref().map(|rule| &rule.location),
            Self::Chars => rules.chars.as_ref().map(|rule| &rule.location),
            Self::Pattern => rules.pattern.as_ref().map(|rule| &rule.location),
            Self::Format => rules.format.as_ref().map(|rule| &rule.location),
            Self::Min => rules.min.as_ref().map(|rule| &rule.location),
            Self::Max => rules.max.as_ref().map(|rule| &rule.location),
            Self::Above => rules.above.as_ref().map(|rule| &rule.location),
            Self::Below => rules.below.as_ref().map(|rule| &rule.location),
            Self::MultipleOf => rules.multiple_of.as_ref().map(|rule| &rule.location),
            Self::MinItems => rules.min_items.as_ref().map(|rule| &rule.location),
            Self::MaxItems => rules.max_items.as_ref().map(|rule| &rule.location),
            Self::Unique => rules.unique.as_ref().map(|rule| &rule.location),
        }
    }

    /// Takes it out.
    pub(in crate::check) fn remove(self, rules: &mut Rules) {
        match self {
            Self::MinLength => rules.min_length = None,
            Self::MaxLength => rules.max_length = None,
            Self::Chars => rules.chars = None,
            Self::Pattern => rules.pattern = None,
            Self::Format => rules.format = None,
            Self::Min => rules.min = None,
            Self::Max => rules.max = None,
            Self::Above => rules.above = None,
            Self::Below => rules.below = None,
            Self::MultipleOf => rules.multiple_of = None,
            Self::MinItems => rules.min_items = None,
            Self::MaxItems => rules.max_items = None,
            Self::Unique => rules.unique = None,
        }
    }
}
