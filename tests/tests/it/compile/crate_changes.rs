//! What the Rust verdict says of a change, the compiler says too: a caller of the older crate compiles with it, and with the newer crate just
//! where no rule of the change is major. A caller that uses every public item does so where the verdict says that it does.
//!
//! The crates of all cases are modules of two crates, one for each side, and each caller is an example of both, so that one that fails hides
//! no other. Cargo is called once.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diff::bump::Bump;
use levain_codegen::diff::rust::{RustChanges, compare_specs};
use levain_codegen::load::{LoadedSpec, load_spec};
use levain_codegen::model::files::Package;
use levain_codegen::model::generated::Generated;
use levain_codegen::naming::{EmptyRegistry, NameRegistry};
use levain_codegen::options::{Options, Versions};
use levain_codegen::package::lock::Lock;
use levain_codegen::pipeline;
use serde_json::Value;

use super::callers::{MARK, caller_of};
use crate::harness::Failed;
use crate::harness::cases::{cases, file_name};
use crate::harness::command::run;
use crate::workspace::{Workspace, client_manifest, features_table};

/// A case: the crates before and after, the callers of the older one, and what the verdict says.
pub struct Case {
    /// What it is called, as Rust.
    pub module: String,
    /// Written for the case; none of a pair of documents.
    pub caller: Option<String>,
    /// Uses every public item.
    whole: String,
    /// The crates.
    pub packages: [Package; 2],
    /// What the verdict says.
    pub changes: RustChanges,
}

const SIDES: [&str; 2] = ["witness_old", "witness_new"];

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

fn generated(
    spec: &(LoadedSpec, Option<String>),
    options: &Options,
    published: &dyn NameRegistry,
) -> Result<Generated, Failed> {
    let options = Options {
        versions: spec
            .1
            .clone()
            .map_or(Versions::Newest, |version| Versions::Listed(vec![version])),
        ..options.clone()
    };
    let generated = pipeline::generate(&spec.0, &options, published, &mut Findings::default());
    generated.map_err(|refusal| format!("{refusal:?}").into())
}

/// The crates of a pair, the newer with the names of the older, and what changes.
pub fn read(
    module: &str,
    specs: &[(LoadedSpec, Option<String>); 2],
    options: &Options,
) -> Result<Case, Failed> {
    let [old, new] = specs;
    let changes = compare_specs((&old.0, old.1.as_deref()), (&new.0, new.1.as_deref()), options);
    let old = generated(old, &Options::default(), &EmptyRegistry)?;
    let lock = Lock {
        names: old.names.clone(),
        ..Lock::default()
    };
    let new = generated(new, options, &lock)?;
    Ok(Case {
        module: module.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_"),
        caller: None,
        whole: old.items.last().map(caller_of).unwrap_or_default(),
        packages: [old, new].map(|generated| pipeline::package(&generated, "client")),
        changes,
    })
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

// A crate with a module for each case, and the callers as its examples.
fn add_side(workspace: &mut Workspace, side: usize, cases: &[Case]) -> std::io::Result<()> {
    let (mut root, mut files) = ("#![allow(warnings)]\n".to_owned(), Vec::new());
    let mut features = BTreeSet::new();
    let name = SIDES[side];
    for case in cases {
        let (module, package) = (&case.module, &case.packages[side]);
        let _ = writeln!(root, "pub mod {module};");
        for (path, text) in package.files.iter() {
            if let Some(path) = path.strip_prefix("src/") {
                let path = if path == "lib.rs" { "mod.rs" } else { path };
                // What begins at the crate begins at the module of the case.
                let text = text.replace("crate::", &format!("crate::{module}::"));
                let text = text.replace("use crate as ", &format!("use crate::{module} as "));
                files.push((format!("src/{module}/{path}"), text));
            }
        }
        features.extend(package.features.iter().map(|(feature, _)| feature.clone()));
        let head =
            format!("#![allow(warnings)]\n\nuse {name}::{module} as client;\nuse levain::Endpoint as _;\n");
        let callers = [
            (module.clone(), case.caller.as_ref()),
            (format!("{module}_whole"), Some(&case.whole)),
        ];
        for (target, caller) in callers {
            files.extend(caller.map(|caller| {
                (
                    format!("examples/{target}.rs"),
                    format!("{head}\n{caller}\nfn main() {{}}\n"),
                )
            }));
        }
    }
    files.push(("src/lib.rs".to_owned(), root));
    let default: Vec<String> = features
        .iter()
        .filter(|name| is_of_group(name))
        .cloned()
        .collect();
    let features = features.into_iter().map(|name| {
        let enables = if name == "default" {
            default.clone()
        } else {
            Vec::new()
        };
        (name, enables)
    });
    let manifest = client_manifest(name) + &features_table(&features.collect::<Vec<_>>());
    workspace.add(
        name,
        &manifest,
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())),
    )
}

// What is on by default: the groups, and nothing of the runtime.
fn is_of_group(feature: &str) -> bool {
    const OTHERS: &[&str] = &[
        "default",
        "builders",
        "chrono",
        "jiff",
        "native-tls",
        "oauth",
        "pattern",
        "reqwest",
        "time",
        "uuid",
    ];
    !OTHERS.contains(&feature)
}

/// An error of the compiler.
pub struct Error {
    side: String,
    target: String,
    line: usize,
    text: String,
}

fn errors(out: &str) -> Vec<Error> {
    let messages = out
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let messages = messages
        .filter(|message| message["reason"] == "compiler-message" && message["message"]["level"] == "error");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let error = |message: Value| {
        let package = text(&message["package_id"]);
        let side = SIDES
            .iter()
            .find(|side| package.contains(**side))
            .copied()
            .unwrap_or_default();
        Error {
            side: side.to_owned(),
            target: text(&message["target"]["name"]),
            line: message["message"]["spans"][0]["line_start"]
                .as_u64()
                .and_then(|line| usize::try_from(line).ok())
                .unwrap_or_default(),
            text: text(&message["message"]["rendered"]),
        }
    };
    messages.map(error).collect()
}

/// Compiles the crates and callers of both sides; the errors of callers.
pub fn check(name: &str, cases: &[Case]) -> Result<Vec<Error>, Failed> {
    let mut workspace = Workspace::new(name)?;
    (0..SIDES.len()).try_for_each(|side| add_side(&mut workspace, side, cases))?;
    let arguments = "check --quiet --workspace --lib --examples --keep-going --message-format json";
    let checked = run(workspace.cargo()?.args(arguments.split(' ')));
    let errors = errors(&checked.out);
    let crates = errors
        .iter()
        .filter(|error| SIDES.contains(&error.target.as_str()));
    let crates: String = crates.map(|error| error.text.as_str()).collect();
    assert!(crates.is_empty(), "{crates}\n{}", checked.err);
    Ok(errors)
}

/// The errors of a caller with one of the sides.
pub fn of(errors: &[Error], side: usize, target: &str) -> String {
    let errors = errors
        .iter()
        .filter(|error| error.side == SIDES[side] && error.target == target);
    errors.map(|error| error.text.as_str()).collect()
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
