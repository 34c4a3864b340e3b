//! Schemas: of OpenAPI's own dialect (2.0, 3.0) and of JSON Schema 2020-12 (3.1, 3.2), which differ in little.

mod assertion_reader;
mod assertions;
mod constraints;
mod enums;
mod object;
mod presence_rules;
mod property_names;
mod rust_type;
mod scalar;
mod types;
mod union;

pub(super) use self::scalar::is_raw;
use self::types::{SchemaType, read_types};
use super::cursor::Cursor;
use super::literal::read_literal;
use super::notes::read_notes;
use super::reader::Reader;
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::text::tree::Kind;
use crate::model::spec::{JsonType, Literal, SpecShape, SpecType, SpecVariant};

/// The type that a schema describes.
pub(super) fn read_schema<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> SpecType {
    let location = cursor.location();
    let cursor = &cursor.with_location(&location);
    match &cursor.node.kind {
        Kind::Object(_) => {}
        Kind::Boolean(true) | Kind::Null => return SpecType::new(cursor.location(), SpecShape::Any),
        Kind::Boolean(false) => {
            let mut of = SpecType::new(cursor.location(), SpecShape::Any);
            of.constraints.holds.push(assertions::only(cursor, &[]));
            return of;
        }
        other => {
            reader.found.add(Finding::new(
                Code::WrongElementType,
                cursor.location(),
                format!("a schema stands here, not {}", other.words()),
                "write an object, `{}` for any JSON",
            ));
            return SpecType::new(cursor.location(), SpecShape::Any);
        }
    }
    match cursor.string("$ref") {
        Some(reference) => read_reference(reader, cursor, reference),
        None => read_keywords(reader, cursor),
    }
}

fn read_reference<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>, reference: &str) -> SpecType {
    let location = cursor.location();
    let shape = match reader.type_of_reference(cursor, reference) {
        Some(key) => SpecShape::Reference(key),
        None => SpecShape::Any,
    };
    let mut target = SpecType::new(location.clone(), shape);
    target.rust_type = rust_type::read_rust_type(reader, cursor);
    let beside: Vec<&str> = cursor
        .members()
        .map(|(key, _)| key)
        .filter(|key| *key != "$ref" && !is_annotation(key))
        .collect();
    if beside.is_empty() {
        return with_annotations(target, cursor);
    }
    if reader.version.has_siblings() {
        let own = read_keywords(reader, cursor);
        let notes = own.notes.clone();
        let rust_type = target.rust_type.take();
        let mut both = SpecType::new(location, SpecShape::AllOf(vec![target, own]));
        both.notes = notes;
        both.rust_type = rust_type;
        return both;
    }
    let repeated = |key: &&str| {
        let there = reader.documents.resolve(cursor.file, reference).ok();
        let there = there.map(|target| {
            Cursor::new(target.node, target.file, &target.pointer)
                .get(key)
                .map(|there| there.node)
        });
        there
            .flatten()
            .is_some_and(|there| Some(there) == cursor.get(key).map(|here| here.node))
    };
    let beside: Vec<&str> = beside.into_iter().filter(|key| !repeated(key)).collect();
    if let Some(member) = beside.first().and_then(|key| cursor.get(key)) {
        reader.found.add(Finding::new(
            Code::ReferenceSibling,
            member.key_location(),
            format!("`{}` beside a `$ref` means nothing", beside.join("`, `")),
            "write `allOf: [{$ref: …}]` and put it beside that",
        ));
    }
    with_annotations(target, cursor)
}

/// Members that say something about a value without saying what it is.
fn is_annotation(key: &str) -> bool {
    matches!(
        key,
        "description"
            | "summary"
            | "title"
            | "example"
            | "examples"
            | "default"
            | "readOnly"
            | "writeOnly"
            | "nullable"
            | "deprecated"
            | "externalDocs"
            | "xml"
            | "$comment"
            | "$id"
            | "$schema"
            | "$anchor"
            | "$dynamicAnchor"
            | "$defs"
            | "definitions"
            | "$vocabulary"
    ) || super::cursor::is_extension(key)
}

// Notes, default and null over a type that stands elsewhere.
fn with_annotations(mut of: SpecType, cursor: &Cursor<'_, '_>) -> SpecType {
    of.notes = read_notes(cursor);
    of.default = default_of(cursor);
    of.is_nullable = is_nullable(cursor);
    of
}

fn read_keywords<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> SpecType {
    let location = cursor.location();
    let types = read_types(reader, cursor);
    let mut parts: Vec<SpecType> = Vec::new();
    let shape = read_shape(reader, cursor, &types.types);
    let says_own = shape.is_some();
    let presence_rules = presence_rules::read_presence_rules(cursor);
    let holds = assertions::read_assertions(
        reader,
        cursor,
        shape.as_ref(),
        &types.types,
        &presence_rules.keywords,
    );
    parts.extend(shape);
    if let Some(all) = cursor.get_non_null("allOf") {
        for part in all.items() {
            parts.push(read_schema(reader, &part));
        }
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(choice) = cursor
            .get_non_null(key)
            .filter(|_| !presence_rules.keywords.contains(&key))
        {
            let choice = union::read_union(reader, cursor, &choice, key == "anyOf");
            let is_only = parts.is_empty();
            parts.extend(choice.map(|of| if is_only { of } else { union::as_part(of) }));
        }
    }
    // An object that only says it is one adds nothing to parts that do.
    if says_own && parts.len() > 1 && parts.first().is_some_and(is_bare_object) {
        parts.remove(0);
    }
    let is_single_all_of = cursor.has("allOf");
    let mut whole = match parts.len() {
        0 => SpecType::new(location.clone(), SpecShape::Any),
        1 if !is_single_all_of => parts.remove(0),
        _ => SpecType::new(location.clone(), SpecShape::AllOf(parts)),
    };
    whole.location = location;
    whole
        .constraints
        .presence_rules
        .extend(presence_rules.constraints);
    whole.constraints.holds.extend(holds);
    if types.is_only_null && whole.shape == SpecShape::Any {
        whole
            .constraints
            .holds
            .push(assertions::only(cursor, &[JsonType::Null]));
    }
    whole.is_nullable |= types.has_null || is_nullable(cursor);
    whole.notes = read_notes(cursor).or(whole.notes);
    whole.default = default_of(cursor).or(whole.default);
    whole.is_secret |= cursor.string("format") == Some("password");
    whole.is_secret |= cursor.boolean("x-ms-secret").unwrap_or(false);
    whole.tag_value = ["x-ms-discriminator-value", "x-discriminator-value"]
        .iter()
        .find_map(|key| cursor.get(key))
        .and_then(|value| Some(Box::new(value.spanned(value.as_str()?.to_owned()))));
    whole.rust_type = rust_type::read_rust_type(reader, cursor).or(whole.rust_type);
    whole
}

fn is_bare_object(of: &SpecType) -> bool {
    match &of.shape {
        SpecShape::Map {
            key: None,
            value,
            is_said: false,
        } => value.shape == SpecShape::Any && of.constraints == crate::model::spec::Constraints::default(),
        _ => false,
    }
}

fn default_of(cursor: &Cursor<'_, '_>) -> Option<crate::diagnostics::location::Spanned<Literal>> {
    let default = cursor.get_non_null("default")?;
    Some(default.spanned(read_literal(default.node)))
}

fn is_nullable(cursor: &Cursor<'_, '_>) -> bool {
    cursor.boolean("nullable").unwrap_or(false) || cursor.boolean("x-nullable").unwrap_or(false)
}

// What the schema says itself, outside of `allOf` and the like.
fn read_shape<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    types: &[SchemaType],
) -> Option<SpecType> {
    let location = cursor.location();
    if let Some(constant) = cursor.get("const") {
        let value = constant.spanned(read_literal(constant.node));
        let mut of = SpecType::new(location, SpecShape::Constant(value));
        if constant.node.kind == Kind::Null {
            of.shape = SpecShape::Any;
            of.is_nullable = true;
            of.constraints
                .holds
                .push(assertions::only(&constant, &[JsonType::Null]));
        }
        return Some(of);
    }
    if let Some(values) = cursor.get_non_null("enum").or_else(|| enums::extensible(cursor))
        && let Some(of) = enums::read_enum(reader, cursor, &values, types)
    {
        return Some(of);
    }
    match types {
        [] => None,
        [word] => Some(read_word(reader, cursor, *word)),
        several => {
            let variants = several
                .iter()
                .map(|word| SpecVariant {
                    name: None,
                    tag_values: Vec::new(),
                    is_fallback: false,
                    shape: read_word(reader, cursor, *word),
                })
                .collect();
            Some(union::simplify_union(location, variants, None, true))
        }
    }
}

fn read_word<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>, word: SchemaType) -> SpecType {
    match word {
        SchemaType::Object => object::read_object(reader, cursor),
        SchemaType::Array => object::read_array(reader, cursor),
        _ => scalar::read_scalar(reader, cursor, word),
    }
}

/// The name a schema gives itself, when it stands among alternatives.
fn title_of(cursor: &Cursor<'_, '_>) -> Option<crate::diagnostics::location::Spanned<String>> {
    let title = cursor.get("title")?;
    let text = title.as_str()?.trim();
    let is_name = !text.is_empty() && text.len() <= 60 && text.chars().any(char::is_alphanumeric);
    is_name.then(|| title.spanned(text.to_owned()))
}
