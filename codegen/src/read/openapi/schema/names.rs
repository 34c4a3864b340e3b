//! What the names of members keep that are not declared: `propertyNames`, and the patterns of an object that takes no others.

use super::rules::text_rules;
use crate::finding::{Code, Finding};
use crate::place::Located;
use crate::read::openapi::references::Reader;
use crate::read::openapi::spot::Spot;
use crate::spec::Rules;

/// The rules of the names; `None` when they may be any.
pub(super) fn read_names<'d>(reader: &mut Reader<'d, '_>, spot: &Spot<'_, 'd>) -> Option<Rules> {
    let rules = match spot.given("propertyNames") {
        Some(names) => of_schema(reader, &names),
        None => of_patterns(reader, spot)?,
    };
    (rules != Rules::default()).then_some(rules)
}

fn of_schema<'d>(reader: &mut Reader<'d, '_>, names: &Spot<'_, 'd>) -> Rules {
    let Some(target) = reader.followed(names) else {
        return Rules::default();
    };
    let schema = Spot::new(target.node, target.file, &target.pointer);
    let mut rules = text_rules(reader, &schema);
    if let Some(values) = schema.given("enum") {
        let listed: Vec<String> = values
            .items()
            .filter_map(|value| value.as_text().map(literally))
            .collect();
        if rules.pattern.is_none() && !listed.is_empty() {
            let pattern = format!("^(?:{})$", listed.join("|"));
            rules.pattern = Some(Box::new(values.located(pattern)));
        }
    }
    for key in ["allOf", "anyOf", "oneOf", "not", "const"] {
        if let Some(unread) = schema.given(key) {
            not_checked(reader, &unread, &format!("`{key}` of names is not checked"));
        }
    }
    rules
}

// Where no other members are taken, a name matches one of the patterns.
fn of_patterns(reader: &mut Reader<'_, '_>, spot: &Spot<'_, '_>) -> Option<Rules> {
    let patterns = spot.given("patternProperties")?;
    if spot.flag("additionalProperties") != Some(false) {
        return None;
    }
    let all: Vec<(&str, Spot<'_, '_>)> = patterns.members().collect();
    let (first, at) = all.first()?;
    let mut rules = Rules::default();
    if let [_] = all.as_slice() {
        rules.pattern = Some(Box::new(at.key_located((*first).to_owned())));
        return Some(rules);
    }
    let each: Vec<String> = all.iter().map(|(pattern, _)| format!("(?:{pattern})")).collect();
    rules.pattern = Some(Box::new(Located::new(each.join("|"), patterns.key_place())));
    if all.iter().any(|(_, value)| value.node.kind != at.node.kind) {
        not_checked(
            reader,
            &patterns,
            "by which pattern a value is of which type is not checked",
        );
    }
    Some(rules)
}

// A pattern that matches just this text.
fn literally(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for next in text.chars() {
        if "^$\\.*+?()[]{}|/".contains(next) {
            pattern.push('\\');
        }
        pattern.push(next);
    }
    pattern
}

fn not_checked(reader: &mut Reader<'_, '_>, at: &Spot<'_, '_>, message: &str) {
    reader.found.add(Finding::new(
        Code::KeywordNotChecked,
        at.key_place(),
        message,
        "check it where the value is made, if it matters",
    ));
}
