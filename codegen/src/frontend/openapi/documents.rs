//! The document and the files it refers to, and what their references lead to.
//!
//! In: files that are loaded already. Out: their trees, and the node that a `$ref` names. Opens no files.

use std::collections::BTreeMap;

use super::pointer::{escaped, percent_decoded, tokens};
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location, Sources};
use crate::frontend::text::tree::{Kind, MOST_DEPTH, Node, NotText, read_json_tree, read_yaml_tree};

mod files;

pub(super) use files::joined_name;
pub use files::{gather_files, referenced_files};

/// All files that take part.
pub(super) struct Documents<'d> {
    files: BTreeMap<FileId, (String, Node<'d>)>,
    by_name: BTreeMap<String, FileId>,
    anchors: BTreeMap<(FileId, String), String>,
    ids: BTreeMap<String, (FileId, String)>,
}

/// What a reference leads to.
#[derive(Clone)]
pub(super) struct Target<'d> {
    /// Its file.
    pub(super) file: FileId,
    /// Its pointer, in the one form that it is always written in.
    pub(super) pointer: String,
    /// The node.
    pub(super) node: &'d Node<'d>,
}

/// Why a reference leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unresolved {
    /// Its file is not among those that were loaded.
    File,
    /// There is nothing at the pointer.
    Pointer,
}

// References inside of pointers are followed, which must end.
const MAX_HOPS: usize = 32;

impl<'d> Documents<'d> {
    /// Reads a file and all it refers to, as far as those are among the sources.
    pub(super) fn read(file: FileId, sources: &'d Sources, found: &mut Findings) -> Option<Self> {
        let mut documents = Self {
            files: BTreeMap::new(),
            by_name: BTreeMap::new(),
            anchors: BTreeMap::new(),
            ids: BTreeMap::new(),
        };
        for (id, source) in sources.files() {
            documents.by_name.insert(joined_name("", &source.name), id);
        }
        let mut open = vec![file];
        while let Some(next) = open.pop() {
            if documents.files.contains_key(&next) {
                continue;
            }
            let source = sources.file(next)?;
            match read_tree(&source.text) {
                Ok(tree) => {
                    documents.index(next, &tree);
                    documents.files.insert(next, (source.name.clone(), tree));
                }
                Err(error) => {
                    let mut finding = not_text(next, &source.text, &error);
                    if next != file {
                        finding = finding.softened();
                    }
                    found.add(finding);
                    if next == file {
                        return None;
                    }
                    continue;
                }
            }
            if documents.by_name.len() > 1 {
                let names = referenced_files(&source.name, &source.text);
                open.extend(names.iter().filter_map(|name| documents.by_name.get(name)));
            }
        }
        Some(documents)
    }

    /// The tree of a file.
    pub(super) fn root(&'d self, file: FileId) -> Option<&'d Node<'d>> {
        self.files.get(&file).map(|(_, tree)| tree)
    }

    /// The name of a file.
    pub(super) fn name(&self, file: FileId) -> &str {
        self.files.get(&file).map_or("", |(name, _)| name.as_str())
    }

    /// What `reference`, written in `file`, leads to.
    pub(super) fn resolve(&'d self, file: FileId, reference: &str) -> Result<Target<'d>, Unresolved> {
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
            .or_else(|| self.walk(file, &elsewhere(&pointer)?, hops))
            .ok_or(Unresolved::Pointer)
    }

    fn file_of(&self, from: FileId, path: &str) -> Option<(FileId, String)> {
        let path = percent_decoded(path);
        let here = self.name(from);
        let by_name = self.by_name.get(&joined_name(here, &path));
        if let Some(file) = by_name.filter(|file| self.files.contains_key(file)) {
            return Some((*file, String::new()));
        }
        // An `$id`, whole or by its last segment.
        self.ids.get(path.as_ref()).cloned().or_else(|| {
            let is_it = |id: &str| id.rsplit('/').next() == Some(path.as_ref());
            let mut ids = self.ids.iter();
            ids.find(|(id, _)| is_it(id)).map(|(_, found)| found.clone())
        })
    }

    // `$ref: Pet`, as early versions had it.
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

    fn index(&mut self, file: FileId, tree: &Node<'d>) {
        let mut path = String::new();
        self.index_below(file, tree, &mut path);
    }

    fn index_below(&mut self, file: FileId, node: &Node<'d>, path: &mut String) {
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
                            self.index_below(file, &member.value, path);
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
                    self.index_below(file, item, path);
                    path.truncate(length);
                }
            }
            _ => {}
        }
    }
}

// A schema's home has another name in the other versions.
fn elsewhere(pointer: &str) -> Option<String> {
    match pointer.strip_prefix("/definitions/") {
        Some(rest) => Some(format!("/components/schemas/{rest}")),
        None => pointer
            .strip_prefix("/components/schemas/")
            .map(|rest| format!("/definitions/{rest}")),
    }
}

fn step<'d>(node: &'d Node<'d>, token: &str) -> Option<&'d Node<'d>> {
    match &node.kind {
        Kind::Object(map) => map.get(token).map(|member| &member.value),
        Kind::Array(items) => items.get(token.parse::<usize>().ok()?),
        _ => None,
    }
}

fn read_tree(text: &str) -> Result<Node<'_>, NotText> {
    let content = text.trim_start_matches('\u{feff}').trim_start();
    if is_page(content) {
        return Err(NotText {
            why: "a page".to_owned(),
            at: text.len() - content.len(),
        });
    }
    if !content.starts_with(['{', '[']) {
        return read_yaml_tree(text);
    }
    // What begins like JSON may still be YAML's flow style; the error is JSON's then, which is more likely meant.
    read_json_tree(text).or_else(|error| read_yaml_tree(text).map_err(|_| error))
}

// HTML may well be YAML, of no use; a merge key is none of it.
fn is_page(content: &str) -> bool {
    content.starts_with('<') && !content.starts_with("<<")
}

fn not_text(file: FileId, text: &str, error: &NotText) -> Finding {
    let mut at = error.at.min(text.trim_end().len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let length = text
        .get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(0, char::len_utf8);
    let is_json = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    if is_page(text.get(at..).unwrap_or_default()) {
        return Finding::new(
            Code::NotOpenApi,
            Location::value(file, "").at(at..at + length),
            "this is a page for a browser, and no OpenAPI document",
            "fetch the document that the page shows: look for a link to `openapi.json`, `swagger.json` or the raw file",
        );
    }
    // As both parsers say it.
    if error.why.contains("recursion limit") || error.why.contains("nests too deeply") {
        return Finding::new(
            Code::NestedTooDeeply,
            Location::value(file, "").at(at..at + length),
            format!("this nests deeper than {MOST_DEPTH} levels"),
            "declare the inner part as a component of its own, and refer to it with `$ref`",
        );
    }
    let language = if is_json { "JSON" } else { "YAML" };
    Finding::new(
        Code::NotJsonOrYaml,
        Location::value(file, "").at(at..at + length),
        format!("this is not {language}: {}", error.why),
        "look for a missing comma, quote or bracket here or just before",
    )
}
