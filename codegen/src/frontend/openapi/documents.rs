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
use super::pointer::percent_decoded;
use super::schema_names::{FilesByStem, add_file};
use crate::diagnostics::finding::{Code, Findings};
use crate::diagnostics::location::{FileId, Sources};
use crate::diagnostics::unread::Unread;
use crate::frontend::text::json_tree::{Kind, Node};

/// The document, and all files that it refers to directly or through others.
pub(crate) struct Documents<'d> {
    files: BTreeMap<FileId, (String, Node<'d>)>,
    by_name: BTreeMap<String, FileId>,
    by_stem: FilesByStem,
    index: Index,
    // Files that are no tree, by their names, with what is wrong.
    without_tree: BTreeMap<String, String>,
    sources: &'d Sources,
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
            by_stem: FilesByStem::new(),
            index: Index::default(),
            without_tree: BTreeMap::new(),
            sources,
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
                // Most text is YAML: a string. A finding in it would show it.
                Ok(tree) if next != file && !matches!(tree.kind, Kind::Object(_)) => {
                    let why = "contains no object".to_owned();
                    documents.without_tree.insert(joined_name("", &source.name), why);
                    continue;
                }
                Ok(tree) => {
                    documents.index.add(next, &tree);
                    add_file(&mut documents.by_stem, &source.name, &tree.kind);
                    documents.files.insert(next, (source.name.clone(), tree));
                }
                Err(finding) if next == file => {
                    found.add(*finding);
                    return None;
                }
                Err(finding) => {
                    let why = parse::without_text(&finding, text);
                    documents.without_tree.insert(joined_name("", &source.name), why);
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

    /// Why the file of a reference in `from` is not one of these: the rest of a sentence that begins with the reference, and the code and the
    /// remedy. It quotes no text of the file.
    pub(super) fn why_unread(&self, from: FileId, reference: &str) -> (Code, String, &'static str) {
        let path = reference.split('#').next().unwrap_or_default();
        let main = self
            .sources
            .files()
            .next()
            .map_or("", |(_, main)| main.name.as_str());
        let name = joined_name(self.name(from), &percent_decoded(path));
        if let Some(why) = self.without_tree.get(&name) {
            return (
                Code::FileNotRead,
                why.clone(),
                "look at the file, or correct the reference",
            );
        }
        // `/components/schemas/Pet`, where `#` is missing.
        if ["/components/", "/definitions/", "/paths/"]
            .iter()
            .any(|home| path.starts_with(home))
        {
            return (
                Code::FileNotRead,
                Unread::Missing.reason().to_owned(),
                "write `#` before it if it is in this document",
            );
        }
        let why = self.sources.unread().get(&name).copied();
        let why = why.unwrap_or_else(|| unread_by_name(main, path, &name));
        let code = if why.is_refused() {
            Code::FileRefused
        } else {
            Code::FileNotRead
        };
        (code, why.reason().to_owned(), why.remedy())
    }

    /// The files by their names without folders.
    pub(super) const fn files_by_stem(&self) -> &FilesByStem {
        &self.by_stem
    }
}

// What the name alone tells of a file that nobody tried to read.
fn unread_by_name(main: &str, path: &str, name: &str) -> Unread {
    let main = joined_name("", main);
    let below = match main.rsplit_once('/') {
        Some((folder, _)) => name.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')),
        None => Some(name).filter(|name| !name.starts_with('/')),
    };
    let is_below = below.is_some_and(|below| below.split('/').next() != Some(".."));
    if is_below || path.contains("://") {
        Unread::Missing
    } else {
        Unread::Outside
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
