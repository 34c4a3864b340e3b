//! Reads schemas: of the dialect of OpenAPI 2.0 and 3.0, and of JSON Schema 2020-12 (OpenAPI 3.1 and 3.2), which differ in little.
//!
//! In: a cursor at a schema. Out: its [`SpecType`], with references to declared types; what cannot be a type is an assertion or a
//! finding. Does not follow references, intersect the parts of an `allOf`, or know Rust.

mod annotations;
mod array;
mod assertion_reader;
mod assertions;
mod constraints;
mod discriminator;
mod enums;
mod object;
mod patterns;
mod presence_rules;
mod property_names;
mod rust_type;
mod scalar;
mod types;
mod union;
mod variant_names;
mod variants;

#[cfg(feature = "cli")]
pub(super) use self::enums::{EXTENSIBLE, is_open};
#[cfg(feature = "cli")]
pub(super) use self::object::mutability;
pub(super) use self::scalar::is_raw;

use self::annotations::{annotate, is_annotation};
use self::array::{are_of_items, read_array};
use self::assertions::{never, only_null, read_assertions};
use self::enums::{extensible_enum, read_enum};
use self::object::read_object;
use self::presence_rules::read_presence_rules;
use self::rust_type::read_rust_type;
use self::scalar::read_scalar;
use self::types::{SchemaType, read_types};
use self::union::{as_part, read_union};
use self::variants::{simplify_union, unnamed_variant};
use super::cursor::Cursor;
use super::documents::Target;
use super::dynamic::{REFERENCES, Scope};
use super::literal::read_literal;
use super::reader::{Reader, Referenced};
use crate::diagnostics::finding::{Code, Finding};
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Constraints, SpecShape, SpecType};

/// Reads the schemas that were declared, and those that they declare in turn.
pub(super) fn read_declared(reader: &mut Reader<'_, '_>) {
    loop {
        let pending = reader.declarations.take_pending();
        if pending.is_empty() {
            return;
        }
        for (key, target, scope) in pending {
            reader.enter_declared(&target, scope);
            let shape = read_schema(reader, &target.cursor());
            reader.declarations.define(&key, shape);
        }
    }
}

/// The type that a schema describes.
pub(super) fn read_schema<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> SpecType {
    let location = cursor.location();
    let cursor = &cursor.with_location(&location);
    let mut any = SpecType::new(cursor.location(), SpecShape::Any);
    match &cursor.node.kind {
        Kind::Object(_) => {
            let outer = reader.enter(cursor.file, &location.pointer);
            let of = match REFERENCES.iter().find(|key| cursor.string(key).is_some()) {
                Some(keyword) => read_reference(reader, cursor, keyword),
                None => read_keywords(reader, cursor),
            };
            reader.leave(outer);
            of
        }
        Kind::Boolean(true) | Kind::Null => any,
        Kind::Boolean(false) => {
            any.constraints.assertions.push(never(cursor));
            any
        }
        other => {
            reader.found.add(Finding::new(
                Code::WrongElementType,
                cursor.location(),
                format!("a schema is expected, not {}", other.description()),
                "write an object, `{}` for any JSON",
            ));
            any
        }
    }
}

fn read_reference<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>, keyword: &str) -> SpecType {
    let mut target = match reader.referenced(cursor) {
        Referenced::Type(key) => SpecType::new(cursor.location(), SpecShape::Reference(key)),
        Referenced::Basic(basic) => read_schema(reader, &basic.cursor()),
        Referenced::Template(template, binding) => read_template(reader, cursor, template, binding),
        Referenced::Nothing => SpecType::new(cursor.location(), SpecShape::Any),
    };
    target.rust_type = read_rust_type(reader, cursor).or(target.rust_type);
    let siblings: Vec<&str> = cursor
        .members()
        .map(|(key, _)| key)
        .filter(|key| *key != keyword && !is_annotation(key))
        .collect();
    if siblings.is_empty() {
        annotate(&mut target, cursor);
        return target;
    }
    if reader.version.has_siblings() {
        return read_siblings(reader, cursor, target);
    }
    report_siblings(reader, cursor, siblings);
    annotate(&mut target, cursor);
    target
}

// A declared schema that binds the open parts of a template, itself or in its `allOf`, is the template with those parts. Elsewhere that is
// a type of its own.
fn read_template<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    template: Target<'d>,
    binding: Scope,
) -> SpecType {
    let pointer = cursor.pointer();
    let whole = pointer
        .rsplit_once("/allOf/")
        .filter(|(_, index)| !index.contains('/'))
        .map_or(pointer.as_str(), |(whole, _)| whole);
    let declared = reader.declarations.key_at(cursor.file, whole).map(str::to_owned);
    let is_known = reader.declarations.key_of_template(&template, &binding).is_some();
    let is_bound_here = || binding.is_bound_at(reader.documents, &(cursor.file, whole.to_owned()));
    if let Some(key) = declared.filter(|_| !is_known && is_bound_here()) {
        reader.declarations.add_template(&key, &template, binding);
        let mut of = read_schema(reader, &template.cursor());
        of.location = cursor.location();
        return of;
    }
    let key = reader.type_of_template(template, binding);
    SpecType::new(cursor.location(), SpecShape::Reference(key))
}

// In JSON Schema 2020-12 a reference and the keywords next to it apply both.
fn read_siblings<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>, mut target: SpecType) -> SpecType {
    let siblings = read_keywords(reader, cursor);
    let notes = siblings.notes.clone();
    let rust_type = target.rust_type.take();
    let mut both = SpecType::new(cursor.location(), SpecShape::AllOf(vec![target, siblings]));
    both.notes = notes;
    both.rust_type = rust_type;
    both
}

// In OpenAPI 2.0 and 3.0 keywords next to a reference are ignored. Those that repeat the target lose nothing.
fn report_siblings<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>, mut siblings: Vec<&str>) {
    if let Some(target) = reader.next(cursor) {
        let target = target.cursor();
        siblings.retain(|key| {
            let repeated = target.get(key).map(|value| value.node);
            repeated.is_none() || repeated != cursor.get(key).map(|value| value.node)
        });
    }
    if let Some(first) = siblings.first().and_then(|key| cursor.get(key)) {
        reader.found.add(Finding::new(
            Code::ReferenceSibling,
            first.key_location(),
            format!("`{}` next to a `$ref` has no effect", siblings.join("`, `")),
            "put the reference into `allOf: [{$ref: …}]`, next to the keyword",
        ));
    }
}

fn read_keywords<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>) -> SpecType {
    let types = read_types(reader, cursor);
    let shape = read_shape(reader, cursor, &types.types);
    let presence = read_presence_rules(cursor);
    let assertions = read_assertions(reader, cursor, shape.as_ref(), &types.types, &presence.keywords);
    let parts = read_parts(reader, cursor, shape, &presence.keywords);
    let mut of = join_parts(cursor, parts);
    of.constraints.presence_rules.extend(presence.rules);
    of.constraints.assertions.extend(assertions);
    if types.is_only_null && of.shape == SpecShape::Any {
        of.constraints.assertions.push(only_null(cursor));
    }
    of.is_nullable |= types.has_null;
    annotate(&mut of, cursor);
    of.is_secret |= cursor.string("format") == Some("password");
    of.is_secret |= cursor.boolean("x-ms-secret").unwrap_or(false);
    of.tag_value = ["x-ms-discriminator-value", "x-discriminator-value"]
        .iter()
        .find_map(|key| cursor.get(key))
        .and_then(|value| Some(Box::new(value.spanned(value.as_str()?.to_owned()))));
    of.rust_type = read_rust_type(reader, cursor).or(of.rust_type);
    of
}

// The type of the schema's own keywords, and those of its `allOf`, `oneOf` and `anyOf`, all of which apply.
fn read_parts<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    shape: Option<SpecType>,
    presence_keywords: &[&str],
) -> Vec<SpecType> {
    let has_shape = shape.is_some();
    let mut parts: Vec<SpecType> = shape.into_iter().collect();
    if let Some(all) = cursor.get_non_null("allOf") {
        for part in all.items() {
            let mut of = read_schema(reader, &part);
            if of.shape == SpecShape::Any && part.has("$ref") && reader.next(&part).is_none() {
                of.shape = SpecShape::Placeholder;
            }
            parts.push(of);
        }
    }
    for key in ["oneOf", "anyOf"] {
        let union = cursor.get_non_null(key);
        if let Some(variants) = union.filter(|_| !presence_keywords.contains(&key)) {
            let union = read_union(reader, cursor, &variants, key == "anyOf");
            let is_only = parts.is_empty();
            parts.extend(union.map(|of| if is_only { of } else { as_part(of) }));
        }
    }
    // `type: object` alone adds nothing to the other parts.
    if has_shape && parts.len() > 1 && parts.first().is_some_and(is_bare_object) {
        parts.remove(0);
    }
    parts
}

fn join_parts(cursor: &Cursor<'_, '_>, mut parts: Vec<SpecType>) -> SpecType {
    let location = cursor.location();
    match parts.len() {
        0 => SpecType::new(location, SpecShape::Any),
        1 if !cursor.has("allOf") => SpecType {
            location,
            ..parts.remove(0)
        },
        _ => SpecType::new(location, SpecShape::AllOf(parts)),
    }
}

fn is_bare_object(of: &SpecType) -> bool {
    match &of.shape {
        SpecShape::Map {
            key: None,
            value,
            is_explicit: false,
        } => value.shape == SpecShape::Any && of.constraints == Constraints::default(),
        _ => false,
    }
}

// The type of `const`, `enum` or `type`, without that of `allOf`, `oneOf` and `anyOf`.
fn read_shape<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
    types: &[SchemaType],
) -> Option<SpecType> {
    if let Some(constant) = cursor.get("const") {
        return Some(read_constant(cursor, &constant));
    }
    let values = cursor.get_non_null("enum").or_else(|| extensible_enum(cursor));
    if let Some(values) = values.filter(|values| types != [SchemaType::Array] || !are_of_items(values))
        && let Some(of) = read_enum(reader, cursor, &values, types)
    {
        return Some(of);
    }
    match types {
        [] => None,
        [one] => Some(read_type(reader, cursor, *one)),
        several => {
            let variants = several
                .iter()
                .map(|one| unnamed_variant(read_type(reader, cursor, *one)))
                .collect();
            Some(simplify_union(cursor.location(), variants, None, true))
        }
    }
}

fn read_constant(cursor: &Cursor<'_, '_>, constant: &Cursor<'_, '_>) -> SpecType {
    if constant.node.kind == Kind::Null {
        let mut of = SpecType::new(cursor.location(), SpecShape::Any);
        of.is_nullable = true;
        of.constraints.assertions.push(only_null(constant));
        return of;
    }
    let value = constant.spanned(read_literal(constant.node));
    SpecType::new(cursor.location(), SpecShape::Constant(value))
}

fn read_type<'d>(reader: &mut Reader<'d, '_>, cursor: &Cursor<'_, 'd>, of: SchemaType) -> SpecType {
    match of {
        SchemaType::Object => read_object(reader, cursor),
        SchemaType::Array => read_array(reader, cursor),
        scalar => read_scalar(reader, cursor, scalar),
    }
}
