//! Finds the files that a document refers to.
//!
//! In: the name and the text of a file. Out: the names of other files. Looks at text only, so that callers need not parse it;
//! opens no file itself.

use std::collections::BTreeSet;

use crate::diagnostics::location::{FileId, Sources};
use crate::frontend::openapi::pointer::percent_decoded;

// No real document is split into more files. The limit ends cycles, as of links between folders.
const MAX_FILES: usize = 10_000;

/// Adds a document to the sources, and every file that it refers to, directly or through others. `read` returns the text of a file.
///
/// A file that it cannot read is reported later, at the reference.
pub fn gather_files(
    name: &str,
    text: String,
    sources: &mut Sources,
    read: &mut dyn FnMut(&str) -> Option<String>,
) -> FileId {
    let mut pending: BTreeSet<String> = referenced_files(name, &text).into_iter().collect();
    let mut seen: BTreeSet<String> = BTreeSet::from([name.to_owned()]);
    let file = sources.add(name, text);
    while let Some(name) = pending.pop_first() {
        if seen.len() > MAX_FILES || !seen.insert(name.clone()) {
            continue;
        }
        if let Some(text) = read(&name) {
            pending.extend(referenced_files(&name, &text));
            sources.add(name, text);
        }
    }
    file
}

/// The files that the file `name` with this text refers to by a relative path, each relative to the same folder as `name`. They
/// must be among the sources before the document is read. References to URLs are not included.
pub fn referenced_files(name: &str, text: &str) -> Vec<String> {
    let mut names = BTreeSet::new();
    // A search for one character is the standard library's fastest, also in a build without optimisation.
    for (at, _) in text.match_indices('$') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let Some(rest) = ["ref", "dynamicRef"]
            .iter()
            .find_map(|key| rest.strip_prefix(key))
        else {
            continue;
        };
        let rest = rest.trim_start_matches(['"', '\'']).trim_start();
        let Some(value) = rest
            .strip_prefix(':')
            .map(|value| value.trim_start_matches([' ', '\t']))
        else {
            continue;
        };
        let reference = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value.get(1..).and_then(|value| value.split(quote).next()),
            _ => value.split([' ', '\n', '\r', ',', '}', ']']).next(),
        };
        let path = reference
            .unwrap_or_default()
            .split('#')
            .next()
            .unwrap_or_default();
        if !path.is_empty() && !path.contains(['\n', '\\']) && is_local(path) {
            names.insert(joined_name(name, &percent_decoded(path)));
        }
    }
    names.remove(&joined_name("", name));
    names.into_iter().collect()
}

fn is_local(path: &str) -> bool {
    let is_file = path.contains(['.', '/']);
    is_file && !path.contains("://") && !path.starts_with("//") && !path.starts_with("urn:")
}

/// The name of the file that `path` in the file `from` leads to, without `.` and `..`.
pub(in crate::frontend::openapi) fn joined_name(from: &str, path: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let whole = if path.starts_with('/') || folder.is_empty() {
        path.to_owned()
    } else {
        format!("{folder}/{path}")
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "." => {}
            ".." if parts.last().is_some_and(|last| !last.is_empty() && *last != "..") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::{joined_name, referenced_files};

    #[test]
    fn files_are_found_in_json_and_yaml() {
        let json =
            r##"{"$ref": "#/a", "b": {"$ref":"types/b.json#/B"}, "c": {"$ref": "https://x.be/c.json"}}"##;
        assert_eq!(referenced_files("api/main.json", json), ["api/types/b.json"]);
        let yaml = "a:\n  $ref: ../b%20c.yaml#/B\nd: {$ref: './main.yaml'}\n'$ref': \"Pet\"\n";
        assert_eq!(referenced_files("api/main.yaml", yaml), ["b c.yaml"]);
    }

    #[test]
    fn names_have_no_dot_segments() {
        assert_eq!(joined_name("a/b/c.yaml", "./../d.yaml"), "a/d.yaml");
        assert_eq!(joined_name("c.yaml", "../d.yaml"), "../d.yaml");
        assert_eq!(joined_name("a/c.yaml", "/d.yaml"), "/d.yaml");
    }
}
