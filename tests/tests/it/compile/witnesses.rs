//! What a caller of the older crate has to bear of each change in the table of `docs/semver.md`, as it says in the column of levain.
//!
//! A case is one document with the changes in it, by name, and one caller of what is generated from it before any of them.

use std::collections::{BTreeMap, BTreeSet};

use levain_codegen::diff::bump::Bump;
use levain_codegen::load::{LoadedSpec, load_spec};
use levain_codegen::options::Options;

use super::both_sides::{Case, check, of, read};
use crate::harness::Failed;
use crate::harness::cases::root;

const BEFORE: &str = " #- ";
const AFTER: &str = " #+ ";

// A line without what says when it is there, and the changes that take it away or bring it.
fn line_of(line: &str) -> (&str, Option<(&str, BTreeSet<&str>)>) {
    let marked = [BEFORE, AFTER].into_iter().find_map(|mark| {
        let (text, names) = line.split_once(mark)?;
        Some((text, (mark, names.split_whitespace().collect())))
    });
    marked.map_or((line, None), |(text, when)| (text, Some(when)))
}

/// The document after a change; before all of them without one.
fn document(text: &str, change: Option<&str>) -> String {
    let lines = text.lines().map(line_of).filter(|(_, when)| match when {
        None => true,
        Some((mark, names)) => (*mark == AFTER) == change.is_some_and(|change| names.contains(change)),
    });
    lines.fold(String::new(), |document, (line, _)| document + line + "\n")
}

// What the table says of levain, by change: `compiles` or `fails`, and the number that must move.
fn table(page: &str) -> BTreeMap<String, String> {
    let rows = page
        .lines()
        .skip_while(|line| !line.starts_with("| change | levain |"));
    let rows = rows.take_while(|line| line.starts_with('|')).skip(2);
    let cells = rows.filter_map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(str::trim);
        let change = cells.next()?.trim_matches('`').to_owned();
        Some((change, cells.next()?.to_owned()))
    });
    cells.collect()
}

fn loaded(text: &str) -> Result<LoadedSpec, Failed> {
    let folder = tempfile::tempdir()?;
    std::fs::write(folder.path().join("bakery.yaml"), text)?;
    let loaded = load_spec(folder.path(), "bakery.yaml");
    loaded.map_err(|failure| failure.message.into())
}

// The settings that the verdict gives to keep callers compiling.
fn remedied(case: &Case) -> Vec<(String, String)> {
    let lines = case.changes.list.iter().filter_map(|change| {
        let pair = change.remedy.as_deref()?.strip_prefix("renamed = {\"")?;
        pair.strip_suffix("\"}")?.split_once("\" = \"")
    });
    lines
        .map(|(former, now)| (former.to_owned(), now.to_owned()))
        .collect()
}

// The cases of the changes, and those of changes with settings against them.
fn read_all(text: &str, caller: &str) -> Result<Vec<(String, Case)>, Failed> {
    let changes: BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line_of(line).1)
        .flat_map(|(_, names)| names)
        .collect();
    let mut cases = Vec::new();
    for change in changes {
        let [old, new] = [None, Some(change)].map(|change| loaded(&document(text, change)));
        let sides = [(old?, None), (new?, None)];
        let case = read(change, &sides, &Options::default())?;
        let renamed = remedied(&case);
        cases.push((change.to_owned(), case));
        if !renamed.is_empty() {
            let options = Options {
                renamed,
                ..Options::default()
            };
            let case = read(&format!("{change}-remedied"), &sides, &options)?;
            cases.push((change.to_owned(), case));
        }
    }
    for (_, case) in &mut cases {
        case.caller = Some(caller.to_owned());
    }
    Ok(cases)
}

#[test]
fn a_caller_bears_what_the_table_says() -> Result<(), Failed> {
    let folder = root().join("tests/cases/witnesses");
    let text = std::fs::read_to_string(folder.join("bakery.yaml"))?;
    let caller = std::fs::read_to_string(folder.join("caller.rs"))?;
    let said = table(&std::fs::read_to_string(root().join("docs/semver.md"))?);
    let (changes, cases): (Vec<String>, Vec<Case>) = read_all(&text, &caller)?.into_iter().unzip();
    let errors = check("witnesses", &cases)?;
    let mut met: BTreeMap<String, String> = BTreeMap::new();
    for (change, case) in changes.into_iter().zip(&cases) {
        let [before, after] = [0, 1].map(|side| of(&errors, side, &case.module));
        assert!(before.is_empty(), "{change}: before\n{before}");
        let bump = case.changes.bump();
        let is_borne = after.is_empty();
        assert!(
            is_borne || bump == Bump::Major,
            "{change} is {}\n{after}",
            bump.word()
        );
        let word = if is_borne { "compiles" } else { "fails" };
        met.entry(change)
            .and_modify(|cell| *cell = format!("{cell}; {word} with `renamed`, {}", bump.word()))
            .or_insert_with(|| format!("{word}, {}", bump.word()));
    }
    assert_eq!(met, said, "the table of docs/semver.md says otherwise");
    Ok(())
}
