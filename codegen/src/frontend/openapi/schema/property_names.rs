//! Constraints on the names of additional properties: `propertyNames`, and `patternProperties` where other names are forbidden.
//!
//! In: the schema of an object or map. Out: string constraints on names, and an assertion where those do not say everything.

use super::assertion_reader::read_keyword;
use super::constraints::string_constraints;
use super::patterns;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::reader::Reader;
use crate::frontend::text::json_tree::Kind;
use crate::model::spec::{Assertion, Constraints};

/// The constraints on names; `None` if any name is valid.
pub(super) fn read_name_constraints<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> Option<Constraints> {
    let constraints = match cursor.get_non_null("propertyNames") {
        Some(names) => constraints_of_schema(reader, &names),
        None => constraints_of_patterns(reader, cursor)?,
    };
    (constraints != Constraints::default()).then_some(constraints)
}

/// What `propertyNames` asserts beyond string constraints.
pub(super) fn read_name_assertion<'d>(
    reader: &mut Reader<'d, '_>,
    cursor: &Cursor<'_, 'd>,
) -> Option<Spanned<Assertion>> {
    let names = cursor.get_non_null("propertyNames")?;
    let target = reader.resolve(&names)?;
    let schema = target.cursor();
    let says_more = names.node.kind == Kind::Boolean(false)
        || ["allOf", "anyOf", "oneOf", "not", "const", "if"]
            .iter()
            .any(|key| schema.has(key));
    if !says_more {
        return None;
    }
    let read = read_keyword(reader, cursor, "propertyNames");
    if read.is_none() {
        reader.found.add(Finding::new(
            Code::KeywordNotChecked,
            names.key_location(),
            "`propertyNames` is not checked",
            "if it matters, check it where the value is created",
        ));
    }
    Some(names.key_spanned(read?))
}

fn constraints_of_schema<'d>(reader: &mut Reader<'d, '_>, names: &Cursor<'_, 'd>) -> Constraints {
    let Some(target) = reader.resolve(names) else {
        return Constraints::default();
    };
    let schema = target.cursor();
    let mut constraints = string_constraints(reader, &schema);
    if let Some(values) = schema.get_non_null("enum") {
        let listed: Vec<String> = values
            .items()
            .filter_map(|value| value.as_str().map(escaped_literal))
            .collect();
        if constraints.pattern.is_none() && !listed.is_empty() {
            let pattern = format!("^(?:{})$", listed.join("|"));
            constraints.pattern = Some(Box::new(values.spanned(pattern)));
        }
    }
    constraints
}

// If other properties are forbidden, each name matches one of the patterns.
fn constraints_of_patterns(reader: &mut Reader<'_, '_>, cursor: &Cursor<'_, '_>) -> Option<Constraints> {
    let patterns = cursor.get_non_null("patternProperties")?;
    if cursor.boolean("additionalProperties") != Some(false) {
        return None;
    }
    let all: Vec<(&str, Cursor<'_, '_>)> = patterns.members().collect();
    let (first, at) = all.first()?;
    let mut constraints = Constraints::default();
    if let [_] = all.as_slice() {
        constraints.pattern = Some(Box::new(patterns::to_ecma(
            reader,
            &at.key_spanned((*first).to_owned()),
        )?));
        return Some(constraints);
    }
    let each = all.iter().map(|(pattern, at)| {
        let pattern = patterns::to_ecma(reader, &at.key_spanned((*pattern).to_owned()))?;
        Some(format!("(?:{})", pattern.value))
    });
    let each = each.collect::<Option<Vec<String>>>()?;
    constraints.pattern = Some(Box::new(Spanned::new(each.join("|"), patterns.key_location())));
    Some(constraints)
}

// A pattern that matches this text only, without anchors.
fn escaped_literal(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for next in text.chars() {
        if "^$\\.*+?()[]{}|/".contains(next) {
            pattern.push('\\');
        }
        pattern.push(next);
    }
    pattern
}
