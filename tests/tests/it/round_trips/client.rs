//! Generated clients with a program each that reads, checks and writes values of their types: a line in, a line out.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use levain_codegen::finding::Findings;
use levain_codegen::items::{ItemKind, Items};
use levain_codegen::lower::{Surroundings, lower_items};
use levain_codegen::names::NothingPublished;
use levain_codegen::pipeline::{decide_and_check, package_of};
use levain_codegen::place::Sources;
use levain_codegen::read::openapi::read_openapi;
use levain_codegen::selection::Selection;

type Failed = Box<dyn std::error::Error>;

const DRIVER: &str = r#"//! Reads `Type<TAB>JSON` lines, writes what became of each.
use std::io::BufRead;

fn run<T: levain::Value>(text: &str) -> String {
    let value = match levain::json::from_str::<T>(text) {
        Ok(value) => value,
        Err(error) => return format!("refused\t{}\t{error}", error.path().pointer()),
    };
    let written = levain::json::to_string(&value).unwrap_or_default();
    let mut line = format!("read\t{written}");
    for violation in levain::validate(&value).err().iter().flat_map(levain::Violations::iter) {
        line += &format!("\t{}\t{}", violation.path.pointer(), violation.message);
    }
    line
}

fn main() {
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap_or_default();
        let (name, text) = line.split_once('\t').unwrap_or_default();
        let said = match name {
"#;

/// A client on disk.
pub struct Client {
    /// The name of its package and of its program.
    name: String,
    /// The types it has, by their key in the document.
    pub types: Vec<String>,
}

impl Client {
    /// What the client's program says of each line: a type's key and a JSON text.
    pub fn ask(&self, lines: &[(String, String)]) -> Result<Vec<Said>, Failed> {
        let mut program = Command::new(program_of(&self.name))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut input = program.stdin.take().ok_or("it has no input")?;
        let text: String = lines.iter().fold(String::new(), |mut text, (name, json)| {
            let _ = writeln!(text, "{name}\t{json}");
            text
        });
        let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
        let output = program.wait_with_output()?;
        writer.join().map_err(|_| "writing stopped")??;
        let said: Vec<Said> = String::from_utf8(output.stdout)?
            .lines()
            .filter_map(read_said)
            .collect();
        if said.len() == lines.len() {
            Ok(said)
        } else {
            let at = lines.get(said.len());
            Err(format!("the program stopped ({}) at {at:?}", output.status).into())
        }
    }
}

/// What a value became.
#[derive(Debug)]
pub enum Said {
    /// It was not read: the pointer to what does not fit, and why.
    Refused(String, String),
    /// It was written like this, with the violations that were found: their pointers and messages.
    Read(String, Vec<(String, String)>),
}

/// Clients that are built together.
pub struct Workspace {
    folder: tempfile::TempDir,
    members: Vec<String>,
}

impl Workspace {
    /// An empty one.
    pub fn new() -> std::io::Result<Self> {
        Ok(Self {
            folder: tempfile::tempdir()?,
            members: Vec::new(),
        })
    }

    /// Adds the client of a document, with all its types.
    pub fn add(&mut self, text: &str) -> Result<Client, Failed> {
        let (mut sources, mut found) = (Sources::default(), Findings::default());
        let file = sources.add("openapi", text.to_owned());
        let spec = read_openapi(file, &sources, &mut found).ok_or("it is no OpenAPI document")?;
        let surroundings = Surroundings {
            sources: &sources,
            published: &NothingPublished,
        };
        let api = decide_and_check(&spec, &mut found).map_err(|_| format!("{:?}", found.list()))?;
        let items = lower_items(&api, surroundings);
        let selection = Selection {
            keep_unused: true,
            ..Selection::default()
        };
        let package = package_of(&[spec], &selection, &sources, &NothingPublished, &mut found)
            .map_err(|_| format!("{:?}", found.list()))?;
        let name = format!("client{}", self.members.len());
        let folder = self.folder.path().join(&name);
        // A program of an earlier run must not answer for one that does not build now.
        let _ = std::fs::remove_file(program_of(&name));
        for (path, text) in package.files.iter() {
            write(&folder.join(path), text)?;
        }
        write(&folder.join("Cargo.toml"), &manifest(&name, &package.features))?;
        let (driver, types) = driver(&name, &items);
        write(&folder.join("src/main.rs"), &driver)?;
        self.members.push(name.clone());
        Ok(Client { name, types })
    }

    /// Builds all programs, in the target directory that the corpus' clients share; what the compiler says of those that fail.
    pub fn build(&self) -> Result<String, Failed> {
        let members = &self.members;
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = {members:?}\n[profile.dev]\ndebug = false\nincremental = false\n"
        );
        write(&self.folder.path().join("Cargo.toml"), &manifest)?;
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let output = Command::new(cargo)
            .args(["build", "--quiet", "--workspace", "--keep-going"])
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", target())
            .output()?;
        Ok(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus")
}

fn program_of(client: &str) -> PathBuf {
    target().join("debug").join(client)
}

fn read_said(line: &str) -> Option<Said> {
    let mut parts = line.split('\t').map(str::to_owned);
    if parts.next()? == "refused" {
        return Some(Said::Refused(parts.next()?, parts.next()?));
    }
    let written = parts.next()?;
    let mut violations = Vec::new();
    while let (Some(pointer), Some(message)) = (parts.next(), parts.next()) {
        violations.push((pointer, message));
    }
    Some(Said::Read(written, violations))
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

fn manifest(name: &str, features: &[(String, Vec<String>)]) -> String {
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime");
    let mut manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nlevain = {{ path = \"{}\" }}\n\n[features]\n",
        runtime.display()
    );
    for (feature, of) in features {
        let _ = writeln!(manifest, "{feature:?} = {of:?}");
    }
    manifest
}

// The program, and the types that it knows.
fn driver(package: &str, items: &Items) -> (String, Vec<String>) {
    let (mut text, mut types) = (DRIVER.to_owned(), Vec::new());
    for item in &items.list {
        let Some(key) = item.key.strip_prefix("type ") else {
            continue;
        };
        if matches!(item.kind, ItemKind::Endpoint(_)) {
            continue;
        }
        let modules = item.module.iter().map(|module| format!("{}::", module.source()));
        let path: String = modules.collect::<String>() + item.ident.source();
        let _ = writeln!(text, "            {key:?} => run::<{package}::{path}>(text),");
        types.push(key.to_owned());
    }
    text.push_str("            _ => String::from(\"refused\\t\\tno such type\"),\n        };\n        println!(\"{}\", said.replace('\\n', \" \"));\n    }\n}\n");
    (text, types)
}
