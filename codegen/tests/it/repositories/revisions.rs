//! A spec is read at a git revision, with the files that it refers to, by the rules that hold on the disk. A failed load is never "no changes".

use super::repository::{Repository, git_in, levain_in};
use super::{document, types};
use crate::harness::Failed;

// `main` has 1.0.0; then the branch `work` requires the parameter, and the tip of `main` removes the property.
fn parted() -> Result<Option<Repository>, Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(None);
    };
    repository.write("spec/api.yaml", &document("1.0.0", false))?;
    repository.write("spec/types.yaml", &types("name"))?;
    repository.commit("first");
    repository.git(&["tag", "v1.0.0"]);
    repository.git(&["checkout", "-q", "-b", "work"]);
    repository.write("spec/api.yaml", &document("1.1.0", true))?;
    repository.commit("work");
    repository.git(&["checkout", "-q", "main"]);
    repository.write("spec/types.yaml", &types("label"))?;
    repository.commit("main goes on");
    repository.git(&["checkout", "-q", "work"]);
    Ok(Some(repository))
}

const JSON: &[&str] = &["--no-rust", "--format", "json"];

// The rules of the changes, in the order of the report.
fn rules(out: &str) -> Result<Vec<String>, Failed> {
    let report: serde_json::Value = serde_json::from_str(out).map_err(|error| format!("{error}: {out}"))?;
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    Ok(findings
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap_or_default().to_owned())
        .collect())
}

#[test]
fn a_revision_brings_the_files_to_which_its_documents_refer() -> Result<(), Failed> {
    let Some(repository) = parted()? else {
        return Ok(());
    };
    let ran = repository.levain(&[&["diff", "v1.0.0:spec/api.yaml", "main:spec/api.yaml"], JSON].concat());
    assert_eq!(ran.status, Some(1), "{}{}", ran.out, ran.err);
    let found = rules(&ran.out)?;
    assert!(found.iter().any(|rule| rule.contains("property")), "{found:?}");
    assert!(ran.out.contains("\"v1.0.0:spec/api.yaml\""), "{}", ran.out);
    Ok(())
}

#[test]
fn the_base_is_the_merge_base_and_not_the_tip() -> Result<(), Failed> {
    let Some(repository) = parted()? else {
        return Ok(());
    };
    let based = repository.levain(&[&["diff", "--base", "main", "spec/api.yaml"], JSON].concat());
    let found = rules(&based.out)?;
    assert!(
        !found.is_empty() && found.iter().all(|rule| !rule.contains("property")),
        "{found:?}"
    );
    let tip = repository.levain(&[&["diff", "main:spec/api.yaml", "spec/api.yaml"], JSON].concat());
    assert!(
        rules(&tip.out)?.iter().any(|rule| rule.contains("property")),
        "{}",
        tip.out
    );
    Ok(())
}

#[test]
fn a_path_begins_at_the_root_or_with_a_dot_in_the_folder() -> Result<(), Failed> {
    let Some(repository) = parted()? else {
        return Ok(());
    };
    let folder = repository.path().join("spec");
    for old in ["main:spec/api.yaml", "main:./api.yaml", "main:../spec/api.yaml"] {
        let ran = levain_in(&folder, &[&["diff", old, "api.yaml"], JSON].concat());
        assert_eq!(ran.status, Some(1), "{old}: {}{}", ran.out, ran.err);
    }
    let based = levain_in(&folder, &[&["diff", "--base", "main", "api.yaml"], JSON].concat());
    assert_eq!(based.status, Some(1), "{}{}", based.out, based.err);
    Ok(())
}

#[test]
fn a_bare_clone_has_revisions_only() -> Result<(), Failed> {
    let Some(repository) = parted()? else {
        return Ok(());
    };
    let bare = repository.cloned("bare.git", &["--bare"]);
    let ran = levain_in(
        &bare,
        &[&["diff", "main:spec/api.yaml", "work:spec/api.yaml"], JSON].concat(),
    );
    assert_eq!(ran.status, Some(1), "{}{}", ran.out, ran.err);
    let based = levain_in(
        &bare,
        &[&["diff", "--base", "main", "work:spec/api.yaml"], JSON].concat(),
    );
    assert_eq!(based.status, Some(1), "{}{}", based.out, based.err);
    assert!(
        rules(&based.out)?.iter().all(|rule| !rule.contains("property")),
        "{}",
        based.out
    );
    Ok(())
}

#[test]
fn a_shallow_clone_says_what_to_fetch() -> Result<(), Failed> {
    let Some(repository) = parted()? else {
        return Ok(());
    };
    let shallow = repository.cloned("shallow", &["--depth", "1", "--no-single-branch"]);
    let ran = levain_in(&shallow, &["diff", "--base", "origin/main", "spec/api.yaml"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    for part in ["shallow", "git fetch --unshallow", "fetch-depth: 0"] {
        assert!(ran.err.contains(part), "{}", ran.err);
    }
    // The tips are there.
    let tips = levain_in(
        &shallow,
        &[&["diff", "origin/main:spec/api.yaml", "spec/api.yaml"], JSON].concat(),
    );
    assert_eq!(tips.status, Some(1), "{}{}", tips.out, tips.err);
    git_in(&shallow, &["fetch", "-q", "--unshallow"]);
    let whole = levain_in(
        &shallow,
        &[&["diff", "--base", "origin/main", "spec/api.yaml"], JSON].concat(),
    );
    assert_eq!(whole.status, Some(1), "{}{}", whole.out, whole.err);
    Ok(())
}

#[test]
fn what_cannot_be_loaded_is_an_error_with_its_remedy() -> Result<(), Failed> {
    let Some(repository) = parted()? else {
        return Ok(());
    };
    repository.git(&["checkout", "-q", "--orphan", "alone"]);
    repository.commit("alone");
    for (arguments, parts) in [
        (
            vec!["mian:spec/api.yaml", "spec/api.yaml"],
            ["no git revision `mian`", "did you mean `main`?"],
        ),
        (
            vec!["main:spec/apis.yaml", "spec/api.yaml"],
            ["`main:spec/apis.yaml`", "did you mean `main:spec/api.yaml`?"],
        ),
        (
            vec!["main:../spec/api.yaml", "spec/api.yaml"],
            ["outside of the git repository", "help: "],
        ),
        (vec!["main:none", "spec/api.yaml"], ["`main:none`", "git ls-tree"]),
        (
            vec![":spec/api.yaml", "spec/api.yaml"],
            ["revision is empty", "main:spec/api.yaml"],
        ),
        (
            vec!["main..work:spec/api.yaml", "spec/api.yaml"],
            ["no git revision `main..work`", "help: "],
        ),
        (
            vec!["^main:spec/api.yaml", "spec/api.yaml"],
            ["not the name of a git revision", "help: "],
        ),
        (vec!["--base", "-x", "spec/api.yaml"], ["-x", ""]),
        (
            vec!["--base=-x", "spec/api.yaml"],
            ["`-x` is not the name of a git revision", "help: "],
        ),
        (
            vec!["--base", "main", "spec/new.yaml"],
            ["no commit in common", "help: "],
        ),
        (
            vec!["--base", "alone", "spec/new.yaml"],
            ["`spec/new.yaml`", "the merge base with `alone`"],
        ),
        (
            vec!["main:spec", "spec/api.yaml"],
            ["neither the name of the file", ""],
        ),
    ] {
        let ran = repository.levain(&[vec!["diff"], arguments.clone()].concat());
        let is_folder = arguments.first() == Some(&"main:spec");
        assert!(
            ran.status == Some(2) || is_folder,
            "{arguments:?}: {}{}",
            ran.out,
            ran.err
        );
        assert!(!ran.out.contains("no change"), "{arguments:?}: {}", ran.out);
        if !is_folder {
            assert!(
                parts.iter().all(|part| ran.err.contains(part)),
                "{arguments:?}: {}",
                ran.err
            );
        }
    }
    Ok(())
}

#[test]
fn without_a_repository_a_revision_is_an_error() -> Result<(), Failed> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("api.yaml"), document("1.0.0", false))?;
    let ran = levain_in(folder.path(), &["diff", "main:api.yaml", "api.yaml"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
    assert!(
        ran.err.contains("there is no file `main:api.yaml`"),
        "{}",
        ran.err
    );
    Ok(())
}

#[cfg(unix)]
#[test]
fn a_file_with_a_colon_in_its_name_is_a_file() -> Result<(), Failed> {
    let Some(repository) = parted()? else {
        return Ok(());
    };
    std::fs::copy(
        repository.path().join("spec/api.yaml"),
        repository.path().join("spec/main:api.yaml"),
    )?;
    let ran = repository.levain(&[&["diff", "spec/main:api.yaml", "spec/api.yaml"], JSON].concat());
    assert_eq!(ran.status, Some(0), "{}{}", ran.out, ran.err);
    Ok(())
}

#[cfg(unix)]
#[test]
fn links_of_a_tree_lead_below_the_folder_of_the_document_only() -> Result<(), Failed> {
    use std::os::unix::fs::symlink;
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    repository.write("secret.yaml", "Pet: {type: object, description: hunter2}\n")?;
    repository.write("spec/inner/types.yaml", &types("name"))?;
    repository.write("spec/api.yaml", &document("1.0.0", false))?;
    for (target, is_read) in [
        ("inner/types.yaml", true),
        ("../secret.yaml", false),
        ("/etc/passwd", false),
        ("types.yaml", false),
    ] {
        let link = repository.path().join("spec/types.yaml");
        let _ = std::fs::remove_file(&link);
        symlink(target, &link)?;
        repository.commit(target);
        let arguments = [&["diff", "HEAD:spec/api.yaml", "HEAD:spec/api.yaml"], JSON].concat();
        let ran = repository.levain(&arguments);
        assert_eq!(ran.status == Some(0), is_read, "{target}: {}{}", ran.out, ran.err);
        assert!(
            !ran.err.contains("hunter2") && !ran.err.contains("root:"),
            "{target}: {}",
            ran.err
        );
        if target.starts_with("../") {
            let wider = repository.levain(&[arguments.as_slice(), &["--root", "."]].concat());
            assert_eq!(wider.status, Some(0), "{target}: {}{}", wider.out, wider.err);
        }
    }
    Ok(())
}

#[test]
fn a_reference_cannot_ask_git_for_other_objects() -> Result<(), Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    repository.write("secret.yaml", "Pet: {type: object, description: hunter2}\n")?;
    for reference in [
        "../secret.yaml",
        "a%0Asecret.yaml",
        "./../secret.yaml",
        "/secret.yaml",
        "HEAD:secret.yaml",
        "-p.yaml",
    ] {
        let text = document("1.0.0", false).replace("types.yaml", reference);
        repository.write("spec/api.yaml", &text)?;
        repository.commit(reference);
        let ran = repository.levain(&["diff", "--no-rust", "HEAD:spec/api.yaml", "HEAD:spec/api.yaml"]);
        assert_eq!(ran.status, Some(2), "{reference}: {}{}", ran.out, ran.err);
        assert!(!ran.err.contains("hunter2"), "{reference}: {}", ran.err);
        assert!(ran.err.contains("HEAD:spec/api.yaml"), "{reference}: {}", ran.err);
    }
    Ok(())
}

#[test]
fn a_folder_is_read_at_a_revision() -> Result<(), Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    repository.write(
        "spec/pets/1.0.0.yaml",
        &document("1.0.0", false).replace("types.yaml#", "#/components/schemas"),
    )?;
    let inline = |version: &str, is_required: bool| {
        document(version, is_required).replace("{$ref: 'types.yaml#/Pet'}", "{type: string}")
    };
    repository.write("spec/pets/1.0.0.yaml", &inline("1.0.0", false))?;
    repository.commit("first");
    repository.write("spec/pets/1.1.0.yaml", &inline("1.1.0", true))?;
    let ran = repository.levain(&[&["diff", "main:spec/pets", "spec/pets"], JSON].concat());
    assert_eq!(ran.status, Some(1), "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("1.0.0") && ran.out.contains("1.1.0"),
        "{}",
        ran.out
    );
    let none = repository.levain(&["diff", "main:spec", "spec/pets"]);
    assert_eq!(none.status, Some(2), "{}", none.out);
    assert!(none.err.contains("`main:spec/pets`"), "{}", none.err);
    Ok(())
}
