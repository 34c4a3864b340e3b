//! Patches one version's tree over another's, as JSON Merge Patch has it ([RFC 7396]).
//!
//! Each node keeps the place it has in the newest file that holds it, so what is wrong with it is shown where it was
//! changed last. `k` and `k?` are one key. Does not know what the keys mean.
//!
//! [RFC 7396]: https://www.rfc-editor.org/rfc/rfc7396#section-2

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::nearest::nearest;
use crate::frontend::text::yaml_tree::{Entry, Kind, Mapping, Node};

/// Whether `k` and `k?` are the same key in a mapping.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// They are.
    Loose,
    /// They are not: these are the values of an enum.
    Exact,
}

/// `patch` over `base`.
pub(super) fn merge(base: Node, patch: Node, found: &mut Findings) -> Node {
    merge_node(base, patch, Keys::Loose, found)
}

fn merge_node(base: Node, patch: Node, keys: Keys, found: &mut Findings) -> Node {
    let Node { kind, location, head } = patch;
    let kind = match kind {
        Kind::Mapping(changes) => {
            let target = match base.kind {
                Kind::Mapping(map) => map,
                Kind::Scalar(_) | Kind::Sequence(_) => Mapping::new(),
            };
            Kind::Mapping(merge_maps(target, changes, keys, found))
        }
        replacement @ (Kind::Scalar(_) | Kind::Sequence(_)) => replacement,
    };
    Node { kind, location, head }
}

fn merge_maps(mut target: Mapping, changes: Mapping, keys: Keys, found: &mut Findings) -> Mapping {
    for (name, change) in changes {
        let at = same_key(&target, &name, keys);
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
            Keys::Loose
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

/// Puts `change` over the member at `index`, in its place.
fn replace(target: &mut Mapping, index: usize, name: String, change: Entry, keys: Keys, found: &mut Findings) {
    let Some((_, base)) = target.shift_remove_index(index) else {
        return;
    };
    let Entry {
        key,
        key_location,
        value,
    } = change;
    let value = merge_node(base.value, value, keys, found);
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

/// What a patch adds: a `null` in it removes from nothing.
fn without_nulls(node: Node, keys: Keys, found: &mut Findings) -> Node {
    let nothing = Node {
        kind: Kind::Mapping(Mapping::new()),
        location: node.location.clone(),
        head: node.head.clone(),
    };
    merge_node(nothing, node, keys, found)
}

fn same_key(map: &Mapping, name: &str, keys: Keys) -> Option<usize> {
    map.get_index_of(name).or_else(|| match keys {
        Keys::Exact => None,
        Keys::Loose => match name.strip_suffix('?') {
            Some(required) => map.get_index_of(required),
            None => map.get_index_of(format!("{name}?").as_str()),
        },
    })
}

fn removes_nothing(target: &Mapping, name: &str, change: &Entry) -> Finding {
    let message = format!("this removes `{name}`, which the version it extends does not have");
    let remedy = match nearest(name, target.keys().map(String::as_str)) {
        Some(near) => format!("write `{near}: null` if that is meant, or leave the line out"),
        None => "leave the line out".to_owned(),
    };
    Finding::new(
        Code::PatchRemovesNothing,
        change.key_location.clone(),
        message,
        remedy,
    )
}
