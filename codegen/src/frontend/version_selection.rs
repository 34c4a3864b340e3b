//! Chooses one of the versions of a folder.
//!
//! In: the specs of all versions, and the version that a user asks for. Out: one spec, or a finding that names the versions that
//! exist.

use super::text::yaml_tree::shortened;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::spec::{Spec, Status, Version};

/// The version that is asked for; if it does not exist, this is reported.
pub fn select_version<'s>(
    specs: &'s [Spec],
    wanted: &Spanned<String>,
    found: &mut Findings,
) -> Option<&'s Spec> {
    let number: Option<Version> = wanted.value.parse().ok();
    let matching = specs
        .iter()
        .find(|spec| number.is_some() && version_of(spec) == number.as_ref());
    if matching.is_none() {
        found.add(unknown_version(specs, wanted));
    }
    matching
}

/// The newest version that is stable and not a pre-release.
pub fn newest_stable(specs: &[Spec]) -> Option<&Spec> {
    specs
        .iter()
        .filter(|spec| spec.status == Status::Stable)
        .filter(|spec| version_of(spec).is_some_and(|version| !version.is_pre_release()))
        .max_by_key(|spec| version_of(spec))
}

fn version_of(spec: &Spec) -> Option<&Version> {
    spec.version.as_ref().map(|version| &version.value)
}

fn unknown_version(specs: &[Spec], wanted: &Spanned<String>) -> Finding {
    let versions = || specs.iter().filter_map(version_of).map(Version::text);
    let remedy = match (nearest(&wanted.value, versions()), listed(versions())) {
        (Some(near), _) => format!("write `{near}`"),
        (None, Some(all)) => format!("write {all}"),
        (None, None) => match newest_stable(specs).and_then(version_of) {
            Some(newest) => format!("write `{newest}`, the newest stable version"),
            None => "add a file that begins with `version: \"…\"`".to_owned(),
        },
    };
    Finding::new(
        Code::UnknownVersion,
        wanted.location.clone(),
        format!("the spec has no version `{}`", shortened(&wanted.value)),
        remedy,
    )
}
