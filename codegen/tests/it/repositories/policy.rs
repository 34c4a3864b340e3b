//! Accepted changes, and gates on the numbers.

use super::repository::{Repository, levain_in};
use super::{document, types};
use crate::harness::Failed;

fn changed() -> Result<Option<Repository>, Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(None);
    };
    repository.write("types.yaml", &types("name"))?;
    repository.write("old.yaml", &document("1.0.0", false))?;
    repository.write("new.yaml", &document("1.1.0", true))?;
    Ok(Some(repository))
}

fn fingerprints(repository: &Repository) -> Result<Vec<String>, Failed> {
    let ran = repository.levain(&["diff", "old.yaml", "new.yaml", "--no-rust", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out)?;
    let findings = report["findings"].as_array().cloned().unwrap_or_default();
    let breaking = findings.iter().filter(|finding| finding["level"] == "breaking");
    Ok(breaking
        .filter_map(|finding| Some(finding["fingerprint"].as_str()?.to_owned()))
        .collect())
}

const DIFF: &[&str] = &["diff", "old.yaml", "new.yaml", "--no-rust"];

#[test]
fn an_accepted_change_passes_until_its_day() -> Result<(), Failed> {
    let Some(repository) = changed()? else {
        return Ok(());
    };
    assert_eq!(repository.levain(DIFF).status, Some(1));
    for fingerprint in fingerprints(&repository)? {
        let ran = repository.levain(&[
            "accept",
            &fingerprint,
            "--reason",
            "no client lists",
            "--until",
            "2026-12-31",
        ]);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
    }
    // 28 November 2026
    let fine = repository.levain(&[DIFF, &["--strict"]].concat());
    assert_eq!(fine.status, Some(0), "{}{}", fine.out, fine.err);
    let path = repository.path().join("levain-accept.toml");
    let text = std::fs::read_to_string(&path)?.replace("2026-12-31", "2026-11-27");
    std::fs::write(&path, text)?;
    let late = repository.levain(DIFF);
    assert_eq!(late.status, Some(1), "{}", late.err);
    assert!(
        late.err.contains("levain-accept.toml:1: warning: ")
            && late.err.contains("was accepted until 2026-11-27"),
        "{}",
        late.err
    );
    Ok(())
}

#[test]
fn an_entry_of_no_use_fails_if_that_is_strict() -> Result<(), Failed> {
    let Some(repository) = changed()? else {
        return Ok(());
    };
    let text = "[[override]]\nrule = \"*\"\noperation = \"GET /pets\"\nlevel = \"compatible\"\nreason = \"beta\"\n\
                [[accept]]\nfingerprint = \"000000000000\"\nreason = \"x\"\n[[override]]\nrule = \"*\"\nlevel = \"compatible\"\nreason = \"beta\"\n";
    repository.write("levain-accept.toml", text)?;
    let ran = repository.levain(DIFF);
    assert_eq!(ran.status, Some(0), "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("is the fingerprint of no change"), "{}", ran.err);
    assert_eq!(repository.levain(&[DIFF, &["--strict"]].concat()).status, Some(1));
    repository.write(
        "levain-accept.toml",
        "[[accept]]\nfingerprint = \"000000000000\"\n",
    )?;
    let wrong = repository.levain(DIFF);
    assert_eq!((wrong.status, wrong.out.as_str()), (Some(2), ""), "{}", wrong.err);
    assert!(wrong.err.contains("this entry has no `reason`"), "{}", wrong.err);
    Ok(())
}

#[test]
fn the_gate_is_on_the_number() -> Result<(), Failed> {
    let Some(repository) = changed()? else {
        return Ok(());
    };
    let gate = &[DIFF, &["--fail-on", "missing-bump"]].concat();
    let missing = repository.levain(gate);
    assert_eq!(missing.status, Some(1), "{}", missing.err);
    assert!(
        missing
            .err
            .contains("the version of the API went from 1.0.0 to 1.1.0, and the changes need a major bump"),
        "{}",
        missing.err
    );
    repository.write("new.yaml", &document("2.0.0", true))?;
    assert_eq!(repository.levain(gate).status, Some(0));
    Ok(())
}

#[test]
fn the_crate_is_compared_with_the_last_tag() -> Result<(), Failed> {
    let Some(repository) = changed()? else {
        return Ok(());
    };
    let manifest = |version: &str| format!("[package]\nname = \"pets\"\nversion = \"{version}\"\n");
    repository.write(
        "levain.toml",
        "[client.pets]\nspec = \"new.yaml\"\nout = \"pets\"\n",
    )?;
    repository.write("pets/Cargo.toml", &manifest("0.2.0"))?;
    repository.write(
        "new.yaml",
        &document("2.0.0", true).replace("listPets", "listAll"),
    )?;
    repository.commit("release");
    repository.git(&["tag", "v0.2.0"]);
    let gate = &["diff", "old.yaml", "new.yaml", "--fail-on", "missing-bump"];
    let missing = repository.levain(gate);
    assert_eq!(missing.status, Some(1), "{}{}", missing.out, missing.err);
    assert!(
        missing.err.contains("the version of the crate is still 0.2.0"),
        "{}",
        missing.err
    );
    repository.write("pets/Cargo.toml", &manifest("0.3.0"))?;
    let fine = repository.levain(gate);
    assert_eq!(fine.status, Some(0), "{}", fine.err);
    Ok(())
}

#[test]
fn a_crate_may_leave_its_version_to_the_workspace() -> Result<(), Failed> {
    let Some(repository) = changed()? else {
        return Ok(());
    };
    let workspace = |version: &str| {
        format!("[workspace]\nmembers = [\"crates/*\"]\n[workspace.package]\nversion = \"{version}\"\n")
    };
    repository.write("Cargo.toml", &workspace("0.2.0"))?;
    repository.write(
        "crates/levain.toml",
        "[client.pets]\nspec = \"../new.yaml\"\nout = \"pets\"\n",
    )?;
    repository.write(
        "crates/pets/Cargo.toml",
        "[package]\nname = \"pets\"\nversion.workspace = true\n",
    )?;
    repository.write(
        "new.yaml",
        &document("2.0.0", true).replace("listPets", "listAll"),
    )?;
    repository.commit("release");
    repository.git(&["tag", "v0.2.0"]);
    let folder = repository.path().join("crates");
    let gate = &["diff", "../old.yaml", "../new.yaml", "--fail-on", "missing-bump"];
    let missing = levain_in(&folder, gate);
    assert_eq!(missing.status, Some(1), "{}{}", missing.out, missing.err);
    assert!(
        missing.err.contains("the version of the crate is still 0.2.0"),
        "{}",
        missing.err
    );
    repository.write("Cargo.toml", &workspace("0.3.0"))?;
    let fine = levain_in(&folder, gate);
    assert_eq!(fine.status, Some(0), "{}", fine.err);
    Ok(())
}

#[test]
fn an_override_may_name_an_operation_id() -> Result<(), Failed> {
    let Some(repository) = changed()? else {
        return Ok(());
    };
    let entry = |operation: &str| {
        format!(
            "[[override]]\nrule = \"*\"\noperation = \"{operation}\"\nlevel = \"compatible\"\nreason = \"beta\"\n"
        )
    };
    repository.write("levain-accept.toml", &entry("listPets"))?;
    let ran = repository.levain(&[DIFF, &["--strict"]].concat());
    assert_eq!(ran.status, Some(0), "{}{}", ran.out, ran.err);
    repository.write("levain-accept.toml", &entry("listCats"))?;
    let ran = repository.levain(DIFF);
    assert_eq!(ran.status, Some(1), "{}{}", ran.out, ran.err);
    assert!(
        ran.err
            .contains("the override of `*`, `listCats` is for no change"),
        "{}",
        ran.err
    );
    Ok(())
}
