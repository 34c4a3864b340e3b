//! Two branches that change one API: Git merges their locks, and what it cannot merge is mended by the next run.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use levain_codegen::package::lock::{Lock, digest};
use serde_json::{Value, json};

use crate::harness::Failed;
use crate::harness::command::{Ran, levain, run};

const GENERATE: &[&str] = &["generate", "api.json", "--out", "client"];

/// The name of a type, and its properties.
type Type = (&'static str, &'static [&'static str]);

/// A document with these types, each an object.
fn document(types: &[Type]) -> Result<String, Failed> {
    let schemas = types.iter().map(|(name, properties)| {
        let properties = properties
            .iter()
            .map(|property| ((*property).to_owned(), json!({"type": "string"})));
        let properties: serde_json::Map<String, Value> = properties.collect();
        (
            (*name).to_owned(),
            json!({"type": "object", "properties": properties}),
        )
    });
    let schemas: serde_json::Map<String, Value> = schemas.collect();
    let paths = types.iter().map(|(name, _)| {
        let content =
            json!({"application/json": {"schema": {"$ref": format!("#/components/schemas/{name}")}}});
        let responses = json!({"200": {"description": "It.", "content": content}});
        let operation = json!({"operationId": format!("get{name}"), "responses": responses});
        (format!("/{name}"), json!({"get": operation}))
    });
    let paths: serde_json::Map<String, Value> = paths.collect();
    Ok(serde_json::to_string_pretty(&json!({
        "openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "servers": [{"url": "https://pets.example"}],
        "paths": paths, "components": {"schemas": schemas},
    }))?)
}

fn git(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new("git");
    command
        .current_dir(folder)
        .args(["-c", "user.name=a", "-c", "user.email=a@example.com"])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "")
        .env("GIT_CONFIG_NOSYSTEM", "1");
    run(&mut command)
}

fn done(ran: &Ran) {
    assert_eq!(ran.status, Some(0), "{}{}", ran.out, ran.err);
}

/// A document, its client, and how Git merges.
struct Repository {
    folder: tempfile::TempDir,
    style: &'static str,
}

impl Repository {
    fn new(types: &[Type], style: &'static str) -> Result<Self, Failed> {
        let repository = Self {
            folder: tempfile::tempdir()?,
            style,
        };
        done(&git(repository.path(), &["init", "-q", "-b", "main"]));
        repository.generate(types)?;
        Ok(repository)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn read(&self, path: &str) -> Result<String, Failed> {
        Ok(std::fs::read_to_string(self.path().join(path))?)
    }

    fn generate(&self, types: &[Type]) -> Result<(), Failed> {
        std::fs::write(self.path().join("api.json"), document(types)?)?;
        done(&levain(self.path(), GENERATE));
        self.commit();
        Ok(())
    }

    fn commit(&self) {
        done(&git(self.path(), &["add", "-A"]));
        done(&git(self.path(), &["commit", "-q", "-m", "a"]));
    }

    /// Merges a branch with the first API into one with the second, and resolves the document.
    fn merge(&self, ours: &[Type], theirs: &[Type], both: &[Type]) -> Result<(), Failed> {
        done(&git(self.path(), &["checkout", "-q", "-b", "theirs"]));
        self.generate(theirs)?;
        done(&git(self.path(), &["checkout", "-q", "main"]));
        self.generate(ours)?;
        let style = format!("merge.conflictStyle={}", self.style);
        git(self.path(), &["-c", &style, "merge", "-q", "theirs"]);
        std::fs::write(self.path().join("api.json"), document(both)?)?;
        Ok(())
    }
}

const PETS: &[Type] = &[("Cat", &["name"]), ("Dog", &["name"]), ("Emu", &["name"])];

#[test]
fn changes_of_different_files_are_merged_line_by_line() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    let lock = |changed: &dyn Fn(usize) -> Option<&'static str>| {
        let files = (0..20).map(|index| {
            let text = changed(index).unwrap_or("before");
            (format!("src/{index:02}.rs"), digest(text))
        });
        let names = (0..20).map(|index| (format!("type T{index:02}"), format!("T{index:02}")));
        Lock {
            files: files.collect(),
            names: names.collect(),
        }
    };
    let write = |name: &str, lock: &Lock| std::fs::write(folder.path().join(name), lock.text());
    write("base", &lock(&|_| None))?;
    let ours: [fn(usize) -> bool; 3] = [|index| index % 2 == 0, |index| index < 10, |index| index == 7];
    for is_ours in ours {
        write("ours", &lock(&|index| is_ours(index).then_some("ours")))?;
        write("theirs", &lock(&|index| (!is_ours(index)).then_some("theirs")))?;
        let merged = git(folder.path(), &["merge-file", "-p", "ours", "base", "theirs"]);
        done(&merged);
        let both = lock(&|index| Some(if is_ours(index) { "ours" } else { "theirs" }));
        assert_eq!(merged.out, both.text());
    }
    Ok(())
}

#[test]
fn a_file_that_changes_is_one_line_of_the_lock() -> Result<(), Failed> {
    let repository = Repository::new(PETS, "merge")?;
    repository.generate(&[("Cat", &["age", "name"]), PETS[1], PETS[2]])?;
    let changed = git(
        repository.path(),
        &["diff", "--numstat", "HEAD~1", "--", "client"],
    );
    let files: BTreeMap<&str, &str> = changed
        .out
        .lines()
        .filter_map(|line| line.rsplit_once('\t').map(|(count, path)| (path, count)))
        .collect();
    assert_eq!(files.get("client/levain.lock"), Some(&"1\t1"), "{files:?}");
    assert_eq!(files.len(), 2, "{files:?}");
    Ok(())
}

#[test]
fn branches_that_change_different_files_merge_without_a_conflict_in_the_client() -> Result<(), Failed> {
    let repository = Repository::new(PETS, "merge")?;
    let cat: Type = ("Cat", &["age", "name"]);
    let dog: Type = ("Dog", &["name", "race"]);
    repository.merge(
        &[cat, PETS[1], PETS[2]],
        &[PETS[0], dog, PETS[2]],
        &[cat, dog, PETS[2]],
    )?;
    let ran = levain(repository.path(), &[GENERATE, &["--check"]].concat());
    assert_eq!(ran.status, Some(0), "{}{}", ran.out, ran.err);
    Ok(())
}

// Both add a type, so that both change the listings.
fn conflicting(style: &'static str, has_attributes: bool) -> Result<Repository, Failed> {
    let repository = Repository::new(PETS, style)?;
    if !has_attributes {
        std::fs::write(repository.path().join("client/.gitattributes"), "# Mine.\n")?;
        repository.commit();
    }
    let (cow, cub): (Type, Type) = (("Cow", &["name"]), ("Cub", &["name"]));
    let with = |more: &[Type]| [&PETS[..1], more, &PETS[1..]].concat();
    repository.merge(&with(&[cow]), &with(&[cub]), &with(&[cow, cub]))?;
    Ok(repository)
}

#[test]
fn conflicts_of_a_lock_are_mended_by_the_next_run_which_says_so() -> Result<(), Failed> {
    for style in ["merge", "diff3", "zdiff3"] {
        let repository = conflicting(style, false)?;
        let merged = repository.read("client/levain.lock")?;
        assert!(
            merged.contains("\n<<<<<<< ") && merged.contains("\n>>>>>>> "),
            "{merged}"
        );
        assert_eq!(merged.contains("\n||||||| "), style != "merge", "{merged}");
        let checked = levain(repository.path(), &[GENERATE, &["--check"]].concat());
        assert_eq!(checked.status, Some(1), "{}", checked.err);
        for part in [
            "`client/levain.lock` has conflict markers of a merge",
            "run `levain generate api.json --out client`",
        ] {
            assert!(checked.err.contains(part), "{}", checked.err);
        }
        let planned = levain(repository.path(), &[GENERATE, &["--dry-run"]].concat());
        assert_eq!(planned.status, Some(0), "{}", planned.err);
        assert!(
            planned.out.contains("levain.lock (conflicts of a merge)"),
            "{}",
            planned.out
        );
        assert_eq!(repository.read("client/levain.lock")?, merged);
        let ran = levain(repository.path(), GENERATE);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        assert!(
            ran.err.contains("mended `client/levain.lock`: it had "),
            "{}",
            ran.err
        );
        assert!(ran.err.contains("generated `src/lib.rs` anew"), "{}", ran.err);
        let lock = Lock::read(&repository.read("client/levain.lock")?);
        let names = lock.map(|lock| lock.names).unwrap_or_default();
        assert!(
            ["type Cat", "type Cow", "type Cub", "type Dog", "type Emu"]
                .iter()
                .all(|key| names.contains_key(*key)),
            "{names:?}"
        );
        assert_eq!(
            levain(repository.path(), &[GENERATE, &["--check"]].concat()).status,
            Some(0)
        );
        let again = levain(repository.path(), GENERATE);
        assert!(!again.err.contains("mended"), "{}", again.err);
    }
    Ok(())
}

#[test]
fn by_its_attributes_git_leaves_no_conflict_in_a_lock() -> Result<(), Failed> {
    let repository = conflicting("merge", true)?;
    let merged = repository.read("client/levain.lock")?;
    assert!(!merged.contains("<<<<<<<"), "{merged}");
    let ran = levain(repository.path(), GENERATE);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(ran.err.contains("generated `src/lib.rs` anew"), "{}", ran.err);
    assert_eq!(
        levain(repository.path(), &[GENERATE, &["--check"]].concat()).status,
        Some(0)
    );
    Ok(())
}

#[test]
fn after_a_merge_a_file_that_was_edited_by_hand_is_refused_still() -> Result<(), Failed> {
    let repository = conflicting("merge", false)?;
    let path = repository.path().join("client/src/types/dog.rs");
    std::fs::write(&path, std::fs::read_to_string(&path)? + "// mine\n")?;
    for more in [&[][..], &["--dry-run"]] {
        let ran = levain(repository.path(), &[GENERATE, more].concat());
        assert_eq!(ran.status, Some(2), "{}", ran.err);
        assert!(ran.err.contains("edited by hand"), "{}", ran.err);
    }
    assert!(repository.read("client/levain.lock")?.contains("<<<<<<<"));
    Ok(())
}

#[test]
fn attributes_of_the_users_own_stay() -> Result<(), Failed> {
    let repository = Repository::new(PETS, "merge")?;
    let generated = repository.read("client/.gitattributes")?;
    assert!(generated.contains("\nlevain.lock merge=union"), "{generated}");
    let path = repository.path().join("client/.gitattributes");
    std::fs::write(&path, "*.rs text\n")?;
    for more in [&[][..], &["--check"], &["--force"]] {
        let ran = levain(repository.path(), &[GENERATE, more].concat());
        assert_eq!(ran.status, Some(0), "{}", ran.err);
    }
    assert_eq!(std::fs::read_to_string(&path)?, "*.rs text\n");
    Ok(())
}
