//! The committed client is the one the tool writes, and stays so whatever folder the tool is run in.

use super::levain;
use crate::harness::cases::root;

#[test]
fn the_committed_client_is_up_to_date() {
    let (status, text) = levain(&root(), &["generate", "--check"]);
    assert_eq!(status, Some(0), "{text}");
}

#[test]
fn a_new_client_is_written_checked_and_not_overwritten_once_edited() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let inside = |path: &str| folder.path().join(path);
    assert_eq!(levain(folder.path(), &["new", "demo"]).0, Some(0));
    let demo = inside("demo");
    let (status, text) = levain(&demo, &["generate"]);
    assert_eq!(status, Some(0), "{text}");
    // What was asked for has the name, and what is beside it is made too.
    let manifest = std::fs::read_to_string(demo.join("client/Cargo.toml"))?;
    assert!(manifest.contains("name = \"demo\""), "{manifest}");
    assert!(demo.join("spec/demo/1.0.0.yaml").exists());
    // What a new version changes in place is not folded; what it sets aside is.
    let attributes = std::fs::read_to_string(demo.join("client/.gitattributes"))?;
    assert!(
        attributes.contains("\nsrc/older/** linguist-generated") && !attributes.contains("src/** "),
        "{attributes}"
    );
    let workflow = std::fs::read_to_string(demo.join(".github/workflows/levain.yml"))?;
    assert!(workflow.contains("levain generate --check") && workflow.contains("client/Cargo.toml"));
    assert_eq!(std::fs::read_to_string(demo.join(".gitignore"))?, "target/\n");
    assert_eq!(levain(&demo, &["generate", "--check"]).0, Some(0));
    // In a folder inside, the same settings are used.
    assert_eq!(levain(&demo.join("spec"), &["generate", "--check"]).0, Some(0));

    let file = inside("demo/client/src/types/loaf.rs");
    let generated = std::fs::read_to_string(&file)?;
    std::fs::write(&file, format!("{generated}// mine\n"))?;
    let (status, text) = levain(&demo, &["generate", "--check"]);
    assert_eq!(status, Some(1), "{text}");
    assert!(
        text.contains("types/loaf.rs") && text.contains("// mine"),
        "{text}"
    );
    let (status, text) = levain(&demo, &["generate"]);
    assert_eq!(status, Some(2), "{text}");
    assert!(
        text.contains("edited by hand") && text.contains("--force"),
        "{text}"
    );
    assert_eq!(levain(&demo, &["generate", "--force"]).0, Some(0));
    assert_eq!(std::fs::read_to_string(&file)?, generated);
    Ok(())
}

#[test]
fn a_spec_with_errors_is_refused_and_nothing_is_written() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    std::fs::create_dir_all(folder.path().join("spec"))?;
    std::fs::write(
        folder.path().join("spec/1.0.0.yaml"),
        "levain: 1\napi: x\nversion: 1.10\nhost: a\n",
    )?;
    let (status, text) = levain(folder.path(), &["generate", "--spec", "spec", "--out", "client"]);
    assert_eq!(status, Some(2), "{text}");
    assert!(
        text.contains("L0107") && text.contains("L0103") && text.contains("spec/1.0.0.yaml:3"),
        "{text}"
    );
    assert!(!folder.path().join("client").exists());
    Ok(())
}

#[test]
fn a_project_starts_from_an_openapi_document() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let document = root().join("codegen/tests/openapi/a-small-shop/openapi.yaml");
    let document = document.to_string_lossy();
    let (status, text) = levain(folder.path(), &["new", "demo", "--from", &document]);
    assert_eq!(status, Some(0), "{text}");
    let demo = folder.path().join("demo");
    assert_eq!(
        levain(&demo, &["check"]),
        (Some(0), "demo: no errors\n".to_owned())
    );
    let (status, text) = levain(&demo, &["generate"]);
    assert_eq!(status, Some(0), "{text}");
    assert!(text.contains("3 operations and 3 types"), "{text}");
    assert_eq!(levain(&demo, &["generate", "--check"]).0, Some(0));
    let (status, text) = levain(folder.path(), &["new", "other", "--from", "nowhere.json"]);
    assert_eq!(status, Some(2), "{text}");
    assert!(
        text.contains("nowhere.json") && !folder.path().join("other").exists(),
        "{text}"
    );
    Ok(())
}
