//! The trees of versions, each with all that it inherits.

use super::super::merge_patch::apply_patch;
use super::Base;
use super::near_keys::check_near_keys;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::frontend::text::yaml_tree::{Kind, Node};

/// The tree of a version while it is completed.
pub(super) enum Slot {
    /// The tree of its file.
    Layer(Node),
    /// The tree with all that it inherits.
    Complete(Node),
    /// The tree of a file whose base is missing, or that extends itself.
    Unbased(Node),
    /// Moved out, to be completed.
    Taken,
}

/// Completes the tree at `index`, after all those that it extends.
pub(super) fn complete(
    index: usize,
    bases: &[Option<Base>],
    trees: &mut [Slot],
    budget: &mut Budget,
    found: &mut Findings,
) {
    let mut chain = Vec::new();
    let mut at = index;
    while matches!(trees.get(at), Some(Slot::Layer(_))) {
        let base = bases.get(at).copied().flatten();
        // Longer than all of them: a cycle.
        if base.is_none() || chain.len() > trees.len() {
            for left_out in chain.into_iter().chain([at]) {
                if let Some(slot) = trees.get_mut(left_out)
                    && let Slot::Layer(tree) = std::mem::replace(slot, Slot::Taken)
                {
                    *slot = Slot::Unbased(tree);
                }
            }
            return;
        }
        chain.push(at);
        match base {
            Some(Base::File(base)) => at = base,
            Some(Base::Nothing) | None => break,
        }
    }
    for at in chain.into_iter().rev() {
        let base = match bases.get(at).copied().flatten() {
            Some(Base::File(base)) => match trees.get(base) {
                Some(Slot::Complete(tree)) => Some(budget.copied(tree)),
                _ => return,
            },
            Some(Base::Nothing) | None => None,
        };
        let Some(slot) = trees.get_mut(at) else {
            return;
        };
        if let Slot::Layer(layer) = std::mem::replace(slot, Slot::Taken) {
            *slot = match base {
                Some(Some(base)) => Slot::Complete(patched(inherited(base), layer, found)),
                Some(None) => {
                    budget.report(&layer, found);
                    Slot::Unbased(layer)
                }
                None => Slot::Complete(layer),
            };
        }
    }
}

/// How many more keys and values versions may inherit, together.
pub(super) struct Budget {
    left: usize,
    is_reported: bool,
}

/// How many values all versions of a folder may inherit.
pub(super) const MAX_INHERITED: usize = 4_000_000;

impl Budget {
    pub(super) const fn new(left: usize) -> Self {
        Self {
            left,
            is_reported: false,
        }
    }

    /// A copy of a base; `None` when it is larger than what is left.
    fn copied(&mut self, base: &Node) -> Option<Node> {
        self.left = self.left.checked_sub(size_of(base))?;
        Some(base.clone())
    }

    // Once: the others would be too large for the same reason.
    fn report(&mut self, layer: &Node, found: &mut Findings) {
        if std::mem::replace(&mut self.is_reported, true) {
            return;
        }
        let extends = layer.mapping().and_then(|map| map.get("extends"));
        let location = extends.map_or(&layer.location, |entry| &entry.value.location);
        found.add(Finding::new(
            Code::VersionsTooLarge,
            location.clone(),
            format!("the versions up to this one inherit more than {MAX_INHERITED} keys and values together"),
            "remove the files of versions that nobody uses any more, or divide the API",
        ));
    }
}

// How many values a tree has. It is as deep as YAML may be.
fn size_of(tree: &Node) -> usize {
    let inner: usize = match &tree.kind {
        Kind::Scalar(_) => 0,
        Kind::Sequence(items) => items.iter().map(size_of).sum(),
        Kind::Mapping(mapping) => mapping.values().map(|entry| size_of(&entry.value)).sum(),
    };
    inner + 1
}

fn patched(base: Node, mut patch: Node, found: &mut Findings) -> Node {
    let version = patch.mapping().and_then(|map| map.get("extends"));
    let version = version.and_then(|entry| entry.value.scalar());
    let version = version.map(|scalar| scalar.text.clone()).unwrap_or_default();
    check_near_keys(&base, &mut patch, &version, found);
    apply_patch(base, patch, found)
}

/// A base without the keys that are not inherited.
fn inherited(mut base: Node) -> Node {
    if let Kind::Mapping(mapping) = &mut base.kind {
        for key in ["version", "status", "extends", "new"] {
            mapping.shift_remove(key);
        }
    }
    base
}

#[cfg(test)]
mod tests {
    use super::super::{BaseState, Folder, read_versions_within};
    use super::Budget;
    use crate::diagnostics::finding::{Code, Findings};
    use crate::diagnostics::location::Sources;
    use crate::frontend::text::yaml_tree::{Node, read_yaml};

    fn trees(found: &mut Findings) -> Vec<Node> {
        let mut sources = Sources::default();
        let base = "version: \"1.0.0\"\ntypes: {A: {is: String}, B: {is: String}}\n".to_owned();
        let next = |number: u8| format!("version: \"1.{number}.0\"\nextends: \"1.{}.0\"\n", number - 1);
        let texts = std::iter::once(base).chain((1..5).map(next));
        for (number, text) in texts.enumerate() {
            sources.add(format!("1.{number}.0.yaml"), text);
        }
        sources
            .files()
            .filter_map(|(file, _)| read_yaml(file, &sources, found))
            .collect()
    }

    #[test]
    fn versions_that_inherit_too_much_together_are_an_error_that_is_told_once() {
        // The base has 7 values, and each that extends it has an `extends` besides.
        for (left, complete) in [(31, 5), (30, 4), (14, 2), (6, 1)] {
            let mut found = Findings::default();
            let trees = trees(&mut found);
            let versions = read_versions_within(trees, Folder::Complete, &mut Budget::new(left), &mut found);
            let known = versions.iter().filter(|version| version.base == BaseState::Known);
            assert_eq!(known.count(), complete, "{left}");
            let codes: Vec<Code> = found.list().iter().map(|finding| finding.code).collect();
            let expected = [Code::VersionsTooLarge];
            assert_eq!(codes, expected[..usize::from(complete < 5)], "{left}");
        }
    }
}
