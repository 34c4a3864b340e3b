//! Loads the files of a spec: a folder of version files, or OpenAPI documents with the files that they refer to.
//!
//! In: a path as the user gave it. Out: [`LoadedSpec`], or why nothing can be read there and what to write instead. The
//! edge that the command and the macros share: beside the command itself, nothing else opens files. Which ones a document may name is
//! `reach`'s. The command also loads the files of a git `revision`.

#[cfg(feature = "cli")]
mod contracts;
mod documents;
mod files;
mod missing;
mod reach;
#[cfg(feature = "cli")]
pub mod revision;
mod text;

use std::path::{Path, PathBuf};

#[cfg(feature = "cli")]
pub use contracts::FoundInBoth;
pub use missing::not_found;
pub use text::{read_text, shown};

use self::documents::{VersionDocument, read_documents};
#[cfg(feature = "cli")]
use self::files::Overlaid;
use self::files::{Disk, Files};
use self::reach::Reach;
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location, Sources};
use crate::diagnostics::unread::Unread;
use crate::frontend::openapi::{Face, Part, gather_files, part_of, read_openapi, read_openapi_part};
use crate::frontend::{Folder, is_openapi_document, is_version_file, read_files};
use crate::model::spec::Spec;

/// The files of a spec, as text.
#[derive(Clone, Debug, Default)]
pub struct LoadedSpec {
    /// What the user calls it: a path, or a git revision and a path.
    pub name: String,
    /// All files, under the names that messages show.
    pub sources: Sources,
    /// Where they are, so that a macro can watch them.
    pub paths: Vec<PathBuf>,
    form: Form,
}

// What the files are, which decides the reader.
#[derive(Clone, Debug)]
enum Form {
    /// The files that are text, and why the others are not.
    Folder(Vec<FileId>, Vec<(FileId, Failure)>),
    Document(FileId),
    Documents(Vec<VersionDocument>),
}

impl Default for Form {
    fn default() -> Self {
        Self::Documents(Vec::new())
    }
}

impl LoadedSpec {
    /// Its versions, oldest first; one OpenAPI document is one. What is wrong with them is in `found`.
    pub fn read(&self, found: &mut Findings) -> Vec<Spec> {
        match &self.form {
            Form::Folder(files, unread) => {
                for (file, failure) in unread {
                    found.add(not_text(*file, failure));
                }
                let folder = if unread.is_empty() {
                    Folder::Complete
                } else {
                    Folder::Partial
                };
                read_files(files, folder, &self.sources, found)
            }
            Form::Document(file) => read_openapi(*file, &self.sources, found).into_iter().collect(),
            Form::Documents(documents) => read_documents(documents, &self.sources, found),
        }
    }

    /// The part of a document that the wanted operations need, and its one version as far as the part says it. `None` if that may not be
    /// all that matters to them; then everything must be read.
    pub fn read_part(
        &self,
        is_wanted: &dyn Fn(&Face<'_>) -> bool,
        found: &mut Findings,
    ) -> Option<(Part, Spec)> {
        let Form::Document(file) = &self.form else {
            return None;
        };
        let source = self.sources.file(*file).filter(|_| self.paths.len() == 1)?;
        let part = part_of(&source.text, is_wanted)?;
        let spec = read_openapi_part(*file, &part, &self.sources, found)?;
        Some((part, spec))
    }
}

/// Loads the spec at `spec`, a path below `root`. Its files refer to files below its own folder.
///
/// # Errors
///
/// A [`Failure`] when there is no such file or folder, or one of the files cannot be read as text.
pub fn load_spec(root: &Path, spec: &str) -> Result<LoadedSpec, Failure> {
    load_spec_below(root, spec, None)
}

/// Loads the spec at `spec`, a path below `root`. Its files refer to files below the folder `below`, a path below `root` as well; to those
/// below its own folder if there is none.
///
/// # Errors
///
/// A [`Failure`] when there is no such file or folder, or one of the files cannot be read as text.
pub fn load_spec_below(root: &Path, spec: &str, below: Option<&str>) -> Result<LoadedSpec, Failure> {
    check_path(spec)?;
    if below == Some("") {
        return Err(Failure::new(
            "`root` is empty",
            "give the path of a folder; `.` is this one",
        ));
    }
    let path = root.join(spec);
    let below = below.map(|below| root.join(below));
    if let Some(below) = below.as_deref().filter(|below| !below.is_dir()) {
        return Err(Failure::new(
            format!(
                "there is no folder `{}`, below which references may lead",
                shown(below)
            ),
            "give `root` the path of a folder that contains the spec",
        ));
    }
    if path.is_dir() {
        let reach = Reach::below(below.as_deref().unwrap_or(&path));
        load_folder(&mut Disk { root, reach }, spec)
    } else if path.exists() {
        // A pipe too: `levain check <(curl …)`. What is beside a pipe is not the document's.
        let folder = path.parent().filter(|_| path.is_file());
        let reach = below.as_deref().or(folder).map_or(Reach::nothing(), Reach::below);
        load_document(&mut Disk { root, reach }, spec)
    } else {
        Err(not_found(root, spec))
    }
}

/// Loads the spec of which the file at `path`, a path below `root` with `/`, has this text instead of its own: a document, or the folder of a
/// version file.
///
/// # Errors
///
/// A [`Failure`] when another file of the spec cannot be read as text.
#[cfg(feature = "cli")]
pub fn load_with_text(root: &Path, path: &str, text: &str) -> Result<LoadedSpec, Failure> {
    let (folder, _) = path.rsplit_once('/').unwrap_or((".", path));
    let disk = Disk {
        root,
        reach: Reach::below(&root.join(folder)),
    };
    let mut files = Overlaid { disk, path, text };
    if is_version_file(text) {
        let folder = if folder == "." { "" } else { folder };
        load_folder(&mut files, folder)
    } else {
        load_document(&mut files, path)
    }
}

/// Whether there is something at the path of a spec, before any of it is read.
///
/// # Errors
///
/// What [`load_spec`] says of a path at which there is nothing.
pub fn require_spec(root: &Path, spec: &str) -> Result<(), Failure> {
    check_path(spec)?;
    if root.join(spec).exists() {
        Ok(())
    } else {
        Err(not_found(root, spec))
    }
}

// What cannot be the path of a file.
fn check_path(spec: &str) -> Result<(), Failure> {
    if spec.is_empty() {
        let remedy = "give the path of a folder of version files, or of an OpenAPI document";
        return Err(Failure::new("the path of the spec is empty", remedy));
    }
    if spec == "-" {
        let remedy = "save it to a file first, as with `curl … > openapi.json`, and give the path of that file: messages point into it";
        return Err(Failure::new("a spec cannot be read from standard input", remedy));
    }
    let Some((scheme, rest)) = spec.split_once("://") else {
        return Ok(());
    };
    if !scheme.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Ok(());
    }
    let name = rest
        .split(['?', '#'])
        .next()
        .and_then(|path| path.rsplit('/').find(|part| !part.is_empty()))
        .filter(|name| name.contains('.') && rest.contains('/'))
        .unwrap_or("openapi.json");
    let remedy = format!(
        "download it first, so that it can be committed and changes are visible: curl -L -o {name} '{spec}'"
    );
    Err(Failure::new(
        format!("`{spec}` is a URL, and levain reads files only"),
        remedy,
    ))
}

/// Loads several documents, each the version of an API that is given with it. Their paths are below `root`; they refer to files below their
/// own folders, or below `below`.
///
/// # Errors
///
/// A [`Failure`] when there is no such file, or one cannot be read as text, or what is given with it is not a version.
pub fn load_documents(
    root: &Path,
    documents: &[(String, String)],
    below: Option<&str>,
) -> Result<LoadedSpec, Failure> {
    let mut loaded = LoadedSpec::default();
    let mut read = Vec::new();
    for (version, spec) in documents {
        check_path(spec)?;
        let number = version.parse().map_err(|_| not_a_version(version))?;
        let path = root.join(spec);
        let below = below.map(|below| root.join(below));
        let folder = below.as_deref().or(path.parent());
        let reach = folder.map_or(Reach::nothing(), Reach::below);
        let mut files = Disk { root, reach };
        let text = files.read_named(spec)?;
        let file = loaded.gather(&mut files, spec, text);
        read.push(VersionDocument {
            file,
            version: Some(number),
        });
    }
    loaded.form = Form::Documents(read);
    Ok(loaded)
}

fn not_a_version(written: &str) -> Failure {
    let written = crate::frontend::text::yaml_tree::shortened(written);
    let remedy = "write numbers with dots between them, or a date: `1.10.0`, `2024-01-15`";
    Failure::new(format!("`{written}` is not a version"), remedy).of(Code::NotAVersion)
}

fn load_document(files: &mut dyn Files, spec: &str) -> Result<LoadedSpec, Failure> {
    let text = files.read_named(spec)?;
    if is_version_file(&text) {
        let folder = Path::new(spec).parent().map(shown).unwrap_or_default();
        let folder = files.named(&folder);
        return Err(Failure::new(
            format!("`{}` is one version file of a spec", files.named(spec)),
            format!("give the folder that contains it: `{folder}`"),
        ));
    }
    let mut loaded = LoadedSpec::default();
    loaded.form = Form::Document(loaded.gather(files, spec, text));
    Ok(loaded)
}

// The name of a file, and its text; or why it is not text, which does not keep the others from being read.
type Named = (String, Result<String, Failure>);

fn load_folder(files: &mut dyn Files, spec: &str) -> Result<LoadedSpec, Failure> {
    let names = files.spec_files(spec)?;
    let is_json = |name: &String| {
        Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "json")
    };
    let (json, yaml): (Vec<String>, Vec<String>) = names.into_iter().partition(is_json);
    let path_of = |name: &str| shown(&Path::new(spec).join(name));
    let mut read = |names: Vec<String>| -> Result<Vec<Named>, Failure> {
        let texts = names
            .into_iter()
            .map(|name| match read_version_file(files, &path_of(&name)) {
                Err(failure) if failure.code != Some(Code::NotUtf8) => Err(failure),
                text => Ok((name, text)),
            });
        texts.collect()
    };
    let versions = read(yaml)?;
    let is = |(_, text): &Named, is_form: fn(&str) -> bool| text.as_deref().is_ok_and(is_form);
    if !versions.iter().any(|file| is(file, is_version_file)) {
        let mut documents = read(json)?;
        documents.extend(versions.iter().cloned());
        documents.retain(|file| is(file, is_openapi_document));
        if !documents.is_empty() {
            return Ok(load_folder_of_documents(files, spec, documents));
        }
    }
    if versions.is_empty() {
        return Err(files.no_version_file(spec));
    }
    let mut sources = Sources::default();
    let (mut read, mut unread, mut paths) = (Vec::new(), Vec::new(), Vec::new());
    for (name, text) in versions {
        let path = path_of(&name);
        paths.extend(files.on_disk(&path));
        match text {
            Ok(text) => read.push(sources.add(path, text)),
            Err(failure) => unread.push((sources.add(path, ""), failure)),
        }
    }
    Ok(LoadedSpec {
        name: files.named(spec),
        sources,
        paths,
        form: Form::Folder(read, unread),
    })
}

fn load_folder_of_documents(files: &mut dyn Files, spec: &str, documents: Vec<Named>) -> LoadedSpec {
    let mut loaded = LoadedSpec::default();
    let documents = documents.into_iter().map(|(name, text)| {
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let version = stem.strip_prefix('v').unwrap_or(stem).parse().ok();
        let path = shown(&Path::new(spec).join(&name));
        let file = loaded.gather(files, &path, text.unwrap_or_default());
        VersionDocument { file, version }
    });
    loaded.form = Form::Documents(documents.collect());
    loaded.name = files.named(spec);
    loaded
}

fn not_text(file: FileId, failure: &Failure) -> Finding {
    let start = Location::value(file, "").at(0..0);
    Finding::new(
        Code::NotUtf8,
        start,
        failure.message.clone(),
        failure.remedy.clone(),
    )
}

// Whoever wrote the folder may have put a link into it that leads to a file of the user's.
fn read_version_file(files: &mut dyn Files, path: &str) -> Result<String, Failure> {
    let refused = match files.read(path) {
        Ok(text) => return Ok(text),
        Err(why) if why.is_refused() => why,
        // With the system's words, or what the file is instead of text.
        Err(_) => return files.read_named(path),
    };
    let remedy = match refused {
        Unread::Outside => "copy the file into the folder, or name a folder that contains both as `root`",
        other => other.remedy(),
    };
    let reason = match refused {
        Unread::Outside => "is outside of the folder of the spec",
        other => other.reason(),
    };
    Err(Failure::new(format!("`{}` {reason}", files.shown(path)), remedy))
}

impl LoadedSpec {
    // Adds a document and the files that it refers to.
    fn gather(&mut self, files: &mut dyn Files, spec: &str, text: String) -> FileId {
        let Self { sources, paths, .. } = self;
        self.name = files.named(spec);
        paths.extend(files.on_disk(spec));
        let mut unread = Vec::new();
        let file = gather_files(spec, text, sources, &mut |name| match files.read(name) {
            Ok(text) => {
                paths.extend(files.on_disk(name));
                Some(text)
            }
            Err(why) => {
                unread.push((name.to_owned(), why));
                None
            }
        });
        for (name, why) in unread {
            sources.add_unread(name, why);
        }
        file
    }

    /// Whether it is an OpenAPI document, which has one version.
    pub fn is_document(&self) -> bool {
        matches!(self.form, Form::Document(_))
    }
}

/// A spec that is not where the user says.
fn spec_not_found(message: String, remedy: String) -> Failure {
    Failure::new(message, remedy).of(Code::SpecNotFound)
}
