//! Constraints, and the wire form of values outside of JSON.
//!
//! In: the members of an element. Out: its [`Constraints`] and its [`WireForm`]. Which constraints apply to which type is for
//! `check`.

use super::chars::check_characters;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::native::keys::{FORMATS, ITEMS, STYLES};
use crate::frontend::native::members::{Members, read_members, wrong_type};
use crate::frontend::text::yaml_tree::{Node, shortened};
use crate::model::spec::{Constraints, Keyword, SpecShape, SpecType, WireForm};

/// The constraints among `members`.
pub(super) fn read_constraints(members: &Members<'_>, found: &mut Findings) -> Constraints {
    let (min_length, max_length) = read_length(members, found);
    let chars = members.string("chars", found).filter(|chars| {
        let node = members.get("chars");
        node.is_none_or(|node| check_characters(&chars.value, node, found))
    });
    Constraints {
        min_length,
        max_length,
        chars: chars.map(Box::new),
        pattern: members.string("pattern", found).map(Box::new),
        format: members
            .word("format", FORMATS, found)
            .map(|format| Box::new(Spanned::new(format.value.to_owned(), format.location))),
        min: members.number("min", found).map(Box::new),
        max: members.number("max", found).map(Box::new),
        above: members.number("above", found).map(Box::new),
        below: members.number("below", found).map(Box::new),
        multiple_of: members.number("multiple-of", found).map(Box::new),
        number_text: false,
        min_items: members.count("min-items", found).map(Box::new),
        max_items: members.count("max-items", found).map(Box::new),
        unique: members.boolean("unique", found).map(Box::new),
        property_names: None,
        presence_rules: Vec::new(),
        assertions: Vec::new(),
    }
}

/// Reads the constraints on the items of a list or the values of a map, at every level of `items`, into the type `of`.
pub(super) fn read_item_constraints(node: &Node, of: &mut SpecType, found: &mut Findings) {
    let members = read_members(node, &ITEMS, found);
    if of.shape == SpecShape::Placeholder {
        return;
    }
    let (SpecShape::Array(item) | SpecShape::Map { value: item, .. }) = &mut of.shape else {
        found.add(Finding::new(
            Code::ConstraintDoesNotApply,
            node.head.clone(),
            "`items` constrains each item, and this is neither a list nor a map",
            "write the constraints without `items`, or the type as `[T]`",
        ));
        return;
    };
    item.constraints = read_constraints(&members, found);
    if let Some(inner) = members.get("items") {
        read_item_constraints(inner, item, found);
    }
}

/// The wire form among `members`: how values are written outside of JSON.
pub(super) fn read_wire(members: &Members<'_>, found: &mut Findings) -> WireForm {
    WireForm {
        style: members
            .word("style", STYLES, found)
            .map(|style| Box::new(Spanned::new(style.value.to_owned(), style.location))),
        explode: members.boolean("explode", found).map(Box::new),
        allow_reserved: members.boolean("allow-reserved", found).map(Box::new),
        slashes: members.boolean("slashes", found).map(Box::new),
        separator: members.string("separator", found).map(Box::new),
        decimal: members.string("decimal", found).map(Box::new),
        bool_as: read_two_strings(members, found),
        ..WireForm::default()
    }
}

fn read_length(members: &Members<'_>, found: &mut Findings) -> (Keyword<u64>, Keyword<u64>) {
    let Some(node) = members.get("length") else {
        return (None, None);
    };
    let Some(scalar) = node.scalar() else {
        let remedy = "write `length: 1..`, `length: 43..128`, `length: ..20` or `length: 3`";
        found.add(wrong_type(node, "length", "a range", remedy));
        return (None, None);
    };
    let text = scalar.text.as_str();
    let bounds = text.split_once("..").unwrap_or((text, text));
    let constraint = |bound: u64| Some(Box::new(Spanned::new(bound, node.location.clone())));
    match (read_bound(bounds.0), read_bound(bounds.1)) {
        (Ok(min), Ok(max)) if min.or(max).is_some() => (min.and_then(constraint), max.and_then(constraint)),
        _ => {
            found.add(Finding::new(
                Code::NotARange,
                node.location.clone(),
                format!("`{}` is not a range", shortened(text)),
                "write `1..` for one or more, `43..128`, `..20` for at most 20, or `3`; both ends are included",
            ));
            (None, None)
        }
    }
}

fn read_bound(text: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    match text.trim() {
        "" => Ok(None),
        // Rust parses `+1`, which is not a number in a range.
        bound => bound.replace('+', "-").parse().map(Some),
    }
}

fn read_two_strings(members: &Members<'_>, found: &mut Findings) -> Keyword<[String; 2]> {
    let node = members.get("bool-as")?;
    let strings: Option<Vec<String>> = node
        .sequence()
        .and_then(|items| items.iter().map(item_string).collect());
    if let Some([no, yes]) = strings.as_deref() {
        return Some(Box::new(Spanned::new(
            [no.clone(), yes.clone()],
            node.location.clone(),
        )));
    }
    let remedy = "write the string for false, then the string for true: `bool-as: [\"0\", \"1\"]`";
    found.add(wrong_type(node, "bool-as", "a list of two strings", remedy));
    None
}

fn item_string(node: &Node) -> Option<String> {
    Some(node.scalar()?.text.clone())
}
