//! Servers: their URLs as they are written, and the variables in these.

use std::collections::BTreeMap;

use super::super::cursor::Cursor;
use super::ContractReader;
use super::schemas::text_of;
use crate::model::contract::{Server, ServerVariable};

/// The `servers` of a document, a path or an operation.
pub(super) fn read_servers(owner: &Cursor<'_, '_>) -> Vec<Server> {
    let servers = owner.get_non_null("servers");
    let read = servers.iter().flat_map(Cursor::items).filter_map(|server| {
        let url = server.get("url")?;
        let text = url.as_str()?.trim_end_matches('/').to_owned();
        let variables = server.get_non_null("variables");
        let variables = variables.iter().flat_map(Cursor::members);
        Some(Server {
            variables: variables
                .map(|(name, variable)| (name.to_owned(), read_variable(&variable)))
                .collect(),
            ..url.spanned(text).into()
        })
    });
    read.collect()
}

fn read_variable(variable: &Cursor<'_, '_>) -> ServerVariable {
    let values = variable.get_non_null("enum");
    ServerVariable {
        default: variable.get_non_null("default").map(|value| text_of(&value)),
        values: values
            .iter()
            .flat_map(Cursor::items)
            .map(|value| text_of(&value))
            .collect(),
    }
}

/// The URLs that `schemes`, `host` and `basePath` of OpenAPI 2.0 give, or Azure's `x-ms-parameterized-host`; `schemes` are those of `owner`.
pub(super) fn read_base_url<'d>(
    root: &Cursor<'_, 'd>,
    owner: &Cursor<'_, 'd>,
    reader: &ContractReader<'d>,
) -> Vec<Server> {
    let base = root.string("basePath").unwrap_or_default().trim_end_matches('/');
    let schemes = owner.get_non_null("schemes");
    let mut schemes: Vec<&str> = schemes
        .iter()
        .flat_map(Cursor::items)
        .filter_map(|scheme| scheme.as_str())
        .collect();
    if schemes.is_empty() {
        schemes.push("https");
    }
    if let Some(written) = root.get_non_null("x-ms-parameterized-host") {
        return read_parameterized(&written, (&schemes, base), reader);
    }
    let Some(host) = root.get_non_null("host") else {
        // Without a host, it is the one that serves the document.
        let base = root.get_non_null("basePath").filter(|_| !base.is_empty());
        return base
            .map(|written| {
                let path = text_of(&written);
                written.spanned(path.trim_end_matches('/').to_owned()).into()
            })
            .into_iter()
            .collect();
    };
    let name = host.as_str().unwrap_or_default();
    let url = |scheme: &str| host.spanned(format!("{scheme}://{name}{base}")).into();
    schemes.into_iter().map(url).collect()
}

fn read_parameterized<'d>(
    written: &Cursor<'_, 'd>,
    (schemes, base): (&[&str], &str),
    reader: &ContractReader<'d>,
) -> Vec<Server> {
    let template = written.string("hostTemplate").unwrap_or_default();
    let template = template.trim().trim_end_matches('/');
    let mut variables = BTreeMap::new();
    let list = written.get_non_null("parameters");
    for parameter in list.iter().flat_map(Cursor::items) {
        let target = reader.resolve(&parameter);
        let parameter = target.as_ref().map(super::Target::cursor);
        if let Some((name, parameter)) = parameter
            .as_ref()
            .and_then(|parameter| Some((parameter.string("name")?, parameter)))
        {
            variables.insert(name.to_owned(), read_variable(parameter));
        }
    }
    let has_prefix = written.boolean("useSchemePrefix").unwrap_or(true) && !template.contains("://");
    let schemes = if has_prefix { schemes } else { &[""] };
    let url = |scheme: &&str| {
        let separator = if scheme.is_empty() { "" } else { "://" };
        Server {
            variables: variables.clone(),
            ..written
                .spanned(format!("{scheme}{separator}{template}{base}"))
                .into()
        }
    };
    schemes.iter().map(url).collect()
}
