//! Loads a spec: a folder of version files, or an OpenAPI document with the files it refers to.
//!
//! In: a path as the user gave it. Out: [`LoadedSpec`], or why nothing can be read there and what to write instead.

use std::path::Path;

use super::disk::{read_text, spec_files};
use super::trouble::Trouble;
use crate::diagnostics::finding::{Code, Findings};
use crate::diagnostics::location::{FileId, Sources};
use crate::diagnostics::nearest::nearest;
use crate::frontend::openapi::{gather_files, read_openapi};
use crate::frontend::{is_version_file, read_folder};
use crate::model::spec::Spec;

/// The versions of a spec, oldest first, with what was found on the way.
pub(super) struct LoadedSpec {
    pub(super) sources: Sources,
    pub(super) specs: Vec<Spec>,
    pub(super) found: Findings,
}

/// Reads the spec at `spec`, a path below `root`; with `strict`, warnings count as errors.
pub(super) fn load_spec(root: &Path, spec: &str, strict: bool) -> Result<LoadedSpec, Trouble> {
    if spec == "-" {
        let remedy = "write it to a file first, such as `curl … > openapi.json`, and give that file's path: a spec has a place that messages can point to";
        return Err(Trouble::new("a spec is not read from standard input", remedy));
    }
    if let Some((scheme, rest)) = spec.split_once("://")
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric())
    {
        let name = rest
            .split(['?', '#'])
            .next()
            .and_then(|path| path.rsplit('/').find(|part| !part.is_empty()))
            .filter(|name| name.contains('.') && rest.contains('/'))
            .unwrap_or("openapi.json");
        let remedy = format!(
            "fetch it first, so that it can be committed and a change of it is seen: curl -L -o {name} '{spec}'"
        );
        let message = format!("`{spec}` is a URL: levain reads files and opens no connection");
        return Err(Trouble::new(message, remedy));
    }
    if spec.is_empty() {
        let remedy = "give the path of a folder of version files, or of an OpenAPI document";
        return Err(Trouble::new("the path of the spec is empty", remedy));
    }
    let path = root.join(spec);
    if path.is_dir() {
        load_folder(root, spec, strict)
    } else if path.exists() {
        // A pipe too: `levain check <(curl …)`.
        load_document(root, spec, strict)
    } else {
        Err(missing(root, spec))
    }
}

fn missing(root: &Path, spec: &str) -> Trouble {
    let path = root.join(spec);
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let wanted = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    let remedy = match nearest(&wanted, names.iter().map(String::as_str)) {
        Some(near) => {
            let parent = Path::new(spec).parent().unwrap_or(Path::new(""));
            format!("did you mean `{}`?", super::disk::shown(&parent.join(near)))
        }
        None => "give the path of a folder of version files, or of an OpenAPI document".to_owned(),
    };
    Trouble::new(format!("there is no file or folder `{spec}`"), remedy).of(Code::SpecNotFound)
}

/// Reads the OpenAPI document at `spec`, a path below `root`.
pub(super) fn load_document(root: &Path, spec: &str, strict: bool) -> Result<LoadedSpec, Trouble> {
    let text = read_text(&root.join(spec))?.ok_or_else(|| missing(root, spec))?;
    if is_version_file(&text) {
        let folder = Path::new(spec).parent().map(super::disk::shown);
        let folder = folder
            .filter(|folder| !folder.is_empty())
            .unwrap_or_else(|| ".".to_owned());
        let message = format!("`{spec}` is one version of a spec");
        return Err(Trouble::new(
            message,
            format!("give the folder that it is in: `{folder}`"),
        ));
    }
    let mut sources = Sources::default();
    let file = gather_files(spec, text, &mut sources, &mut |name| {
        read_text(&root.join(name)).ok().flatten()
    });
    let mut found = Findings::new(strict);
    let specs = read_openapi(file, &sources, &mut found).into_iter().collect();
    Ok(LoadedSpec {
        sources,
        specs,
        found,
    })
}

fn load_folder(root: &Path, spec: &str, strict: bool) -> Result<LoadedSpec, Trouble> {
    let look = "look at the folder and its permissions";
    let unreadable = |message: String| Trouble::new(message, look);
    let files = spec_files(&root.join(spec)).map_err(unreadable)?;
    if files.is_empty() {
        return Err(Trouble::new(
            format!("the folder `{spec}` has no version file"),
            "write one, such as `1.0.0.yaml` (`levain new` makes an example), or give the path of an OpenAPI document",
        )
        .of(Code::SpecNotFound));
    }
    let mut sources = Sources::default();
    let mut ids: Vec<FileId> = Vec::new();
    for path in files {
        let text = read_text(&path)?.unwrap_or_default();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let shown = super::disk::shown(&Path::new(spec).join(name));
        ids.push(sources.add(shown, text));
    }
    let mut found = Findings::new(strict);
    let specs = read_folder(&ids, &sources, &mut found);
    Ok(LoadedSpec {
        sources,
        specs,
        found,
    })
}
