//! What the Rust verdict says of a change, the compiler says too: a caller of the older crate compiles with it, and with the newer crate just
//! where no rule of the change is major. A caller that uses every public item does so where the verdict says that it does.

use std::collections::BTreeSet;
use std::path::Path;

use levain_codegen::diff::bump::Bump;
use levain_codegen::load::load_spec;
use levain_codegen::options::Options;

use super::both_sides::{Case, Error, SIDES, check, of, read};
use super::callers::MARK;
use super::migration_notes::complaints;
use crate::harness::Failed;
use crate::harness::cases::{cases, file_name};

fn options_of(case: &Path) -> Options {
    let renamed = std::fs::read_to_string(case.join("renamed.txt")).unwrap_or_default();
    let renamed = renamed.lines().filter_map(|line| line.split_once(" = "));
    Options {
        renamed: renamed
            .map(|(former, now)| (former.to_owned(), now.to_owned()))
            .collect(),
        ..Options::default()
    }
}

/// The case of a folder.
pub fn read_case(case: &Path) -> Result<Case, Failed> {
    let load = |name: &str| {
        load_spec(case, name).map_err(|failure| format!("{}: {}", case.display(), failure.message))
    };
    let specs = [(load("old.yaml")?, None), (load("new.yaml")?, None)];
    let read = read(&file_name(case), &specs, &options_of(case))?;
    let caller = std::fs::read_to_string(case.join("caller.rs"))?;
    Ok(Case {
        caller: Some(caller),
        ..read
    })
}

// The items of the older crate whose uses do not compile with the newer one, as far as the compiler says before it stops.
fn broken_items(errors: &[Error], case: &Case) -> BTreeSet<String> {
    const LINES_BEFORE: usize = 6;
    let target = format!("{}_whole", case.module);
    let lines: Vec<&str> = case.whole.lines().collect();
    let errors = errors
        .iter()
        .filter(|error| error.side == SIDES[1] && error.target == target);
    let items = errors.filter_map(|error| {
        let mut before = lines
            .iter()
            .take(error.line.saturating_sub(LINES_BEFORE - 1))
            .rev();
        before.find_map(|line| line.strip_prefix(MARK))
    });
    items.map(str::to_owned).collect()
}

#[test]
fn the_compiler_agrees_with_each_rule() -> Result<(), Failed> {
    let cases: Vec<Case> = cases("tests/cases/diff")
        .iter()
        .map(|case| read_case(case))
        .collect::<Result<_, _>>()?;
    let errors = check("crate_changes", &cases)?;
    let complaints: Vec<String> = cases.iter().flat_map(|case| complaints(&errors, case)).collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    for case in &cases {
        let bump = case.changes.bump();
        let (before, after) = (of(&errors, 0, &case.module), of(&errors, 1, &case.module));
        assert!(
            before.is_empty(),
            "{}: the caller does not compile before the change\n{before}",
            case.module
        );
        assert_eq!(
            after.is_empty(),
            bump < Bump::Major,
            "{} is {}\n{after}",
            case.module,
            bump.word()
        );
        let whole = format!("{}_whole", case.module);
        let (before, after) = (of(&errors, 0, &whole), of(&errors, 1, &whole));
        assert!(
            before.is_empty(),
            "{whole}: the caller does not compile before the change\n{before}"
        );
        assert!(
            after.is_empty() || bump == Bump::Major,
            "{whole} is {}\n{after}",
            bump.word()
        );
    }
    Ok(())
}

/// The pairs of the file that `LEVAIN_PAIRS` names. Each line is one: a label and two paths, or a label and two paths each followed by a
/// version. Of a pair that makes no crates it is printed why.
pub fn listed_pairs() -> Result<Vec<Case>, Failed> {
    let list = std::fs::read_to_string(std::env::var("LEVAIN_PAIRS")?)?;
    let mut pairs = Vec::new();
    for line in list.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (label, specs) = match words.as_slice() {
            [label, old, new] => (label, [(*old, None), (*new, None)]),
            [label, old, old_version, new, new_version] => {
                (label, [(*old, Some(*old_version)), (*new, Some(*new_version))])
            }
            _ => continue,
        };
        let [old, new] = specs.map(|(path, version)| {
            let loaded = load_spec(Path::new("/"), path.trim_start_matches('/'));
            loaded
                .map(|loaded| (loaded, version.map(str::to_owned)))
                .map_err(|failure| failure.message)
        });
        match read(label, &[old?, new?], &Options::default()) {
            Ok(case) => pairs.push(case),
            Err(why) => println!("{label}: {why}"),
        }
    }
    Ok(pairs)
}

#[test]
#[ignore = "for figures over pairs of one's own"]
fn the_compiler_agrees_on_pairs() -> Result<(), Failed> {
    let pairs = listed_pairs()?;
    let errors = check("pairs", &pairs)?;
    for case in &pairs {
        let whole = format!("{}_whole", case.module);
        let compiles = [0, 1].map(|side| of(&errors, side, &whole).is_empty());
        let broken = broken_items(&errors, case);
        let is_said = |item: &&String| {
            case.changes
                .list
                .iter()
                .any(|change| change.rule.bump == Bump::Major && change.item.starts_with(item.as_str()))
        };
        let unsaid: Vec<&String> = broken.iter().filter(|item| !is_said(item)).collect();
        println!(
            "{} {} compiles {compiles:?} broken {} unsaid {unsaid:?}",
            case.module,
            case.changes.bump().word(),
            broken.len()
        );
    }
    Ok(())
}
