//! Text of a document stays text: in the manifest, in the lock, in generated code, on the terminal, and in the names of files.

use std::collections::BTreeSet;

use levain_codegen::diagnostics::hidden::is_hidden;
use levain_codegen::package::lock::Lock;
use serde_json::{Value, json};
use toml_edit::DocumentMut;

use super::{tree, write_all};
use crate::harness::Failed;
use crate::harness::command::{Ran, levain, run};

// Ends of lines and of strings, escapes of a terminal, of TOML and of Rust, what reorders, and what is not seen.
const NASTY: &[&str] = &[
    "\0",
    "\u{1b}[2J\u{1b}]0;owned\u{7}",
    "\u{9b}31m",
    "\u{7f}\u{8}",
    "\r\n[package]\nbuild = \"x\"",
    "\"\"\"'''",
    "\\",
    "\u{202e}txt\u{202c}",
    "\u{2066}\u{2069}",
    "\u{feff}",
    "\u{2028}\u{2029}\u{85}",
    "\u{200b}\u{e0041}",
    "\u{fffe}\u{10ffff}",
    "*/ // \n fn evil() {}",
];

fn document(text: &str) -> String {
    let nasty = |before: &str| format!("{before}{text}");
    let schema = json!({"type": "object", "title": text, "description": text, "properties": {
        nasty("name"): {"type": "string", "enum": [nasty("a"), text], "description": text, "default": nasty("a")},
        "count": {"type": "integer", "minimum": "x", "example": text},
        text: {"type": "string", "pattern": format!("^{}$", "[")},
    }, "required": [nasty("missing")]});
    let operation = json!({
        "operationId": nasty("list"), "summary": text, "description": text, "tags": [nasty("pets"), text],
        "parameters": [
            {"name": nasty("q"), "in": "query", "description": text, "schema": {"type": "string", "default": text}},
            {"name": text, "in": "nowhere"}, {"name": nasty("h")},
        ],
        "responses": {"200": {"description": text, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}},
            nasty("2"): {"description": text}},
    });
    let mut schemas = json!({"Pet": schema});
    schemas[nasty("Dog")] = json!({"type": "object", "properties": {"a": {"$ref": format!("#/{text}")}, "b": {"$ref": format!("{text}.yaml")}}});
    json!({
        "openapi": "3.1.0", "info": {"title": nasty("Pets"), "version": nasty("1"), "description": text, text: 1},
        "servers": [{"url": "https://pets.example", "description": text}, {"url": text}],
        "tags": [{"name": text, "description": text}],
        "paths": {"/pets": {"get": operation}, nasty("/x"): {"get": {"responses": {"204": {"description": text}}}}},
        "components": {"schemas": schemas, "securitySchemes": {nasty("key"): {"type": text}}},
    })
    .to_string()
}

fn assert_visible(ran: &Ran, what: &str) {
    for text in [&ran.out, &ran.err] {
        let hidden = text.chars().find(|next| is_hidden(*next) && *next != '\n');
        assert_eq!(hidden, None, "{what}: {text:?}");
    }
}

#[test]
fn nothing_of_a_document_controls_the_terminal() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    for text in NASTY {
        write_all(folder.path(), &[("api.json", &document(text))])?;
        for arguments in [
            &["check", "api.json", "--all-warnings"][..],
            &[
                "generate",
                "api.json",
                "--out",
                "client",
                "--keep-unused",
                "--force",
            ],
            &["generate", "api.json", "--out", "client", "--check"],
            &["generate", "api.json", "--out", "client", "--only", text],
            &["extract", "api.json", "--only", "GET /pets", "-o", "part.json"],
            &[
                "import",
                "api.json",
                "--all-warnings",
                "--as-version",
                "1.0.0",
                "--force",
            ],
            &["import", "api.json"],
            &["check", text],
            &["explain", text],
        ] {
            if arguments.iter().any(|argument| argument.contains('\0')) {
                continue;
            }
            for format in ["human", "json"] {
                let ran = levain(
                    folder.path(),
                    &[arguments, &["--message-format", format]].concat(),
                );
                assert!(ran.status.is_some(), "{arguments:?}: {}", ran.err);
                assert_visible(&ran, &format!("{text:?} {arguments:?}"));
            }
        }
        // An edit of a generated file is shown too.
        let library = folder.path().join("client/src/lib.rs");
        let edited = std::fs::read_to_string(&library)? + &format!("// {text}\n");
        std::fs::write(&library, edited)?;
        let ran = levain(
            folder.path(),
            &["generate", "api.json", "--out", "client", "--check"],
        );
        assert_eq!(ran.status, Some(1), "{}", ran.err);
        assert_visible(&ran, "a difference");
    }
    Ok(())
}

#[test]
fn nothing_of_a_document_is_more_than_text_in_a_package() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    for (number, text) in NASTY.iter().enumerate() {
        let name = format!("client{number}");
        write_all(folder.path(), &[("api.json", &document(text))])?;
        let ran = levain(
            folder.path(),
            &["generate", "api.json", "--out", &name, "--keep-unused"],
        );
        assert_eq!(ran.status, Some(0), "{text:?}: {}", ran.err);
        for (path, file) in tree(&folder.path().join(&name))? {
            let hidden = file.chars().find(|next| is_hidden(*next) && *next != '\n');
            assert_eq!(hidden, None, "{text:?}: {path}: {file}");
        }
        let manifest = std::fs::read_to_string(folder.path().join(&name).join("Cargo.toml"))?;
        let manifest: DocumentMut = manifest.parse()?;
        let keys: Vec<&str> = manifest["package"]
            .as_table()
            .into_iter()
            .flatten()
            .map(|(key, _)| key)
            .collect();
        assert_eq!(
            keys,
            ["name", "version", "edition", "rust-version", "description"],
            "{text:?}"
        );
        let lock = std::fs::read_to_string(folder.path().join(&name).join("levain.lock"))?;
        let read = Lock::read(&lock).map_err(|error| error.to_string())?;
        assert!(read.names.keys().any(|key| key.contains("Dog")), "{lock}");
        let toml: DocumentMut = lock.parse()?;
        let names = toml["names"].as_table().into_iter().flatten();
        let names: BTreeSet<String> = names.map(|(key, _)| key.to_owned()).collect();
        assert_eq!(
            names,
            read.names.into_keys().collect(),
            "{text:?}: any reader of TOML reads the lock"
        );
    }
    Ok(())
}

#[test]
fn cargo_reads_the_manifest_whatever_the_title() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let title = NASTY.concat();
    let all = document(&title).replace("/x", "/y");
    write_all(folder.path(), &[("api.json", &all)])?;
    let ran = levain(folder.path(), &["generate", "api.json", "--out", "client"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let mut cargo = crate::harness::command::cargo(&folder.path().join("client"));
    let ran = run(cargo.args(["read-manifest", "--offline"]));
    let read: Value = serde_json::from_str(&ran.out).map_err(|error| format!("{error}: {}", ran.err))?;
    let description = read["description"].as_str().unwrap_or_default();
    assert!(
        description.starts_with("A typed client of the Pets") && !description.contains(is_hidden),
        "{description:?}"
    );
    Ok(())
}

#[test]
fn the_name_of_a_file_in_a_header_stays_in_its_line() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let name = "a\nfn evil() {}\u{1b}[2J.json";
    if std::fs::write(folder.path().join(name), document("x")).is_err() {
        return Ok(());
    }
    for _ in 0..2 {
        let ran = levain(folder.path(), &["generate", name, "--out", "client"]);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        assert_visible(&ran, name);
    }
    for (path, file) in tree(&folder.path().join("client"))? {
        assert!(
            !file.lines().any(|line| line.starts_with("fn evil")),
            "{path}: {file}"
        );
    }
    Ok(())
}

// Windows reserves these with any extension; macOS and Windows do not distinguish case.
const DEVICES: &[&str] = &[
    "con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "conin$", "conout$",
];

#[test]
fn names_of_files_are_safe_on_every_system() -> Result<(), Failed> {
    let long = "long ".repeat(100);
    let other = format!("{long}er");
    let named = [
        "con",
        "CON",
        "Aux.",
        "nul ",
        "COM1",
        "com¹",
        "LPT9",
        "..",
        ".",
        "/",
        "\\",
        "a/b",
        "C:",
        "mod",
        "lib",
        "main",
        "Foo",
        "foo",
        "FOO",
        "foo ",
        "foo.",
        "~",
        "*?<>|\"",
        "-rf",
        ".git",
        "types",
        "operations",
        "src",
        &long,
        &other,
        "ñ",
        "n\u{303}",
    ];
    let mut paths = serde_json::Map::new();
    let mut schemas = serde_json::Map::new();
    for (number, name) in named.iter().enumerate() {
        let schema =
            json!({"$ref": format!("#/components/schemas/{}", name.replace('~', "~0").replace('/', "~1"))});
        let content = json!({"application/json": {"schema": schema}});
        let responses = json!({"200": {"description": "All.", "content": content}});
        for (tag, path) in [(Some(name), "grouped"), (None, "alone")] {
            let operation = json!({"operationId": name, "tags": tag, "responses": responses.clone()});
            let mut operation = operation;
            if let (Some(tag), Some(object)) = (tag, operation.as_object_mut()) {
                object.insert("tags".to_owned(), json!([tag]));
            }
            paths.insert(format!("/{path}/{number}"), json!({"get": operation}));
        }
        schemas.insert(
            (*name).to_owned(),
            json!({"type": "object", "properties": {"a": {"type": "string"}}}),
        );
    }
    let document = json!({"openapi": "3.1.0", "info": {"title": "CON", "version": "1"}, "servers": [{"url": "https://a.example"}],
        "paths": paths, "components": {"schemas": schemas}});
    let folder = tempfile::tempdir()?;
    write_all(folder.path(), &[("api.json", &document.to_string())])?;
    let ran = levain(folder.path(), &["generate", "api.json", "--out", "client"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let mut seen = BTreeSet::new();
    for path in tree(&folder.path().join("client"))?.into_keys() {
        assert!(path.len() < 200, "{path}");
        assert!(
            seen.insert(path.to_lowercase()),
            "{path} is there twice where case does not count"
        );
        for part in path.split('/').filter(|part| *part != ".gitattributes") {
            let stem = part.split('.').next().unwrap_or_default();
            let is_plain = part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(&byte));
            assert!(is_plain && !stem.is_empty() && !part.ends_with('.'), "{path}");
            assert!(!DEVICES.contains(&stem.to_lowercase().as_str()), "{path}");
        }
    }
    // Nor does a name of the user's.
    let settings = "[client.a]\nspec = \"api.json\"\nout = \"client\"\nnames = {\"group src\" = \"aux\"}\n";
    write_all(folder.path(), &[("levain.toml", settings)])?;
    let ran = levain(folder.path(), &["generate"]);
    assert!(
        ran.status == Some(2) && ran.err.contains("write `aux_`"),
        "{}",
        ran.err
    );
    Ok(())
}
