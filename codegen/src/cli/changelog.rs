//! `levain changelog`: what changed from version to version of a spec, newest first.

use std::collections::BTreeSet;

use serde_json::json;

use super::Outcome;
use super::arguments::{Changelog, ChangelogFormat};
use super::diff::today;
use super::setup::{find_setup, load_client};
use super::show::Show;
use crate::cli::settings::Client;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::Sources;
use crate::diff::bump::api_bump;
use crate::diff::report::{Comparison, render_changelog, render_timeline};
use crate::diff::rust::{RustChanges, compare_crates};
use crate::diff::wire::{compare, operation_ids};
use crate::diff::{Changes, Side};
use crate::load::LoadedSpec;
use crate::model::contract::{Contract, Operation};
use crate::model::files::PAGE_MARK;
use crate::model::generated::Generated;
use crate::model::items::Items;
use crate::model::spec::Version;
use crate::naming::EmptyRegistry;
use crate::options::{Options, Versions};
use crate::pipeline;

/// Prints the changelog of each configured spec.
pub(super) fn run(arguments: &Changelog, show: &Show) -> Outcome {
    let Some(setup) = find_setup(&arguments.source(), None, show) else {
        return Outcome::Wrong;
    };
    let mut outcome = Outcome::Fine;
    for client in &setup.settings.clients {
        show.progress(&format!("comparing the versions of {}", client.spec));
        let steps = load_client(&setup, client).and_then(|loaded| {
            let range = (arguments.from.as_deref(), arguments.to.as_deref());
            steps_of(&loaded, client, range, show)
        });
        show.close_line();
        match steps {
            Ok(Some(steps)) => print(&steps, arguments.format, show),
            Ok(None) => outcome = Outcome::Wrong,
            Err(failure) => {
                show.failure(&failure);
                outcome = Outcome::Wrong;
            }
        }
    }
    outcome
}

fn print(steps: &[Comparison], format: ChangelogFormat, show: &Show) {
    let text = match format {
        ChangelogFormat::Markdown => render_changelog(steps),
        ChangelogFormat::Html => render_timeline(steps),
    };
    show.result("changelog", json!({ "text": text }), text.trim_end());
}

/// The comparison of each version with the one before it, the oldest first; `None` if the spec has errors, which are shown.
///
/// # Errors
///
/// A [`Failure`] if there are no two versions, or a version that is named is not one of them.
fn steps_of(
    loaded: &LoadedSpec,
    client: &Client,
    (from, to): (Option<&str>, Option<&str>),
    show: &Show,
) -> Result<Option<Vec<Comparison>>, Failure> {
    let mut found = Findings::default();
    let contracts = loaded.read_contracts(&mut found);
    if found.has_errors() {
        show.findings(&found, &loaded.sources, false);
        return Ok(None);
    }
    let chosen = chosen(&contracts, from, to)?;
    let options = Options {
        versions: Versions::default(),
        ..client.options()
    };
    // What has errors is compared on the wire alone, which is said.
    let generated = pipeline::generate(loaded, &options, &EmptyRegistry, &mut found).ok();
    let items = generated.map(|generated| generated.items).unwrap_or_default();
    Ok(Some(steps_between(&chosen, &items, &loaded.sources, &today())))
}

/// The comparison of each of these versions with the one before it, the oldest first, with the items of the versions as far as there are any.
pub(super) fn steps_between(
    contracts: &[Contract],
    items: &[Items],
    sources: &Sources,
    today: &str,
) -> Vec<Comparison> {
    let of = |contract: &Contract| {
        let version = contract.version.as_ref()?;
        let is_same = |items: &&Items| {
            items
                .version
                .as_ref()
                .is_some_and(|own| own.text == version.value)
        };
        items.iter().find(is_same)
    };
    let steps = contracts.windows(2).filter_map(|step| match step {
        [old, new] => {
            let rust = match (of(old), of(new)) {
                (Some(old), Some(new)) => compare_crates(old, new),
                _ => RustChanges {
                    unknown: Some("one of the versions makes no crate: `levain check` says why".to_owned()),
                    ..RustChanges::default()
                },
            };
            Some(self::step(old, new, rust, sources, today))
        }
        _ => None,
    });
    steps.collect()
}

fn step(old: &Contract, new: &Contract, rust: RustChanges, sources: &Sources, today: &str) -> Comparison {
    let list = compare(old, new, today);
    let side = |contract: &Contract| {
        let version = contract.version.as_ref().map(|version| version.value.clone());
        Side {
            name: version.clone().unwrap_or_default(),
            version,
            sources: sources.clone(),
            is_in_work_tree: true,
        }
    };
    Comparison {
        api_bump: api_bump(&list),
        crate_bump: rust.bump(),
        changes: Changes {
            title: new.title.clone().unwrap_or_default(),
            old: side(old),
            new: side(new),
            list,
            operation_ids: operation_ids(old, new),
        },
        rust,
    }
}

// The versions from one to another, both included.
fn chosen(contracts: &[Contract], from: Option<&str>, to: Option<&str>) -> Result<Vec<Contract>, Failure> {
    let version_of = |contract: &Contract| contract.version.as_ref()?.value.parse::<Version>().ok();
    let known: Vec<String> = contracts
        .iter()
        .filter_map(|contract| Some(contract.version.as_ref()?.value.clone()))
        .collect();
    let bound = |written: Option<&str>| -> Result<Option<Version>, Failure> {
        let Some(written) = written else {
            return Ok(None);
        };
        let version = written.parse().ok();
        let is_known = |version: &Version| {
            contracts
                .iter()
                .any(|contract| version_of(contract).as_ref() == Some(version))
        };
        match version.filter(is_known) {
            Some(version) => Ok(Some(version)),
            None => Err(Failure::new(
                format!("the spec has no version `{written}`"),
                format!("it has {}", known.join(", ")),
            )),
        }
    };
    let (from, to) = (bound(from)?, bound(to)?);
    let count = contracts.len();
    let is_chosen = |contract: &Contract| {
        let version = version_of(contract);
        from.as_ref().is_none_or(|from| version.as_ref() >= Some(from))
            && to.as_ref().is_none_or(|to| version.as_ref() <= Some(to))
    };
    let chosen: Vec<Contract> = contracts
        .iter()
        .filter(|contract| is_chosen(contract))
        .cloned()
        .collect();
    if chosen.len() < 2 {
        let message = if count < 2 {
            "the spec has one version, and nothing to compare it with"
        } else {
            "that is one version, and nothing to compare it with"
        };
        return Err(Failure::new(
            message,
            "compare two documents with `levain diff OLD NEW`, or give a folder of versions",
        ));
    }
    Ok(chosen)
}

/// The text of `CHANGES.md`: every version of a client with what changed since the one before it; `None` if there is one version.
///
/// It depends on the spec alone, and not on the day: what was announced counts as announced whatever its date is.
pub(super) fn changes_file(loaded: &LoadedSpec, generated: &Generated) -> Option<String> {
    const END_OF_TIME: &str = "9999-12-31";
    if generated.items.len() < 2 {
        return None;
    }
    let mut contracts = loaded.read_contracts(&mut Findings::default());
    for contract in &mut contracts {
        // What the settings leave out is not in the crate.
        let version = contract.version.as_ref().map(|version| version.value.as_str());
        let items = generated.items.iter();
        let items = items.filter(|items| items.version.as_ref().map(|own| own.text.as_str()) == version);
        let keys: BTreeSet<&str> = items
            .flat_map(|items| &items.list)
            .map(|item| item.key.as_str())
            .collect();
        let is_generated = |operation: &Operation| {
            keys.contains(format!("{} {}", operation.method, operation.path).as_str())
        };
        contract.operations.retain(is_generated);
    }
    contracts.retain(|contract| !contract.operations.is_empty());
    let steps = steps_between(&contracts, &generated.items, &loaded.sources, END_OF_TIME);
    (!steps.is_empty()).then(|| format!("{PAGE_MARK}\n\n{}", render_changelog(&steps)))
}
