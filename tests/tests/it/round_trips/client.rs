//! Generated clients with a program each that reads, checks and writes values of their types: a line in, a line out.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use levain_codegen::backend::lower::{LowerContext, lower_items};
use levain_codegen::model::extra_derives::ExtraDerives;
use levain_codegen::model::items::{ItemKind, Items};
use levain_codegen::naming::{EmptyRegistry, assign_names};
use levain_codegen::options::Options;
use levain_codegen::pipeline::checked;
use levain_codegen::selection::Selection;

use crate::harness::Failed;
use crate::harness::command::run;
use crate::harness::specs::document;
use crate::workspace::{Workspace, client_manifest, features_table, program_of};

const DRIVER: &str = r#"//! Reads `Type<TAB>JSON` lines, writes what became of each.
#![allow(deprecated)]

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
    // What loses nothing is read, and is wrong all the same; properties that the spec forbids are another matter.
    if let Err(error) = levain::json::from_str_strict::<T>(text) {
        let message = error.to_string();
        if message.ends_with("found null") || message.contains("base64") {
            line += &format!("\t{}\t{message}", error.path().pointer());
        }
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
        let lines: Vec<String> = lines
            .iter()
            .map(|(name, json)| format!("{name}\t{json}"))
            .collect();
        let said = ask(&self.name, &[], &lines)?;
        said.iter()
            .map(|line| read_said(line).ok_or_else(|| format!("it said {line}").into()))
            .collect()
    }
}

/// What a client's program writes: a line for each that it is given.
pub fn ask(program: &str, arguments: &[&str], lines: &[String]) -> Result<Vec<String>, Failed> {
    if lines.is_empty() {
        return Ok(Vec::new());
    }
    let mut program = Command::new(program_of(program))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    let mut input = program.stdin.take().ok_or("it has no input")?;
    let text = lines.join("\n") + "\n";
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = program.wait_with_output()?;
    writer.join().map_err(|_| "writing stopped")??;
    let said: Vec<String> = String::from_utf8(output.stdout)?
        .lines()
        .map(str::to_owned)
        .collect();
    if said.len() == lines.len() {
        Ok(said)
    } else {
        let at = lines.get(said.len());
        Err(format!("the program stopped ({}) at {at:?}", output.status).into())
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
pub struct Clients {
    name: &'static str,
    workspace: Workspace,
    count: usize,
}

impl Clients {
    /// None yet, for the test of this name.
    pub fn new(name: &'static str) -> std::io::Result<Self> {
        Ok(Self {
            name,
            workspace: Workspace::new(name)?,
            count: 0,
        })
    }

    /// Adds the client of a document, with all its types.
    pub fn add(&mut self, text: &str) -> Result<Client, Failed> {
        let (name, types) = self.add_program(text, driver)?;
        Ok(Client { name, types })
    }

    /// Adds the client of a document with a program, which is made from the name of the package and its items, along with what is
    /// known of it. The program's name comes first.
    pub fn add_program<T>(
        &mut self,
        text: &str,
        driver: impl FnOnce(&str, &Items) -> (String, T),
    ) -> Result<(String, T), Failed> {
        let mut read = document([("openapi", text)]);
        let spec = read.specs.first().ok_or("it is no OpenAPI document")?;
        let api = checked(spec, &Options::default(), &mut read.found)
            .map_err(|_| format!("{:?}", read.found.list()))?;
        let context = LowerContext {
            sources: &read.sources,
            names: &assign_names(&api, &EmptyRegistry),
            registry: &EmptyRegistry,
            derives: &ExtraDerives::default(),
        };
        let items = lower_items(&api, context);
        let selection = Selection {
            keep_unused: true,
            ..Selection::default()
        };
        let package = read.package_with(&selection, &EmptyRegistry)?;
        let name = format!("{}_{}", self.name, self.count);
        // A program of an earlier run must not be asked in place of one that does not build now.
        let _ = std::fs::remove_file(program_of(&name));
        let manifest = client_manifest(&name) + &features_table(&package.features);
        let (driver, known) = driver(&name, &items);
        let files = package.files.iter().chain([("src/main.rs", driver.as_str())]);
        self.workspace.add(&name, &manifest, files)?;
        self.count += 1;
        Ok((name, known))
    }

    /// Builds all programs; what the compiler says of those that fail.
    pub fn build(&mut self) -> Result<String, Failed> {
        let mut cargo = self.workspace.cargo()?;
        Ok(run(cargo.args(["build", "--quiet", "--workspace", "--keep-going"])).err)
    }
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
