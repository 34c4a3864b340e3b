//! Test folders: where they are, which files a case has, and the expected outputs beside its input.
//!
//! A folder without cases is a failure, so that a harness never passes for want of something to do. `LEVAIN_BLESS=1` writes the
//! outputs anew and is the only way to update them.

use std::path::{Path, PathBuf};

/// The project's root.
pub fn root() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    folder.parent().unwrap_or(folder).to_owned()
}

/// The cases in a folder of the project: its subfolders, by name.
pub fn cases(folder: &str) -> Vec<PathBuf> {
    let folder = root().join(folder);
    let mut cases = entries(&folder);
    cases.retain(|path| path.is_dir());
    assert!(!cases.is_empty(), "{} has no cases", folder.display());
    cases
}

/// The files of a folder that have one of these extensions, by name.
pub fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files = entries(folder);
    files.retain(|path| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        path.is_file() && extension.is_some_and(|extension| extensions.contains(&extension))
    });
    files
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder);
    let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

/// The last part of a path, as text.
pub fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// The text of a file that is part of the project.
pub fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Outputs that were compared with the files that hold what is expected.
#[derive(Default)]
pub struct Outputs {
    different: Vec<String>,
}

impl Outputs {
    /// Compares an output with the file at `path`, or writes that file when the user blesses what there is.
    pub fn compare(&mut self, path: &Path, output: &str) {
        if std::env::var_os("LEVAIN_BLESS").is_some() {
            std::fs::write(path, output).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            return;
        }
        let expected = std::fs::read_to_string(path)
            .unwrap_or_default()
            .replace("\r\n", "\n");
        if expected != output {
            self.different.push(first_difference(path, &expected, output));
        }
    }

    /// Fails with every output that is not what is expected.
    pub fn assert_expected(self) {
        assert!(
            self.different.is_empty(),
            "run with LEVAIN_BLESS=1 and read the difference before it is committed:\n{}",
            self.different.join("\n")
        );
    }
}

fn first_difference(path: &Path, expected: &str, output: &str) -> String {
    let (mut expected, mut output) = (expected.lines(), output.lines());
    let mut line = 1;
    loop {
        let (wanted, given) = (expected.next(), output.next());
        if wanted != given || wanted.is_none() {
            let [wanted, given] = [wanted, given].map(|line| line.unwrap_or("(the end)"));
            return format!(
                "{}:{line}\n  expected: {wanted}\n  found:    {given}",
                path.display()
            );
        }
        line += 1;
    }
}
