//! Reads the files of a spec from disk: the macro's only touch of the world.

use std::path::{Path, PathBuf};

use levain_codegen::diagnostics::location::{FileId, Sources};
use levain_codegen::frontend::is_version_file;
use levain_codegen::frontend::openapi::gather_files;
use levain_codegen::package::lock::Lock;
use syn::{Error, LitStr, Result};

use crate::errors::Errors;
use crate::missing::{cannot_open, without_files};

/// The files of a spec, read.
pub struct Loaded {
    /// Their texts.
    pub sources: Sources,
    /// The files of the spec, sorted by name.
    pub files: Vec<FileId>,
    /// Their whole paths, so that a change of one compiles the crate anew.
    pub paths: Vec<PathBuf>,
    /// The names published before.
    pub lock: Lock,
    /// Whether the first file is an OpenAPI document, and the others are those it refers to.
    pub is_document: bool,
}

/// Reads the version files of the folder at `spec`, or the OpenAPI document there, relative to the package.
pub fn load_spec(spec: &LitStr, lock: Option<&LitStr>) -> Result<Loaded> {
    let root = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let path = root.join(spec.value());
    let is_version = || std::fs::read_to_string(&path).is_ok_and(|text| is_version_file(&text));
    let loaded = if path.is_file() && !is_version() {
        load_document(&root, spec)
    } else {
        load_folder(&root, spec)
    };
    let mut errors = Errors::default();
    let loaded = errors.keep(loaded);
    let names = lock.and_then(|lock| errors.keep(load_lock(&root, lock)));
    let Some(mut loaded) = errors.into_result(loaded)? else {
        return Err(Error::new(spec.span(), "the spec cannot be read"));
    };
    loaded.lock = names.unwrap_or_default();
    loaded.paths.extend(lock.map(|lock| root.join(lock.value())));
    Ok(loaded)
}

fn load_lock(root: &Path, lock: &LitStr) -> Result<Lock> {
    let written = lock.value();
    let text = std::fs::read_to_string(root.join(&written)).map_err(|error| {
        let help = "give the path of a `levain.lock` that `levain generate` wrote, or leave `lock` out";
        Error::new(
            lock.span(),
            format!("cannot read the lock `{written}`: {error}\nhelp: {help}"),
        )
    })?;
    Lock::read(&text).map_err(|line| {
        let help = "restore it from version control, or let `levain generate` write it anew";
        let message = format!("line {line} of `{written}` is not a line of a lock\nhelp: {help}");
        Error::new(lock.span(), message)
    })
}

fn load_document(root: &Path, spec: &LitStr) -> Result<Loaded> {
    let written = spec.value();
    let text = std::fs::read_to_string(root.join(&written)).map_err(|error| {
        Error::new(
            spec.span(),
            format!("cannot read the document `{written}`: {error}"),
        )
    })?;
    let mut sources = Sources::default();
    let mut paths = vec![root.join(&written)];
    let file = gather_files(&written, text, &mut sources, &mut |name| {
        let path = root.join(name);
        let text = std::fs::read_to_string(&path).ok()?;
        paths.push(path);
        Some(text)
    });
    Ok(Loaded {
        sources,
        files: vec![file],
        paths,
        lock: Lock::default(),
        is_document: true,
    })
}

fn load_folder(root: &Path, spec: &LitStr) -> Result<Loaded> {
    let folder = root.join(spec.value());
    let mut names: Vec<String> = file_names(&folder).map_err(|error| cannot_open(root, spec, &error))?;
    names.retain(|name| is_spec_file(name));
    if names.is_empty() {
        return Err(without_files(root, spec));
    }
    names.sort();
    read_files(&folder, spec, names)
}

fn file_names(folder: &Path) -> std::io::Result<Vec<String>> {
    std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect()
}

fn read_files(folder: &Path, spec: &LitStr, names: Vec<String>) -> Result<Loaded> {
    let mut loaded = Loaded {
        sources: Sources::default(),
        files: Vec::new(),
        paths: Vec::new(),
        lock: Lock::default(),
        is_document: false,
    };
    let written = spec.value();
    for name in names {
        let path = folder.join(&name);
        let shown = format!("{}/{name}", written.trim_end_matches('/'));
        let text = std::fs::read_to_string(&path).map_err(|error| {
            Error::new(
                spec.span(),
                format!("cannot read the spec file `{shown}`: {error}"),
            )
        })?;
        loaded.files.push(loaded.sources.add(shown, text));
        loaded.paths.push(path);
    }
    Ok(loaded)
}

fn is_spec_file(name: &str) -> bool {
    let extension = Path::new(name)
        .extension()
        .and_then(|extension| extension.to_str());
    matches!(extension, Some("yaml" | "yml")) && !name.starts_with('.')
}
