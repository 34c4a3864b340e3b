//! The files of a document, and the nodes that references lead to.
//!
//! In: files that are loaded already. Out: their trees, and the target of each `$ref`. Opens no files, and adds no findings about
//! references: the reader does.

mod files;
mod parse;

pub use self::files::{gather_files, referenced_files};

use std::collections::BTreeMap;

use self::files::joined_name;
use self::parse::parse_tree;
use super::cursor::Cursor;
use super::pointer::{escaped, percent_decoded, tokens};
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::{FileId, Sources};
use crate::frontend::text::json_tree::{Kind, Node};

/// The document, and all files that it refers to directly or through others.
pub(crate) struct Documents<'d> {
    files: BTreeMap<FileId, (String, Node<'d>)>,
    by_name: BTreeMap<String, FileId>,
    anchors: BTreeMap<(FileId, String), String>,
    ids: BTreeMap<String, (FileId, String)>,
}

/// The node that a reference leads to.
#[derive(Clone)]
pub(crate) struct Target<'d> {
    /// The file that contains it.
    pub(crate) file: FileId,
    /// Its JSON Pointer in canonical form, so that two targets with the same file and pointer are the same node.
    pub(crate) pointer: String,
    /// The node.
    pub(crate) node: &'d Node<'d>,
}

impl<'d> Target<'d> {
    /// The node of a cursor.
    pub(super) fn of(cursor: &Cursor<'_, 'd>) -> Self {
        Self {
            file: cursor.file,
            pointer: cursor.pointer(),
            node: cursor.node,
        }
    }

    /// A cursor at the node.
    pub(super) const fn cursor(&self) -> Cursor<'_, 'd> {
        Cursor::new(self.node, self.file, self.pointer.as_str())
    }
}

/// Why a reference cannot be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unresolved {
    /// Its file was not loaded.
    File,
    /// The file has no node at the pointer.
    Pointer,
}

// A pointer may lead through nodes that are references themselves. The limit ends cycles of them.
const MAX_HOPS: usize = 32;

impl<'d> Documents<'d> {
    /// Reads a file with this text, and those files that it refers to which are among the sources.
    pub(crate) fn read(
        file: FileId,
        text: &'d str,
        sources: &'d Sources,
        found: &mut Findings,
    ) -> Option<Self> {
        let mut documents = Self {
            files: BTreeMap::new(),
            by_name: BTreeMap::new(),
            anchors: BTreeMap::new(),
            ids: BTreeMap::new(),
        };
        for (id, source) in sources.files() {
            documents.by_name.insert(joined_name("", &source.name), id);
        }
        let mut pending = vec![file];
        while let Some(next) = pending.pop() {
            if documents.files.contains_key(&next) {
                continue;
            }
            let source = sources.file(next)?;
            let text = if next == file { text } else { &source.text };
            match parse_tree(next, text) {
                Ok(tree) => {
                    documents.index(next, &tree, &mut String::new());
                    documents.files.insert(next, (source.name.clone(), tree));
                }
                Err(finding) if next == file => {
                    found.add(*finding);
                    return None;
                }
                Err(finding) => {
                    found.add(finding.softened());
                    continue;
                }
            }
            if documents.by_name.len() > 1 {
                let names = referenced_files(&source.name, text);
                pending.extend(names.iter().filter_map(|name| documents.by_name.get(name)));
            }
        }
        Some(documents)
    }

    /// The tree of a file.
    pub(crate) fn root(&'d self, file: FileId) -> Option<&'d Node<'d>> {
        self.files.get(&file).map(|(_, tree)| tree)
    }

    /// The name of a file.
    pub(super) fn name(&self, file: FileId) -> &str {
        self.files.get(&file).map_or("", |(name, _)| name.as_str())
    }

    /// The node that `reference`, written in `file`, leads to.
    pub(crate) fn resolve(&'d self, file: FileId, reference: &str) -> Result<Target<'d>, Unresolved> {
        self.resolve_within(file, reference, MAX_HOPS)
    }

    fn resolve_within(
        &'d self,
        file: FileId,
        reference: &str,
        hops: usize,
    ) -> Result<Target<'d>, Unresolved> {
        let (path, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let (file, base) = if path.is_empty() {
            (file, String::new())
        } else {
            match self.file_of(file, path) {
                Some(found) => found,
                None => return self.by_bare_name(file, reference).ok_or(Unresolved::File),
            }
        };
        let fragment = percent_decoded(fragment);
        let pointer = if fragment.is_empty() {
            base
        } else if fragment.starts_with('/') {
            format!("{base}{fragment}")
        } else {
            match self.anchors.get(&(file, fragment.to_string())) {
                Some(pointer) => pointer.clone(),
                None => return self.by_bare_name(file, &fragment).ok_or(Unresolved::Pointer),
            }
        };
        self.walk(file, &pointer, hops)
            .or_else(|| self.walk(file, &in_other_version(&pointer)?, hops))
            .ok_or(Unresolved::Pointer)
    }

    fn file_of(&self, from: FileId, path: &str) -> Option<(FileId, String)> {
        let path = percent_decoded(path);
        let here = self.name(from);
        let by_name = self.by_name.get(&joined_name(here, &path));
        if let Some(file) = by_name.filter(|file| self.files.contains_key(file)) {
            return Some((*file, String::new()));
        }
        // The path may be an `$id`, or the last segment of one.
        self.ids.get(path.as_ref()).cloned().or_else(|| {
            let is_last_segment = |id: &str| id.rsplit('/').next() == Some(path.as_ref());
            let mut ids = self.ids.iter();
            ids.find(|(id, _)| is_last_segment(id))
                .map(|(_, found)| found.clone())
        })
    }

    // `$ref: Pet`, the form of early versions of Swagger.
    fn by_bare_name(&'d self, file: FileId, name: &str) -> Option<Target<'d>> {
        let name = escaped(name);
        ["/components/schemas/", "/definitions/"]
            .iter()
            .find_map(|home| self.walk(file, &format!("{home}{name}"), 0))
    }

    fn walk(&'d self, file: FileId, pointer: &str, hops: usize) -> Option<Target<'d>> {
        let mut at = Target {
            file,
            pointer: String::with_capacity(pointer.len()),
            node: self.root(file)?,
        };
        for token in tokens(pointer) {
            if let Some(node) = step(at.node, &token) {
                at.pointer.push('/');
                at.pointer.push_str(&escaped(&token));
                at.node = node;
                continue;
            }
            // The pointer goes through a reference.
            let Kind::Object(map) = &at.node.kind else {
                return None;
            };
            let Kind::String(reference) = &map.get("$ref")?.value.kind else {
                return None;
            };
            let through = self
                .resolve_within(at.file, reference, hops.checked_sub(1)?)
                .ok()?;
            let below = format!("{}/{}", through.pointer, escaped(&token));
            at = self.walk(through.file, &below, hops - 1)?;
        }
        Some(at)
    }

    // Finds what else references can name: anchors and `$id`s. `path` is the pointer of `node`.
    fn index(&mut self, file: FileId, node: &Node<'d>, path: &mut String) {
        match &node.kind {
            Kind::Object(map) => {
                for member in map.members() {
                    match (member.key.as_ref(), &member.value.kind) {
                        ("$anchor" | "$dynamicAnchor", Kind::String(name)) => {
                            self.anchors.insert((file, name.to_string()), path.clone());
                        }
                        ("$id" | "$self", Kind::String(id)) => {
                            let id = id.trim_end_matches('#').to_owned();
                            self.ids.insert(id, (file, path.clone()));
                        }
                        (key, Kind::Object(_) | Kind::Array(_)) => {
                            let length = path.len();
                            path.push('/');
                            path.push_str(&escaped(key));
                            self.index(file, &member.value, path);
                            path.truncate(length);
                        }
                        _ => {}
                    }
                }
            }
            Kind::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    let length = path.len();
                    path.push('/');
                    path.push_str(&index.to_string());
                    self.index(file, item, path);
                    path.truncate(length);
                }
            }
            _ => {}
        }
    }
}

// Documents that were converted refer to schemas at the pointer that they have in the other version.
fn in_other_version(pointer: &str) -> Option<String> {
    match pointer.strip_prefix("/definitions/") {
        Some(rest) => Some(format!("/components/schemas/{rest}")),
        None => pointer
            .strip_prefix("/components/schemas/")
            .map(|rest| format!("/definitions/{rest}")),
    }
}

/// The member or the item that a token of a pointer leads to.
pub(crate) fn step<'d>(node: &'d Node<'d>, token: &str) -> Option<&'d Node<'d>> {
    match &node.kind {
        Kind::Object(map) => map.get(token).map(|member| &member.value),
        Kind::Array(items) => items.get(token.parse::<usize>().ok()?),
        _ => None,
    }
}
