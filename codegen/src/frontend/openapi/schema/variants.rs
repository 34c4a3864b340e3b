//! The simplest type for the variants of a union, which documents often write where they mean something simpler.
//!
//! In: the types of the variants. Out: a single type if they all are that type, an enum if they all are values, a basic type if
//! they differ in format only, else a union. Reads nothing.

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
    let mut distinct: Vec<SpecVariant> = Vec::new();
    for variant in variants {
        if !distinct
            .iter()
            .any(|earlier| is_same_type(&earlier.shape, &variant.shape))
        {
            distinct.push(variant);
        }
    }
    if distinct.iter().any(|one| one.shape.shape == SpecShape::Any) {
        return SpecType::new(location, SpecShape::Any);
    }
    if let Some(of) = enum_of_variants(&location, &distinct) {
        return of;
    }
    if let Some(basic) = common_basic_type(&distinct) {
        return SpecType::new(location, SpecShape::Basic(basic));
    }
    if distinct.is_empty() {
        let mut of = SpecType::new(location, SpecShape::Any);
        of.is_nullable = true;
        return of;
    }
    if distinct.len() == 1 {
        return distinct.remove(0).shape;
    }
    let shape = SpecShape::OneOf {
        variants: distinct,
        tag,
        is_any,
    };
    SpecType::new(location, shape)
}

// Whether two types are equal apart from their locations. Compares only what is quick to compare.
fn is_same_type(left: &SpecType, right: &SpecType) -> bool {
    let is_same = match (&left.shape, &right.shape) {
        (SpecShape::Reference(left), SpecShape::Reference(right)) => left == right,
        (SpecShape::Basic(left), SpecShape::Basic(right)) => left == right,
        (SpecShape::Any, SpecShape::Any) => true,
        _ => false,
    };
    is_same && left.constraints == Constraints::default() && right.constraints == Constraints::default()
}

// Variants that are values make an enum, which is open if another variant is any string.
fn enum_of_variants(location: &Location, variants: &[SpecVariant]) -> Option<SpecType> {
    let mut values: Vec<EnumValue> = Vec::new();
    let mut is_open = false;
    let mut add = |value: EnumValue| {
        if values
            .iter()
            .all(|earlier| earlier.value.value != value.value.value)
        {
            values.push(value);
        }
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
