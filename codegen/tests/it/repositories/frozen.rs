//! Released versions keep their meaning: `levain check --frozen-since`.

use super::document;
use super::repository::Repository;
use crate::harness::Failed;

fn inline(version: &str, is_required: bool) -> String {
    document(version, is_required).replace("{$ref: 'types.yaml#/Pet'}", "{type: string}")
}

#[test]
fn a_released_document_is_not_edited() -> Result<(), Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    repository.write("pets/1.0.0.yaml", &inline("1.0.0", false))?;
    repository.write("pets/2.0.0-beta.1.yaml", &inline("2.0.0-beta.1", false))?;
    repository.commit("release");
    let check = &["check", "pets", "--frozen-since", "main"];
    // Texts for people, tags and drafts are free, and so are new versions.
    repository.write(
        "pets/1.0.0.yaml",
        &inline("1.0.0", false).replace("description: Pets", "description: All pets"),
    )?;
    repository.write("pets/2.0.0-beta.1.yaml", &inline("2.0.0-beta.1", true))?;
    repository.write("pets/1.1.0.yaml", &inline("1.1.0", true))?;
    let fine = repository.levain(check);
    assert_eq!(fine.status, Some(0), "{}{}", fine.out, fine.err);
    repository.write("pets/1.0.0.yaml", &inline("1.0.0", true))?;
    let edited = repository.levain(check);
    assert_eq!(edited.status, Some(1), "{}{}", edited.out, edited.err);
    assert!(
        edited
            .err
            .contains("version 1.0.0 of `pets` was released at `main`, and means something else now"),
        "{}",
        edited.err
    );
    assert!(edited.err.contains("GET /pets"), "{}", edited.err);
    std::fs::remove_file(repository.path().join("pets/1.0.0.yaml"))?;
    let gone = repository.levain(check);
    assert_eq!(gone.status, Some(1), "{}", gone.err);
    assert!(gone.err.contains("and is gone"), "{}", gone.err);
    let unknown = repository.levain(&["check", "pets", "--frozen-since", "v9"]);
    assert_eq!(unknown.status, Some(2), "{}", unknown.err);
    Ok(())
}

#[test]
fn a_single_document_is_frozen_until_its_version_moves() -> Result<(), Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    repository.write("pets.yaml", &inline("1.0.0", false))?;
    repository.write("draft.yaml", &inline("1.0.0-beta.1", false))?;
    repository.commit("release");
    let check = |document: &str| repository.levain(&["check", document, "--frozen-since", "main"]);
    let fine = check("pets.yaml");
    assert_eq!(fine.status, Some(0), "{}{}", fine.out, fine.err);
    assert!(fine.out.contains("1.0.0 means what it meant"), "{}", fine.out);
    repository.write("pets.yaml", &inline("1.0.0", true))?;
    let edited = check("pets.yaml");
    assert_eq!(edited.status, Some(1), "{}{}", edited.out, edited.err);
    assert!(edited.err.contains("means something else now"), "{}", edited.err);
    assert!(edited.err.contains("or move `info.version`"), "{}", edited.err);
    repository.write("pets.yaml", &inline("1.1.0", true))?;
    let moved = check("pets.yaml");
    assert_eq!(moved.status, Some(0), "{}{}", moved.out, moved.err);
    repository.write("draft.yaml", &inline("1.0.0-beta.1", true))?;
    let draft = check("draft.yaml");
    assert_eq!(draft.status, Some(0), "{}{}", draft.out, draft.err);
    repository.write("new.yaml", &inline("1.0.0", true))?;
    let new = check("new.yaml");
    assert_eq!(new.status, Some(0), "{}{}", new.out, new.err);
    Ok(())
}

#[test]
fn a_reference_that_is_not_read_does_not_thaw_a_version() -> Result<(), Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    let text = inline("1.0.0", false).replace("{type: string}", "{$ref: 'https://other.example/pet.json'}");
    repository.write("pets.yaml", &text)?;
    repository.commit("release");
    let ran = repository.levain(&["check", "pets.yaml", "--frozen-since", "main"]);
    assert_eq!(ran.status, Some(0), "{}{}", ran.out, ran.err);
    Ok(())
}

#[test]
fn a_released_native_version_is_not_edited() -> Result<(), Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(());
    };
    repository.levain(&["new", "demo"]);
    let folder = repository.path().join("demo/spec");
    let name = std::fs::read_dir(&folder)?.next().ok_or("no spec")??.file_name();
    let spec = folder.join(name);
    let version = std::fs::read_dir(&spec)?.next().ok_or("no version")??.path();
    repository.commit("release");
    let arguments = ["check", "--config", "demo/levain.toml", "--frozen-since", "main"];
    let fine = repository.levain(&arguments);
    assert_eq!(fine.status, Some(0), "{}{}", fine.out, fine.err);
    let text = std::fs::read_to_string(&version)?;
    let edited = text.replace("max: 100", "max: 50");
    assert_ne!(edited, text);
    std::fs::write(&version, edited)?;
    let ran = repository.levain(&arguments);
    assert_eq!(ran.status, Some(1), "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("GET /loaves query.limit"), "{}", ran.err);
    Ok(())
}
