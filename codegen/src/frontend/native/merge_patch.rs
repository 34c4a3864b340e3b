//! Applies the tree of a file to the tree of the version that it extends, by JSON Merge Patch ([RFC 7396]).
//!
//! In: both trees. Out: the patched tree. Each node has its location in the newest file that contains it, so that a finding points
//! to the last change. `k` and `k?` are the same key. Does not know what the keys mean.
//!
//! [RFC 7396]: https://www.rfc-editor.org/rfc/rfc7396#section-2

use indexmap::IndexMap;

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::nearest::nearest;
use crate::frontend::text::yaml_tree::{Entry, Kind, Mapping, Node};

/// How the keys of a mapping are compared.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// `k` and `k?` are the same key: these are the names of fields.
    IgnoreOptionalMark,
    /// They differ: these are the values of an enum.
    Exact,
}

/// `base` with `patch` applied to it.
pub(super) fn apply_patch(base: Node, patch: Node, found: &mut Findings) -> Node {
    patch_node(base, patch, Keys::IgnoreOptionalMark, found)
}

/// A patch over a base that is not known.
pub(super) fn without_removals(patch: Node) -> Node {
    without_nulls(patch, Keys::IgnoreOptionalMark, &mut Findings::default())
}

fn patch_node(base: Node, patch: Node, keys: Keys, found: &mut Findings) -> Node {
    let Node { kind, location, head } = patch;
    let kind = match kind {
        Kind::Mapping(changes) => {
            let target = match base.kind {
                Kind::Mapping(map) => map,
                Kind::Scalar(_) | Kind::Sequence(_) => Mapping::new(),
            };
            Kind::Mapping(patch_mapping(target, changes, keys, found))
        }
        replacement @ (Kind::Scalar(_) | Kind::Sequence(_)) => replacement,
    };
    Node { kind, location, head }
}

fn patch_mapping(target: Mapping, changes: Mapping, keys: Keys, found: &mut Findings) -> Mapping {
    let mut members = Members::of(target);
    for (name, change) in changes {
        let at = members.position(&name, keys);
        if change.value.is_null() {
            match at {
                Some(position) => drop(members.take(position)),
                None => found.add(removes_nothing(&members, &name, &change)),
            }
            continue;
        }
        let inner_keys = if name == "one-of" {
            Keys::Exact
        } else {
            Keys::IgnoreOptionalMark
        };
        let Entry {
            key,
            key_location,
            value,
        } = change;
        let base = at.and_then(|position| Some((position, members.take(position)?)));
        let (position, value) = match base {
            Some((position, base)) => (Some(position), patch_node(base.value, value, inner_keys, found)),
            None => (None, without_nulls(value, inner_keys, found)),
        };
        let entry = Entry {
            key,
            key_location,
            value,
        };
        members.put(position, name, entry);
    }
    members.slots.into_iter().flatten().collect()
}

/// The members of a mapping while it is changed: each keeps its position, also when others are removed.
struct Members {
    slots: Vec<Option<(String, Entry)>>,
    positions: IndexMap<String, usize>,
}

impl Members {
    fn of(mapping: Mapping) -> Self {
        let positions = mapping.keys().cloned().zip(0..).collect();
        let slots = mapping.into_iter().map(Some).collect();
        Self { slots, positions }
    }

    fn position(&self, name: &str, keys: Keys) -> Option<usize> {
        let of = |name: &str| self.positions.get(name).copied();
        of(name).or_else(|| match keys {
            Keys::Exact => None,
            Keys::IgnoreOptionalMark => match name.strip_suffix('?') {
                Some(required) => of(required),
                None => of(&format!("{name}?")),
            },
        })
    }

    fn take(&mut self, position: usize) -> Option<Entry> {
        let (name, entry) = self.slots.get_mut(position)?.take()?;
        self.positions.swap_remove(&name);
        Some(entry)
    }

    // At its position, or at the end.
    fn put(&mut self, position: Option<usize>, name: String, entry: Entry) {
        let position = position.unwrap_or(self.slots.len());
        self.positions.insert(name.clone(), position);
        match self.slots.get_mut(position) {
            Some(slot) => *slot = Some((name, entry)),
            None => self.slots.push(Some((name, entry))),
        }
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.slots.iter().flatten();
        names.map(|(name, _)| name.as_str())
    }
}

/// A value that a patch adds. A `null` in it is reported, since there is nothing to remove.
fn without_nulls(node: Node, keys: Keys, found: &mut Findings) -> Node {
    let empty = Node {
        kind: Kind::Mapping(Mapping::new()),
        location: node.location.clone(),
        head: node.head.clone(),
    };
    patch_node(empty, node, keys, found)
}

/// The member of this name, whether it is marked as optional or not.
pub(super) fn entry_of<'m>(mapping: &'m Mapping, name: &str) -> Option<&'m Entry> {
    mapping.get(name).or_else(|| match name.strip_suffix('?') {
        Some(required) => mapping.get(required),
        None => mapping.get(format!("{name}?").as_str()),
    })
}

/// The name of a field, without the mark of an optional one.
pub(super) fn name_of(key: &str) -> &str {
    key.strip_suffix('?').unwrap_or(key)
}

fn removes_nothing(members: &Members, name: &str, change: &Entry) -> Finding {
    let message = format!("this removes `{name}`, which the base version does not have");
    let remedy = match nearest(name, members.names()) {
        Some(near) => format!("did you mean `{near}: null`? otherwise remove the line"),
        None => "remove the line".to_owned(),
    };
    Finding::new(
        Code::PatchRemovesNothing,
        change.key_location.clone(),
        message,
        remedy,
    )
}
