//! Crates that tests write and have compiled, in workspaces that share one target directory.
//!
//! In: the files and the manifest of each crate. Out: what cargo says. A workspace is kept from run to run and a file is written only
//! when it changed, so that cargo compiles what changed.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::cases::root;
use crate::harness::command::cargo;

/// A workspace of crates that a test writes.
pub struct Workspace {
    folder: PathBuf,
    members: Vec<String>,
    written: BTreeSet<PathBuf>,
}

impl Workspace {
    /// The workspace of a test, still without members.
    ///
    /// # Errors
    ///
    /// When its folder cannot be made.
    pub fn new(name: &str) -> std::io::Result<Self> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("workspaces")
            .join(name);
        std::fs::create_dir_all(&folder)?;
        // The versions of dependencies are those that the project has.
        std::fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock"))?;
        Ok(Self {
            folder,
            members: Vec::new(),
            written: BTreeSet::new(),
        })
    }

    /// Adds a crate with its files and its manifest.
    ///
    /// # Errors
    ///
    /// When a file cannot be written.
    pub fn add<'f>(
        &mut self,
        name: &str,
        manifest: &str,
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
    ) -> std::io::Result<()> {
        let folder = self.folder.join(name);
        self.write(folder.join("Cargo.toml"), manifest)?;
        for (path, text) in files {
            self.write(folder.join(path), text)?;
        }
        self.members.push(name.to_owned());
        Ok(())
    }

    fn write(&mut self, path: PathBuf, text: &str) -> std::io::Result<()> {
        if std::fs::read(&path).ok().as_deref() != Some(text.as_bytes()) {
            std::fs::create_dir_all(path.parent().unwrap_or(&self.folder))?;
            std::fs::write(&path, text)?;
        }
        self.written.insert(path);
        Ok(())
    }

    /// A call of cargo in the workspace, once all members are added.
    ///
    /// # Errors
    ///
    /// When the workspace's manifest cannot be written, or a file of an earlier run cannot be removed.
    pub fn cargo(&mut self) -> std::io::Result<Command> {
        let members = &self.members;
        let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
        self.write(self.folder.join("Cargo.toml"), &manifest)?;
        self.written.insert(self.folder.join("Cargo.lock"));
        remove_others(&self.folder, &self.written)?;
        Ok(cargo_of_generated(&self.folder))
    }
}

// What an earlier run wrote and this one did not.
fn remove_others(folder: &Path, written: &BTreeSet<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, written)?;
        } else if !written.contains(&path) {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// A call of cargo over generated crates: they share a target directory, and a warning is an error.
pub fn cargo_of_generated(folder: &Path) -> Command {
    let mut command = cargo(folder);
    // What differed here from call to call would have the runtime compiled for each.
    command
        .env("CARGO_TARGET_DIR", target())
        .env("RUSTFLAGS", "-D warnings")
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "false");
    command
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("generated")
}

/// Where cargo puts the program of a generated crate.
pub fn program_of(name: &str) -> PathBuf {
    target().join("debug").join(name)
}

/// The manifest of a crate, up to its dependencies.
pub fn bare_manifest(name: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n")
}

/// The manifest of a crate that depends on the runtime.
pub fn client_manifest(name: &str) -> String {
    let runtime = root().join("runtime");
    let mut manifest = bare_manifest(name);
    let _ = writeln!(manifest, "levain = {{ path = \"{}\" }}", runtime.display());
    manifest
}

/// The table of a crate's features.
pub fn features_table<'f>(features: impl IntoIterator<Item = &'f (String, Vec<String>)>) -> String {
    let mut table = "\n[features]\n".to_owned();
    for (feature, enabled) in features {
        let _ = writeln!(table, "{feature:?} = {enabled:?}");
    }
    table
}
