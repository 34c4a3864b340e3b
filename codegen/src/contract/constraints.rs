//! Constraints as keywords of JSON Schema.

use serde_json::Value;

use crate::model::contract::Keyword;
use crate::model::spec::Constraints;

/// The keywords of constraints on a type; whether it is a map decides what `items` counts.
pub(super) fn keywords(constraints: &Constraints, is_map: bool) -> Vec<(Keyword, Value)> {
    let count =
        |keyword: &crate::model::spec::Keyword<u64>| keyword.as_ref().map(|count| Value::from(count.value));
    let number = |keyword: &crate::model::spec::Keyword<serde_json::Number>| {
        keyword.as_ref().map(|number| Value::Number(number.value.clone()))
    };
    let text = |keyword: &crate::model::spec::Keyword<String>| {
        keyword.as_ref().map(|text| Value::String(text.value.clone()))
    };
    let (min_count, max_count) = if is_map {
        (Keyword::MinProperties, Keyword::MaxProperties)
    } else {
        (Keyword::MinItems, Keyword::MaxItems)
    };
    let unique = constraints.unique.as_ref().filter(|unique| unique.value);
    let all = [
        (Keyword::MinLength, count(&constraints.min_length)),
        (Keyword::MaxLength, count(&constraints.max_length)),
        (Keyword::Chars, text(&constraints.chars)),
        (Keyword::Pattern, text(&constraints.pattern)),
        (Keyword::Format, text(&constraints.format)),
        (Keyword::Minimum, number(&constraints.min)),
        (Keyword::Maximum, number(&constraints.max)),
        (Keyword::ExclusiveMinimum, number(&constraints.above)),
        (Keyword::ExclusiveMaximum, number(&constraints.below)),
        (Keyword::MultipleOf, number(&constraints.multiple_of)),
        (min_count, count(&constraints.min_items)),
        (max_count, count(&constraints.max_items)),
        (Keyword::UniqueItems, unique.map(|_| Value::Bool(true))),
    ];
    all.into_iter()
        .filter_map(|(keyword, value)| Some((keyword, value?)))
        .collect()
}
