//! Responses: their status codes, media types and headers.

use super::schema::Form;
use super::{Place, Wire, at, bodies, lifecycle, only_after, only_before, parameters};
use crate::diff::rules::Element;
use crate::model::contract::{Operation, Parameter, Response};
use crate::model::spec::StatusRange;

/// Compares the responses of two operations.
pub(super) fn compare(diff: &mut Wire<'_>, before: &Operation, after: &Operation, place: &Place) {
    for (status, old) in &before.responses {
        let inside = shown(*status);
        if let Some(new) = after.responses.get(status) {
            compare_response(diff, old, new, (place, &inside));
        } else {
            let rule = if is_success(*status) {
                "response-removed"
            } else {
                "error-response-removed"
            };
            diff.report(place, &inside, rule, only_before(&old.location));
        }
    }
    for (status, new) in &after.responses {
        if !before.responses.contains_key(status) {
            let rule = if is_success(*status) {
                "response-added"
            } else {
                "error-response-added"
            };
            diff.report(place, &shown(*status), rule, only_after(&new.location));
        }
    }
}

const fn is_success(status: StatusRange) -> bool {
    match status {
        StatusRange::Exactly(code) => code >= 200 && code < 300,
        StatusRange::Class(class) => class == 2,
        StatusRange::Default => false,
    }
}

fn shown(status: StatusRange) -> String {
    match status {
        StatusRange::Exactly(code) => code.to_string(),
        StatusRange::Class(class) => format!("{class}XX"),
        StatusRange::Default => "default".to_owned(),
    }
}

fn compare_response(diff: &mut Wire<'_>, old: &Response, new: &Response, (place, status): (&Place, &str)) {
    let inside = format!("{status} body");
    let mut renamed: Vec<&str> = Vec::new();
    for (media_type, content) in &old.contents {
        if let Some(other) = bodies::find(&new.contents, media_type) {
            bodies::compare_contents(diff, content, other, (place, &inside, media_type));
            continue;
        }
        // One that has the same syntax takes its place.
        let mut rest = new.contents.iter().filter(|(name, _)| {
            bodies::find(&old.contents, name).is_none() && !renamed.contains(&name.as_str())
        });
        let successor = rest.find(|(name, _)| syntax(name) == syntax(media_type));
        if let Some((name, other)) = successor {
            renamed.push(name);
            let rule = match (subtype(media_type), subtype(name)) {
                _ if parameters_of(media_type) != parameters_of(name) => "response-media-type-renamed",
                (before, after) if before == after => "response-media-type-renamed",
                (before, _) if before == syntax(media_type) => "response-media-type-specialized",
                (_, after) if after == syntax(name) => "response-media-type-generalized",
                _ => "response-media-type-renamed",
            };
            let at =
                at(&content.location, &other.location).texts(Some(media_type.clone()), Some(name.clone()));
            diff.report(place, &inside, rule, at);
            bodies::compare_contents(diff, content, other, (place, &inside, name));
            continue;
        }
        let at = at(&content.location, &new.location).texts(Some(media_type.clone()), None);
        diff.report(place, &inside, "response-media-type-removed", at);
    }
    for (media_type, content) in &new.contents {
        if bodies::find(&old.contents, media_type).is_none() && !renamed.contains(&media_type.as_str()) {
            let at = at(&old.location, &content.location).texts(None, Some(media_type.clone()));
            diff.report(place, &inside, "response-media-type-added", at);
        }
    }
    compare_headers(diff, old, new, (place, status));
}

// The subtype without parameters: `problem+json`.
fn subtype(media_type: &str) -> &str {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.split_once('/').map_or(essence, |(_, subtype)| subtype)
}

fn parameters_of(media_type: &str) -> Option<&str> {
    media_type
        .split_once(';')
        .map(|(_, parameters)| parameters.trim())
}

// What a reader needs to know to parse it: `json` of `problem+json`.
fn syntax(media_type: &str) -> &str {
    let subtype = subtype(media_type);
    subtype.rsplit('+').next().unwrap_or(subtype)
}

fn compare_headers(diff: &mut Wire<'_>, old: &Response, new: &Response, (place, status): (&Place, &str)) {
    let inside = |name: &str| format!("{status} header.{name}");
    for (key, before) in &old.headers {
        let Some(after) = new.headers.get(key) else {
            let rule = if before.is_required {
                "required-response-header-removed"
            } else {
                "optional-response-header-removed"
            };
            diff.report(
                place,
                &inside(&before.name),
                rule,
                at(&before.location, &new.location),
            );
            continue;
        };
        let here = || at(&before.location, &after.location);
        match (before.is_required, after.is_required) {
            (true, false) => diff.report(
                place,
                &inside(&after.name),
                "response-header-became-optional",
                here(),
            ),
            (false, true) => diff.report(
                place,
                &inside(&after.name),
                "response-header-became-required",
                here(),
            ),
            _ => {}
        }
        compare_header(diff, before, after, (place, &inside(&after.name)));
    }
    for (key, after) in &new.headers {
        if !old.headers.contains_key(key) {
            diff.report(
                place,
                &inside(&after.name),
                "response-header-added",
                only_after(&after.location),
            );
        }
    }
}

fn compare_header(diff: &mut Wire<'_>, before: &Parameter, after: &Parameter, (place, path): (&Place, &str)) {
    let both = (Some(before.location.clone()), Some(after.location.clone()));
    for (rule, at) in lifecycle::compare(&before.lifecycle, &after.lifecycle, both) {
        diff.report(place, path, rule, at);
    }
    parameters::compare_form(diff, before, after, (place, path));
    let here = at(&before.location, &after.location);
    let form = if after.media_type.is_some() {
        Form::Json
    } else {
        Form::Text
    };
    match (before.schema, after.schema) {
        (Some(before), Some(after)) => {
            let inside = (path.to_owned(), form);
            diff.use_schemas(place, Element::ResponseHeader, inside, (before, after));
        }
        (None, Some(_)) => diff.report(place, path, "parameter-schema-added", here),
        (Some(_), None) => diff.report(place, path, "parameter-schema-removed", here),
        (None, None) => {}
    }
}
