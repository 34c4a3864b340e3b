//! Constraints, and how values are written outside of JSON.

use super::chars::check_characters;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::native::keys::{FORMATS, ITEMS, STYLES};
use crate::frontend::native::members::{Members, read_members, wrong_kind};
use crate::frontend::text::yaml_tree::{Node, shortened};
use crate::model::spec::{Constraints, Keyword, SpecShape, SpecType, WireForm};

/// The constraints among `members`.
pub(super) fn read_constraints(members: &Members<'_>, found: &mut Findings) -> Constraints {
    let (min_length, max_length) = read_length(members, found);
    let chars = members.text("chars", found);
    if let (Some(chars), Some(node)) = (&chars, members.given("chars")) {
        check_characters(&chars.value, node, found);
    }
    Constraints {
        min_length,
        max_length,
        chars: chars.map(Box::new),
        pattern: members.text("pattern", found).map(Box::new),
        format: members
            .choice("format", FORMATS, found)
            .map(|format| Box::new(Spanned::new(format.value.to_owned(), format.location))),
        min: members.number("min", found).map(Box::new),
        max: members.number("max", found).map(Box::new),
        above: members.number("above", found).map(Box::new),
        below: members.number("below", found).map(Box::new),
        multiple_of: members.number("multiple-of", found).map(Box::new),
        min_items: members.count("min-items", found).map(Box::new),
        max_items: members.count("max-items", found).map(Box::new),
        unique: members.flag("unique", found).map(Box::new),
        names: None,
        presence_rules: Vec::new(),
        holds: Vec::new(),
    }
}

/// What the items of a list keep, or the values of a dictionary, and the items of those in turn.
pub(super) fn read_item_constraints(node: &Node, of: &mut SpecType, found: &mut Findings) {
    let members = read_members(node, &ITEMS, found);
    let (SpecShape::Array(item) | SpecShape::Map { value: item, .. }) = &mut of.shape else {
        found.add(Finding::new(
            Code::ConstraintDoesNotApply,
            node.head.clone(),
            "`items` says what each item keeps, and this is neither a list nor a dictionary",
            "write the constraints without `items`, or the type as `[T]`",
        ));
        return;
    };
    item.constraints = read_constraints(&members, found);
    if let Some(inner) = members.given("items") {
        read_item_constraints(inner, item, found);
    }
}

/// How values are written outside of JSON.
pub(super) fn read_wire(members: &Members<'_>, found: &mut Findings) -> WireForm {
    WireForm {
        style: members
            .choice("style", STYLES, found)
            .map(|style| Box::new(Spanned::new(style.value.to_owned(), style.location))),
        explode: members.flag("explode", found).map(Box::new),
        allow_reserved: members.flag("allow-reserved", found).map(Box::new),
        separator: members.text("separator", found).map(Box::new),
        decimal: members.text("decimal", found).map(Box::new),
        bool_as: read_two_texts(members, found),
        ..WireForm::default()
    }
}

fn read_length(members: &Members<'_>, found: &mut Findings) -> (Keyword<u64>, Keyword<u64>) {
    let Some(node) = members.given("length") else {
        return (None, None);
    };
    let Some(scalar) = node.scalar() else {
        let remedy = "write `length: 1..`, `length: 43..128`, `length: ..20` or `length: 3`";
        found.add(wrong_kind(node, "length", "a range", remedy));
        return (None, None);
    };
    let text = scalar.text.as_str();
    let bounds = text.split_once("..").unwrap_or((text, text));
    let constraint = |bound: u64| Some(Box::new(Spanned::new(bound, node.location.clone())));
    match (read_bound(bounds.0), read_bound(bounds.1)) {
        (Ok(least), Ok(most)) if least.or(most).is_some() => {
            (least.and_then(constraint), most.and_then(constraint))
        }
        _ => {
            found.add(Finding::new(
                Code::NotARange,
                node.location.clone(),
                format!("`{}` is no range", shortened(text)),
                "write `1..` for one or more, `43..128`, `..20` for at most 20, or `3`; both ends count",
            ));
            (None, None)
        }
    }
}

fn read_bound(text: &str) -> Result<Option<u64>, std::num::ParseIntError> {
    match text.trim() {
        "" => Ok(None),
        // `+1` parses as a number, and is none here.
        bound => bound.replace('+', "-").parse().map(Some),
    }
}

fn read_two_texts(members: &Members<'_>, found: &mut Findings) -> Keyword<[String; 2]> {
    let node = members.given("bool-as")?;
    let texts: Option<Vec<String>> = node
        .sequence()
        .and_then(|items| items.iter().map(item_text).collect());
    if let Some([no, yes]) = texts.as_deref() {
        return Some(Box::new(Spanned::new(
            [no.clone(), yes.clone()],
            node.location.clone(),
        )));
    }
    let remedy = "write what stands for false, then what stands for true: `bool-as: [\"0\", \"1\"]`";
    found.add(wrong_kind(node, "bool-as", "a list of two texts", remedy));
    None
}

fn item_text(node: &Node) -> Option<String> {
    Some(node.scalar()?.text.clone())
}
