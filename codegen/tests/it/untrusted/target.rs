//! The folder that a client is generated into is its own: not that of the spec, of a package of somebody else's, or of another client.

use super::{document_with, tree, write_all};
use crate::harness::Failed;
use crate::harness::command::levain;

const VERSION: &str = "levain: 1\napi: pets\nversion: \"1.0.0\"\nstatus: stable\n";

// The files that are there, the folder to generate into, and a part of the reason.
type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str);

#[test]
fn a_folder_of_somebody_elses_is_refused_with_the_reason() -> Result<(), Failed> {
    let document = document_with(&["Cat".to_owned()]);
    let package = "[package]\nname = \"theirs\"\nversion = \"1.0.0\"\n\n[features]\nfull = [\"a\"]\na = []\n";
    let cases: [Case<'_>; 10] = [
        (&[], ".", "is the folder of the spec"),
        (&[], "./nothing/..", "is the folder of the spec"),
        (
            &[("repository/.git/HEAD", "ref"), ("repository/main.py", "")],
            "repository",
            "`main.py`",
        ),
        (
            &[("repository/.git", "gitdir: x"), ("repository/README.md", "")],
            "repository",
            "`README.md`",
        ),
        (
            &[("theirs/Cargo.toml", package)],
            "theirs",
            "the package `theirs`",
        ),
        (
            &[("theirs/Cargo.toml", package), ("theirs/src/main.rs", "")],
            "theirs/",
            "the package `theirs`",
        ),
        (
            &[
                ("theirs/Cargo.toml", package),
                ("theirs/levain.lock", "[files]\n\"src/lib.rs\" = \"sha256:0\"\n"),
                ("theirs/src/lib.rs", "levain::api!(\"a.json\");"),
            ],
            "theirs",
            "the package `theirs`",
        ),
        (
            &[("theirs/Cargo.toml", "[workspace]\nmembers = []\n")],
            "theirs",
            "a workspace",
        ),
        (&[("theirs/Cargo.toml", "not TOML")], "theirs", "a package"),
        (
            &[("repository/.jj/a", ""), ("repository/Cargo.toml", package)],
            "repository",
            "the package `theirs`",
        ),
    ];
    for (files, out, reason) in cases {
        let folder = tempfile::tempdir()?;
        write_all(folder.path(), &[("api.json", &document), ("nothing/a", "")])?;
        write_all(folder.path(), files)?;
        let before = tree(folder.path())?;
        for more in [&[][..], &["--force"], &["--check"]] {
            let arguments = ["generate", "api.json", "--out", out];
            let ran = levain(folder.path(), &[&arguments, more].concat());
            assert_eq!(ran.status, Some(2), "{out}: {}{}", ran.out, ran.err);
            assert!(
                ran.err.contains(reason) && ran.err.contains("help: "),
                "{out}: {}",
                ran.err
            );
        }
        assert_eq!(tree(folder.path())?, before, "{out}");
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_folder_and_is_not_waited_for() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    write_all(
        folder.path(),
        &[("api.json", &document_with(&["Cat".to_owned()]))],
    )?;
    let made = std::process::Command::new("mkfifo")
        .arg(folder.path().join("pipe"))
        .status()?;
    assert!(made.success());
    let ran = levain(folder.path(), &["generate", "api.json", "--out", "pipe"]);
    assert!(
        ran.status == Some(2) && ran.err.contains("`pipe` is a file"),
        "{}",
        ran.err
    );
    // Nor is a pipe where a generated file would be.
    assert_eq!(
        levain(folder.path(), &["generate", "api.json", "--out", "client"]).status,
        Some(0)
    );
    for name in ["src/lib.rs", "Cargo.toml", "levain.lock"] {
        let path = folder.path().join("client").join(name);
        let text = std::fs::read_to_string(&path)?;
        std::fs::remove_file(&path)?;
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&path)
                .status()?
                .success()
        );
        let ran = levain(folder.path(), &["generate", "api.json", "--out", "client"]);
        assert!(
            ran.status == Some(2) && ran.err.contains(name),
            "{name}: {}",
            ran.err
        );
        std::fs::remove_file(&path)?;
        std::fs::write(&path, text)?;
    }
    Ok(())
}

#[test]
fn the_folder_of_a_native_spec_is_refused_and_one_beside_it_is_not() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    write_all(folder.path(), &[("client/spec/1.0.0.yaml", VERSION)])?;
    let run = |out: &str| levain(folder.path(), &["generate", "client/spec", "--out", out]);
    for out in ["client/spec", "client/spec/.", "./client/../client/spec"] {
        let ran = run(out);
        assert!(
            ran.status == Some(2) && ran.err.contains("the folder of the spec"),
            "{}",
            ran.err
        );
    }
    for out in ["client", "client", "client/spec/client"] {
        let ran = run(out);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
    }
    Ok(())
}

#[test]
fn a_repository_of_its_own_and_a_client_that_is_the_users_by_now_are_taken() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    write_all(
        folder.path(),
        &[
            ("api.json", &document_with(&["Cat".to_owned()])),
            ("client/.git/HEAD", "ref"),
            ("client/.gitignore", "target\n"),
        ],
    )?;
    let run = || levain(folder.path(), &["generate", "api.json", "--out", "client"]);
    assert_eq!(run().status, Some(0));
    let manifest = folder.path().join("client/Cargo.toml");
    let edited = std::fs::read_to_string(&manifest)?
        .lines()
        .skip(1)
        .collect::<Vec<_>>()
        .join("\n");
    write_all(
        folder.path(),
        &[("client/Cargo.toml", &edited), ("client/README.md", "mine")],
    )?;
    assert_eq!(run().status, Some(0));
    std::fs::remove_dir_all(folder.path().join("client/src"))?;
    assert_eq!(run().status, Some(0));
    Ok(())
}

#[test]
fn two_clients_of_one_folder_are_an_error_at_the_second() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    write_all(
        folder.path(),
        &[("api.json", &document_with(&["Cat".to_owned()])), ("made/a", "")],
    )?;
    #[cfg(unix)]
    std::os::unix::fs::symlink("made", folder.path().join("link"))?;
    let outs = [
        ("client", "client"),
        ("client", "./client/"),
        ("client", "made/../client"),
        ("a/client", "a//client"),
        ("client", "Client"),
        ("client", "client/src/other"),
        ("client/src", "client"),
        #[cfg(unix)]
        ("made/client", "link/client"),
    ];
    for (one, other) in outs {
        let client =
            |name: &str, out: &str| format!("[client.{name}]\nspec = \"api.json\"\nout = \"{out}\"\n");
        let settings = client("one", one) + &client("other", other);
        write_all(folder.path(), &[("levain.toml", &settings)])?;
        for arguments in [&["generate"][..], &["check"], &["generate", "--check"]] {
            let ran = levain(folder.path(), arguments);
            assert_eq!(ran.status, Some(2), "{one} {other}: {}", ran.err);
            assert!(
                ran.err.contains("levain.toml:6:7") && ran.err.contains("`one` and `other`"),
                "{one} {other}: {}",
                ran.err
            );
        }
        assert!(!folder.path().join("client").exists());
    }
    Ok(())
}
