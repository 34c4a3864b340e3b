//! What a setting may be for that the API does not show, since an error stands in its place.
//!
//! In: APIs. Out: whether a setting may be for something that could not be read, so that it is not reported as matching nothing.

use std::collections::BTreeSet;

use crate::model::additional_properties::AdditionalProperties;
use crate::model::api::{Api, ApiType, Operation, Shape, Use, UseKind};
use crate::model::spec::UnreadElements;

/// What is not known of some APIs.
pub(super) struct Unread<'a> {
    elements: BTreeSet<UnreadElements>,
    /// The keys of types and operations that contain a placeholder.
    incomplete: Vec<&'a str>,
}

impl<'a> Unread<'a> {
    pub(super) fn of(apis: &'a [Api]) -> Self {
        let types = apis.iter().flat_map(|api| &api.types);
        let types = types.filter(|of| is_incomplete(of)).map(|of| of.key.as_str());
        let operations = apis.iter().flat_map(|api| &api.operations);
        let operations = operations
            .filter(|operation| is_operation_incomplete(operation))
            .map(|operation| operation.key.as_str());
        Self {
            elements: apis.iter().flat_map(|api| api.unread.iter().copied()).collect(),
            incomplete: types.chain(operations).collect(),
        }
    }

    /// Whether a pattern may be for an operation that is not known.
    pub(super) fn may_be_operation(&self) -> bool {
        let unread = [UnreadElements::Versions, UnreadElements::Endpoints];
        unread.iter().any(|elements| self.elements.contains(elements))
    }

    /// Whether a key, such as `field Order.phone`, may be that of an element that is not known.
    pub(super) fn may_be_element(&self, key: &str) -> bool {
        const KINDS: [&str; 7] = [
            "type ",
            "field ",
            "value ",
            "alternative ",
            "parameter ",
            "response ",
            "group ",
        ];
        let kind = KINDS.iter().find(|kind| key.starts_with(**kind));
        let key = kind.and_then(|kind| key.strip_prefix(*kind)).unwrap_or(key);
        let is_inside = |of: &&str| {
            let rest = key.strip_prefix(*of);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', ' ']))
        };
        self.may_be_operation()
            || self.elements.contains(&UnreadElements::Types)
            || self.incomplete.iter().any(is_inside)
    }
}

fn is_incomplete(of: &ApiType) -> bool {
    match &of.shape {
        Shape::Basic(_) | Shape::Enum { .. } => false,
        Shape::Newtype(of) | Shape::Array { of, .. } | Shape::Map { of } => is_placeholder(of),
        Shape::Object {
            fields,
            additional_properties,
            ..
        } => {
            let additional = match additional_properties {
                AdditionalProperties::Captured(of) => Some(of.as_ref()),
                AdditionalProperties::Unspecified | AdditionalProperties::Forbidden => None,
            };
            fields
                .iter()
                .map(|field| &field.of)
                .chain(additional)
                .any(is_placeholder)
        }
        Shape::Union { variants, .. } => variants.iter().any(|variant| is_placeholder(&variant.of)),
    }
}

fn is_operation_incomplete(operation: &Operation) -> bool {
    let parameters = operation.parameters.iter().map(|parameter| &parameter.of);
    let bodies = operation.bodies().map(|body| &body.of);
    let responses = operation.responses.iter();
    let responses = responses.filter_map(|response| response.body.as_ref().map(|(of, _)| of));
    !operation.unread.is_empty() || parameters.chain(bodies).chain(responses).any(is_placeholder)
}

fn is_placeholder(of: &Use) -> bool {
    match &of.kind {
        UseKind::Placeholder => true,
        UseKind::Array(of) | UseKind::Map(of) => is_placeholder(of),
        UseKind::Tuple(items) => items.iter().any(is_placeholder),
        UseKind::Override(replacement) => replacement.parameters.iter().any(is_placeholder),
        UseKind::Type(_) | UseKind::Basic(_) | UseKind::Any | UseKind::File => false,
    }
}
