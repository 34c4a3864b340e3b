//! Patterns of ECMA-262 and sets of characters, read by the same code that matches them at run time.
//!
//! In: the constraints of types and uses. Out: findings, and without the patterns that cannot be read or checked.

use std::collections::BTreeMap;

use levain_rules::{CharSet, Pattern};

use super::report::{Report, location_of_part};
use super::uses::each_use_mut;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::api::Api;
use crate::model::spec::{Assertion, Constraints};

/// Reports and removes patterns and character sets that cannot be read, and patterns that cannot be checked.
pub(super) fn check_patterns(api: &mut Api, report: &mut Report<'_>) {
    let mut read = BTreeMap::new();
    for api_type in &mut api.types {
        check_constraints(&mut api_type.constraints, &mut read, report);
    }
    each_use_mut(api, &mut |of| {
        check_constraints(&mut of.constraints, &mut read, report);
    });
}

/// What reading a pattern gave, by its source: many schemas repeat a pattern.
type ReadPatterns = BTreeMap<String, Result<(), String>>;

fn check_constraints(constraints: &mut Constraints, read: &mut ReadPatterns, report: &mut Report<'_>) {
    if let Some(set) = constraints.chars.take() {
        match CharSet::check(&set.value) {
            Ok(()) => constraints.chars = Some(set),
            Err(error) => {
                let start = error.offset.min(set.value.len());
                report.add(Finding::new(
                    Code::NotACharacterSet,
                    location_of_part(&set.location, &set.value, start..set.value.len()),
                    error.message,
                    "write ranges and single characters: `A-Za-z0-9._~-`",
                ));
            }
        }
    }
    constraints.pattern = constraints
        .pattern
        .take()
        .filter(|pattern| can_be_checked(pattern, read, report));
    constraints.assertions.retain(|assertion| {
        let mut is_checked = true;
        each_pattern(&assertion.value, &mut |pattern| {
            is_checked &= can_be_checked(pattern, read, report);
        });
        is_checked
    });
}

fn can_be_checked(pattern: &Spanned<String>, read: &mut ReadPatterns, report: &mut Report<'_>) -> bool {
    let source = &pattern.value;
    let is_read = read
        .entry(source.clone())
        .or_insert_with(|| Pattern::check(source));
    // In a document, patterns of other languages were translated when they were read.
    if report.is_strict()
        && let Some(finding) = of_another_language(pattern)
    {
        report.add(finding);
        return false;
    }
    match (&is_read, back_reference(source)) {
        (Err(why), _) => report.add(unreadable(pattern, why, report.is_strict())),
        (Ok(()), Some(part)) => report.add(unsupported(pattern, part)),
        (Ok(()), None) => return true,
    }
    false
}

fn each_pattern(assertion: &Assertion, visit: &mut dyn FnMut(&Spanned<String>)) {
    assertion.walk(&mut |part| match part {
        Assertion::String(constraints) => constraints.pattern.iter().for_each(|pattern| visit(pattern)),
        Assertion::PatternProperties(pattern, _) => visit(pattern),
        Assertion::AdditionalProperties(_, patterns, _) => patterns.iter().for_each(&mut *visit),
        _ => {}
    });
}

fn unreadable(pattern: &Spanned<String>, why: &str, is_strict: bool) -> Finding {
    // In a document, such a pattern is documented, but not checked.
    let (code, remedy) = if is_strict {
        (
            Code::NotAPattern,
            "write a regular expression of ECMA-262 (JavaScript); in double quotes, YAML needs each backslash twice",
        )
    } else {
        (
            Code::UnsupportedPattern,
            "values are not validated against it; write a regular expression of ECMA-262 to have them validated",
        )
    };
    let message = format!(
        "the pattern `{}` cannot be read: {}",
        pattern.value,
        one_sentence(why)
    );
    Finding::new(code, pattern.location.clone(), message, remedy)
}

fn of_another_language(pattern: &Spanned<String>) -> Option<Finding> {
    let (message, remedy) = match Pattern::to_ecma(&pattern.value) {
        Ok(ecma) if ecma == pattern.value => return None,
        Ok(ecma) => (
            format!(
                "the pattern `{}` is one of another language than ECMA-262",
                pattern.value
            ),
            format!("write `{ecma}`, which means the same"),
        ),
        Err(error) => {
            let part = pattern.value.get(error.part).unwrap_or_default();
            (
                format!("`{part}` in the pattern `{}` is {}", pattern.value, error.what),
                "write a regular expression of ECMA-262 (JavaScript)".to_owned(),
            )
        }
    };
    Some(Finding::new(
        Code::NotAPattern,
        pattern.location.clone(),
        message,
        remedy,
    ))
}

fn one_sentence(why: &str) -> String {
    let why = why.trim().trim_end_matches('.');
    let mut characters = why.chars();
    let first = characters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}

fn unsupported(pattern: &Spanned<String>, part: std::ops::Range<usize>) -> Finding {
    let reference = pattern.value.get(part.clone()).unwrap_or_default();
    Finding::new(
        Code::UnsupportedPattern,
        location_of_part(&pattern.location, &pattern.value, part),
        format!("`{reference}` is a back-reference, which can take exponential time to match"),
        "values are not validated against this pattern; write it without back-references to have them validated",
    )
}

/// The first back-reference of a pattern: `\1`, `\k<name>`.
fn back_reference(source: &str) -> Option<std::ops::Range<usize>> {
    let mut is_class = false;
    let mut characters = source.char_indices();
    while let Some((start, next)) = characters.next() {
        match next {
            '[' => is_class = true,
            ']' => is_class = false,
            '\\' => match characters.next()? {
                (end, '1'..='9') if !is_class => return Some(start..end + 1),
                (end, 'k') if !is_class => {
                    let name = source.get(end + 1..)?.strip_prefix('<')?;
                    return Some(start..end + 2 + name.find('>')? + 1);
                }
                _ => {}
            },
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::back_reference;

    #[test]
    fn back_references_are_found_outside_of_classes() {
        assert_eq!(back_reference(r"^(a)\1$"), Some(4..6));
        assert_eq!(back_reference(r"^(?<a>.)\k<a>$"), Some(8..13));
        assert_eq!(back_reference(r"[\1]\\1\d"), None);
    }
}
