//! A map that retains the order of insertion.
//!
//! Not from a crate: generated clients have one in every object with additional properties, so every user's build pays for it, and the
//! map of a JSON object is nearly always small.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// From this number of entries on there is an index by name; below it, a linear search is faster.
const INDEXED_FROM: usize = 16;

/// A map from names to values, in the order of insertion.
///
/// Two are equal if they have the same names with the same values, in any order, like JSON objects ([RFC 8259 §4]).
///
/// [RFC 8259 §4]: https://www.rfc-editor.org/rfc/rfc8259#section-4
#[derive(Clone)]
pub struct Map<T> {
    entries: Vec<(String, T)>,
    /// Indices into `entries`, sorted by name; empty while there are few entries.
    sorted: Vec<usize>,
}

impl<T> Map<T> {
    /// An empty map; allocates nothing.
    pub const fn new() -> Self {
        Self {
            entries: Vec::new(),
            sorted: Vec::new(),
        }
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are no entries.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.index_of(name).ok().map(|index| &self.entries[index].1)
    }

    /// The value of a name, mutably.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        self.index_of(name).ok().map(|index| &mut self.entries[index].1)
    }

    /// Whether there is an entry with this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.index_of(name).is_ok()
    }

    /// Sets the value of a name, and returns the previous one. An existing name retains its position.
    pub fn insert(&mut self, name: impl Into<String>, value: T) -> Option<T> {
        let name = name.into();
        match self.index_of(&name) {
            Ok(index) => Some(std::mem::replace(&mut self.entries[index].1, value)),
            Err(rank) => {
                self.entries.push((name, value));
                self.add_to_index(rank);
                None
            }
        }
    }

    /// Removes a name, and returns its value. The order of the others is unchanged.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let index = self.index_of(name).ok()?;
        let (_, value) = self.entries.remove(index);
        self.sorted.retain(|&other| other != index);
        for other in &mut self.sorted {
            *other -= usize::from(*other > index);
        }
        Some(value)
    }

    /// Names and values, in order.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter(self.entries.iter())
    }

    /// The names, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(name, _)| name.as_str())
    }

    /// The values, in order.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.entries.iter().map(|(_, value)| value)
    }

    /// The index of a name in `entries`, or the index that it would have in `sorted`.
    fn index_of(&self, name: &str) -> Result<usize, usize> {
        if self.entries.len() < INDEXED_FROM {
            return self.entries.iter().position(|(other, _)| other == name).ok_or(0);
        }
        let rank = self
            .sorted
            .binary_search_by(|&index| self.entries[index].0.as_str().cmp(name))?;
        Ok(self.sorted[rank])
    }

    /// Adds the last entry to the index, which is made once there are enough entries.
    fn add_to_index(&mut self, rank: usize) {
        let len = self.entries.len();
        if len > INDEXED_FROM {
            self.sorted.insert(rank, len - 1);
        } else if len == INDEXED_FROM {
            self.sorted = (0..len).collect();
            self.sorted
                .sort_by(|&left, &right| self.entries[left].0.cmp(&self.entries[right].0));
        }
    }
}

/// Names and values of a [`Map`], in order.
#[derive(Clone, Debug)]
pub struct Iter<'a, T>(std::slice::Iter<'a, (String, T)>);

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = (&'a str, &'a T);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(name, value)| (name.as_str(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}

impl<'a, T> IntoIterator for &'a Map<T> {
    type Item = (&'a str, &'a T);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> IntoIterator for Map<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<T, N: Into<String>> Extend<(N, T)> for Map<T> {
    fn extend<I: IntoIterator<Item = (N, T)>>(&mut self, entries: I) {
        for (name, value) in entries {
            self.insert(name, value);
        }
    }
}

impl<T, N: Into<String>> FromIterator<(N, T)> for Map<T> {
    fn from_iter<I: IntoIterator<Item = (N, T)>>(entries: I) -> Self {
        let mut map = Self::new();
        map.extend(entries);
        map
    }
}

impl<T, N: Into<String>, const COUNT: usize> From<[(N, T); COUNT]> for Map<T> {
    fn from(entries: [(N, T); COUNT]) -> Self {
        entries.into_iter().collect()
    }
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: PartialEq> PartialEq for Map<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(name, value)| other.get(name) == Some(value))
    }
}

impl<T: Eq> Eq for Map<T> {}

impl<T: Hash> Hash for Map<T> {
    /// The sum of the hashes of the entries, since equality ignores their order.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let sum = self.entries.iter().fold(0_u64, |sum, entry| {
            let mut one = DefaultHasher::new();
            entry.hash(&mut one);
            sum.wrapping_add(one.finish())
        });
        state.write_u64(sum);
    }
}

impl<T: fmt::Debug> fmt::Debug for Map<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_map().entries(self.iter()).finish()
    }
}

impl<T: Serialize> Serialize for Map<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Map<T> {
    /// Of a repeated name, the last value counts.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for MapVisitor<T> {
    type Value = Map<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Map<T>, A::Error> {
        let mut map = Map::new();
        while let Some((name, value)) = members.next_entry::<String, T>()? {
            map.insert(name, value);
        }
        Ok(map)
    }
}

#[cfg(test)]
mod tests {
    use super::Map;

    #[test]
    fn a_large_map_finds_what_was_inserted_and_not_what_was_removed() {
        let mut map = Map::new();
        for number in (0..100).rev() {
            assert_eq!(map.insert(format!("name {number}"), number), None);
        }
        assert_eq!(map.insert("name 50", 1050), Some(50));
        for number in (0..100).filter(|number| number % 3 == 0) {
            assert_eq!(map.remove(&format!("name {number}")), Some(number));
        }
        for number in 0..100 {
            let expected = (number % 3 != 0).then_some(if number == 50 { 1050 } else { number });
            assert_eq!(map.get(&format!("name {number}")).copied(), expected, "{number}");
        }
        assert_eq!(map.keys().next(), Some("name 98"));
    }

    #[test]
    fn equality_and_hash_ignore_order() {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        let one = Map::from([("a", 1), ("b", 2)]);
        let two = Map::from([("b", 2), ("a", 1)]);
        let hash = BuildHasherDefault::<DefaultHasher>::default();
        assert_eq!(one, two);
        assert_eq!(hash.hash_one(&one), hash.hash_one(&two));
        assert_ne!(one, Map::from([("a", 1)]));
    }
}
