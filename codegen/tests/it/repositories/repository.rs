//! Git repositories in folders of their own.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::Failed;
use crate::harness::command::{Ran, levain_command, run};

/// A repository with the branch `main`, which goes with this value.
pub struct Repository {
    folder: tempfile::TempDir,
}

impl Repository {
    /// An empty repository; `None`, which is said, where there is no git.
    pub fn new() -> Result<Option<Self>, Failed> {
        if Command::new("git").arg("--version").output().is_err() {
            println!("SKIPPED: there is no program `git`");
            return Ok(None);
        }
        let repository = Self {
            folder: tempfile::tempdir()?,
        };
        repository.git(&["init", "-q", "-b", "main", "."]);
        Ok(Some(repository))
    }

    /// Its folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: &str) -> Result<(), Failed> {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(self.path()))?;
        Ok(std::fs::write(path, text)?)
    }

    /// Commits everything.
    pub fn commit(&self, message: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", message]);
    }

    /// Runs git, which succeeds.
    pub fn git(&self, arguments: &[&str]) -> Ran {
        git_in(self.path(), arguments)
    }

    /// Runs `levain` in it.
    pub fn levain(&self, arguments: &[&str]) -> Ran {
        levain_in(self.path(), arguments)
    }

    /// A clone beside it.
    pub fn cloned(&self, name: &str, options: &[&str]) -> PathBuf {
        let folder = self.path().join(name);
        let from = format!("file://{}", self.path().display());
        let to = folder.to_string_lossy().into_owned();
        let arguments: Vec<&str> = ["clone", "-q"]
            .into_iter()
            .chain(options.iter().copied())
            .chain([from.as_str(), to.as_str()])
            .collect();
        git_in(self.path(), &arguments);
        folder
    }
}

/// Runs git in a folder, which succeeds.
pub fn git_in(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new("git");
    let settings = [
        "user.name=A",
        "user.email=a@example.com",
        "commit.gpgsign=false",
        "core.autocrlf=false",
    ];
    settings.iter().for_each(|setting| {
        command.args(["-c", setting]);
    });
    command.args(arguments).current_dir(folder);
    let ran = run(alone(&mut command));
    assert_eq!(ran.status, Some(0), "git {arguments:?}: {}", ran.err);
    ran
}

/// Runs `levain` in a folder.
pub fn levain_in(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = levain_command(folder, arguments);
    run(alone(&mut command).env("SOURCE_DATE_EPOCH", "1795824000"))
}

/// A command for which the user's git does not matter: the settings, and the repository of a hook that runs the tests.
pub fn alone(command: &mut Command) -> &mut Command {
    for name in [
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_PREFIX",
        "GIT_EXTERNAL_DIFF",
    ] {
        command.env_remove(name);
    }
    command
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
}
