//! The type that was probably meant by a name that is not declared.

use crate::diagnostics::nearest::nearest;
use crate::model::spec::Spec;

/// The language's own types.
const OWN: &[&str] = &[
    "String", "Int", "Float", "Bool", "URL", "Date", "DateTime", "Currency", "Bytes", "Any",
];

/// What other notations call the language's own types.
const ELSEWHERE: &[(&str, &str)] = &[
    ("str", "String"),
    ("text", "String"),
    ("integer", "Int"),
    ("number", "Float"),
    ("double", "Float"),
    ("decimal", "Float"),
    ("boolean", "Bool"),
    ("uri", "URL"),
    ("timestamp", "DateTime"),
    ("file", "Bytes"),
    ("binary", "Bytes"),
    ("mixed", "Any"),
    ("object", "Any"),
    ("array", "[Any]"),
    ("list", "[Any]"),
    ("dictionary", "[String: Any]"),
    ("map", "[String: Any]"),
];

/// The declared type, or the language's own, that comes nearest.
pub(super) fn meant_type<'s>(name: &str, spec: &'s Spec) -> Option<&'s str> {
    let own = OWN.iter().copied().find(|own| own.eq_ignore_ascii_case(name));
    let declared = || spec.types.keys().map(String::as_str);
    // `Shop` where `company.Shop` and `Shop.simple` are declared: a part of the name was left out.
    let with_more_parts = || {
        declared().find(|candidate| {
            candidate
                .strip_suffix(name)
                .is_some_and(|before| before.ends_with('.'))
                || candidate
                    .strip_prefix(name)
                    .is_some_and(|after| after.starts_with('.'))
        })
    };
    let elsewhere = || {
        ELSEWHERE
            .iter()
            .find(|(theirs, _)| theirs.eq_ignore_ascii_case(name))
            .map(|(_, ours)| *ours)
    };
    own.or_else(with_more_parts)
        .or_else(elsewhere)
        .or_else(|| nearest(name, declared().chain(OWN.iter().copied())))
}
