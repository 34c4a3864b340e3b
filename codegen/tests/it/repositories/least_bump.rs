//! `levain generate` ends with the least bump of the crate since it was last committed.

use super::repository::Repository;
use super::{document, types};
use crate::harness::Failed;

const GENERATE: &[&str] = &["generate"];

// A repository with a client that is generated and committed.
fn committed(settings: &str, version: &str) -> Result<Option<Repository>, Failed> {
    let Some(repository) = Repository::new()? else {
        return Ok(None);
    };
    repository.write("levain.toml", settings)?;
    repository.write("types.yaml", &types("name"))?;
    repository.write("api.yaml", &document(version, false))?;
    let first = repository.levain(GENERATE);
    assert_eq!(first.status, Some(0), "{}{}", first.out, first.err);
    assert!(!first.out.contains("least bump"), "{}", first.out);
    repository.commit("client");
    Ok(Some(repository))
}

fn least_bump(repository: &Repository, arguments: &[&str]) -> String {
    let ran = repository.levain(arguments);
    let line = ran.out.lines().find(|line| line.contains("least bump"));
    line.unwrap_or_else(|| panic!("{}{}", ran.out, ran.err))
        .trim()
        .to_owned()
}

#[test]
fn it_is_that_of_the_spec_since_the_package_was_committed() -> Result<(), Failed> {
    let settings = "[client.pets]\nspec = \"api.yaml\"\nout = \"client\"\n";
    let Some(repository) = committed(settings, "1.0.0")? else {
        return Ok(());
    };
    let same = repository.levain(GENERATE);
    assert!(!same.out.contains("least bump"), "{}", same.out);
    // In a file that the document refers to.
    repository.write("types.yaml", &types("title"))?;
    let line = least_bump(&repository, &["generate", "--dry-run"]);
    assert!(line.starts_with("least bump of the crate since "), "{line}");
    assert!(line.contains(": major, since "), "{line}");
    // A spec that is committed before the package is no reason to take the package for committed.
    repository.commit("spec alone");
    assert_eq!(least_bump(&repository, &["generate", "--check"]), line);
    assert_eq!(least_bump(&repository, GENERATE), line);
    repository.commit("both");
    let more = document("1.0.0", false).replace(
        "parameters:\n",
        "parameters:\n        - {name: page, in: query, schema: {type: integer}}\n",
    );
    repository.write("api.yaml", &more)?;
    let line = least_bump(&repository, GENERATE);
    assert!(line.contains(": minor, since "), "{line}");
    Ok(())
}

#[test]
fn settings_count_too() -> Result<(), Failed> {
    let settings = "[client.pets]\nspec = \"api.yaml\"\nout = \"client\"\n";
    let Some(repository) = committed(settings, "1.0.0")? else {
        return Ok(());
    };
    repository.write(
        "levain.toml",
        &format!("{settings}names = {{\"GET /pets\" = \"AllPets\"}}\n"),
    )?;
    let line = least_bump(&repository, GENERATE);
    assert!(line.contains(": major, since an item has another name"), "{line}");
    Ok(())
}

#[test]
fn versions_of_a_crate_are_compared_each_with_itself() -> Result<(), Failed> {
    let settings = "[client.pets]\nspecs = {\"1.0.0\" = \"api.yaml\"}\nout = \"client\"\n";
    let Some(repository) = committed(settings, "1.0.0")? else {
        return Ok(());
    };
    repository.write("next.yaml", &document("1.1.0", false))?;
    let both = settings.replace("\"api.yaml\"}", "\"api.yaml\", \"1.1.0\" = \"next.yaml\"}");
    repository.write("levain.toml", &both)?;
    let line = least_bump(&repository, GENERATE);
    assert!(
        line.ends_with(": minor, since a cargo feature was added (`feature v1_1_0`)"),
        "{line}"
    );
    repository.commit("two versions");
    // The crate's root is the newest version: what breaks there breaks whoever does not name one.
    repository.write("next.yaml", &document("1.1.0", true))?;
    let line = least_bump(&repository, GENERATE);
    assert!(line.contains(": major, since "), "{line}");
    Ok(())
}
