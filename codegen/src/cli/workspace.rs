//! Finds the cargo workspace around a folder that does not list it: cargo refuses such a crate unless it is a workspace of its own.
//!
//! In: the folder of a crate that is about to be made. Out: the manifest of the workspace around it, when that one does not want
//! it. Follows [cargo's rules](https://doc.rust-lang.org/cargo/reference/workspaces.html).

use std::path::{Component, Path, PathBuf};

use toml_edit::{DocumentMut, Item, Table};

use crate::load::{read_text, shown};
use crate::selection::glob;

/// The manifest of the workspace around `folder` that neither lists nor excludes it, as seen from `folder`.
pub(super) fn workspace_around(folder: &Path) -> Option<String> {
    let folder = absolute(folder)?;
    let mut above = String::new();
    for root in folder.ancestors().skip(1) {
        above.push_str("../");
        let Ok(Some(text)) = read_text(&root.join("Cargo.toml")) else {
            continue;
        };
        let Ok(manifest) = text.parse::<DocumentMut>() else {
            continue;
        };
        let Some(workspace) = manifest.get("workspace").and_then(Item::as_table) else {
            continue;
        };
        let inside = shown(folder.strip_prefix(root).ok()?);
        let is_settled =
            lists(workspace, &inside) || excludes(workspace, &inside) || depends(&manifest, &inside);
        return (!is_settled).then(|| format!("{above}Cargo.toml"));
    }
    None
}

fn lists(workspace: &Table, inside: &str) -> bool {
    texts(workspace, "members")
        .any(|member| glob(member.trim_start_matches("./").trim_end_matches('/'), inside))
}

fn excludes(workspace: &Table, inside: &str) -> bool {
    texts(workspace, "exclude").any(|excluded| {
        let excluded = excluded.trim_start_matches("./").trim_end_matches('/');
        Path::new(inside).starts_with(excluded)
    })
}

// A path dependency of the root package is a member though not listed.
fn depends(manifest: &DocumentMut, inside: &str) -> bool {
    let dependencies = manifest.get("dependencies").and_then(Item::as_table_like);
    dependencies.is_some_and(|table| {
        table.iter().any(|(_, dependency)| {
            let path = dependency.get("path").and_then(Item::as_str);
            path.is_some_and(|path| path.trim_start_matches("./").trim_end_matches('/') == inside)
        })
    })
}

fn texts<'t>(table: &'t Table, key: &str) -> impl Iterator<Item = &'t str> {
    let list = table.get(key).and_then(Item::as_array);
    list.into_iter().flatten().filter_map(toml_edit::Value::as_str)
}

/// `path` from the root of the file system, without `.` and `..`; `None` when the process has no folder of its own.
pub(super) fn absolute(path: &Path) -> Option<PathBuf> {
    let mut whole = PathBuf::new();
    for part in std::path::absolute(path).ok()?.components() {
        match part {
            Component::ParentDir => {
                whole.pop();
            }
            Component::CurDir => {}
            other => whole.push(other),
        }
    }
    Some(whole)
}

/// The path of `target` as seen from the folder `from`, with `/` between its parts; both from the root of the file system.
pub(super) fn relative(target: &Path, from: &Path) -> String {
    let shared = target
        .components()
        .zip(from.components())
        .take_while(|(one, other)| one == other)
        .count();
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    let down = target.components().skip(shared);
    shown(&up.chain(down).collect::<PathBuf>())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{relative, workspace_around};

    #[test]
    fn a_workspace_that_lists_excludes_or_needs_the_crate_is_no_hindrance() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let client = folder.path().join("crates/client");
        let cases = [
            ("[workspace]\nmembers = [\"crates/*\"]\n", false),
            ("[workspace]\nmembers = [\"./crates/client/\"]\n", false),
            ("[workspace]\nexclude = [\"crates\"]\n", false),
            (
                "[workspace]\n[dependencies]\nclient = { path = \"crates/client\" }\n",
                false,
            ),
            ("[workspace]\nmembers = [\"other\"]\n", true),
            ("[package]\nname = \"alone\"\n", false),
        ];
        for (manifest, hinders) in cases {
            std::fs::write(folder.path().join("Cargo.toml"), manifest)?;
            let around = workspace_around(&client);
            assert_eq!(
                around.as_deref(),
                hinders.then_some("../../Cargo.toml"),
                "{manifest}"
            );
        }
        Ok(())
    }

    #[test]
    fn paths_are_relative_to_where_they_are_needed() {
        assert_eq!(
            relative(Path::new("/a/levain/runtime"), Path::new("/a/b/client")),
            "../../levain/runtime"
        );
        assert_eq!(relative(Path::new("/a/b"), Path::new("/a")), "b");
    }
}
