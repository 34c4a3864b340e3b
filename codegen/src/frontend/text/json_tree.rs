//! The tree of a document in JSON's data model, read from JSON or YAML.
//!
//! In: the text of a file. Out: a [`Node`], whose strings are borrowed from the text where they contain no escapes, and whose
//! members are in the order of the document. Knows nothing of OpenAPI.

mod from_json;
mod from_yaml;

pub(crate) use from_json::read_json;
pub(crate) use from_yaml::read_yaml;

use std::borrow::Cow;

use serde_json::Number;

/// How deeply a document may be nested, since later stages recurse as deeply as the document does. `serde_json` has the same
/// limit.
pub(crate) const MAX_DEPTH: usize = 128;

/// Why a text is neither JSON nor YAML.
pub(crate) struct SyntaxError {
    /// The parser's message.
    pub(crate) message: String,
    /// The byte of the text at which it was noticed.
    pub(crate) offset: usize,
}

/// The bytes that a node covers in its file, if they are known.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Span(Option<(u32, u32)>);

impl Span {
    /// Unknown, as in JSON, whose parser gives no positions.
    pub(crate) const NONE: Self = Self(None);

    /// The bytes from `start` to `end`; unknown if they exceed 32 bits.
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self(u32::try_from(start).ok().zip(u32::try_from(end).ok()))
    }

    /// The bytes, as a [`Location`](crate::diagnostics::location::Location) takes them.
    pub(crate) fn range(self) -> Option<(usize, usize)> {
        self.0.map(|(start, end)| (start as usize, end as usize))
    }
}

/// A value and its position in the file.
#[derive(Clone, Debug)]
pub(crate) struct Node<'t> {
    /// The value.
    pub(crate) kind: Kind<'t>,
    /// The bytes of the value.
    pub(crate) span: Span,
}

/// The kinds of values that JSON has.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind<'t> {
    /// `null`, or a value that YAML leaves out.
    Null,
    /// A boolean.
    Boolean(bool),
    /// A number as it was written.
    Number(Number),
    /// A string.
    String(Cow<'t, str>),
    /// An array.
    Array(Vec<Node<'t>>),
    /// An object.
    Object(Map<'t>),
}

// Nodes are compared by value: two nodes with different positions can be equal.
impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

impl Kind<'_> {
    /// A phrase for messages: `an array`.
    pub(crate) const fn description(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::String(_) => "a string",
            Self::Array(_) => "an array",
            Self::Object(_) => "an object",
        }
    }
}

/// How many bytes a key may have: each location inside of its value repeats it.
const MAX_KEY_BYTES: usize = 1 << 14;

/// What a longer key is.
const LONG_KEY: &str = "a key of more than 16,384 bytes";

/// A member of an object.
#[derive(Clone, Debug)]
pub(crate) struct Member<'t> {
    /// The key.
    pub(crate) key: Cow<'t, str>,
    /// The bytes of the key.
    pub(crate) span: Span,
    /// The value.
    pub(crate) value: Node<'t>,
}

impl PartialEq for Member<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.value == other.value
    }
}

/// The members of an object in the order of the document. Of several members with one key, the last one counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Map<'t> {
    members: Vec<Member<'t>>,
    // Indexes of members sorted by key, for objects with more than `MAX_SCANNED` members.
    sorted: Vec<u32>,
    // The bits of all keys: a key whose bit is not there is none of them. Readers ask for very many keys that most objects do not have.
    bits: u64,
}

// One of 64 bits for a key, by its length and its ends.
fn bit_of(key: &str) -> u64 {
    let bytes = key.as_bytes();
    let end = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or_default());
    let mixed = bytes.len() * 5 + end(bytes.first()) * 3 + end(bytes.last()) * 7;
    1 << (mixed % 64)
}

impl PartialEq for Map<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.members == other.members
    }
}

// Up to this size, a scan of all members is faster than a binary search.
const MAX_SCANNED: usize = 24;

impl<'t> Map<'t> {
    /// The object of these members.
    pub(crate) fn new(mut members: Vec<Member<'t>>) -> Self {
        remove_duplicates(&mut members);
        members.shrink_to_fit();
        let mut sorted = Vec::new();
        if members.len() > MAX_SCANNED {
            sorted = (0..u32::try_from(members.len()).unwrap_or(u32::MAX)).collect();
            sorted.sort_by(|left, right| members[*left as usize].key.cmp(&members[*right as usize].key));
        }
        let bits = members.iter().fold(0, |bits, member| bits | bit_of(&member.key));
        Self {
            members,
            sorted,
            bits,
        }
    }

    /// The member with this key.
    pub(crate) fn get(&self, key: &str) -> Option<&Member<'t>> {
        if self.bits & bit_of(key) == 0 {
            return None;
        }
        if self.sorted.is_empty() {
            return self.members.iter().find(|member| member.key == key);
        }
        let member = |at: u32| self.members.get(at as usize);
        let found = self
            .sorted
            .binary_search_by(|at| member(*at).map_or("", |member| &member.key).cmp(key));
        found.ok().and_then(|at| member(*self.sorted.get(at)?))
    }

    /// The members in the order of the document.
    pub(crate) fn members(&self) -> &[Member<'t>] {
        &self.members
    }
}

fn remove_duplicates(members: &mut Vec<Member<'_>>) {
    let has_duplicates = if members.len() <= MAX_SCANNED {
        let is_duplicate = |(at, member): (usize, &Member<'_>)| {
            members.iter().take(at).any(|earlier| earlier.key == member.key)
        };
        members.iter().enumerate().any(is_duplicate)
    } else {
        let mut keys: Vec<&str> = members.iter().map(|member| member.key.as_ref()).collect();
        keys.sort_unstable();
        keys.windows(2).any(|pair| pair[0] == pair[1])
    };
    if has_duplicates {
        let mut seen = std::collections::BTreeSet::new();
        members.reverse();
        members.retain(|member| seen.insert(member.key.to_string()));
        members.reverse();
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Map, Member, Node, Span};

    fn map(keys: &[String]) -> Map<'static> {
        let member = |(at, key): (usize, &String)| Member {
            key: key.clone().into(),
            span: Span::default(),
            value: Node {
                kind: Kind::Number(at.into()),
                span: Span::default(),
            },
        };
        Map::new(keys.iter().enumerate().map(member).collect())
    }

    #[test]
    fn members_are_found_in_small_and_large_objects() {
        for count in [3, 100] {
            let keys: Vec<String> = (0..count).map(|number| format!("key{number}")).collect();
            let map = map(&keys);
            for (at, key) in keys.iter().enumerate() {
                let value = map.get(key).map(|member| &member.value.kind);
                assert_eq!(value, Some(&Kind::Number(at.into())));
            }
            assert!(map.get("other").is_none());
        }
    }

    #[test]
    fn the_last_of_a_key_counts() {
        let map = map(&["a".to_owned(), "b".to_owned(), "a".to_owned()]);
        assert_eq!(map.members().len(), 2);
        let value = map.get("a").map(|member| &member.value.kind);
        assert_eq!(value, Some(&Kind::Number(2.into())));
    }
}
