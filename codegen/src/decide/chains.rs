//! Long chains of declared types that are nothing but references: each is a newtype over the next, and a value of it is read and validated
//! as deep as the chain is long.
//!
//! In: a spec. Out: for each type that is far away from the end of its chain that end, which is used in its place.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::spec::{Constraints, Spec, SpecShape};

/// How many newtypes are nested at most. No document by hand has more.
const MAX_NEWTYPES: usize = 16;

/// The ends of chains that are too long to be nested, by the keys of the types in them.
pub(super) fn find_ends(spec: &Spec) -> BTreeMap<&str, &str> {
    // How many references each type is away from the end of its chain.
    let mut known: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for start in spec.types.keys() {
        let mut passed: Vec<&str> = Vec::new();
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut key = start.as_str();
        let (mut length, end) = loop {
            if let Some(found) = known.get(key) {
                break *found;
            }
            match next_of(spec, key) {
                Some(next) if seen.insert(key) => {
                    passed.push(key);
                    key = next;
                }
                _ => break (0, key),
            }
        };
        for key in passed.into_iter().rev() {
            length += 1;
            known.insert(key, (length, end));
        }
    }
    let far = known
        .into_iter()
        .filter(|(_, (length, _))| *length > MAX_NEWTYPES);
    far.map(|(key, (_, end))| (key, end)).collect()
}

// The type that a type is nothing but a reference to.
fn next_of<'s>(spec: &'s Spec, key: &str) -> Option<&'s str> {
    let of = &spec.types.get(key)?.shape;
    match &of.shape {
        SpecShape::Reference(next) if of.constraints == Constraints::default() && of.rust_type.is_none() => {
            Some(next)
        }
        _ => None,
    }
}
