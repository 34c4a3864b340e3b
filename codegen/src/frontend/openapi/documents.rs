//! The files of a document, and the nodes that references lead to.
//!
//! In: files that are loaded already. Out: their trees, and the target of each `$ref`. Opens no files, and adds no findings about
//! references: the reader does.

mod files;
mod index;
mod parse;
mod resolve;

pub use self::files::{gather_files, referenced_files};

use std::collections::BTreeMap;

pub(super) use self::index::Position;

use self::files::joined_name;
use self::index::Index;
use self::parse::parse_tree;
use super::cursor::Cursor;
use crate::diagnostics::finding::Findings;
use crate::diagnostics::location::{FileId, Sources};
use crate::frontend::text::json_tree::{Kind, Node};

/// The document, and all files that it refers to directly or through others.
pub(crate) struct Documents<'d> {
    files: BTreeMap<FileId, (String, Node<'d>)>,
    by_name: BTreeMap<String, FileId>,
    index: Index,
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
            index: Index::default(),
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
                    documents.index.add(next, &tree);
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

    /// All files, by their names.
    pub(super) fn files_by_name(&self) -> impl Iterator<Item = (&str, &Node<'d>)> {
        self.files.values().map(|(name, root)| (name.as_str(), root))
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
