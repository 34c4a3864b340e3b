//! Reads the files of a spec from disk: the macro's only touch of the world.

use std::path::{Path, PathBuf};

use levain_codegen::place::{FileId, Sources};

use crate::input::{Mistake, Text};

/// The files of a spec, read.
pub struct Loaded {
    /// Their texts.
    pub sources: Sources,
    /// The files of the spec, sorted by name.
    pub files: Vec<FileId>,
    /// Their whole paths, so that a change of one compiles the crate anew.
    pub paths: Vec<PathBuf>,
}

/// Reads the version files of the folder at `spec`, relative to the package.
pub fn load_folder(spec: &Text) -> Result<Loaded, Mistake> {
    let root = std::env::var_os("CARGO_MANIFEST_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let folder = root.join(&spec.value);
    let fail = |what: String| Mistake::new(spec.span, what);
    let entries =
        std::fs::read_dir(&folder).map_err(|error| fail(missing_folder(&root, spec, &error.to_string())))?;
    let mut names: Vec<String> = Vec::new();
    for entry in entries {
        let entry =
            entry.map_err(|error| fail(format!("cannot list the spec folder `{}`: {error}", spec.value)))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_spec_file(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Err(fail(format!(
            "the spec folder `{}` has no version file: one is called `1.0.0.yaml` or the like",
            spec.value
        )));
    }
    names.sort();
    read_files(&folder, spec, names)
}

fn read_files(folder: &Path, spec: &Text, names: Vec<String>) -> Result<Loaded, Mistake> {
    let mut loaded = Loaded {
        sources: Sources::default(),
        files: Vec::new(),
        paths: Vec::new(),
    };
    for name in names {
        let path = folder.join(&name);
        let shown = format!("{}/{name}", spec.value.trim_end_matches('/'));
        let text = std::fs::read_to_string(&path).map_err(|error| {
            Mistake::new(spec.span, format!("cannot read the spec file `{shown}`: {error}"))
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

// The folder above that is there says which part of the path is wrong.
fn missing_folder(root: &Path, spec: &Text, error: &str) -> String {
    let mut there = PathBuf::from(&spec.value);
    while !there.as_os_str().is_empty() && !root.join(&there).exists() {
        there.pop();
    }
    let below = if there.as_os_str().is_empty() {
        "the package's folder".to_owned()
    } else {
        format!("`{}`", there.display())
    };
    let mut beside: Vec<String> = std::fs::read_dir(root.join(&there))
        .map(|entries| {
            entries
                .filter_map(Result::ok)
                .filter(|entry| entry.path().is_dir())
                .collect::<Vec<_>>()
        })
        .unwrap_or_default()
        .iter()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && name != "target")
        .collect();
    beside.sort();
    let listed = if beside.is_empty() {
        String::new()
    } else {
        format!("; {below} has: {}", beside.join(", "))
    };
    format!(
        "cannot open the spec folder `{}`: {error}\nhelp: the path is relative to the folder of the crate's Cargo.toml{listed}",
        spec.value
    )
}
