//! The type that was probably meant by a name that is not declared.

use std::cell::Cell;
use std::collections::BTreeMap;

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

/// How many names are compared with misspelt ones in all.
const MAX_COMPARED: usize = 1 << 18;

/// The names of the declared types, to find the one that another name was meant to be.
pub(super) struct TypeNames<'s> {
    declared: Vec<&'s str>,
    /// Names with further parts, by the first part and by what follows it: `Shop.simple`, `company.Shop`.
    longer: BTreeMap<&'s str, &'s str>,
    left: Cell<usize>,
}

impl<'s> TypeNames<'s> {
    /// The names of the types of a spec.
    pub(super) fn of(spec: &'s Spec) -> Self {
        let declared: Vec<&str> = spec.types.keys().map(String::as_str).collect();
        let mut longer = BTreeMap::new();
        for name in &declared {
            for (dot, _) in name.match_indices('.').take(MAX_PARTS) {
                for part in [name.get(..dot), name.get(dot + 1..)].into_iter().flatten() {
                    longer.entry(part).or_insert(*name);
                }
            }
        }
        let left = Cell::new(MAX_COMPARED);
        Self {
            declared,
            longer,
            left,
        }
    }

    /// The declared or built-in type whose name is nearest to `name`.
    pub(super) fn suggest(&self, name: &str) -> Option<&'s str> {
        let built_in = || BUILT_IN.iter().copied();
        let translated = || {
            let mut foreign = FOREIGN.iter();
            let (_, ours) = foreign.find(|(theirs, _)| theirs.eq_ignore_ascii_case(name))?;
            Some(*ours)
        };
        built_in()
            .find(|candidate| candidate.eq_ignore_ascii_case(name))
            // `Shop` where `company.Shop` or `Shop.simple` is declared.
            .or_else(|| self.longer.get(name).copied())
            .or_else(translated)
            .or_else(|| nearest(name, self.comparable().chain(built_in())))
    }

    // The declared names, as long as there are not too many misspelt ones.
    fn comparable(&self) -> impl Iterator<Item = &'s str> {
        let count = self.declared.len().min(self.left.get());
        self.left.set(self.left.get() - count);
        self.declared.iter().copied().take(count)
    }
}

/// How many dots of a name are looked at.
const MAX_PARTS: usize = 8;
