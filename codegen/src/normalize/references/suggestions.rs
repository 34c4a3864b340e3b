//! The type that was probably meant by a name that is not declared.

use crate::diagnostics::nearest::nearest;
use crate::model::spec::Spec;

/// The built-in types.
const BUILT_IN: &[&str] = &[
    "String", "Int", "Float", "Bool", "URL", "Date", "DateTime", "Currency", "Bytes", "Any",
];

/// The names of built-in types in other notations, each with the one here.
const FOREIGN: &[(&str, &str)] = &[
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

/// The declared or built-in type whose name is nearest to `name`.
pub(super) fn suggest_type<'s>(name: &str, spec: &'s Spec) -> Option<&'s str> {
    let declared = || spec.types.keys().map(String::as_str);
    let built_in = || BUILT_IN.iter().copied();
    // `Shop` where `company.Shop` or `Shop.simple` is declared.
    let is_longer = |candidate: &&str| {
        let before = candidate.strip_suffix(name);
        let after = candidate.strip_prefix(name);
        before.is_some_and(|before| before.ends_with('.'))
            || after.is_some_and(|after| after.starts_with('.'))
    };
    let translated = || {
        let mut foreign = FOREIGN.iter();
        let (_, ours) = foreign.find(|(theirs, _)| theirs.eq_ignore_ascii_case(name))?;
        Some(*ours)
    };
    built_in()
        .find(|candidate| candidate.eq_ignore_ascii_case(name))
        .or_else(|| declared().find(is_longer))
        .or_else(translated)
        .or_else(|| nearest(name, declared().chain(built_in())))
}
