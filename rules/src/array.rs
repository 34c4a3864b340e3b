//! Constraints on arrays and maps: how many items they have, whether the items are unique, and which names a map may use.

use std::fmt;

use crate::StringConstraints;

/// Constraints on an array or a map (JSON Schema Validation 2020-12, sections 6.4 and 6.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArrayConstraints {
    min_items: usize,
    max_items: usize,
    unique: bool,
    names: Option<StringConstraints>,
}

/// A constraint that an array or a map violates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArrayViolation {
    /// Fewer items than `min-items` allows.
    MinItems {
        /// The number of items.
        count: usize,
        /// The least number allowed.
        min: usize,
    },
    /// More items than `max-items` allows.
    MaxItems {
        /// The number of items.
        count: usize,
        /// The greatest number allowed.
        max: usize,
    },
    /// Two items are equal, though the array has `unique`.
    Unique {
        /// The index of the second of the two, from 0.
        position: usize,
    },
}

impl ArrayViolation {
    /// The keyword of the constraint in the spec language.
    pub const fn constraint(&self) -> &'static str {
        match self {
            Self::MinItems { .. } => "min-items",
            Self::MaxItems { .. } => "max-items",
            Self::Unique { .. } => "unique",
        }
    }
}

impl fmt::Display for ArrayViolation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MinItems { count, min } => write!(formatter, "must have at least {min}, found {count}"),
            Self::MaxItems { count, max } => write!(formatter, "must have at most {max}, found {count}"),
            Self::Unique { position } => write!(
                formatter,
                "must have unique items, and item {position} repeats an earlier one"
            ),
        }
    }
}

impl ArrayConstraints {
    /// No constraints.
    pub const fn new() -> Self {
        Self {
            min_items: 0,
            max_items: usize::MAX,
            unique: false,
            names: None,
        }
    }

    /// Sets the least number of items.
    #[must_use]
    pub const fn min_items(mut self, count: usize) -> Self {
        self.min_items = count;
        self
    }

    /// Sets the greatest number of items.
    #[must_use]
    pub const fn max_items(mut self, count: usize) -> Self {
        self.max_items = count;
        self
    }

    /// Requires all items to differ.
    #[must_use]
    pub const fn unique(mut self) -> Self {
        self.unique = true;
        self
    }

    /// Constrains the names of a map.
    #[must_use]
    pub const fn names(mut self, constraints: StringConstraints) -> Self {
        self.names = Some(constraints);
        self
    }

    /// The constraints on the names of a map.
    pub const fn name_constraints(&self) -> Option<&StringConstraints> {
        self.names.as_ref()
    }

    /// Every constraint that an array of `count` items violates; `repeated` finds the first item that equals an earlier one.
    pub fn violations(
        &self,
        count: usize,
        repeated: impl FnOnce() -> Option<usize>,
    ) -> impl Iterator<Item = ArrayViolation> {
        let few = (count < self.min_items).then_some(ArrayViolation::MinItems {
            count,
            min: self.min_items,
        });
        let many = (count > self.max_items).then_some(ArrayViolation::MaxItems {
            count,
            max: self.max_items,
        });
        let twice = if self.unique {
            repeated().map(|position| ArrayViolation::Unique { position })
        } else {
            None
        };
        [few, many, twice].into_iter().flatten()
    }
}

impl Default for ArrayConstraints {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::ArrayConstraints;

    #[test]
    fn the_bounds_of_counts_are_inclusive() {
        let constraints = ArrayConstraints::new().min_items(1).max_items(2).unique();
        let violated = |count, repeated| {
            constraints
                .violations(count, || repeated)
                .map(|violation| violation.constraint())
                .collect::<Vec<_>>()
        };
        assert_eq!(violated(0, None), ["min-items"]);
        assert!(violated(1, None).is_empty() && violated(2, None).is_empty());
        assert_eq!(violated(3, Some(2)), ["max-items", "unique"]);
    }
}
