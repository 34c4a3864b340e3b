//! Published names that go or move are said, with what to write to keep them; and what is said to be renamed has an alias.

use serde_json::{Value, json};

use crate::harness::Failed;
use crate::harness::command::{Ran, levain};

/// A document with one type and one operation, of these names.
fn document(name: &str, operation: &str, path: &str) -> String {
    let reference = json!({"$ref": format!("#/components/schemas/{name}")});
    let content = json!({"application/json": {"schema": reference}});
    json!({
        "openapi": "3.1.0", "info": {"title": "Pay", "version": "1"}, "servers": [{"url": "https://pay.example"}],
        "paths": {path: {"get": {"operationId": operation, "responses": {"200": {"description": "It.", "content": content}}}}},
        "components": {"schemas": {name: {"type": "object", "properties": {
            "state": {"type": "string", "enum": ["open", "shut"]}, "note": {"type": "string"},
        }}}},
    })
    .to_string()
}

struct Project(tempfile::TempDir);

impl Project {
    fn new() -> Result<Self, Failed> {
        let project = Self(tempfile::tempdir()?);
        project.set("")?;
        project.write(
            "api.json",
            &document("PatchableMandate", "getMandate", "/mandate"),
        )?;
        assert_eq!(project.generate(&[]).status, Some(0));
        Ok(project)
    }

    fn write(&self, path: &str, text: &str) -> Result<(), Failed> {
        Ok(std::fs::write(self.0.path().join(path), text)?)
    }

    fn read(&self, path: &str) -> Result<String, Failed> {
        Ok(std::fs::read_to_string(self.0.path().join(path))?)
    }

    fn set(&self, settings: &str) -> Result<(), Failed> {
        let start = "[client.pay]\nspec = \"api.json\"\nout = \"client\"\n";
        self.write("levain.toml", &format!("{start}{settings}"))
    }

    /// The whole generated code.
    fn code(&self) -> Result<String, Failed> {
        let mut code = String::new();
        let mut folders = vec![self.0.path().join("client/src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    code += &std::fs::read_to_string(path)?;
                }
            }
        }
        Ok(code)
    }

    fn generate(&self, more: &[&str]) -> Ran {
        levain(self.0.path(), &[&["generate"], more].concat())
    }
}

const RENAMED: &str = "renamed = {\"type PatchableMandate\" = \"MandateUpdate\"}\n";

#[test]
fn a_name_that_goes_is_said_in_every_mode_with_what_keeps_it() -> Result<(), Failed> {
    let project = Project::new()?;
    project.write("api.json", &document("MandateUpdate", "getMandate", "/mandate"))?;
    for (more, status) in [(&["--check"][..], 1), (&["--dry-run"], 0), (&[], 0)] {
        let ran = project.generate(more);
        assert_eq!(ran.status, Some(status), "{}", ran.err);
        for part in [
            "the published name `PatchableMandate` is gone",
            "`names = {\"type MandateUpdate\" = \"PatchableMandate\"}` keeps the name",
            "`renamed = {\"type PatchableMandate\" = \"MandateUpdate\"}` keeps it as a deprecated alias",
            "under `[client.pay]` in levain.toml",
        ] {
            assert!(ran.err.contains(part), "{part}: {}", ran.err);
        }
        for part in [
            "  added: 2 items, `MandateUpdate`, `MandateUpdateState`",
            "  gone: 2 items",
        ] {
            assert!(ran.out.contains(part), "{part}: {}", ran.out);
        }
    }
    assert!(!project.generate(&[]).err.contains("is gone"));
    Ok(())
}

#[test]
fn what_is_said_to_be_renamed_has_a_deprecated_alias() -> Result<(), Failed> {
    let project = Project::new()?;
    project.write("api.json", &document("MandateUpdate", "getMandate", "/mandate"))?;
    // Also once the lock does not have the name any more.
    assert_eq!(project.generate(&[]).status, Some(0));
    project.set(RENAMED)?;
    let ran = project.generate(&[]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(
        ran.out.contains("  added: 1 item, `PatchableMandate`"),
        "{}",
        ran.out
    );
    let code = project.code()?;
    let alias = "/// The former name of [`MandateUpdate`].\n#[deprecated = \"renamed to `MandateUpdate`\"]\npub type PatchableMandate = MandateUpdate;\n";
    assert!(code.contains(alias), "{code}");
    let lock = project.read("client/levain.lock")?;
    assert!(
        lock.contains("\"type PatchableMandate\" = \"PatchableMandate\"\n"),
        "{lock}"
    );
    assert_eq!(project.generate(&["--check"]).status, Some(0));
    // A published alias that goes is said like any other name.
    project.set("")?;
    let ran = project.generate(&[]);
    assert!(
        ran.err.contains("the published name `PatchableMandate` is gone"),
        "{}",
        ran.err
    );
    Ok(())
}

#[test]
fn a_request_has_an_alias_by_its_key_or_by_its_name() -> Result<(), Failed> {
    for former in ["GET /mandate", "GetMandate"] {
        let project = Project::new()?;
        project.write("api.json", &document("PatchableMandate", "readUpdate", "/update"))?;
        project.set(&format!("renamed = {{\"{former}\" = \"GET /update\"}}\n"))?;
        let planned = project.generate(&["--dry-run"]);
        assert!(planned.out.contains("/read_update.rs"), "{}", planned.out);
        let ran = project.generate(&[]);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        let code = project.code()?;
        assert!(code.contains("\npub type GetMandate = ReadUpdate;\n"), "{code}");
    }
    Ok(())
}

#[test]
fn a_name_that_the_user_changes_is_said_with_the_alias_that_keeps_it() -> Result<(), Failed> {
    let project = Project::new()?;
    project.set("names = {\"type PatchableMandate.state\" = \"State\"}\n")?;
    let ran = project.generate(&["--message-format", "json"]);
    let objects = ran.out.lines().map(serde_json::from_str::<Value>);
    let objects = objects.collect::<Result<Vec<_>, _>>()?;
    let moved = objects
        .iter()
        .find(|object| object["kind"] == "moved")
        .ok_or("nothing moves")?;
    assert_eq!(
        (&moved["before"], &moved["after"], &moved["settings"]),
        (
            &"PatchableMandateState".into(),
            &"State".into(),
            &json!(["renamed = {\"PatchableMandateState\" = \"State\"}"])
        )
    );
    let generated = objects
        .iter()
        .find(|object| object["kind"] == "generated")
        .ok_or("nothing is")?;
    assert_eq!(generated["items"]["gone"], json!([]));
    project.set(
        "names = {\"type PatchableMandate.state\" = \"State\"}\nrenamed = {\"PatchableMandateState\" = \"State\"}\n",
    )?;
    assert_eq!(project.generate(&[]).status, Some(0));
    let code = project.code()?;
    assert!(
        code.contains("\npub type PatchableMandateState = State;\n"),
        "{code}"
    );
    Ok(())
}

#[test]
fn a_former_name_that_has_no_alias_is_refused_at_its_key() -> Result<(), Failed> {
    let project = Project::new()?;
    for (former, now, expected) in [
        (
            "type Mandate",
            "PatchableMandat",
            "did you mean `PatchableMandate`?",
        ),
        ("type PatchableMandate", "GetMandate", "it is still in the spec"),
        (
            "GetMandateResponse",
            "PatchableMandate",
            "its name is that of `GET /mandate`",
        ),
        (
            "PatchableMandate",
            "GetMandate",
            "its name is that of `type PatchableMandate`",
        ),
        (
            "field PatchableMandate.remark",
            "note",
            "only types and requests have one",
        ),
        (
            "GET /other",
            "GetMandate",
            "`levain.lock` has no name for `GET /other`",
        ),
        ("mandate", "GetMandate", "nor the name of a type in Rust"),
    ] {
        project.set(&format!("renamed = {{\"{former}\" = \"{now}\"}}\n"))?;
        let ran = project.generate(&[]);
        assert_eq!(ran.status, Some(2), "{former}: {}", ran.err);
        assert!(
            ran.err.contains(expected) && ran.err.contains("levain.toml:4:12"),
            "{former}: {}",
            ran.err
        );
    }
    Ok(())
}

#[test]
fn a_run_ends_with_what_it_made_and_changed() -> Result<(), Failed> {
    let project = Project(tempfile::tempdir()?);
    project.set("")?;
    let before = document("Mandate", "getMandate", "/mandate");
    project.write("api.json", &before)?;
    let first = project.generate(&[]);
    assert!(
        first.out.contains("\n  made 2 types and 1 request\n"),
        "{}",
        first.out
    );
    project.write("api.json", &before.replace("\"note\":", "\"remark\":"))?;
    let changed = project.generate(&[]);
    assert!(
        changed.out.contains("\n  changed: 1 item, `Mandate`\n"),
        "{}",
        changed.out
    );
    project.write(
        "api.json",
        &before
            .replace("\"note\":", "\"remark\":")
            .replace("\"It.\"", "\"The mandate.\""),
    )?;
    let docs = project.generate(&[]);
    assert!(
        docs.out
            .contains("no type and no request was added, changed or removed"),
        "{}",
        docs.out
    );
    let again = project.generate(&[]);
    assert_eq!(again.out.lines().count(), 1, "{}", again.out);
    Ok(())
}

#[test]
fn a_former_name_of_a_request_sends_the_version_of_its_module() -> Result<(), Failed> {
    let project = Project(tempfile::tempdir()?);
    let version = |number: &str, more: &str| format!("version: \"{number}\"\n{more}");
    let base = "levain: 1\napi: shop\nhosts: {api: \"https://shop.example\"}\nversion-header: X-VERSION\n\
        endpoints:\n  GET /shops:\n    name: list\n    response: {200: String}\n";
    std::fs::create_dir(project.0.path().join("spec"))?;
    project.write("spec/1.0.yaml", &version("1.0", base))?;
    project.write("spec/1.1.yaml", &version("1.1", "extends: \"1.0\"\n"))?;
    project.write(
        "levain.toml",
        "[client.shop]\nspec = \"spec\"\nout = \"client\"\nrenamed = {\"Shops\" = \"GET /shops\"}\n",
    )?;
    let ran = project.generate(&[]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let alias = project.read("client/src/types/shops.rs")?;
    assert!(alias.contains("pub type Shops = List;"), "{alias}");
    let listing = project.read("client/src/older/v1_0/mod.rs")?;
    assert!(
        listing.contains(
            "#[deprecated = \"renamed to `List`\"]\n    pub type Shops = levain::InVersion<next::Shops, V>;"
        ),
        "{listing}"
    );
    Ok(())
}
