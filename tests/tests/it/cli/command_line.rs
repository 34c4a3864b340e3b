//! The command line as users meet it: names of crates, wrong paths, surrounding workspaces, and the remedy of each message.

use std::path::Path;

use crate::harness::cases::root;
use crate::harness::command::run;
use crate::workspace::cargo_of_generated;

use super::levain;

const DOCUMENT: &str = r##"{
  "openapi": "3.0.3",
  "info": {"title": "Pets", "version": "1"},
  "servers": [{"url": "https://pets.example"}],
  "paths": {
    "/pets": {"get": {"operationId": "listPets", "responses": {"200": {"description": "All.", "content": {
      "application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}}}}}}}
  },
  "components": {"schemas": {"Pet": {"type": "object", "properties": {"name": {"type": "string"}}}}}
}"##;

fn package_name(manifest: &Path) -> String {
    let text = std::fs::read_to_string(manifest).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with("name = "));
    line.unwrap_or_default()
        .trim_start_matches("name = ")
        .trim_matches('"')
        .to_owned()
}

fn with_document(name: &str) -> std::io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join(name), DOCUMENT)?;
    Ok(folder)
}

#[test]
fn whatever_the_document_and_folder_are_called_the_crate_has_a_name_that_cargo_takes() -> std::io::Result<()>
{
    let cases = [
        ("asana.com.json", "my-client", "my-client"),
        ("asana.com.json", "日本", "asana-com"),
        ("größe (v 1).json", "a b.c", "a-b-c"),
        ("openapi.json", "core", "core-client"),
        ("openapi.json", "1password", "api-1password"),
        ("日.json", "月", "api-client"),
        ("openapi.json", "nested/type/", "type-client"),
    ];
    for (document, out, expected) in cases {
        let folder = with_document(document)?;
        let (status, text) = levain(folder.path(), &["generate", document, "--out", out]);
        assert_eq!(status, Some(0), "{text}");
        let name = package_name(&folder.path().join(out).join("Cargo.toml"));
        assert_eq!(name, expected, "{document} {out}");
        assert!(text.contains("cargo check --manifest-path"), "{text}");
    }
    Ok(())
}

#[test]
fn a_crate_name_that_cargo_refuses_is_refused_at_its_setting() -> std::io::Result<()> {
    let folder = with_document("openapi.json")?;
    let arguments = ["generate", "openapi.json", "--out", "client", "--crate", "my api"];
    let (status, text) = levain(folder.path(), &arguments);
    assert_eq!(status, Some(2), "{text}");
    assert!(text.contains("write `--crate my-api`"), "{text}");
    std::fs::write(
        folder.path().join("levain.toml"),
        "[client.pets]\nspec = \"openapi.json\"\nout = \"client\"\ncrate = \"pets.api\"\n",
    )?;
    let (status, text) = levain(folder.path(), &["generate"]);
    assert_eq!(status, Some(2), "{text}");
    assert!(
        text.contains("L0005") && text.contains("levain.toml:4:9") && text.contains("crate = \"pets-api\""),
        "{text}"
    );
    Ok(())
}

// With a checkout's runtime, cargo takes the crate as it is, whether a workspace is around or not.
#[test]
fn cargo_checks_a_new_client_in_any_folder() -> std::io::Result<()> {
    let folder = with_document("asana.com.json")?;
    let runtime = root();
    let runtime = runtime.to_string_lossy();
    let member = folder.path().join("workspace/member");
    std::fs::create_dir_all(member.join("src"))?;
    std::fs::write(member.join("src/lib.rs"), "")?;
    std::fs::write(
        member.join("Cargo.toml"),
        "[package]\nname = \"member\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
    )?;
    std::fs::write(
        folder.path().join("workspace/Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"member\"]\n",
    )?;
    for out in ["alone.com", "workspace/not listed"] {
        let arguments = ["generate", "asana.com.json", "--out", out, "--runtime", &runtime];
        let (status, text) = levain(folder.path(), &arguments);
        assert_eq!(status, Some(0), "{text}");
        let mut check = cargo_of_generated(&folder.path().join(out));
        let checked = run(check.args(["check", "-q", "--offline", "--no-default-features"]));
        assert_eq!(checked.status, Some(0), "{out}: {}", checked.err);
    }
    let manifest = std::fs::read_to_string(folder.path().join("alone.com/Cargo.toml"))?;
    assert!(!manifest.contains("[workspace]"), "{manifest}");
    Ok(())
}

#[test]
fn each_group_compiles_alone_without_a_warning() -> std::io::Result<()> {
    let folder = tempfile::tempdir()?;
    let document = root().join("tests/cases/groups-alone/openapi.yaml");
    std::fs::copy(document, folder.path().join("openapi.yaml"))?;
    let runtime = root();
    let runtime = runtime.to_string_lossy();
    let arguments = [
        "generate",
        "openapi.yaml",
        "--out",
        "client",
        "--runtime",
        &runtime,
    ];
    let (status, text) = levain(folder.path(), &arguments);
    assert_eq!(status, Some(0), "{text}");
    for group in ["health", "jobs", "runs", "sites"] {
        let mut check = cargo_of_generated(&folder.path().join("client"));
        let arguments = [
            "check",
            "-q",
            "--offline",
            "--no-default-features",
            "--features",
            group,
        ];
        let checked = run(check.args(arguments));
        assert_eq!((checked.status, checked.err.as_str()), (Some(0), ""), "{group}");
    }
    Ok(())
}

#[test]
fn what_cannot_be_read_is_reported_with_what_to_type_instead() -> std::io::Result<()> {
    let folder = with_document("openapi.json")?;
    std::fs::create_dir(folder.path().join("spec"))?;
    std::fs::write(
        folder.path().join("spec/1.1.0.yaml"),
        "extends: \"1.0.0\"\nversion: \"1.1.0\"\n",
    )?;
    let cases: [(&[&str], &str); 9] = [
        (&["check", "openap.json"], "did you mean `openapi.json`?"),
        (&["check", "-"], "standard input"),
        (
            &["check", "https://pets.example/v1/openapi.json"],
            "curl -L -o openapi.json 'https://pets.example/v1/openapi.json'",
        ),
        (
            &["check", "spec/1.1.0.yaml"],
            "give the folder that contains it: `spec`",
        ),
        (
            &["generate", "openapi.json"],
            "levain generate openapi.json --out openapi",
        ),
        (
            &["generate", "--out", "client"],
            "levain generate openapi.json --out my-client",
        ),
        (
            &[
                "generate",
                "openapi.json",
                "--out",
                "client",
                "--runtime",
                "nowhere",
            ],
            "checkout of levain",
        ),
        (&["generate"], "levain new"),
        (
            &["new", "demo", "--from", "openap.json"],
            "did you mean `openapi.json`?",
        ),
    ];
    for (arguments, expected) in cases {
        let (status, text) = levain(folder.path(), arguments);
        assert_eq!(status, Some(2), "{arguments:?}: {text}");
        assert!(text.contains(expected), "{arguments:?}: {text}");
    }
    assert!(!folder.path().join("client").exists());
    Ok(())
}

#[test]
fn a_document_is_given_with_its_flag_or_without_it() -> std::io::Result<()> {
    let folder = with_document("openapi.json")?;
    for arguments in [
        &["check", "openapi.json"][..],
        &["check", "--spec", "openapi.json"],
    ] {
        let (status, text) = levain(folder.path(), arguments);
        assert_eq!((status, text.trim_end()), (Some(0), "openapi.json: no errors"));
    }
    Ok(())
}

#[test]
fn a_stale_file_is_shown_as_a_diff_with_the_command_that_updates_it() -> std::io::Result<()> {
    let folder = with_document("pets api.json")?;
    let write = ["generate", "pets api.json", "--out", "client"];
    assert_eq!(levain(folder.path(), &write).0, Some(0));
    let changed = DOCUMENT.replace("\"name\"", "\"nickname\"");
    std::fs::write(folder.path().join("pets api.json"), changed)?;
    let (status, text) = levain(folder.path(), &[&write[..], &["--check"]].concat());
    assert_eq!(status, Some(1), "{text}");
    assert!(
        text.contains("+++ src/types/pet.rs as generated") && text.contains("@@ "),
        "{text}"
    );
    assert!(
        text.contains("run `levain generate 'pets api.json' --out client` and commit"),
        "{text}"
    );
    assert_eq!(levain(folder.path(), &write).0, Some(0));
    assert_eq!(
        levain(folder.path(), &[&write[..], &["--check"]].concat()).0,
        Some(0)
    );
    Ok(())
}

#[test]
fn name_overrides_are_used_and_unused_ones_are_reported_at_their_settings() -> std::io::Result<()> {
    let folder = with_document("openapi.json")?;
    let settings = folder.path().join("levain.toml");
    let client = "[client.pets]\nspec = \"openapi.json\"\nout = \"client\"\n[client.pets.names]\n";
    std::fs::write(&settings, format!("{client}\"type Pett\" = \"Animal\"\n"))?;
    let (status, text) = levain(folder.path(), &["generate"]);
    assert_eq!(status, Some(2), "{text}");
    assert!(
        text.contains("levain.toml:5:1") && text.contains("did you mean `type Pet`?"),
        "{text}"
    );
    std::fs::write(
        &settings,
        format!("{client}\"type Pet\" = \"Animal\"\n\"GET /pets\" = \"Animals\"\n"),
    )?;
    assert_eq!(levain(folder.path(), &["generate"]).0, Some(0));
    assert_eq!(levain(folder.path(), &["generate", "--check"]).0, Some(0));
    let lock = std::fs::read_to_string(folder.path().join("client/levain.lock"))?;
    assert!(
        lock.contains("\"type Pet\" = \"Animal\"") && lock.contains("\"GET /pets\" = \"Animals\""),
        "{lock}"
    );
    Ok(())
}
