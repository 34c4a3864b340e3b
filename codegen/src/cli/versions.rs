//! The versions that levain.toml lists, compared with those of the spec.
//!
//! In: a client and its specs. Out: findings in levain.toml.

use super::refusal::{finding, location_of};
use crate::cli::settings::Client;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location};
use crate::model::spec::Spec;
use crate::options::newest_stable;

/// Reports the versions that the spec does not have, and warns when the newest stable one is not listed.
pub(super) fn check_versions(client: &Client, specs: &[Spec], settings: FileId, found: &mut Findings) {
    for error in client.options().unknown_versions(specs) {
        if let Some(location) = location_of(client, &error.setting, settings) {
            found.add(finding(&error, location));
        }
    }
    warn_of_outdated(client, specs, settings, found);
}

fn warn_of_outdated(client: &Client, specs: &[Spec], settings: FileId, found: &mut Findings) {
    let Some(newest) = newest_stable(specs).and_then(|spec| spec.version.as_ref()) else {
        return;
    };
    let newest = newest.value.text();
    if client.versions.is_empty() || client.versions.iter().any(|version| version == newest) {
        return;
    }
    found.add(Finding::new(
        Code::OutdatedVersion,
        Location::value(settings, "").at(client.versions_range.clone()),
        format!(
            "`versions` of `{}` does not contain {newest}, the newest stable version",
            client.name
        ),
        format!("add \"{newest}\" to `versions`"),
    ));
}
