//! The version of a crate, also where its `Cargo.toml` leaves it to the workspace.
//!
//! In: the folder of the crate, and how a file is read: from the disk, or from a revision. Out: the version, by
//! <https://doc.rust-lang.org/cargo/reference/workspaces.html#the-package-table>.

use std::path::{Component, Path, PathBuf};

use toml_edit::{DocumentMut, Item};

use crate::diagnostics::failure::Failure;

type Read<'r> = dyn Fn(&Path) -> Result<Option<String>, Failure> + 'r;

// How many folders above a crate are searched for its workspace.
const MOST_LEVELS: usize = 32;

/// The version of the crate in a folder; `None` if it has none, or no manifest.
///
/// # Errors
///
/// A [`Failure`] when the manifest cannot be read.
pub(super) fn crate_version(folder: &Path, read: &Read<'_>) -> Result<Option<String>, Failure> {
    let Some(manifest) = read(&folder.join("Cargo.toml"))?.and_then(|text| parsed(&text)) else {
        return Ok(None);
    };
    let package = manifest.get("package");
    let version = package.and_then(|package| package.get("version"));
    let inherits = version.and_then(|version| version.get("workspace"));
    if inherits.and_then(Item::as_bool) != Some(true) {
        return Ok(version.and_then(Item::as_str).map(str::to_owned));
    }
    let named = package.and_then(|package| package.get("workspace"));
    let workspace = match named.and_then(Item::as_str) {
        Some(path) => workspace_in(&folder.join(path), read),
        None => above(folder)
            .take(MOST_LEVELS)
            .find_map(|folder| workspace_in(&folder, read)),
    };
    Ok(workspace.as_ref().and_then(version_of))
}

fn parsed(text: &str) -> Option<DocumentMut> {
    text.parse().ok()
}

// The table `workspace`, if the manifest in the folder is that of a workspace. What is outside of the repository is none.
fn workspace_in(folder: &Path, read: &Read<'_>) -> Option<Item> {
    let text = read(&folder.join("Cargo.toml")).ok()??;
    parsed(&text)?.get("workspace").cloned()
}

fn version_of(workspace: &Item) -> Option<String> {
    let version = workspace.get("package")?.get("version")?;
    version.as_str().map(str::to_owned)
}

// The folder itself, and those that contain it.
fn above(folder: &Path) -> impl Iterator<Item = PathBuf> {
    std::iter::successors(Some(folder.to_owned()), |folder| {
        let is_named = matches!(folder.components().next_back(), Some(Component::Normal(_)));
        match folder.parent() {
            Some(parent) if is_named => Some(parent.to_owned()),
            _ if folder.is_absolute() => None,
            _ => Some(folder.join("..")),
        }
    })
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{above, crate_version};

    fn version(files: &[(&str, &str)], folder: &str) -> Option<String> {
        let read = |path: &Path| {
            let file = files.iter().find(|(name, _)| Path::new(name) == path);
            Ok(file.map(|(_, text)| (*text).to_owned()))
        };
        crate_version(Path::new(folder), &read).expect("it is read")
    }

    const INHERITED: &str = "[package]\nname = \"bakery\"\nversion.workspace = true\n";

    const WORKSPACE: &str = "[workspace]\npackage.version = \"1.2.3\"\n";

    #[test]
    fn a_version_is_that_of_the_package_or_of_its_workspace() {
        let own = "[package]\nversion = \"0.1.0\"\n";
        assert_eq!(version(&[("a/Cargo.toml", own)], "a").as_deref(), Some("0.1.0"));
        let files = [
            ("a/b/Cargo.toml", INHERITED),
            ("a/Cargo.toml", own),
            ("Cargo.toml", WORKSPACE),
        ];
        assert_eq!(version(&files, "a/b").as_deref(), Some("1.2.3"));
        let files = [("a/Cargo.toml", INHERITED), ("../Cargo.toml", WORKSPACE)];
        assert_eq!(version(&files, "a").as_deref(), Some("1.2.3"));
        let both = format!("{INHERITED}{WORKSPACE}");
        assert_eq!(version(&[("Cargo.toml", &both)], "").as_deref(), Some("1.2.3"));
    }

    #[test]
    fn a_workspace_may_be_named_and_may_have_no_version() {
        let named = format!("{INHERITED}workspace = \"../w\"\n");
        let files = [("a/Cargo.toml", named.as_str()), ("a/../w/Cargo.toml", WORKSPACE)];
        assert_eq!(version(&files, "a").as_deref(), Some("1.2.3"));
        let files = [
            ("a/Cargo.toml", INHERITED),
            ("Cargo.toml", "[workspace]\n"),
            ("../Cargo.toml", WORKSPACE),
        ];
        assert_eq!(version(&files, "a"), None);
        assert_eq!(version(&[("a/Cargo.toml", INHERITED)], "a"), None);
    }

    #[test]
    fn folders_above_leave_the_one_that_they_begin_in() {
        let found: Vec<PathBuf> = above(Path::new("a/b")).take(4).collect();
        assert_eq!(found, ["a/b", "a", "", ".."].map(PathBuf::from));
    }
}
