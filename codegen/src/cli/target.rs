//! Whether a folder may become that of a generated package: not one that is somebody else's.
//!
//! In: the folder, and the path of the spec. Out: nothing, or why it is refused. Reads the folder and writes nothing.

use std::fs;
use std::path::Path;

use toml_edit::{DocumentMut, Item};

use super::apply::{BEGUN, LOCK, MANIFEST};
use super::manifest::MADE_ONCE;
use super::package_folder::{read_own, says_generated};
use crate::diagnostics::failure::Failure;
use crate::load::shown;
use crate::package::record::Record;

const REMEDY: &str = "give a folder of its own, such as `--out client`; nothing was written";

// What the root of a repository has, by the system of version control.
const REPOSITORIES: &[&str] = &[".git", ".hg", ".jj", ".svn"];

// What a repository may have before anything is in it.
const SETTINGS_OF_REPOSITORIES: &[&str] = &[".gitattributes", ".gitignore"];

/// Refuses a folder that is somebody else's: that of the spec, a package that levain did not make, the root of a repository with other files.
pub(super) fn check_target(out: &Path, spec: &Path, record: &Record) -> Result<(), Failure> {
    let there = out.ancestors().find(|folder| folder.exists());
    if let Some(file) = there.filter(|there| !there.is_dir()) {
        let message = format!("`{}` is a file, and the crate needs a folder", shown(file));
        return Err(Failure::new(message, "give another folder: `--out my-client`"));
    }
    if is_folder_of(out, spec) {
        return Err(Failure::new(
            format!(
                "`{}` is the folder of the spec, and the crate needs a folder of its own",
                shown(out)
            ),
            REMEDY,
        ));
    }
    let manifest = read_own(out, MANIFEST)?;
    if is_made_by_levain(out, manifest.as_deref(), record) {
        return Ok(());
    }
    if let Some(manifest) = manifest {
        return Err(Failure::new(
            format!(
                "`{}` is {}, which levain did not make",
                shown(out),
                described(&manifest)
            ),
            REMEDY,
        ));
    }
    match other_file_of_repository(out) {
        Some(other) => Err(Failure::new(
            format!(
                "`{}` is the root of a repository with other files, such as `{other}`",
                shown(out)
            ),
            REMEDY,
        )),
        None => Ok(()),
    }
}

fn is_folder_of(out: &Path, spec: &Path) -> bool {
    let folder = if spec.is_dir() { Some(spec) } else { spec.parent() };
    let folder = folder.map(|folder| {
        if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        }
    });
    let [out, folder] = [Some(out), folder].map(|path| path.and_then(|path| fs::canonicalize(path).ok()));
    out.is_some() && out == folder
}

// The lock alone is no proof: a package of the user's has one for `api!`.
fn is_made_by_levain(out: &Path, manifest: Option<&str>, record: &Record) -> bool {
    let library = out.join("src/lib.rs");
    let has_record = [LOCK, BEGUN].iter().any(|name| out.join(name).is_file());
    says_generated(&library)
        || match manifest {
            Some(manifest) => {
                manifest.starts_with(MADE_ONCE)
                    || (!library.exists() && record.paths().any(|path| path == "src/lib.rs"))
            }
            None => has_record,
        }
}

fn described(manifest: &str) -> String {
    let document = manifest.parse::<DocumentMut>().ok();
    let name = document.as_ref().and_then(|document| {
        let package = document.get("package").and_then(Item::as_table_like)?;
        package.get("name").and_then(Item::as_str)
    });
    match (
        name,
        document
            .as_ref()
            .is_some_and(|document| document.contains_key("workspace")),
    ) {
        (Some(name), _) => format!("the package `{name}`"),
        (None, true) => "a workspace".to_owned(),
        (None, false) => "a package".to_owned(),
    }
}

fn other_file_of_repository(out: &Path) -> Option<String> {
    let is_repository = REPOSITORIES.iter().any(|name| out.join(name).exists());
    let entries = fs::read_dir(out).ok().filter(|_| is_repository)?;
    let names = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_other = |name: &String| {
        !REPOSITORIES.contains(&name.as_str()) && !SETTINGS_OF_REPOSITORIES.contains(&name.as_str())
    };
    names.filter(is_other).min()
}
