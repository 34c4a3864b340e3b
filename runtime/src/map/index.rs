//! Where the entry of a name is, in a map of many.
//!
//! In: entries and a name. Out: its index. A hash table with open addressing, whose keys are random: a server cannot choose names that
//! collide, and an insertion takes constant time, so that an object of a million members is read in linear time.

use std::hash::{BuildHasher, RandomState};

const EMPTY: usize = usize::MAX;

/// The indices of entries by the hashes of their names.
#[derive(Clone)]
pub(super) struct Index {
    hashes: RandomState,
    // A power of two, at least twice the number of entries.
    slots: Vec<usize>,
}

impl Index {
    pub(super) fn of<T>(entries: &[(String, T)]) -> Self {
        Self::with(RandomState::new(), entries)
    }

    fn with<T>(hashes: RandomState, entries: &[(String, T)]) -> Self {
        let mut index = Self {
            hashes,
            slots: vec![EMPTY; (entries.len() * 4).next_power_of_two()],
        };
        for (at, (name, _)) in entries.iter().enumerate() {
            index.place(name, at);
        }
        index
    }

    /// The entry of a name.
    pub(super) fn find<T>(&self, name: &str, entries: &[(String, T)]) -> Option<usize> {
        self.probe(name)
            .map_while(|slot| entries.get(*self.slots.get(slot)?).map(|entry| (slot, entry)))
            .find(|(_, (known, _))| known == name)
            .and_then(|(slot, _)| self.slots.get(slot).copied())
    }

    /// Adds the last of the entries.
    pub(super) fn add_last<T>(&mut self, entries: &[(String, T)]) {
        if entries.len() * 2 > self.slots.len() {
            *self = Self::with(self.hashes.clone(), entries);
        } else if let Some((name, _)) = entries.last() {
            self.place(name, entries.len() - 1);
        }
    }

    fn place(&mut self, name: &str, at: usize) {
        let free = self
            .probe(name)
            .find(|slot| self.slots.get(*slot) == Some(&EMPTY));
        if let Some(slot) = free.and_then(|slot| self.slots.get_mut(slot)) {
            *slot = at;
        }
    }

    // The slots where a name may be, from the first on.
    fn probe(&self, name: &str) -> impl Iterator<Item = usize> + use<> {
        let mask = self.slots.len().wrapping_sub(1);
        #[allow(
            clippy::cast_possible_truncation,
            reason = "any bits of a hash are as good as others"
        )]
        let first = self.hashes.hash_one(name) as usize;
        (0..=mask).map(move |step| first.wrapping_add(step) & mask)
    }
}
