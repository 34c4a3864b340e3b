//! Rules of lists and dictionaries.

use std::fmt;

use crate::TextRules;

/// What a list or dictionary must keep (JSON Schema Validation 2020-12, sections 6.4 and 6.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListRules {
    min_items: usize,
    max_items: usize,
    unique: bool,
    names: Option<TextRules>,
}

/// A rule that a list or dictionary breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ListBreach {
    /// It has too few.
    MinItems {
        /// How many it has.
        count: usize,
        /// The fewest.
        min: usize,
    },
    /// It has too many.
    MaxItems {
        /// How many it has.
        count: usize,
        /// The most.
        max: usize,
    },
    /// Two items are equal.
    Unique {
        /// The position of the second of the two, from 0.
        position: usize,
    },
}

impl ListBreach {
    /// The keyword of the spec language for the rule.
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::MinItems { .. } => "min-items",
            Self::MaxItems { .. } => "max-items",
            Self::Unique { .. } => "unique",
        }
    }
}

impl fmt::Display for ListBreach {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MinItems { count, min } => write!(formatter, "takes at least {min}, this has {count}"),
            Self::MaxItems { count, max } => write!(formatter, "takes at most {max}, this has {count}"),
            Self::Unique { position } => write!(
                formatter,
                "takes each item once, and item {position} is there before"
            ),
        }
    }
}

impl ListRules {
    /// No rule yet.
    pub const fn new() -> Self {
        Self {
            min_items: 0,
            max_items: usize::MAX,
            unique: false,
            names: None,
        }
    }

    /// At least this many.
    #[must_use]
    pub const fn min_items(mut self, count: usize) -> Self {
        self.min_items = count;
        self
    }

    /// At most this many.
    #[must_use]
    pub const fn max_items(mut self, count: usize) -> Self {
        self.max_items = count;
        self
    }

    /// No two items alike.
    #[must_use]
    pub const fn unique(mut self) -> Self {
        self.unique = true;
        self
    }

    /// Only names like these, in a dictionary.
    #[must_use]
    pub const fn names(mut self, rules: TextRules) -> Self {
        self.names = Some(rules);
        self
    }

    /// What the names of a dictionary keep.
    pub const fn name_rules(&self) -> Option<&TextRules> {
        self.names.as_ref()
    }

    /// Every rule that a list of `count` items breaks; `repeated` finds the first item that is there before.
    pub fn breaches(
        &self,
        count: usize,
        repeated: impl FnOnce() -> Option<usize>,
    ) -> impl Iterator<Item = ListBreach> {
        let few = (count < self.min_items).then_some(ListBreach::MinItems {
            count,
            min: self.min_items,
        });
        let many = (count > self.max_items).then_some(ListBreach::MaxItems {
            count,
            max: self.max_items,
        });
        let twice = if self.unique {
            repeated().map(|position| ListBreach::Unique { position })
        } else {
            None
        };
        [few, many, twice].into_iter().flatten()
    }
}

impl Default for ListRules {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::ListRules;

    #[test]
    fn counts_hold_their_ends() {
        let rules = ListRules::new().min_items(1).max_items(2).unique();
        let told = |count, repeated| {
            rules
                .breaches(count, || repeated)
                .map(|breach| breach.rule())
                .collect::<Vec<_>>()
        };
        assert_eq!(told(0, None), ["min-items"]);
        assert!(told(1, None).is_empty() && told(2, None).is_empty());
        assert_eq!(told(3, Some(2)), ["max-items", "unique"]);
    }
}
