//! Applies the tree of a file to the tree of the version that it extends, by JSON Merge Patch ([RFC 7396]).
//!
//! In: both trees. Out: the patched tree. Each node has its location in the newest file that contains it, so that a finding points
//! to the last change. `k` and `k?` are the same key. Does not know what the keys mean.
//!
//! [RFC 7396]: https://www.rfc-editor.org/rfc/rfc7396#section-2

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

fn patch_mapping(mut target: Mapping, changes: Mapping, keys: Keys, found: &mut Findings) -> Mapping {
    for (name, change) in changes {
        let at = index_of_key(&target, &name, keys);
        if change.value.is_null() {
            match at {
                Some(index) => drop(target.shift_remove_index(index)),
                None => found.add(removes_nothing(&target, &name, &change)),
            }
            continue;
        }
        let inner_keys = if name == "one-of" {
            Keys::Exact
        } else {
            Keys::IgnoreOptionalMark
        };
        let Some(index) = at else {
            let Entry {
                key,
                key_location,
                value,
            } = change;
            let value = without_nulls(value, inner_keys, found);
            target.insert(
                name,
                Entry {
                    key,
                    key_location,
                    value,
                },
            );
            continue;
        };
        replace(&mut target, index, name, change, inner_keys, found);
    }
    target
}

/// Applies `change` to the member at `index`, which keeps its position.
fn replace(
    target: &mut Mapping,
    index: usize,
    name: String,
    change: Entry,
    keys: Keys,
    found: &mut Findings,
) {
    let Some((_, base)) = target.shift_remove_index(index) else {
        return;
    };
    let Entry {
        key,
        key_location,
        value,
    } = change;
    let value = patch_node(base.value, value, keys, found);
    target.shift_insert(
        index,
        name,
        Entry {
            key,
            key_location,
            value,
        },
    );
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

fn index_of_key(mapping: &Mapping, name: &str, keys: Keys) -> Option<usize> {
    mapping.get_index_of(name).or_else(|| match keys {
        Keys::Exact => None,
        Keys::IgnoreOptionalMark => match name.strip_suffix('?') {
            Some(required) => mapping.get_index_of(required),
            None => mapping.get_index_of(format!("{name}?").as_str()),
        },
    })
}

/// The member of this name, whether it is marked as optional or not.
pub(super) fn entry_of<'m>(mapping: &'m Mapping, name: &str) -> Option<&'m Entry> {
    let index = index_of_key(mapping, name, Keys::IgnoreOptionalMark)?;
    mapping.get_index(index).map(|(_, entry)| entry)
}

/// The name of a field, without the mark of an optional one.
pub(super) fn name_of(key: &str) -> &str {
    key.strip_suffix('?').unwrap_or(key)
}

fn removes_nothing(target: &Mapping, name: &str, change: &Entry) -> Finding {
    let message = format!("this removes `{name}`, which the base version does not have");
    let remedy = match nearest(name, target.keys().map(String::as_str)) {
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
