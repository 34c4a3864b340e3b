//! The simplest type for the variants of a union, which documents often write where they mean something simpler.
//!
//! In: the types of the variants. Out: a single type if they all are that type, an enum if they all are values, a basic type if
//! they differ in format only, else a union. Reads nothing.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use levain_rules::Pattern;

use crate::diagnostics::location::{Location, Spanned};
use crate::model::spec::{Basic, Constraints, EnumValue, Literal, SpecShape, SpecType, SpecVariant};

/// A variant without a name or a value of a discriminator.
pub(super) const fn unnamed_variant(shape: SpecType) -> SpecVariant {
    SpecVariant {
        name: None,
        tag_values: Vec::new(),
        is_fallback: false,
        shape,
    }
}

/// The simplest type with the values of these variants. `tag` is the discriminator, and `is_any` whether they are those of `anyOf`.
pub(super) fn simplify_union(
    location: Location,
    variants: Vec<SpecVariant>,
    tag: Option<Spanned<String>>,
    is_any: bool,
) -> SpecType {
    let mut plain: BTreeSet<String> = BTreeSet::new();
    let mut distinct = variants;
    distinct.retain(|variant| plain_type(&variant.shape).is_none_or(|of| plain.insert(of)));
    if distinct.iter().any(|one| one.shape.shape == SpecShape::Any) {
        return SpecType::new(location, SpecShape::Any);
    }
    if let Some(of) = number_or_its_text(&location, &distinct) {
        return of;
    }
    if let Some(of) = enum_of_variants(&location, &distinct) {
        return of;
    }
    // Where a body has files, a file is no string; where it has none, `decide` makes a string of both.
    let files = distinct.iter().filter(|variant| is_file(&variant.shape)).count();
    let is_file_or_string = files > 0 && distinct.iter().all(|variant| is_basic_string(&variant.shape));
    if let Some(basic) = common_basic_type(&distinct).filter(|_| !is_file_or_string) {
        return SpecType::new(location, SpecShape::Basic(basic));
    }
    if is_file_or_string && files == distinct.len() {
        distinct.truncate(1);
    }
    if distinct.is_empty() {
        let mut of = SpecType::new(location, SpecShape::Any);
        of.is_nullable = true;
        return of;
    }
    // With a discriminator, a single variant is a union that may grow, and has a tag.
    if distinct.len() == 1 && tag.is_none() {
        return distinct.remove(0).shape;
    }
    name_by_shape(&mut distinct);
    let shape = SpecShape::OneOf {
        variants: distinct,
        tag,
        is_any,
    };
    SpecType::new(location, shape)
}

// Names variants by what they are: a map, a tuple, the only value of an enum; and the second list by its items.
fn name_by_shape(variants: &mut [SpecVariant]) {
    let mut taken: BTreeSet<String> = variants
        .iter()
        .filter_map(|variant| match (&variant.name, &variant.shape.shape) {
            (Some(name), _) => Some(squeezed(&name.value)),
            (None, SpecShape::Reference(key)) => Some(squeezed(key)),
            (None, SpecShape::Basic(basic)) => Some(squeezed(&format!("{basic:?}"))),
            _ => None,
        })
        .collect();
    for variant in variants.iter_mut().filter(|variant| variant.name.is_none()) {
        let names = match &variant.shape.shape {
            SpecShape::Map { .. } => vec!["Map".to_owned()],
            SpecShape::Tuple { .. } => vec!["Tuple".to_owned()],
            SpecShape::Array(item) => {
                let of = item_name(item).map(|name| format!("List of {name}"));
                std::iter::once("List".to_owned()).chain(of).collect()
            }
            SpecShape::Constant(value) => value_name(&value.value).into_iter().collect(),
            SpecShape::Enum { values, .. } => enum_names(values),
            _ => continue,
        };
        if let Some(free) = names.into_iter().find(|name| !taken.contains(&squeezed(name))) {
            taken.insert(squeezed(&free));
            variant.name = Some(Spanned::new(free, variant.shape.location.clone()));
        }
    }
}

fn item_name(item: &SpecType) -> Option<String> {
    Some(match &item.shape {
        SpecShape::Basic(basic) => format!("{basic:?}"),
        SpecShape::Reference(key) => key.clone(),
        SpecShape::Map { .. } => "Map".to_owned(),
        SpecShape::Array(_) => "List".to_owned(),
        SpecShape::Object(_) => "Object".to_owned(),
        _ => return None,
    })
}

// The value of an enum of one, `a or b` for two, else the word.
fn enum_names(values: &[EnumValue]) -> Vec<String> {
    let names: Vec<String> = values
        .iter()
        .take(3)
        .filter_map(|value| value_name(&value.value.value))
        .collect();
    let of_values = match (names.as_slice(), values.len()) {
        ([only], 1) => Some(only.clone()),
        ([first, second], 2) => Some(format!("{first} or {second}")),
        _ => None,
    };
    of_values.into_iter().chain(["Enum".to_owned()]).collect()
}

fn value_name(value: &Literal) -> Option<String> {
    let text = match value {
        Literal::String(text) if text.is_empty() => "Empty".to_owned(),
        Literal::String(text) => text.clone(),
        Literal::Number(number) => number.to_string(),
        Literal::Boolean(flag) => flag.to_string(),
        _ => return None,
    };
    (text.chars().count() <= 40).then_some(text)
}

/// The letters and digits of a name, which names in Rust have in common with the names that they are made of.
pub(super) fn squeezed(text: &str) -> String {
    let kept = text.chars().filter(|next| next.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

// What a type is that differs from others by nothing but this; `None` for those that take longer to compare.
fn plain_type(of: &SpecType) -> Option<String> {
    let plain = match &of.shape {
        SpecShape::Reference(key) => format!("reference {key}"),
        SpecShape::Basic(basic) => format!("{basic:?}"),
        SpecShape::Any => "any".to_owned(),
        _ => return None,
    };
    (of.constraints == Constraints::default()).then_some(plain)
}

// A number beside a string whose pattern only numbers match is one number, whose text may be received: .NET writes every number so. What
// has more digits than the number is one of several types: a decimal has neither the range nor the format of a binary number.
fn number_or_its_text(location: &Location, variants: &[SpecVariant]) -> Option<SpecType> {
    let [left, right] = variants else { return None };
    let (number, text) = match (&left.shape.shape, &right.shape.shape) {
        (SpecShape::Basic(basic), SpecShape::Basic(Basic::String)) if is_number(*basic) => (left, right),
        (SpecShape::Basic(Basic::String), SpecShape::Basic(basic)) if is_number(*basic) => (right, left),
        _ => return None,
    };
    let SpecShape::Basic(basic) = number.shape.shape else {
        return None;
    };
    let format = number.shape.constraints.format.as_ref();
    let is_binary = format.is_some_and(|format| matches!(format.value.as_str(), "float" | "double"));
    if (basic == Basic::Float && !is_binary) || !is_text_of_number(&text.shape.constraints) {
        return None;
    }
    let mut of = SpecType::new(location.clone(), SpecShape::Basic(basic));
    of.constraints = number.shape.constraints.clone();
    of.constraints.number_text = true;
    Some(of)
}

// Whether the constraints of a string admit the texts of numbers, as JSON writes them, and nothing else.
fn is_text_of_number(constraints: &Constraints) -> bool {
    let Some(pattern) = &constraints.pattern else {
        return false;
    };
    let is_other_format = |format: &str| levain_rules::Format::from_name(format).is_some();
    let rest = Constraints {
        pattern: None,
        format: None,
        ..constraints.clone()
    };
    let matches = |text: &str| Pattern::source_matches(&pattern.value, text);
    rest == Constraints::default()
        && !constraints
            .format
            .as_ref()
            .is_some_and(|format| is_other_format(&format.value))
        && Pattern::check(&pattern.value).is_ok()
        && NUMBERS.iter().all(|text| matches(text))
        && !NO_NUMBERS.iter().any(|text| matches(text))
}

const NUMBERS: &[&str] = &["1", "7", "12"];
/// What a pattern of JSON's numbers does not match: other notations of numbers, which would be lost, among them.
const NO_NUMBERS: &[&str] = &[
    "", "-", ".", "a", "1a", "a1", " 1", "1 ", "+1", "007", "-007", "1,5", "1_0", "0x1", "1-2", "1.2.3",
    "NaN", "true",
];

// Variants that are values make an enum, which is open if another variant is any string.
fn enum_of_variants(location: &Location, variants: &[SpecVariant]) -> Option<SpecType> {
    let mut values: IndexMap<Literal, EnumValue> = IndexMap::new();
    let mut is_open = false;
    let mut add = |value: EnumValue| {
        values.entry(value.value.value.clone()).or_insert(value);
    };
    for variant in variants {
        match &variant.shape.shape {
            SpecShape::Enum {
                values: of_variant,
                is_open: is_variant_open,
            } => {
                is_open |= *is_variant_open;
                of_variant.iter().cloned().for_each(&mut add);
            }
            SpecShape::Constant(value) => add(EnumValue {
                value: value.clone(),
                doc: variant.shape.notes.doc.clone(),
                since: None,
                rust_name: variant.name.as_ref().map(|name| name.value.clone()),
            }),
            SpecShape::Basic(Basic::String) if variant.shape.constraints == Constraints::default() => {
                is_open = true;
            }
            _ => return None,
        }
    }
    let values: Vec<EnumValue> = values.into_values().collect();
    if values.is_empty() || (is_open && !values.iter().all(is_string_value)) {
        return None;
    }
    Some(SpecType::new(
        location.clone(),
        SpecShape::Enum { values, is_open },
    ))
}

// The basic type that several variants have in common: strings of different formats, integers and numbers.
fn common_basic_type(variants: &[SpecVariant]) -> Option<Basic> {
    if variants.len() < 2 {
        return None;
    }
    let mut basics = variants.iter().map(|variant| match &variant.shape.shape {
        SpecShape::Basic(basic) => Some(*basic),
        SpecShape::Enum { values, .. } => values.iter().all(is_string_value).then_some(Basic::String),
        _ => None,
    });
    let first = basics.next()??;
    basics.try_fold(first, |common, next| match (common, next?) {
        (left, right) if left == right => Some(left),
        (left, right) if is_string(left) && is_string(right) => Some(Basic::String),
        (left, right) if is_number(left) && is_number(right) => Some(Basic::Float),
        _ => None,
    })
}

fn is_file(of: &SpecType) -> bool {
    let format = of.constraints.format.as_ref();
    of.shape == SpecShape::Basic(Basic::Bytes) && format.is_some_and(|format| format.value == "binary")
}

const fn is_basic_string(of: &SpecType) -> bool {
    matches!(&of.shape, SpecShape::Basic(basic) if is_string(*basic))
}

const fn is_string_value(value: &EnumValue) -> bool {
    matches!(value.value.value, Literal::String(_))
}

const fn is_number(basic: Basic) -> bool {
    matches!(basic, Basic::Int | Basic::UInt | Basic::Float)
}

const fn is_string(basic: Basic) -> bool {
    matches!(
        basic,
        Basic::String | Basic::Url | Basic::Date | Basic::DateTime | Basic::Currency | Basic::Bytes
    )
}
