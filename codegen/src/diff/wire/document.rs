//! What is about the whole document: servers, security, declared schemas, and the version.

use super::security::{self, SecurityChange};
use super::{Wire, at, only_after, only_before};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::contract::{Contract, Requirement};
use crate::model::spec::Version;

/// Compares the documents but for their versions.
pub(super) fn compare(diff: &mut Wire<'_>) {
    compare_servers(diff);
    compare_security(diff);
    security::compare_schemes(diff);
    compare_declared(diff);
}

fn compare_servers(diff: &mut Wire<'_>) {
    let (old, new) = (diff.old, diff.new);
    if let (Some(before), Some(after)) = (old.servers.first(), new.servers.first())
        && before.value != after.value
    {
        let at = at(&before.location, &after.location)
            .texts(Some(before.value.clone()), Some(after.value.clone()));
        diff.report_alone("servers", "default-server-changed", at);
    }
    let has = |servers: &[Spanned<String>], url: &str| servers.iter().any(|server| server.value == url);
    for server in old
        .servers
        .iter()
        .skip(1)
        .filter(|server| !has(&new.servers, &server.value))
    {
        let at = only_before(&server.location).texts(Some(server.value.clone()), None);
        diff.report_alone("servers", "server-removed", at);
    }
    for server in new
        .servers
        .iter()
        .skip(1)
        .filter(|server| !has(&old.servers, &server.value))
    {
        let at = only_after(&server.location).texts(None, Some(server.value.clone()));
        diff.report_alone("servers", "server-added", at);
    }
}

fn compare_security(diff: &mut Wire<'_>) {
    let (old, new) = (diff.old, diff.new);
    let list = |contract: &Contract| -> Vec<Requirement> {
        contract
            .security
            .as_ref()
            .map(|security| security.value.clone())
            .unwrap_or_default()
    };
    let location = |contract: &Contract| -> Location {
        contract
            .security
            .as_ref()
            .map_or_else(|| contract.location.clone(), |security| security.location.clone())
    };
    for (change, before, after) in security::changes((&list(old), old), (&list(new), new)) {
        let rule = match change {
            SecurityChange::Added => "global-security-added",
            SecurityChange::AlternativeAdded => "global-security-alternative-added",
            SecurityChange::Removed => "global-security-removed",
            SecurityChange::Dropped => "global-security-dropped",
            SecurityChange::ScopeAdded => "global-security-scope-added",
            SecurityChange::ScopeRemoved => "global-security-scope-removed",
        };
        diff.report_alone(
            "security",
            rule,
            at(&location(old), &location(new)).texts(before, after),
        );
    }
}

fn compare_declared(diff: &mut Wire<'_>) {
    let (old, new) = (diff.old, diff.new);
    for (name, id) in &old.declared {
        if !new.declared.contains_key(name) {
            let location = old.schemas.get(*id).and_then(|schema| schema.location(""));
            let at = super::FactAt::locations(location, None).texts(Some(name.clone()), None);
            diff.report_alone(name, "schema-removed", at);
        }
    }
}

/// Compares the versions, which depends on what else was found.
pub(super) fn compare_versions(diff: &mut Wire<'_>) {
    let (Some(before), Some(after)) = (&diff.old.version, &diff.new.version) else {
        return;
    };
    let read = |text: &str| text.trim_start_matches('v').parse::<Version>().ok();
    let at =
        || at(&before.location, &after.location).texts(Some(before.value.clone()), Some(after.value.clone()));
    let (Some(was), Some(is)) = (read(&before.value), read(&after.value)) else {
        return;
    };
    let rule = if is < was {
        "version-decreased"
    } else if is == was && diff.collector.has_breaking() {
        "version-not-bumped"
    } else if is > was && is.breaking_part() == was.breaking_part() && diff.collector.has_breaking() {
        "major-version-not-bumped"
    } else {
        return;
    };
    diff.report_alone("version", rule, at());
}
