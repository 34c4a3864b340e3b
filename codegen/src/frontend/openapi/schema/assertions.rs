//! What a schema says of values beside their type and its rules, as assertions.

use super::assertion_reader::{bounds, read_assertion, read_keyword, texts};
use super::types::SchemaType;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::tree::Kind;
use crate::model::additional_properties::AdditionalProperties;
use crate::model::spec::{Assertion, Constraints, JsonType, SpecShape, SpecType};

// Keywords that no type says.
const ASSERTING: [&str; 6] = [
    "not",
    "if",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "contains",
];

/// What holds of the values of a schema that is read as `shape`; `words` are its types, `said` the keywords that are said by other means.
pub(super) fn read_assertions<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    shape: Option<&SpecType>,
    types: &[SchemaType],
    said: &[&str],
) -> Vec<Spanned<Assertion>> {
    let shape = shape.map(|shape| &shape.shape);
    let rest = [
        (
            "unevaluatedProperties",
            !matches!(shape, Some(SpecShape::Object(_) | SpecShape::Map { .. })),
        ),
        (
            "unevaluatedItems",
            !matches!(shape, Some(SpecShape::Tuple { .. })),
        ),
    ];
    let rest = rest.into_iter().filter(|(_, is_wanted)| *is_wanted);
    let rest: Vec<_> = rest
        .filter_map(|(key, _)| keyword(reader, cursor, &cursor.get(key)?, key))
        .collect();
    if !rest.is_empty() {
        // What they are the rest of is all that the schema says.
        return rest;
    }
    let mut all = Vec::new();
    let mut add = |reader: &mut Reader<'d, '_>, key: &str| {
        if let Some(at) = cursor.get(key) {
            all.extend(keyword(reader, cursor, &at, key));
        }
    };
    for key in ASSERTING.iter().filter(|key| !said.contains(*key)) {
        add(reader, key);
    }
    if !matches!(shape, Some(SpecShape::Tuple { .. })) && has_positional_items(cursor, shape) {
        add(reader, "prefixItems");
        // That there are no more is said by the rules of the list.
        for key in ["items", "additionalItems"] {
            if cursor.boolean(key) != Some(false) {
                add(reader, key);
            }
        }
    }
    if has_patterned_properties(cursor, shape) {
        add(reader, "patternProperties");
        // That there are no others is said by the rules of names.
        if cursor.boolean("additionalProperties") != Some(false) {
            add(reader, "additionalProperties");
        }
    }
    if types.is_empty() && !cursor.has("const") && !cursor.has("enum") {
        all.extend(read_untyped_constraints(reader, cursor));
    }
    all
}

// Items that are told by their place stand in a list of what may be in any.
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

// Members whose type is told by a pattern of their name stand in a dictionary of what may be in any.
fn has_patterned_properties(cursor: &Cursor<'_, '_>, shape: Option<&SpecShape>) -> bool {
    let Some(patterns) = cursor.get("patternProperties") else {
        return false;
    };
    let kept = match shape {
        Some(SpecShape::Map { value, .. }) => Some(value),
        Some(SpecShape::Object(object)) => match &object.additional_properties {
            AdditionalProperties::Captured(value) => Some(value),
            _ => None,
        },
        _ => None,
    };
    let is_one_plain_type = kept.is_some_and(|kept| {
        !matches!(kept.shape, SpecShape::Any | SpecShape::OneOf { .. })
            && patterns.members().all(|(_, of)| {
                let keys = of.members().map(|(key, _)| key);
                keys.filter(|key| !super::is_annotation(key))
                    .all(|key| matches!(key, "type" | "$ref"))
            })
    });
    let several = patterns.members().nth(1).is_some() || cursor.has("properties");
    several && !is_one_plain_type
}

fn keyword<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    at: &Cursor<'_, 'd>,
    key: &str,
) -> Option<Spanned<Assertion>> {
    match read_keyword(reader, cursor, key) {
        // Words that no one knows would make everything of what is meant to be little.
        Some(Assertion::False) if key == "not" && !is_empty(at) => {}
        // What allows all the rest says nothing that is not said of the whole.
        Some(Assertion::UnevaluatedItems(parts) | Assertion::UnevaluatedProperties(parts))
            if parts[1].is_anything() =>
        {
            return None;
        }
        Some(assertion) => return Some(at.key_spanned(assertion)).filter(|it| !it.value.is_anything()),
        None => {}
    }
    reader.found.add(Finding::new(
        Code::KeywordNotChecked,
        at.key_location(),
        format!("`{key}` is not checked"),
        "check it where the value is made, if it matters",
    ));
    None
}

fn is_empty(cursor: &Cursor<'_, '_>) -> bool {
    cursor.node.kind == Kind::Boolean(true) || cursor.as_object().is_some_and(|map| map.members().is_empty())
}

// Constraints beside alternatives, which say of which types values are.
fn read_untyped_constraints<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> Vec<Spanned<Assertion>> {
    let constraints = |constraints: Constraints, assertion: fn(Box<Constraints>) -> Assertion| {
        let assertion = assertion(Box::new(constraints.clone()));
        (constraints != Constraints::default()).then(|| cursor.spanned(assertion))
    };
    let texts = constraints(texts(reader, cursor), Assertion::String);
    let numbers = constraints(bounds(reader, cursor), Assertion::Number);
    texts.into_iter().chain(numbers).collect()
}

/// That no value fits a schema, or only null, which no type says.
pub(super) fn only(cursor: &Cursor<'_, '_>, kinds: &[JsonType]) -> Spanned<Assertion> {
    cursor.spanned(match kinds {
        [] => Assertion::False,
        kinds => Assertion::Type(kinds.to_vec()),
    })
}

/// That one of the alternatives of `list` holds, where the type that was made of them does not say so.
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
        reader.found.add(Finding::new(
            Code::KeywordNotChecked,
            list.key_location(),
            "which of the alternatives a value is, is not checked",
            "check it where the value is made, if it matters",
        ));
        return None;
    };
    if is_exact {
        return Some(list.key_spanned(Assertion::OneOf(parts)));
    }
    let says_all = parts.iter().any(Assertion::is_anything);
    (!says_all).then(|| list.key_spanned(Assertion::AnyOf(parts)))
}

// A schema that says nothing but what values keep. Who writes several of these into `oneOf` means exactly one; of types and
// references documents mean one at least.
fn is_only_constraints(cursor: &Cursor<'_, '_>) -> bool {
    match &cursor.node.kind {
        Kind::Boolean(_) => true,
        Kind::Object(map) => map.members().iter().all(|member| {
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
