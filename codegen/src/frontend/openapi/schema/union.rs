//! `oneOf` and `anyOf`.
//!
//! In: the list of variants. Out: the simplest type with their values, and an assertion where the type admits more than they do.

use super::annotations::title_of;
use super::assertions::read_variant_assertions;
use super::discriminator::read_union_discriminator;
use super::read_schema;
use super::variant_names::name_variants;
use super::variants::{simplify_union, unnamed_variant};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Basic, Constraints, Notes, SpecShape, SpecType, SpecVariant};

/// The type of the variants in `list`; `None` if there are none. `owner` is the schema that contains the list.
pub(super) fn read_union<'d>(
    reader: &mut Reader<'d, '_>,
    owner: &Cursor<'_, 'd>,
    list: &Cursor<'_, 'd>,
    is_any: bool,
) -> Option<SpecType> {
    list.items().next()?;
    if list.items().all(|item| is_presence_rule(&item)) {
        let mut of = SpecType::new(list.location(), SpecShape::Any);
        of.constraints
            .assertions
            .extend(read_variant_assertions(reader, list, is_any));
        return Some(of);
    }
    let schemas: Vec<Cursor<'_, 'd>> = list.items().filter(|item| !is_null(item)).collect();
    let has_null_schema = list.items().any(|item| is_null(&item));
    let (mut variants, has_null) = read_variants(reader, &schemas);
    let has_null = has_null || has_null_schema;
    let tag = read_union_discriminator(reader, owner, &mut variants);
    name_variants(
        reader,
        &schemas,
        &mut variants,
        tag.as_ref().map(|tag| tag.value.as_str()),
    );
    let are_all_constrained = variants.iter().all(|variant| is_constrained(&variant.shape));
    let is_single = variants.len() == 1;
    let is_plain = is_single || are_one_plain_type(&variants);
    let mut of = simplify_union(list.location(), variants, tag, is_any);
    if !is_single {
        // Notes of one variant say nothing about the type of all.
        of.notes = Notes::default();
    }
    of.is_nullable |= has_null;
    if are_all_constrained
        && !is_plain
        && matches!(of.shape, SpecShape::Any | SpecShape::Basic(_))
        && of.constraints == Constraints::default()
    {
        of.constraints
            .assertions
            .extend(read_variant_assertions(reader, list, is_any));
    }
    Some(of)
}

// Whether the variants differ in nothing, so that the type of one says everything.
fn are_one_plain_type(variants: &[SpecVariant]) -> bool {
    let basic = |variant: &SpecVariant| match variant.shape.shape {
        SpecShape::Basic(basic) if variant.shape.constraints == Constraints::default() => Some(basic),
        _ => None,
    };
    let mut basics = variants.iter().map(basic);
    let first = basics.next().flatten();
    first.is_some() && basics.all(|other| other == first)
}

// The variants, and whether null is a value of one.
fn read_variants<'d>(reader: &mut Reader<'d, '_>, schemas: &[Cursor<'_, 'd>]) -> (Vec<SpecVariant>, bool) {
    let mut has_null = false;
    let mut variants = Vec::new();
    for item in schemas {
        let mut shape = read_schema(reader, item);
        has_null |= shape.is_nullable;
        shape.is_nullable = false;
        let is_inline = !matches!(shape.shape, SpecShape::Reference(_));
        variants.push(SpecVariant {
            name: title_of(item).filter(|_| is_inline),
            ..unnamed_variant(shape)
        });
    }
    (variants, has_null)
}

/// A union as one part of several. A union of a single declared type stays a union: that type may have the whole as a part in turn.
pub(super) fn as_part(of: SpecType) -> SpecType {
    if !matches!(of.shape, SpecShape::Reference(_)) {
        return of;
    }
    let location = of.location.clone();
    let is_nullable = of.is_nullable;
    let only = unnamed_variant(SpecType {
        is_nullable: false,
        ..of
    });
    let shape = SpecShape::OneOf {
        variants: vec![only],
        tag: None,
        is_any: false,
    };
    SpecType {
        is_nullable,
        ..SpecType::new(location, shape)
    }
}

// Whether some JSON of the basic type is not a value of this type.
fn is_constrained(of: &SpecType) -> bool {
    let is_known = |format: &str| levain_rules::Format::from_name(format).is_some();
    let has_format = of
        .constraints
        .format
        .as_ref()
        .is_some_and(|format| is_known(&format.value));
    let without_format = Constraints {
        format: None,
        ..of.constraints.clone()
    };
    let is_narrow = match &of.shape {
        SpecShape::Basic(basic) => !matches!(basic, Basic::String | Basic::Float | Basic::Bytes),
        SpecShape::Any => false,
        _ => true,
    };
    is_narrow || has_format || without_format != Constraints::default()
}

// `{required: [a]}`: says which properties are present, not what they are.
fn is_presence_rule(cursor: &Cursor<'_, '_>) -> bool {
    let Some(object) = cursor.as_object() else {
        return false;
    };
    !object.members().is_empty()
        && object.members().iter().all(|member| match member.key.as_ref() {
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
