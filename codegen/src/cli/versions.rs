//! The versions that levain.toml lists, held against those of the spec.
//!
//! In: a client and its specs. Out: findings in levain.toml.

use crate::cli::settings::Client;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location};
use crate::diagnostics::nearest::{listed, nearest};
use crate::frontend::newest_stable;
use crate::model::spec::Spec;

/// Reports those that the spec does not have.
pub(super) fn check_versions(
    client: &Client,
    settings: Option<FileId>,
    specs: &[Spec],
    found: &mut Findings,
) {
    let Some(settings) = settings else { return };
    let known: Vec<&str> = texts(specs).collect();
    if known.is_empty() && !specs.is_empty() && !client.versions.is_empty() {
        found.add(Finding::new(
            Code::UnknownVersion,
            Location::value(settings, "").at(client.versions_range.clone()),
            format!(
                "the spec of `{}` is an OpenAPI document, which is of one version",
                client.name
            ),
            "leave `versions` out",
        ));
        return;
    }
    for wanted in client
        .versions
        .iter()
        .filter(|wanted| !known.contains(&wanted.as_str()))
    {
        let near = nearest(wanted, known.iter().copied()).map(|near| format!("`{near}`"));
        let near = near.or_else(|| listed(known.iter().copied()));
        let remedy = near.unwrap_or_else(|| "one that the spec has".to_owned());
        found.add(Finding::new(
            Code::UnknownVersion,
            Location::value(settings, "").at(client.versions_range.clone()),
            format!("the spec of `{}` has no version `{wanted}`", client.name),
            format!("write {remedy}"),
        ));
    }
}

/// Warns when the newest stable version is not among them.
pub(super) fn warn_of_outdated(
    client: &Client,
    settings: Option<FileId>,
    specs: &[Spec],
    found: &mut Findings,
) {
    let newest = newest_stable(specs).and_then(|spec| spec.version.as_ref());
    let (Some(settings), Some(newest)) = (settings, newest.map(|version| version.value.text())) else {
        return;
    };
    if client.versions.is_empty() || client.versions.iter().any(|version| version == newest) {
        return;
    }
    found.add(Finding::new(
        Code::OutdatedVersion,
        Location::value(settings, "").at(client.versions_range.clone()),
        format!(
            "`{}` is configured without {newest}, the newest stable version",
            client.name
        ),
        format!("add \"{newest}\" to `versions`"),
    ));
}

fn texts(specs: &[Spec]) -> impl Iterator<Item = &str> {
    specs
        .iter()
        .filter_map(|spec| Some(spec.version.as_ref()?.value.text()))
}
