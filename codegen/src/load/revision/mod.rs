//! The files of a spec at a git revision: `main:spec/api.yaml`, or those of the merge base.
//!
//! In: a spec as the user names it. Out: [`LoadedSpec`], loaded by the rules that hold on the disk: files refer to files of the same revision,
//! below the folder of the document or the `root`, and up to a size. Nothing is checked out or fetched.

mod git;
mod name;
mod tree;

use std::path::{Path, PathBuf};

pub use self::git::Git;
use self::git::NotRead;
pub use self::name::split_revision;
use self::tree::{Kind, Node, Nowhere, Tree};
use super::documents::VersionDocument;
use super::files::Files;
use super::reach::{MAX_BYTES, MAX_FILE_BYTES};
use super::text::{is_spec_file, text_of};
use super::{
    Form, LoadedSpec, check_path, load_document, load_folder, load_spec_below, not_a_version, shown,
    spec_not_found,
};
use crate::diagnostics::failure::Failure;
use crate::diagnostics::nearest::{listed, nearest};
use crate::diagnostics::unread::Unread;

/// Loads one side of a comparison: a path below `root`, a git revision with a path (`main:spec/api.yaml`), or, with `base`, the same path at
/// the commit where the work parted from that revision (the merge base of both, and not its tip).
///
/// As in git, a path behind a revision begins at the root of the repository, or with `./` in the folder `root`. An existing file whose name
/// contains a colon is a file. `below` is as for [`load_spec_below`].
///
/// # Errors
///
/// A [`Failure`] when there is no such revision or file, or a file cannot be read as text.
pub fn load_side(
    root: &Path,
    written: &str,
    base: Option<&str>,
    below: Option<&str>,
) -> Result<LoadedSpec, Failure> {
    check_path(written)?;
    let at = split_revision(root, written);
    if at.is_none() && base.is_none() {
        return load_spec_below(root, written, below);
    }
    let git = Git::of(root).map_err(|failure| not_in_git(failure, written, at))?;
    let place = InRepository::of(git, root)?;
    let path = match at {
        Some((_, path)) => name::in_repository(&place.prefix, path),
        None => place.path_of(written),
    };
    let path = path.ok_or_else(|| outside(written))?;
    let revision = match base {
        None => at.map_or_else(String::new, |(revision, _)| revision.to_owned()),
        Some(base) => place
            .git
            .merge_base(base, at.map_or("HEAD", |(revision, _)| revision))?,
    };
    place.load(&revision, base, &path, below)
}

/// Loads the spec that is at `path`, a path below `root`, as it was at a git revision.
///
/// # Errors
///
/// A [`Failure`] when there is no such revision or file, or a file cannot be read as text.
pub fn load_at(root: &Path, revision: &str, path: &str, below: Option<&str>) -> Result<LoadedSpec, Failure> {
    let place = InRepository::of(Git::of(root)?, root)?;
    let path = place.path_of(path).ok_or_else(|| outside(path))?;
    place.load(revision, None, &path, below)
}

/// Loads several documents as [`load_documents`](super::load_documents) does, as they were at a git revision.
///
/// # Errors
///
/// A [`Failure`] when there is no such revision or file, or a file cannot be read as text.
pub fn load_documents_at(
    root: &Path,
    revision: &str,
    documents: &[(String, String)],
    below: Option<&str>,
) -> Result<LoadedSpec, Failure> {
    let place = InRepository::of(Git::of(root)?, root)?;
    let below = place.below(below)?;
    let mut files = place.files(revision, None)?;
    let mut loaded = LoadedSpec::default();
    let mut read = Vec::new();
    for (version, spec) in documents {
        let number = version.parse().map_err(|_| not_a_version(version))?;
        let path = place.path_of(spec).ok_or_else(|| outside(spec))?;
        files.enter(&path, below.as_deref())?;
        let text = files.read_named(&path)?;
        read.push(VersionDocument {
            file: loaded.gather(&mut files, &path, text),
            version: Some(number),
        });
    }
    loaded.sources.set_revision(revision);
    loaded.form = Form::Documents(read);
    Ok(loaded)
}

/// The text of the file at `path`, a path below `root`, as it was at a git revision; `None` if there was none.
///
/// # Errors
///
/// A [`Failure`] when there is no such revision, or the file cannot be read as text.
pub fn read_at(root: &Path, revision: &str, path: &str) -> Result<Option<String>, Failure> {
    let place = InRepository::of(Git::of(root)?, root)?;
    let path = place.path_of(path).ok_or_else(|| outside(path))?;
    let mut files = place.files(revision, None)?;
    if files.tree.find(&path).is_ok_and(|node| node.kind == Kind::File) {
        files.read_named(&path).map(Some)
    } else {
        Ok(None)
    }
}

fn outside(written: &str) -> Failure {
    let message = format!("`{written}` is outside of the git repository");
    Failure::new(message, "run the command in the repository that contains it")
}

// A folder of a repository.
struct InRepository<'r> {
    git: Git,
    root: &'r Path,
    // The path of the folder in the repository, with a slash at the end.
    prefix: String,
}

impl<'r> InRepository<'r> {
    fn of(git: Git, root: &'r Path) -> Result<Self, Failure> {
        let prefix = git.prefix()?;
        Ok(Self { git, root, prefix })
    }

    // The path in the repository of a file below the folder.
    fn path_of(&self, written: &str) -> Option<String> {
        name::on_disk_in_repository(self.root, &self.git, &self.prefix, written)
    }

    fn files(&self, revision: &str, base: Option<&str>) -> Result<Revision, Failure> {
        let known_as = match base {
            None => revision,
            Some(_) => revision.get(..10).unwrap_or(revision),
        };
        let id = self.git.tree(revision)?;
        Ok(Revision {
            tree: Tree::new(self.git.objects()?, id),
            known_as: known_as.to_owned(),
            base: base.map(str::to_owned),
            reach: None,
            left: MAX_BYTES,
        })
    }

    fn load(
        &self,
        revision: &str,
        base: Option<&str>,
        path: &str,
        below: Option<&str>,
    ) -> Result<LoadedSpec, Failure> {
        let below = self.below(below)?;
        self.files(revision, base)?.load(path, below.as_deref())
    }

    // The folder below which references may lead, in the repository.
    fn below(&self, below: Option<&str>) -> Result<Option<String>, Failure> {
        let Some(below) = below else {
            return Ok(None);
        };
        let path = self.path_of(below).ok_or_else(|| {
            let message = format!("`root` is `{below}`, which is outside of the git repository");
            Failure::new(message, "give `root` a folder of the repository")
        })?;
        Ok(Some(path))
    }
}

fn not_in_git(failure: Failure, written: &str, at: Option<(&str, &str)>) -> Failure {
    match at {
        Some((revision, path)) => Failure::new(
            format!(
                "there is no file `{written}`, and `{path}` of the git revision `{revision}` cannot be read: {}",
                failure.message
            ),
            failure.remedy,
        ),
        None => failure,
    }
}

// The files of a revision.
struct Revision {
    tree: Tree,
    // What messages call the revision.
    known_as: String,
    // The revision that it is the merge base with.
    base: Option<String>,
    // The folder below which files may name others, without links.
    reach: Option<String>,
    left: u64,
}

impl Revision {
    fn load(&mut self, path: &str, below: Option<&str>) -> Result<LoadedSpec, Failure> {
        let mut loaded = match self.enter(path, below)? {
            Kind::Folder => load_folder(self, path)?,
            _ => load_document(self, path)?,
        };
        loaded.sources.set_revision(&self.known_as);
        loaded.name = self.named(path);
        Ok(loaded)
    }

    // What is at the path of a spec, whose files may refer to those below a folder from now on.
    fn enter(&mut self, path: &str, below: Option<&str>) -> Result<Kind, Failure> {
        let node = self
            .tree
            .find(path)
            .map_err(|nowhere| self.not_found(path, &nowhere))?;
        let parent = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let folder = match (below, node.kind) {
            (Some(below), _) => below,
            (None, Kind::Folder) => path,
            (None, _) => parent,
        };
        let reach = self
            .tree
            .find(folder)
            .ok()
            .filter(|node| node.kind == Kind::Folder);
        if below.is_some() && reach.is_none() {
            return Err(Failure::new(
                format!(
                    "there is no folder `{}`, below which references may lead",
                    self.named(folder)
                ),
                "give `root` the path of a folder that contains the spec at that revision",
            ));
        }
        self.reach = reach.map(|node| node.path);
        Ok(node.kind)
    }

    fn not_found(&mut self, path: &str, nowhere: &Nowhere) -> Failure {
        let named = self.named(path);
        if nowhere.why == Unread::Outside {
            let message = format!("`{named}` is a symbolic link that leads out of the repository");
            return spec_not_found(message, "name the file that it leads to".to_owned());
        }
        let wrong = path
            .strip_prefix(nowhere.folder.as_str())
            .unwrap_or(path)
            .trim_start_matches('/');
        let wrong = wrong.split('/').next().unwrap_or_default();
        let siblings = self.tree.names(&nowhere.folder);
        let near = nearest(wrong, siblings.iter().map(String::as_str));
        let near = near.map(|near| self.named(&shown(&Path::new(&nowhere.folder).join(near))));
        match (&self.base, near) {
            (Some(base), _) => spec_not_found(
                format!(
                    "there is no file or folder `{path}` at `{}`, the merge base with `{base}`",
                    self.known_as
                ),
                format!(
                    "if it was moved since, name it as it was: `levain diff {}:OLD/PATH {path}`",
                    self.known_as
                ),
            ),
            (None, Some(near)) => spec_not_found(
                format!("there is no file or folder `{named}`"),
                format!("did you mean `{near}`?"),
            ),
            (None, None) => spec_not_found(
                format!("there is no file or folder `{named}`"),
                format!(
                    "the path begins at the root of the repository, or with `./` here; `git ls-tree -r --name-only {}` lists the files",
                    self.known_as
                ),
            ),
        }
    }

    fn contains(&self, path: &str) -> bool {
        self.reach
            .as_deref()
            .is_some_and(|reach| Path::new(path).starts_with(reach))
    }

    // A file that is found, if it may be read.
    fn reached(&mut self, path: &str) -> Result<Node, Unread> {
        match self.tree.find(path) {
            Ok(node) if !self.contains(&node.path) => Err(Unread::Outside),
            Ok(node) if node.kind == Kind::File => Ok(node),
            Ok(_) => Err(Unread::NotRegular),
            // Whether a file outside exists is not told either.
            Err(nowhere) if !self.contains(&nowhere.folder) => Err(Unread::Outside),
            Err(nowhere) => Err(nowhere.why),
        }
    }
}

impl Files for Revision {
    fn spec_files(&mut self, folder: &str) -> Result<Vec<String>, Failure> {
        let names = self.tree.names(folder);
        let is_file = |tree: &mut Tree, name: &str| {
            let node = tree.find(&shown(&Path::new(folder).join(name)));
            node.is_ok_and(|node| node.kind == Kind::File)
        };
        let names = names.into_iter().filter(|name| is_spec_file(name));
        Ok(names.filter(|name| is_file(&mut self.tree, name)).collect())
    }

    fn read_named(&mut self, path: &str) -> Result<String, Failure> {
        let named = self.named(path);
        let node = self
            .tree
            .find(path)
            .map_err(|nowhere| self.not_found(path, &nowhere))?;
        if node.kind != Kind::File {
            let message = format!("`{named}` is a submodule");
            return Err(Failure::new(
                message,
                "run the command in the repository of the submodule",
            ));
        }
        let bytes = self.tree.read(&node, MAX_BYTES).map_err(|why| match why {
            NotRead::TooLarge => Failure::new(
                format!("`{named}` has more than {} MiB", MAX_BYTES >> 20),
                "give a smaller file",
            ),
            NotRead::Missing => Failure::new(
                format!("git does not have the text of `{named}`: this is a partial clone"),
                "fetch it: `git fetch --refetch --no-filter`",
            ),
        })?;
        text_of(Path::new(&named), bytes)
    }

    fn read(&mut self, path: &str) -> Result<String, Unread> {
        let node = self.reached(path)?;
        let most = self.left.min(MAX_FILE_BYTES);
        let bytes = self.tree.read(&node, most).map_err(|why| match why {
            NotRead::TooLarge => Unread::TooLarge,
            NotRead::Missing => Unread::Missing,
        })?;
        self.left -= bytes.len() as u64;
        String::from_utf8(bytes).map_err(|_| Unread::NotUtf8)
    }

    fn no_version_file(&mut self, folder: &str) -> Failure {
        let names = self.tree.names(folder);
        let mut folders = Vec::new();
        for name in names {
            let path = shown(&Path::new(folder).join(name));
            if self.tree.find(&path).is_ok_and(|node| node.kind == Kind::Folder) {
                folders.push(self.named(&path));
            }
        }
        let remedy = match listed(folders.iter().map(String::as_str)) {
            Some(folders) => format!("give the folder of one spec: {folders}"),
            None => "give the path that the spec has at that revision".to_owned(),
        };
        let message = format!("the folder `{}` contains no version file", self.named(folder));
        spec_not_found(message, remedy)
    }

    fn named(&self, path: &str) -> String {
        format!("{}:{path}", self.known_as)
    }

    fn on_disk(&self, _: &str) -> Option<PathBuf> {
        None
    }
}
