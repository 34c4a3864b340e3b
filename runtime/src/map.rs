//! A map that retains the order of insertion.
//!
//! Not from a crate: generated clients have one in every object with additional properties, so every user's build pays for it, and the
//! map of a JSON object is nearly always small.

mod index;

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

use index::Index;

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
    /// `None` while there are few entries.
    index: Option<Box<Index>>,
}

impl<T> Map<T> {
    /// An empty map; allocates nothing.
    pub const fn new() -> Self {
        Self {
            entries: Vec::new(),
            index: None,
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
        self.entries.get(self.index_of(name)?).map(|(_, value)| value)
    }

    /// The value of a name, mutably.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut T> {
        let index = self.index_of(name)?;
        self.entries.get_mut(index).map(|(_, value)| value)
    }

    /// Whether there is an entry with this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.index_of(name).is_some()
    }

    /// Sets the value of a name, and returns the previous one. An existing name retains its position.
    pub fn insert(&mut self, name: impl Into<String>, value: T) -> Option<T> {
        let name = name.into();
        let known = self.index_of(&name).and_then(|index| self.entries.get_mut(index));
        if let Some((_, known)) = known {
            return Some(std::mem::replace(known, value));
        }
        self.entries.push((name, value));
        self.index_last();
        None
    }

    /// Removes a name, and returns its value. The order of the others is unchanged.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let index = self.index_of(name)?;
        let (_, value) = self.entries.remove(index);
        let is_indexed = self.entries.len() >= INDEXED_FROM;
        self.index = is_indexed.then(|| Box::new(Index::of(&self.entries)));
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

    /// The index of a name in `entries`.
    fn index_of(&self, name: &str) -> Option<usize> {
        match &self.index {
            Some(index) => index.find(name, &self.entries),
            None => self.entries.iter().position(|(other, _)| other == name),
        }
    }

    /// Adds the last entry to the index, which is made once there are enough entries.
    fn index_last(&mut self) {
        match &mut self.index {
            Some(index) => index.add_last(&self.entries),
            None if self.entries.len() >= INDEXED_FROM => {
                self.index = Some(Box::new(Index::of(&self.entries)));
            }
            None => {}
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
