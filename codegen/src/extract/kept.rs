//! What is kept of a document: a tree of the keys that lead to kept values.
//!
//! In: the tokens of JSON Pointers. Out: whether a value is kept as a whole, in part or not at all.

use std::collections::BTreeMap;

use crate::frontend::openapi::tokens;

/// What is kept of a value.
#[derive(Debug)]
pub(super) enum Kept {
    /// All of it.
    Whole,
    /// The members with these keys.
    Part(BTreeMap<String, Kept>),
}

impl Default for Kept {
    fn default() -> Self {
        Self::Part(BTreeMap::new())
    }
}

impl Kept {
    /// Keeps the value that these tokens lead to.
    pub(super) fn add(&mut self, tokens: &[String]) {
        let Self::Part(members) = self else {
            return;
        };
        match tokens.split_first() {
            None => *self = Self::Whole,
            Some((first, rest)) => members.entry(first.clone()).or_default().add(rest),
        }
    }

    /// Keeps the object that these tokens lead to, though none of its members.
    pub(super) fn open(&mut self, tokens: &[String]) {
        if let Self::Part(members) = self
            && let Some((first, rest)) = tokens.split_first()
        {
            members.entry(first.clone()).or_default().open(rest);
        }
    }

    /// What is kept of a member; `None` if nothing is.
    pub(super) fn member(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Whole => Some(self),
            Self::Part(members) => members.get(key),
        }
    }

    /// What is kept of the value that a JSON Pointer leads to; `None` if nothing is.
    pub(super) fn at(&self, pointer: &str) -> Option<&Self> {
        tokens(pointer).try_fold(self, |at, token| at.member(&token))
    }

    /// The number of members that are kept of an object with `all` members.
    pub(super) fn count(&self, all: usize) -> usize {
        match self {
            Self::Whole => all,
            Self::Part(members) => members.len(),
        }
    }
}
