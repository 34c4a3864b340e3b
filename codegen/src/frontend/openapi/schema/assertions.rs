//! What a schema asserts beyond its type and constraints.
//!
//! In: a schema, and the type that was read from it. Out: an [`Assertion`] for each keyword that the type does not express, and a
//! finding for each that cannot be checked.

use super::annotations::is_annotation;
use super::assertion_reader::{
    asserted_number_constraints, asserted_string_constraints, read_assertion, read_keyword,
};
use super::types::SchemaType;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Assertion, Constraints, JsonType, SpecShape, SpecType};

// Keywords that no type expresses.
const ASSERTING: [&str; 6] = [
    "not",
    "if",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "contains",
];

/// The assertions of a schema that is read as `shape`. `types` are its types, `read` the keywords that were read as presence rules.
pub(super) fn read_assertions<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    shape: Option<&SpecType>,
    types: &[SchemaType],
    read: &[&str],
) -> Vec<Spanned<Assertion>> {
    let shape = shape.map(|shape| &shape.shape);
    let unevaluated = read_unevaluated(reader, cursor, shape);
    if !unevaluated.is_empty() {
        // They depend on every other keyword of the schema, so their assertion contains all of them.
        return unevaluated;
    }
    let mut assertions = Vec::new();
    for key in asserted_keywords(cursor, shape, read) {
        if let Some(at) = cursor.get(key) {
            assertions.extend(assertion_of(reader, cursor, &at, key));
        }
    }
    if types.is_empty() && !cursor.has("const") && !cursor.has("enum") {
        assertions.extend(read_untyped_constraints(reader, cursor));
    }
    assertions
}

fn read_unevaluated<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    shape: Option<&SpecShape>,
) -> Vec<Spanned<Assertion>> {
    let has_properties = matches!(shape, Some(SpecShape::Object(_) | SpecShape::Map { .. }));
    let properties = (!has_properties).then_some("unevaluatedProperties");
    let has_items = matches!(shape, Some(SpecShape::Tuple { .. }));
    let items = (!has_items).then_some("unevaluatedItems");
    [properties, items]
        .into_iter()
        .flatten()
        .filter_map(|key| assertion_of(reader, cursor, &cursor.get(key)?, key))
        .collect()
}

// The keywords that the type does not express.
fn asserted_keywords(
    cursor: &Cursor<'_, '_>,
    shape: Option<&SpecShape>,
    read: &[&str],
) -> impl Iterator<Item = &'static str> {
    let mut keywords: Vec<&str> = ASSERTING.into_iter().filter(|key| !read.contains(key)).collect();
    if !matches!(shape, Some(SpecShape::Tuple { .. })) && has_positional_items(cursor, shape) {
        keywords.push("prefixItems");
        // `false` is a constraint on the length of the array.
        let further = ["items", "additionalItems"];
        keywords.extend(
            further
                .into_iter()
                .filter(|key| cursor.boolean(key) != Some(false)),
        );
    }
    if has_patterned_properties(cursor, shape) {
        keywords.push("patternProperties");
        // `false` is a constraint on the names of properties.
        if cursor.boolean("additionalProperties") != Some(false) {
            keywords.push("additionalProperties");
        }
    }
    keywords.into_iter()
}

// Whether the type of an item depends on its position while the type of the array mixes all of them.
fn has_positional_items(cursor: &Cursor<'_, '_>, shape: Option<&SpecShape>) -> bool {
    let is_tuple = cursor.has("prefixItems")
        || cursor
            .get("items")
            .is_some_and(|items| matches!(items.node.kind, Kind::Array(_)));
    let is_mixed = match shape {
        Some(SpecShape::Array(item)) => matches!(
            item.shape,
            SpecShape::Any | SpecShape::OneOf { .. } | SpecShape::Basic(_)
        ),
        _ => true,
    };
    is_tuple && is_mixed
}

// Whether the type of a property depends on its name while the type of the map mixes all of them.
fn has_patterned_properties(cursor: &Cursor<'_, '_>, shape: Option<&SpecShape>) -> bool {
    let Some(patterns) = cursor.get("patternProperties") else {
        return false;
    };
    let captured = match shape {
        Some(SpecShape::Map { value, .. }) => Some(value),
        Some(SpecShape::Object(object)) => match &object.additional_properties {
            AdditionalProperties::Captured(value) => Some(value),
            _ => None,
        },
        _ => None,
    };
    let is_single_type = captured.is_some_and(|captured| {
        !matches!(captured.shape, SpecShape::Any | SpecShape::OneOf { .. })
            && patterns.members().all(|(_, of)| {
                let keys = of.members().map(|(key, _)| key);
                keys.filter(|key| !is_annotation(key))
                    .all(|key| matches!(key, "type" | "$ref"))
            })
    });
    let has_several = patterns.members().nth(1).is_some() || cursor.has("properties");
    has_several && !is_single_type
}

fn assertion_of<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    at: &Cursor<'_, 'd>,
    key: &str,
) -> Option<Spanned<Assertion>> {
    match read_keyword(reader, cursor, key) {
        // If all keywords in `not` are unknown, its negation would wrongly reject every value.
        Some(Assertion::False) if key == "not" && !is_empty(at) => {}
        // If whatever is unevaluated is valid, the other keywords say everything.
        Some(Assertion::UnevaluatedItems(parts) | Assertion::UnevaluatedProperties(parts))
            if parts[1].is_anything() =>
        {
            return None;
        }
        Some(assertion) => return Some(at.key_spanned(assertion)).filter(|it| !it.value.is_anything()),
        None => {}
    }
    report_unchecked(reader, at, format!("`{key}` is not checked"));
    None
}

fn is_empty(cursor: &Cursor<'_, '_>) -> bool {
    cursor.node.kind == Kind::Boolean(true) || cursor.as_object().is_some_and(|map| map.members().is_empty())
}

// Constraints in a schema without a type: each applies to the values of its type only.
fn read_untyped_constraints<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> Vec<Spanned<Assertion>> {
    let constraints = |constraints: Constraints, assertion: fn(Box<Constraints>) -> Assertion| {
        let assertion = assertion(Box::new(constraints.clone()));
        (constraints != Constraints::default()).then(|| cursor.spanned(assertion))
    };
    let strings = constraints(asserted_string_constraints(reader, cursor), Assertion::String);
    let numbers = constraints(asserted_number_constraints(reader, cursor), Assertion::Number);
    strings.into_iter().chain(numbers).collect()
}

/// The assertion that no value is valid.
pub(super) fn never(cursor: &Cursor<'_, '_>) -> Spanned<Assertion> {
    cursor.spanned(Assertion::False)
}

/// The assertion that only null is valid.
pub(super) fn only_null(cursor: &Cursor<'_, '_>) -> Spanned<Assertion> {
    cursor.spanned(Assertion::Type(vec![JsonType::Null]))
}

/// The assertion that a value matches one of the variants in `list`, for unions whose type does not express it.
pub(super) fn read_variant_assertions<'d>(
    reader: &mut Reader<'d, '_>,
    list: &Cursor<'_, 'd>,
    is_any: bool,
) -> Option<Spanned<Assertion>> {
    let is_exact = !is_any && list.items().all(|item| is_only_constraints(&item));
    let parts = list
        .items()
        .map(|item| read_assertion(reader, &item))
        .collect::<Option<Vec<_>>>();
    let Some(parts) = parts else {
        report_unchecked(reader, list, "that a value matches a variant is not checked");
        return None;
    };
    if is_exact {
        return Some(list.key_spanned(Assertion::OneOf(parts)));
    }
    let allows_all = parts.iter().any(Assertion::is_anything);
    (!allows_all).then(|| list.key_spanned(Assertion::AnyOf(parts)))
}

fn report_unchecked(reader: &mut Reader<'_, '_>, at: &Cursor<'_, '_>, message: impl Into<String>) {
    reader.found.add(Finding::new(
        Code::KeywordNotChecked,
        at.key_location(),
        message,
        "if it matters, check it where the value is created",
    ));
}

// Whether a schema has constraints only. A `oneOf` of such schemas means exactly one of them; a `oneOf` of types and references
// often means at least one.
fn is_only_constraints(cursor: &Cursor<'_, '_>) -> bool {
    match &cursor.node.kind {
        Kind::Boolean(_) => true,
        Kind::Object(object) => object.members().iter().all(|member| {
            matches!(
                member.key.as_ref(),
                "minLength"
                    | "maxLength"
                    | "pattern"
                    | "minimum"
                    | "maximum"
                    | "exclusiveMinimum"
                    | "exclusiveMaximum"
                    | "multipleOf"
                    | "minItems"
                    | "maxItems"
                    | "uniqueItems"
                    | "contains"
                    | "minProperties"
                    | "maxProperties"
                    | "required"
                    | "not"
                    | "title"
                    | "description"
            )
        }),
        _ => false,
    }
}
