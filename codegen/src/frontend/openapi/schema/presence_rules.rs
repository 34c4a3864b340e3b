//! Keywords that only say which properties are present: `required` in `anyOf`, `not`, `if` and the like.
//!
//! In: a schema. Out: a [`PresenceRule`] for each such keyword, and their names, so that no other reader reads them again. Knows no
//! types: a keyword that says anything else is not a presence rule.

use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::PresenceRule;

/// The presence rules of a schema, and the keywords that they express completely.
#[derive(Default)]
pub(super) struct Presence<'d> {
    pub(super) rules: Vec<Spanned<PresenceRule>>,
    pub(super) keywords: Vec<&'d str>,
}

// In a fixed order, since the order of the document has no meaning.
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

/// Reads the keywords that only say which properties are present.
pub(super) fn read_presence_rules<'d>(cursor: &Cursor<'_, 'd>) -> Presence<'d> {
    let mut presence = Presence::default();
    for (key, at) in COMBINING.iter().filter_map(|key| Some((*key, cursor.get(key)?))) {
        let rules = match key {
            "anyOf" | "oneOf" => combined(key, &at).map(|rule| vec![rule]),
            "not" => rule_of(&at).map(|rule| vec![PresenceRule::Not(Box::new(rule))]),
            "dependentRequired" | "dependentSchemas" | "dependencies" => dependent(&at),
            "if" => conditional(cursor, &at),
            _ => None,
        };
        if let Some(rules) = rules {
            presence.keywords.push(key);
            let located = rules.into_iter().map(|rule| at.key_spanned(rule));
            presence.rules.extend(located);
        }
    }
    presence
}

// The rule that a schema is; `None` if it says anything else.
fn rule_of(cursor: &Cursor<'_, '_>) -> Option<PresenceRule> {
    if cursor.as_object()?.members().is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    let known = KNOWN.iter().filter_map(|key| Some((*key, cursor.get(key)?)));
    let unknown = cursor.members().filter(|(key, _)| !KNOWN.contains(key));
    for (key, at) in known.chain(unknown) {
        match key {
            "required" => parts.push(PresenceRule::Required(strings(&at)?)),
            "anyOf" | "oneOf" | "allOf" => parts.push(combined(key, &at)?),
            "not" => parts.push(PresenceRule::Not(Box::new(rule_of(&at)?))),
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
    let parts: Vec<PresenceRule> = list.items().map(|part| rule_of(&part)).collect::<Option<_>>()?;
    match key {
        _ if parts.is_empty() => None,
        "anyOf" => Some(PresenceRule::AnyOf(parts)),
        "oneOf" => Some(PresenceRule::OneOf(parts)),
        _ => Some(PresenceRule::AllOf(parts)),
    }
}

// `{a: [b, c]}`, or `{a: {required: [b, c]}}`.
fn dependent(at: &Cursor<'_, '_>) -> Option<Vec<PresenceRule>> {
    at.as_object()?;
    let rule = |(name, of): (&str, Cursor<'_, '_>)| {
        let then = if of.as_object().is_some() {
            rule_of(&of)?
        } else {
            PresenceRule::Required(strings(&of)?)
        };
        Some(implication(PresenceRule::Required(vec![name.to_owned()]), then))
    };
    let mut members: Vec<_> = at.members().collect();
    members.sort_by_key(|(name, _)| *name);
    members.into_iter().map(rule).collect()
}

fn conditional(cursor: &Cursor<'_, '_>, at: &Cursor<'_, '_>) -> Option<Vec<PresenceRule>> {
    let (then, otherwise) = (cursor.get("then"), cursor.get("else"));
    let mut rules = Vec::new();
    if then.is_none() && otherwise.is_none() {
        // An `if` alone has no effect (JSON Schema 2020-12, core, 10.2.2.1).
        return Some(rules);
    }
    let condition = rule_of(at)?;
    if let Some(then) = then {
        rules.push(implication(condition.clone(), rule_of(&then)?));
    }
    if let Some(otherwise) = otherwise {
        rules.push(PresenceRule::AnyOf(vec![condition, rule_of(&otherwise)?]));
    }
    Some(rules)
}

fn implication(condition: PresenceRule, then: PresenceRule) -> PresenceRule {
    match (condition, then) {
        (PresenceRule::Required(mut names), PresenceRule::Required(then)) if names.len() == 1 => {
            PresenceRule::DependentRequired(names.remove(0), then)
        }
        (condition, then) => PresenceRule::AnyOf(vec![PresenceRule::Not(Box::new(condition)), then]),
    }
}

/// The strings of an array; `None` if it is not an array of strings.
pub(super) fn strings(list: &Cursor<'_, '_>) -> Option<Vec<String>> {
    if !matches!(list.node.kind, Kind::Array(_)) {
        return None;
    }
    list.items()
        .map(|item| item.as_str().map(str::to_owned))
        .collect()
}
