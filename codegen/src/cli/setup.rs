//! The settings of a run: those of levain.toml, and the flags that override them.

use std::path::{Path, PathBuf};

use super::arguments::{Generate, Source};
use super::runtime::runtime_path;
use super::show::Show;
use super::workspace::absolute;
use crate::cli::settings::{Client, Mistake, Settings, read_settings};
use crate::diagnostics::failure::Failure;
use crate::diagnostics::finding::{Code, Finding, Findings};
use crate::diagnostics::location::{FileId, Location, Sources};
use crate::load::{LoadedSpec, load_documents, load_spec_below, read_text, require_spec, shown};
use crate::naming::crate_name::{check_crate_name, crate_name_of};

/// The settings, and the folder that their paths are relative to.
pub(super) struct Setup {
    pub(super) root: PathBuf,
    pub(super) settings: Settings,
    /// The text of levain.toml, to point into.
    pub(super) sources: Sources,
}

impl Setup {
    /// Puts levain.toml among the sources of a spec, so that findings can point into both; `None` where there is none.
    pub(super) fn add_to(&self, sources: &mut Sources) -> Option<FileId> {
        let (_, settings) = self.sources.files().next()?;
        Some(sources.add(settings.name.clone(), settings.text.clone()))
    }
}

/// The settings of `levain.toml`, or those the flags make; if they cannot be used, the reason is shown, and this is `None`.
pub(super) fn find_setup(source: &Source, generate: Option<&Generate>, show: &Show) -> Option<Setup> {
    let setup = match source.spec() {
        Some(spec) => from_flags(spec, generate).map(Some),
        None => settings_text(generate, show).map(|(path, text)| from_settings(&path, text, generate, show)),
    };
    let mut setup = setup.unwrap_or_else(|failure| {
        show.failure(&failure);
        None
    })?;
    if let Some(root) = &source.root {
        // A flag is relative to here, and a setting to the folder of levain.toml.
        let root = absolute(Path::new(root)).map_or_else(|| root.clone(), |root| shown(&root));
        let clients = setup.settings.clients.iter_mut();
        clients.for_each(|client| client.root = Some(root.clone()));
    }
    Some(setup)
}

// The path of levain.toml and its text.
fn settings_text(generate: Option<&Generate>, show: &Show) -> Result<(PathBuf, String), Failure> {
    if let Some(flag) = generate.and_then(flag_without_spec) {
        return Err(Failure::new(
            format!("`{flag}` needs a spec on the command line"),
            "add it: `levain generate openapi.json --out my-client`; or set this in levain.toml",
        ));
    }
    let path = show.config.clone().or_else(find_settings).ok_or_else(|| {
        Failure::new(
            "there is no levain.toml here or in a folder above",
            "run `levain new <folder>` to start a project, or name a spec: `levain generate openapi.json --out my-client`",
        )
    })?;
    let text = read_text(&path)?.ok_or_else(|| {
        Failure::new(
            format!("there is no file `{}`", shown(&path)),
            "give `--config` the path of a levain.toml",
        )
    })?;
    Ok((path, text))
}

/// Loads the spec of a client.
///
/// # Errors
///
/// A [`Failure`] when its files cannot be found or read.
pub(super) fn load_client(setup: &Setup, client: &Client) -> Result<LoadedSpec, Failure> {
    let below = client.root.as_deref();
    if client.specs.is_empty() {
        load_spec_below(&setup.root, &client.spec, below)
    } else {
        load_documents(&setup.root, &client.specs, below)
    }
}

fn from_settings(path: &Path, text: String, generate: Option<&Generate>, show: &Show) -> Option<Setup> {
    let read = read_settings(&text);
    let mut sources = Sources::default();
    let file = sources.add(settings_name(path), text);
    let mut settings = match read {
        Ok(settings) => settings,
        Err(mistakes) => {
            show_mistakes(mistakes, file, &sources, show);
            return None;
        }
    };
    if let Some(generate) = generate {
        let clients = settings.clients.iter_mut();
        clients.for_each(|client| put_over(client, generate));
    }
    let root = path.parent().filter(|root| !root.as_os_str().is_empty());
    let root = root.unwrap_or_else(|| Path::new(".")).to_owned();
    let shared = shared_folders(&root, &settings);
    if !shared.is_empty() {
        show_mistakes(shared, file, &sources, show);
        return None;
    }
    Some(Setup {
        root,
        settings,
        sources,
    })
}

// Clients that would write into one folder: each would remove the files of the other.
fn shared_folders(root: &Path, settings: &Settings) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut folders: Vec<(&Client, PathBuf)> = Vec::new();
    for client in &settings.clients {
        let folder = folder_on_disk(&root.join(&client.out));
        let other = folders.iter().find(|(_, other)| {
            *other == folder || folder.starts_with(other.join("src")) || other.starts_with(folder.join("src"))
        });
        if let Some((other, _)) = other {
            mistakes.push(Mistake {
                range: client.out_range.clone(),
                message: format!(
                    "the clients `{}` and `{}` are generated into one folder",
                    other.name, client.name
                ),
                remedy: format!(
                    "give each a folder of its own, such as `out = \"{}-client\"`",
                    client.name
                ),
            });
        }
        folders.push((client, folder));
    }
    mistakes
}

// A folder as the system knows it, without links; in lower case, since two folders that differ in case are one on some systems.
fn folder_on_disk(folder: &Path) -> PathBuf {
    let whole = absolute(folder).unwrap_or_else(|| folder.to_owned());
    let known = whole
        .ancestors()
        .find_map(|above| Some((above, std::fs::canonicalize(above).ok()?)));
    let real = match known {
        Some((above, real)) => whole
            .strip_prefix(above)
            .map_or(real.clone(), |rest| real.join(rest)),
        None => whole,
    };
    PathBuf::from(real.to_string_lossy().to_lowercase())
}

fn show_mistakes(mistakes: Vec<Mistake>, file: FileId, sources: &Sources, show: &Show) {
    let mut found = Findings::new(false);
    for mistake in mistakes {
        let location = Location::value(file, "").at(mistake.range);
        found.add(Finding::new(
            Code::InvalidSettings,
            location,
            mistake.message,
            mistake.remedy,
        ));
    }
    show.findings(&found, sources, true);
}

fn flag_without_spec(generate: &Generate) -> Option<&'static str> {
    let flags = [
        ("--out", &generate.out),
        ("--crate", &generate.crate_name),
        ("--runtime", &generate.runtime),
    ];
    flags
        .into_iter()
        .find(|(_, value)| value.is_some())
        .map(|(flag, _)| flag)
}

fn from_flags(spec: &str, generate: Option<&Generate>) -> Result<Setup, Failure> {
    // Before what is asked for the crate: without a spec there is none.
    require_spec(Path::new("."), spec)?;
    let name = Path::new(spec)
        .file_name()
        .map_or_else(|| "client".to_owned(), |name| name.to_string_lossy().into_owned());
    let mut client = Client {
        name,
        spec: spec.to_owned(),
        ..Client::default()
    };
    if let Some(generate) = generate {
        let Some(out) = &generate.out else {
            let folder = crate_name_of(stem(spec)).unwrap_or_else(|| "my-client".to_owned());
            return Err(Failure::new(
                "the folder of the generated crate is not given",
                format!("add `--out`: levain generate {} --out {folder}", quoted(spec)),
            ));
        };
        if out.is_empty() {
            return Err(Failure::new(
                "`--out` is empty, and would be the folder that you are in",
                "give the folder of the crate; `--out .` if it is this one",
            ));
        }
        put_over(&mut client, generate);
        client.out.clone_from(out);
        client.crate_name = name_of_crate(generate.crate_name.as_deref(), out, spec)?;
        let runtime = generate.runtime.as_deref();
        client.runtime = runtime
            .map(|path| runtime_path(path, Path::new(out)))
            .transpose()?;
    }
    Ok(Setup {
        root: PathBuf::from("."),
        settings: Settings {
            clients: vec![client],
        },
        sources: Sources::default(),
    })
}

fn settings_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

// The name that is given, or one made of the folder's name, or of the spec's.
fn name_of_crate(given: Option<&str>, out: &str, spec: &str) -> Result<String, Failure> {
    let folder = absolute(Path::new(out));
    let folder = folder
        .as_deref()
        .and_then(Path::file_name)
        .map(|name| name.to_string_lossy().into_owned());
    let near = |text: &str| crate_name_of(text);
    let Some(name) = given else {
        let made = folder.as_deref().and_then(near).or_else(|| near(stem(spec)));
        return Ok(made.unwrap_or_else(|| "api-client".to_owned()));
    };
    check_crate_name(name).map_err(|wrong| {
        let near = near(name).or_else(|| folder.as_deref().and_then(near));
        Failure::new(
            format!("`--crate {name}` is not a valid name of a crate: it {wrong}"),
            format!(
                "write `--crate {}`",
                near.unwrap_or_else(|| "my-client".to_owned())
            ),
        )
    })?;
    Ok(name.to_owned())
}

fn stem(spec: &str) -> &str {
    Path::new(spec)
        .file_stem()
        .and_then(std::ffi::OsStr::to_str)
        .unwrap_or_default()
}

/// `text` as a shell takes it for one word.
pub(super) fn quoted(text: &str) -> String {
    let is_plain = |next: char| next.is_alphanumeric() || "-_./:=@,+%".contains(next);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

fn put_over(client: &mut Client, generate: &Generate) {
    if !generate.only.is_empty() {
        client.only.clone_from(&generate.only);
    }
    client.keep_unused |= generate.keep_unused;
    client.exclude.extend(generate.exclude.iter().cloned());
}

/// The folder of levain.toml; the current one if there is none.
pub(super) fn settings_folder(show: &Show) -> PathBuf {
    let settings = show.config.clone().or_else(find_settings);
    let folder = settings.as_deref().and_then(Path::parent);
    folder.map_or_else(PathBuf::new, Path::to_owned)
}

fn find_settings() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let above = here
        .ancestors()
        .find(|folder| folder.join("levain.toml").is_file())?;
    // A path from here is shorter to read than a whole one.
    if above == here {
        Some(PathBuf::from("levain.toml"))
    } else {
        Some(above.join("levain.toml"))
    }
}
