//! Keywords with a simple value: bounds, patterns, formats.

use serde_json::Value;

use super::super::fact::FactAt;
use super::Pair;
use crate::model::contract::{Keyword, Schema};

/// Whether a keyword is an upper or a lower bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Upper,
    Lower,
}

/// Which bound a keyword is, if it is one.
pub(super) const fn bound_of(keyword: Keyword) -> Option<Bound> {
    match keyword {
        Keyword::MaxLength
        | Keyword::Maximum
        | Keyword::ExclusiveMaximum
        | Keyword::MaxItems
        | Keyword::MaxProperties
        | Keyword::MaxContains => Some(Bound::Upper),
        Keyword::MinLength
        | Keyword::Minimum
        | Keyword::ExclusiveMinimum
        | Keyword::MinItems
        | Keyword::MinProperties
        | Keyword::MinContains => Some(Bound::Lower),
        _ => None,
    }
}

/// A number as it is compared.
pub(super) fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}

// The rules of a keyword: of a bound that increases, decreases, is set and is unset; of another one that is added, removed and changed.
const fn rules_of(keyword: Keyword) -> [&'static str; 4] {
    match keyword {
        Keyword::MaxLength => [
            "max-length-increased",
            "max-length-decreased",
            "max-length-set",
            "max-length-unset",
        ],
        Keyword::MinLength => [
            "min-length-increased",
            "min-length-decreased",
            "min-length-set",
            "min-length-unset",
        ],
        Keyword::Maximum => ["max-increased", "max-decreased", "max-set", "max-unset"],
        Keyword::Minimum => ["min-increased", "min-decreased", "min-set", "min-unset"],
        Keyword::ExclusiveMaximum => [
            "exclusive-max-increased",
            "exclusive-max-decreased",
            "exclusive-max-set",
            "exclusive-max-unset",
        ],
        Keyword::ExclusiveMinimum => [
            "exclusive-min-increased",
            "exclusive-min-decreased",
            "exclusive-min-set",
            "exclusive-min-unset",
        ],
        Keyword::MaxItems => [
            "max-items-increased",
            "max-items-decreased",
            "max-items-set",
            "max-items-unset",
        ],
        Keyword::MinItems => [
            "min-items-increased",
            "min-items-decreased",
            "min-items-set",
            "min-items-unset",
        ],
        Keyword::MaxProperties => [
            "max-properties-increased",
            "max-properties-decreased",
            "max-properties-set",
            "max-properties-unset",
        ],
        Keyword::MinProperties => [
            "min-properties-increased",
            "min-properties-decreased",
            "min-properties-set",
            "min-properties-unset",
        ],
        Keyword::MaxContains => [
            "max-contains-increased",
            "max-contains-decreased",
            "max-contains-set",
            "max-contains-unset",
        ],
        Keyword::MinContains => [
            "min-contains-increased",
            "min-contains-decreased",
            "min-contains-set",
            "min-contains-unset",
        ],
        Keyword::MultipleOf => [
            "multiple-of-changed",
            "multiple-of-changed",
            "multiple-of-added",
            "multiple-of-removed",
        ],
        Keyword::Pattern => [
            "pattern-changed",
            "pattern-changed",
            "pattern-added",
            "pattern-removed",
        ],
        Keyword::Format => [
            "format-changed",
            "format-changed",
            "format-added",
            "format-removed",
        ],
        Keyword::UniqueItems => [
            "unique-items-changed",
            "unique-items-changed",
            "unique-items-added",
            "unique-items-removed",
        ],
        Keyword::ContentMediaType => [
            "content-media-type-changed",
            "content-media-type-changed",
            "content-media-type-added",
            "content-media-type-removed",
        ],
        Keyword::ContentEncoding => [
            "content-encoding-changed",
            "content-encoding-changed",
            "content-encoding-added",
            "content-encoding-removed",
        ],
        Keyword::Chars => ["chars-changed", "chars-changed", "chars-added", "chars-removed"],
        Keyword::Separator => [
            "separator-changed",
            "separator-changed",
            "separator-added",
            "separator-removed",
        ],
    }
}

/// Compares all simple keywords of two schemas but the format, which is a part of the type.
pub(super) fn compare(old: &Schema, new: &Schema, pair: &mut Pair) {
    for keyword in Keyword::ALL {
        if *keyword != Keyword::Format {
            compare_keyword(*keyword, old, new, pair);
        }
    }
}

fn compare_keyword(keyword: Keyword, old: &Schema, new: &Schema, pair: &mut Pair) {
    let asserts = |value: &&Value| !is_empty_assertion(keyword, value);
    let values = (
        old.keywords.get(&keyword).filter(asserts),
        new.keywords.get(&keyword).filter(asserts),
    );
    let [increased, decreased, set, unset] = rules_of(keyword);
    let name = keyword.name();
    match values {
        (Some(before), Some(after)) if is_equal(before, after) => {}
        (Some(before), Some(after)) => {
            let is_increase = number(before)
                .zip(number(after))
                .is_some_and(|(before, after)| after > before);
            let rule = if is_increase { increased } else { decreased };
            let rule = more_exact(keyword, before, after).unwrap_or(rule);
            pair.fact(
                rule,
                FactAt::both(old, new, name).values(Some(before), Some(after)),
            );
        }
        (None, Some(after)) => {
            let at = FactAt::added(old, new, name).values(None, Some(after));
            pair.fact(set, named_by_oasdiff(keyword, at));
        }
        (Some(before), None) => {
            let at = FactAt::removed(old, new, name).values(Some(before), None);
            pair.fact(unset, named_by_oasdiff(keyword, at));
        }
        (None, None) => {}
    }
}

// oasdiff reports these as changes from or to nothing.
fn named_by_oasdiff(keyword: Keyword, at: FactAt) -> FactAt {
    match keyword {
        Keyword::ContentMediaType => at.oasdiff("content-media-type-changed"),
        Keyword::ContentEncoding => at.oasdiff("content-encoding-changed"),
        _ => at,
    }
}

// What a value that asserts nothing accepts is what its absence does.
fn is_empty_assertion(keyword: Keyword, value: &Value) -> bool {
    let is_lower = matches!(
        keyword,
        Keyword::MinLength | Keyword::MinItems | Keyword::MinProperties
    );
    match keyword {
        Keyword::UniqueItems => *value == Value::Bool(false),
        Keyword::Pattern => value.as_str() == Some(""),
        _ => is_lower && number(value) == Some(0.0),
    }
}

fn is_equal(before: &Value, after: &Value) -> bool {
    before == after
        || number(before)
            .zip(number(after))
            .is_some_and(|(before, after)| (before - after).abs() == 0.0)
}

fn more_exact(keyword: Keyword, before: &Value, after: &Value) -> Option<&'static str> {
    match keyword {
        Keyword::Pattern => {
            let matches_all = [".*", "^.*$", ".*$", "^.*"].contains(&after.as_str()?);
            matches_all.then_some("pattern-generalized")
        }
        Keyword::MultipleOf => {
            let (before, after) = (number(before)?, number(after)?);
            let divides = |one: f64, other: f64| ((one / other) - (one / other).round()).abs() < 1e-9;
            if divides(after, before) {
                Some("multiple-of-narrowed")
            } else if divides(before, after) {
                Some("multiple-of-widened")
            } else {
                None
            }
        }
        _ => None,
    }
}
