//! What `cargo-semver-checks` says of the crates of a pair, next to what the Rust verdict says of them.
//!
//! In: the pairs of a list, and the cases of `tests/cases/diff`. Out: a line for each, and the lints that it names. The crates of one side
//! are a workspace, so that rustdoc is called twice for all pairs; both crates of a pair have one name, which is part of every path.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use levain_codegen::diff::bump::Bump;

use super::both_sides::Case;
use super::crate_changes::{listed_pairs, read_case};
use crate::harness::Failed;
use crate::harness::cases::cases;
use crate::harness::command::run;
use crate::workspace::{Workspace, client_manifest, features_table};

const SIDES: [&str; 2] = ["semver_old", "semver_new"];

/// What the tool says of a pair: the number that must move, and the lints that fail.
struct Said {
    bump: Bump,
    lints: Vec<String>,
}

// The tool, if it is installed.
fn tool() -> Option<PathBuf> {
    let path = std::env::var_os("CARGO_SEMVER_CHECKS").unwrap_or_else(|| "cargo-semver-checks".into());
    let version = Command::new(&path).args(["semver-checks", "--version"]).output();
    let version = version.ok().filter(|output| output.status.success())?;
    println!("{}", String::from_utf8_lossy(&version.stdout).trim());
    Some(path.into())
}

// Describes the crates of a side as JSON; the folder with a file for each.
fn describe(side: usize, pairs: &[Case]) -> Result<PathBuf, Failed> {
    let mut workspace = Workspace::new(SIDES[side])?;
    for pair in pairs {
        let package = &pair.packages[side];
        let manifest = client_manifest(&pair.module) + &features_table(&package.features);
        workspace.add(
            &pair.module,
            &manifest,
            package.files.iter().filter(|(path, _)| path.starts_with("src/")),
        )?;
    }
    // Of its own: the other side has files of the same names.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(SIDES[side]);
    let described = run(workspace
        .cargo()?
        .args([
            "doc",
            "--quiet",
            "--workspace",
            "--no-deps",
            "--lib",
            "--keep-going",
        ])
        .env("CARGO_TARGET_DIR", &target)
        .env("RUSTFLAGS", "")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTDOCFLAGS", "-Z unstable-options --output-format json"));
    print!("{}", described.err);
    Ok(target.join("doc"))
}

// What the tool says. It is asked as if nothing but the patch moved, so that it looks at all.
fn said(tool: &Path, [old, new]: [PathBuf; 2]) -> Result<Said, Failed> {
    let checked = run(Command::new(tool)
        .args(["semver-checks", "--release-type", "patch", "--color", "never"])
        .arg("--baseline-rustdoc")
        .arg(old)
        .arg("--current-rustdoc")
        .arg(new));
    let summary = checked
        .err
        .lines()
        .find_map(|line| line.trim().strip_prefix("Summary semver requires new "));
    let bump = match summary.and_then(|rest| rest.split_whitespace().next()) {
        Some("major") => Bump::Major,
        Some("minor") => Bump::Minor,
        _ if checked.status == Some(0) => Bump::Patch,
        _ => return Err(checked.err.into()),
    };
    let lints = checked
        .out
        .lines()
        .filter_map(|line| line.strip_prefix("--- failure ")?.split(':').next());
    Ok(Said {
        bump,
        lints: lints.map(str::to_owned).collect(),
    })
}

// What is major by the verdict, each rule once.
fn major_rules(pair: &Case) -> BTreeSet<&'static str> {
    let major = pair
        .changes
        .list
        .iter()
        .filter(|change| change.rule.bump == Bump::Major);
    major.map(|change| change.rule.id).collect()
}

// The pairs of the list that `LEVAIN_PAIRS` names, or the cases with a caller of each rule if it is not set.
#[test]
#[ignore = "for figures; needs cargo-semver-checks"]
fn cargo_semver_checks_on_pairs() -> Result<(), Failed> {
    let Some(tool) = tool() else {
        println!("skipped: `cargo-semver-checks` is not installed; `CARGO_SEMVER_CHECKS` may name it");
        return Ok(());
    };
    let pairs = if std::env::var_os("LEVAIN_PAIRS").is_some() {
        listed_pairs()?
    } else {
        let cases = cases("tests/cases/diff");
        cases
            .iter()
            .map(|case| read_case(case))
            .collect::<Result<_, _>>()?
    };
    let folders = [describe(0, &pairs)?, describe(1, &pairs)?];
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for pair in &pairs {
        let files = folders
            .each_ref()
            .map(|folder| folder.join(format!("{}.json", pair.module)));
        let said = match said(&tool, files) {
            Ok(said) => said,
            Err(why) => {
                println!("{}: {why}", pair.module);
                continue;
            }
        };
        let is_major = [pair.changes.bump(), said.bump].map(|bump| bump == Bump::Major);
        let counted = format!("major by levain {}, by the tool {}", is_major[0], is_major[1]);
        *counts.entry(counted).or_default() += 1;
        println!(
            "{} levain {} {:?} tool {} {:?}",
            pair.module,
            pair.changes.bump().word(),
            major_rules(pair),
            said.bump.word(),
            said.lints
        );
    }
    for (counted, count) in counts {
        println!("{counted}: {count}");
    }
    Ok(())
}
