//! Under which heading of a changelog a change is.

use crate::diff::rules::Rule;
use crate::diff::rust::RustChange;

/// A heading of a changelog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Category {
    /// What is new.
    Added,
    /// What is another.
    Changed,
    /// What will be gone.
    Deprecated,
    /// What is gone.
    Removed,
}

impl Category {
    /// All headings, in the order of Keep a Changelog 1.1.0.
    pub(super) const ALL: &[Self] = &[Self::Added, Self::Changed, Self::Deprecated, Self::Removed];

    /// The heading.
    pub(super) const fn heading(self) -> &'static str {
        match self {
            Self::Added => "Added",
            Self::Changed => "Changed",
            Self::Deprecated => "Deprecated",
            Self::Removed => "Removed",
        }
    }
}

/// What can be used by itself: its coming and going is more than a change of what is around.
const THINGS: &[&str] = &[
    "operation",
    "webhook",
    "callback",
    "body",
    "body-media-type",
    "response",
    "error-response",
    "response-header",
    "response-media-type",
    "parameter",
    "property",
    "enum-value",
    "server",
    "security-scheme",
    "flow",
    "schema",
    "one-of",
    "any-of",
];

/// Words before a thing that say which one it is.
const KINDS: &[&str] = &["required", "optional", "deprecated", "path", "open"];

/// The heading of a change on the wire.
pub(super) fn category(rule: &Rule) -> Category {
    let id = rule.id;
    if id == "deprecated" || id == "deprecated-with-sunset" || id.starts_with("sunset-") {
        return Category::Deprecated;
    }
    let is_thing = |stem: &str| {
        let stem = KINDS
            .iter()
            .find_map(|kind| stem.strip_prefix(kind)?.strip_prefix('-'))
            .unwrap_or(stem);
        THINGS.contains(&stem)
    };
    if id.strip_suffix("-added").is_some_and(is_thing) {
        return Category::Added;
    }
    let gone = id
        .strip_suffix("-removed")
        .or_else(|| id.strip_suffix("-removed-before-sunset"));
    if gone.is_some_and(is_thing) {
        Category::Removed
    } else {
        Category::Changed
    }
}

/// The heading of a change of the crate.
pub(super) fn category_in_crate(change: &RustChange) -> Category {
    let id = change.rule.id;
    if id.ends_with("-deprecated") {
        Category::Deprecated
    } else if id.ends_with("-added") {
        Category::Added
    } else if id.ends_with("-gone") {
        Category::Removed
    } else {
        Category::Changed
    }
}

#[cfg(test)]
mod tests {
    use super::{Category, category};
    use crate::diff::rules::rules;

    #[test]
    fn only_things_are_added_and_removed() {
        let of = |wanted: Category| -> Vec<&str> {
            let mut ids: Vec<&str> = rules()
                .filter(|rule| category(rule) == wanted)
                .map(|rule| rule.id)
                .collect();
            ids.sort_unstable();
            ids
        };
        let added = "any-of-added body-media-type-added callback-added enum-value-added error-response-added flow-added one-of-added \
            open-enum-value-added operation-added optional-body-added optional-parameter-added optional-property-added \
            path-parameter-added required-body-added required-parameter-added required-property-added response-added \
            response-header-added response-media-type-added security-scheme-added server-added webhook-added";
        assert_eq!(of(Category::Added).join(" "), added);
        let removed = "any-of-removed body-media-type-removed body-removed callback-removed deprecated-operation-removed \
            deprecated-parameter-removed enum-value-removed error-response-removed flow-removed one-of-removed open-enum-value-removed \
            operation-removed operation-removed-before-sunset optional-property-removed optional-response-header-removed \
            parameter-removed parameter-removed-before-sunset required-property-removed required-response-header-removed \
            response-media-type-removed response-removed schema-removed security-scheme-removed server-removed webhook-removed";
        assert_eq!(of(Category::Removed).join(" "), removed);
        let deprecated =
            "deprecated deprecated-with-sunset sunset-earlier sunset-invalid sunset-later sunset-removed";
        assert_eq!(of(Category::Deprecated).join(" "), deprecated);
        assert!(of(Category::Changed).contains(&"max-length-set"));
    }
}
