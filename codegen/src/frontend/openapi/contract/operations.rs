//! Operations of paths, webhooks and callbacks.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::super::cursor::{Cursor, is_extension};
use super::super::operations::METHODS;
use super::ContractReader;
use super::content::{read_request_body, read_responses};
use super::parameters::read_parameters;
use super::schemas::read_lifecycle;
use super::security::read_requirements;
use super::servers::{read_base_url, read_servers};
use super::swagger::{media_types, read_body};
use crate::model::contract::{Callback, Operation};

/// The operations of a document.
pub(super) fn read_operations<'d>(root: &Cursor<'_, 'd>, reader: &mut ContractReader<'d>) -> Vec<Operation> {
    let mut operations = Vec::new();
    for key in ["paths", "x-ms-paths"] {
        let paths = root.get_non_null(key);
        for (path, item) in paths.iter().flat_map(Cursor::members) {
            if !is_extension(path) {
                operations.extend(read_path(root, path, &item, reader));
            }
        }
    }
    operations
}

/// The webhooks of a document.
pub(super) fn read_webhooks<'d>(root: &Cursor<'_, 'd>, reader: &mut ContractReader<'d>) -> Vec<Callback> {
    let mut webhooks = Vec::new();
    for key in ["webhooks", "x-webhooks"] {
        let list = root.get_non_null(key);
        for (name, item) in list.iter().flat_map(Cursor::members) {
            let operations = read_path(root, name, &item, reader);
            let webhook = |operation| Callback {
                name: name.to_owned(),
                operation,
            };
            webhooks.extend(operations.into_iter().map(webhook));
        }
    }
    webhooks
}

fn read_path<'d>(
    root: &Cursor<'_, 'd>,
    path: &str,
    entry: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> Vec<Operation> {
    let Some(target) = reader.resolve(entry) else {
        return Vec::new();
    };
    let item = target.cursor();
    let additional = item.get_non_null("additionalOperations");
    // What stands beside a `$ref` is there too, and what both have is not defined (OpenAPI 3.1.1, section 4.8.9.1).
    let beside = entry.has("$ref").then_some(entry);
    let beside = beside.iter().flat_map(|entry| entry.members());
    let fixed = item
        .members()
        .chain(beside.filter(|(method, _)| !item.has(method)))
        .filter(|(method, _)| METHODS.contains(method));
    let additional = additional.iter().flat_map(Cursor::members);
    let operations: Vec<(String, Cursor<'_, 'd>)> = fixed
        .chain(additional)
        .map(|(method, operation)| (method.to_ascii_uppercase(), operation))
        .collect();
    let operations = operations
        .into_iter()
        .filter(|(_, operation)| operation.as_object().is_some());
    operations
        .map(|(method, operation)| {
            // What an operation refers to is its own, and not that of one with a callback.
            let outside = reader.unread.take_outside();
            let mut read = read_operation(root, (method, path), &item, &operation, reader);
            read.unread = reader.unread.replace_outside(outside);
            read
        })
        .collect()
}

fn read_operation<'d>(
    root: &Cursor<'_, 'd>,
    (method, path): (String, &str),
    item: &Cursor<'_, 'd>,
    operation: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> Operation {
    let shared = read_parameters(item, path, &IndexMap::new(), reader);
    let parameters = read_parameters(operation, path, &shared, reader);
    let (body, produces) = if reader.is_swagger() {
        let consumes = media_types(root, operation, "consumes");
        let body = read_body(&[item, operation], &consumes, reader);
        (body, media_types(root, operation, "produces"))
    } else {
        (read_request_body(operation, reader), Vec::new())
    };
    let own_servers = if reader.is_swagger() && operation.has("schemes") {
        read_base_url(root, operation, reader)
    } else {
        read_servers(operation)
    };
    let tags = operation.get_non_null("tags");
    let tags = tags.iter().flat_map(Cursor::items);
    Operation {
        method,
        path: path.to_owned(),
        location: operation.key_location(),
        id: operation
            .get_non_null("operationId")
            .and_then(|id| Some(id.spanned(id.as_str()?.to_owned()))),
        tags: tags
            .filter_map(|tag| Some(tag.spanned(tag.as_str()?.to_owned())))
            .collect(),
        lifecycle: read_lifecycle(operation),
        parameters,
        body,
        responses: read_responses(operation, &produces, reader),
        security: read_requirements(operation),
        servers: if own_servers.is_empty() {
            read_servers(item)
        } else {
            own_servers
        },
        callbacks: read_callbacks(root, operation, reader),
        unread: BTreeSet::new(),
    }
}

fn read_callbacks<'d>(
    root: &Cursor<'_, 'd>,
    operation: &Cursor<'_, 'd>,
    reader: &mut ContractReader<'d>,
) -> Vec<Callback> {
    let list = operation.get_non_null("callbacks");
    let mut callbacks = Vec::new();
    for (name, entry) in list.iter().flat_map(Cursor::members) {
        let Some(target) = reader.resolve(&entry) else {
            continue;
        };
        for (url, item) in target.cursor().members() {
            if is_extension(url) || reader.depth >= MOST_CALLBACKS {
                continue;
            }
            reader.depth += 1;
            let operations = read_path(root, url, &item, reader);
            reader.depth -= 1;
            let callback = |operation| Callback {
                name: name.to_owned(),
                operation,
            };
            callbacks.extend(operations.into_iter().map(callback));
        }
    }
    callbacks
}

// A callback may refer to the operation that it is of.
const MOST_CALLBACKS: usize = 4;
