//! The constraints by their keys, to iterate over them.

use crate::diagnostics::location::Location;
use crate::model::spec::{Constraints, SpecLanguage};

/// The key of a constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) enum ConstraintKey {
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

impl ConstraintKey {
    /// All keys, in the order of the documentation.
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

    /// The keyword, as the spec writes it.
    pub(in crate::check) fn name(self, language: SpecLanguage) -> &'static str {
        let (native, openapi) = match self {
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
            SpecLanguage::Levain => native,
            SpecLanguage::OpenApi => openapi,
        }
    }

    /// Where the constraint is written, if it is.
    pub(in crate::check) fn location(self, constraints: &Constraints) -> Option<&Location> {
        match self {
            Self::MinLength => constraints
                .min_length
                .as_ref()
                .map(|constraint| &constraint.location),
            Self::MaxLength => constraints
                .max_length
                .as_ref()
                .map(|constraint| &constraint.location),
            Self::Chars => constraints.chars.as_ref().map(|constraint| &constraint.location),
            Self::Pattern => constraints
                .pattern
                .as_ref()
                .map(|constraint| &constraint.location),
            Self::Format => constraints.format.as_ref().map(|constraint| &constraint.location),
            Self::Min => constraints.min.as_ref().map(|constraint| &constraint.location),
            Self::Max => constraints.max.as_ref().map(|constraint| &constraint.location),
            Self::Above => constraints.above.as_ref().map(|constraint| &constraint.location),
            Self::Below => constraints.below.as_ref().map(|constraint| &constraint.location),
            Self::MultipleOf => constraints
                .multiple_of
                .as_ref()
                .map(|constraint| &constraint.location),
            Self::MinItems => constraints
                .min_items
                .as_ref()
                .map(|constraint| &constraint.location),
            Self::MaxItems => constraints
                .max_items
                .as_ref()
                .map(|constraint| &constraint.location),
            Self::Unique => constraints.unique.as_ref().map(|constraint| &constraint.location),
        }
    }

    /// Removes the constraint.
    pub(in crate::check) fn remove(self, constraints: &mut Constraints) {
        match self {
            Self::MinLength => constraints.min_length = None,
            Self::MaxLength => constraints.max_length = None,
            Self::Chars => constraints.chars = None,
            Self::Pattern => constraints.pattern = None,
            Self::Format => constraints.format = None,
            Self::Min => constraints.min = None,
            Self::Max => constraints.max = None,
            Self::Above => constraints.above = None,
            Self::Below => constraints.below = None,
            Self::MultipleOf => constraints.multiple_of = None,
            Self::MinItems => constraints.min_items = None,
            Self::MaxItems => constraints.max_items = None,
            Self::Unique => constraints.unique = None,
        }
    }
}
