//! What the user calls a spec: a path, or a git revision and a path in the repository.
//!
//! In: the word of the command line. Out: revision and path, without a look into the repository.

use std::fs;
use std::path::{Component, Path};

use super::git::Git;

/// The revision and the path of `main:spec/api.yaml`; `None` if a path is meant: nothing is before the colon, it is a drive of Windows, or
/// there is a file of this name below `root`.
pub fn split_revision<'w>(root: &Path, written: &'w str) -> Option<(&'w str, &'w str)> {
    let (revision, path) = split(written)?;
    (!root.join(written).exists()).then_some((revision, path))
}

fn split(written: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    // `main^{/fix: a typo}:spec/api.yaml`
    let colon = written.char_indices().find(|(_, next)| {
        match next {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        *next == ':' && depth == 0
    });
    let (at, _) = colon?;
    let (revision, path) = (written.get(..at)?, written.get(at + 1..)?);
    let is_drive = revision.len() == 1
        && revision.bytes().all(|byte| byte.is_ascii_alphabetic())
        && path.starts_with(['/', '\\']);
    (!is_drive).then_some((revision, path))
}

/// The path in the repository that is written behind a revision, without `.` and `..`; `None` if it leads out. `prefix` is the folder
/// where the user is.
pub(super) fn in_repository(prefix: &str, path: &str) -> Option<String> {
    let path = path.replace('\\', "/");
    let is_relative =
        ["./", "../"].iter().any(|start| path.starts_with(start)) || path == "." || path == "..";
    if is_relative {
        without_dots(&format!("{prefix}{path}"))
    } else {
        without_dots(&path)
    }
}

/// The path in the repository of a file below `root`, which need not exist any more.
pub(super) fn on_disk_in_repository(root: &Path, git: &Git, prefix: &str, written: &str) -> Option<String> {
    if Path::new(written).is_relative() {
        return without_dots(&format!("{prefix}{}", written.replace('\\', "/")));
    }
    let top = fs::canonicalize(git.top_level()?).ok()?;
    let path = root.join(written);
    let known = path
        .ancestors()
        .find_map(|above| Some((above, fs::canonicalize(above).ok()?)));
    let (above, real) = known?;
    let whole = real.join(path.strip_prefix(above).ok()?);
    let inside = whole.strip_prefix(top).ok()?;
    let parts = inside.components().filter_map(|part| match part {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    Some(parts.collect::<Vec<_>>().join("/"))
}

fn without_dots(path: &str) -> Option<String> {
    if path.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{in_repository, split};

    #[test]
    fn a_revision_ends_at_the_first_colon_outside_of_braces() {
        assert_eq!(split("main:spec/api.yaml"), Some(("main", "spec/api.yaml")));
        assert_eq!(split("v1.0.0:"), Some(("v1.0.0", "")));
        assert_eq!(
            split("HEAD^{/fix: it}:a:b.yaml"),
            Some(("HEAD^{/fix: it}", "a:b.yaml"))
        );
        assert_eq!(split("spec/api.yaml"), None);
    }

    #[test]
    fn a_drive_is_no_revision() {
        assert_eq!(split("C:\\spec\\api.yaml"), None);
        assert_eq!(split("c:/spec/api.yaml"), None);
        assert_eq!(split("c:spec/api.yaml"), Some(("c", "spec/api.yaml")));
    }

    #[test]
    fn a_path_begins_at_the_root_or_with_a_dot_here() {
        let path = |path| in_repository("sub/", path);
        assert_eq!(path("spec/./api.yaml").as_deref(), Some("spec/api.yaml"));
        assert_eq!(path("./api.yaml").as_deref(), Some("sub/api.yaml"));
        assert_eq!(path("../api.yaml").as_deref(), Some("api.yaml"));
        assert_eq!(path("../../api.yaml"), None);
        assert_eq!(path("/api.yaml"), None);
        assert_eq!(path("").as_deref(), Some(""));
    }
}
