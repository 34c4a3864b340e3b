//! Parameters of operations.

use super::schema::Form;
use super::{FactAt, Place, Wire, at, lifecycle, only_after, only_before};
use crate::diff::rules::Element;
use crate::model::api::ParameterIn;
use crate::model::contract::{Operation, Parameter, ParameterKey};

/// Compares the parameters of two operations.
pub(super) fn compare(diff: &mut Wire<'_>, before: &Operation, after: &Operation, place: &Place) {
    for (key, old) in &before.parameters {
        match after.parameters.get(key) {
            Some(new) => compare_parameter(diff, key, old, new, place),
            None => removed(diff, old, place),
        }
    }
    for (key, new) in &after.parameters {
        if !before.parameters.contains_key(key) {
            added(diff, new, after, place);
        }
    }
}

/// The path to a parameter.
pub(super) fn inside(parameter: &Parameter) -> String {
    let position = match parameter.position {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    };
    format!("{position}.{}", parameter.name)
}

fn removed(diff: &mut Wire<'_>, old: &Parameter, place: &Place) {
    let rule = lifecycle::removal(
        &old.lifecycle,
        diff.today,
        [
            "parameter-removed",
            "deprecated-parameter-removed",
            "parameter-removed-before-sunset",
        ],
    );
    let rule = match rule {
        "parameter-removed" => "parameter-removed",
        "deprecated-parameter-removed" => "deprecated-parameter-removed",
        _ => "parameter-removed-before-sunset",
    };
    diff.report(place, &inside(old), rule, only_before(&old.location));
}

fn added(diff: &mut Wire<'_>, new: &Parameter, operation: &Operation, place: &Place) {
    // Those of the path item are written beside its operations.
    let own = operation.location.pointer.as_ref();
    let is_own = new.location.file == operation.location.file
        && new
            .location
            .pointer
            .strip_prefix(own)
            .is_some_and(|rest| rest.starts_with('/'));
    let (rule, of_path_item) = match (new.position, new.is_required) {
        (ParameterIn::Path, _) => ("path-parameter-added", None),
        (_, true) => (
            "required-parameter-added",
            Some("new-required-request-default-parameter-to-existing-path"),
        ),
        (_, false) => (
            "optional-parameter-added",
            Some("new-optional-request-default-parameter-to-existing-path"),
        ),
    };
    let at = only_after(&new.location);
    let at = match of_path_item.filter(|_| !is_own) {
        Some(name) => at.oasdiff(name),
        None => at,
    };
    diff.report(place, &inside(new), rule, at);
}

fn compare_parameter(
    diff: &mut Wire<'_>,
    key: &ParameterKey,
    old: &Parameter,
    new: &Parameter,
    place: &Place,
) {
    let path = inside(new);
    let here = || at(&old.location, &new.location);
    if matches!(key, ParameterKey::Path(_)) && old.name != new.name {
        diff.report(
            place,
            &path,
            "path-parameter-renamed",
            here().texts(Some(old.name.clone()), Some(new.name.clone())),
        );
    }
    match (old.is_required, new.is_required) {
        (false, true) => diff.report(place, &path, "parameter-became-required", here()),
        (true, false) => diff.report(place, &path, "parameter-became-optional", here()),
        _ => {}
    }
    for (rule, at) in lifecycle::compare(
        &old.lifecycle,
        &new.lifecycle,
        (Some(old.location.clone()), Some(new.location.clone())),
    ) {
        let name = match rule {
            "deprecated" | "deprecated-with-sunset" => "request-parameter-deprecated",
            "reactivated" => "request-parameter-reactivated",
            "sunset-removed" => "request-parameter-sunset-deleted",
            "sunset-earlier" => "request-parameter-sunset-date-changed-too-small",
            "sunset-invalid" => "request-parameter-sunset-parse",
            _ => "",
        };
        let at = if name.is_empty() { at } else { at.oasdiff(name) };
        diff.report(place, &path, rule, at);
    }
    compare_form(diff, old, new, (place, &path));
    let element = if new.position == ParameterIn::Header {
        Element::RequestHeader
    } else {
        Element::RequestParameter
    };
    let is_repeated = new.style == "form" && new.is_exploded;
    let form = match &new.media_type {
        Some(_) => Form::Json,
        None if is_repeated => Form::Repeated,
        None => Form::Text,
    };
    match (old.schema, new.schema) {
        (Some(before), Some(after)) => diff.use_schemas(place, element, (path, form), (before, after)),
        (None, Some(_)) => diff.report(place, &path, "parameter-schema-added", here()),
        (Some(_), None) => diff.report(place, &path, "parameter-schema-removed", here()),
        (None, None) => {}
    }
}

/// Compares how two parameters, or headers, are written.
pub(super) fn compare_form(
    diff: &mut Wire<'_>,
    old: &Parameter,
    new: &Parameter,
    (place, path): (&Place, &str),
) {
    let here = || -> FactAt { at(&old.location, &new.location) };
    let essence = |parameter: &Parameter| {
        parameter
            .media_type
            .as_ref()
            .map(|name| name.to_ascii_lowercase())
    };
    if essence(old) != essence(new) {
        let texts = [old, new].map(|parameter| parameter.media_type.clone());
        let [before, after] = texts;
        diff.report(
            place,
            path,
            "parameter-media-type-changed",
            here().texts(before, after),
        );
    } else if old.media_type.is_none()
        && (&old.style, old.is_exploded) != (&new.style, new.is_exploded)
        && !diff.schemas.are_scalars(old.schema, new.schema)
    {
        let form =
            |parameter: &Parameter| Some(format!("{}, explode {}", parameter.style, parameter.is_exploded));
        diff.report(
            place,
            path,
            "parameter-style-changed",
            here().texts(form(old), form(new)),
        );
    }
    if old.allows_reserved != new.allows_reserved {
        let text = |parameter: &Parameter| Some(format!("allowReserved {}", parameter.allows_reserved));
        diff.report(
            place,
            path,
            "parameter-reserved-changed",
            here().texts(text(old), text(new)),
        );
    }
    if old.allows_empty && !new.allows_empty {
        diff.report(place, path, "parameter-empty-value-forbidden", here());
    }
    if !old.allows_empty && new.allows_empty {
        diff.report(place, path, "parameter-empty-value-allowed", here());
    }
}
