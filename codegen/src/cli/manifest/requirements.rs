//! What the user's own tables of `Cargo.toml` require of features that are gone: levain does not edit them, and says what to change.
//!
//! In: the manifest, and the names of the features that a run removes from it. Out: a sentence for each table that names one.

use toml_edit::{DocumentMut, Item, Table};

/// The targets that may have `required-features`: <https://doc.rust-lang.org/cargo/reference/cargo-targets.html#the-required-features-field>.
const TARGETS: [&str; 4] = ["bin", "example", "test", "bench"];

/// What requires a feature that is gone.
pub(super) fn unmet(document: &DocumentMut, gone: &[String]) -> Vec<String> {
    let targets = TARGETS.iter().flat_map(|kind| {
        let tables = document.get(kind).and_then(Item::as_array_of_tables);
        let tables = tables.into_iter().flat_map(|tables| tables.iter());
        tables.flat_map(move |table| unmet_by_target(kind, table, gone))
    });
    targets.chain(unmet_by_docs(document, gone)).collect()
}

fn unmet_by_target(kind: &str, table: &Table, gone: &[String]) -> Vec<String> {
    let name = table.get("name").and_then(Item::as_str).unwrap_or_default();
    let unmet = named(table.get("required-features"), gone).map(|feature| {
        format!(
            "the {kind} `{name}` requires the feature `{feature}`, which is gone, so cargo does not build it: change its `required-features`"
        )
    });
    unmet.collect()
}

fn unmet_by_docs(document: &DocumentMut, gone: &[String]) -> Vec<String> {
    let path = ["package", "metadata", "docs", "rs", "features"];
    let features = path
        .iter()
        .try_fold(document.as_item(), |item, key| item.get(key));
    let unmet = named(features, gone).map(|feature| {
        format!(
            "`package.metadata.docs.rs` enables the feature `{feature}`, which is gone, so docs.rs builds nothing: change its `features`"
        )
    });
    unmet.collect()
}

fn named<'g>(list: Option<&Item>, gone: &'g [String]) -> impl Iterator<Item = &'g String> {
    let list = list.and_then(Item::as_array).cloned().unwrap_or_default();
    gone.iter()
        .filter(move |feature| list.iter().any(|entry| entry.as_str() == Some(feature.as_str())))
}

#[cfg(test)]
mod tests {
    use toml_edit::DocumentMut;

    use super::unmet;

    #[test]
    fn a_target_that_requires_a_version_that_was_dropped_is_named() {
        let text = "[package]\nname = \"shop\"\n[package.metadata.docs.rs]\nfeatures = [\"v1_0\"]\n\
            [[example]]\nname = \"old\"\nrequired-features = [\"v1_0\", \"reqwest\"]\n\
            [[example]]\nname = \"new\"\nrequired-features = [\"reqwest\"]\n";
        let document: DocumentMut = text.parse().unwrap_or_default();
        assert_eq!(
            unmet(&document, &["v1_0".to_owned()]),
            [
                "the example `old` requires the feature `v1_0`, which is gone, so cargo does not build it: change its `required-features`",
                "`package.metadata.docs.rs` enables the feature `v1_0`, which is gone, so docs.rs builds nothing: change its `features`",
            ]
        );
        assert!(unmet(&document, &[]).is_empty());
    }
}
