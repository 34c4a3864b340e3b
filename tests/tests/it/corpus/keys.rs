//! Every key of the objects of real documents is read, or is known not to be, with a reason.

use std::collections::{BTreeMap, BTreeSet};

use levain_codegen::diagnostics::location::Sources;
use levain_codegen::frontend::openapi::{UnreadKey, gather_files, keys_that_are_read, unread_keys};

use super::documents_of;
use crate::harness::cases::{file_name, files, root, text_of};

#[test]
#[cfg_attr(not(has_shared_corpus), ignore = "needs ../shared/corpus beside the project")]
fn every_key_of_a_real_document_is_read_or_known_not_to_be() {
    let mut unknown: BTreeMap<UnreadKey, String> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for path in documents_of("openapi").into_iter().chain(documents_of("large")) {
        let (mut sources, folder) = (Sources::default(), path.parent().expect("a folder").to_owned());
        let text = text_of(&path);
        let file = gather_files(&file_name(&path), text, &mut sources, &mut |name| {
            std::fs::read_to_string(folder.join(name)).ok()
        });
        for (key, count) in unread_keys(file, &sources).unwrap_or_default() {
            if key.why.is_none() {
                unknown.insert(key, format!("{count} times in {}", file_name(&path)));
            } else {
                seen.insert(key);
            }
        }
    }
    assert!(
        unknown.is_empty(),
        "no stage reads these keys, and no reason is given: {unknown:#?}"
    );
    assert!(
        seen.len() > 5,
        "the walk comes to keys that are known not to be read: {seen:#?}"
    );
}

#[test]
fn a_key_that_is_said_to_be_read_is_in_the_text_of_a_reader() {
    let readers = root().join("codegen/src/frontend/openapi");
    let texts: Vec<String> = files_below(&readers);
    // Components are found by references, and flows are read whatever they are called.
    let of_maps = ["`components`", "an OAuth flow"];
    let missing: Vec<_> = keys_that_are_read()
        .filter(|(object, key)| {
            let literal = format!("\"{key}\"");
            !of_maps.contains(object) && !texts.iter().any(|text| text.contains(&literal))
        })
        .collect();
    assert!(missing.is_empty(), "no reader names these keys: {missing:?}");
}

// The texts of the readers, without the tables of keys.
fn files_below(folder: &std::path::Path) -> Vec<String> {
    let mut texts: Vec<String> = files(folder, &["rs"]).iter().map(|path| text_of(path)).collect();
    let entries = std::fs::read_dir(folder).expect("the readers are there");
    for entry in entries.filter_map(Result::ok) {
        if entry.path().is_dir() && entry.file_name() != "keys" {
            texts.extend(files_below(&entry.path()));
        }
    }
    texts
}
