//! What the Rust verdict says of a change, the compiler says too: a caller of the older crate compiles with it, and with the newer crate just
//! where no rule of the change is major.
//!
//! The crates of all cases are modules of two crates, one for each side, and each caller is an example of both, so that one that fails hides
//! no other. Cargo is called once.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use levain_codegen::diff::bump::Bump;
use levain_codegen::diff::rust::compare_specs;
use levain_codegen::load::load_spec;
use levain_codegen::naming::EmptyRegistry;
use levain_codegen::options::Options;
use levain_codegen::package::lock::Lock;
use serde_json::Value;

use crate::harness::Failed;
use crate::harness::cases::{cases, file_name, text_of};
use crate::harness::command::run;
use crate::harness::specs::{self, GeneratedPackage};
use crate::workspace::{Workspace, client_manifest, features_table};

/// A case: the crates before and after, and what the verdict says.
struct Case {
    module: String,
    caller: String,
    packages: [GeneratedPackage; 2],
    bump: Bump,
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

fn read(case: &Path) -> Result<Case, Failed> {
    let options = options_of(case);
    let (old, new) = (load_spec(case, "old.yaml"), load_spec(case, "new.yaml"));
    let (Ok(old), Ok(new)) = (old, new) else {
        return Err(format!("{} cannot be read", case.display()).into());
    };
    let changes = compare_specs((&old, None), (&new, None), &options);
    assert_eq!(changes.unknown, None, "{}", case.display());
    let [old, new] = ["old.yaml", "new.yaml"].map(|name| text_of(&case.join(name)));
    let old = specs::document([("openapi.yaml", old)]).package_of(&Options::default(), &EmptyRegistry)?;
    let lock = Lock {
        names: old.names.clone(),
        ..Lock::default()
    };
    let new = specs::document([("openapi.yaml", new)]).package_of(&options, &lock)?;
    Ok(Case {
        module: file_name(case).replace('-', "_"),
        caller: text_of(&case.join("caller.rs")),
        packages: [old, new],
        bump: changes.bump(),
    })
}

// A crate with a module for each case, and the callers as its examples.
fn add_side(workspace: &mut Workspace, side: usize, cases: &[Case]) -> std::io::Result<()> {
    let (mut root, mut files) = (String::new(), Vec::new());
    let mut features = BTreeSet::new();
    let name = SIDES[side];
    for case in cases {
        let (module, package) = (&case.module, &case.packages[side]);
        let _ = writeln!(root, "pub mod {module};");
        for (path, text) in package.files.iter() {
            if let Some(path) = path.strip_prefix("src/") {
                let path = if path == "lib.rs" { "mod.rs" } else { path };
                files.push((format!("src/{module}/{path}"), text.to_owned()));
            }
        }
        features.extend(package.features.iter().map(|(feature, _)| feature.clone()));
        let head =
            format!("#![allow(warnings)]\n\nuse {name}::{module} as client;\nuse levain::Endpoint as _;\n");
        files.push((
            format!("examples/{module}.rs"),
            format!("{head}\n{}\nfn main() {{}}\n", case.caller),
        ));
    }
    files.push(("src/lib.rs".to_owned(), root));
    let default: Vec<String> = features
        .iter()
        .filter(|name| is_of_group(name))
        .cloned()
        .collect();
    let features = features.into_iter().map(|name| {
        if name == "default" {
            (name, default.clone())
        } else {
            (name, Vec::new())
        }
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

// The errors that cargo reports, each with the crate and the target in which it is.
fn errors(out: &str) -> Vec<(String, String, String)> {
    let messages = out
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let messages = messages
        .filter(|message| message["reason"] == "compiler-message" && message["message"]["level"] == "error");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    messages
        .map(|message| {
            let package = text(&message["package_id"]);
            let side = SIDES
                .iter()
                .find(|side| package.contains(**side))
                .copied()
                .unwrap_or_default();
            (
                side.to_owned(),
                text(&message["target"]["name"]),
                text(&message["message"]["rendered"]),
            )
        })
        .collect()
}

#[test]
fn the_compiler_agrees_with_each_rule() -> Result<(), Failed> {
    let cases: Vec<Case> = cases("tests/cases/diff")
        .iter()
        .map(|case| read(case))
        .collect::<Result<_, _>>()?;
    let mut workspace = Workspace::new("crate_changes")?;
    (0..SIDES.len()).try_for_each(|side| add_side(&mut workspace, side, &cases))?;
    let arguments = "check --quiet --workspace --all-targets --keep-going --message-format json";
    let checked = run(workspace.cargo()?.args(arguments.split(' ')));
    let errors = errors(&checked.out);
    let of = |side: usize, module: &str| {
        let errors = errors
            .iter()
            .filter(|(of, target, _)| of == SIDES[side] && target == module);
        errors.map(|(.., text)| text.clone()).collect::<String>()
    };
    let crates: String = SIDES
        .iter()
        .enumerate()
        .map(|(side, name)| of(side, name))
        .collect();
    assert!(crates.is_empty(), "{crates}\n{}", checked.err);
    for case in &cases {
        let (before, after) = (of(0, &case.module), of(1, &case.module));
        assert!(
            before.is_empty(),
            "{}: the caller does not compile before the change\n{before}",
            case.module
        );
        let compiles = after.is_empty();
        assert_eq!(
            compiles,
            case.bump < Bump::Major,
            "{} is {}\n{after}",
            case.module,
            case.bump.word()
        );
    }
    Ok(())
}
