//! The files of a git tree, by their paths: symbolic links are followed as on the disk, and lead out of the tree nowhere.
//!
//! In: the id of a tree, and paths with `/`. Out: where a path ends without links, and what is there. Reads objects only; nothing is checked out.

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write as _;
use std::rc::Rc;

use super::git::{NotRead, Objects};
use crate::diagnostics::unread::Unread;

// As many links as systems follow.
const MAX_LINKS: usize = 40;

// A longer one is no path of any system.
const MAX_LINK_BYTES: u64 = 4096;

const MAX_FOLDER_BYTES: u64 = 64 << 20;

/// What is at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A folder.
    Folder,
    /// A regular file.
    File,
    /// A symbolic link.
    Link,
    /// The commit of a submodule.
    Module,
}

#[derive(Clone, Debug)]
struct Entry {
    kind: Kind,
    id: String,
}

/// What a path leads to.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// The path without links, from the root of the tree.
    pub(super) path: String,
    /// What is there: no link.
    pub(super) kind: Kind,
    id: String,
}

/// Why a path leads nowhere.
#[derive(Clone, Debug)]
pub(super) struct Nowhere {
    /// The last folder on the way.
    pub(super) folder: String,
    /// Why.
    pub(super) why: Unread,
}

type Folder = Rc<BTreeMap<String, Entry>>;

/// A tree, of which folders are read when they are needed.
pub(super) struct Tree {
    objects: Objects,
    root: String,
    folders: BTreeMap<String, Folder>,
}

impl Tree {
    pub(super) fn new(objects: Objects, root: String) -> Self {
        Self {
            objects,
            root,
            folders: BTreeMap::new(),
        }
    }

    /// Where a path leads.
    pub(super) fn find(&mut self, path: &str) -> Result<Node, Nowhere> {
        let mut way: Vec<(String, String)> = Vec::new();
        let joined = |way: &[(String, String)]| -> String {
            let names: Vec<&str> = way.iter().map(|(name, _)| name.as_str()).collect();
            names.join("/")
        };
        let nowhere = |way: &[(String, String)], why: Unread| Nowhere {
            folder: joined(way),
            why,
        };
        if path.starts_with('/') {
            return Err(nowhere(&way, Unread::Outside));
        }
        let mut pending: VecDeque<String> = path.split('/').map(str::to_owned).collect();
        let mut links = 0;
        while let Some(name) = pending.pop_front() {
            match name.as_str() {
                "" | "." => continue,
                ".." => match way.pop() {
                    Some(_) => continue,
                    None => return Err(nowhere(&way, Unread::Outside)),
                },
                _ => {}
            }
            let folder = way.last().map_or(self.root.clone(), |(_, id)| id.clone());
            let entries = self.folder(&folder).map_err(|why| nowhere(&way, why))?;
            let entry = entries.get(&name).ok_or_else(|| nowhere(&way, Unread::Missing))?;
            match entry.kind {
                Kind::Folder => way.push((name, entry.id.clone())),
                Kind::Link => {
                    links += 1;
                    let target = self.link(&entry.id).filter(|_| links <= MAX_LINKS);
                    let target = target.ok_or_else(|| nowhere(&way, Unread::Missing))?;
                    if target.starts_with('/') {
                        return Err(nowhere(&way, Unread::Outside));
                    }
                    target
                        .split('/')
                        .rev()
                        .for_each(|part| pending.push_front(part.to_owned()));
                }
                Kind::File | Kind::Module if pending.iter().all(|rest| rest == ".") => {
                    let (kind, id) = (entry.kind, entry.id.clone());
                    way.push((name, String::new()));
                    let path = joined(&way);
                    return Ok(Node { path, kind, id });
                }
                Kind::File | Kind::Module => return Err(nowhere(&way, Unread::Missing)),
            }
        }
        Ok(Node {
            path: joined(&way),
            kind: Kind::Folder,
            id: way.last().map_or(self.root.clone(), |(_, id)| id.clone()),
        })
    }

    /// The names in a folder, sorted; none if the path is no folder.
    pub(super) fn names(&mut self, path: &str) -> Vec<String> {
        let folder = self.find(path).ok().filter(|node| node.kind == Kind::Folder);
        let entries = folder.and_then(|node| self.folder(&node.id).ok());
        entries.map_or_else(Vec::new, |entries| entries.keys().cloned().collect())
    }

    /// The bytes of a file.
    pub(super) fn read(&mut self, node: &Node, most: u64) -> Result<Vec<u8>, NotRead> {
        self.objects.read(&node.id, most)
    }

    fn link(&mut self, id: &str) -> Option<String> {
        let bytes = self.objects.read(id, MAX_LINK_BYTES).ok()?;
        String::from_utf8(bytes).ok()
    }

    fn folder(&mut self, id: &str) -> Result<Folder, Unread> {
        if let Some(folder) = self.folders.get(id) {
            return Ok(folder.clone());
        }
        let bytes = self
            .objects
            .read(id, MAX_FOLDER_BYTES)
            .map_err(|_| Unread::Missing)?;
        let folder: Folder = Rc::new(entries(&bytes, id.len() / 2));
        self.folders.insert(id.to_owned(), folder.clone());
        Ok(folder)
    }
}

// Each entry is the mode, a space, the name, a zero byte, and the bytes of the id.
fn entries(mut bytes: &[u8], id_length: usize) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    while let Some(space) = bytes.iter().position(|byte| *byte == b' ') {
        let (mode, rest) = bytes.split_at(space);
        let Some(end) = rest.iter().position(|byte| *byte == 0) else {
            break;
        };
        let (Some(name), Some(id)) = (rest.get(1..end), rest.get(end + 1..end + 1 + id_length)) else {
            break;
        };
        let kind = match mode {
            b"40000" => Kind::Folder,
            b"120000" => Kind::Link,
            b"160000" => Kind::Module,
            _ => Kind::File,
        };
        // What is not UTF-8 cannot be named.
        if let Ok(name) = std::str::from_utf8(name) {
            let mut hex = String::with_capacity(id.len() * 2);
            for byte in id {
                let _ = write!(hex, "{byte:02x}");
            }
            entries.insert(name.to_owned(), Entry { kind, id: hex });
        }
        bytes = rest.get(end + 1 + id_length..).unwrap_or_default();
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::{Kind, entries};

    #[test]
    fn a_tree_that_is_cut_off_gives_what_is_whole() {
        let mut bytes = b"100644 a.yaml\0".to_vec();
        bytes.extend([0xab; 20]);
        bytes.extend(b"40000 types\0");
        bytes.extend([0x01; 20]);
        let whole = entries(&bytes, 20);
        assert_eq!(whole.len(), 2);
        assert_eq!(whole["a.yaml"].id, "ab".repeat(20));
        assert_eq!(whole["types"].kind, Kind::Folder);
        assert_eq!(entries(&bytes[..bytes.len() - 1], 20).len(), 1);
        assert!(entries(b"no tree", 20).is_empty());
    }
}
