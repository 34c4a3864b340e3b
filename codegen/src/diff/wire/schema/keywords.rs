//! Keywords with a simple value: bounds, patterns, formats.

use serde_json::Value;

use super::super::fact::FactAt;
use super::Pair;
use crate::diff::rules::find_rule;
use crate::model::contract::{Keyword, Part, Schema};

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

// The rule for what happened to a keyword: `max-length-decreased`.
fn rule_of(keyword: Keyword, happened: Happened) -> &'static str {
    let stem = match keyword {
        Keyword::MaxLength => "max-length",
        Keyword::MinLength => "min-length",
        Keyword::Maximum => "max",
        Keyword::Minimum => "min",
        Keyword::ExclusiveMaximum => "exclusive-max",
        Keyword::ExclusiveMinimum => "exclusive-min",
        Keyword::MaxItems => "max-items",
        Keyword::MinItems => "min-items",
        Keyword::MaxProperties => "max-properties",
        Keyword::MinProperties => "min-properties",
        Keyword::MaxContains => "max-contains",
        Keyword::MinContains => "min-contains",
        Keyword::MultipleOf => "multiple-of",
        Keyword::Pattern => "pattern",
        Keyword::Format => "format",
        Keyword::UniqueItems => "unique-items",
        Keyword::ContentMediaType => "content-media-type",
        Keyword::ContentEncoding => "content-encoding",
        Keyword::Chars => "chars",
        Keyword::Separator => "separator",
        Keyword::DiscriminatorValue => "discriminator-value",
        Keyword::Style => "style",
        Keyword::Decimal => "decimal",
        Keyword::BoolAs => "bool-as",
        // What a dialect of one's own means is not known.
        Keyword::Dialect => return "unhandled",
    };
    let is_bound = bound_of(keyword).is_some();
    let end = match happened {
        Happened::Increased if is_bound => "increased",
        Happened::Decreased if is_bound => "decreased",
        Happened::Increased | Happened::Decreased => "changed",
        Happened::Added if is_bound => "set",
        Happened::Added => "added",
        Happened::Removed if is_bound => "unset",
        Happened::Removed => "removed",
    };
    find_rule(&format!("{stem}-{end}")).map_or("unhandled", |rule| rule.id)
}

// What happened to a keyword.
#[derive(Clone, Copy)]
enum Happened {
    Increased,
    Decreased,
    Added,
    Removed,
}

/// Compares all simple keywords of two schemas but the format, which is a part of the type.
pub(super) fn compare(old: &Schema, new: &Schema, pair: &mut Pair) {
    if old.keywords.is_empty() && new.keywords.is_empty() {
        return;
    }
    for keyword in Keyword::ALL {
        if *keyword != Keyword::Format {
            compare_keyword(*keyword, old, new, pair);
        }
    }
}

fn compare_keyword(keyword: Keyword, old: &Schema, new: &Schema, pair: &mut Pair) {
    let asserts = |value: &&Value| !is_empty_assertion(keyword, value);
    let (before, after) = (value_of(keyword, old), value_of(keyword, new));
    let usual = usual_beside(keyword, old, new, before.as_ref().or(after.as_ref()));
    let values = (
        before.as_ref().or(usual.as_ref()).filter(asserts),
        after.as_ref().or(usual.as_ref()).filter(asserts),
    );
    let name = keyword.name();
    match values {
        (Some(before), Some(after)) if is_equal(before, after) => {}
        (Some(before), Some(after)) => {
            let is_increase = number(before)
                .zip(number(after))
                .is_some_and(|(before, after)| after > before);
            let happened = if is_increase {
                Happened::Increased
            } else {
                Happened::Decreased
            };
            let rule = rule_of(keyword, happened);
            let rule = more_exact(keyword, before, after).unwrap_or(rule);
            pair.fact(
                rule,
                FactAt::both(old, new, name).values(Some(before), Some(after)),
            );
        }
        (None, Some(after)) => {
            let at = FactAt::added(old, new, name).values(None, Some(after));
            pair.fact(rule_of(keyword, Happened::Added), named_by_oasdiff(keyword, at));
        }
        (Some(before), None) => {
            let at = FactAt::removed(old, new, name).values(Some(before), None);
            pair.fact(rule_of(keyword, Happened::Removed), named_by_oasdiff(keyword, at));
        }
        (None, None) => {}
    }
}

// Without `contains`, neither bound of it has a meaning (JSON Schema 2020-12, validation, section 6.4.4).
fn value_of(keyword: Keyword, schema: &Schema) -> Option<Value> {
    let is_bound_of_contains = matches!(keyword, Keyword::MinContains | Keyword::MaxContains);
    let has_meaning = !is_bound_of_contains || schema.parts.contains_key(&Part::Contains);
    schema.keywords.get(&keyword).filter(|_| has_meaning).cloned()
}

// One item must match `contains` where nothing else is said, so that 0 is less than nothing.
fn usual_beside(keyword: Keyword, old: &Schema, new: &Schema, written: Option<&Value>) -> Option<Value> {
    let has_contains = |schema: &Schema| schema.parts.contains_key(&Part::Contains);
    let is_of_both = keyword == Keyword::MinContains && has_contains(old) && has_contains(new);
    let is_low = written.and_then(number).is_some_and(|number| number <= 1.0);
    (is_of_both && is_low).then(|| Value::from(1))
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
