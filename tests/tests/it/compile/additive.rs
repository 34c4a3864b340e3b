//! An additive change of an API never breaks a caller: what was written against the old client compiles against the new one.
//!
//! A case is a folder with one spec in each language: lines that end in `#-` are only in the old spec, those in `#+` only in the
//! new one. Native specs become two versions of one client, and the caller goes from one version to the next. OpenAPI documents
//! become two clients, the new one with the old one's `levain.lock` and, save where the case says that it needs it, without.
//! All callers are one crate, so that the compiler runs once.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use levain_codegen::finding::Findings;
use levain_codegen::lock::Lock;
use levain_codegen::pipeline::{GeneratedPackage, package_of};
use levain_codegen::place::Sources;
use levain_codegen::read::openapi::read_openapi;
use levain_codegen::read::read_folder;
use levain_codegen::report::render_lines;
use levain_codegen::selection::Selection;

type Failed = Box<dyn std::error::Error>;

/// A client of a case, and what of it a caller is written against.
struct Client {
    name: String,
    modules: Vec<&'static str>,
    package: GeneratedPackage,
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/additive");
    let entries = std::fs::read_dir(&folder).expect("the folder is part of the repository");
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| entry.expect("its entries can be listed").path())
        .collect();
    cases.sort();
    assert!(!cases.is_empty(), "there are no cases");
    cases
}

/// The spec before a change and after it.
fn before_and_after(text: &str) -> [String; 2] {
    ["#+", "#-"].map(|absent| {
        let lines: Vec<&str> = text.lines().filter(|line| !line.ends_with(absent)).collect();
        lines.join("\n")
    })
}

fn versioned(texts: [String; 2]) -> Result<GeneratedPackage, Failed> {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let names = ["1.0.0.yaml", "1.1.0.yaml"].into_iter().zip(texts);
    let files: Vec<_> = names.map(|(name, text)| sources.add(name, text)).collect();
    let specs = read_folder(&files, &sources, &mut found);
    let package = package_of(
        &specs,
        &Selection::default(),
        &sources,
        &Lock::default(),
        &mut found,
    );
    package.map_err(|_| render_lines(&found, &sources).into())
}

fn document(text: &str, lock: &Lock) -> Result<GeneratedPackage, Failed> {
    let (mut sources, mut found) = (Sources::default(), Findings::default());
    let file = sources.add("openapi.yaml", text);
    let specs: Vec<_> = read_openapi(file, &sources, &mut found).into_iter().collect();
    let package = package_of(&specs, &Selection::default(), &sources, lock, &mut found);
    package.map_err(|_| render_lines(&found, &sources).into())
}

fn clients(case: &Path) -> Result<Vec<Client>, Failed> {
    let kind = case
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .replace('-', "_");
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

fn write_client(folder: &Path, client: &Client) -> std::io::Result<()> {
    for (path, text) in client.package.files.iter() {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, text)?;
    }
    let mut manifest = manifest_of(&client.name);
    manifest.push_str("\n[features]\n");
    // Callers enable everything: `default` is another matter.
    let features = || {
        client
            .package
            .features
            .iter()
            .filter(|(feature, _)| feature != "default")
    };
    for (feature, of) in features() {
        let _ = writeln!(manifest, "{feature:?} = {of:?}");
    }
    let all: Vec<&String> = features().map(|(feature, _)| feature).collect();
    let _ = writeln!(manifest, "default = {all:?}");
    std::fs::write(folder.join("Cargo.toml"), manifest)
}

fn manifest_of(name: &str) -> String {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nlevain = {{ path = \"{}\" }}\n",
        runtime.display()
    )
}

/// The crate of all callers: a module for each case and each client that it is to compile against.
fn write_callers(folder: &Path, callers: &[(String, Vec<Client>)]) -> std::io::Result<()> {
    let source = folder.join("src");
    std::fs::create_dir_all(&source)?;
    let mut manifest = manifest_of("callers");
    manifest.push_str("serde_json = \"1\"\n");
    let mut root = String::new();
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
                std::fs::write(source.join(format!("{name}.rs")), used + caller)?;
                let _ = writeln!(root, "#[allow(non_snake_case)]\npub mod {name};");
            }
        }
    }
    std::fs::write(source.join("lib.rs"), root)?;
    std::fs::write(folder.join("Cargo.toml"), manifest)
}

#[test]
fn a_caller_of_the_old_client_compiles_against_the_new_one() -> Result<(), Failed> {
    let workspace = tempfile::tempdir()?;
    let (mut callers, mut members) = (Vec::new(), vec!["callers".to_owned()]);
    for case in cases() {
        let clients = clients(&case)?;
        for client in &clients {
            write_client(&workspace.path().join(&client.name), client)?;
            members.push(client.name.clone());
        }
        callers.push((std::fs::read_to_string(case.join("caller.rs"))?, clients));
    }
    write_callers(&workspace.path().join("callers"), &callers)?;
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = {members:?}\n");
    std::fs::write(workspace.path().join("Cargo.toml"), manifest)?;
    let output = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args(["check", "--quiet", "--workspace", "--keep-going"])
        .current_dir(workspace.path())
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("additive"),
        )
        .output()?;
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}
