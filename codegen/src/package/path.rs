//! Paths of files in a package: relative, with `/` between their parts, and below its folder on every system.
//!
//! In: a path as a lock has it. Out: whether it stays in the package. Touches no disk: that no part of it is a link is seen there.

/// Whether the path stays below the folder of the package, however a system reads it.
///
/// Windows takes `\` for `/`, `C:x` for a path of another drive, and removes dots and spaces from the end of a name, so that `.. ` is `..`.
pub(super) fn is_inside(path: &str) -> bool {
    let is_name = |part: &str| !part.is_empty() && !part.ends_with(['.', ' ']);
    let is_plain = |next: char| !next.is_control() && !matches!(next, '\\' | ':');
    path.split('/').all(is_name) && path.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::is_inside;

    #[test]
    fn a_path_stays_in_the_package_on_every_system() {
        for path in ["rustfmt.toml", "src/lib.rs", "src/types/a.b.rs", "src/..a/b"] {
            assert!(is_inside(path), "{path}");
        }
        for path in [
            "",
            "/etc/passwd",
            "../victim",
            "src/../../victim",
            "src/..",
            "a//b",
            "./a",
            "a/./b",
            "C:/a",
            "C:a",
            "..\\victim",
            "\\\\host\\a",
            ".. /victim",
            "... /a",
            "a\0b",
            "a\n/b",
            "a/",
        ] {
            assert!(!is_inside(path), "{path:?}");
        }
    }
}
