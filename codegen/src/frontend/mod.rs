//! Reads specs: text in, located [`Spec`]s out, with every problem reported at once.
//!
//! In: files that are loaded already. Out: what they say, as written. YAML and JSON end here: no later stage knows which of
//! them a spec came from. Opens no files and follows no references.

pub mod native;
pub mod openapi;
pub mod text;

use self::native::versions::{Folder, read_versions};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Sources, Spanned};
use crate::diagnostics::nearest::{listed, nearest};
use crate::model::spec::{Spec, Status, Version};

/// Every version that these files hold, the oldest first, each with all it inherits through `extends`.
///
/// The files are those of one folder and one API, in any order: the same specs and findings come out, save for the order
/// of findings. A file that cannot be read as YAML, and one whose base is not there, gives no spec.
pub fn read_folder(files: &[FileId], sources: &Sources, found: &mut Findings) -> Vec<Spec> {
    let mut files = files.to_vec();
    files.sort_by_key(|id| sources.file(*id).map(|file| file.name.as_str()));
    let trees: Vec<text::yaml_tree::Node> = files
        .iter()
        .filter_map(|file| text::yaml_tree::read_yaml(*file, sources, found))
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

/// The version that is asked for, and a finding with the nearest one where there is none.
pub fn select_version<'s>(
    specs: &'s [Spec],
    wanted: &Spanned<String>,
    found: &mut Findings,
) -> Option<&'s Spec> {
    let number: Option<Version> = wanted.value.parse().ok();
    let matching = specs.iter().find(|spec| {
        let version = spec.version.as_ref().map(|version| &version.value);
        version.is_some() && version == number.as_ref()
    });
    if matching.is_none() {
        let texts = || {
            specs
                .iter()
                .filter_map(|spec| Some(spec.version.as_ref()?.value.text()))
        };
        let remedy = match (nearest(&wanted.value, texts()), listed(texts())) {
            (Some(near), _) => format!("write `{near}`"),
            (None, Some(all)) => format!("write {all}"),
            (None, None) => match newest_stable(specs).and_then(|spec| spec.version.as_ref()) {
                Some(newest) => format!("write `{}`, the newest stable one", newest.value),
                None => "add a file that begins with `version: \"…\"`".to_owned(),
            },
        };
        let message = format!(
            "the spec has no version `{}`",
            text::yaml_tree::shortened(&wanted.value)
        );
        found.add(Finding::new(
            Code::UnknownVersion,
            wanted.location.clone(),
            message,
            remedy,
        ));
    }
    matching
}

/// The newest version that is stable and no pre-release.
pub fn newest_stable(specs: &[Spec]) -> Option<&Spec> {
    specs
        .iter()
        .filter(|spec| spec.status == Status::Stable)
        .filter(|spec| {
            spec.version
                .as_ref()
                .is_some_and(|version| !version.value.is_pre_release())
        })
        .max_by(|one, other| {
            let number = |spec: &Spec| spec.version.as_ref().map(|version| version.value.clone());
            number(one).cmp(&number(other))
        })
}
