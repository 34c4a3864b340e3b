//! Operations, webhooks and callbacks: which are there, and what is compared in them.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::{
    Place, Wire, at, bodies, lifecycle, only_after, only_before, parameters, responses, security, servers,
};
use crate::diff::severity::Direction;
use crate::diff::stability::is_unstable;
use crate::model::contract::{Callback, Operation};

/// Compares all operations and webhooks.
pub(super) fn compare(diff: &mut Wire<'_>) {
    let (old, new) = (diff.old, diff.new);
    let new_paths: BTreeSet<String> = new
        .operations
        .iter()
        .map(|operation| template_of(&operation.path))
        .collect();
    let (pairs, added) = matched(&old.operations, &new.operations);
    for (before, after) in pairs {
        match after {
            Some(after) => {
                let place = place_of(after, &after.path, Direction::Request);
                compare_operation(diff, before, after, &place);
            }
            None => removed(diff, before, &new_paths),
        }
    }
    for after in added {
        let place = place_of(after, &after.path, Direction::Request);
        diff.report(&place, "", "operation-added", only_after(&after.location));
    }
    compare_callbacks(diff, (&old.webhooks, &new.webhooks), None);
}

// Each operation of the older spec with that of the newer one, and what is left. Some documents have several paths of one template: of these,
// the ones that are written in the same way belong together.
fn matched<'o>(
    old: &'o [Operation],
    new: &'o [Operation],
) -> (Vec<(&'o Operation, Option<&'o Operation>)>, Vec<&'o Operation>) {
    let mut left: IndexMap<(String, String), Vec<&Operation>> = IndexMap::new();
    for after in new {
        left.entry(route_of(after)).or_default().push(after);
    }
    let (mut pairs, mut others) = (Vec::new(), Vec::new());
    for before in old {
        let same = left.get_mut(&route_of(before));
        let exact = same.and_then(|same| {
            let index = same.iter().position(|after| after.path == before.path)?;
            Some(same.remove(index))
        });
        match exact {
            Some(after) => pairs.push((before, Some(after))),
            None => others.push(before),
        }
    }
    for before in others {
        let same = left.get_mut(&route_of(before)).filter(|same| !same.is_empty());
        pairs.push((before, same.map(|same| same.remove(0))));
    }
    (pairs, left.into_values().flatten().collect())
}

fn place_of(operation: &Operation, path: &str, direction: Direction) -> Place {
    Place {
        method: operation.method.clone(),
        path: path.to_owned(),
        direction,
        within: String::new(),
    }
}

fn removed(diff: &mut Wire<'_>, before: &Operation, new_paths: &BTreeSet<String>) {
    let place = place_of(before, &before.path, Direction::Request);
    let rule = lifecycle::removal(
        &before.lifecycle,
        diff.today,
        [
            "operation-removed",
            "deprecated-operation-removed",
            "operation-removed-before-sunset",
        ],
    );
    let is_whole_path = !new_paths.contains(&template_of(&before.path));
    let name = match (rule, is_whole_path) {
        ("operation-removed", true) => "api-path-removed-without-deprecation",
        ("operation-removed", false) => "api-removed-without-deprecation",
        ("deprecated-operation-removed", true) => "api-path-removed-with-deprecation",
        ("deprecated-operation-removed", false) => "api-removed-with-deprecation",
        (_, true) => "api-path-removed-before-sunset",
        (_, false) => "api-removed-before-sunset",
    };
    diff.report(&place, "", rule, only_before(&before.location).oasdiff(name));
}

/// A method, and a path in which the names of parameters do not count.
pub(super) fn route_of(operation: &Operation) -> (String, String) {
    (operation.method.clone(), template_of(&operation.path))
}

fn template_of(path: &str) -> String {
    let mut template = String::with_capacity(path.len());
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        template.push_str(before);
        template.push_str("{}");
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    template.push_str(rest);
    template
}

/// Compares two operations of one route. Webhooks and callbacks are sent by the server, so that their requests are what clients read.
fn compare_operation(diff: &mut Wire<'_>, before: &Operation, after: &Operation, place: &Place) {
    if is_not_judged(before) && is_not_judged(after) {
        return;
    }
    let both = (Some(before.location.clone()), Some(after.location.clone()));
    for (rule, at) in lifecycle::compare(&before.lifecycle, &after.lifecycle, both) {
        let name = match rule {
            "deprecated" => "endpoint-deprecated",
            "deprecated-with-sunset" => "endpoint-deprecated-with-sunset",
            "reactivated" => "endpoint-reactivated",
            "sunset-removed" => "sunset-deleted",
            "sunset-earlier" => "api-sunset-date-changed-too-small",
            "sunset-invalid" => "api-deprecated-sunset-parse",
            "stability-invalid" => "api-invalid-stability-level",
            "stability-decreased" => "api-stability-decreased",
            "stability-increased" => "api-stability-increased",
            _ => "",
        };
        let at = if name.is_empty() { at } else { at.oasdiff(name) };
        diff.report(place, "", rule, at);
    }
    compare_names(diff, before, after, place);
    parameters::compare(diff, before, after, place);
    bodies::compare_requests(diff, before, after, place);
    let answers = Place {
        direction: place.direction.reversed(),
        ..place.clone()
    };
    responses::compare(diff, before, after, &answers);
    security::compare_operations(diff, before, after, place);
    compare_servers(diff, before, after, place);
    for reference in before.unread.union(&after.unread) {
        diff.not_compared((&place.method, &place.path), reference);
    }
    let reversed = (before.callbacks.as_slice(), after.callbacks.as_slice());
    compare_callbacks(diff, reversed, Some(place));
}

// What is a draft on both sides promised nothing.
fn is_not_judged(operation: &Operation) -> bool {
    is_unstable(&operation.lifecycle)
}

fn compare_names(diff: &mut Wire<'_>, before: &Operation, after: &Operation, place: &Place) {
    match (&before.id, &after.id) {
        (None, Some(id)) => {
            let at = at(&before.location, &id.location).texts(None, Some(id.value.clone()));
            diff.report(place, "", "operation-id-added", at);
        }
        (Some(id), None) => {
            let at = at(&id.location, &after.location).texts(Some(id.value.clone()), None);
            diff.report(place, "", "operation-id-removed", at);
        }
        (Some(before), Some(after)) if before.value != after.value => {
            let at = at(&before.location, &after.location);
            let at = at.texts(Some(before.value.clone()), Some(after.value.clone()));
            diff.report(place, "", "operation-id-changed", at);
        }
        _ => {}
    }
    for tag in &after.tags {
        if before.tags.iter().all(|other| other.value != tag.value) {
            let at = at(&before.location, &tag.location).texts(None, Some(tag.value.clone()));
            diff.report(place, "", "tag-added", at);
        }
    }
    for tag in &before.tags {
        if after.tags.iter().all(|other| other.value != tag.value) {
            let at = at(&tag.location, &after.location).texts(Some(tag.value.clone()), None);
            diff.report(place, "", "tag-removed", at);
        }
    }
}

fn compare_servers(diff: &mut Wire<'_>, before: &Operation, after: &Operation, place: &Place) {
    let urls = |operation: &Operation| -> Vec<String> {
        operation
            .servers
            .iter()
            .map(|server| server.value.clone())
            .collect()
    };
    let (old, new) = (urls(before), urls(after));
    let is_kept = old.iter().all(|url| new.contains(url)) && old.first() == new.first();
    let has_none = old.is_empty() && new.is_empty();
    if !is_kept && !has_none {
        let shown = |urls: &[String]| (!urls.is_empty()).then(|| urls.join(", "));
        let at = at(&before.location, &after.location).texts(shown(&old), shown(&new));
        diff.report(place, "servers", "operation-server-changed", at);
    }
    for (rule, at) in servers::compare_variables(&before.servers, &after.servers) {
        diff.report(place, "servers", rule, at);
    }
}

// Without a place, they are webhooks.
fn compare_callbacks(diff: &mut Wire<'_>, (old, new): (&[Callback], &[Callback]), of: Option<&Place>) {
    let key = |callback: &Callback| {
        let url = if of.is_some() {
            callback.operation.path.clone()
        } else {
            String::new()
        };
        (callback.name.clone(), callback.operation.method.clone(), url)
    };
    let place_of = |callback: &Callback| match of {
        None => {
            let path = format!("webhook:{}", callback.name);
            place_of(&callback.operation, &path, Direction::Response)
        }
        Some(place) => Place {
            direction: Direction::Response,
            within: format!("callback {} ", callback.name),
            ..place.clone()
        },
    };
    let (added, removed) = if of.is_some() {
        ("callback-added", "callback-removed")
    } else {
        ("webhook-added", "webhook-removed")
    };
    let mut by_key: IndexMap<(String, String, String), &Callback> = IndexMap::new();
    for after in new {
        by_key.entry(key(after)).or_insert(after);
    }
    let keys: BTreeSet<(String, String, String)> = old.iter().map(key).collect();
    for before in old {
        let Some(after) = by_key.get(&key(before)) else {
            let at = only_before(&before.operation.location).texts(Some(before.name.clone()), None);
            match of {
                Some(_) => diff.report(&place_of(before), "", removed, at),
                None => diff.report_webhook(&before.name, removed, at),
            }
            continue;
        };
        compare_operation(diff, &before.operation, &after.operation, &place_of(after));
    }
    for after in new.iter().filter(|after| !keys.contains(&key(after))) {
        let at = only_after(&after.operation.location).texts(None, Some(after.name.clone()));
        match of {
            Some(_) => diff.report(&place_of(after), "", added, at),
            None => diff.report_webhook(&after.name, added, at),
        }
    }
}
