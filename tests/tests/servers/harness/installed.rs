//! The packages of an application, from its registry, in a folder below the target directory.
//!
//! A folder is kept from run to run, and made anew when the application's list of packages changes.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The Python of an environment that has the packages of `requirements.txt`.
///
/// # Errors
///
/// Why it cannot be made: there is no Python, or no package index.
pub fn python(application: &Path) -> Result<PathBuf, String> {
    let requirements = application.join("requirements.txt");
    let environment = kept("python", application);
    let python = environment.join("bin/python");
    installed(&environment, &requirements, || {
        run(Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&environment))?;
        run(Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "-r",
            ])
            .arg(&requirements))
    })?;
    Ok(python)
}

/// The program that the TypeScript of an application becomes, beside the packages of its `package-lock.json`.
///
/// # Errors
///
/// Why it cannot be made: there is no Node.js, no registry, or the application does not compile.
pub fn node(application: &Path) -> Result<PathBuf, String> {
    let folder = packages(application, &["tsconfig.json", "app.ts"])?;
    let compiler = folder.join("node_modules/typescript/bin/tsc");
    run(Command::new("node").arg(compiler).current_dir(&folder))?;
    Ok(folder.join("app.js"))
}

/// The program of an application, beside the packages of its `package-lock.json`.
///
/// # Errors
///
/// Why it cannot be made: there is no Node.js, or no registry.
pub fn script(application: &Path, name: &str) -> Result<PathBuf, String> {
    Ok(packages(application, &[name])?.join(name))
}

// A folder with the packages of an application, and with these files of it.
fn packages(application: &Path, files: &[&str]) -> Result<PathBuf, String> {
    let folder = kept("node", application);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let lists = ["package.json", "package-lock.json", ".npmrc"];
    for name in lists.iter().chain(files) {
        let (from, to) = (application.join(name), folder.join(name));
        std::fs::copy(&from, &to).map_err(|error| format!("{}: {error}", from.display()))?;
    }
    let list = application.join("package-lock.json");
    installed(&folder, &list, || {
        run(Command::new("npm").args(["ci", "--silent"]).current_dir(&folder))
    })?;
    Ok(folder)
}

fn kept(language: &str, application: &Path) -> PathBuf {
    let name = application.file_name().unwrap_or_default();
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(language).join(name)
}

// Installs unless what was installed last came from the same list.
fn installed(folder: &Path, list: &Path, install: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    let wanted = std::fs::read(list).map_err(|error| format!("{}: {error}", list.display()))?;
    let done = folder.join("installed");
    if std::fs::read(&done).is_ok_and(|last| last == wanted) {
        return Ok(());
    }
    install()?;
    std::fs::write(&done, wanted).map_err(|error| format!("{}: {error}", done.display()))
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?}: {}\n{said}", output.status))
}
