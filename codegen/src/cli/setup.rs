//! What is to be done and with which specs: settings found and read, flags put over them, spec files loaded.

use std::path::{Path, PathBuf};

use super::arguments::{Generate, Source};
use super::disk::{read_text, shown, spec_files};
use super::document::load_document;
use super::show::Show;
use crate::finding::{Code, Finding, Findings};
use crate::place::{FileId, Place, Sources};
use crate::read::read_folder;
use crate::settings::{Client, Settings, read_settings};
use crate::spec::Spec;

/// The settings with the folder they hold for.
pub(super) struct Setup {
    pub(super) root: PathBuf,
    pub(super) settings: Settings,
}

/// The settings of `levain.toml`, or those the flags make; `None` when they are wrong, which is shown then.
pub(super) fn find_setup(source: &Source, generate: Option<&Generate>, show: &Show) -> Option<Setup> {
    if let Some(spec) = &source.spec {
        return Some(from_flags(spec, generate));
    }
    let path = show.config.clone().or_else(find_settings);
    let Some(path) = path else {
        show.error("there is no levain.toml here or in a folder above", "run `levain new <folder>` to start a project, or name a spec: `levain generate --spec <folder> --out <folder>`");
        return None;
    };
    let text = match read_text(&path) {
        Ok(Some(text)) => text,
        Ok(None) => {
            show.error(
                &format!("there is no file `{}`", shown(&path)),
                "give `--config` the path of a levain.toml",
            );
            return None;
        }
        Err(message) => {
            show.error(&message, "levain.toml is UTF-8 text");
            return None;
        }
    };
    let root = path
        .parent()
        .filter(|root| !root.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."))
        .to_owned();
    match read_settings(&text) {
        Ok(mut settings) => {
            if let Some(generate) = generate {
                settings
                    .clients
                    .iter_mut()
                    .for_each(|client| put_over(client, generate));
            }
            Some(Setup { root, settings })
        }
        Err(mistakes) => {
            let mut sources = Sources::default();
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned())
                .unwrap_or_default();
            let file = sources.add(name, text);
            let mut found = Findings::new(false);
            for mistake in mistakes {
                let place = Place::value(file, "").at(mistake.range);
                found.add(Finding::new(
                    Code::Settings,
                    place,
                    mistake.message,
                    mistake.remedy,
                ));
            }
            show.findings(&found, &sources, true);
            None
        }
    }
}

fn from_flags(spec: &str, generate: Option<&Generate>) -> Setup {
    let name = Path::new(spec)
        .file_name()
        .map_or_else(|| "client".to_owned(), |name| name.to_string_lossy().into_owned());
    let mut client = Client {
        crate_name: name.clone(),
        name,
        spec: spec.to_owned(),
        out: "generated-client".to_owned(),
        ..Client::default()
    };
    if let Some(generate) = generate {
        put_over(&mut client, generate);
        client.out = generate.out.clone().unwrap_or(client.out);
        client.crate_name = generate.crate_name.clone().unwrap_or(client.crate_name);
        client.runtime.clone_from(&generate.runtime);
    }
    Setup {
        root: PathBuf::from("."),
        settings: Settings {
            clients: vec![client],
        },
    }
}

fn put_over(client: &mut Client, generate: &Generate) {
    if !generate.only.is_empty() {
        client.only.clone_from(&generate.only);
    }
    client.keep_unused |= generate.keep_unused;
    client.exclude.extend(generate.exclude.iter().cloned());
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

/// The versions of a client's spec, oldest first, with what was found on the way.
pub(super) struct LoadedSpec {
    pub(super) sources: Sources,
    pub(super) specs: Vec<Spec>,
    pub(super) found: Findings,
}

/// Reads the spec of a client; a message when its files cannot be read at all.
pub(super) fn load_spec(root: &Path, client: &Client, strict: bool) -> Result<LoadedSpec, String> {
    let folder = root.join(&client.spec);
    if folder.is_file() {
        return load_document(root, &client.spec, strict);
    }
    let files = spec_files(&folder)?;
    if files.is_empty() {
        return Err(format!("the spec folder `{}` has no version file", client.spec));
    }
    let mut sources = Sources::default();
    let mut ids: Vec<FileId> = Vec::new();
    for path in files {
        let text = read_text(&path)?.unwrap_or_default();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        ids.push(sources.add(format!("{}/{name}", client.spec.trim_end_matches('/')), text));
    }
    let mut found = Findings::new(strict);
    let specs = read_folder(&ids, &sources, &mut found);
    Ok(LoadedSpec {
        sources,
        specs,
        found,
    })
}
