//! An additive change of an API never breaks a caller: what was written against the old client compiles against the new one.
//!
//! A case is a folder with one spec in each language: lines that end in `#-` are only in the old spec, those in `#+` only in the
//! new one. Native specs become two versions of one client, and the caller goes from one version to the next. OpenAPI documents
//! become two clients, the new one with the old one's `levain.lock` and, save where the case says that it needs it, without.
//! All callers are one crate, so that the compiler runs once.

use std::fmt::Write as _;
use std::path::Path;

use crate::harness::specs::GeneratedPackage;
use levain_codegen::package::lock::Lock;
use levain_codegen::selection::Selection;

use crate::harness::Failed;
use crate::harness::cases::{cases, file_name, text_of};
use crate::harness::command::run;
use crate::harness::specs;
use crate::workspace::{Workspace, client_manifest, features_table};

/// A client of a case, and what of it a caller is written against.
struct Client {
    name: String,
    modules: Vec<&'static str>,
    package: GeneratedPackage,
}

/// The spec before a change and after it.
fn before_and_after(text: &str) -> [String; 2] {
    ["#+", "#-"].map(|absent| {
        let lines: Vec<&str> = text.lines().filter(|line| !line.ends_with(absent)).collect();
        lines.join("\n")
    })
}

fn versioned(texts: [String; 2]) -> Result<GeneratedPackage, String> {
    let names = ["1.0.0.yaml", "1.1.0.yaml"];
    specs::native(names.into_iter().zip(texts)).package()
}

fn document(text: &str, lock: &Lock) -> Result<GeneratedPackage, String> {
    specs::document([("openapi.yaml", text)]).package_with(&Selection::default(), lock)
}

fn clients(case: &Path) -> Result<Vec<Client>, Failed> {
    let kind = file_name(case).replace('-', "_");
    let client = |name: &str, modules: &[&'static str], package| Client {
        name: format!("{kind}_{name}"),
        modules: modules.to_vec(),
        package,
    };
    let mut clients = Vec::new();
    if let Ok(text) = std::fs::read_to_string(case.join("levain.yaml")) {
        let package = versioned(before_and_after(&text)).map_err(|error| format!("{kind}: {error}"))?;
        clients.push(client("native", &["v1_0_0", "v1_1_0"], package));
    }
    let text = std::fs::read_to_string(case.join("openapi.yaml"))?;
    let [before, after] = before_and_after(&text);
    let old = document(&before, &Lock::default()).map_err(|error| format!("{kind}: {error}"))?;
    let lock = Lock {
        names: old.names.clone(),
        ..Lock::default()
    };
    let locked = document(&after, &lock).map_err(|error| format!("{kind}: {error}"))?;
    let free = document(&after, &Lock::default()).map_err(|error| format!("{kind}: {error}"))?;
    let is_the_same = free == locked;
    clients.push(client("old", &[], old));
    clients.push(client("locked", &[], locked));
    if !is_the_same && !text.starts_with("# needs the lock") {
        clients.push(client("free", &[], free));
    }
    Ok(clients)
}

// Callers enable everything: `default` is another matter.
fn manifest_of(client: &Client) -> String {
    let features = client.package.features.iter();
    let features: Vec<_> = features.filter(|(feature, _)| feature != "default").collect();
    let all: Vec<&String> = features.iter().map(|(feature, _)| feature).collect();
    let mut manifest = client_manifest(&client.name) + &features_table(features.iter().copied());
    let _ = writeln!(manifest, "default = {all:?}");
    manifest
}

/// The crate of all callers: a module for each case and each client that it is to compile against.
fn add_callers(workspace: &mut Workspace, callers: &[(String, Vec<Client>)]) -> std::io::Result<()> {
    let mut manifest = client_manifest("callers");
    manifest.push_str("serde_json = \"1\"\n");
    let (mut root, mut files) = (String::new(), Vec::new());
    for (caller, clients) in callers {
        for client in clients {
            let _ = writeln!(manifest, "{0} = {{ path = \"../{0}\" }}", client.name);
            let whole = client.modules.is_empty().then_some("");
            for module in client.modules.iter().copied().chain(whole) {
                let name = format!("{}_{module}", client.name);
                let path = format!("{}::{module}", client.name);
                let used = format!(
                    "#[allow(unused_imports)]\nuse {} as client;\n#[allow(unused_imports)]\nuse levain::Endpoint as _;\n\n",
                    path.trim_end_matches("::")
                );
                files.push((format!("src/{name}.rs"), used + caller));
                let _ = writeln!(root, "#[allow(non_snake_case)]\npub mod {name};");
            }
        }
    }
    files.push(("src/lib.rs".to_owned(), root));
    let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    workspace.add("callers", &manifest, files)
}

#[test]
fn a_caller_of_the_old_client_compiles_against_the_new_one() -> Result<(), Failed> {
    let (mut workspace, mut callers) = (Workspace::new("additive")?, Vec::new());
    for case in cases("tests/cases/additive") {
        let clients = clients(&case)?;
        for client in &clients {
            workspace.add(&client.name, &manifest_of(client), client.package.files.iter())?;
        }
        callers.push((text_of(&case.join("caller.rs")), clients));
    }
    add_callers(&mut workspace, &callers)?;
    let checked = run(workspace
        .cargo()?
        .args(["check", "--quiet", "--workspace", "--keep-going"]));
    assert_eq!(checked.status, Some(0), "{}", checked.err);
    Ok(())
}
