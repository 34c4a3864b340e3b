//! Schemas that say nothing of values but which members are there: lists of `required`, combined.

use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::text::tree::Kind;
use crate::model::spec::PresenceRule;

/// What a schema says of members that go together, and the keywords that are said whole by it.
#[derive(Default)]
pub(super) struct Said<'d> {
    pub(super) constraints: Vec<Spanned<PresenceRule>>,
    pub(super) keywords: Vec<&'d str>,
}

// The order in which keywords stand says nothing, so they are read in one of ours.
const COMBINING: [&str; 7] = [
    "anyOf",
    "oneOf",
    "not",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "if",
];
const KNOWN: [&str; 5] = ["required", "anyOf", "oneOf", "allOf", "not"];

/// Reads the keywords that can say nothing but which members are there, where they do.
pub(super) fn read_presence_rules<'d>(cursor: &Cursor<'_, 'd>) -> Said<'d> {
    let mut said = Said::default();
    for (key, at) in COMBINING.iter().filter_map(|key| Some((*key, cursor.get(key)?))) {
        let constraints = match key {
            "anyOf" | "oneOf" => combined(key, &at).map(|constraint| vec![constraint]),
            "not" => condition(&at).map(|constraint| vec![PresenceRule::Not(Box::new(constraint))]),
            "dependentRequired" | "dependentSchemas" | "dependencies" => dependent(&at),
            "if" => consequences(cursor, &at),
            _ => None,
        };
        if let Some(constraints) = constraints {
            said.keywords.push(key);
            let located = constraints
                .into_iter()
                .map(|constraint| at.key_spanned(constraint));
            said.constraints.extend(located);
        }
    }
    said
}

// `None` when a schema says anything else.
fn condition(cursor: &Cursor<'_, '_>) -> Option<PresenceRule> {
    if cursor.as_object()?.members().is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    let ordered = KNOWN.iter().filter_map(|key| Some((*key, cursor.get(key)?)));
    let others = cursor.members().filter(|(key, _)| !KNOWN.contains(key));
    for (key, at) in ordered.chain(others) {
        match key {
            "required" => parts.push(PresenceRule::Required(names(&at)?)),
            "anyOf" | "oneOf" | "allOf" => parts.push(combined(key, &at)?),
            "not" => parts.push(PresenceRule::Not(Box::new(condition(&at)?))),
            "description" | "title" | "$comment" => {}
            "type" if at.node.kind == Kind::String("object".into()) => {}
            _ => return None,
        }
    }
    Some(if parts.len() == 1 {
        parts.remove(0)
    } else {
        PresenceRule::AllOf(parts)
    })
}

fn combined(key: &str, list: &Cursor<'_, '_>) -> Option<PresenceRule> {
    let parts: Vec<PresenceRule> = list.items().map(|part| condition(&part)).collect::<Option<_>>()?;
    match key {
        _ if parts.is_empty() => None,
        "anyOf" => Some(PresenceRule::AnyOf(parts)),
        "oneOf" => Some(PresenceRule::OneOf(parts)),
        _ => Some(PresenceRule::AllOf(parts)),
    }
}

// `{a: [b, c]}`, and `{a: {required: [b, c]}}`.
fn dependent(at: &Cursor<'_, '_>) -> Option<Vec<PresenceRule>> {
    at.as_object()?;
    let constraint = |(name, of): (&str, Cursor<'_, '_>)| {
        let others = if of.as_object().is_some() {
            condition(&of)?
        } else {
            PresenceRule::Required(names(&of)?)
        };
        Some(implied(PresenceRule::Required(vec![name.to_owned()]), others))
    };
    let mut members: Vec<_> = at.members().collect();
    members.sort_by_key(|(name, _)| *name);
    members.into_iter().map(constraint).collect()
}

fn consequences(cursor: &Cursor<'_, '_>, at: &Cursor<'_, '_>) -> Option<Vec<PresenceRule>> {
    let (then, otherwise) = (cursor.get("then"), cursor.get("else"));
    let mut constraints = Vec::new();
    if then.is_none() && otherwise.is_none() {
        // It says nothing then (JSON Schema 2020-12, core, 10.2.2.1).
        return Some(constraints);
    }
    let when = condition(at)?;
    if let Some(then) = then {
        constraints.push(implied(when.clone(), condition(&then)?));
    }
    if let Some(otherwise) = otherwise {
        constraints.push(PresenceRule::AnyOf(vec![when, condition(&otherwise)?]));
    }
    Some(constraints)
}

fn implied(when: PresenceRule, then: PresenceRule) -> PresenceRule {
    match (when, then) {
        (PresenceRule::Required(mut one), PresenceRule::Required(others)) if one.len() == 1 => {
            PresenceRule::DependentRequired(one.remove(0), others)
        }
        (when, then) => PresenceRule::AnyOf(vec![PresenceRule::Not(Box::new(when)), then]),
    }
}

/// The texts of a list; `None` where it is none, or holds something else.
pub(super) fn names(list: &Cursor<'_, '_>) -> Option<Vec<String>> {
    if !matches!(list.node.kind, Kind::Array(_)) {
        return None;
    }
    list.items()
        .map(|name| name.as_str().map(str::to_owned))
        .collect()
}
