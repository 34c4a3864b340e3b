//! The features of a generated crate in its `Cargo.toml`: those of levain are kept up to date, and the user's own stay.
//!
//! In: the table of an earlier run, and the features that there are now. Out: the table, and a sentence for each feature of the user's, or
//! `default`, that enables something else than before.

use toml_edit::{Array, Item, Table, value};

/// Sets the features. What `sentences` says is for people.
pub(super) fn set_features(
    table: &mut Table,
    features: &[(String, Vec<String>)],
    has_manifest: bool,
    optional: &[String],
) -> Vec<String> {
    let is_gone = gone(table, features);
    let moved = moved_root(table, features).filter(|_| has_manifest);
    let names: Vec<String> = table.iter().map(|(name, _)| name.to_owned()).collect();
    let (gone, kept): (Vec<String>, Vec<String>) = names.into_iter().partition(|name| is_gone(name));
    gone.iter().for_each(|name| drop(table.remove(name)));
    let mut sentences = Vec::new();
    for name in kept {
        let Some(before) = enabled(table, &name) else {
            continue;
        };
        let mut now: Vec<String> = before.iter().filter(|entry| !is_gone(entry)).cloned().collect();
        if name == "default" {
            follow(&mut now, moved.as_ref());
            // What it enabled is gone; a crate needs something to be the newest of.
            if now.is_empty() && !before.is_empty() {
                now = wanted(features, "default");
            }
        }
        // The lists of levain's own features are set below.
        let is_users = name == "default" || !features.iter().any(|(known, _)| *known == name);
        if is_users && now != before {
            sentences.push(sentence(&name, &before, &now));
            table.insert(&name, value(list(&now)));
        }
    }
    for (name, turns_on) in features {
        let present = enabled(table, name);
        let wanted = match &present {
            // Once the manifest exists, the user decides what else `default` enables.
            Some(present) if name == "default" && has_manifest => present.clone(),
            Some(present) if is_passed_on(turns_on) => joined(present, turns_on),
            None if optional.contains(name) => joined(&[format!("dep:{name}")], turns_on),
            _ => turns_on.clone(),
        };
        if present.as_ref() != Some(&wanted) {
            table.insert(name, value(list(&wanted)));
        }
    }
    sort(table, features);
    sentences
}

// The features of versions that were removed, which enable at most another version, and of removed groups, which are what `full` enabled.
// Others are the user's own.
fn gone(table: &Table, features: &[(String, Vec<String>)]) -> impl Fn(&str) -> bool + use<> {
    let is_of_version = |(name, list): &(&str, &Item)| {
        let enabled = list
            .as_array()
            .map(|list| list.iter().map(|entry| entry.as_str()));
        is_version(name)
            && enabled.is_some_and(|mut enabled| enabled.all(|entry| entry.is_some_and(is_version)))
    };
    let versions = table
        .iter()
        .filter(is_of_version)
        .map(|(name, _)| name.to_owned());
    let groups = enabled(table, "full").unwrap_or_default();
    let generated: Vec<String> = versions.chain(groups).collect();
    let known: Vec<String> = features.iter().map(|(name, _)| name.clone()).collect();
    move |name: &str| {
        let is_in = |list: &[String]| list.iter().any(|known| known == name);
        is_in(&generated) && !is_in(&known)
    }
}

fn is_version(name: &str) -> bool {
    name.strip_prefix('v')
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
}

// The version that was the crate itself, whose feature enabled nothing, and the one that is now; `None` where it is the same, and where an
// earlier levain wrote the features, none of which enabled another.
fn moved_root(table: &Table, features: &[(String, Vec<String>)]) -> Option<(String, String)> {
    let now = wanted(features, "default")
        .into_iter()
        .next()
        .filter(|name| is_version(name))?;
    let mut roots = table
        .iter()
        .filter(|(name, list)| is_version(name) && list.as_array().is_some_and(Array::is_empty));
    let (before, None) = (roots.next()?.0.to_owned(), roots.next()) else {
        return None;
    };
    (before != now).then_some((before, now))
}

// `default` follows the version that is the crate itself.
fn follow(default: &mut Vec<String>, moved: Option<&(String, String)>) {
    let Some((before, now)) = moved else {
        return;
    };
    if default.contains(now) {
        default.retain(|entry| entry != before);
    }
    default
        .iter_mut()
        .filter(|entry| *entry == before)
        .for_each(|entry| entry.clone_from(now));
}

fn sentence(name: &str, before: &[String], now: &[String]) -> String {
    let quoted = |entries: &[&String]| {
        let entries: Vec<String> = entries.iter().map(|entry| format!("`{entry}`")).collect();
        entries.join(", ")
    };
    let without = |list: &[String], other: &[String]| -> String {
        quoted(
            &list
                .iter()
                .filter(|entry| !other.contains(entry))
                .collect::<Vec<_>>(),
        )
    };
    let (added, removed) = (without(now, before), without(before, now));
    if added.is_empty() {
        format!("the feature `{name}` does not enable {removed} any more, which is gone")
    } else {
        format!("the feature `{name}` enables {added} in place of {removed}")
    }
}

fn wanted(features: &[(String, Vec<String>)], name: &str) -> Vec<String> {
    let mut features = features.iter();
    features
        .find(|(known, _)| known == name)
        .map_or_else(Vec::new, |(_, list)| list.clone())
}

// What a feature enables; `None` if there is none of this name.
fn enabled(table: &Table, name: &str) -> Option<Vec<String>> {
    let list = table.get(name).and_then(Item::as_array)?;
    let entries = list
        .iter()
        .map(|entry| entry.as_str().unwrap_or_default().to_owned());
    Some(entries.collect())
}

// One entry per line, so that a change of the list is a change of the lines of its entries.
fn list(features: &[String]) -> Array {
    let mut list: Array = features.iter().collect();
    if features.len() > 1 {
        list.iter_mut()
            .for_each(|feature| feature.decor_mut().set_prefix("\n    "));
        list.set_trailing("\n");
        list.set_trailing_comma(true);
    }
    list
}

// Whether a feature is one of the runtime's, to which a user may have added more.
fn is_passed_on(turns_on: &[String]) -> bool {
    !turns_on.is_empty() && turns_on.iter().all(|feature| feature.starts_with("levain/"))
}

fn joined(present: &[String], added: &[String]) -> Vec<String> {
    let added = added.iter().filter(|feature| !present.contains(feature));
    present.iter().chain(added).cloned().collect()
}

// The versions stay together, from the oldest to the newest: at the end of the table, each new one would be beside the last change.
fn sort(table: &mut Table, features: &[(String, Vec<String>)]) {
    let versions = features
        .iter()
        .map(|(name, _)| name)
        .filter(|name| is_version(name));
    let names = || table.iter().map(|(name, _)| name.to_owned());
    let at = names().position(|name| is_version(&name)).unwrap_or_default();
    let mut order: Vec<String> = names().filter(|name| !is_version(name)).collect();
    order.splice(at..at, versions.cloned());
    let rank = |name: &str| order.iter().position(|known| known == name);
    table.sort_values_by(|left, _, right, _| rank(left.get()).cmp(&rank(right.get())));
}

#[cfg(test)]
mod tests {
    use toml_edit::DocumentMut;

    use super::set_features;

    fn features(root: &str, others: &[(&str, &str)]) -> Vec<(String, Vec<String>)> {
        let versions = others
            .iter()
            .map(|(name, next)| ((*name).to_owned(), vec![(*next).to_owned()]));
        let default = ("default".to_owned(), vec![root.to_owned()]);
        let mut features: Vec<_> = [default].into_iter().chain(versions).collect();
        features.push((root.to_owned(), Vec::new()));
        features.push(("builders".to_owned(), Vec::new()));
        features
    }

    // The table after a run, and what the run says.
    fn set(old: &str, features: &[(String, Vec<String>)]) -> (String, Vec<String>) {
        let mut manifest: DocumentMut = old.parse().unwrap_or_default();
        let sentences = manifest
            .as_table_mut()
            .get_mut("features")
            .and_then(toml_edit::Item::as_table_mut)
            .map(|table| set_features(table, features, true, &[]));
        (manifest.to_string(), sentences.unwrap_or_default())
    }

    const FIRST: &str = "[features]\ndefault = [\"v1_0\"]\nv1_0 = []\nbuilders = []\n";

    #[test]
    fn default_follows_the_version_that_is_the_crate() {
        let (text, said) = set(FIRST, &features("v1_1", &[("v1_0", "v1_1")]));
        assert_eq!(
            text,
            "[features]\ndefault = [\"v1_1\"]\nv1_0 = [\"v1_1\"]\nv1_1 = []\nbuilders = []\n"
        );
        assert_eq!(said, ["the feature `default` enables `v1_1` in place of `v1_0`"]);
    }

    #[test]
    fn what_the_user_made_of_default_stays() {
        for (default, expected) in [
            ("[]", "[]"),
            ("[\"builders\"]", "[\"builders\"]"),
            (
                "[\"v1_0\", \"builders\"]",
                "[\n    \"v1_1\",\n    \"builders\",\n]",
            ),
        ] {
            let old = FIRST.replace("[\"v1_0\"]", default);
            let (text, _) = set(&old, &features("v1_1", &[("v1_0", "v1_1")]));
            assert!(text.contains(&format!("default = {expected}\n")), "{text}");
        }
        // An older version that the user enables by default stays enabled.
        let old = "[features]\ndefault = [\"v1_0\"]\nv1_0 = [\"v1_1\"]\nv1_1 = []\n";
        let (text, said) = set(old, &features("v1_2", &[("v1_0", "v1_1"), ("v1_1", "v1_2")]));
        assert!(
            text.contains("default = [\"v1_0\"]\n") && said.is_empty(),
            "{text}"
        );
    }

    #[test]
    fn no_feature_enables_a_version_that_was_dropped() {
        let old = "[features]\ndefault = [\"v1_0\"]\nv1_0 = [\"v1_1\"]\nv1_1 = []\nbuilders = []\nmine = [\"v1_0\", \"builders\"]\n";
        let (text, said) = set(old, &features("v1_1", &[]));
        assert_eq!(
            text,
            "[features]\ndefault = [\"v1_1\"]\nv1_1 = []\nbuilders = []\nmine = [\"builders\"]\n"
        );
        assert_eq!(
            said,
            [
                "the feature `default` enables `v1_1` in place of `v1_0`",
                "the feature `mine` does not enable `v1_0` any more, which is gone",
            ]
        );
    }

    #[test]
    fn a_feature_of_the_users_that_is_named_like_a_version_stays() {
        let old = "[features]\ndefault = [\"v1_1\"]\nv1_1 = []\nv8_engine = [\"dep:v8\"]\nbuilders = []\nmine = [\"v8_engine\"]\n";
        let (text, said) = set(old, &features("v1_1", &[]));
        for line in ["v8_engine = [\"dep:v8\"]\n", "mine = [\"v8_engine\"]\n"] {
            assert!(text.contains(line), "{text}");
        }
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn what_an_earlier_levain_wrote_is_kept() {
        let old = "[features]\ndefault = [\"v1_0\"]\nv1_0 = []\nv1_1 = []\n";
        let (text, said) = set(old, &features("v1_1", &[("v1_0", "v1_1")]));
        assert!(
            text.contains("default = [\"v1_0\"]\nv1_0 = [\"v1_1\"]\nv1_1 = []\n"),
            "{text}"
        );
        assert!(said.is_empty(), "{said:?}");
    }
}
