//! What the names of members keep that are not declared: `propertyNames`, and the patterns of an object that takes no others.

use super::assertion::read_keyword;
use super::rules::text_rules;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Located;
use crate::frontend::openapi::references::Reader;
use crate::frontend::openapi::spot::Spot;
use crate::frontend::text::tree::Kind;
use crate::model::spec::{Assertion, Rules};

/// The rules of the names; `None` when they may be any.
pub(super) fn read_names<'d>(reader: &mut Reader<'d, '_>, spot: &Spot<'_, 'd>) -> Option<Rules> {
    let rules = match spot.given("propertyNames") {
        Some(names) => of_schema(reader, &names),
        None => of_patterns(spot)?,
    };
    (rules != Rules::default()).then_some(rules)
}

/// What names keep that rules of texts do not say.
pub(super) fn read_other_names<'d>(
    reader: &mut Reader<'d, '_>,
    spot: &Spot<'_, 'd>,
) -> Option<Located<Assertion>> {
    let names = spot.given("propertyNames")?;
    let target = reader.followed(&names)?;
    let schema = Spot::new(target.node, target.file, &target.pointer);
    let says_more = names.node.kind == Kind::Bool(false)
        || ["allOf", "anyOf", "oneOf", "not", "const", "if"]
            .iter()
            .any(|key| schema.has(key));
    if !says_more {
        return None;
    }
    let read = read_keyword(reader, spot, "propertyNames");
    if read.is_none() {
        reader.found.add(Finding::new(
            Code::KeywordNotChecked,
            names.key_place(),
            "what the names of members keep is not checked",
            "check it where the value is made, if it matters",
        ));
    }
    Some(names.key_located(read?))
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
    rules
}

// Where no other members are taken, a name matches one of the patterns.
fn of_patterns(spot: &Spot<'_, '_>) -> Option<Rules> {
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
