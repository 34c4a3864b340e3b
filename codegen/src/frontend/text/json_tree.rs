//! One tree for JSON and YAML documents, borrowed from their text where it can be.
//!
//! In: the text of a file. Out: a [`Node`]. Order is the document's. Knows nothing of OpenAPI.

mod from_json;
mod from_yaml;

pub(in crate::frontend) use from_json::read_json_tree;
pub(in crate::frontend) use from_yaml::read_yaml_tree;

use std::borrow::Cow;

use serde_json::Number;

/// How deep a document may nest: what follows recurses as deep as the document does. `serde_json` stops here too.
pub(in crate::frontend) const MOST_DEPTH: usize = 128;

/// Text that cannot be read: what is wrong, and the byte it shows at.
pub(in crate::frontend) struct NotText {
    pub(in crate::frontend) why: String,
    pub(in crate::frontend) at: usize,
}

/// The bytes a node takes in its file, where they are known.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::frontend) struct Span(Option<(u32, u32)>);

impl Span {
    /// Not known.
    pub(in crate::frontend) const NONE: Self = Self(None);

    /// These bytes; none when they are too far into the file to be counted.
    pub(in crate::frontend) fn new(start: usize, end: usize) -> Self {
        Self(u32::try_from(start).ok().zip(u32::try_from(end).ok()))
    }

    /// The bytes, for a place.
    pub(in crate::frontend) fn range(self) -> Option<(usize, usize)> {
        self.0.map(|(start, end)| (start as usize, end as usize))
    }
}

/// A value.
#[derive(Clone, Debug)]
pub(in crate::frontend) struct Node<'t> {
    /// What it is.
    pub(in crate::frontend) kind: Kind<'t>,
    /// Where it stands.
    pub(in crate::frontend) span: Span,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::frontend) enum Kind<'t> {
    /// `null`, or nothing.
    Null,
    /// A truth value.
    Boolean(bool),
    /// A number as it was written.
    Number(Number),
    /// A text.
    String(Cow<'t, str>),
    /// A list.
    Array(Vec<Node<'t>>),
    /// An object.
    Object(Map<'t>),
}

// Two nodes are equal when they say the same, wherever they stand.
impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

impl Kind<'_> {
    /// What it is, for a sentence.
    pub(in crate::frontend) const fn words(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Boolean(_) => "a truth value",
            Self::Number(_) => "a number",
            Self::String(_) => "a text",
            Self::Array(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

/// A member of an object.
#[derive(Clone, Debug)]
pub(in crate::frontend) struct Member<'t> {
    /// Its key.
    pub(in crate::frontend) key: Cow<'t, str>,
    /// Where the key stands.
    pub(in crate::frontend) span: Span,
    /// Its value.
    pub(in crate::frontend) value: Node<'t>,
}

impl PartialEq for Member<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key && self.value == other.value
    }
}

/// An object in the order it was written. The last of several members of one key counts.
#[derive(Clone, Debug, Default)]
pub(in crate::frontend) struct Map<'t> {
    members: Vec<Member<'t>>,
    // Positions by key, for objects too large to be searched from the front.
    sorted: Vec<u32>,
}

impl PartialEq for Map<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.members == other.members
    }
}

// Below it, looking at every member is quicker than a search.
const SMALL: usize = 24;

impl<'t> Map<'t> {
    /// An object of these members.
    pub(in crate::frontend) fn new(mut members: Vec<Member<'t>>) -> Self {
        drop_earlier(&mut members);
        members.shrink_to_fit();
        let mut sorted = Vec::new();
        if members.len() > SMALL {
            sorted = (0..u32::try_from(members.len()).unwrap_or(u32::MAX)).collect();
            sorted.sort_by(|one, other| members[*one as usize].key.cmp(&members[*other as usize].key));
        }
        Self { members, sorted }
    }

    /// The member with this key.
    pub(in crate::frontend) fn get(&self, key: &str) -> Option<&Member<'t>> {
        if self.sorted.is_empty() {
            return self.members.iter().find(|member| member.key == key);
        }
        let member = |at: u32| self.members.get(at as usize);
        let found = self
            .sorted
            .binary_search_by(|at| member(*at).map_or("", |member| &member.key).cmp(key));
        found.ok().and_then(|at| member(*self.sorted.get(at)?))
    }

    /// The members in the order they were written.
    pub(in crate::frontend) fn members(&self) -> &[Member<'t>] {
        &self.members
    }
}

fn drop_earlier(members: &mut Vec<Member<'_>>) {
    let has_twice = if members.len() <= SMALL {
        let is_again = |(at, member): (usize, &Member<'_>)| {
            members.iter().take(at).any(|earlier| earlier.key == member.key)
        };
        members.iter().enumerate().any(is_again)
    } else {
        let mut keys: Vec<&str> = members.iter().map(|member| member.key.as_ref()).collect();
        keys.sort_unstable();
        keys.windows(2).any(|pair| pair[0] == pair[1])
    };
    if has_twice {
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
