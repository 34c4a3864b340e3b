//! Output that cannot be written is an error, of whichever command and stream; a pipe that its reader closed is none.
#![cfg(target_os = "linux")]

use std::fs::File;
use std::io::Read as _;
use std::os::unix::fs::FileTypeExt as _;
use std::process::Stdio;

use super::{document_with, write_all};
use crate::harness::Failed;
use crate::harness::command::{levain, levain_command};

const OUTPUT: &[&[&str]] = &[
    &["--help"],
    &["--version"],
    &["help", "generate"],
    &["explain"],
    &["explain", "L0107"],
    &["schema"],
    &["completions", "bash"],
    &["check", "api.json"],
    &["check", "api.json", "--message-format", "json"],
    &["check", "missing.json", "--message-format", "json"],
    &["extract", "api.json", "--only", "listPets"],
    &[
        "extract",
        "api.json",
        "--only",
        "listPets",
        "-o",
        "part.json",
        "--message-format",
        "json",
    ],
    &["import", "api.json"],
    &["new", "demo"],
    &["generate", "api.json", "--out", "client"],
    &[
        "generate",
        "api.json",
        "--out",
        "client",
        "--dry-run",
        "--message-format",
        "json",
    ],
    &["generate", "api.json", "--out", "client", "--check"],
];

const ERRORS: &[&[&str]] = &[
    &["nothing"],
    &["explain", "L9999"],
    &["check", "missing.json"],
    &["extract", "api.json", "--only", "listPets"],
    &["generate", "api.json", "--out", "client"],
];

fn folder() -> Result<tempfile::TempDir, Failed> {
    let folder = tempfile::tempdir()?;
    write_all(
        folder.path(),
        &[("api.json", &document_with(&["Cat".to_owned()]))],
    )?;
    Ok(folder)
}

#[test]
fn a_full_device_is_an_error_of_every_command() -> Result<(), Failed> {
    let folder = folder()?;
    for arguments in OUTPUT {
        let full = File::options().write(true).open("/dev/full")?;
        let ran = levain_command(folder.path(), arguments).stdout(full).output()?;
        let err = String::from_utf8_lossy(&ran.stderr);
        assert_eq!(ran.status.code(), Some(2), "{arguments:?}: {err}");
        assert!(err.contains("cannot write"), "{arguments:?}: {err}");
    }
    for arguments in ERRORS {
        let full = File::options().write(true).open("/dev/full")?;
        let ran = levain_command(folder.path(), arguments).stderr(full).output()?;
        assert_eq!(ran.status.code(), Some(2), "{arguments:?}");
    }
    Ok(())
}

#[test]
fn a_file_that_cannot_be_written_is_an_error() -> Result<(), Failed> {
    let folder = folder()?;
    for output in ["/dev/full", ".", "/proc/part.json"] {
        let ran = levain(
            folder.path(),
            &["extract", "api.json", "--only", "listPets", "-o", output],
        );
        assert_eq!(ran.status, Some(2), "{output}: {}", ran.err);
        assert!(ran.err.contains(output), "{output}: {}", ran.err);
    }
    for arguments in [
        &["import", "api.json", "--out", "/proc/spec"][..],
        &["generate", "api.json", "--out", "/proc/client"],
        &["new", "/proc/demo"],
    ] {
        let ran = levain(folder.path(), arguments);
        assert_eq!(ran.status, Some(2), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains("cannot"), "{arguments:?}: {}", ran.err);
    }
    assert!(
        std::fs::symlink_metadata("/dev/full")?
            .file_type()
            .is_char_device()
    );
    Ok(())
}

#[test]
fn a_closed_pipe_is_no_error() -> Result<(), Failed> {
    let folder = folder()?;
    for arguments in [&["schema"][..], &["explain"], &["completions", "zsh"]] {
        let mut command = levain_command(folder.path(), arguments);
        let mut run = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        drop(run.stdout.take());
        let mut err = String::new();
        run.stderr.take().ok_or("no stream")?.read_to_string(&mut err)?;
        assert_eq!((run.wait()?.code(), err.as_str()), (Some(0), ""), "{arguments:?}");
    }
    Ok(())
}
