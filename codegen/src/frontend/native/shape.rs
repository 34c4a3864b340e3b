//! A type that is written with keys: by an expression, by a table, or by values and alternatives, with its constraints.

use super::constraints::{read_constraints, read_wire};
use super::declared::{Declared, is_text};
use super::expression::read_type;
use super::literal::{read_basic_literal, read_literal};
use super::notes::read_notes;
use super::one_of::read_one_of;
use super::table::{read_additional, read_fields};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::frontend::native::keys::Table;
use crate::frontend::native::members::{Members, is_misspelt, missing_key, wrong_kind};
use crate::frontend::text::yaml_tree::Node;
use crate::model::spec::{SpecObject, SpecShape, SpecType};

/// Where a type with keys is written.
#[derive(Clone, Copy)]
pub(super) struct Written<'n, 'm> {
    /// The mapping.
    pub(super) node: &'n Node,
    /// Its members.
    pub(super) members: &'m Members<'n>,
    /// What it is, and which keys it takes.
    pub(super) table: &'static Table,
    /// The key of its type expression: `is` or `type`.
    pub(super) type_key: &'static str,
}

/// The type, with all that stands beside it. `None` when no key says what it is, and `unsaid` allows that.
pub(super) fn read_described(
    written: Written<'_, '_>,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> SpecType {
    let mut described = read_shape(written, declared, found);
    let members = written.members;
    described.constraints = read_constraints(members, found);
    if let Some(items) = members.given("items") {
        super::constraints::read_item_constraints(items, &mut described, found);
    }
    described.wire = read_wire(members, found);
    described.is_secret = members.flag("secret", found).is_some_and(|flag| flag.value);
    described.notes = read_notes(members, &described, declared, found);
    described.default = members
        .get("default")
        .map(|node| read_literal(node, Some(&described), declared));
    described
}

fn read_shape(written: Written<'_, '_>, declared: &Declared<'_>, found: &mut Findings) -> SpecType {
    check_exclusions(written, found);
    let members = written.members;
    let location = written.node.head.clone();
    if let (Some(request), Some(response)) = (members.given("request"), members.given("response")) {
        let request = Box::new(super::table::read_type_table(request, declared, found));
        let response = Box::new(super::table::read_type_table(response, declared, found));
        return SpecType::new(location, SpecShape::Split { request, response });
    }
    let base = members.given(written.type_key).map(|node| read_type(node, found));
    if let Some(values) = members.given("one-of") {
        return read_one_of(values, written, base.as_ref(), declared, found);
    }
    if let Some(value) = members.get("equals") {
        return read_constant(value, base.as_ref(), declared, found);
    }
    if let Some(base) = base {
        return base;
    }
    if members.has("fields") || members.has("additional") {
        return SpecType::new(location, SpecShape::Object(read_object(members, declared, found)));
    }
    report_no_shape(written, found);
    SpecType::new(location, SpecShape::Any)
}

/// A value that has one shape only. Its type must be one that can be held against it here.
fn read_constant(
    value: &Node,
    base: Option<&SpecType>,
    declared: &Declared<'_>,
    found: &mut Findings,
) -> SpecType {
    let is_nullable = base.is_some_and(|base| base.is_nullable);
    let literal = match (base.map(|base| &base.shape), value.scalar()) {
        (Some(SpecShape::Basic(basic)), Some(scalar)) => {
            read_basic_literal(scalar, &value.location, *basic, found)
        }
        (Some(SpecShape::Basic(basic)), None) => {
            let wanted = if is_text(*basic) { "a text" } else { "one value" };
            let finding = wrong_kind(value, "equals", wanted, "write the value: `equals: code`");
            found.add(finding);
            read_literal(value, None, declared)
        }
        (Some(SpecShape::Any) | None, _) => read_literal(value, None, declared),
        (Some(_), _) => {
            if let Some(base) = base {
                found.add(not_narrowed("equals", base.location.clone()));
            }
            read_literal(value, base, declared)
        }
    };
    let mut constant = SpecType::new(value.location.clone(), SpecShape::Constant(literal));
    constant.is_nullable = is_nullable;
    constant
}

/// A finding for `equals` or `one-of` on a type that is not the language's own.
pub(super) fn not_narrowed(key: &str, at: Location) -> Finding {
    Finding::new(
        Code::KeysExclude,
        at,
        format!("`{key}` narrows the language's own types only, and this is none"),
        match key {
            "equals" => "write `type: String`, or the type of the value",
            _ => {
                "write the type of the values, such as `String`; values in a list are declared as a type of their own"
            }
        },
    )
}

fn read_object(members: &Members<'_>, declared: &Declared<'_>, found: &mut Findings) -> SpecObject {
    SpecObject {
        fields: members
            .given("fields")
            .map(|node| read_fields(node, declared, found))
            .unwrap_or_default(),
        additional_properties: read_additional(members, found),
        ..SpecObject::default()
    }
}

fn report_no_shape(written: Written<'_, '_>, found: &mut Findings) {
    let members = written.members;
    let halves = [("request", "response"), ("response", "request")];
    if let Some((_, other)) = halves.into_iter().find(|(half, _)| members.has(half)) {
        if !members.has(other) {
            let mut finding = missing_key(written.node, other, written.table);
            finding.remedy =
                format!("add `{other}: {{}}`, or write `fields` when both directions are the same");
            found.add(finding);
        }
        return;
    }
    let key = written.type_key;
    if ["fields", "one-of", "equals", key]
        .into_iter()
        .any(|key| members.has(key))
    {
        // Something is there, and what is wrong with it has been reported.
        return;
    }
    let is_slip = |name| {
        written
            .node
            .mapping()
            .is_some_and(|map| is_misspelt(map, name, written.table))
    };
    if ["fields", "one-of", "equals", key].into_iter().any(is_slip) {
        return;
    }
    let mut finding = missing_key(written.node, key, written.table);
    finding.message = format!("nothing says what {} is", written.table.what);
    finding.remedy = format!("add `{key}: …`, `fields: …` or `one-of: …`");
    found.add(finding);
}

/// Reports keys that say two things at once, at the second of them.
fn check_exclusions(written: Written<'_, '_>, found: &mut Findings) {
    let key = written.type_key;
    let pairs: [(&str, &[&str]); 5] = [
        (
            key,
            &["fields", "request", "response", "additional", "tag", "otherwise"],
        ),
        ("fields", &["one-of", "equals", "request", "response"]),
        ("one-of", &["equals", "request", "response", "additional"]),
        ("equals", &["additional", "default"]),
        ("request", &["additional"]),
    ];
    let members = written.members;
    for (first, others) in pairs {
        let Some(first_entry) = members.entry(first) else {
            continue;
        };
        for other in others {
            let Some(entry) = members.entry(other) else {
                continue;
            };
            let message = format!("`{other}` and `{first}` exclude each other");
            let finding = Finding::new(
                Code::KeysExclude,
                entry.key_location.clone(),
                message,
                exclusion_remedy(first, other),
            );
            found.add(finding.also(
                first_entry.key_location.clone(),
                format!("`{first}` is written here"),
            ));
        }
    }
    for (needy, of) in [("open", "one-of"), ("tag", "one-of"), ("otherwise", "tag")] {
        if let Some(entry) = members.entry(needy).filter(|_| !members.has(of)) {
            let message = format!("`{needy}` says something about `{of}`, which is not there");
            found.add(Finding::new(
                Code::KeysExclude,
                entry.key_location.clone(),
                message,
                format!("add `{of}: …`, or leave it out"),
            ));
        }
    }
}

fn exclusion_remedy(first: &str, other: &str) -> &'static str {
    match (first, other) {
        ("request", "additional") => "write it inside: `request: {fields: {…}, additional: …}`",
        _ => "keep one of them",
    }
}
