//! A document names regular files below its own folder, or below the `root` that the user names, and nothing else. What it names beyond is
//! not opened, and no message shows a word of it.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use serde_json::json;

use super::{document_of, write_all};
use crate::harness::Failed;
use crate::harness::command::{Ran, levain, levain_command};

const SECRET: &str = "hunter2: [this is, nobody's: business";

const PET: &str = "Pet: {type: object, properties: {name: {type: string}}}\n";

// `home/secret`, and documents in `home/specs`.
fn home() -> Result<tempfile::TempDir, Failed> {
    let folder = tempfile::tempdir()?;
    write_all(
        folder.path(),
        &[
            ("secret", SECRET),
            ("secret.yaml", SECRET),
            ("common/pet.yaml", PET),
            ("specs/types/pet.yaml", PET),
            ("specs/types/up.yaml", "Up: {$ref: '../../secret.yaml'}\n"),
        ],
    )?;
    Ok(folder)
}

fn refers_to(home: &Path, reference: &str) -> Result<(), Failed> {
    let document = document_of(&json!({"$ref": reference}));
    write_all(home, &[("specs/api.json", &document)])
}

// Ends a run that waits for a file.
fn ended(mut child: Child) -> Result<Child, Failed> {
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if start.elapsed() > Duration::from_secs(20) {
            child.kill()?;
            return Err("it does not end".into());
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Ok(child)
}

fn refused(folder: &Path, arguments: &[&str], reference: &str) -> Result<Ran, Failed> {
    let (out, err) = (folder.join("stdout"), folder.join("stderr"));
    let mut command = levain_command(folder, arguments);
    let child = command
        .stdout(File::create(&out)?)
        .stderr(File::create(&err)?)
        .spawn()?;
    let status = ended(child)?.wait()?.code();
    let [out, err] = [std::fs::read_to_string(out)?, std::fs::read_to_string(err)?];
    assert_eq!(status, Some(2), "{reference}: {out}{err}");
    assert!(
        err.contains("L2105") && err.contains(reference),
        "{reference}: {err}"
    );
    for secret in ["hunter2", "root:", "nobody's"] {
        assert!(
            !err.contains(secret) && !out.contains(secret),
            "{reference}: {out}{err}"
        );
    }
    Ok(Ran { status, out, err })
}

#[test]
fn a_reference_leads_below_the_folder_of_the_document_only() -> Result<(), Failed> {
    let home = home()?;
    let absolute = home.path().join("secret.yaml");
    let absolute = absolute.to_string_lossy();
    for reference in [
        "/etc/passwd",
        "../secret.yaml",
        "../../../../../../etc/passwd",
        "%2e%2e%2fsecret.yaml",
        "..%2Fsecret.yaml#/a",
        "types/../../secret",
        "./types/%2E%2E/%2e./../secret.yaml",
        "../specs/../secret.yaml",
        &absolute,
    ] {
        refers_to(home.path(), reference)?;
        refused(home.path(), &["check", "specs/api.json"], reference)?;
        // As seen from the folder itself, and from one below it.
        refused(&home.path().join("specs"), &["check", "api.json"], reference)?;
        refused(
            &home.path().join("specs/types"),
            &["check", "../api.json"],
            reference,
        )?;
    }
    refers_to(home.path(), "types/up.yaml#/Up")?;
    refused(home.path(), &["check", "specs/api.json"], "../../secret.yaml")?;
    for arguments in [
        &["generate", "specs/api.json", "--out", "client"][..],
        &["new", "demo", "--from", "specs/api.json"],
    ] {
        let ran = levain(home.path(), arguments);
        assert_eq!(ran.status, Some(2), "{}", ran.err);
        assert!(!ran.err.contains("hunter2"), "{}", ran.err);
    }
    assert!(!home.path().join("client").exists() && !home.path().join("demo").exists());
    Ok(())
}

#[test]
fn files_below_the_folder_are_read_as_before() -> Result<(), Failed> {
    let home = home()?;
    refers_to(home.path(), "types/pet.yaml#/Pet")?;
    let ran = levain(home.path(), &["check", "specs/api.json", "--strict"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let ran = levain(&home.path().join("specs"), &["check", "api.json", "--strict"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    Ok(())
}

#[test]
fn a_new_project_has_no_file_that_configures_tools() -> Result<(), Failed> {
    for name in [
        ".cargo/config.toml",
        "rust-toolchain.toml",
        ".git/hooks/a.json",
        "build.rs",
        "types/.a.yaml",
    ] {
        let home = home()?;
        write_all(&home.path().join("specs"), &[(name, "{}")])?;
        refers_to(home.path(), name)?;
        let ran = levain(home.path(), &["new", "demo", "--from", "specs/api.json"]);
        assert!(
            ran.status == Some(2) && ran.err.contains(name),
            "{name}: {}",
            ran.err
        );
        assert!(!home.path().join("demo").exists());
    }
    let home = home()?;
    refers_to(home.path(), "types/pet.yaml#/Pet")?;
    let ran = levain(home.path(), &["new", "demo", "--from", "specs/api.json"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(home.path().join("demo/types/pet.yaml").exists());
    Ok(())
}

#[test]
fn what_only_looks_like_a_file_is_a_warning_as_before() -> Result<(), Failed> {
    let home = home()?;
    let mapping = json!({"dog": "/etc/passwd", "cat": "../secret.yaml"});
    for schema in [
        json!({"$ref": "/components/schemas/Pet"}),
        json!({"$ref": "/definitions/Pet"}),
        json!({"oneOf": [{"type": "object"}], "discriminator": {"propertyName": "kind", "mapping": mapping}}),
        json!({"description": "as in $ref: ../secret.yaml", "example": {"externalValue": "/etc/passwd"}}),
        json!({"$ref": "https://example.com/pet.yaml"}),
        json!({"$ref": "missing.yaml"}),
    ] {
        write_all(home.path(), &[("specs/api.json", &document_of(&schema))])?;
        let ran = levain(home.path(), &["check", "specs/api.json"]);
        assert_eq!(ran.status, Some(0), "{schema}: {}", ran.err);
        assert!(!ran.err.contains("hunter2"), "{schema}: {}", ran.err);
    }
    Ok(())
}

#[test]
fn a_user_may_name_the_root() -> Result<(), Failed> {
    let home = home()?;
    refers_to(home.path(), "../common/pet.yaml#/Pet")?;
    refused(home.path(), &["check", "specs/api.json"], "../common/pet.yaml")?;
    for root in [".", "../$HERE", ""] {
        let root = root.replace(
            "$HERE",
            &home.path().file_name().unwrap_or_default().to_string_lossy(),
        );
        let arguments = ["check", "specs/api.json", "--strict", "--root", &root];
        let expected = if root.is_empty() { Some(2) } else { Some(0) };
        let ran = levain(home.path(), &arguments);
        assert_eq!(ran.status, expected, "{root}: {}", ran.err);
    }
    let settings = "[client.pets]\nspec = \"specs/api.json\"\nroot = \".\"\nout = \"client\"\n";
    write_all(home.path(), &[("levain.toml", settings)])?;
    assert_eq!(levain(home.path(), &["check", "--strict"]).status, Some(0));
    assert_eq!(
        levain(&home.path().join("specs"), &["check", "--strict"]).status,
        Some(0)
    );
    // Not further than that.
    refers_to(home.path(), "../../x.yaml")?;
    refused(home.path(), &["check"], "../../x.yaml")?;
    write_all(
        home.path(),
        &[("levain.toml", &settings.replace("\".\"", "\"common\""))],
    )?;
    refers_to(home.path(), "types/pet.yaml#/Pet")?;
    refused(home.path(), &["check"], "types/pet.yaml")?;
    Ok(())
}

#[test]
fn a_file_is_not_larger_than_its_limit() -> Result<(), Failed> {
    let home = home()?;
    let large = File::create(home.path().join("specs/large.yaml"))?;
    large.set_len((64 << 20) + 1)?;
    refers_to(home.path(), "large.yaml#/Pet")?;
    let ran = refused(home.path(), &["check", "specs/api.json"], "large.yaml")?;
    assert!(ran.err.contains("64 MiB"), "{}", ran.err);
    let larger = File::create(home.path().join("specs/api.json"))?;
    larger.set_len((256 << 20) + 1)?;
    let ran = levain(home.path(), &["check", "specs/api.json"]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("256 MiB"), "{}", ran.err);
    Ok(())
}

#[test]
fn a_file_that_cannot_be_parsed_is_named_without_its_text() -> Result<(), Failed> {
    let home = home()?;
    write_all(
        home.path(),
        &[
            ("specs/.env", SECRET),
            ("specs/key", "-----BEGIN KEY-----\nhunter2"),
        ],
    )?;
    for reference in [".env", "./key"] {
        refers_to(home.path(), reference)?;
        let ran = levain(home.path(), &["check", "specs/api.json"]);
        assert!(
            ran.err.contains("L2102") && ran.err.contains(reference),
            "{}",
            ran.err
        );
        assert!(
            !ran.err.contains("hunter2") && !ran.err.contains("BEGIN"),
            "{}",
            ran.err
        );
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn links_out_of_the_folder_devices_and_pipes_are_not_opened() -> Result<(), Failed> {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    let home = home()?;
    let specs = home.path().join("specs");
    symlink("../secret.yaml", specs.join("link.yaml"))?;
    symlink("link.yaml", specs.join("link-to-link.yaml"))?;
    symlink("../..", specs.join("up"))?;
    symlink("/dev/zero", specs.join("zero.yaml"))?;
    symlink("types/pet.yaml", specs.join("inside.yaml"))?;
    let made = Command::new("mkfifo").arg(specs.join("pipe.yaml")).status()?;
    assert!(made.success());
    let _socket = UnixListener::bind(specs.join("socket.yaml"))?;
    let secret = format!(
        "up/{}/secret.yaml",
        home.path().file_name().unwrap_or_default().to_string_lossy()
    );
    for reference in [
        "link.yaml",
        "link-to-link.yaml",
        &secret,
        "zero.yaml",
        "/dev/zero",
        "/dev/tty",
        "/proc/self/environ",
        "pipe.yaml",
        "socket.yaml",
        "./types/",
    ] {
        refers_to(home.path(), reference)?;
        refused(home.path(), &["check", "specs/api.json"], reference)?;
    }
    refers_to(home.path(), "inside.yaml#/Pet")?;
    let ran = levain(home.path(), &["check", "specs/api.json", "--strict"]);
    assert_eq!(ran.status, Some(0), "a link within the folder: {}", ran.err);
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_document_from_a_pipe_refers_to_no_file() -> Result<(), Failed> {
    let home = home()?;
    let pipe = home.path().join("specs/pipe.json");
    assert!(Command::new("mkfifo").arg(&pipe).status()?.success());
    let document = document_of(&json!({"$ref": "types/pet.yaml#/Pet"}));
    for (root, status) in [(&[][..], Some(2)), (&["--root", "specs"], Some(0))] {
        let (path, text) = (pipe.clone(), document.clone());
        let writer = std::thread::spawn(move || std::fs::write(path, text));
        let ran = levain(
            home.path(),
            &[&["check", "specs/pipe.json", "--strict"], root].concat(),
        );
        writer.join().map_err(|_| "the writer panicked")??;
        assert_eq!(ran.status, status, "{}", ran.err);
    }
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_version_file_is_no_link_out_of_its_folder() -> Result<(), Failed> {
    let home = home()?;
    write_all(
        home.path(),
        &[("native/1.0.0.yaml", "levain: 1\napi: x\nversion: \"1.0.0\"\n")],
    )?;
    std::os::unix::fs::symlink("../secret.yaml", home.path().join("native/1.1.0.yaml"))?;
    let ran = levain(home.path(), &["check", "native"]);
    assert_eq!(ran.status, Some(2), "{}", ran.err);
    assert!(
        ran.err.contains("native/1.1.0.yaml") && !ran.err.contains("hunter2"),
        "{}",
        ran.err
    );
    let ran = levain(home.path(), &["check", "native", "--root", "."]);
    assert!(
        ran.err.contains("L0101"),
        "what the user allows is read: {}",
        ran.err
    );
    // `extends` names a version, and no file.
    write_all(home.path(), &[("native/1.1.0.yaml.txt", "")])?;
    std::fs::remove_file(home.path().join("native/1.1.0.yaml"))?;
    write_all(
        home.path(),
        &[(
            "native/1.1.0.yaml",
            "extends: ../../secret.yaml\nversion: \"1.1.0\"\n",
        )],
    )?;
    let ran = levain(home.path(), &["check", "native"]);
    assert!(
        ran.status == Some(2) && !ran.err.contains("hunter2"),
        "{}",
        ran.err
    );
    Ok(())
}
