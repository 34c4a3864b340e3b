//! The key of a field or a parameter: `name`, or `name?` for one that is optional.
//!
//! In: an entry of a mapping from names to types. Out: the name and the presence, and a finding if both forms of a key are
//! written.

use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::Spanned;
use crate::frontend::text::yaml_tree::{Entry, Mapping, shortened};
use crate::model::spec::Presence;

/// The name and the presence of the field that `entry` of `mapping` declares.
pub(super) fn read_field_key(
    entry: &Entry,
    mapping: &Mapping,
    found: &mut Findings,
) -> (Spanned<String>, Presence) {
    let key = entry.key.text.as_str();
    let (name, presence) = match key.strip_suffix('?') {
        Some(name) => (name, Presence::Optional),
        None => (key, Presence::Required),
    };
    if let (Presence::Optional, Some(required)) = (presence, mapping.get(name)) {
        found.add(duplicate_field(name, entry, required));
    }
    (
        Spanned::new(name.to_owned(), entry.key_location.clone()),
        presence,
    )
}

fn duplicate_field(name: &str, optional: &Entry, required: &Entry) -> Finding {
    let name = shortened(name);
    Finding::new(
        Code::DuplicateKey,
        optional.key_location.clone(),
        format!("`{name}?` and `{name}` are the same key, and both are written"),
        format!("keep `{name}?` if it is optional, `{name}` if it is required"),
    )
    .also(required.key_location.clone(), "first written here")
}
