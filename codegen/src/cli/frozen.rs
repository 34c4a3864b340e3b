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
use crate::model::spec::{Spec, Status, Version};

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
        return compare_document(setup, client, (&now, revision), show);
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
            let sides = (of_old, of_new);
            outcome = outcome.max(compare_version(client, (version, revision), sides, ANEW, show));
        }
    }
    if outcome == Outcome::Fine {
        let (verb, plural) = if count == 1 { ("means", "") } else { ("mean", "s") };
        let text = format!(
            "{}: {count} released version{plural} {verb} what they meant at {revision}",
            client.name
        );
        show_fine(client, count, &text, show);
    }
    Ok(outcome)
}

const ANEW: &str = "undo the edit, and write it as a new version";

const MOVED: &str = "undo the edit, or move `info.version`";

// A document is its own next version once its `info.version` has moved.
fn compare_document(
    setup: &Setup,
    client: &Client,
    (now, revision): (&LoadedSpec, &str),
    show: &Show,
) -> Result<Outcome, Failure> {
    let before = match load_at(&setup.root, revision, &client.spec, client.root.as_deref()) {
        Ok(loaded) => loaded,
        // What was not there is not released.
        Err(failure) if failure.code == Some(Code::SpecNotFound) => {
            let text = format!("{}: not there at {revision}, so not released", client.name);
            show_fine(client, 0, &text, show);
            return Ok(Outcome::Fine);
        }
        Err(failure) => return Err(failure),
    };
    let (Some(old), Some(new)) = (contracts(&before, show), contracts(now, show)) else {
        return Ok(Outcome::Wrong);
    };
    let (Some(old), Some(new)) = (old.last(), new.last()) else {
        return Ok(Outcome::Wrong);
    };
    let version = version_of(old).map_or("", String::as_str);
    if version_of(old) != version_of(new) {
        let text = format!(
            "{}: {version} at {revision}, and another version now",
            client.name
        );
        show_fine(client, 0, &text, show);
        return Ok(Outcome::Fine);
    }
    let is_pre_release = version
        .parse()
        .is_ok_and(|version: Version| version.is_pre_release());
    if is_pre_release || released(&before).is_empty() {
        let text = format!("{}: {version} is a draft or a pre-release", client.name);
        show_fine(client, 0, &text, show);
        return Ok(Outcome::Fine);
    }
    let sides = (Some(old), Some(new));
    let outcome = compare_version(client, (version, revision), sides, MOVED, show);
    if outcome == Outcome::Fine {
        let text = format!("{}: {version} means what it meant at {revision}", client.name);
        show_fine(client, 1, &text, show);
    }
    Ok(outcome)
}

fn show_fine(client: &Client, count: usize, text: &str, show: &Show) {
    show.result(
        "frozen",
        json!({ "client": client.name, "versions": count }),
        text,
    );
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
    (version, revision): (&str, &str),
    (old, new): (Option<&Contract>, Option<&Contract>),
    remedy: &str,
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
        // What is behind a reference that was not read is another file, and the reference is the same.
        .filter(|change| !ANNOTATIONS.contains(&change.rule.id) && !change.is_not_compared())
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
        remedy,
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
