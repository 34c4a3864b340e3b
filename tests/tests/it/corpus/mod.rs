//! Real OpenAPI documents, in `../shared/corpus` beside the project, which a fresh clone does not have.

mod documents;
mod extract;
mod import;
mod keys;
mod parts;
mod stability;

use std::path::PathBuf;

use crate::harness::cases::{files, root};

/// The documents of a folder of the corpus, by name.
pub fn documents_of(folder: &str) -> Vec<PathBuf> {
    let documents = files(
        &root().join("../shared/corpus").join(folder),
        &["json", "yaml", "yml"],
    );
    assert!(!documents.is_empty(), "the corpus has no documents in `{folder}`");
    documents
}
