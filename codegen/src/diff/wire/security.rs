//! Security: what a request needs, by the meaning of the schemes and not by their names.

use std::collections::{BTreeMap, BTreeSet};

use super::{FactAt, Place, Wire, at};
use crate::diagnostics::location::{Location, Spanned};
use crate::model::contract::{Contract, Operation, Requirement, Scheme};

// What changed between two lists of requirements, one of which must be satisfied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SecurityChange {
    Added,
    AlternativeAdded,
    Removed,
    Dropped,
    ScopeAdded,
    ScopeRemoved,
}

/// Compares what two operations need.
pub(super) fn compare_operations(diff: &mut Wire<'_>, before: &Operation, after: &Operation, place: &Place) {
    compare_schemes_in_use(diff, before, after, place);
    if before.security.is_none() && after.security.is_none() {
        // What the document requires is compared once.
        return;
    }
    let old = effective(before, diff.old);
    let new = effective(after, diff.new);
    let location = |security: Option<&Spanned<Vec<Requirement>>>, operation: &Operation| -> Location {
        security.map_or_else(
            || operation.location.clone(),
            |security| security.location.clone(),
        )
    };
    let here = (
        location(before.security.as_ref(), before),
        location(after.security.as_ref(), after),
    );
    for (change, old, new) in changes((&old, diff.old), (&new, diff.new)) {
        let rule = match change {
            SecurityChange::Added => "security-added",
            SecurityChange::AlternativeAdded => "security-alternative-added",
            SecurityChange::Removed => "security-removed",
            SecurityChange::Dropped => "security-dropped",
            SecurityChange::ScopeAdded => "security-scope-added",
            SecurityChange::ScopeRemoved => "security-scope-removed",
        };
        diff.report(place, "security", rule, at(&here.0, &here.1).texts(old, new));
    }
}

fn effective(operation: &Operation, contract: &Contract) -> Vec<Requirement> {
    let security = operation.security.as_ref().or(contract.security.as_ref());
    security
        .map(|security| security.value.clone())
        .unwrap_or_default()
}

/// The schemes of one name that mean something else, which is rare.
pub(super) fn changed_schemes<'c>(old: &'c Contract, new: &'c Contract) -> Vec<(&'c str, [&'c Scheme; 2])> {
    let both = old
        .schemes
        .iter()
        .filter_map(|(name, was)| Some((name.as_str(), [was, new.schemes.get(name)?])));
    both.filter(|(_, [was, is])| was.kind != is.kind || urls(was) != urls(is))
        .collect()
}

// The operation needs a scheme of one name on both sides, which means something else.
fn compare_schemes_in_use(diff: &mut Wire<'_>, before: &Operation, after: &Operation, place: &Place) {
    if diff.changed_schemes.is_empty() {
        return;
    }
    let names = |requirements: Vec<Requirement>| -> BTreeSet<String> {
        requirements.into_iter().flat_map(BTreeMap::into_keys).collect()
    };
    let (old, new) = (
        names(effective(before, diff.old)),
        names(effective(after, diff.new)),
    );
    for (name, [was, is]) in diff.changed_schemes.clone() {
        if old.contains(name) && new.contains(name) {
            let at = at(&was.location, &is.location).texts(Some(meaning(was)), Some(meaning(is)));
            diff.report(place, "security", "security-scheme-changed", at);
        }
    }
}

// The URLs of flows that a client without a token calls; that of refreshing is reported for the scheme.
fn urls(scheme: &Scheme) -> Vec<(&String, [&Option<String>; 3])> {
    let flows = scheme.flows.iter();
    flows
        .map(|(name, flow)| (name, [&flow.authorization_url, &flow.device_url, &flow.token_url]))
        .collect()
}

fn meaning(scheme: &Scheme) -> String {
    let mut text = format!("{} {}", scheme.kind.name, scheme.kind.detail)
        .trim_end()
        .to_owned();
    for (name, flow) in &scheme.flows {
        let urls = [&flow.authorization_url, &flow.device_url, &flow.token_url];
        let urls: Vec<&str> = urls.iter().filter_map(|url| url.as_deref()).collect();
        text = format!("{text} {name} {}", urls.join(" "));
    }
    text
}

// A requirement by what its schemes are, so that another name of a scheme is no change.
fn meant(requirement: &Requirement, contract: &Contract) -> BTreeSet<String> {
    let of = |name: &String| contract.schemes.get(name).map_or_else(|| name.clone(), meaning);
    requirement.keys().map(of).collect()
}

// Requirements by the names of their schemes, and by what these are; each is taken once, the first of several.
struct Requirements<'r> {
    list: Vec<Option<&'r Requirement>>,
    by_names: BTreeMap<Vec<&'r String>, BTreeSet<usize>>,
    by_meaning: BTreeMap<BTreeSet<String>, BTreeSet<usize>>,
}

impl<'r> Requirements<'r> {
    fn new(list: &'r [Requirement], contract: &Contract) -> Self {
        let (mut by_names, mut by_meaning) = (BTreeMap::new(), BTreeMap::new());
        for (index, requirement) in list.iter().enumerate() {
            let names = by_names.entry(requirement.keys().collect());
            names.or_insert_with(BTreeSet::new).insert(index);
            let meaning = by_meaning.entry(meant(requirement, contract));
            meaning.or_insert_with(BTreeSet::new).insert(index);
        }
        Self {
            list: list.iter().map(Some).collect(),
            by_names,
            by_meaning,
        }
    }

    fn take(&mut self, other: &'r Requirement, contract: &Contract) -> Option<&'r Requirement> {
        let names: Vec<&String> = other.keys().collect();
        let same = [
            self.by_names.get_mut(&names),
            self.by_meaning.get_mut(&meant(other, contract)),
        ];
        let list = &mut self.list;
        let first = |indexes: &mut BTreeSet<usize>| {
            while let Some(index) = indexes.first().copied() {
                if list.get(index).is_some_and(Option::is_some) {
                    return Some(index);
                }
                indexes.pop_first();
            }
            None
        };
        let index = same.into_iter().flatten().filter_map(first).min()?;
        list.get_mut(index)?.take()
    }

    fn rest(self) -> impl Iterator<Item = &'r Requirement> {
        self.list.into_iter().flatten()
    }
}

/// Every change between two lists of requirements, each with its texts.
pub(super) fn changes(
    (old, of_old): (&[Requirement], &Contract),
    (new, of_new): (&[Requirement], &Contract),
) -> Vec<(SecurityChange, Option<String>, Option<String>)> {
    let mut found = Vec::new();
    let needs =
        |list: &[Requirement]| !list.is_empty() && list.iter().all(|requirement| !requirement.is_empty());
    let (was_needed, is_needed) = (needs(old), needs(new));
    let mut rest = Requirements::new(new, of_new);
    for before in old {
        let Some(after) = rest.take(before, of_old) else {
            let change = if is_needed {
                SecurityChange::Removed
            } else {
                SecurityChange::Dropped
            };
            if !before.is_empty() {
                found.push((change, Some(shown(before)), None));
            } else if is_needed {
                let all = new.iter().map(shown).collect::<Vec<_>>().join(" or ");
                found.push((SecurityChange::Added, None, Some(all)));
            }
            continue;
        };
        let (before, after) = (scopes(before), scopes(after));
        for scope in after.difference(&before) {
            found.push((SecurityChange::ScopeAdded, None, Some(scope.clone())));
        }
        for scope in before.difference(&after) {
            found.push((SecurityChange::ScopeRemoved, Some(scope.clone()), None));
        }
    }
    let is_new = !was_needed && is_needed && old.iter().all(|before| !before.is_empty());
    let change = if is_new {
        SecurityChange::Added
    } else {
        SecurityChange::AlternativeAdded
    };
    if was_needed || is_new || !is_needed {
        let rest = rest.rest().filter(|after| !after.is_empty());
        found.extend(rest.map(|after| (change, None, Some(shown(after)))));
    }
    found
}

fn scopes(requirement: &Requirement) -> BTreeSet<String> {
    requirement.values().flatten().cloned().collect()
}

/// A requirement as it is shown: `key` and `oauth [read, write]`.
fn shown(requirement: &Requirement) -> String {
    let schemes = requirement.iter().map(|(name, scopes)| {
        let list: Vec<&str> = scopes.iter().map(String::as_str).collect();
        if list.is_empty() {
            name.clone()
        } else {
            format!("{name} [{}]", list.join(", "))
        }
    });
    schemes.collect::<Vec<_>>().join(" and ")
}

/// Compares the declared schemes of two contracts.
pub(super) fn compare_schemes(diff: &mut Wire<'_>) {
    let (old, new) = (diff.old, diff.new);
    for (name, before) in &old.schemes {
        let text = Some(name.clone());
        match new.schemes.get(name) {
            Some(after) => compare_scheme(diff, name, before, after),
            None => diff.report_alone(
                name,
                "security-scheme-removed",
                super::only_before(&before.location).texts(text, None),
            ),
        }
    }
    for (name, after) in &new.schemes {
        if !old.schemes.contains_key(name) {
            let at = super::only_after(&after.location).texts(None, Some(name.clone()));
            diff.report_alone(name, "security-scheme-added", at);
        }
    }
}

fn compare_scheme(diff: &mut Wire<'_>, name: &str, before: &Scheme, after: &Scheme) {
    let here = || -> FactAt { at(&before.location, &after.location) };
    match (before.is_deprecated, after.is_deprecated) {
        (false, true) => diff.report_alone(name, "deprecated", here()),
        (true, false) => diff.report_alone(name, "reactivated", here()),
        _ => {}
    }
    if before.kind != after.kind {
        let kinds = [before, after].map(|scheme| Some(meaning(scheme)));
        let [old, new] = kinds;
        diff.report_alone(name, "security-scheme-type-changed", here().texts(old, new));
        return;
    }
    for (flow_name, was) in &before.flows {
        let Some(is) = after.flows.get(flow_name) else {
            diff.report_alone(name, "flow-removed", here().texts(Some(flow_name.clone()), None));
            continue;
        };
        let urls = [
            (
                "security-scheme-url-changed",
                &was.authorization_url,
                &is.authorization_url,
            ),
            ("security-scheme-url-changed", &was.device_url, &is.device_url),
            ("security-scheme-token-url-changed", &was.token_url, &is.token_url),
            (
                "security-scheme-refresh-url-changed",
                &was.refresh_url,
                &is.refresh_url,
            ),
        ];
        for (rule, was, is) in urls {
            if was != is {
                diff.report_alone(name, rule, here().texts(was.clone(), is.clone()));
            }
        }
        for scope in is.scopes.difference(&was.scopes) {
            let at = here().texts(None, Some(format!("{flow_name}: {scope}")));
            diff.report_alone(name, "security-scheme-scope-added", at);
        }
        for scope in was.scopes.difference(&is.scopes) {
            let at = here().texts(Some(format!("{flow_name}: {scope}")), None);
            diff.report_alone(name, "security-scheme-scope-removed", at);
        }
    }
    for flow_name in after
        .flows
        .keys()
        .filter(|name| !before.flows.contains_key(*name))
    {
        diff.report_alone(name, "flow-added", here().texts(None, Some(flow_name.clone())));
    }
}
