//! Which responses are a success, and those that the spec implies.
//!
//! In: the responses of an operation, lowered. Out: the marks of those that are a success, and further responses. Every 2xx is a success
//! (RFC 9110, section 15), whatever the spec declares of it.

use crate::model::items::{BodyFormatItem, ConstraintTree, Docs, ResponseItem, ResponseStatus, RustType};
use crate::model::status;
use crate::naming::{Filler, Scope, WHOLE_ENUM};

/// Marks the successes, unless their bodies differ: then the enum itself is what a call gives.
///
/// What was published stays: the variants, separated by spaces, or [`WHOLE_ENUM`]. A success that is added is marked where its body is of
/// the published type.
pub(super) fn mark_successes(items: &mut [ResponseItem], published: Option<&str>) {
    if published == Some(WHOLE_ENUM) {
        return;
    }
    let published: Vec<&str> = published.into_iter().flat_map(str::split_whitespace).collect();
    let successes = successes(items);
    let mut marked: Vec<usize> = (0..items.len())
        .filter(|index| published.contains(&items[*index].variant.plain()))
        .collect();
    if marked.is_empty() {
        marked.clone_from(&successes);
        if bodies(items, &marked).len() > 1 {
            return;
        }
    } else {
        // A body that has become another is no longer that of the others.
        let bodies: Vec<&RustType> = bodies(items, &marked).into_iter().take(1).collect();
        let is_optional = marked.iter().any(|index| items[*index].body.is_none());
        let fits = |index: &usize| match &items[*index].body {
            Some((of, _)) => bodies.contains(&of),
            None => is_optional,
        };
        marked = marked.into_iter().chain(successes).filter(fits).collect();
    }
    marked.extend(same_in_other_media_types(items, &marked));
    for index in marked {
        if let Some(item) = items.get_mut(index) {
            item.is_ok = true;
        }
    }
}

// Further contents of the marked statuses, where their bodies are of the same type.
fn same_in_other_media_types(items: &[ResponseItem], marked: &[usize]) -> Vec<usize> {
    let is_same = |other: &ResponseItem| {
        let mut of = marked.iter().filter_map(|index| items.get(*index));
        of.any(|item| {
            let body = |item: &ResponseItem| item.body.as_ref().map(|(of, _)| of.clone());
            item.status == other.status && body(item) == body(other)
        })
    };
    let others = items.iter().enumerate();
    others
        .filter(|(index, other)| !marked.contains(index) && other.is_alternative && is_same(other))
        .map(|(index, _)| index)
        .collect()
}

/// The success of an operation whose spec declares none: what it responds with is not known.
pub(super) fn undeclared_success(
    scope: &mut Scope,
    items: &[ResponseItem],
    is_head: bool,
) -> Option<ResponseItem> {
    let body = RustType::Runtime("Bytes");
    let format = BodyFormatItem::Bytes("*/*".to_owned());
    successes(items).is_empty().then(|| ResponseItem {
        body: (!is_head).then_some((body, format)),
        ..without_body(
            scope.upper_camel(status::class(2), Filler::Value),
            ResponseStatus::Class(2),
            "A success, of which the spec says nothing.",
        )
    })
}

/// The response without a body that a class or the default includes, whose body is of a type that needs one (RFC 9110, section 15.3.5).
pub(super) fn no_content(scope: &mut Scope, items: &[ResponseItem]) -> Option<ResponseItem> {
    const NO_CONTENT: u16 = 204;
    let is_declared = items
        .iter()
        .any(|item| item.status == ResponseStatus::Exactly(NO_CONTENT));
    let needs_body = |item: &ResponseItem| {
        let is_bytes = matches!(item.body, Some((_, BodyFormatItem::Bytes(_))));
        item.body.is_some() && !is_bytes && !matches!(item.status, ResponseStatus::Exactly(_))
    };
    let includes_it = successes(items)
        .into_iter()
        .any(|index| items.get(index).is_some_and(needs_body));
    let name = status::reason(NO_CONTENT).unwrap_or_default();
    (includes_it && !is_declared).then(|| {
        without_body(
            scope.upper_camel(name, Filler::Value),
            ResponseStatus::Exactly(NO_CONTENT),
            "A success without a body.",
        )
    })
}

/// Whether a status is a success of its own, and not as the default.
pub(super) fn is_successful(status: ResponseStatus) -> bool {
    matches!(
        status,
        ResponseStatus::Exactly(200..=299) | ResponseStatus::Class(2)
    )
}

// The first content of each success: those of 2xx; else redirects, which are what such an operation is for; else the default.
fn successes(items: &[ResponseItem]) -> Vec<usize> {
    let with = |is_wanted: fn(ResponseStatus) -> bool| -> Vec<usize> {
        let items = items.iter().enumerate();
        items
            .filter(|(_, item)| !item.is_alternative && is_wanted(item.status))
            .map(|(index, _)| index)
            .collect()
    };
    let is_redirect = |status| {
        matches!(
            status,
            ResponseStatus::Exactly(300..=303 | 305..=399) | ResponseStatus::Class(3)
        )
    };
    let is_default = |status| status == ResponseStatus::Default;
    [with(is_successful), with(is_redirect), with(is_default)]
        .into_iter()
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

// The types of the bodies, each once.
fn bodies<'i>(items: &'i [ResponseItem], of: &[usize]) -> Vec<&'i RustType> {
    let mut types = Vec::new();
    for (body, _) in of.iter().filter_map(|index| items.get(*index)?.body.as_ref()) {
        if !types.contains(&body) {
            types.push(body);
        }
    }
    types
}

fn without_body(variant: crate::model::ident::Ident, status: ResponseStatus, docs: &str) -> ResponseItem {
    ResponseItem {
        variant,
        status,
        media_types: Vec::new(),
        is_alternative: false,
        body: None,
        is_stream: false,
        constraints: ConstraintTree::default(),
        docs: Docs {
            text: docs.to_owned(),
            summary: docs.to_owned(),
            ..Docs::default()
        },
        is_ok: false,
    }
}
