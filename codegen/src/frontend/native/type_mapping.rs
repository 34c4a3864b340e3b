//! A type that is written as a mapping, and which of its keys may stand together.
//!
//! In: the checked members of the mapping. Out: a finding for each pair of keys that exclude each other, for a key without the
//! one that it needs, and for a mapping none of whose keys gives a type.

use super::keys::KeyTable;
use super::members::{Members, is_misspelt, missing_key};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Location;
use crate::frontend::text::yaml_tree::Node;

/// A type that is written as a mapping.
#[derive(Clone, Copy)]
pub(super) struct TypeMapping<'n, 'm> {
    /// The mapping.
    pub(super) node: &'n Node,
    /// Its members.
    pub(super) members: &'m Members<'n>,
    /// The keys that it takes.
    pub(super) table: &'static KeyTable,
    /// The key of its type expression: `is` or `type`.
    pub(super) type_key: &'static str,
}

/// Reports keys that contradict each other, at the second of them, and keys that need another one.
pub(super) fn check_keys_together(mapping: TypeMapping<'_, '_>, found: &mut Findings) {
    let key = mapping.type_key;
    let exclusions: [(&str, &[&str]); 5] = [
        (
            key,
            &["fields", "request", "response", "additional", "tag", "otherwise"],
        ),
        ("fields", &["one-of", "equals", "request", "response"]),
        ("one-of", &["equals", "request", "response", "additional"]),
        ("equals", &["additional", "default"]),
        ("request", &["additional"]),
    ];
    for (first, seconds) in exclusions {
        for second in seconds {
            check_exclusion(first, second, mapping.members, found);
        }
    }
    for (key, needed) in [("open", "one-of"), ("tag", "one-of"), ("otherwise", "tag")] {
        check_needed(key, needed, mapping.members, found);
    }
}

fn check_exclusion(first: &str, second: &str, members: &Members<'_>, found: &mut Findings) {
    let (Some(first_entry), Some(second_entry)) = (members.entry(first), members.entry(second)) else {
        return;
    };
    let remedy = match (first, second) {
        ("request", "additional") => "move it inside: `request: {fields: {…}, additional: …}`",
        _ => "remove one of them",
    };
    let finding = Finding::new(
        Code::KeysExclude,
        second_entry.key_location.clone(),
        format!("`{second}` and `{first}` exclude each other"),
        remedy,
    );
    found.add(finding.also(
        first_entry.key_location.clone(),
        format!("`{first}` is written here"),
    ));
}

fn check_needed(key: &str, needed: &str, members: &Members<'_>, found: &mut Findings) {
    if let Some(entry) = members.entry(key).filter(|_| !members.has(needed)) {
        found.add(Finding::new(
            Code::KeysExclude,
            entry.key_location.clone(),
            format!("`{key}` needs `{needed}`, which is missing"),
            format!("add `{needed}: …`, or remove `{key}`"),
        ));
    }
}

/// Reports a mapping without a type, unless a finding about one of its keys explains why.
pub(super) fn report_missing_type(mapping: TypeMapping<'_, '_>, found: &mut Findings) {
    let members = mapping.members;
    let halves = [("request", "response"), ("response", "request")];
    if let Some((_, other)) = halves.into_iter().find(|(half, _)| members.has(half)) {
        if !members.has(other) {
            found.add(missing_half(mapping, other));
        }
        return;
    }
    let is_misspelt_here = |name| {
        let keys = mapping.node.mapping();
        keys.is_some_and(|keys| is_misspelt(keys, name, mapping.table))
    };
    let key = mapping.type_key;
    let type_keys = ["fields", "one-of", "equals", key];
    if type_keys.into_iter().any(|key| members.has(key)) || type_keys.into_iter().any(is_misspelt_here) {
        return;
    }
    let mut finding = missing_key(mapping.node, key, mapping.table);
    finding.message = format!("{} has no type", mapping.table.noun);
    finding.remedy = format!("add `{key}: …`, `fields: …` or `one-of: …`");
    found.add(finding);
}

fn missing_half(mapping: TypeMapping<'_, '_>, half: &str) -> Finding {
    let mut finding = missing_key(mapping.node, half, mapping.table);
    finding.remedy = format!("add `{half}: {{}}`, or write `fields` if both directions are the same");
    finding
}

/// A finding for `equals` or `one-of` next to a type that is not built in.
pub(super) fn not_built_in(key: &str, at: Location) -> Finding {
    Finding::new(
        Code::KeysExclude,
        at,
        format!("`{key}` applies to built-in types only"),
        match key {
            "equals" => "write `type: String`, or the type of the value",
            _ => {
                "write the type of the values, such as `String`; declare the values of a list as a separate type"
            }
        },
    )
}
