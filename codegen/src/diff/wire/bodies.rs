//! Bodies by media type.

use indexmap::IndexMap;

use super::schema::Form;
use super::{Place, Wire, at, encodings, only_after, only_before};
use crate::diff::rules::Element;
use crate::diff::severity::Direction;
use crate::model::contract::{Content, Operation};

/// Compares the bodies of two operations' requests.
pub(super) fn compare_requests(diff: &mut Wire<'_>, before: &Operation, after: &Operation, place: &Place) {
    let (old, new) = match (&before.body, &after.body) {
        (None, None) => return,
        (None, Some(body)) => {
            let rule = if body.is_required {
                "required-body-added"
            } else {
                "optional-body-added"
            };
            return diff.report(place, "body", rule, only_after(&body.location));
        }
        (Some(body), None) => return diff.report(place, "body", "body-removed", only_before(&body.location)),
        (Some(old), Some(new)) => (old, new),
    };
    let here = || at(&old.location, &new.location);
    match (old.is_required, new.is_required) {
        (false, true) => diff.report(place, "body", "body-became-required", here()),
        (true, false) => diff.report(place, "body", "body-became-optional", here()),
        _ => {}
    }
    for (media_type, content) in &old.contents {
        if let Some(other) = find(&new.contents, media_type) {
            compare_contents(diff, content, other, (place, "body", media_type));
        } else {
            let at = at(&content.location, &new.location).texts(Some(media_type.clone()), None);
            diff.report(place, "body", "body-media-type-removed", at);
        }
    }
    for (media_type, content) in &new.contents {
        if find(&old.contents, media_type).is_none() {
            let at = at(&old.location, &content.location).texts(None, Some(media_type.clone()));
            diff.report(place, "body", "body-media-type-added", at);
        }
    }
}

/// The content of a media type, whose case does not count (RFC 9110, section 8.3.1).
pub(super) fn find<'c>(contents: &'c IndexMap<String, Content>, media_type: &str) -> Option<&'c Content> {
    contents.get(media_type).or_else(|| {
        let same = |(name, _): &(&String, &Content)| name.eq_ignore_ascii_case(media_type);
        contents.iter().find(same).map(|(_, content)| content)
    })
}

// Numbers and booleans are characters in everything but JSON.
fn form_of(media_type: &str) -> Form {
    let essence = media_type
        .split(';')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    if essence.contains("json") || essence.contains('*') {
        Form::Json
    } else if essence.ends_with("/xml") || essence.ends_with("+xml") {
        Form::Xml
    } else {
        Form::Text
    }
}

/// Compares two contents of one media type.
pub(super) fn compare_contents(
    diff: &mut Wire<'_>,
    old: &Content,
    new: &Content,
    (place, inside, media_type): (&Place, &str, &str),
) {
    let element = match place.direction {
        Direction::Request => Element::RequestBody,
        Direction::Response => Element::ResponseBody,
    };
    let here = || at(&old.location, &new.location).texts(Some(media_type.to_owned()), None);
    let name = |happened: &str| match (place.direction, happened) {
        (Direction::Request, "added") => "request-body-media-type-schema-added",
        (Direction::Request, _) => "request-body-media-type-schema-removed",
        (Direction::Response, "added") => "response-body-media-type-schema-added",
        (Direction::Response, _) => "response-body-media-type-schema-removed",
    };
    let parts = [
        (inside.to_owned(), old.schema, new.schema),
        (format!("{inside}[]"), old.items, new.items),
    ];
    for (inside, before, after) in parts {
        match (before, after) {
            (Some(before), Some(after)) => {
                let form = form_of(media_type);
                if form == Form::Xml && diff.schemas.have_other_names(before, after) {
                    let names = diff.schemas.names(before, after);
                    let at = at(&old.location, &new.location).texts(names.0, names.1);
                    diff.report(place, &inside, "xml-changed", at);
                }
                diff.use_schemas(place, element, (inside, form), (before, after));
            }
            (None, Some(_)) => diff.report(
                place,
                &inside,
                "media-type-schema-added",
                here().oasdiff(name("added")),
            ),
            (Some(_), None) => diff.report(
                place,
                &inside,
                "media-type-schema-removed",
                here().oasdiff(name("removed")),
            ),
            (None, None) => {}
        }
    }
    encodings::compare(diff, old, new, (place, inside));
}
