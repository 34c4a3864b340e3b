//! Values that a spec writes, such as an example or a default, against their types.
//!
//! In: a value and a use of a type. Out: why the value is not valid, with the path to the part that is wrong. Reports nothing itself.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexSet;

use super::numbers::{is_integer, is_unsigned, number_violation};
use super::strings::string_violation;
use super::types::{Type, resolve_use};
use crate::diagnostics::nearest::nearest;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Field, FixedMember, Use, Value, Variant};
use crate::model::spec::{Basic, Constraints, Literal, Presence, SpecLanguage};
use crate::model::tagging::Tagging;

/// The fields, constants and additional properties of an object.
type ObjectParts<'a> = (&'a [Field], &'a [FixedMember], &'a AdditionalProperties<Use>);

/// The members of a value, by their names.
type Members<'v> = BTreeMap<&'v str, &'v Literal>;

/// Why `value` is not valid for the type, with the path to the part that is wrong; `None` if it is valid.
///
/// A string that contains `...` or `…` stands for any value.
pub(super) fn why_invalid(api: &Api, of: &Use, value: &Literal) -> Option<String> {
    if is_placeholder(value) {
        return None;
    }
    let resolved = resolve_use(api, of);
    if *value == Literal::Null {
        let allows_null = resolved.is_nullable
            || matches!(resolved.of, Type::Any | Type::Placeholder | Type::Override)
            || has_null_value(resolved.of);
        return (!allows_null).then(|| format!("it is null, not {}", resolved.of.noun()));
    }
    why_invalid_for_type(api, resolved.of, &resolved.constraints, value)
}

fn is_placeholder(value: &Literal) -> bool {
    matches!(value, Literal::String(text) if text.contains("...") || text.contains('…'))
}

fn has_null_value(of: Type<'_>) -> bool {
    matches!(of, Type::Enum(values, _) if values.iter().any(|value| value.value.value == Literal::Null))
}

fn why_invalid_for_type(
    api: &Api,
    of: Type<'_>,
    constraints: &[&Constraints],
    value: &Literal,
) -> Option<String> {
    let wrong_type = || Some(format!("{} is not {}", quoted(value), of.noun()));
    match (of, value) {
        (Type::Any | Type::Placeholder | Type::Override, _)
        | (Type::Basic(Basic::Bool), Literal::Boolean(_))
        | (Type::File, Literal::String(_)) => None,
        (Type::Basic(Basic::Int), Literal::Number(number)) if !is_integer(number) => wrong_type(),
        (Type::Basic(Basic::UInt), Literal::Number(number)) if !is_unsigned(number) => wrong_type(),
        (Type::Basic(basic @ (Basic::Int | Basic::UInt | Basic::Float)), Literal::Number(_)) => {
            constraint_violation(constraints, Some(basic), value)
                .map(|why| format!("{} {why}", quoted(value)))
        }
        (Type::Basic(Basic::Int | Basic::UInt | Basic::Float | Basic::Bool) | Type::File, _) => wrong_type(),
        (Type::Basic(basic), Literal::String(_)) => constraint_violation(constraints, Some(basic), value)
            .map(|why| format!("{}: it {why}", quoted(value))),
        (Type::Enum(values, is_open), _) => why_not_in_enum(values, is_open, value),
        (Type::Array(item), Literal::Array(items)) => why_invalid_array(api, item, constraints, items),
        (Type::Tuple(types), Literal::Array(items)) => why_invalid_tuple(api, types, items),
        (Type::Map(of), Literal::Object(members)) => {
            count_violation(constraints, members.len()).or_else(|| {
                let mut members = members.iter();
                members.find_map(|(name, member)| Some(at(name, why_invalid(api, of, member)?)))
            })
        }
        (Type::Object(fields, fixed, additional_properties), Literal::Object(members)) => {
            why_invalid_object(api, (fields, fixed, additional_properties), members)
        }
        (Type::Union(variants, tagging), _) => why_not_in_union(api, variants, tagging, value),
        _ => wrong_type(),
    }
}

/// How a string or number violates constraints, as the rest of a sentence that begins with the value. Values of other types have none.
pub(super) fn constraint_violation(
    constraints: &[&Constraints],
    basic: Option<Basic>,
    value: &Literal,
) -> Option<String> {
    match value {
        Literal::String(text) => string_violation(constraints, basic, text),
        Literal::Number(number) => constraints
            .iter()
            .find_map(|constraints| number_violation(constraints, number)),
        _ => None,
    }
}

fn why_not_in_enum(values: &[Value], is_open: bool, value: &Literal) -> Option<String> {
    if values.iter().any(|known| known.value.value == *value) {
        return None;
    }
    // An open enum has more values of the same JSON type.
    let has_same_type =
        |known: &Value| std::mem::discriminant(&known.value.value) == std::mem::discriminant(value);
    if is_open && values.first().is_none_or(has_same_type) {
        return None;
    }
    let strings = values.iter().filter_map(|known| match &known.value.value {
        Literal::String(text) => Some(text.as_str()),
        _ => None,
    });
    let near = match value {
        Literal::String(text) => nearest(text, strings),
        _ => None,
    };
    Some(format!(
        "{} is not one of the values{}",
        quoted(value),
        suggestion(near)
    ))
}

fn why_not_in_union(api: &Api, variants: &[Variant], tagging: &Tagging, value: &Literal) -> Option<String> {
    let members = match value {
        Literal::Object(members) => members.as_slice(),
        _ => &[],
    };
    let (tag, value) = match tagging {
        Tagging::Untagged => (None, value.clone()),
        Tagging::VariantField(tag) => (member_of(members, tag), value.clone()),
        // The tag is not a field of the variant.
        Tagging::Internal(tag) => {
            let fields = members.iter().filter(|(name, _)| name != tag).cloned();
            (member_of(members, tag), Literal::Object(fields.collect()))
        }
    };
    if let Some(tag) = tag
        && let Some(tagged) = variants.iter().find(|variant| variant.tags.contains(tag))
    {
        return why_invalid(api, &tagged.of, &value);
    }
    let leaves = leaves_of(api, variants, &value);
    let has_match = leaves
        .into_iter()
        .any(|of| why_invalid(api, of, &value).is_none());
    (!has_match).then(|| format!("{} matches no variant of the union", quoted(&value)))
}

// The variants of a union, with those of nested unions in place of these, each once: unions of unions may lead to one type in very many
// ways. A nested union stays where a tag of the value says which of its variants is meant.
fn leaves_of<'a>(api: &'a Api, variants: &'a [Variant], value: &Literal) -> Vec<&'a Use> {
    let mut seen: BTreeSet<*const Variant> = BTreeSet::new();
    let mut open: Vec<&'a Use> = variants.iter().rev().map(|variant| &variant.of).collect();
    let mut leaves = Vec::new();
    while let Some(of) = open.pop() {
        let resolved = resolve_use(api, of);
        match resolved.of {
            Type::Union(inner, tagging) if *value != Literal::Null && !has_tag(inner, tagging, value) => {
                if seen.insert(inner.as_ptr()) {
                    open.extend(inner.iter().rev().map(|variant| &variant.of));
                }
            }
            _ => leaves.push(of),
        }
    }
    leaves
}

fn has_tag(variants: &[Variant], tagging: &Tagging, value: &Literal) -> bool {
    let (Tagging::VariantField(tag) | Tagging::Internal(tag), Literal::Object(members)) = (tagging, value)
    else {
        return false;
    };
    let tag = member_of(members, tag);
    tag.is_some_and(|tag| variants.iter().any(|variant| variant.tags.contains(tag)))
}

fn why_invalid_array(
    api: &Api,
    item: &Use,
    constraints: &[&Constraints],
    items: &[Literal],
) -> Option<String> {
    if items.iter().any(is_placeholder) {
        return None;
    }
    let is_unique = constraints
        .iter()
        .any(|constraints| constraints.unique.as_ref().is_some_and(|unique| unique.value));
    let repeated = || {
        let mut seen = IndexSet::new();
        items.iter().position(|item| !seen.insert(item))
    };
    count_violation(constraints, items.len())
        .or_else(|| {
            let index = is_unique.then(repeated)??;
            Some(format!(
                "its items must be unique, and item {} repeats an earlier one",
                index + 1
            ))
        })
        .or_else(|| why_invalid_item(api, items.iter().map(|value| (item, value))))
}

fn why_invalid_tuple(api: &Api, types: &[Use], items: &[Literal]) -> Option<String> {
    if types.len() != items.len() {
        return Some(format!("it has {} items, not {}", items.len(), types.len()));
    }
    why_invalid_item(api, types.iter().zip(items))
}

fn why_invalid_item<'a>(api: &Api, items: impl Iterator<Item = (&'a Use, &'a Literal)>) -> Option<String> {
    let mut numbered = (1..).zip(items);
    numbered
        .find_map(|(number, (of, value))| Some(at(&format!("item {number}"), why_invalid(api, of, value)?)))
}

fn count_violation(constraints: &[&Constraints], count: usize) -> Option<String> {
    let count = count as u64;
    constraints.iter().find_map(|constraints| {
        let min = constraints.min_items.as_ref().filter(|min| count < min.value);
        let max = constraints.max_items.as_ref().filter(|max| count > max.value);
        min.map(|min| format!("it has {count} items, and the minimum is {}", min.value))
            .or_else(|| max.map(|max| format!("it has {count} items, and the maximum is {}", max.value)))
    })
}

fn why_invalid_object(api: &Api, parts: ObjectParts<'_>, members: &[(String, Literal)]) -> Option<String> {
    // A member named `...` stands for members that are not written.
    let is_abridged = members
        .iter()
        .any(|(name, _)| name.contains("...") || name.contains('…'));
    let (fields, fixed, _) = parts;
    let mut fixed = fixed.iter();
    let mut fields = fields.iter();
    // The first of several counts.
    let by_name = members.iter().rev();
    let by_name: Members<'_> = by_name.map(|(name, value)| (name.as_str(), value)).collect();
    fixed
        .find_map(|constant| why_invalid_constant(constant, &by_name, is_abridged))
        .or_else(|| fields.find_map(|field| why_invalid_field(api, field, &by_name, is_abridged)))
        .or_else(|| why_invalid_additional(api, parts, members, is_abridged))
}

fn why_invalid_constant(constant: &FixedMember, members: &Members<'_>, is_abridged: bool) -> Option<String> {
    let name = &constant.name.value;
    let Some(value) = members.get(name.as_str()).copied() else {
        let is_missing = !is_abridged && !constant.is_implied;
        return is_missing.then(|| format!("`{name}` is missing"));
    };
    let is_valid = *value == constant.value.value || is_placeholder(value);
    (!is_valid).then(|| {
        let wanted = quoted(&constant.value.value);
        at(name, format!("it must be {wanted}, not {}", quoted(value)))
    })
}

fn why_invalid_field(api: &Api, field: &Field, members: &Members<'_>, is_abridged: bool) -> Option<String> {
    let name = &field.name.value;
    let Some(value) = members.get(name.as_str()).copied() else {
        let is_missing = field.presence == Presence::Required
            && !is_abridged
            && !field.is_read_only
            && !field.is_write_only;
        return is_missing.then(|| format!("`{name}` is missing"));
    };
    Some(at(name, why_invalid(api, &field.of, value)?))
}

// Members that are neither fields nor constants.
fn why_invalid_additional(
    api: &Api,
    (fields, fixed, additional_properties): ObjectParts<'_>,
    members: &[(String, Literal)],
    is_abridged: bool,
) -> Option<String> {
    let names = || {
        fields
            .iter()
            .map(|field| field.name.value.as_str())
            .chain(fixed.iter().map(|fixed| fixed.name.value.as_str()))
    };
    let known: BTreeSet<&str> = names().collect();
    let mut additional = members.iter().filter(|(name, _)| !known.contains(name.as_str()));
    additional.find_map(|(name, value)| match additional_properties {
        AdditionalProperties::Captured(of) => Some(at(name, why_invalid(api, of, value)?)),
        AdditionalProperties::Unspecified if api.language == SpecLanguage::OpenApi => None,
        _ if is_abridged => None,
        AdditionalProperties::Unspecified | AdditionalProperties::Forbidden => Some(format!(
            "it has no field `{name}`{}",
            suggestion(nearest(name, names()))
        )),
    })
}

fn member_of<'v>(members: &'v [(String, Literal)], name: &str) -> Option<&'v Literal> {
    let mut members = members.iter();
    members.find(|(member, _)| member == name).map(|(_, value)| value)
}

fn at(step: &str, why: impl AsRef<str>) -> String {
    format!("at `{step}`, {}", why.as_ref())
}

fn suggestion(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// A value as a message shows it.
pub(super) fn quoted(value: &Literal) -> String {
    const MAX_CHARACTERS: usize = 60;
    match value {
        Literal::Null => "`null`".to_owned(),
        Literal::Boolean(value) => format!("`{value}`"),
        Literal::Number(number) => format!("`{number}`"),
        Literal::String(text) if text.is_empty() => "an empty string".to_owned(),
        Literal::String(text) if text.chars().count() > MAX_CHARACTERS => {
            format!("`{}…`", text.chars().take(MAX_CHARACTERS).collect::<String>())
        }
        Literal::String(text) => format!("`{text}`"),
        Literal::Array(_) => "a list".to_owned(),
        Literal::Object(_) => "an object".to_owned(),
    }
}
