//! Patterns: read as ECMA-262 has them, by what matches them at run time. Character sets of native specs were read by the reader.

use std::collections::BTreeMap;

use levain_rules::{CharSet, Pattern};

use super::report::{Report, part_of};
use super::uses::each_use_mut;
use crate::diagnostics::finding::{Code, Finding};
use crate::diagnostics::location::Spanned;
use crate::model::api::Api;
use crate::model::spec::{Assertion, Constraints};

/// Reports patterns and sets that cannot be read, and drops those; warns of patterns that cannot be checked, and drops them too.
pub(super) fn check_patterns(api: &mut Api, report: &mut Report<'_>) {
    let mut read = BTreeMap::new();
    for api_type in &mut api.types {
        check_constraints(&mut api_type.constraints, &mut read, report);
    }
    each_use_mut(api, &mut |of| {
        check_constraints(&mut of.constraints, &mut read, report)
    });
}

type Read = BTreeMap<String, Result<(), String>>;

fn check_constraints(constraints: &mut Constraints, read: &mut Read, report: &mut Report<'_>) {
    if let Some(set) = constraints.chars.take() {
        match CharSet::check(&set.value) {
            Ok(()) => constraints.chars = Some(set),
            Err(wrong) => {
                let at = wrong.offset.min(set.value.len());
                report.add(Finding::new(
                    Code::NotACharacterSet,
                    part_of(&set.location, &set.value, at..set.value.len()),
                    wrong.message,
                    "write ranges and single characters: `A-Za-z0-9._~-`",
                ));
            }
        }
    }
    constraints.pattern = constraints
        .pattern
        .take()
        .filter(|pattern| can_be_checked(pattern, read, report));
    constraints.holds.retain(|holds| {
        let mut is_checked = true;
        each_pattern(&holds.value, &mut |pattern| {
            is_checked &= can_be_checked(pattern, read, report);
        });
        is_checked
    });
}

fn can_be_checked(pattern: &Spanned<String>, read: &mut Read, report: &mut Report<'_>) -> bool {
    let source = &pattern.value;
    let is_read = read
        .entry(source.clone())
        .or_insert_with(|| Pattern::check(source));
    match (&is_read, back_reference(source)) {
        (Err(why), _) => report.add(unreadable(pattern, why, report.is_strict())),
        (Ok(()), Some(part)) => report.add(unsupported(pattern, part)),
        (Ok(()), None) => return true,
    }
    false
}

fn each_pattern(assertion: &Assertion, see: &mut dyn FnMut(&Spanned<String>)) {
    assertion.walk(&mut |part| match part {
        Assertion::String(constraints) => constraints.pattern.iter().for_each(|pattern| see(pattern)),
        Assertion::PatternProperties(pattern, _) => see(pattern),
        Assertion::AdditionalProperties(_, patterns, _) => patterns.iter().for_each(&mut *see),
        _ => {}
    });
}

fn unreadable(pattern: &Spanned<String>, why: &str, is_strict: bool) -> Finding {
    // In another's document nothing is to be mended here: the pattern is documented, and not checked.
    let (code, remedy) = if is_strict {
        (
            Code::NotAPattern,
            "write a regular expression as JavaScript has it; a backslash is doubled in double quotes, and stands for itself in single ones",
        )
    } else {
        (
            Code::UnsupportedPattern,
            "values are not held against it; write one that JavaScript reads to have them checked",
        )
    };
    let message = format!(
        "the pattern `{}` cannot be read: {}",
        pattern.value,
        one_sentence(why)
    );
    Finding::new(code, pattern.location.clone(), message, remedy)
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
        part_of(&pattern.location, &pattern.value, part),
        format!(
            "`{reference}` refers back to what was matched, and no time is known that such a match takes at most"
        ),
        "values are not held against this pattern; write one without it to have them checked",
    )
}

/// Where a pattern refers back to a group: `\1`, `\k<name>`.
fn back_reference(source: &str) -> Option<std::ops::Range<usize>> {
    let mut is_class = false;
    let mut characters = source.char_indices();
    while let Some((at, next)) = characters.next() {
        match next {
            '[' => is_class = true,
            ']' => is_class = false,
            '\\' => match characters.next()? {
                (end, '1'..='9') if !is_class => return Some(at..end + 1),
                (end, 'k') if !is_class => {
                    let name = source.get(end + 1..)?.strip_prefix('<')?;
                    return Some(at..end + 2 + name.find('>')? + 1);
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
    fn references_back_are_found_outside_of_classes() {
        assert_eq!(back_reference(r"^(a)\1$"), Some(4..6));
        assert_eq!(back_reference(r"^(?<a>.)\k<a>$"), Some(8..13));
        assert_eq!(back_reference(r"[\1]\\1\d"), None);
    }
}
