//! The cargo features of a package: one for each version, or one for each group of operations.
//!
//! In: a layout. Out: each feature with the features that it enables.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::backend::layout::Layout;
use crate::model::files::Features;
use crate::model::ident::Ident;

/// The features that packages have besides those of versions and groups.
const RESERVED: &[&str] = &["default", "full", "others", "builders", "levain"];

/// The features of the runtime, which packages pass on.
const OF_RUNTIME: &[&str] = &[
    "chrono",
    "jiff",
    "native-tls",
    "oauth",
    "pattern",
    "reqwest",
    "time",
    "uuid",
];

// crates.io accepts at most 300 features.
const MAX_GROUPS: usize = 250;

/// The features of a package with versions. Each enables the version in whose terms it is listed, so that no gate names two of them. That of
/// the root enables nothing, and is there for when it is the root no more.
pub(super) fn version_features(layout: &Layout<'_>) -> Features {
    let module = |version: usize| {
        let version = layout.versions.get(version)?.version.as_ref()?;
        Some(version.module.plain().to_owned())
    };
    let default = module(layout.root).into_iter().collect();
    let versions = (0..layout.versions.len()).filter_map(|version| {
        let next = layout.next(version).and_then(module);
        Some((module(version)?, next.into_iter().collect()))
    });
    [("default".to_owned(), default)]
        .into_iter()
        .chain(versions)
        .chain(common_features())
        .collect()
}

/// The features of a package without versions: `full` enables all groups.
pub(super) fn group_features(of_groups: &[String]) -> Features {
    let groups: BTreeSet<&String> = of_groups.iter().collect();
    let groups: Vec<String> = groups.into_iter().cloned().collect();
    let mut features = vec![
        ("default".to_owned(), vec!["full".to_owned()]),
        ("full".to_owned(), groups.clone()),
    ];
    features.extend(groups.into_iter().map(|group| (group, Vec::new())));
    features.extend(common_features());
    features
}

fn common_features() -> Features {
    let own = [("builders".to_owned(), Vec::new())];
    let passed_on = OF_RUNTIME
        .iter()
        .map(|name| ((*name).to_owned(), vec![format!("levain/{name}")]));
    own.into_iter().chain(passed_on).collect()
}

/// The feature of each group. If there are more groups than a package can have features, the smallest groups share one.
pub fn features_of_groups(layout: &Layout<'_>) -> Vec<String> {
    let names = &layout.groups.names;
    let taken: BTreeSet<&str> = names.iter().map(Ident::plain).collect();
    let is_large = are_large(layout);
    let feature = |(group, name): (usize, &Ident)| {
        if !is_large[group] {
            return "others".to_owned();
        }
        let mut feature = name.plain().to_owned();
        while RESERVED.contains(&feature.as_str())
            || OF_RUNTIME.contains(&feature.as_str())
            || (feature != name.plain() && taken.contains(feature.as_str()))
        {
            feature.push_str("_group");
        }
        feature
    };
    names.iter().enumerate().map(feature).collect()
}

// For each group, whether it has a feature of its own. Those are the groups that need the most files.
fn are_large(layout: &Layout<'_>) -> Vec<bool> {
    let count = layout.groups.names.len();
    if count <= MAX_GROUPS {
        return vec![true; count];
    }
    let mut sizes = vec![0_usize; count];
    for users in layout.groups.users.iter().flatten() {
        users.iter().for_each(|user| sizes[*user] += 1);
    }
    let mut by_size: Vec<usize> = (0..count).collect();
    by_size.sort_by_key(|group| (Reverse(sizes[*group]), *group));
    let mut are_large = vec![false; count];
    by_size
        .into_iter()
        .take(MAX_GROUPS - 1)
        .for_each(|group| are_large[group] = true);
    are_large
}
