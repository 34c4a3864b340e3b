//! `one-of`: the values of an enum, or the variants of a union.
//!
//! In: the value of the key. Out: whether it lists variants, and which nodes they are; or the values of the enum. A mapping lists
//! variants if one of its values is a mapping, and otherwise values with their descriptions. A sequence lists variants if there
//! is a `tag`, or if all of its unquoted words name types. The types of variants are read by `shape`.

use super::declared::{DeclaredTypes, basic_type};
use super::literal::{is_integer, read_basic_literal};
use super::members::{Members, check_has_value, read_string, wrong_type};
use super::type_mapping::not_built_in;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{Location, Spanned};
use crate::diagnostics::nearest::{listed, nearest};
use crate::frontend::text::yaml_tree::{Entry, Kind, Mapping, Node, Scalar};
use crate::model::spec::{Basic, EnumValue, SpecShape, SpecType, SpecVariant};

/// A variant of a union, before its type is read.
#[derive(Clone, Copy)]
pub(super) enum VariantNode<'n> {
    /// A variant with a name: an entry of a mapping.
    Named(&'n str, &'n Entry),
    /// A type expression: an item of a sequence.
    Unnamed(&'n Node),
}

/// What `one-of` lists.
pub(super) enum Listed<'n> {
    /// Variants of a union.
    Variants(Vec<VariantNode<'n>>),
    /// Values of an enum.
    Values,
    /// Nothing, or a mix of both, which is reported.
    Nothing,
}

/// What `one-of` lists, and the variants if it is a union.
pub(super) fn find_variants<'n>(
    one_of: &'n Node,
    is_tagged: bool,
    base: Option<&SpecType>,
    declared: &DeclaredTypes<'_>,
    found: &mut Findings,
) -> Listed<'n> {
    if is_empty(one_of) {
        let remedy = "list the values of the enum, or the variants of the union";
        found.add(wrong_type(one_of, "one-of", "at least one value", remedy));
        return Listed::Nothing;
    }
    match &one_of.kind {
        Kind::Scalar(_) => Listed::Nothing,
        Kind::Mapping(mapping) => {
            let is_union = is_tagged || mapping.values().any(|entry| entry.value.scalar().is_none());
            if !is_union {
                return Listed::Values;
            }
            let variants = mapping.iter();
            Listed::Variants(
                variants
                    .map(|(name, entry)| VariantNode::Named(name, entry))
                    .collect(),
            )
        }
        Kind::Sequence(items) => {
            let lists_types = match (is_tagged, base) {
                (true, _) => Some(true),
                (false, Some(_)) => Some(false),
                (false, None) => lists_types(items, declared, found),
            };
            match lists_types {
                Some(true) => Listed::Variants(items.iter().map(VariantNode::Unnamed).collect()),
                Some(false) => Listed::Values,
                None => Listed::Nothing,
            }
        }
    }
}

fn is_empty(one_of: &Node) -> bool {
    match &one_of.kind {
        Kind::Sequence(items) => items.is_empty(),
        Kind::Mapping(mapping) => mapping.is_empty(),
        Kind::Scalar(_) => true,
    }
}

/// Whether the items of a sequence are types. Items that resemble the name of a type count as types, so that `normalize` reports
/// them as misspelt. `None` for any other mix of types and values, which is reported here.
fn lists_types(items: &[Node], declared: &DeclaredTypes<'_>, found: &mut Findings) -> Option<bool> {
    let is_type = |item: &&Node| match item.scalar() {
        Some(scalar) => scalar.is_plain && is_name_of_type(scalar, declared),
        None => true,
    };
    let (types, values): (Vec<&Node>, Vec<&Node>) = items.iter().partition(is_type);
    let (Some(first_type), Some(first_value)) = (types.first(), values.first()) else {
        return Some(values.is_empty() && !types.is_empty());
    };
    if values.iter().all(|value| resembles_type(value, declared)) {
        return Some(true);
    }
    let remedy = "declare it if it is a type; write `type: String` beside `one-of` (`is: String` on a declared type) if these are values";
    let finding = Finding::new(
        Code::UnknownType,
        first_value.location.clone(),
        format!(
            "{} is not a declared type, and other items of this list are",
            first_value.description()
        ),
        remedy,
    );
    found.add(finding.also(
        first_type.location.clone(),
        format!("{} is a type", first_type.description()),
    ));
    None
}

fn resembles_type(value: &Node, declared: &DeclaredTypes<'_>) -> bool {
    value
        .scalar()
        .is_some_and(|scalar| scalar.is_plain && nearest(&scalar.text, declared.names()).is_some())
}

fn is_name_of_type(scalar: &Scalar, declared: &DeclaredTypes<'_>) -> bool {
    let name = scalar.text.trim_end_matches('?');
    name == "Any" || basic_type(name).is_some() || declared.contains(name)
}

/// The union of these variants, with the keys that apply to unions. Reports those that apply to enums only.
pub(super) fn read_union(
    mut variants: Vec<SpecVariant>,
    tag: Option<Spanned<String>>,
    members: &Members<'_>,
    base: Option<&SpecType>,
    found: &mut Findings,
) -> SpecShape {
    if let Some(name) = members.string("otherwise", found) {
        mark_fallback(&mut variants, &name, found);
    }
    if let Some(entry) = members.entry("open") {
        found.add(Finding::new(
            Code::KeysExclude,
            entry.key_location.clone(),
            "`open` applies to an enum, and this is a union",
            "remove it",
        ));
    }
    if let Some(base) = base {
        found.add(not_built_in("one-of", base.location.clone()));
    }
    SpecShape::OneOf {
        variants,
        tag,
        is_any: false,
    }
}

fn mark_fallback(variants: &mut [SpecVariant], name: &Spanned<String>, found: &mut Findings) {
    let names = variants
        .iter()
        .map(|variant| match (&variant.name, &variant.shape.shape) {
            (Some(name), _) => name.value.as_str(),
            (None, SpecShape::Reference(of)) => of.as_str(),
            (None, _) => "",
        });
    let names: Vec<&str> = names.collect();
    if let Some(index) = names.iter().position(|variant| *variant == name.value) {
        variants[index].is_fallback = true;
        return;
    }
    let remedy = match (
        nearest(&name.value, names.iter().copied()),
        listed(names.iter().copied()),
    ) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(all)) => format!("write {all}"),
        (None, None) => "write the name of a variant".to_owned(),
    };
    found.add(Finding::new(
        Code::NotAnAllowedValue,
        name.location.clone(),
        format!("the union has no variant `{}`", name.value),
        remedy,
    ));
}

/// The enum of the values that `one-of` lists, of the type `base`.
pub(super) fn read_enum(
    one_of: &Node,
    is_open: bool,
    base: Option<&SpecType>,
    found: &mut Findings,
) -> SpecShape {
    let Some(of) = value_type(one_of, base, found) else {
        return SpecShape::Placeholder;
    };
    let values: Option<Vec<EnumValue>> = match &one_of.kind {
        Kind::Mapping(mapping) => Some(read_described_values(mapping, of, found)),
        Kind::Sequence(items) => {
            let values: Vec<_> = items.iter().map(|item| read_value(item, of, found)).collect();
            values.into_iter().collect()
        }
        Kind::Scalar(_) => None,
    };
    values.map_or(SpecShape::Placeholder, |values| SpecShape::Enum {
        values,
        is_open,
    })
}

/// The type of the values: `base`, or else `Int` if all of them are integers, or else `String`. `None` if `base` is not built in, which is
/// reported.
fn value_type(one_of: &Node, base: Option<&SpecType>, found: &mut Findings) -> Option<Basic> {
    match base.map(|base| (&base.shape, base)) {
        Some((SpecShape::Basic(basic), _)) => return Some(*basic),
        Some((_, base)) => {
            found.add(not_built_in("one-of", base.location.clone()));
            return None;
        }
        None => {}
    }
    let are_integers = match &one_of.kind {
        Kind::Sequence(items) => items.iter().all(|item| item.scalar().is_some_and(is_integer)),
        Kind::Mapping(mapping) => mapping.values().all(|entry| is_integer(&entry.key)),
        Kind::Scalar(_) => false,
    };
    Some(if are_integers { Basic::Int } else { Basic::String })
}

fn read_described_values(mapping: &Mapping, of: Basic, found: &mut Findings) -> Vec<EnumValue> {
    mapping
        .iter()
        .map(|(name, entry)| {
            let doc = check_has_value(name, entry, found)
                .then(|| read_string(&entry.value, name, found))
                .flatten()
                .map(|doc| doc.value);
            enum_value(&entry.key, &entry.key_location, of, doc, found)
        })
        .collect()
}

fn read_value(item: &Node, of: Basic, found: &mut Findings) -> Option<EnumValue> {
    let Some(scalar) = item.scalar() else {
        found.add(wrong_type(
            item,
            "one-of",
            "a list of values",
            "write one string or number per item",
        ));
        return None;
    };
    Some(enum_value(scalar, &item.location, of, None, found))
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
        since: None,
        rust_name: None,
    }
}
