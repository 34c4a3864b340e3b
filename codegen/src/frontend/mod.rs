//! Reads specs: text in, located [`Spec`]s out, with every problem reported at once.
//!
//! In: files that are loaded already. Out: what they say, as written. YAML and JSON end here: no later stage knows which of
//! them a spec came from. Opens no files and follows no references.

pub mod load;
pub mod native;
pub mod openapi;
pub mod text;

use self::native::versions::{Folder, read_versions};
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::{FileId, Sources};
use crate::model::spec::Spec;

/// Every version that these files hold, the oldest first, each with all it inherits through `extends`.
///
/// The files are those of one folder and one API, in any order: the same specs and findings come out, save for the order
/// of findings. A file that cannot be read as YAML, and one whose base is not there, gives no spec.
pub fn read_folder(files: &[FileId], sources: &Sources, found: &mut Findings) -> Vec<Spec> {
    let mut files = files.to_vec();
    files.sort_by_key(|id| sources.file(*id).map(|file| file.name.as_str()));
    let trees: Vec<text::yaml::Node> = files
        .iter()
        .filter_map(|file| text::yaml::read_yaml(*file, sources, found))
        .collect();
    let folder = if trees.len() == files.len() {
        Folder::Whole
    } else {
        Folder::Partial
    };
    read_versions(trees, folder, found)
        .iter()
        .map(|whole| native::read_native(whole, found))
        .collect()
}

/// Whether a type can be declared and named so in the spec language.
pub fn is_type_name(name: &str) -> bool {
    native::is_type_name(name)
}

/// Whether `text` is one version of a spec: a file that alone is no spec, since its folder is.
pub fn is_version_file(text: &str) -> bool {
    let has = |keys: &[&str]| {
        text.lines()
            .any(|line| keys.iter().any(|key| line.starts_with(key)))
    };
    has(&["levain:", "extends:", "api:"])
        && !has(&["openapi:", "swagger:", "\"openapi\"", "\"swagger\"", "{"])
}
