//! What differs between two elements, before it is known which operations it reaches.

use serde_json::Value;

use crate::diagnostics::location::Location;
use crate::diff::change::shown;
use crate::diff::rules::{Rule, find_rule};
use crate::model::contract::Schema;

/// A difference.
#[derive(Clone, Debug)]
pub(in crate::diff) struct Fact {
    /// The kind of change.
    pub(in crate::diff) rule: &'static Rule,
    /// What oasdiff calls it behind the element, or the whole name; by default, the first that the rule has.
    pub(in crate::diff) oasdiff: Option<&'static str>,
    /// Whether the element is inside of the one that was compared, as a property is.
    pub(in crate::diff) step: String,
    /// Whether the property is in responses only.
    pub(in crate::diff) is_read_only: bool,
    /// Whether the property is in requests only.
    pub(in crate::diff) is_write_only: bool,
    /// The value before.
    pub(in crate::diff) old: Option<String>,
    /// The value after.
    pub(in crate::diff) new: Option<String>,
    /// Where it was.
    pub(in crate::diff) before: Option<Location>,
    /// Where it is.
    pub(in crate::diff) after: Option<Location>,
}

/// The values and locations of a fact.
#[derive(Clone, Debug, Default)]
pub(in crate::diff) struct FactAt {
    old: Option<String>,
    new: Option<String>,
    before: Option<Location>,
    after: Option<Location>,
    oasdiff: Option<&'static str>,
    step: String,
    is_read_only: bool,
    is_write_only: bool,
}

impl FactAt {
    /// At a keyword of two schemas; at a schema itself if it does not have the keyword.
    pub(in crate::diff) fn both(old: &Schema, new: &Schema, keyword: &str) -> Self {
        Self::locations(old.location(keyword), new.location(keyword))
    }

    /// At a keyword that the older schema does not have.
    pub(in crate::diff) fn added(old: &Schema, new: &Schema, keyword: &str) -> Self {
        Self::locations(old.location(""), new.location(keyword))
    }

    /// At a keyword that the newer schema does not have.
    pub(in crate::diff) fn removed(old: &Schema, new: &Schema, keyword: &str) -> Self {
        Self::locations(old.location(keyword), new.location(""))
    }

    /// At these locations.
    pub(in crate::diff) fn locations(before: Option<Location>, after: Option<Location>) -> Self {
        Self {
            before,
            after,
            ..Self::default()
        }
    }

    /// With these values.
    #[must_use]
    pub(in crate::diff) fn values(self, old: Option<&Value>, new: Option<&Value>) -> Self {
        self.texts(old.map(shown), new.map(shown))
    }

    /// With these values, as they are shown.
    #[must_use]
    pub(in crate::diff) fn texts(self, old: Option<String>, new: Option<String>) -> Self {
        Self { old, new, ..self }
    }

    /// With what oasdiff calls it.
    #[must_use]
    pub(in crate::diff) fn oasdiff(self, name: &'static str) -> Self {
        Self {
            oasdiff: Some(name),
            ..self
        }
    }

    /// At the schemas of a property, where the places of values are known: in a native spec, a property has a line of its own, and no keyword
    /// says that it is required.
    #[must_use]
    pub(in crate::diff) fn at_members(self, old: Option<&Schema>, new: Option<&Schema>) -> Self {
        let origin = |member: Option<&Schema>| {
            let origin = member?.origin.as_ref()?;
            origin.range.is_some().then(|| origin.clone())
        };
        Self {
            before: origin(old).or(self.before),
            after: origin(new).or(self.after),
            ..self
        }
    }

    /// Of a property of the schema.
    #[must_use]
    pub(in crate::diff) fn property(self, name: &str, is_read_only: bool, is_write_only: bool) -> Self {
        Self {
            step: format!(".{name}"),
            is_read_only,
            is_write_only,
            ..self
        }
    }
}

impl Fact {
    /// Whether it says that what both specs refer to by the same reference is not compared, whoever writes the value.
    pub(in crate::diff) fn is_not_compared(&self) -> bool {
        self.rule.id == "unhandled" && self.old.is_some() && self.old == self.new
    }

    /// A fact of the rule with this identifier.
    pub(in crate::diff) fn new(rule: &'static str, at: FactAt) -> Self {
        debug_assert!(find_rule(rule).is_some(), "there is no rule `{rule}`");
        let FactAt {
            old,
            new,
            before,
            after,
            oasdiff,
            step,
            is_read_only,
            is_write_only,
        } = at;
        let rule = find_rule(rule)
            .or_else(|| find_rule("unhandled"))
            .unwrap_or(&FALLBACK);
        Self {
            rule,
            oasdiff,
            step,
            is_read_only,
            is_write_only,
            old,
            new,
            before,
            after,
        }
    }
}

// No rule is missing: a test looks for each that is used.
static FALLBACK: Rule = Rule {
    id: "unhandled",
    title: "it changed",
    movement: crate::diff::severity::Movement::Other,
    tolerance: &[],
    reason: "",
    example: ["", ""],
    oasdiff: &[],
};
