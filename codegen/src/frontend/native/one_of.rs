//! `one-of`: the values of an enum, or alternatives.
//!
//! A mapping holds alternatives when one of its values is a mapping, and otherwise values with their docs. A list holds
//! alternatives when there is a `tag`, or when all of its bare words name types.

use super::declared::{Declared, basic};
use super::expression::read_type;
use super::literal::{is_whole_number, read_basic_literal};
use super::shape::{Written, not_narrowed};
use super::table::read_type_table;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::diagnostics::nearest::{listed, nearest};
use crate::frontend::native::members::{check_named_value, read_text, wrong_kind};
use crate::frontend::text::yaml_tree::{Entry, Kind, Mapping, Node, Scalar};
use crate::model::spec::{Basic, EnumValue, SpecShape, SpecType, SpecVariant};

/// What `one-of` says.
pub(super) fn read_one_of(
    values: &Node,
    written: Written<'_, '_>,
    base: Option<&SpecType>,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> SpecType {
    let tag = written.members.text("tag", found);
    let open = written.members.flag("open", found);
    let is_nullable = base.is_some_and(|base| base.is_nullable);
    let location = written.node.head.clone();
    if is_empty(values) {
        let remedy = "list the values, or name the alternatives";
        found.add(wrong_kind(values, "one-of", "at least one value", remedy));
    }
    let variants = read_alternatives(values, tag.is_some(), base, declared, found);
    let shape = match variants {
        Some(mut variants) => {
            if let Some(name) = written.members.text("otherwise", found) {
                mark_fallback(&mut variants, &name, found);
            }
            if let Some(entry) = written.members.entry("open") {
                let message = "`open` is for the values of an enum, and these are alternatives";
                found.add(Finding::new(
                    Code::KeysExclude,
                    entry.key_location.clone(),
                    message,
                    "leave it out",
                ));
            }
            if let Some(base) = base {
                found.add(not_narrowed("one-of", base.location.clone()));
            }
            SpecShape::OneOf {
                variants,
                tag,
                is_any: false,
            }
        }
        None => SpecShape::Enum {
            values: read_values(values, base, found),
            is_open: open.is_some_and(|flag| flag.value),
        },
    };
    let mut read = SpecType::new(location, shape);
    read.is_nullable = is_nullable;
    read
}

fn is_empty(values: &Node) -> bool {
    match &values.kind {
        Kind::Sequence(items) => items.is_empty(),
        Kind::Mapping(map) => map.is_empty(),
        Kind::Scalar(_) => true,
    }
}

/// The alternatives, when these are no values.
fn read_alternatives(
    values: &Node,
    has_tag: bool,
    base: Option<&SpecType>,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> Option<Vec<SpecVariant>> {
    match &values.kind {
        Kind::Scalar(_) => None,
        Kind::Mapping(map) => {
            let is_alternatives = has_tag || map.values().any(|entry| entry.value.scalar().is_none());
            is_alternatives.then(|| {
                map.iter()
                    .map(|(name, entry)| {
                        let mut variant = read_named_alternative(name, entry, declared, found);
                        // A type of another name than the tag's value: the mapping is what ties them.
                        if has_tag && matches!(&variant.shape.shape, SpecShape::Reference(of) if of != name) {
                            variant.tag_values.push(name.clone());
                        }
                        variant
                    })
                    .collect()
            })
        }
        Kind::Sequence(items) => {
            let is_alternatives = has_tag || (base.is_none() && names_types(items, declared, found));
            is_alternatives.then(|| {
                items
                    .iter()
                    .map(|item| SpecVariant {
                        name: None,
                        tag_values: Vec::new(),
                        is_fallback: false,
                        shape: read_type(item, found),
                    })
                    .collect()
            })
        }
    }
}

fn mark_fallback(variants: &mut [SpecVariant], name: &Spanned<String>, found: &mut Findings) {
    let called = variants
        .iter()
        .map(|variant| match (&variant.name, &variant.shape.shape) {
            (Some(own), _) => own.value.as_str(),
            (None, SpecShape::Reference(of)) => of.as_str(),
            (None, _) => "",
        });
    let called: Vec<&str> = called.collect();
    if let Some(location) = called.iter().position(|called| *called == name.value) {
        variants[location].is_fallback = true;
        return;
    }
    let remedy = match (
        nearest(&name.value, called.iter().copied()),
        listed(called.iter().copied()),
    ) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(all)) => format!("write {all}"),
        (None, None) => "write the name of an alternative".to_owned(),
    };
    found.add(Finding::new(
        Code::NotAnAllowedValue,
        name.location.clone(),
        format!("no alternative is called `{}`", name.value),
        remedy,
    ));
}

fn read_named_alternative(
    name: &str,
    entry: &Entry,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> SpecVariant {
    let is_given = check_named_value(name, entry, found);
    let shape = match &entry.value.kind {
        Kind::Mapping(_) => read_type_table(&entry.value, declared, found),
        Kind::Scalar(_) if !is_given => SpecType::new(entry.value.location.clone(), SpecShape::Any),
        Kind::Scalar(_) | Kind::Sequence(_) => read_type(&entry.value, found),
    };
    SpecVariant {
        name: Some(Spanned::new(name.to_owned(), entry.key_location.clone())),
        tag_values: Vec::new(),
        is_fallback: false,
        shape,
    }
}

/// Whether the items of a list are types. One that is near to a type's name is taken for a slip, which `resolve` reports; any
/// other list that is half of types is reported here: it would be guessed at.
fn names_types(items: &[Node], declared: &Declared<'_>, found: &mut Findings) -> bool {
    let is_type = |item: &&Node| match item.scalar() {
        Some(scalar) => scalar.is_plain && is_type_of(scalar, declared),
        None => true,
    };
    let (types, values): (Vec<&Node>, Vec<&Node>) = items.iter().partition(is_type);
    let (Some(first), Some(odd)) = (types.first(), values.first()) else {
        return values.is_empty() && !types.is_empty();
    };
    if values.iter().all(|value| is_near_a_type(value, declared)) {
        return true;
    }
    let remedy = "declare it if it is a type; write `type: String` beside `one-of` (`is: String` on a declared type) if these are values";
    let finding = Finding::new(
        Code::UnknownType,
        odd.location.clone(),
        format!(
            "{} is no declared type, and others of this list are",
            odd.description()
        ),
        remedy,
    );
    found.add(finding.also(
        first.location.clone(),
        format!("{} is a type", first.description()),
    ));
    false
}

fn is_near_a_type(value: &Node, declared: &Declared<'_>) -> bool {
    value
        .scalar()
        .is_some_and(|scalar| scalar.is_plain && nearest(&scalar.text, declared.names()).is_some())
}

fn is_type_of(scalar: &Scalar, declared: &Declared<'_>) -> bool {
    let name = scalar.text.trim_end_matches('?');
    name == "Any" || basic(name).is_some() || declared.contains(name)
}

/// The values of an enum.
fn read_values(values: &Node, base: Option<&SpecType>, found: &mut Findings) -> Vec<EnumValue> {
    let of = value_type(values, base, found);
    match &values.kind {
        Kind::Mapping(map) => read_documented_values(map, of, found),
        Kind::Sequence(items) => items
            .iter()
            .filter_map(|item| {
                let Some(scalar) = item.scalar() else {
                    found.add(wrong_kind(
                        item,
                        "one-of",
                        "a list of values",
                        "write one text or number an item",
                    ));
                    return None;
                };
                Some(enum_value(scalar, &item.location, of, None, found))
            })
            .collect(),
        Kind::Scalar(_) => Vec::new(),
    }
}

fn read_documented_values(map: &Mapping, of: Basic, found: &mut Findings) -> Vec<EnumValue> {
    map.iter()
        .map(|(name, entry)| {
            let doc = check_named_value(name, entry, found)
                .then(|| read_text(&entry.value, name, found))
                .flatten()
                .map(|doc| doc.value);
            enum_value(&entry.key, &entry.key_location, of, doc, found)
        })
        .collect()
}

/// What the values are: what is said, else whole numbers when all are, else texts.
fn value_type(values: &Node, base: Option<&SpecType>, found: &mut Findings) -> Basic {
    match base.map(|base| (&base.shape, base)) {
        Some((SpecShape::Basic(basic), _)) => return *basic,
        Some((_, base)) => found.add(not_narrowed("one-of", base.location.clone())),
        None => {}
    }
    let are_numbers = match &values.kind {
        Kind::Sequence(items) => items
            .iter()
            .all(|item| item.scalar().is_some_and(is_whole_number)),
        Kind::Mapping(map) => map.values().all(|entry| is_whole_number(&entry.key)),
        Kind::Scalar(_) => false,
    };
    if are_numbers { Basic::Int } else { Basic::String }
}

fn enum_value(
    scalar: &Scalar,
    location: &Location,
    of: Basic,
    doc: Option<String>,
    found: &mut Findings,
) -> EnumValue {
    EnumValue {
        value: read_basic_literal(scalar, location, of, found),
        doc,
        rust_name: None,
    }
}
