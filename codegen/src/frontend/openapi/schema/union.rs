//! `oneOf` and `anyOf`: alternatives, and the many ways in which documents write something simpler with them.

use super::assertions::read_variant_assertions;
use super::{read_schema, title_of};
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::{Location, Spanned};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Kind;
use crate::model::spec::{Basic, Constraints, EnumValue, Notes, SpecShape, SpecType, SpecVariant};

/// The type of the alternatives in `list`; `None` when they say nothing about types.
pub(super) fn read_union<'d>(
    reader: &mut Reader<'d, '_>,
    owner: &Cursor<'_, 'd>,
    list: &Cursor<'_, 'd>,
    is_any: bool,
) -> Option<SpecType> {
    let count = list.items().count();
    let says_nothing = list.items().filter(is_presence_rule).count();
    if count == 0 {
        return None;
    }
    if says_nothing == count {
        let mut of = SpecType::new(list.location(), SpecShape::Any);
        of.constraints
            .holds
            .extend(read_variant_assertions(reader, list, is_any));
        return Some(of);
    }
    let mut has_null = false;
    let mut variants = Vec::new();
    for item in list.items() {
        if is_null(&item) {
            has_null = true;
            continue;
        }
        let mut shape = read_schema(reader, &item);
        has_null |= shape.is_nullable;
        shape.is_nullable = false;
        let is_inline = !matches!(shape.shape, SpecShape::Reference(_));
        variants.push(SpecVariant {
            name: title_of(&item).filter(|_| is_inline),
            tag_values: Vec::new(),
            is_fallback: false,
            shape,
        });
    }
    let tag = read_discriminator(reader, owner, &mut variants);
    let is_each_ruled = variants.iter().all(|variant| is_constrained(&variant.shape));
    let is_one_type = variants.len() == 1;
    let mut of = simplify_union(list.location(), variants, tag, is_any);
    if !is_one_type {
        // What is said of one of several is not said of the type that all of them are.
        of.notes = Notes::default();
    }
    of.is_nullable |= has_null;
    if is_each_ruled
        && matches!(of.shape, SpecShape::Any | SpecShape::Basic(_))
        && of.constraints == Constraints::default()
    {
        of.constraints
            .holds
            .extend(read_variant_assertions(reader, list, is_any));
    }
    Some(of)
}

/// A choice beside other parts. That of one type is kept apart from a part of that type, which may have the whole as a part in turn.
pub(super) fn as_part(of: SpecType) -> SpecType {
    if !matches!(of.shape, SpecShape::Reference(_)) {
        return of;
    }
    let mut choice = SpecType::new(of.location.clone(), SpecShape::Any);
    choice.is_nullable = of.is_nullable;
    let only = SpecVariant {
        name: None,
        tag_values: Vec::new(),
        is_fallback: false,
        shape: SpecType {
            is_nullable: false,
            ..of
        },
    };
    choice.shape = SpecShape::OneOf {
        variants: vec![only],
        tag: None,
        is_any: false,
    };
    choice
}

// Whether there may be a value of the type that does not fit.
fn is_constrained(of: &SpecType) -> bool {
    let is_known = |format: &str| levain_rules::Format::from_name(format).is_some();
    let has_format = of
        .constraints
        .format
        .as_ref()
        .is_some_and(|format| is_known(&format.value));
    let others = Constraints {
        format: None,
        ..of.constraints.clone()
    };
    let is_narrow = match &of.shape {
        SpecShape::Basic(basic) => !matches!(basic, Basic::String | Basic::Float | Basic::Bytes),
        SpecShape::Any => false,
        _ => true,
    };
    is_narrow || has_format || others != Constraints::default()
}

// `{required: [a]}`: which members go together, not what they are.
fn is_presence_rule(cursor: &Cursor<'_, '_>) -> bool {
    let Some(map) = cursor.as_object() else {
        return false;
    };
    !map.members().is_empty()
        && map.members().iter().all(|member| match member.key.as_ref() {
            "required" | "not" | "description" | "title" => true,
            "type" => member.value.kind == Kind::String("object".into()),
            _ => false,
        })
}

fn is_null(cursor: &Cursor<'_, '_>) -> bool {
    let is_type = cursor.string("type") == Some("null")
        || cursor
            .get("const")
            .is_some_and(|value| value.node.kind == Kind::Null)
        || cursor.get("enum").is_some_and(|values| {
            values.items().count() == 1 && values.items().all(|value| value.node.kind == Kind::Null)
        });
    is_type && cursor.string("$ref").is_none()
}

/// One type for alternatives: the only one, an enum of all their values, text for several kinds of text, or a choice.
pub(super) fn simplify_union(
    location: Location,
    mut variants: Vec<SpecVariant>,
    tag: Option<Spanned<String>>,
    is_any: bool,
) -> SpecType {
    let mut distinct: Vec<SpecVariant> = Vec::new();
    for variant in variants.drain(..) {
        let is_there = |other: &SpecVariant| is_same_type(&other.shape, &variant.shape);
        if !distinct.iter().any(is_there) {
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
    match distinct.len() {
        0 => {
            let mut of = SpecType::new(location, SpecShape::Any);
            of.is_nullable = true;
            of
        }
        1 => distinct
            .pop()
            .map_or_else(|| SpecType::new(location, SpecShape::Any), |only| only.shape),
        _ => SpecType::new(
            location,
            SpecShape::OneOf {
                variants: distinct,
                tag,
                is_any,
            },
        ),
    }
}

// Whether two types are one, wherever they stand. Only types that are quick to compare are.
fn is_same_type(one: &SpecType, other: &SpecType) -> bool {
    let is_same = match (&one.shape, &other.shape) {
        (SpecShape::Reference(one), SpecShape::Reference(other)) => one == other,
        (SpecShape::Basic(one), SpecShape::Basic(other)) => one == other,
        (SpecShape::Any, SpecShape::Any) => true,
        _ => false,
    };
    is_same && one.constraints == Constraints::default() && other.constraints == Constraints::default()
}

// Alternatives that are values, and perhaps any text beside: an enum, open then.
fn enum_of_variants(location: &Location, variants: &[SpecVariant]) -> Option<SpecType> {
    let mut values: Vec<EnumValue> = Vec::new();
    let mut is_open = false;
    for variant in variants {
        match &variant.shape.shape {
            SpecShape::Enum {
                values: more,
                is_open: more_open,
            } => {
                is_open |= *more_open;
                values.extend(more.iter().cloned());
            }
            SpecShape::Constant(value) => values.push(EnumValue {
                value: value.clone(),
                doc: variant.shape.notes.doc.clone(),
                rust_name: variant.name.as_ref().map(|name| name.value.clone()),
            }),
            SpecShape::Basic(Basic::String) if variant.shape.constraints == Constraints::default() => {
                is_open = true
            }
            _ => return None,
        }
    }
    if values.is_empty() {
        return None;
    }
    let mut distinct: Vec<EnumValue> = Vec::new();
    for value in values {
        if !distinct
            .iter()
            .any(|earlier| earlier.value.value == value.value.value)
        {
            distinct.push(value);
        }
    }
    let all_text = distinct
        .iter()
        .all(|value| matches!(value.value.value, crate::model::spec::Literal::String(_)));
    if is_open && !all_text {
        return None;
    }
    let shape = SpecShape::Enum {
        values: distinct,
        is_open,
    };
    Some(SpecType::new(location.clone(), shape))
}

// Alternatives of one JSON type that nothing tells apart: several formats of text, whole numbers and others.
fn common_basic_type(variants: &[SpecVariant]) -> Option<Basic> {
    let mut basics = variants.iter().map(|variant| match &variant.shape.shape {
        SpecShape::Basic(basic) => Some(*basic),
        SpecShape::Enum { values, .. } => values
            .iter()
            .all(|value| matches!(value.value.value, crate::model::spec::Literal::String(_)))
            .then_some(Basic::String),
        _ => None,
    });
    if variants.len() < 2 {
        return None;
    }
    let first = basics.next()??;
    basics.try_fold(first, |before, next| match (before, next?) {
        (one, other) if one == other => Some(one),
        (one, other) if is_string(one) && is_string(other) => Some(Basic::String),
        (one, other) if is_number(one) && is_number(other) => Some(Basic::Float),
        _ => None,
    })
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

// The member that tells alternatives apart, and the values that its mapping gives them.
fn read_discriminator<'d>(
    reader: &mut Reader<'d, '_>,
    owner: &Cursor<'_, 'd>,
    variants: &mut [SpecVariant],
) -> Option<Spanned<String>> {
    let discriminator = owner.get_non_null("discriminator")?;
    let property = discriminator.get("propertyName");
    let Some(name) = property.as_ref().and_then(Cursor::as_str) else {
        if discriminator.as_object().is_some() {
            report_discriminator(reader, &discriminator, "the discriminator has no `propertyName`");
        }
        return None;
    };
    let tag = property.as_ref().map(|cursor| cursor.spanned(name.to_owned()));
    if let Some(mapping) = discriminator.get_non_null("mapping") {
        for (value, target) in mapping.members() {
            let Some(key) = mapped_type(reader, &target) else {
                report_discriminator(reader, &target, "no schema has this name");
                continue;
            };
            let is_it = |one: &&mut SpecVariant| one.shape.shape == SpecShape::Reference(key.clone());
            match variants.iter_mut().find(is_it) {
                Some(variant) => variant.tag_values.push(value.to_owned()),
                None => report_discriminator(reader, &target, "this is none of the alternatives"),
            }
        }
    }
    if let Some(default) = discriminator.get_non_null("defaultMapping") {
        let key = mapped_type(reader, &default);
        let is_it = |one: &&mut SpecVariant| match &key {
            Some(key) => one.shape.shape == SpecShape::Reference(key.clone()),
            None => false,
        };
        match variants.iter_mut().find(is_it) {
            Some(variant) => variant.is_fallback = true,
            None if key.is_none() => report_discriminator(reader, &default, "no schema has this name"),
            None => report_discriminator(reader, &default, "this is none of the alternatives"),
        }
    }
    tag
}

/// The type a value of a mapping names: a reference, or the bare name of a schema.
pub(super) fn mapped_type<'d>(reader: &mut Reader<'d, '_>, target: &Cursor<'_, 'd>) -> Option<String> {
    let written = target.as_str()?;
    // A name may hold dots and look like a file's; it is the name when there is such a schema.
    if reader.types.contains_key(written) {
        return Some(written.to_owned());
    }
    let is_reference = written.contains(['#', '/', '.']);
    is_reference.then(|| reader.type_of_reference(target, written))?
}

/// Says that a discriminator, or a part of it, says nothing.
pub(super) fn report_discriminator(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, why: &str) {
    reader.found.add(Finding::new(
        Code::InvalidDiscriminator,
        at.location(),
        why,
        "name the member in `propertyName`, and alternatives in `mapping`",
    ));
}
