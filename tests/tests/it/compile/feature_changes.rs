//! What the Rust verdict says of a cargo feature, cargo says too: a caller whose manifest enables the feature is refused where it is gone.
//!
//! A case of `tests/cases/diff` that has a file `features.txt` names there what the caller's manifest enables, and nothing else is on.

use std::path::Path;

use levain_codegen::diff::bump::Bump;
use levain_codegen::diff::rust::compare_specs;
use levain_codegen::load::{LoadedSpec, load_spec};
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::Options;
use levain_codegen::pipeline;

use super::both_sides::generated;
use crate::harness::Failed;
use crate::harness::cases::{cases, file_name};
use crate::harness::command::run;
use crate::workspace::{Workspace, bare_manifest, client_manifest, features_table};

// Whether the caller compiles with the crate of a spec, and what cargo says.
fn compiles(
    name: &str,
    case: &Path,
    spec: &(LoadedSpec, Option<String>),
    features: &[&str],
) -> Result<(bool, String), Failed> {
    let generated = generated(spec, &Options::default(), &EmptyRegistry)?;
    let package = pipeline::package(&generated, "client");
    let mut workspace = Workspace::new(name)?;
    let client = format!("{name}_client");
    let manifest = client_manifest(&client) + &features_table(&package.features);
    let files: Vec<(&str, &str)> = package
        .files
        .iter()
        .filter(|(path, _)| path.starts_with("src/"))
        .collect();
    workspace.add(&client, &manifest, files)?;
    let caller = std::fs::read_to_string(case.join("caller.rs"))?;
    let manifest = format!(
        "{}client = {{ package = \"{client}\", path = \"../{client}\", default-features = false, features = {features:?} }}\n",
        bare_manifest(&format!("{name}_caller")),
    );
    workspace.add(
        &format!("{name}_caller"),
        &manifest,
        [("src/lib.rs", caller.as_str())],
    )?;
    let checked = run(workspace.cargo()?.args(["check", "--quiet"]));
    Ok((checked.status == Some(0), checked.err))
}

#[test]
fn cargo_agrees_with_each_rule_of_a_feature() -> Result<(), Failed> {
    let mut rules = Vec::new();
    for case in cases("tests/cases/diff") {
        let Ok(features) = std::fs::read_to_string(case.join("features.txt")) else {
            continue;
        };
        let features: Vec<&str> = features.lines().collect();
        let load = |name: &str| {
            load_spec(&case, name).map_err(|failure| format!("{}: {}", case.display(), failure.message))
        };
        let (old, new) = ((load("old.yaml")?, None), (load("new.yaml")?, None));
        let changes = compare_specs((&old.0, None), (&new.0, None), &Options::default());
        let name = file_name(&case).replace('-', "_");
        let (before, why) = compiles(&format!("{name}_old"), &case, &old, &features)?;
        assert!(before, "{name} before\n{why}");
        let (after, why) = compiles(&format!("{name}_new"), &case, &new, &features)?;
        assert_eq!(after, changes.bump() < Bump::Major, "{name} after\n{why}");
        // It is the feature, and not the code behind it, by which cargo refuses.
        for feature in features.iter().filter(|_| !after) {
            assert!(why.contains(*feature), "{why}");
            assert!(!why.contains("error[E"), "{why}");
        }
        rules.extend(changes.list.iter().map(|change| change.rule.id));
    }
    assert!(
        rules.contains(&"feature-gone") && rules.contains(&"feature-added"),
        "{rules:?}"
    );
    Ok(())
}
