//! The cargo features of a package: one a version, or one a group of operations.

use std::collections::BTreeMap;

use super::versions::newest_stable;
use crate::items::{Items, VersionItem};
use crate::layout::Layout;

type Features = Vec<(String, Vec<String>)>;

/// Features that every package may have.
const OWN: &[&str] = &[
    "default", "full", "others", "builders", "oauth", "pattern", "reqwest", "levain",
];

// A registry takes 300 features at most.
const MOST_GROUPS: usize = 250;

/// The features of a package with versions.
pub(super) fn version_features(versions: &[Items]) -> Features {
    let module = |version: &VersionItem| version.module.plain().to_owned();
    let default =
        newest_stable(versions).or_else(|| versions.last().and_then(|items| items.version.as_ref()));
    let mut features = vec![(
        "default".to_owned(),
        default
            .map(module)
            .into_iter()
            .chain(["pattern".to_owned()])
            .collect(),
    )];
    let known = versions.iter().filter_map(|items| items.version.as_ref());
    features.extend(known.map(|version| (module(version), Vec::new())));
    features.extend(own_features());
    features
}

/// The features of a package without versions: `full` turns on all groups.
pub(super) fn group_features(layout: &Layout<'_>) -> Features {
    let mut groups: Vec<String> = (0..layout.groups.names.len())
        .filter_map(|group| feature_of(layout, group))
        .collect();
    groups.sort();
    groups.dedup();
    let mut features = vec![
        (
            "default".to_owned(),
            vec!["full".to_owned(), "pattern".to_owned()],
        ),
        ("full".to_owned(), groups.clone()),
    ];
    features.extend(groups.into_iter().map(|group| (group, Vec::new())));
    features.extend(own_features());
    features
}

fn own_features() -> Features {
    vec![
        ("builders".to_owned(), Vec::new()),
        ("oauth".to_owned(), vec!["levain/oauth".to_owned()]),
        ("pattern".to_owned(), vec!["levain/pattern".to_owned()]),
        ("reqwest".to_owned(), vec!["levain/reqwest".to_owned()]),
    ]
}

/// The feature of a group. Of more groups than a registry takes features, the smallest share one.
pub(super) fn feature_of(layout: &Layout<'_>, group: usize) -> Option<String> {
    let name = layout.groups.names.get(group)?;
    if layout.groups.names.len() > MOST_GROUPS && !is_large(layout, group) {
        return Some("others".to_owned());
    }
    let mut feature = name.plain().to_owned();
    while OWN.contains(&feature.as_str())
        || layout
            .groups
            .names
            .iter()
            .any(|other| other != name && other.plain() == feature)
    {
        feature.push_str("_group");
    }
    Some(feature)
}

fn is_large(layout: &Layout<'_>, group: usize) -> bool {
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for users in layout.groups.users.iter().flatten() {
        users
            .iter()
            .for_each(|user| *sizes.entry(*user).or_default() += 1);
    }
    let own = sizes.get(&group).copied().unwrap_or_default();
    let larger = sizes
        .iter()
        .filter(|(other, size)| (**size, std::cmp::Reverse(**other)) > (own, std::cmp::Reverse(group)));
    larger.count() < MOST_GROUPS - 1
}
