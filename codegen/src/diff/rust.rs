//! What a change of the spec does to the callers of the generated crate, from the lowered items of both versions.
//!
//! In: two [`GeneratedCrate`]s. Out: [`RustChanges`], each with its rule, the number that must move by it and, where there is one, the
//! setting that spares callers the change. The text of generated files is not looked at.

mod bounds;
mod compare;
mod directions;
mod generated;
mod members;
mod migration;
mod names;
mod objects;
mod packages;
mod renames;
mod requests;
mod rules;
mod traits;
mod values;

use super::bump::Bump;
use crate::diagnostics::finding::{Findings, Severity};
use crate::diagnostics::location::Sources;
use crate::load::LoadedSpec;
use crate::model::items::Items;
use crate::naming::EmptyRegistry;
use crate::options::{Options, Refusal};

pub use generated::{DecidedCrate, GeneratedCrate};
pub use migration::{Migration, Snippet};
pub use packages::compare_packages;
pub use rules::{BUILDER_GONE, RUST_RULES};

/// A kind of change of a crate's public API.
#[derive(Debug, PartialEq, Eq)]
pub struct RustRule {
    /// Its name: `field-gone`.
    pub id: &'static str,
    /// What changed, as a sentence without a full stop.
    pub title: &'static str,
    /// The number that must move.
    pub bump: Bump,
    /// Why: which code does not compile any more, or why all of it does.
    pub reason: &'static str,
}

/// A change of a crate's public API.
#[derive(Clone, Debug)]
pub struct RustChange {
    /// The kind of change.
    pub rule: &'static RustRule,
    /// The item, by its path in the crate, and what is in it: `company::Address::zip`.
    pub item: String,
    /// Its type, signature or value before, as Rust.
    pub old: Option<String>,
    /// The same after.
    pub new: Option<String>,
    /// The line of `levain.toml` that keeps callers compiling, if there is one.
    pub remedy: Option<String>,
    /// What callers write instead, where it breaks their code and code can show it.
    pub migration: Option<Migration>,
}

/// All changes of a crate's public API.
#[derive(Clone, Debug, Default)]
pub struct RustChanges {
    /// The changes, the worst first, then by item.
    pub list: Vec<RustChange>,
    /// Why the crates could not be compared, if they could not.
    pub unknown: Option<String>,
}

impl RustChanges {
    /// The number that must move; none but the patch if there is no change.
    pub fn bump(&self) -> Bump {
        self.list
            .iter()
            .map(|change| change.rule.bump)
            .max()
            .unwrap_or(Bump::Patch)
    }
}

/// Compares two crates by their items.
pub fn compare_crates(old: &Items, new: &Items) -> RustChanges {
    RustChanges {
        list: compare::compare(old, new),
        unknown: None,
    }
}

/// Compares the crates of two specs, each of the version that is named with it or of the newest one. What is chosen by the settings may be in
/// one of the specs only: the older crate is then that of no settings.
pub fn compare_specs(
    (old, old_version): (&LoadedSpec, Option<&str>),
    (new, new_version): (&LoadedSpec, Option<&str>),
    options: &Options,
) -> RustChanges {
    let older = DecidedCrate::read(old, old_version, options).generate(&old.sources, &EmptyRegistry);
    let older = older.or_else(|_| {
        let options = Options::default();
        DecidedCrate::read(old, old_version, &options).generate(&old.sources, &EmptyRegistry)
    });
    compare_with(older, &new.sources, DecidedCrate::read(new, new_version, options))
}

/// Compares two crates that have no names yet. The newer one keeps the names of the older one, as a client does whose `levain.lock` is
/// committed. Of a spec with errors nothing is known, which is said.
pub fn compare_decided(
    (old_sources, old): (&Sources, DecidedCrate),
    (new_sources, new): (&Sources, DecidedCrate),
) -> RustChanges {
    compare_with(old.generate(old_sources, &EmptyRegistry), new_sources, new)
}

fn compare_with(
    older: Result<GeneratedCrate, String>,
    sources: &Sources,
    newer: DecidedCrate,
) -> RustChanges {
    let older = match older {
        Ok(older) => older,
        Err(why) => return unknown(format!("the older spec makes no crate: {why}")),
    };
    match newer.generate(sources, &older) {
        Ok(newer) => compare_generated(&older, &newer),
        Err(why) => unknown(format!("the newer spec makes no crate: {why}")),
    }
}

/// Compares two crates as they are generated: by their items and their cargo features.
pub fn compare_generated(old: &GeneratedCrate, new: &GeneratedCrate) -> RustChanges {
    let mut list = compare::compare(&old.items, &new.items);
    list.extend(feature_changes(&old.features, &new.features));
    sort(&mut list);
    RustChanges { list, unknown: None }
}

// The worst first; the others stay in their order.
fn sort(changes: &mut [RustChange]) {
    changes.sort_by_key(|change| std::cmp::Reverse(change.rule.bump));
}

fn feature_changes(old: &[String], new: &[String]) -> Vec<RustChange> {
    let feature = |rule, feature: &String| RustChange {
        rule,
        item: format!("feature {feature}"),
        old: None,
        new: None,
        remedy: None,
        migration: None,
    };
    let gone = old.iter().filter(|name| !new.contains(name));
    let added = new.iter().filter(|name| !old.contains(name));
    gone.map(|name| feature(rules::FEATURE_GONE, name))
        .chain(added.map(|name| feature(rules::FEATURE_ADDED, name)))
        .collect()
}

fn unknown(why: String) -> RustChanges {
    RustChanges {
        list: Vec::new(),
        unknown: Some(why),
    }
}

// The first error of the spec or of the settings, and how many more there are.
fn why_not(found: &Findings, refusal: &Refusal) -> String {
    let of_spec = found
        .list()
        .iter()
        .filter(|finding| found.severity(finding) == Severity::Error);
    let of_spec = of_spec.map(|finding| finding.message.clone());
    let messages: Vec<String> = of_spec
        .chain(refusal.options.iter().map(|error| error.failure.message.clone()))
        .collect();
    match messages.as_slice() {
        [] => "it has errors".to_owned(),
        [only] => only.clone(),
        [first, rest @ ..] => format!("{first}, and {} more", rest.len()),
    }
}

/// A setting for one key.
fn setting(setting: &str, key: &str, value: &str) -> String {
    format!("{setting} = {{{key:?} = {value:?}}}")
}

/// The setting by which what has a key has a name.
fn names_setting(key: &str, name: &str) -> String {
    setting("names", key, name)
}
