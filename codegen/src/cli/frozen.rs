//! `levain check --frozen-since`: released versions keep their meaning.
//!
//! In: a client, and a git revision. Out: whether a version that is in both, and was no draft, says the same about the wire.

use serde_json::json;

use super::Outcome;
use super::diff::today;
use super::settings::Client;
use super::setup::{Setup, load_client};
use super::show::Show;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::{Code, Findings};
use crate::diff::Change;
use crate::diff::wire::compare;
use crate::load::LoadedSpec;
use crate::load::revision::load_at;
use crate::model::contract::Contract;
use crate::model::spec::{Spec, Status};

// Rules of what is said beside the meaning.
const ANNOTATIONS: &[&str] = &[
    "deprecated",
    "deprecated-with-sunset",
    "reactivated",
    "sunset-later",
    "stability-increased",
    "tag-added",
    "tag-removed",
];

/// Compares the released versions of a client's spec with those at a revision, and shows what changed.
pub(super) fn check_frozen(setup: &Setup, client: &Client, revision: &str, show: &Show) -> Outcome {
    compare_client(setup, client, revision, show).unwrap_or_else(|failure| {
        show.failure(&failure);
        Outcome::Wrong
    })
}

fn compare_client(setup: &Setup, client: &Client, revision: &str, show: &Show) -> Result<Outcome, Failure> {
    let now = load_client(setup, client)?;
    if now.is_document() {
        let text = format!(
            "{}: one document, which has no released versions beside it",
            client.name
        );
        show.aside("frozen", json!({ "client": client.name, "versions": 0 }), &text);
        return Ok(Outcome::Fine);
    }
    let mut before = Vec::new();
    for (version, path) in paths(client) {
        match load_at(&setup.root, revision, path, client.root.as_deref()) {
            Ok(loaded) => before.push((version, loaded)),
            // What was not there is not released.
            Err(failure) if failure.code == Some(Code::SpecNotFound) => {}
            Err(failure) => return Err(failure),
        }
    }
    let Some(new) = contracts(&now, show) else {
        return Ok(Outcome::Wrong);
    };
    let (mut outcome, mut count) = (Outcome::Fine, 0);
    for (listed, loaded) in &before {
        let Some(old) = contracts(loaded, show) else {
            return Ok(Outcome::Wrong);
        };
        for released in released(loaded) {
            let version = listed.unwrap_or(&released);
            count += 1;
            // A listed document has one version, whatever it calls it.
            let of_old = old
                .iter()
                .find(|contract| listed.is_some() || version_of(contract) == Some(version));
            let of_new = new.iter().find(|contract| version_of(contract) == Some(version));
            outcome = outcome.max(compare_version(client, version, revision, (of_old, of_new), show));
        }
    }
    if outcome == Outcome::Fine {
        let plural = if count == 1 { "" } else { "s" };
        let text = format!(
            "{}: {count} released version{plural} mean what they meant at {revision}",
            client.name
        );
        show.result(
            "frozen",
            json!({ "client": client.name, "versions": count }),
            &text,
        );
    }
    Ok(outcome)
}

fn paths(client: &Client) -> Vec<(Option<&String>, &str)> {
    if client.specs.is_empty() {
        return vec![(None, &client.spec)];
    }
    let listed = client.specs.iter();
    listed
        .map(|(version, path)| (Some(version), path.as_str()))
        .collect()
}

fn contracts(loaded: &LoadedSpec, show: &Show) -> Option<Vec<Contract>> {
    let mut found = Findings::default();
    let contracts = loaded.read_contracts(&mut found);
    if found.has_errors() {
        show.findings(&found, &loaded.sources, false);
        return None;
    }
    Some(contracts)
}

fn version_of(contract: &Contract) -> Option<&String> {
    contract.version.as_ref().map(|version| &version.value)
}

// The versions that are no drafts. A pre-release is one, whatever its status.
fn released(loaded: &LoadedSpec) -> Vec<String> {
    let specs = loaded.read(&mut Findings::default());
    let is_released = |spec: &&Spec| {
        let is_pre_release = spec
            .version
            .as_ref()
            .is_some_and(|version| version.value.is_pre_release());
        spec.status != Status::Draft && !is_pre_release
    };
    let released = specs.iter().filter(is_released);
    released
        .map(|spec| {
            spec.version
                .as_ref()
                .map_or_else(String::new, |version| version.value.text().to_owned())
        })
        .collect()
}

fn compare_version(
    client: &Client,
    version: &str,
    revision: &str,
    (old, new): (Option<&Contract>, Option<&Contract>),
    show: &Show,
) -> Outcome {
    let Some(new) = new else {
        show.error(
            &format!(
                "version {version} of `{}` was released at `{revision}`, and is gone",
                client.name
            ),
            &format!("bring it back: `git checkout {revision} -- {}`", client.spec),
        );
        return Outcome::DoesNotHold;
    };
    let list = old.map_or_else(Vec::new, |old| compare(old, new, &today()));
    let changes: Vec<&Change> = list
        .iter()
        .filter(|change| !ANNOTATIONS.contains(&change.rule.id))
        .collect();
    if changes.is_empty() {
        return Outcome::Fine;
    }
    let count = changes.len();
    let plural = if count == 1 { "" } else { "s" };
    show.error(
        &format!(
            "version {version} of `{}` was released at `{revision}`, and means something else now: {count} change{plural}",
            client.name
        ),
        "undo the edit, and write it as a new version",
    );
    for change in changes {
        let reached = change.reached.first();
        let at = reached.map_or_else(
            || change.subject.clone(),
            |reached| {
                format!("{} {} {}", reached.method, reached.path, reached.inside)
                    .trim_end()
                    .to_owned()
            },
        );
        let members = json!({
            "client": client.name, "version": version, "rule": change.rule.id, "subject": change.subject, "at": at,
            "old": change.old, "new": change.new,
        });
        show.aside(
            "frozen-change",
            members,
            &format!("  {at}: {}", change.sentence()),
        );
    }
    Outcome::DoesNotHold
}
