//! Schemas of arrays: of items of one type, and tuples.
//!
//! In: a schema whose type is `array`. Out: a tuple if its length and the type of each item are given, else an array.

use super::constraints::array_constraints;
use super::enums::read_enum;
use super::read_schema;
use super::types::read_types;
use super::variants::{simplify_union, unnamed_variant};
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Constraints, SpecShape, SpecType};

/// The type of a schema that is an array.
pub(super) fn read_array<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> SpecType {
    let constraints = array_constraints(reader, cursor);
    let prefix = cursor.get_non_null("prefixItems").or_else(|| {
        cursor
            .get_non_null("items")
            .filter(|items| matches!(items.node.kind, Kind::Array(_)))
    });
    if let Some(prefix) = prefix {
        return read_prefix(reader, cursor, &prefix, constraints);
    }
    let item = match cursor.get_non_null("items") {
        Some(items) => read_schema(reader, &items),
        None => SpecType::new(cursor.location(), SpecShape::Any),
    };
    let item = match cursor.get_non_null("enum") {
        Some(values) if are_of_items(&values) => read_values_of_items(reader, cursor, &values, item),
        _ => item,
    };
    array_of(cursor, item, constraints)
}

/// Whether an `enum` in a schema of arrays lists values of its items: no array is one of them, so no array would be valid.
pub(super) fn are_of_items(values: &Cursor<'_, '_>) -> bool {
    let mut kinds = values.items().map(|value| &value.node.kind);
    values.items().any(|value| value.node.kind != Kind::Null)
        && kinds.all(|kind| !matches!(kind, Kind::Array(_)))
}

// The items with the values that are listed beside them.
fn read_values_of_items<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    values: &Cursor<'_, 'd>,
    item: SpecType,
) -> SpecType {
    let items = cursor.get_non_null("items");
    let types = items.as_ref().map(|items| read_types(reader, items).types);
    reader.found.add(Finding::new(
        Code::InvalidEnumValue,
        values.key_location(),
        "no array is one of these values, so they are read as the values of its items",
        "move `enum` into `items`",
    ));
    match read_enum(reader, cursor, values, &types.unwrap_or_default()) {
        Some(of) if item.shape == SpecShape::Any => of,
        Some(of) => SpecType::new(values.location(), SpecShape::AllOf(vec![item, of])),
        None => item,
    }
}

// An array with a type for each of its first items.
fn read_prefix<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    prefix: &Cursor<'_, 'd>,
    mut constraints: Constraints,
) -> SpecType {
    let mut types: Vec<SpecType> = prefix.items().map(|item| read_schema(reader, &item)).collect();
    let count = types.len() as u64;
    limit_to_prefix(&mut constraints, cursor, count);
    let is_closed = constraints
        .max_items
        .as_ref()
        .is_some_and(|max| max.value <= count);
    let is_complete = constraints
        .min_items
        .as_ref()
        .is_some_and(|min| min.value >= count);
    if is_closed && is_complete && !types.is_empty() {
        let shape = SpecShape::Tuple {
            items: types,
            rest: None,
        };
        return SpecType::new(cursor.location(), shape);
    }
    let items = cursor
        .get_non_null("items")
        .filter(|items| items.as_object().is_some());
    let further = items.map(|items| read_schema(reader, &items));
    if further.is_none() && !is_closed {
        let any = SpecType::new(cursor.location(), SpecShape::Any);
        return array_of(cursor, any, constraints);
    }
    types.extend(further);
    let variants = types.into_iter().map(unnamed_variant).collect();
    let item = simplify_union(cursor.location(), variants, None, true);
    array_of(cursor, item, constraints)
}

// `items: false` or `additionalItems: false` is a maximum length: that of the prefix.
fn limit_to_prefix(constraints: &mut Constraints, cursor: &Cursor<'_, '_>, count: u64) {
    let end = ["items", "additionalItems"]
        .iter()
        .filter(|key| cursor.boolean(key) == Some(false))
        .find_map(|key| cursor.get(key));
    if let Some(end) = end
        && constraints.max_items.as_ref().is_none_or(|max| max.value > count)
    {
        constraints.max_items = Some(Box::new(end.spanned(count)));
    }
}

fn array_of(cursor: &Cursor<'_, '_>, item: SpecType, constraints: Constraints) -> SpecType {
    let mut of = SpecType::new(cursor.location(), SpecShape::Array(Box::new(item)));
    of.constraints = constraints;
    of
}
