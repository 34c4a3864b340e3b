//! Two crates, one for each side, with a module for each case, whose callers are examples of both, so that one that fails hides no other. Cargo
//! is called once.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use levain_codegen::diagnostics::finding::Findings;
use levain_codegen::diff::rust::{RustChanges, compare_specs};
use levain_codegen::load::LoadedSpec;
use levain_codegen::model::files::Package;
use levain_codegen::model::generated::Generated;
use levain_codegen::naming::{EmptyRegistry, NameRegistry};
use levain_codegen::options::{Options, Versions};
use levain_codegen::package::lock::Lock;
use levain_codegen::pipeline;
use serde_json::Value;

use super::callers::caller_of;
use super::migration_notes::notes;
use crate::harness::Failed;
use crate::harness::command::run;
use crate::workspace::{Workspace, client_manifest, features_table};

/// A case: the crates before and after, the callers of the older one, and what the verdict says.
pub struct Case {
    /// What it is called, as Rust.
    pub module: String,
    /// Written for the case; none of a pair of documents.
    pub caller: Option<String>,
    /// Uses every public item; empty if only the notes are asked for.
    pub whole: String,
    /// The callers that its migration notes are.
    pub notes: Vec<Note>,
    /// The crates.
    pub packages: [Package; 2],
    /// What the verdict says.
    pub changes: RustChanges,
}

/// A caller, of one side or of both.
pub struct Note {
    /// What its example is called.
    pub target: String,
    /// The code.
    pub text: String,
    /// With which sides it is compiled.
    pub sides: &'static [usize],
}

/// The crates' names.
pub const SIDES: [&str; 2] = ["witness_old", "witness_new"];

/// What is generated of one side.
pub fn generated(
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
    let module = module.replace(|letter: char| !letter.is_ascii_alphanumeric(), "_");
    let notes = notes(&module, &changes);
    let old = generated(old, &Options::default(), &EmptyRegistry)?;
    let lock = Lock {
        names: old.names.clone(),
        ..Lock::default()
    };
    let new = generated(new, options, &lock)?;
    Ok(Case {
        module,
        caller: None,
        notes,
        whole: old.items.last().map(caller_of).unwrap_or_default(),
        packages: [old, new].map(|generated| pipeline::package(&generated, "client")),
        changes,
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
        let notes = case.notes.iter().filter(|note| note.sides.contains(&side));
        let notes = notes.map(|note| (note.target.clone(), Some(&note.text)));
        let callers = [
            (module.clone(), case.caller.as_ref()),
            (format!("{module}_whole"), Some(&case.whole)),
        ];
        let callers = callers.into_iter().chain(notes);
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
    pub side: String,
    pub target: String,
    pub line: usize,
    pub text: String,
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
