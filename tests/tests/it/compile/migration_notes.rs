//! The Rust of migration notes compiles: what was written before with the older crate and not with the newer one, what is written after with
//! the newer one. The cases of `crate_changes` hold it for each rule; here are the versions of a real spec.

use std::path::Path;

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diff::rust::{RustChange, RustChanges, Snippet};
use levain_codegen::load::load_spec;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::{Options, Versions};
use levain_codegen::pipeline;

use super::both_sides::{Case, Error, Note, check, of, read};
use crate::harness::Failed;

/// The migration notes: all that is written before is one caller of the older crate, and each of it one of the newer crate, since it may not
/// compile there; all that is written after is one caller of the newer crate.
pub fn notes(module: &str, changes: &RustChanges) -> Vec<Note> {
    let migrations: Vec<_> = changes
        .list
        .iter()
        .filter_map(|change| change.migration.as_ref())
        .collect();
    let before: Vec<String> = migrations
        .iter()
        .enumerate()
        .map(|(index, migration)| function(index, &migration.before))
        .collect();
    let after: Vec<String> = migrations
        .iter()
        .enumerate()
        .filter_map(|(index, migration)| Some(function(index, migration.after.as_ref()?)))
        .collect();
    let note = |target: String, text: String, sides| Note {
        target,
        text: format!("use client::*;\n{text}"),
        sides,
    };
    let each = before.iter().enumerate();
    let mut notes: Vec<Note> = each
        .map(|(index, text)| note(format!("{module}_before_{index}"), text.clone(), &[1]))
        .collect();
    notes.push(note(format!("{module}_before"), before.concat(), &[0]));
    notes.push(note(format!("{module}_after"), after.concat(), &[1]));
    notes
}

fn function(index: usize, snippet: &Snippet) -> String {
    let given: Vec<String> = snippet
        .given
        .iter()
        .map(|(name, of)| format!("{name}: {of}"))
        .collect();
    format!("fn note_{index}({}) {{\n{}\n}}\n", given.join(", "), snippet.code)
}

/// What the compiler says against the notes of a case.
pub fn complaints(errors: &[Error], case: &Case) -> Vec<String> {
    let changes = case.changes.list.iter();
    let migrations = changes.filter_map(|change| Some((change, change.migration.as_ref()?)));
    let mut complaints = Vec::new();
    for (index, (change, migration)) in migrations.enumerate() {
        let target = format!("{}_before_{index}", case.module);
        if of(errors, 1, &target).is_empty() {
            let (rule, item, code) = (change.rule.id, &change.item, &migration.before.code);
            complaints.push(format!("{target}: {rule} of {item} still compiles\n{code}"));
        }
    }
    for (side, when) in [(0, "before"), (1, "after")] {
        let target = format!("{}_{when}", case.module);
        let found = of(errors, side, &target);
        if !found.is_empty() {
            complaints.push(format!("{target} does not compile\n{found}"));
        }
    }
    complaints
}

#[test]
fn migration_notes_of_each_version_compile() -> Result<(), Failed> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let load = || load_spec(&root, "spec/bakeronline").map_err(|failure| failure.message);
    let all = Options {
        versions: Versions::All,
        ..Options::default()
    };
    let all = pipeline::generate(&load()?, &all, &EmptyRegistry, &mut Findings::default());
    let all = all.map_err(|refusal| format!("{refusal:?}"))?;
    let versions: Vec<String> = all
        .items
        .iter()
        .filter_map(|items| Some(items.version.as_ref()?.text.clone()))
        .collect();
    let mut bumps = Vec::new();
    for pair in versions.windows(2) {
        let [old, new] = pair else { continue };
        let specs = [(load()?, Some(old.clone())), (load()?, Some(new.clone()))];
        let bump = Case {
            whole: String::new(),
            ..read(&format!("to_{new}"), &specs, &Options::default())?
        };
        let migrated = |change: &&RustChange| change.migration.is_some();
        bumps.extend((bump.changes.list.iter().filter(migrated).count() > 0).then_some(bump));
    }
    assert!(bumps.len() >= 5, "{} of {versions:?}", bumps.len());
    let errors = check("migration_notes", &bumps)?;
    let complaints: Vec<String> = bumps.iter().flat_map(|bump| complaints(&errors, bump)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    Ok(())
}
