//! The URLs of servers, as they are written.

use super::super::cursor::Cursor;
use crate::diagnostics::location::Spanned;

/// The `servers` of a document, a path or an operation.
pub(super) fn read_servers(owner: &Cursor<'_, '_>) -> Vec<Spanned<String>> {
    let servers = owner.get_non_null("servers");
    let urls = servers.iter().flat_map(Cursor::items).filter_map(|server| {
        let url = server.get("url")?;
        let text = url.as_str()?.trim_end_matches('/').to_owned();
        Some(url.spanned(text))
    });
    urls.collect()
}

/// The URLs that `schemes`, `host` and `basePath` of OpenAPI 2.0 give.
pub(super) fn read_base_url(root: &Cursor<'_, '_>) -> Vec<Spanned<String>> {
    let Some(host) = root.get_non_null("host") else {
        return Vec::new();
    };
    let name = host.as_str().unwrap_or_default();
    let base = root.string("basePath").unwrap_or_default().trim_end_matches('/');
    let schemes = root.get_non_null("schemes");
    let mut schemes: Vec<&str> = schemes
        .iter()
        .flat_map(Cursor::items)
        .filter_map(|scheme| scheme.as_str())
        .collect();
    if schemes.is_empty() {
        schemes.push("https");
    }
    let url = |scheme: &str| host.spanned(format!("{scheme}://{name}{base}"));
    schemes.into_iter().map(url).collect()
}
