//! Loads an OpenAPI document with the files it refers to.

use std::collections::BTreeSet;
use std::path::Path;

use super::disk::read_text;
use super::setup::LoadedSpec;
use crate::finding::Findings;
use crate::place::Sources;
use crate::read::openapi::{read_openapi, referenced_files};

// More files than any document is split into: a ring of folders cannot make this endless.
const MOST_FILES: usize = 10_000;

/// Reads the document at `spec`, a path below `root`; a message when it cannot be read at all.
pub(super) fn load_document(root: &Path, spec: &str, strict: bool) -> Result<LoadedSpec, String> {
    let text = read_text(&root.join(spec))?.ok_or_else(|| format!("there is no file `{spec}`"))?;
    let mut sources = Sources::default();
    let mut open: BTreeSet<String> = referenced_files(spec, &text).into_iter().collect();
    let mut seen: BTreeSet<String> = BTreeSet::from([spec.to_owned()]);
    let file = sources.add(spec, text);
    while let Some(name) = open.pop_first() {
        if seen.len() > MOST_FILES || !seen.insert(name.clone()) {
            continue;
        }
        // What is not there is a finding where it is referred to.
        if let Some(text) = read_text(&root.join(&name)).ok().flatten() {
            open.extend(referenced_files(&name, &text));
            sources.add(name, text);
        }
    }
    let mut found = Findings::new(strict);
    let specs = read_openapi(file, &sources, &mut found).into_iter().collect();
    Ok(LoadedSpec {
        sources,
        specs,
        found,
    })
}
