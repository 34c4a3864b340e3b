//! `levain diff --tool OLD_LEVAIN`: what another levain generates of the same specs, so that an upgrade is seen by itself.
//!
//! In: the path of the other program, and levain.toml. Out: what becomes of the files of each client. Both programs run on a copy of the
//! settings, the specs and the packages, in a temporary folder; nothing of the user's is written.

use std::collections::BTreeMap;
use std::path::{Component, Path};
use std::process::Command;

use super::Outcome;
use super::regenerated::Regenerated;
use super::setup::{Setup, find_setup};
use super::show::Show;
use crate::cli::arguments::Source;
use crate::cli::settings::Client;
use crate::diagnostics::failure::Failure;
use crate::load::shown;

/// Compares what the other program generates with what this one does.
pub(super) fn compare_tools(other: &str, source: &Source, show: &Show) -> Outcome {
    let Some(setup) = find_setup(source, None, show) else {
        return Outcome::Wrong;
    };
    let mut outcome = Outcome::Fine;
    for client in &setup.settings.clients {
        show.progress(&format!("generating {} with {other}", client.name));
        let compared = compare_client(other, &setup, client);
        show.close_line();
        match compared {
            Ok(compared) => show.result(
                "generated",
                compared.json(),
                &format!("{}:\n{}", client.name, compared.text()),
            ),
            Err(failure) => {
                show.failure(&failure);
                outcome = Outcome::Wrong;
            }
        }
    }
    outcome
}

fn compare_client(other: &str, setup: &Setup, client: &Client) -> Result<Regenerated, Failure> {
    let this = std::env::current_exe().map_err(|error| cannot("find this program", &error))?;
    let other = Path::new(other)
        .canonicalize()
        .map_err(|error| cannot(&format!("find `{other}`"), &error))?;
    let folder = tempfile::tempdir().map_err(|error| cannot("make a temporary folder", &error))?;
    copy(&setup.root, folder.path(), "levain.toml")?;
    copy(&setup.root, folder.path(), &client.spec)?;
    for (_, spec) in &client.specs {
        copy(&setup.root, folder.path(), spec)?;
    }
    if setup.root.join(&client.out).exists() {
        copy(&setup.root, folder.path(), &client.out)?;
    }
    let files_by = |program: &Path| {
        run(program, folder.path())?;
        files_below(&folder.path().join(&client.out))
    };
    Ok(Regenerated::of(&files_by(&other)?, &files_by(&this)?, 0))
}

fn run(program: &Path, folder: &Path) -> Result<(), Failure> {
    let output = Command::new(program)
        .args(["generate", "--force"])
        .current_dir(folder)
        .output()
        .map_err(|error| cannot(&format!("run `{}`", shown(program)), &error))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let first: Vec<&str> = said.lines().take(3).collect();
    Err(Failure::new(
        format!("`{} generate` failed: {}", shown(program), first.join(" ")),
        "run it by itself in the folder of levain.toml to see all that it says",
    ))
}

// A path of the settings, which must lie below the folder of levain.toml, or a copy would not find it.
fn copy(root: &Path, to: &Path, path: &str) -> Result<(), Failure> {
    let is_below = Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !is_below {
        return Err(Failure::new(
            format!("`{path}` is outside of the folder of levain.toml, which is copied for `--tool`"),
            "run `levain generate` with each program by hand, and compare by git",
        ));
    }
    copy_tree(&root.join(path), &to.join(path)).map_err(|error| cannot(&format!("copy `{path}`"), &error))
}

fn copy_tree(from: &Path, to: &Path) -> std::io::Result<()> {
    if from.is_symlink()
        || from
            .file_name()
            .is_some_and(|name| name == "target" || name == ".git")
    {
        return Ok(());
    }
    if from.is_dir() {
        std::fs::create_dir_all(to)?;
        for entry in std::fs::read_dir(from)? {
            let entry = entry?;
            copy_tree(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    if let Some(parent) = to.parent() {
        std::fs::create_dir_all(parent)?;
    }
    std::fs::copy(from, to).map(|_| ())
}

fn files_below(folder: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let mut files = BTreeMap::new();
    gather(folder, "", &mut files).map_err(|error| cannot("read what was generated", &error))?;
    Ok(files)
}

fn gather(folder: &Path, name: &str, files: &mut BTreeMap<String, String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let own = entry.file_name().to_string_lossy().into_owned();
        let path = if name.is_empty() {
            own
        } else {
            format!("{name}/{own}")
        };
        if entry.path().is_dir() {
            gather(&entry.path(), &path, files)?;
        } else if let Ok(text) = std::fs::read_to_string(entry.path()) {
            files.insert(path, text);
        }
    }
    Ok(())
}

fn cannot(what: &str, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("cannot {what}: {error}"),
        "give `--tool` the path of another levain, and check the permissions",
    )
}
