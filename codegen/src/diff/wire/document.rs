//! What is about the whole document: servers, security, declared schemas, and the version.

use super::security::{self, SecurityChange};
use super::{Wire, at, servers};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::contract::{Contract, Requirement};
use crate::model::spec::Version;

/// Compares the documents but for their versions.
pub(super) fn compare(diff: &mut Wire<'_>) {
    servers::compare(diff);
    compare_dialects(diff);
    for reference in diff.old.unread.outside.union(&diff.new.unread.outside) {
        diff.not_compared(("", ""), reference);
    }
    compare_security(diff);
    security::compare_schemes(diff);
    compare_declared(diff);
}

// What a dialect of one's own means is not known.
fn compare_dialects(diff: &mut Wire<'_>) {
    let (old, new) = (&diff.old.dialect, &diff.new.dialect);
    let text = |dialect: &Option<Spanned<String>>| dialect.as_ref().map(|dialect| dialect.value.clone());
    let location =
        |dialect: &Option<Spanned<String>>| dialect.as_ref().map(|dialect| dialect.location.clone());
    if text(old) != text(new) {
        let at = super::FactAt::locations(location(old), location(new)).texts(text(old), text(new));
        diff.report_alone("jsonSchemaDialect", "unhandled", at);
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
