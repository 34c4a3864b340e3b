//! A crate as a whole: its root, which is the newest stable version, and the modules of the versions.
//!
//! In: all that a run generated, twice. Out: what callers meet who depend on the crate, with any of its features.

use super::{RustChange, RustChanges, compare, feature_changes, sort};
use crate::model::generated::Generated;
use crate::model::items::Items;
use crate::options::newest_stable;
use crate::pipeline::group_features;

/// Compares two packages of one spec.
pub fn compare_packages(old: &Generated, new: &Generated) -> RustChanges {
    let mut list = Vec::new();
    let (versions, other_versions) = (versions(old), versions(new));
    let roots = root(old).zip(root(new));
    let root = roots.and_then(|(root, _)| module_of(root));
    for (version, items) in &versions {
        let same = other_versions.iter().find(|(other, _)| other == version);
        if let Some((_, newer)) = same {
            // What is at the root has no module.
            let module = version
                .as_deref()
                .filter(|module| Some(*module) != root.as_deref());
            list.extend(inside(module, compare::compare(items, newer)));
        }
    }
    if let Some((before, after)) = roots
        && module_of(before) != module_of(after)
    {
        list.extend(compare::compare(before, after));
    }
    let features = |generated: &Generated, versions: &[(Option<String>, &Items)]| -> Vec<String> {
        let of_versions = versions.iter().filter_map(|(version, _)| version.clone());
        group_features(generated).into_iter().chain(of_versions).collect()
    };
    list.extend(feature_changes(
        &features(old, &versions),
        &features(new, &other_versions),
    ));
    sort(&mut list);
    RustChanges { list, unknown: None }
}

// The versions by their modules; a crate of one document has no module.
fn versions(generated: &Generated) -> Vec<(Option<String>, &Items)> {
    let of = |items| (module_of(items), items);
    generated.items.iter().map(of).collect()
}

fn module_of(items: &Items) -> Option<String> {
    items.version.as_ref().map(|version| version.module.to_string())
}

fn root(generated: &Generated) -> Option<&Items> {
    let newest = newest_stable(&generated.specs)?.version.as_ref()?;
    let is_root = |items: &&Items| {
        let version = items.version.as_ref();
        version.is_some_and(|version| version.text == newest.value.text())
    };
    generated.items.iter().find(is_root)
}

fn inside(module: Option<&str>, changes: Vec<RustChange>) -> impl Iterator<Item = RustChange> {
    changes.into_iter().map(move |mut change| {
        if let Some(module) = module {
            change.item = format!("{module}::{}", change.item);
        }
        change
    })
}
