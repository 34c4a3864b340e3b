//! Security schemes that requirements name by the URI of their object (OpenAPI 3.2, section 4.30).
//!
//! In: the keys of security requirements. Out: the schemes that they lead to, each under the name of its component or, in another file,
//! under the last token of the URI.

use indexmap::IndexMap;

use super::{read_kind, read_scheme};
use crate::diagnostics::location::FileId;
use crate::frontend::openapi::cursor::Cursor;
use crate::frontend::openapi::documents::{Documents, Target};
use crate::frontend::openapi::operations::METHODS;
use crate::frontend::openapi::pointer::tokens;
use crate::frontend::openapi::reader::Reader;
use crate::model::spec::{SecurityKind, SecurityScheme};

/// Adds the schemes that the requirements of the document and of its operations name by URI.
pub(super) fn read_schemes_by_uri<'d>(
    root: &Cursor<'_, 'd>,
    reader: &mut Reader<'d, '_>,
    schemes: &mut IndexMap<String, SecurityScheme>,
) {
    read_list(root, reader, schemes);
    let paths = root.get_non_null("paths");
    for (_, item) in paths.iter().flat_map(Cursor::members) {
        let target = item.string("$ref").and_then(|reference| {
            let target = reader.documents.resolve(item.file, reference);
            target.ok()
        });
        let item = target.as_ref().map_or(item, Target::cursor);
        for (_, operation) in item.members().filter(|(method, _)| METHODS.contains(method)) {
            read_list(&operation, reader, schemes);
        }
    }
}

fn read_list<'d>(
    owner: &Cursor<'_, 'd>,
    reader: &mut Reader<'d, '_>,
    schemes: &mut IndexMap<String, SecurityScheme>,
) {
    let list = owner.get_non_null("security");
    for requirement in list.iter().flat_map(Cursor::items) {
        for (key, scopes) in requirement.members() {
            if schemes.contains_key(key) {
                continue;
            }
            if let Some((name, target)) = scheme_at(reader.documents, scopes.file, key)
                && !schemes.contains_key(&name)
            {
                let scheme = read_scheme(&target.cursor(), &target.cursor(), reader);
                schemes.insert(name, scheme);
            }
        }
    }
}

/// The name of the scheme that a requirement in `file` names by this URI, and its object; `None` if the URI leads to no scheme.
pub(super) fn scheme_at<'d>(
    documents: &'d Documents<'d>,
    file: FileId,
    uri: &str,
) -> Option<(String, Target<'d>)> {
    if !uri.contains(['#', '/', '.']) {
        return None;
    }
    let target = documents.resolve(file, uri).ok()?;
    if matches!(read_kind(&target.cursor()), SecurityKind::Unknown(_)) {
        return None;
    }
    let last = tokens(&target.pointer).last().map(std::borrow::Cow::into_owned);
    let name = last.unwrap_or_else(|| {
        let file = uri.split('#').next().unwrap_or_default();
        let stem = file.rsplit('/').next().unwrap_or(file);
        stem.split('.').next().unwrap_or(stem).to_owned()
    });
    Some((name, target))
}
