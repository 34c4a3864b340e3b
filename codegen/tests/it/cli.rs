//! The command used wrongly: files that cannot be read, calls that are not complete, and files that are in the way. Each mistake is
//! reported with its remedy, as text and as JSON, with the exit status that scripts rely on.

mod settings;

use serde_json::Value;

use crate::harness::Failed;
use crate::harness::command::{Ran, levain};

const DOCUMENT: &str = r#"{"openapi": "3.0.3", "info": {"title": "Pets", "version": "1"},
  "servers": [{"url": "https://pets.example"}],
  "paths": {"/pets": {"get": {"operationId": "listPets", "parameters": [{"name": "a"}],
    "responses": {"204": {"description": "None."}}}}}}"#;

/// The objects of `--message-format json`; nothing else may be printed.
fn objects(ran: &Ran) -> Result<Vec<Value>, Failed> {
    assert_eq!(ran.err, "", "{}", ran.out);
    let objects = ran.out.lines().map(serde_json::from_str::<Value>);
    Ok(objects.collect::<Result<_, _>>()?)
}

fn folder_with(files: &[(&str, &[u8])]) -> Result<tempfile::TempDir, Failed> {
    let folder = tempfile::tempdir()?;
    for (name, bytes) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
        std::fs::write(path, bytes)?;
    }
    Ok(folder)
}

/// Files that are no OpenAPI document: a name, the bytes, a part of the message, and the code.
const NO_DOCUMENTS: &[(&str, &[u8], &str, &str)] = &[
    ("empty.json", b"", "this file is empty", "L2001"),
    ("utf16.json", b"\xff\xfe{\0}\0", "it is UTF-16", "L0002"),
    (
        "latin.json",
        b"{\n\"a\": \"caf\xe9\"}",
        "line 2 has a byte 0xe9",
        "L0002",
    ),
    ("packed.json", b"\x1f\x8b\x08\xff", "it is compressed", "L0002"),
    ("archive.json", b"PK\x03\x04\xff", "it is an archive", "L0002"),
    ("page.json", b"<!DOCTYPE html>\n<html>", "an HTML page", "L2001"),
    (
        "cut.json",
        b"{\"openapi\": \"3.0.3\",",
        "this is not JSON",
        "L2002",
    ),
    ("list.json", b"[]", "not an OpenAPI document", "L2001"),
    (
        "old.json",
        b"{\"swaggerVersion\": \"1.2\", \"apis\": []}",
        "Swagger 1",
        "L2001",
    ),
    (
        "events.yaml",
        b"asyncapi: 2.6.0\nchannels: {}\n",
        "AsyncAPI",
        "L2001",
    ),
    (
        "schema.json",
        b"{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}",
        "JSON Schema",
        "L2001",
    ),
];

fn assert_no_document(name: &str, bytes: &[u8], expected: &str, code: &str) -> Result<(), Failed> {
    let folder = folder_with(&[(name, bytes)])?;
    let ran = levain(folder.path(), &["check", name]);
    assert_eq!(ran.status, Some(2), "{name}: {}", ran.err);
    for part in [expected, &format!("error[{code}]"), "help: "] {
        assert!(ran.err.contains(part), "{name}: {}", ran.err);
    }
    assert_eq!(ran.out, "", "{name}");
    Ok(())
}

#[test]
fn a_file_that_is_no_document_is_refused_with_what_it_is() -> Result<(), Failed> {
    for (name, bytes, expected, code) in NO_DOCUMENTS {
        assert_no_document(name, bytes, expected, code)?;
    }
    let (open, close) = ("[".repeat(3000), "]".repeat(3000));
    let deep = format!(r#"{{"openapi": "3.0.3", "paths": {{}}, "x": {open}{close}}}"#);
    assert_no_document(
        "deep.json",
        deep.as_bytes(),
        "nested deeper than 128 levels",
        "L0120",
    )
}

#[test]
fn calls_that_cannot_be_meant_are_refused_and_write_nothing() -> Result<(), Failed> {
    let settings = "[client.pets]\nspec = \"spec\"\nout = \"client\"\nversions = [\"1.0.0\", \"1.0.9\"]\n";
    let version = "levain: 1\napi: x\nversion: \"1.0.0\"\nstatus: stable\n";
    let next = "extends: \"1.0.0\"\nversion: \"1.1.0\"\nstatus: stable\n";
    let folder = folder_with(&[
        ("api.json", DOCUMENT.as_bytes()),
        ("levain.toml", settings.as_bytes()),
        ("spec/1.0.0.yaml", version.as_bytes()),
        ("spec/1.1.0.yaml", next.as_bytes()),
        (
            "of-a-document.toml",
            settings.replace("\"spec\"", "\"api.json\"").as_bytes(),
        ),
        ("empty.toml", settings.replace("\"client\"", "\"\"").as_bytes()),
    ])?;
    let cases: [(&[&str], &str); 14] = [
        // Without a spec there is nothing to ask a folder for.
        (&["generate", "apy.json"], "did you mean `api.json`?"),
        (
            &["generate", "apy.json", "--out", "spec"],
            "did you mean `api.json`?",
        ),
        (
            &["generate", "api.json", "--out", "client", "--exclude", "**"],
            "nothing is left: all operations are left out",
        ),
        (
            &[
                "generate",
                "api.json",
                "--out",
                "client",
                "--only",
                "GET /**",
                "--exclude",
                "listPets",
                "--dry-run",
            ],
            "leave out fewer than `listPets`",
        ),
        (
            &["generate", "api.json", "--out", "levain.toml/client", "--dry-run"],
            "`levain.toml` is a file, and the crate",
        ),
        (&["check", ""], "the path of the spec is empty"),
        (&["generate", "api.json", "--out", ""], "`--out` is empty"),
        (
            &["generate", "api.json", "--out", "levain.toml"],
            "`levain.toml` is a file",
        ),
        (
            &["generate", "api.json", "--out", "client", "--only", "GET /pet"],
            "did you mean `GET /pets`?",
        ),
        (&["generate"], "has no version `1.0.9`"),
        (
            &["generate", "--config", "of-a-document.toml"],
            "which has one version",
        ),
        (&["generate", "--config", "empty.toml"], "empty.toml:3:7"),
        (&["check", "--config", "spec"], "give the path of a file"),
        (&["check", "--message-format", "jsn"], "'json'"),
    ];
    for (arguments, expected) in cases {
        let ran = levain(folder.path(), arguments);
        assert_eq!(ran.status, Some(2), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(expected), "{arguments:?}: {}", ran.err);
    }
    assert!(!folder.path().join("client").exists());
    Ok(())
}

#[test]
fn a_dry_run_ends_as_the_run_would() -> Result<(), Failed> {
    let folder = folder_with(&[("api.json", DOCUMENT.as_bytes())])?;
    let ends = |more: &[&str]| {
        let arguments = ["generate", "api.json", "--out", "client"];
        let run = |last: &[&str]| levain(folder.path(), &[&arguments, more, last].concat());
        let planned = run(&["--dry-run"]);
        (planned.status, run(&[]).status, planned.err)
    };
    assert_eq!(ends(&["--strict"]).0, Some(1));
    assert_eq!(ends(&["--strict"]).1, Some(1));
    let (planned, done, _) = ends(&[]);
    assert_eq!((planned, done), (Some(0), Some(0)));
    let library = folder.path().join("client/src/lib.rs");
    let edited = std::fs::read_to_string(&library)? + "// mine\n";
    std::fs::write(&library, &edited)?;
    let (planned, done, message) = ends(&[]);
    assert_eq!((planned, done), (Some(2), Some(2)), "{message}");
    assert!(message.contains("edited by hand"), "{message}");
    std::fs::write(&library, "fn mine() {}\n")?;
    let (planned, done, message) = ends(&["--force"]);
    assert_eq!((planned, done), (Some(2), Some(2)), "{message}");
    std::fs::write(&library, edited)?;
    let (planned, done, message) = ends(&["--force"]);
    assert_eq!((planned, done), (Some(0), Some(0)), "{message}");
    Ok(())
}

#[test]
fn a_list_of_features_has_one_line_per_entry() -> Result<(), Failed> {
    let group = |name: &str| {
        format!(
            r#""/{name}": {{"get": {{"tags": ["{name}"], "operationId": "{name}", "responses": {{"204": {{"description": "None."}}}}}}}}"#
        )
    };
    let document = |names: &[&str]| {
        let paths: Vec<String> = names.iter().map(|name| group(name)).collect();
        format!(
            r#"{{"openapi": "3.0.3", "info": {{"title": "Pets", "version": "1"}}, "servers": [{{"url": "https://pets.example"}}], "paths": {{{}}}}}"#,
            paths.join(", ")
        )
    };
    let folder = folder_with(&[("api.json", document(&["cats", "dogs"]).as_bytes())])?;
    let generate = || levain(folder.path(), &["generate", "api.json", "--out", "client"]);
    assert_eq!(generate().status, Some(0));
    let manifest = folder.path().join("client/Cargo.toml");
    let before = std::fs::read_to_string(&manifest)?;
    assert!(
        before.contains("\nfull = [\n    \"cats\",\n    \"dogs\",\n]\n"),
        "{before}"
    );
    std::fs::write(
        folder.path().join("api.json"),
        document(&["cats", "cows", "dogs"]),
    )?;
    assert_eq!(generate().status, Some(0));
    let after = std::fs::read_to_string(&manifest)?;
    let added = after
        .lines()
        .filter(|line| !before.lines().any(|old| old == *line));
    assert_eq!(added.collect::<Vec<_>>(), ["    \"cows\",", "cows = []"]);
    Ok(())
}

#[test]
fn warnings_are_counted_by_code_and_strict_makes_them_errors() -> Result<(), Failed> {
    let parameters: Vec<String> = (0..5).map(|index| format!(r#"{{"name": "p{index}"}}"#)).collect();
    let document = DOCUMENT.replace(r#"{"name": "a"}"#, &parameters.join(", "));
    let folder = folder_with(&[("api.json", document.as_bytes())])?;
    let ran = levain(folder.path(), &["check", "api.json"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert_eq!(ran.err.matches("warning[L2005]").count(), 3, "{}", ran.err);
    assert!(
        ran.err.contains("5 warnings\n") && ran.err.contains("L2005     5") && ran.err.contains("(3 shown)"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .ends_with("`levain explain L2005` explains a code; `--all-warnings` shows every warning\n"),
        "{}",
        ran.err
    );
    let all = levain(folder.path(), &["check", "api.json", "--all-warnings"]);
    assert_eq!(all.err.matches("warning[L2005]").count(), 5, "{}", all.err);
    for command in [
        &["check", "api.json"][..],
        &["generate", "api.json", "--out", "client"],
    ] {
        let strict = levain(folder.path(), &[command, &["--strict"]].concat());
        assert_eq!(strict.status, Some(1), "{}", strict.err);
        assert!(strict.err.contains("error[L2005]"), "{}", strict.err);
    }
    assert!(!folder.path().join("client").exists());
    Ok(())
}

/// What each object of `--message-format json` is.
fn kinds(ran: &Ran) -> Result<Vec<String>, Failed> {
    let kind = |object: &Value| object["kind"].as_str().unwrap_or_default().to_owned();
    Ok(objects(ran)?.iter().map(kind).collect())
}

#[test]
fn generate_prints_an_object_for_each_event() -> Result<(), Failed> {
    let folder = folder_with(&[("api.json", DOCUMENT.as_bytes())])?;
    let generate = |more: &[&str]| {
        let arguments = ["generate", "api.json", "--out", "client"];
        let json = ["--message-format", "json"];
        levain(folder.path(), &[&arguments, more, &json].concat())
    };
    let planned = objects(&generate(&["--dry-run"]))?;
    let is_root = |object: &Value| object["kind"] == "planned" && object["path"] == "src/lib.rs";
    assert!(planned.iter().any(is_root), "{planned:?}");
    assert_eq!(
        kinds(&generate(&[]))?,
        ["finding", "summary", "document", "generated", "next"]
    );
    std::fs::write(folder.path().join("client/src/lib.rs"), "// mine\n")?;
    let stale = generate(&["--check"]);
    assert_eq!(stale.status, Some(1));
    assert_eq!(
        kinds(&stale)?,
        ["finding", "summary", "document", "stale", "checked", "finding"]
    );
    let refused = generate(&[]);
    assert_eq!(refused.status, Some(2));
    assert_eq!(
        kinds(&refused)?,
        ["finding", "summary", "document", "refused", "finding"]
    );
    Ok(())
}

#[test]
fn other_commands_print_objects_too() -> Result<(), Failed> {
    let folder = folder_with(&[("api.json", DOCUMENT.as_bytes())])?;
    let run = |arguments: &[&str]| {
        levain(
            folder.path(),
            &[arguments, &["--message-format", "json"]].concat(),
        )
    };
    let missing = objects(&run(&["check", "apy.json"]))?;
    assert_eq!(
        (&missing[0]["code"], &missing[0]["remedy"]),
        (&"L0001".into(), &"did you mean `api.json`?".into())
    );
    assert_eq!(kinds(&run(&["explain", "L0107"]))?, ["explanation"]);
    let imported = kinds(&run(&["import", "api.json"]))?;
    assert_eq!(imported.last().map(String::as_str), Some("imported"));
    Ok(())
}

#[test]
fn extract_ends_as_scripts_expect_and_prints_an_object() -> Result<(), Failed> {
    let native = "levain: 1\napi: pets\nversion: \"1.0.0\"\n";
    let folder = folder_with(&[
        ("api.json", DOCUMENT.as_bytes()),
        ("spec/1.0.0.yaml", native.as_bytes()),
    ])?;
    let extract = |arguments: &[&str]| {
        let json = ["--message-format", "json"];
        levain(folder.path(), &[&["extract"], arguments, &json].concat())
    };
    let written = extract(&["api.json", "--only", "listPets", "--output", "part.json"]);
    assert_eq!(written.status, Some(0), "{}", written.out);
    let written = objects(&written)?;
    let last = written.last().ok_or("nothing is printed")?;
    assert_eq!(last["kind"], "extracted");
    assert_eq!(
        (&last["path"], &last["operations"], &last["operations_left_out"]),
        (&"part.json".into(), &1.into(), &0.into())
    );
    assert!(folder.path().join("part.json").exists());
    let shown = extract(&["api.json", "--exclude", "none.*", "--only", "listPets"]);
    assert_eq!(
        shown.status,
        Some(2),
        "a pattern that matches nothing: {}",
        shown.out
    );
    let refused: &[(&[&str], &str)] = &[
        (&["api.json"], "the operations to keep are not given"),
        (&["api.json", "--only", "listPet"], "did you mean `listPets`?"),
        (&["spec", "--only", "listPets"], "is a native spec"),
        (&["apy.json", "--only", "listPets"], "did you mean `api.json`?"),
        (
            &["api.json", "--only", "listPets", "--output", "api.json/part.json"],
            "cannot make the folder",
        ),
    ];
    for (arguments, expected) in refused {
        let ran = extract(arguments);
        assert_eq!(ran.status, Some(2), "{arguments:?}: {}", ran.out);
        assert!(ran.out.contains(expected), "{arguments:?}: {}", ran.out);
    }
    Ok(())
}

#[test]
fn colour_is_for_terminals_unless_it_is_asked_for() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let has_colour = |arguments: &[&str]| levain(folder.path(), arguments).err.contains('\u{1b}');
    assert!(!has_colour(&["check", "nothing.json"]));
    assert!(has_colour(&["check", "nothing.json", "--color", "always"]));
    assert!(!has_colour(&["check", "nothing.json", "--color", "never"]));
    Ok(())
}
