//! Whether a value that a spec writes is one of its type's own.

use serde_json::Number;

use super::strings::{why_constraints_refuse_string, why_text_is_refused};
use super::types::{Kind, follow};
use crate::diagnostics::nearest::nearest;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, Field, FixedMember, Use, Value, Variant};
use crate::model::spec::{Basic, Constraints, Literal, Presence, SpecLanguage};
use crate::model::tagging::Tagging;

/// Why the type refuses `value`, with the path to what it refuses; `None` when it takes it.
///
/// A text with `...` or `…` in it stands for any.
pub(super) fn why_refused(api: &Api, of: &Use, value: &Literal) -> Option<String> {
    if is_placeholder(value) {
        return None;
    }
    let followed = follow(api, of);
    if *value == Literal::Null {
        let takes_null = followed.is_nullable
            || matches!(followed.kind, Kind::Any | Kind::Override)
            || holds_null(followed.kind);
        return (!takes_null).then(|| format!("it is null, and {} is wanted", followed.kind.words()));
    }
    why_kind_refuses(api, followed.kind, &followed.constraints, value)
}

fn is_placeholder(value: &Literal) -> bool {
    matches!(value, Literal::String(text) if text.contains("...") || text.contains('…'))
}

fn holds_null(kind: Kind<'_>) -> bool {
    matches!(kind, Kind::Enum(values, _) if values.iter().any(|value| value.value.value == Literal::Null))
}

fn why_kind_refuses(
    api: &Api,
    kind: Kind<'_>,
    constraints: &[&Constraints],
    value: &Literal,
) -> Option<String> {
    let wanted = || Some(format!("{} is not {}", shown(value), kind.words()));
    match (kind, value) {
        (Kind::Any | Kind::Override, _)
        | (Kind::Basic(Basic::Bool), Literal::Boolean(_))
        | (Kind::File, Literal::String(_)) => None,
        (Kind::Basic(Basic::Int), Literal::Number(number)) if !is_whole(number) => wanted(),
        (Kind::Basic(Basic::UInt), Literal::Number(number)) if !is_unsigned(number) => wanted(),
        (Kind::Basic(basic @ (Basic::Int | Basic::UInt | Basic::Float)), Literal::Number(_)) => {
            why_constraints_refuse(constraints, Some(basic), value)
                .map(|why| format!("{} {why}", shown(value)))
        }
        (Kind::Basic(Basic::Int | Basic::UInt | Basic::Float | Basic::Bool) | Kind::File, _) => wanted(),
        (Kind::Basic(basic), Literal::String(_)) => why_constraints_refuse(constraints, Some(basic), value)
            .map(|why| format!("{}: it {why}", shown(value))),
        (Kind::Enum(values, is_open), _) => why_enum_refuses(values, is_open, value),
        (Kind::Array(item), Literal::Array(items)) => why_list_refuses(api, item, constraints, items),
        (Kind::Tuple(types), Literal::Array(items)) if types.len() != items.len() => {
            Some(format!("it has {} items, not {}", items.len(), types.len()))
        }
        (Kind::Tuple(types), Literal::Array(items)) => {
            let mut numbered = (1..).zip(types.iter().zip(items));
            numbered.find_map(|(number, (of, item))| {
                Some(below(&format!("item {number}"), why_refused(api, of, item)?))
            })
        }
        (Kind::Map(of), Literal::Object(members)) => {
            why_count_refuses(constraints, members.len()).or_else(|| {
                let mut members = members.iter();
                members.find_map(|(name, member)| Some(below(name, why_refused(api, of, member)?)))
            })
        }
        (Kind::Object(fields, fixed, additional_properties), Literal::Object(members)) => {
            why_object_refuses(api, (fields, fixed, additional_properties), members)
        }
        (Kind::Union(variants, tagging), _) => why_union_refuses(api, variants, tagging, value),
        _ => wanted(),
    }
}

/// Why rules refuse a text or number, as what follows "it"; other values are not theirs to judge.
pub(super) fn why_constraints_refuse(
    constraints: &[&Constraints],
    basic: Option<Basic>,
    value: &Literal,
) -> Option<String> {
    match value {
        Literal::String(text) if basic.is_some() => why_text_is_refused(constraints, basic, text),
        Literal::String(text) => constraints
            .iter()
            .find_map(|constraints| why_constraints_refuse_string(constraints, text)),
        Literal::Number(number) => constraints
            .iter()
            .find_map(|constraints| why_number_is_refused(constraints, number)),
        _ => None,
    }
}

fn why_number_is_refused(constraints: &Constraints, number: &Number) -> Option<String> {
    use std::cmp::Ordering::{Equal, Greater, Less};
    let breaks = |bound: &crate::model::spec::Keyword<Number>, wrong: &[std::cmp::Ordering], words: &str| {
        let bound = bound.as_ref()?;
        let order = compare(number, &bound.value)?;
        wrong
            .contains(&order)
            .then(|| format!("must be {words} {}", bound.value))
    };
    breaks(&constraints.min, &[Less], "at least")
        .or_else(|| breaks(&constraints.max, &[Greater], "at most"))
        .or_else(|| breaks(&constraints.above, &[Less, Equal], "greater than"))
        .or_else(|| breaks(&constraints.below, &[Greater, Equal], "less than"))
        .or_else(|| {
            let step = constraints.multiple_of.as_ref()?;
            (!is_multiple(number, &step.value)).then(|| format!("must be a multiple of {}", step.value))
        })
        .or_else(|| {
            let (least, most) = format_range(&constraints.format.as_ref()?.value)?;
            let whole = exact(number)?;
            (whole < least || whole > most).then(|| format!("must be between {least} and {most}"))
        })
}

fn format_range(format: &str) -> Option<(i128, i128)> {
    Some(match format {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        _ => return None,
    })
}

fn exact(number: &Number) -> Option<i128> {
    number.to_string().parse().ok()
}

fn compare(one: &Number, other: &Number) -> Option<std::cmp::Ordering> {
    match (exact(one), exact(other)) {
        (Some(one), Some(other)) => Some(one.cmp(&other)),
        _ => one.as_f64()?.partial_cmp(&other.as_f64()?),
    }
}

fn is_multiple(number: &Number, step: &Number) -> bool {
    match (exact(number), exact(step)) {
        (_, Some(0)) => true,
        (Some(number), Some(step)) => number % step == 0,
        _ => number.as_f64().zip(step.as_f64()).is_none_or(|(number, step)| {
            let times = number / step;
            (times - times.round()).abs() <= times.abs().max(1.0) * 1e-9
        }),
    }
}

fn is_unsigned(number: &Number) -> bool {
    number.is_u64() || (is_whole(number) && number.as_f64().is_some_and(|value| value >= 0.0))
}

fn is_whole(number: &Number) -> bool {
    number.is_i64()
        || number
            .as_f64()
            .is_some_and(|value| value.fract() == 0.0 && value.abs() < 9e15)
}

fn why_enum_refuses(values: &[Value], is_open: bool, value: &Literal) -> Option<String> {
    if values.iter().any(|known| known.value.value == *value) {
        return None;
    }
    // Others of the same kind may be sent.
    let is_alike =
        |known: &Value| std::mem::discriminant(&known.value.value) == std::mem::discriminant(value);
    if is_open && values.first().is_none_or(is_alike) {
        return None;
    }
    let texts = values.iter().filter_map(|known| match &known.value.value {
        Literal::String(text) => Some(text.as_str()),
        _ => None,
    });
    let near = match value {
        Literal::String(text) => nearest(text, texts),
        _ => None,
    };
    let hint = near.map_or_else(String::new, |near| format!("; `{near}` is"));
    Some(format!("{} is not one of the values{hint}", shown(value)))
}

fn why_union_refuses(api: &Api, variants: &[Variant], tagging: &Tagging, value: &Literal) -> Option<String> {
    let members = match value {
        Literal::Object(members) => members.as_slice(),
        _ => &[],
    };
    let told = |tag: &str| {
        members
            .iter()
            .find(|(name, _)| name == tag)
            .map(|(_, value)| value)
    };
    let (tag, value) = match tagging {
        Tagging::Untagged => (None, value.clone()),
        Tagging::VariantField(tag) => (told(tag), value.clone()),
        // The tag is none of the alternative's own members.
        Tagging::Internal(tag) => {
            let others = members.iter().filter(|(name, _)| name != tag).cloned();
            (told(tag), Literal::Object(others.collect()))
        }
    };
    if let Some(tag) = tag
        && let Some(meant) = variants.iter().find(|variant| variant.tags.contains(tag))
    {
        return why_refused(api, &meant.of, &value);
    }
    let fits = variants
        .iter()
        .any(|variant| why_refused(api, &variant.of, &value).is_none());
    (!fits).then(|| format!("{} is none of the alternatives", shown(&value)))
}

fn why_list_refuses(
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
    let twice = || (0..items.len()).find(|at| items[..*at].contains(&items[*at]));
    why_count_refuses(constraints, items.len())
        .or_else(|| {
            let at = twice().filter(|_| is_unique)?;
            Some(format!("its items differ, and item {} is there before", at + 1))
        })
        .or_else(|| {
            let mut numbered = (1..).zip(items);
            numbered.find_map(|(number, value)| {
                Some(below(&format!("item {number}"), why_refused(api, item, value)?))
            })
        })
}

fn why_count_refuses(constraints: &[&Constraints], count: usize) -> Option<String> {
    let count = count as u64;
    constraints.iter().find_map(|constraints| {
        let few = constraints.min_items.as_ref().filter(|least| count < least.value);
        let many = constraints.max_items.as_ref().filter(|most| count > most.value);
        few.map(|least| format!("it has {count} items, and at least {} are wanted", least.value))
            .or_else(|| {
                many.map(|most| format!("it has {count} items, and at most {} are taken", most.value))
            })
    })
}

fn why_object_refuses(
    api: &Api,
    (fields, fixed, additional_properties): (&[Field], &[FixedMember], &AdditionalProperties<Use>),
    members: &[(String, Literal)],
) -> Option<String> {
    // A member called `...` says that others were left out.
    let is_cut = members
        .iter()
        .any(|(name, _)| name.contains("...") || name.contains('…'));
    let member = |name: &str| {
        members
            .iter()
            .find(|(member, _)| member == name)
            .map(|(_, value)| value)
    };
    for constant in fixed {
        match member(&constant.name.value) {
            Some(value) if *value != constant.value.value && !is_placeholder(value) => {
                let wanted = shown(&constant.value.value);
                return Some(below(
                    &constant.name.value,
                    format!("it is always {wanted}, not {}", shown(value)),
                ));
            }
            None if !is_cut && !constant.is_implied => {
                return Some(format!("it lacks `{}`", constant.name.value));
            }
            _ => {}
        }
    }
    for field in fields {
        match member(&field.name.value) {
            Some(value) => {
                if let Some(why) = why_refused(api, &field.of, value) {
                    return Some(below(&field.name.value, why));
                }
            }
            None if field.presence == Presence::Required
                && !is_cut
                && !field.is_read_only
                && !field.is_write_only =>
            {
                return Some(format!("it lacks `{}`", field.name.value));
            }
            None => {}
        }
    }
    why_others_refused(api, (fields, fixed, additional_properties), members, is_cut)
}

// Members that are neither fields nor constants.
fn why_others_refused(
    api: &Api,
    (fields, fixed, additional_properties): (&[Field], &[FixedMember], &AdditionalProperties<Use>),
    members: &[(String, Literal)],
    is_cut: bool,
) -> Option<String> {
    let names = || {
        fields
            .iter()
            .map(|field| field.name.value.as_str())
            .chain(fixed.iter().map(|fixed| fixed.name.value.as_str()))
    };
    let mut others = members
        .iter()
        .filter(|(name, _)| !names().any(|known| known == name));
    others.find_map(|(name, value)| match additional_properties {
        AdditionalProperties::Captured(of) => Some(below(name, why_refused(api, of, value)?)),
        AdditionalProperties::Unspecified if api.language == SpecLanguage::OpenApi => None,
        _ if is_cut => None,
        AdditionalProperties::Unspecified | AdditionalProperties::Forbidden => {
            let hint = nearest(name, names()).map_or_else(String::new, |near| format!("; `{near}` is"));
            Some(format!("`{name}` is no field of it{hint}"))
        }
    })
}

fn below(step: &str, why: impl AsRef<str>) -> String {
    format!("at `{step}`, {}", why.as_ref())
}

/// A value as a finding shows it.
pub(super) fn shown(value: &Literal) -> String {
    const MOST: usize = 60;
    match value {
        Literal::Null => "`null`".to_owned(),
        Literal::Boolean(value) => format!("`{value}`"),
        Literal::Number(number) => format!("`{number}`"),
        Literal::String(text) if text.is_empty() => "an empty text".to_owned(),
        Literal::String(text) if text.chars().count() > MOST => {
            format!("`{}…`", text.chars().take(MOST).collect::<String>())
        }
        Literal::String(text) => format!("`{text}`"),
        Literal::Array(_) => "a list".to_owned(),
        Literal::Object(_) => "an object".to_owned(),
    }
}
