//! Reads the requests that the API itself sends: webhooks, and callbacks of its operations.
//!
//! In: the document. Out: each such request with its parameters and its body.

use std::collections::BTreeSet;

use super::parameters::{Parameters, read_parameters};
use super::request_body::read_body;
use super::route::METHODS;
use crate::frontend::openapi::cursor::{Cursor, is_extension};
use crate::frontend::openapi::notes::read_operation_notes;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{Auth, Incoming, IncomingKind, Name, SpecBody, SpecEndpoint};

/// The requests of a document, webhooks first.
pub(in crate::frontend::openapi) fn read_incoming<'d>(
    root: &Cursor<'_, 'd>,
    reader: &mut Reader<'d, '_>,
) -> Vec<Incoming> {
    let mut incoming = Vec::new();
    if let Some(webhooks) = root.get_non_null("webhooks") {
        for (name, item) in webhooks.members() {
            if !is_extension(name) {
                read_item(reader, &IncomingKind::Webhook, name, &item, &mut incoming);
            }
        }
    }
    let Some(paths) = root.get_non_null("paths") else {
        return incoming;
    };
    for (path, item) in paths.members() {
        let Some(target) = reader.resolve(&item) else {
            continue;
        };
        let item = target.cursor();
        for (method, operation) in item.members().filter(|(method, _)| METHODS.contains(method)) {
            read_callbacks(reader, method, path, &operation, &mut incoming);
        }
    }
    incoming
}

fn read_callbacks<'d>(
    reader: &mut Reader<'d, '_>,
    method: &str,
    path: &str,
    operation: &Cursor<'_, 'd>,
    incoming: &mut Vec<Incoming>,
) {
    let Some(callbacks) = operation.get_non_null("callbacks") else {
        return;
    };
    let of = operation.string("operationId").map_or_else(
        || {
            let words = path.split(|next: char| !next.is_alphanumeric());
            let words = words.filter(|word| !word.is_empty());
            std::iter::once(method).chain(words).collect::<Vec<_>>().join(" ")
        },
        str::to_owned,
    );
    let kind = IncomingKind::Callback(format!("{} {path}", method.to_ascii_uppercase()));
    for (name, callback) in callbacks.members() {
        let Some(target) = reader.resolve(&callback) else {
            continue;
        };
        let callback = target.cursor();
        for (expression, item) in callback.members() {
            if !is_extension(expression) {
                read_item(reader, &kind, &format!("{of} {name}"), &item, incoming);
            }
        }
    }
}

fn read_item<'d>(
    reader: &mut Reader<'d, '_>,
    kind: &IncomingKind,
    name: &str,
    item: &Cursor<'_, 'd>,
    incoming: &mut Vec<Incoming>,
) {
    let Some(target) = reader.resolve(item) else {
        return;
    };
    let item = target.cursor();
    let shared = read_parameters(reader, &item, &Parameters::default());
    let count = item
        .members()
        .filter(|(method, _)| METHODS.contains(method))
        .count();
    for (method, operation) in item.members().filter(|(method, _)| METHODS.contains(method)) {
        if operation.as_object().is_none() {
            continue;
        }
        // Requests that share a name are distinguished by their methods.
        let name = if count > 1 {
            format!("{name} {method}")
        } else {
            name.to_owned()
        };
        let parameters = read_parameters(reader, &operation, &shared);
        let body = operation
            .get_non_null("requestBody")
            .and_then(|body| read_body(reader, &body));
        incoming.push(Incoming {
            kind: kind.clone(),
            name: operation.key_spanned(name.clone()),
            endpoint: endpoint_of(&operation, method, name, parameters, body),
        });
    }
}

fn endpoint_of(
    operation: &Cursor<'_, '_>,
    method: &str,
    name: String,
    parameters: Parameters,
    body: Option<SpecBody>,
) -> SpecEndpoint {
    SpecEndpoint {
        location: operation.key_location(),
        method: operation.key_spanned(method.to_ascii_uppercase()),
        path: operation.key_spanned(String::new()),
        fragment: None,
        name: operation.key_spanned(Name::Given(name)),
        group: None,
        host: None,
        server_url: None,
        auth: Auth::None,
        security: Vec::new(),
        opens_in_browser: false,
        notes: read_operation_notes(operation),
        path_parameters: Vec::new(),
        query: parameters.query,
        headers: parameters.headers,
        cookies: Vec::new(),
        body,
        responses: Vec::new(),
        redirect: None,
        examples: Vec::new(),
        unread: BTreeSet::new(),
    }
}
